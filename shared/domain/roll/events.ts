import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { number, prose, voter } from '../fields.ts';

export const rollEvents = {
  'roll-amended': z.strictObject({
    voter,
    change: z.enum(['entitled', 'struck-off']),
    decision: number,
    reason: prose,
  }),
} as const satisfies EventTable;
