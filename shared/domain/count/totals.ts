/** Sums of the count (第60條). */
import type { State } from '../state.ts';
import type { Tally } from './commands.ts';
import type { Batch } from './state.ts';

export const tallyTotal = (tally: Tally): number =>
  Object.values(tally.groups).reduce((sum, n) => sum + n, 0) + tally.blank + tally.otherInvalid;

export const sameTally = (a: Tally, b: Tally): boolean =>
  a.blank === b.blank &&
  a.otherInvalid === b.otherInvalid &&
  [...new Set([...Object.keys(a.groups), ...Object.keys(b.groups)])].every(
    group => (a.groups[group] ?? 0) === (b.groups[group] ?? 0),
  );

/** entered once, or twice alike by different people where the election asks for it. */
export function batchStands(state: State, batch: Batch): boolean {
  const [first, second] = batch.entries;
  if (!first) return false;
  if (!state.election.settings.doubleEntry) return true;
  return second !== undefined && sameTally(first.tally, second.tally);
}

export type Totals = {
  readonly groups: { readonly [group: string]: number };
  readonly blank: number;
  readonly otherInvalid: number;
  readonly valid: number;
  readonly found: number;
};

/** Σ over the batches that stand, and the disputed ballots as they were decided. */
export function totalsOf(state: State): Totals {
  const groups: Record<string, number> = Object.fromEntries(state.election.groups.map(({ id }) => [id, 0]));
  let blank = 0;
  let otherInvalid = 0;
  for (const batch of state.count.batches) {
    const tally = batch.entries[0]?.tally;
    if (!tally || !batchStands(state, batch)) continue;
    for (const [group, n] of Object.entries(tally.groups)) groups[group] = (groups[group] ?? 0) + n;
    blank += tally.blank;
    otherInvalid += tally.otherInvalid;
  }
  for (const { decision } of state.count.disputes) {
    if (!decision) continue;
    if (decision.validFor === null) otherInvalid += 1;
    else groups[decision.validFor] = (groups[decision.validFor] ?? 0) + 1;
  }
  const valid = Object.values(groups).reduce((sum, n) => sum + n, 0);
  return { groups, blank, otherInvalid, valid, found: valid + blank + otherInvalid };
}
