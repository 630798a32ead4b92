/** Opening a package at the station: every byte is checked before anything in it is believed. */
import { z } from 'zod';
import {
  type Election,
  electionSchema,
  type SealedKey,
  sealedKeySchema,
} from '../../shared/contract/election.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { utf8 } from '../../shared/evidence/bytes.ts';
import { fingerprint } from '../../shared/evidence/pem.ts';
import {
  hmacSha256,
  type SigningKey,
  sha256 as sha256Bytes,
  signingKey,
  verifyEd25519,
} from '../evidence/keys.ts';
import { canonicalBytes, parseJson, readContainer, sha256 } from './container.ts';
import { openRoll, type Roll } from './roll.ts';
import { createSeal, pinMatches } from './seal.ts';

/** What can be known without the passphrase. Anybody can make such a file: compare the fingerprint. */
export type PackageFace = {
  readonly election: Election;
  /** the bytes that were signed; `data/election.json` of the bundle */
  readonly electionBytes: Uint8Array;
  /** the committee's signature of them; `data/election.sig` of the bundle */
  readonly electionSignature: Uint8Array;
  /** SHA-256 of `electionBytes`, hex */
  readonly digest: string;
  readonly stationId: string;
  /** half of the SHA-256 of the committee's public key, in groups of four, to compare with the committee's paper */
  readonly committeeFingerprint: string;
};

/** What everything at the station is checked with, and why it is believed. */
export type SignedElection = Pick<PackageFace, 'electionBytes' | 'electionSignature'>;

export type OpenedPackage = PackageFace & {
  readonly stationKey: SigningKey;
  readonly roll: Roll;
  /** False for a wrong PIN, for a person without one and for a person not in the package. About 30 ms, off the event loop. */
  /**
   * Opens the paper fallback on the second drive: 16 letters and digits (80 bits) of the package's own secret, so that it
   * is the same after each restart, is kept nowhere, and tells nothing about the passphrase to whoever finds the drive.
   */
  readonly fallbackCode: string;
  readonly checkPin: (personId: string, pin: string) => Promise<boolean>;
  /** keys for cosigning that are here, by person, each under that person's own passphrase (`openSealedKey`) */
  readonly signingKeys: ReadonlyMap<string, SealedKey>;
};

const stationPartSchema = z.strictObject({ station: z.string().max(40) });
const key32 = z
  .string()
  .max(60)
  .transform(text => Buffer.from(text, 'base64'))
  .refine(bytes => bytes.length === 32);
const secretsSchema = z.strictObject({
  stationKey: key32,
  rollKey: key32,
  pins: z.record(z.string(), z.strictObject({ salt: z.string().max(60), hash: z.string().max(60) })),
  signingKeys: z.record(z.string(), sealedKeySchema),
});

const damaged = (part: string) => refuse('package', 'package-damaged', { part });

/** Refuses `not-a-package`, `package-newer-format` {format}, `package-damaged` {part}, `package-signature`. */
const readFace = (file: Uint8Array) => {
  const container = readContainer(file);
  if (!container.ok) return container;
  const { parts } = container.value;

  const json = parseJson(parts.election);
  const format = z.object({ format: z.string() }).safeParse(json);
  const version = /^pollkeeper-election-(\d{1,6})$/.exec(format.success ? format.data.format : '')?.[1];
  if (version !== undefined && Number(version) > 1)
    return refuse('package', 'package-newer-format', { format: Number(version) });
  const parsed = electionSchema.safeParse(json);
  if (!parsed.success || !Buffer.from(parts.election).equals(canonicalBytes(parsed.data)))
    return damaged('election');
  const election = parsed.data;

  const committee = Buffer.from(election.keys.committee, 'base64');
  if (!verifyEd25519(committee, parts.election, parts.signature))
    return refuse('package', 'package-signature');

  const station = stationPartSchema.safeParse(parseJson(parts.station));
  if (!station.success || !election.stations.some(({ id }) => id === station.data.station))
    return damaged('station');
  const face: PackageFace = {
    election,
    electionBytes: parts.election,
    electionSignature: parts.signature,
    digest: sha256(parts.election),
    stationId: station.data.station,
    committeeFingerprint: fingerprint(sha256Bytes, committee),
  };
  return ok({ face, container: container.value });
};

/** The signed part, before anybody has typed a passphrase; nothing in it is confirmed by the sealed parts yet. */
export const readPackageFace = (file: Uint8Array): Result<PackageFace> => {
  const read = readFace(file);
  return read.ok ? ok(read.value.face) : read;
};

/**
 * Refuses as `readPackageFace`, and `package-wrong-passphrase`, `package-roll-digest`, `card-pattern` {name, problem}.
 * Takes about half a second, off the event loop but for hashing and indexing the roll.
 */
export const openPackage = async (file: Uint8Array, passphrase: string): Promise<Result<OpenedPackage>> => {
  const read = readFace(file);
  if (!read.ok) return read;
  const { face, container } = read.value;
  const { election, digest, stationId } = face;

  const seal = await createSeal(passphrase, container.salt, `${digest}\0${stationId}`);
  if (!Buffer.from(seal.check).equals(container.check)) return refuse('package', 'package-wrong-passphrase');

  const secretBytes = seal.open('secrets', container.parts.secrets);
  const secrets = secretsSchema.safeParse(secretBytes === null ? null : parseJson(secretBytes));
  if (!secrets.success || secretBytes === null) return damaged('secrets');
  if (sha256(secretBytes) !== election.keys.secrets[stationId]) return damaged('secrets');
  const { rollKey, pins } = secrets.data;
  const stationKey = signingKey(secrets.data.stationKey);
  if (Buffer.from(stationKey.publicRaw).toString('base64') !== election.keys.stations[stationId])
    return damaged('secrets');

  const rollBytes = seal.open('roll', container.parts.roll);
  if (rollBytes === null) return damaged('roll');
  if (sha256(rollBytes) !== election.roll.digest) return refuse('package', 'package-roll-digest');
  const roll = openRoll(rollBytes, rollKey, election, stationId);
  if (!roll.ok) return roll;
  if (roll.value.size !== election.roll.people) return damaged('roll');

  return ok({
    ...face,
    stationKey,
    roll: roll.value,
    fallbackCode: codeOf(hmacSha256(rollKey, utf8(`paper fallback\0${stationId}`))),
    checkPin: async (personId, pin) => {
      const known = Object.hasOwn(pins, personId) ? pins[personId] : undefined;
      return known !== undefined && pinMatches(pin, known);
    },
    signingKeys: new Map(Object.entries(secrets.data.signingKeys)),
  });
};

/** Without I, L, O and U: nothing that is read for another when it is copied by hand. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first 80 bits in groups of four: `K7QD-93MN-0AXW-5TJR`. */
const codeOf = (secret: Uint8Array): string =>
  (
    Array.from(secret.subarray(0, 16), byte => letters[byte % 32])
      .join('')
      .match(/.{4}/g) ?? []
  ).join('-');

export type ServedPackage = Pick<PackageFace, 'stationId' | 'digest'> & { readonly electionId: string };

/**
 * Whether a laptop that already serves a station may open this package. Refuses `package-other-election` {serves,
 * found}, `package-other-station` {serves, found}, and `package-other-version` {station} for the same station of the
 * same election with another signed part.
 */
export const checkServes = (serves: ServedPackage, face: PackageFace): Result<null> => {
  if (face.election.id !== serves.electionId)
    return refuse('package', 'package-other-election', {
      serves: serves.electionId,
      found: face.election.id,
    });
  if (face.stationId !== serves.stationId)
    return refuse('package', 'package-other-station', { serves: serves.stationId, found: face.stationId });
  if (face.digest !== serves.digest)
    return refuse('package', 'package-other-version', { station: face.stationId });
  return ok(null);
};
