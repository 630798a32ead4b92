import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { number, prose, voter } from '../fields.ts';
import { rollStandings } from './commands.ts';

export const rollEvents = {
  'roll-amended': z.strictObject({
    voter,
    was: z.enum(rollStandings),
    change: z.enum(['entitled', 'struck-off']),
    decision: number,
    reason: prose,
  }),
} as const satisfies EventTable;
