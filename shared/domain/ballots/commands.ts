import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { count, line, prose } from '../fields.ts';

export const ballotsCommands = {
  /** counted in by two people; a difference from the delivery note stays visible. */
  'receive-ballots': {
    rule: 'R-49',
    phases: ['prepared', 'open', 'interrupted'],
    who: 'two',
    data: z.strictObject({ delivered: count, counted: count, remark: prose.optional() }),
  },
  'transfer-ballots': {
    rule: 'R-49',
    phases: ['prepared', 'open', 'interrupted'],
    who: 'two',
    data: z.strictObject({
      direction: z.enum(['in', 'out']),
      ballots: count.min(1),
      station: line,
      reason: prose,
    }),
  },
} as const satisfies CommandTable;
