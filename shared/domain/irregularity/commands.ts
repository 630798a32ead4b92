import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { line, number, prose } from '../fields.ts';
import { running, unfinished } from '../phase.ts';

export const irregularityCommands = {
  'record-irregularity': {
    rule: 'R-44.1',
    phases: unfinished,
    who: 'staff',
    data: z.strictObject({
      what: prose,
      place: line,
      /** whole minutes ago that it happened; 0: just now */
      minutesAgo: z.int().min(0).max(1440),
    }),
  },
  'mend-irregularity': {
    rule: 'R-44.1',
    phases: unfinished,
    who: 'staff',
    data: z.strictObject({ irregularity: number, how: prose }),
  },
  /** After the first hour ran out: it had been put right before the end of it, at this minute (two people). */
  'confirm-mended-in-hour': {
    rule: 'R-44.1',
    phases: running,
    who: 'chair-and-one',
    data: z.strictObject({
      irregularity: number,
      /** whole minutes after the opening */
      minute: z.int().min(0).max(600),
      how: prose,
    }),
  },
} as const satisfies CommandTable;
