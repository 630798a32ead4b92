import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { count, id, line, number, prose, votes } from '../fields.ts';

/** 第59條: whom the committee may pick */
export const supervisorCapacities = ['university', 'leader', 'chair', 'agent'] as const;

/** What one pile of papers held. Totals only: the order of reading is nobody's business (R-secret). */
export const tallySchema = z.strictObject({
  groups: z.record(id, count),
  blank: count,
  otherInvalid: count,
});
export type Tally = z.infer<typeof tallySchema>;

export const countCommands = {
  'appoint-supervisor': {
    rule: 'R-59',
    phases: ['accounted', 'counting'],
    who: 'chair',
    data: z.strictObject({ name: line, capacity: z.enum(supervisorCapacities), group: id.optional() }),
  },
  /** before any box is opened. The figure comes from the ledger; the command only asks for it. */
  'total-voters': { rule: 'R-60.2', phases: ['accounted'], who: 'chair', data: z.strictObject({}) },
  'start-count': { rule: 'R-60.3', phases: ['accounted'], who: 'chair', data: z.strictObject({}) },
  /** One person reads (`reader`), another enters (who gives the command). */
  'enter-batch': {
    rule: 'R-60.3',
    phases: ['counting'],
    who: 'staff',
    data: z.strictObject({
      batch: number,
      reader: line,
      tally: tallySchema,
      /** undone keys, each with its reason */
      corrections: z.array(z.strictObject({ undone: line, reason: line })).max(200),
    }),
  },
  /** Both entries of a batch are set aside and it is read again: entries that differ, or a recount. */
  'recount-batch': {
    rule: 'R-60.3',
    phases: ['counting'],
    who: 'chair',
    data: z.strictObject({ batch: number, reason: prose }),
  },
  /** set aside, numbered; not in any batch's tally. */
  'dispute-ballot': {
    rule: 'R-61',
    phases: ['counting'],
    who: 'staff',
    data: z.strictObject({ batch: number, raisedBy: line, ground: prose }),
  },
  'adjudicate-ballot': {
    rule: 'R-61',
    phases: ['counting'],
    who: 'chair',
    data: z.strictObject({
      dispute: number,
      /** valid for this group, or null: invalid */
      validFor: id.nullable(),
      votesFor: votes,
      votesAgainst: votes,
      casting: z.enum(['for', 'against']).optional(),
      reasons: prose,
      dissent: prose.optional(),
    }),
  },
  'finish-count': { rule: 'R-60.6', phases: ['counting'], who: 'chair', data: z.strictObject({}) },
  'announce-figures': { rule: 'R-60.6', phases: ['counted'], who: 'chair', data: z.strictObject({}) },
} as const satisfies CommandTable;
