import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { number, prose, voter } from '../fields.ts';

/**
 * What the package's roll says of the person, before any amendment. The domain has no roll: main, which has, lets only
 * a command through that says it rightly (electron/station/amendable.ts).
 */
export const rollStandings = ['entitled', 'not-entitled', 'not-on-roll'] as const;

export const rollCommands = {
  /** Late amendments of the roll are events with a decision of the committee (ledger.md §5). */
  'amend-roll': {
    rule: 'R-16',
    phases: ['prepared', 'open', 'interrupted'],
    who: 'chair-and-one',
    data: z.strictObject({
      voter,
      was: z.enum(rollStandings),
      change: z.enum(['entitled', 'struck-off']),
      /** number of the recorded decision */
      decision: number,
      reason: prose,
    }),
  },
} as const satisfies CommandTable;
