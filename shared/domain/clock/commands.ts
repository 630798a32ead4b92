import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { instant, line, milliseconds, number, prose } from '../fields.ts';
import { anyPhase, running } from '../phase.ts';

export const clockCommands = {
  /** What an official clock shows at this moment (ledger.md §3). */
  'check-clock': {
    rule: 'R-50.1',
    phases: ['prepared', 'open', 'interrupted'],
    who: 'staff',
    data: z.strictObject({ official: instant, source: line }),
  },
  /** The wall clock moved against the monotonic one, by this much. */
  'note-clock-jump': {
    rule: 'R-asleep',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ jumpMs: milliseconds }),
  },
  'note-zone': {
    rule: 'R-asleep',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ from: line, to: line }),
  },
  /** The machine slept: the monotonic clock stood still while `sleptMs` passed. */
  'note-sleep': {
    rule: 'R-asleep',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ sleptMs: milliseconds.min(0) }),
  },
  /** The chair says whether a gap was an interruption. It then extends the close like one. */
  'decide-gap': {
    rule: 'R-asleep',
    phases: [...running, 'closed', 'accounted', 'counting', 'counted', 'postponed'],
    who: 'chair',
    data: z.strictObject({
      gap: number,
      interruption: z.boolean(),
      reason: prose,
      /**
       * Whole minutes that nobody could vote, when the chair knows better than the log: a gap is measured from the
       * last entry, and that may be older than the trouble; a clock that went back measures nothing. Without it, the
       * whole gap. Of a gap within an interruption: how long it was by an official clock, whatever the machine's says.
       */
      minutes: z.int().min(0).max(1440).optional(),
    }),
  },
} as const satisfies CommandTable;
