import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { count, line, milliseconds, number, prose, sha256 } from '../fields.ts';
import { anyPhase, running, unfinished } from '../phase.ts';

/** An id that lasts until the machine is started again, and its uptime, sleep included: nobody can set them. */
export const machineTime = z.strictObject({ boot: line, upMs: milliseconds.min(0) });

export const pollCommands = {
  /** The first entry of every log: which package, which station. */
  'load-package': {
    rule: 'station',
    phases: ['prepared'],
    who: 'program',
    data: z.strictObject({ digest: sha256, station: line, committeeKey: line }),
  },
  /**
   * Each start of the program. `machine`: which start of the machine it runs in, and for how long that has been up; `page`:
   * the SHA-256 of the verifier page that this program puts into its bundles.
   */
  'start-station': {
    rule: 'R-asleep',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({
      runtime: line,
      version: line,
      versions: z.record(z.string().max(40), z.string().max(80)),
      host: line,
      machine: machineTime.optional(),
      page: sha256.optional(),
    }),
  },
  /** The Chromium host carries a real package only when the chair has said so (architecture.md); also when started again. */
  'accept-runtime': {
    rule: 'station',
    phases: unfinished,
    who: 'chair',
    data: z.strictObject({ runtime: line }),
  },
  'open-poll': {
    rule: 'R-50.2',
    phases: ['prepared'],
    who: 'chair',
    data: z.strictObject({ reason: prose.optional(), moveClose: z.boolean().optional() }),
  },
  'cancel-opening': {
    rule: 'R-42.2',
    phases: ['prepared'],
    who: 'chair',
    data: z.strictObject({ cause: prose }),
  },
  'close-poll': { rule: 'R-51.1', phases: ['open'], who: 'chair', data: z.strictObject({}) },
  /** only where the election serves the queue: those who stood in it at the close, counted at the door. */
  'count-queue': { rule: 'R-51.1', phases: ['open'], who: 'staff', data: z.strictObject({ people: count }) },
  'close-early': {
    rule: 'R-44.1',
    phases: running,
    who: 'chair',
    data: z.discriminatedUnion('ground', [
      z.strictObject({ ground: z.literal('first-hour'), irregularity: number }),
      z.strictObject({ ground: z.literal('interruption') }),
    ]),
  },
  /** A countdown came to zero. Nobody has to touch the desk for it to be written down. */
  'note-deadline': {
    rule: 'R-asleep',
    phases: running,
    who: 'program',
    data: z.strictObject({ deadline: z.enum(['first-hour', 'interruption', 'close']) }),
  },
} as const satisfies CommandTable;
