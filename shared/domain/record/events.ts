import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { line, number, prose } from '../fields.ts';
import { fallbackSteps, recordCommands } from './commands.ts';

export const recordEvents = {
  'small-count-accepted': z.strictObject({}),
  'record-made': z.strictObject({ record: number }),
  'record-corrected': z.strictObject({ record: number, corrects: number, reason: prose }),
  'record-signed': z.strictObject({
    record: number,
    signer: line,
    signed: z.boolean(),
    refusal: prose.optional(),
  }),
  'document-printed': recordCommands['note-print'].data,
  'print-confirmed': recordCommands['confirm-print'].data,
  'data-exported': recordCommands['note-export'].data,
  'paper-fallback-switched': z.strictObject({ what: z.enum(fallbackSteps) }),
} as const satisfies EventTable;
