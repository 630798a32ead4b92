/** The answers of the roll to a card, before the ledger is asked whether the voter already has a ballot. */

export type RollEntry = {
  /** student number, as on the card */
  readonly number: string;
  readonly nameZh: string;
  readonly nameOther: string;
  readonly faculty: string;
  readonly programme: string;
  readonly card: string;
  /** station id; empty when the election has one station */
  readonly station: string;
  /** why the person has no vote, or null */
  readonly noVote: NoVote | null;
};

export type NoVote =
  | { readonly kind: 'committee' }
  /** `why` is the mapping's reason (a key of the catalogues' `noVote`, or the committee's own words), `value` what the roll says */
  | { readonly kind: 'not-entitled'; readonly why: string; readonly value: string };

/** HMAC chain of ledger.md §5, hex: the pseudonym that stands in events for this person. */
export type VoterId = string;

export type RollAnswer =
  | { readonly kind: 'entitled'; readonly voter: VoterId; readonly entry: RollEntry }
  | { readonly kind: 'committee'; readonly entry: RollEntry }
  | { readonly kind: 'not-entitled'; readonly entry: RollEntry; readonly why: string; readonly value: string }
  | { readonly kind: 'other-station'; readonly entry: RollEntry; readonly station: string }
  /** `number`: as the roll would write it; null when what was read is the code of a card */
  | { readonly kind: 'not-on-roll'; readonly read: string; readonly number: string | null }
  | { readonly kind: 'cannot-tell'; readonly read: string };
