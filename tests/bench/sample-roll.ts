/** The invented roll of the sample election at any size, as bytes of a CSV and as main holds it. */
import { randomBytes } from 'node:crypto';
import {
  SAMPLE_CARDS,
  SAMPLE_MAPPING,
  sampleElectionFile,
  sampleRoll,
} from '../../build/sample/sample-election.ts';
import { createRoll, type Roll } from '../../electron/package/roll.ts';
import { importRoll } from '../../electron/package/roll-file.ts';
import { type Election, electionSchema } from '../../shared/contract/election.ts';

const { rollMapping, people: named, ...rest } = sampleElectionFile();
const { stations } = rest;

/** As a package would hold it, with keys that open nothing. */
export const sampleElection = (): Election =>
  electionSchema.parse({
    ...rest,
    people: named.map(({ pin: _, ...person }) => person),
    roll: { mapping: rollMapping, digest: '0'.repeat(64), people: 1, entitled: {} },
    keys: { committee: Buffer.alloc(32).toString('base64'), stations: {} },
  });

export const rollCsvOf = (people: number): Uint8Array => sampleRoll(people);

/** The same table with every cell between quotation marks, as some registries write it. */
export const quoted = (csv: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(csv)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split('\r\n')
      .map(line => (line === '' ? '' : `"${line.replaceAll(',', '","')}"`))
      .join('\r\n'),
    'utf8',
  );

export const imported = (csv: Uint8Array) => {
  const result = importRoll(csv, SAMPLE_MAPPING, stations);
  if (!result.ok) throw new Error('the sample roll has problems');
  return result.value;
};

export function rollOf(people: number): Roll {
  const roll = createRoll(
    imported(rollCsvOf(people)).entries,
    randomBytes(32),
    { cards: SAMPLE_CARDS, stations, roll: { mapping: SAMPLE_MAPPING } },
    stations[0]?.id ?? '',
  );
  if (!roll.ok) throw new Error(roll.refusal.code);
  return roll.value;
}
