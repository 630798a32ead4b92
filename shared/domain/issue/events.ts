import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { line, number, prose, voter } from '../fields.ts';
import { entrySchema, refusalReasons } from './commands.ts';

/** `ballot`: the how-manieth paper that this station handed out; it is printed on nothing (R-secret). */
export const issueEvents = {
  'voter-refused': z.strictObject({ reason: z.enum(refusalReasons) }),
  'ballot-issued': z.strictObject({ voter, entry: entrySchema, ballot: number }),
  'issue-voided': z.strictObject({
    voter,
    reason: prose,
    kind: z.enum(['first', 'replacement', 'contested']),
  }),
  'ballot-spoiled': z.strictObject({ voter, signedBy: line }),
  'replacement-issued': z.strictObject({ voter, ballot: number, nth: number, reason: prose.optional() }),
  'ballot-taken': z.strictObject({ voter: voter.nullable(), what: prose.optional() }),
  'issue-contested': z.strictObject({ voter, statement: prose }),
  'contested-allowed': z.strictObject({ voter, reason: prose, ballot: number }),
} as const satisfies EventTable;
