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
type Spine = { readonly [pair: string]: Bucket };
export type Voters = { readonly [pair: string]: Spine };

export const noVoters: Voters = {};

export function voterRecord(voters: Voters, voter: string): VoterRecord | null {
  return voters[voter.slice(0, 2)]?.[voter.slice(2, 4)]?.[voter] ?? null;
}

export function withVoter(voters: Voters, voter: string, record: VoterRecord): Voters {
  const first = voter.slice(0, 2);
  const second = voter.slice(2, 4);
  const spine = voters[first] ?? {};
  return { ...voters, [first]: { ...spine, [second]: { ...spine[second], [voter]: record } } };
}

/** All pseudonyms with their records, in no particular order. */
export function* everyVoter(voters: Voters): Generator<readonly [string, VoterRecord]> {
  for (const spine of Object.values(voters))
    for (const bucket of Object.values(spine)) yield* Object.entries(bucket);
}
