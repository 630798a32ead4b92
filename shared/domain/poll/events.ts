import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { count, instant, line, milliseconds, number, prose, sha256 } from '../fields.ts';
import { machineTime } from './commands.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const pollEvents = {
  'package-loaded': z.strictObject({ digest: sha256, station: line, committeeKey: line }),
  'station-started': z.strictObject({
    runtime: line,
    version: line,
    versions: z.record(z.string().max(40), z.string().max(80)),
    host: line,
    machine: machineTime.optional(),
    page: sha256.optional(),
    /** wall-clock time since the last entry; null at the first start; negative when the clock went back */
    gapMs: milliseconds.nullable(),
  }),
  'runtime-accepted': z.strictObject({ runtime: line }),
  'poll-opened': z.strictObject({
    /** by the official clock: the machine's, corrected by the offset that was entered */
    officialAt: instant,
    earlyMs: milliseconds.min(0),
    lateMs: milliseconds.min(0),
    reason: prose.optional(),
    closeMoved: z.boolean(),
    closesAt: instant,
  }),
  'opening-cancelled': z.strictObject({ cause: prose, newDateBy: day }),
  'poll-closed': z.strictObject({ officialAt: instant }),
  'queue-counted': z.strictObject({ people: count }),
  'poll-closed-early': z.strictObject({
    officialAt: instant,
    ground: z.enum(['first-hour', 'interruption']),
    irregularity: number.optional(),
    voted: count,
    entitled: count,
    /** true: the poll is postponed (第44.2條) */
    belowMinimum: z.boolean(),
    newDateBy: day.optional(),
  }),
  'deadline-reached': z.strictObject({ deadline: z.enum(['first-hour', 'interruption', 'close']) }),
} as const satisfies EventTable;
