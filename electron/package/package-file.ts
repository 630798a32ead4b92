/**
 * Making election packages: one sealed file per station, all with the same signed election.json (ledger.md §4, §5).
 * A package holds everything a station needs and nothing that a thief of the laptop can read.
 */
import { type Election, type ElectionFile, electionSchema } from '../../shared/contract/election.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { signingKey } from '../evidence/keys.ts';
import { canonicalBytes, sha256, writeContainer } from './container.ts';
import { checkElectionFile } from './election-check.ts';
import { writeRoll } from './roll-bytes.ts';
import { type ImportedRoll, importRoll } from './roll-file.ts';
import { createSeal, hashPin, type PinHash, type Random } from './seal.ts';

/** Characters, after NFKC. A short passphrase makes every other measure vain. */
export const MIN_PASSPHRASE = 10;

export type StationPackage = { readonly stationId: string; readonly bytes: Uint8Array };

export type SealInput = {
  readonly electionFile: ElectionFile;
  readonly roll: ImportedRoll;
  readonly passphrase: string;
  readonly random: Random;
  /** the committee's Ed25519 seed (32 bytes); without it a key is made for this package alone and forgotten */
  readonly committeeKey?: Uint8Array;
};

export type PackageInput = Omit<SealInput, 'electionFile' | 'roll'> & {
  /** the parsed JSON of the committee's election file */
  readonly electionFile: unknown;
  readonly rollBytes: Uint8Array;
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const passphraseFits = (passphrase: string): boolean =>
  [...passphrase.normalize('NFKC')].length >= MIN_PASSPHRASE;

/** Refuses `passphrase-short` {least}. */
export const sealPackages = async (input: SealInput): Promise<Result<StationPackage[]>> => {
  const { electionFile, roll, passphrase, random } = input;
  if (!passphraseFits(passphrase)) return refuse('package', 'passphrase-short', { least: MIN_PASSPHRASE });

  const committee = signingKey(input.committeeKey ?? random(32));
  const seeds = new Map(electionFile.stations.map(({ id }) => [id, random(32)]));
  const rollKey = random(32);
  const { rollMapping, people, ...rest } = electionFile;
  const rollBytes = writeRoll(roll.entries, rollMapping);
  const oneStation = electionFile.stations.length === 1;

  const pins: Record<string, PinHash> = {};
  for (const { id, pin } of people) if (pin !== undefined) pins[id] = await hashPin(pin, random(16));
  const signingKeys = Object.fromEntries(
    people.flatMap(({ id, key }) => (key === undefined ? [] : [[id, key] as const])),
  );
  const secretsOf = (seed: Uint8Array) =>
    canonicalBytes({ stationKey: base64(seed), rollKey: base64(rollKey), pins, signingKeys });

  const election: Election = electionSchema.parse({
    ...rest,
    people: people.map(({ pin: _, key, ...person }) =>
      key === undefined ? person : { ...person, publicKey: key.publicKey },
    ),
    roll: {
      mapping: rollMapping,
      digest: sha256(rollBytes),
      people: roll.entries.length,
      entitled: Object.fromEntries(
        electionFile.stations.map(({ id }) => [
          id,
          roll.counts.entitledByStation.get(oneStation ? '' : id) ?? 0,
        ]),
      ),
    },
    keys: {
      committee: base64(committee.publicRaw),
      stations: Object.fromEntries([...seeds].map(([id, seed]) => [id, base64(signingKey(seed).publicRaw)])),
      secrets: Object.fromEntries([...seeds].map(([id, seed]) => [id, sha256(secretsOf(seed))])),
    },
  });
  const electionBytes = canonicalBytes(election);
  const signature = committee.sign(electionBytes);

  const packages: StationPackage[] = [];
  for (const [stationId, seed] of seeds) {
    const salt = random(16);
    const seal = await createSeal(passphrase, salt, `${sha256(electionBytes)}\0${stationId}`);
    packages.push({
      stationId,
      bytes: writeContainer({
        salt,
        check: seal.check,
        parts: {
          election: electionBytes,
          signature,
          station: canonicalBytes({ station: stationId }),
          secrets: seal.close('secrets', secretsOf(seed), random(12)),
          roll: seal.close('roll', rollBytes, random(12)),
        },
      }),
    });
  }
  return ok(packages);
};

/**
 * Refuses as `checkElectionFile` and `sealPackages` do, and `roll-problems` {errors, row, column, problem} with the
 * first error of the roll; `importRoll` gives the full list, and the warnings that somebody should have read.
 */
export const makePackages = async (input: PackageInput): Promise<Result<StationPackage[]>> => {
  const electionFile = checkElectionFile(input.electionFile);
  if (!electionFile.ok) return electionFile;
  const { rollMapping, stations } = electionFile.value;
  const roll = importRoll(input.rollBytes, rollMapping, stations);
  if (!roll.ok) {
    const { errors, listedErrors } = roll.problems;
    const first = listedErrors[0];
    return refuse('input', 'roll-problems', {
      errors,
      row: first?.row ?? 0,
      column: first?.column ?? '',
      problem: first?.code ?? '',
    });
  }
  return sealPackages({ ...input, electionFile: electionFile.value, roll: roll.value });
};
