/**
 * The voters who were handed a ballot, by pseudonym: a persistent map, so that `evolve` stays pure and the
 * 20,000th issue copies as little as the first. Two levels of 256, by the first four hex digits of the pseudonym
 * (an HMAC, so evenly spread): 20,000 voters are 0.3 to a bucket; an insert copies two spines and a bucket.
 */
export type VoterRecord = {
  /**
   * holding: has, or has cast, a ballot (which of the two is nobody's business)
   * spoiled: gave a spoiled one back and has none now
   * taken: left with it; never reissued
   * void: the issue was an error; may be issued again
   */
  readonly state: 'holding' | 'spoiled' | 'taken' | 'void';
  /** what the latest paper was handed out as */
  readonly kind: 'first' | 'replacement' | 'contested';
  /** wall clock of the first issue, as logged */
  readonly at: string;
  readonly replacements: number;
  readonly contested: 'no' | 'open' | 'allowed';
  /** what a contested ballot stands on: voiding it brings this back */
  readonly under: Pick<VoterRecord, 'state' | 'kind'> | null;
  /** the first paper was handed out after the closing time, to somebody of the queue */
  readonly afterClose: boolean;
};

type Bucket = { readonly [voter: string]: VoterRecord };
type Spine = readonly (Bucket | undefined)[];
/** Arrays, not objects, for the spines: copying 256 places of an array is one move of memory (40 times as fast). */
export type Voters = readonly (Spine | undefined)[];

const width = 256;
const empty: readonly undefined[] = Array.from({ length: width }, () => undefined);
export const noVoters: Voters = empty;

const firstPlace = (voter: string): number => Number.parseInt(voter.slice(0, 2), 16);
const secondPlace = (voter: string): number => Number.parseInt(voter.slice(2, 4), 16);

export function voterRecord(voters: Voters, voter: string): VoterRecord | null {
  return voters[firstPlace(voter)]?.[secondPlace(voter)]?.[voter] ?? null;
}

export function withVoter(voters: Voters, voter: string, record: VoterRecord): Voters {
  const [first, second] = [firstPlace(voter), secondPlace(voter)];
  const spine: (Bucket | undefined)[] = (voters[first] ?? empty).slice();
  spine[second] = { ...spine[second], [voter]: record };
  const next = voters.slice();
  next[first] = spine;
  return next;
}

/** All pseudonyms with their records, in no particular order. */
export function* everyVoter(voters: Voters): Generator<readonly [string, VoterRecord]> {
  for (const spine of voters) for (const bucket of spine ?? []) if (bucket) yield* Object.entries(bucket);
}
