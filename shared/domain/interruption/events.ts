import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { id, instant, milliseconds, number, prose, sealNumber } from '../fields.ts';
import { causes, interruptionCommands } from './commands.ts';

export const interruptionEvents = {
  'poll-interrupted': z.strictObject({
    interruption: number,
    officialAt: instant,
    cause: z.enum(causes),
    /** boxes whose slot was open: each is sealed and kept before voting goes on (R-43.box) */
    openSlots: z.array(id).max(50),
  }),
  'interruption-described': interruptionCommands['describe-interruption'].data,
  'custody-taken': interruptionCommands['take-custody'].data,
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
