import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { line, number, prose, sha256 } from '../fields.ts';
import { documentKinds } from './commands.ts';

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
  'document-printed': z.strictObject({
    document: z.enum(documentKinds),
    way: z.enum(['dialog', 'printer', 'file']),
    reprint: z.boolean(),
    confirmed: z.boolean(),
    /** of the file that was written: a later copy that differs is not this paper */
    sha256: sha256.optional(),
  }),
  'data-exported': z.strictObject({
    what: z.enum(['bundle', 'restricted', 'hours', 'journal', 'paper-fallback']),
  }),
} as const satisfies EventTable;
