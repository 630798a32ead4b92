/** The ballot account (第58.1條), as rules.md writes it. All figures are whole numbers of papers. */
import type { State } from '../state.ts';
import { agreedPapers } from './state.ts';

export type Account = {
  readonly received: number;
  readonly transferredIn: number;
  readonly transferredOut: number;
  /** first ballots (contested ones among them) + replacements; voids have returned to the unused */
  readonly issued: number;
  readonly first: number;
  readonly contested: number;
  readonly replacements: number;
  readonly voided: number;
  /** what the ledger says must be left */
  readonly unusedExpected: number;
  /** what two people counted, or null until they agree */
  readonly unused: number | null;
  readonly spoiledRecorded: number;
  readonly spoiledCounted: number | null;
  readonly taken: number;
  /** papers that should be there and are not; 0 until the unused are counted */
  readonly missing: number;
  /** papers that are there and should not be */
  readonly surplus: number;
  /** papers that must be in the boxes: issued − spoiled − taken, not cast */
  readonly expected: number;
  /** null until the count is finished */
  readonly found: number | null;
  readonly variance: number | null;
  /** both kinds counted alike by two people, and no difference, or one that the chair has explained */
  readonly balances: boolean;
};

/** Unused ballots that the ledger says are at the desk. */
export function unusedNow(state: State): number {
  const { received, transferredIn, transferredOut } = state.ballots;
  const { first, replacements, contestedBallots } = state.issue;
  return received + transferredIn - transferredOut - (first + replacements + contestedBallots);
}

export function accountOf(state: State): Account {
  const { received, transferredIn, transferredOut } = state.ballots;
  const { issue, account, count } = state;
  const first = issue.first + issue.contestedBallots;
  const issued = first + issue.replacements;
  const unusedExpected = unusedNow(state);
  const unused = agreedPapers(account, 'unused');
  const spoiledCounted = agreedPapers(account, 'spoiled');
  const difference = unused === null ? 0 : unusedExpected - unused;
  const expected = issued - issue.spoiled - issue.taken;
  const found = count.finished?.found ?? null;
  const even = difference === 0 && spoiledCounted === issue.spoiled;
  return {
    received,
    transferredIn,
    transferredOut,
    issued,
    first,
    contested: issue.contestedBallots,
    replacements: issue.replacements,
    voided: issue.voids.length,
    unusedExpected,
    unused,
    spoiledRecorded: issue.spoiled,
    spoiledCounted,
    taken: issue.taken,
    missing: Math.max(0, difference),
    surplus: Math.max(0, -difference),
    expected,
    found,
    variance: found === null ? null : found - expected,
    balances: unused !== null && spoiledCounted !== null && (even || account.missingExplained !== ''),
  };
}
