import { z } from 'zod';
import { roleSchema } from '../../contract/election.ts';
import type { EventTable } from '../command.ts';
import { id, line, number, prose } from '../fields.ts';

export const presenceEvents = {
  'signed-in': z.strictObject({
    entry: number,
    /** id of the package, or null for a visitor */
    person: id.nullable(),
    name: line,
    role: z.union([roleSchema, z.literal('visitor')]),
    group: id.optional(),
    purpose: line.optional(),
    permittedBy: id.optional(),
    photography: z.boolean(),
  }),
  'signed-out': z.strictObject({ entry: number, approved: z.boolean(), remark: prose.optional() }),
  'roll-viewed': z.strictObject({ entry: number }),
} as const satisfies EventTable;
