import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { number, prose, voter } from '../fields.ts';

export const rollCommands = {
  /** Late amendments of the roll are events with a decision of the committee (ledger.md §5). */
  'amend-roll': {
    rule: 'R-16',
    phases: ['prepared', 'open', 'interrupted'],
    who: 'chair-and-one',
    data: z.strictObject({
      voter,
      change: z.enum(['entitled', 'struck-off']),
      /** number of the recorded decision */
      decision: number,
      reason: prose,
    }),
  },
} as const satisfies CommandTable;
