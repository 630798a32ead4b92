/**
 * A batch while it is entered: totals only. No order of the papers is kept, in memory or in storage: who watched the
 * box and knew the order of the voters could read it as their choices (R-secret). The last key lives in memory alone.
 */
import { z } from 'zod';
import type { Tally } from '../../../../shared/domain/count/commands.ts';
import { tallyTotal } from '../../../../shared/domain/count/totals.ts';
import { count, id, line, number } from '../../../../shared/domain/fields.ts';

/** a group's id, `blank` or `invalid` */
export type Key = string;
export const blankKey = ' blank';
export const invalidKey = ' invalid';

const draftSchema = z.strictObject({
  batch: number,
  /** how many entries the batch had when this one began: another number, and the draft is not of this world */
  entries: count,
  reader: line,
  groups: z.record(id, count),
  blank: count,
  otherInvalid: count,
  corrections: z.array(z.strictObject({ undone: line, reason: line })).max(200),
});
export type Draft = z.infer<typeof draftSchema>;

export const newDraft = (batch: number, entries: number, reader: string): Draft => ({
  batch,
  entries,
  reader,
  groups: {},
  blank: 0,
  otherInvalid: 0,
  corrections: [],
});

export const tallyOf = ({ groups, blank, otherInvalid }: Draft): Tally => ({ groups, blank, otherInvalid });
export const papersIn = (draft: Draft): number => tallyTotal(tallyOf(draft));

export const papersOf = (draft: Draft, key: Key): number =>
  key === blankKey ? draft.blank : key === invalidKey ? draft.otherInvalid : (draft.groups[key] ?? 0);

/** One paper more (or, with −1, less) for a key; never below zero. */
export function change(draft: Draft, key: Key, by: 1 | -1): Draft {
  const n = Math.max(0, papersOf(draft, key) + by);
  if (key === blankKey) return { ...draft, blank: n };
  if (key === invalidKey) return { ...draft, otherInvalid: n };
  return { ...draft, groups: { ...draft.groups, [key]: n } };
}

const place = 'pollkeeper.count.batch';

/** A reload of the window must not cost a batch (the storage ends with the window). */
export function keepDraft(storage: Storage, draft: Draft | null): void {
  if (draft) storage.setItem(place, JSON.stringify(draft));
  else storage.removeItem(place);
}

export function keptDraft(storage: Storage): Draft | null {
  const text = storage.getItem(place);
  if (text === null) return null;
  try {
    const read = draftSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
