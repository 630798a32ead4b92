import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { count, id, instant, line, milliseconds, number, prose, sealNumber } from '../fields.ts';
import { causes, signals } from './commands.ts';

export const interruptionEvents = {
  'poll-interrupted': z.strictObject({
    interruption: number,
    officialAt: instant,
    cause: z.enum(causes),
    signal: z.enum(signals).optional(),
    degree: z.int().min(1).max(5),
    place: line,
    what: prose,
    told: line,
    measures: prose,
    injured: count,
    queue: count,
    custody: z.array(z.strictObject({ box: id, seal: sealNumber, keeper: line })).max(50),
  }),
  'poll-resumed': z.strictObject({
    interruption: number,
    officialAt: instant,
    conditions: prose,
    sealsRead: z.array(z.strictObject({ box: id, read: sealNumber })).max(50),
    /** whole seconds, as milliseconds, rounded up: nobody's voting time is cut short */
    lengthMs: milliseconds.min(0),
    /** the set close + the sum of all interruptions (第43.2條) */
    closesAt: instant,
  }),
} as const satisfies EventTable;
