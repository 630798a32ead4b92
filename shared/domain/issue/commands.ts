import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { line, prose, voter } from '../fields.ts';
import { running } from '../phase.ts';

/** How the number reached the desk; a typed one says why (R-54.id). */
export const entrySchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.enum(['wedge', 'hid', 'serial', 'camera']) }),
  z.strictObject({ how: z.literal('typed'), why: line }),
]);

/** Refusals are recorded by reason, without a name: committee members too have no vote. */
export const refusalReasons = [
  'already-has-ballot',
  'committee',
  'not-entitled',
  'other-station',
  'not-on-roll',
  'cannot-tell',
] as const;

export const issueCommands = {
  'refuse-voter': {
    rule: 'R-54.1',
    phases: running,
    who: 'staff',
    data: z.strictObject({ reason: z.enum(refusalReasons) }),
  },
  'issue-ballot': {
    rule: 'R-54.2',
    phases: ['open'],
    who: 'staff',
    data: z.strictObject({ voter, entry: entrySchema }),
  },
  'void-issue': {
    rule: 'R-54.void',
    phases: running,
    who: 'two',
    data: z.strictObject({ voter, reason: prose, unmarkedInHand: z.literal(true) }),
  },
  'return-spoiled': {
    rule: 'R-54.5',
    phases: running,
    who: 'staff',
    /** who wrote 作廢 on the paper and signed it */
    data: z.strictObject({ voter, signedBy: line }),
  },
  'issue-replacement': {
    rule: 'R-54.5',
    phases: ['open'],
    who: 'staff',
    data: z.strictObject({ voter, reason: prose.optional() }),
  },
  /** Without a voter when nobody saw who it was. */
  'record-taken': {
    rule: 'R-54.taken',
    phases: running,
    who: 'staff',
    data: z.strictObject({ voter: voter.nullable(), what: prose.optional() }),
  },
  'contest-issue': {
    rule: 'R-54.contest',
    phases: running,
    who: 'staff',
    data: z.strictObject({ voter, statement: prose }),
  },
  'allow-contested': {
    rule: 'R-54.contest',
    phases: ['open'],
    who: 'chair-and-one',
    data: z.strictObject({ voter, reason: prose }),
  },
} as const satisfies CommandTable;
