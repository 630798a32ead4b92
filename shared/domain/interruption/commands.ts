import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { count, id, line, prose, sealNumber } from '../fields.ts';

/** 第43.1條 */
export const causes = [
  'disorder',
  'violence',
  'duress',
  'disaster',
  'weather',
  'power',
  'technical',
  'other',
] as const;
/** weather-suspension.zh-Hant.txt: signals that suspend classes */
export const signals = [
  'cyclone-8',
  'cyclone-9',
  'cyclone-10',
  'rain-red',
  'rain-black',
  'surge-orange',
  'surge-red',
  'surge-black',
] as const;

export const interruptionCommands = {
  'interrupt-poll': {
    rule: 'R-43.1',
    phases: ['open'],
    who: 'staff',
    data: z.strictObject({
      cause: z.enum(causes),
      signal: z.enum(signals).optional(),
      /** I 特別嚴重 … V */
      degree: z.int().min(1).max(5),
      place: line,
      what: prose,
      told: line,
      measures: prose,
      injured: count,
      queue: count,
      /** R-43.box: one seal on each slot, and who keeps the box */
      custody: z.array(z.strictObject({ box: id, seal: sealNumber, keeper: line })).max(50),
    }),
  },
  'resume-poll': {
    rule: 'R-43.2',
    phases: ['interrupted'],
    who: 'chair',
    data: z.strictObject({
      /** the conditions that the chair has confirmed */
      conditions: prose,
      sealsRead: z.array(z.strictObject({ box: id, read: sealNumber })).max(50),
    }),
  },
} as const satisfies CommandTable;
