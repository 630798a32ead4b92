import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { id, line, number, resolution } from '../fields.ts';
import { documentSchema, objectionKinds } from './commands.ts';

export const objectionsEvents = {
  'objection-lodged': z.strictObject({
    objection: number,
    group: id,
    kind: z.enum(objectionKinds),
    by: line,
    text: z.string().min(1).max(20_000),
    answers: number.optional(),
    documents: z.array(documentSchema).max(50),
  }),
  'objection-decided': z.strictObject({
    objection: number,
    outcome: z.enum(['upheld', 'rejected', 'partly', 'noted']),
    ...resolution,
  }),
} as const satisfies EventTable;
