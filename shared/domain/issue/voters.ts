/**
 * The voters who were handed a ballot, by pseudonym: a persistent map, so that `evolve` stays pure and the
 * 20,000th issue copies as little as the first. Four levels of sixteen, by the first four hex digits of the pseudonym
 * (an HMAC, so evenly spread): 20,000 voters are 0.3 to a bucket; an insert copies four short arrays and a bucket.
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

type Entry = readonly [voter: string, record: VoterRecord];
/** Lists, not objects: an object with a key that no other has is a kind of its own to the engine, and that is slow. */
type Bucket = readonly Entry[];
type Spine<T> = readonly (T | undefined)[];
export type Voters = Spine<Spine<Spine<Spine<Bucket>>>>;

const none: readonly undefined[] = Array.from({ length: 16 }, () => undefined);
export const noVoters: Voters = none;

/** Value of the hex digit at this place of the pseudonym. */
const digit = (voter: string, at: number): number => Number.parseInt(voter[at] ?? '', 16);

function withPlace<T>(spine: Spine<T> = none, place: number, change: (held: T | undefined) => T): Spine<T> {
  const next = spine.slice();
  next[place] = change(spine[place]);
  return next;
}

export function voterRecord(voters: Voters, voter: string): VoterRecord | null {
  const bucket = voters[digit(voter, 0)]?.[digit(voter, 1)]?.[digit(voter, 2)]?.[digit(voter, 3)];
  return bucket?.find(([held]) => held === voter)?.[1] ?? null;
}

export const withVoter = (voters: Voters, voter: string, record: VoterRecord): Voters =>
  withPlace(voters, digit(voter, 0), first =>
    withPlace(first, digit(voter, 1), second =>
      withPlace(second, digit(voter, 2), third =>
        withPlace(third, digit(voter, 3), bucket => [
          ...(bucket ?? []).filter(([held]) => held !== voter),
          [voter, record],
        ]),
      ),
    ),
  );

/** All pseudonyms with their records, in no particular order. */
export function* everyVoter(voters: Voters): Generator<Entry> {
  for (const first of voters)
    for (const second of first ?? [])
      for (const third of second ?? []) for (const bucket of third ?? []) yield* bucket ?? [];
}
