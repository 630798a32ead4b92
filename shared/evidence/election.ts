/**
 * data/election.json of a bundle and the committee's signature over it: whose keys the rest is checked with. Without the
 * signature anybody could put a key of his own in the place of the station's, and leave the committee's as it is.
 */
import { type Election, electionSchema } from '../contract/election.ts';
import { ELECTION, ELECTION_SIGNATURE } from './bag.ts';
import { noteKeysOf } from './bundle.ts';
import { type Bytes, unbase64 } from './bytes.ts';
import { readCanonical } from './canonical.ts';
import type { Finding } from './checks.ts';
import { inWords, type Means } from './means.ts';
import { fingerprint } from './pem.ts';
import type { Lines } from './report.ts';

export type ElectionRead =
  | { readonly ok: true; readonly election: Election; readonly keys: ReturnType<typeof noteKeysOf> }
  | { readonly ok: false; readonly finding: Finding };

export function readElection(text: string | null, origin: string): ElectionRead {
  const file = ELECTION;
  const reading = readCanonical(text ?? '');
  if (!reading.ok) return { ok: false, finding: { file, expected: 'canonical JSON', found: reading.why } };
  const election = electionSchema.safeParse(reading.value);
  if (!election.success) {
    const issue = election.error.issues[0];
    const found = `${issue?.path.join('.')}: ${issue?.message}`;
    return { ok: false, finding: { file, expected: 'the fields of an election', found } };
  }
  try {
    return { ok: true, election: election.data, keys: noteKeysOf(election.data, origin) };
  } catch (error) {
    return { ok: false, finding: { file, expected: `the keys of ${origin}`, found: inWords(error) } };
  }
}

/** `signed`: data/election.json as it stands in the bundle; `signature`: null where there is none. */
export async function checkCommittee(
  { keys }: Election,
  signed: Bytes,
  signature: Bytes | null,
  means: Means,
  lines: Lines,
): Promise<void> {
  const check = 'committee';
  const key = unbase64(keys.committee) ?? new Uint8Array(0);
  const whose = fingerprint(means.hash, key);
  const what = `the committee's key ${whose} signed election.json; compare this fingerprint with what was published`;
  const file = ELECTION_SIGNATURE;
  const expected = `the committee's signature of ${ELECTION}, by the key ${whose}`;
  if (signature === null) lines.add(check, what, [{ file, expected, found: 'none' }]);
  else if (means.verify === null)
    lines.skip(check, 'no Ed25519 here: use the command `pollkeeper verify`, or VERIFY.md');
  else {
    const right = await means.verify(key, signed, signature);
    lines.add(check, what, right ? [] : [{ file, expected, found: 'another one' }]);
  }
}
