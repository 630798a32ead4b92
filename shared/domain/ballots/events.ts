import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { count, line, prose } from '../fields.ts';

export const ballotsEvents = {
  'ballots-received': z.strictObject({ delivered: count, counted: count, remark: prose.optional() }),
  'ballots-transferred': z.strictObject({
    direction: z.enum(['in', 'out']),
    ballots: count,
    station: line,
    reason: prose,
  }),
} as const satisfies EventTable;
