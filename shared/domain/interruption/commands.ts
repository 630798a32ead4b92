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

/** What the record says of an interruption besides its cause, in the order of the form. */
export const particulars = {
  /** wanted where the cause is the weather */
  signal: z.enum(signals),
  /** I 特別嚴重 … V */
  degree: z.int().min(1).max(5),
  place: line,
  what: prose,
  told: line,
  measures: prose,
  injured: count,
  queue: count,
} as const;

export const interruptionCommands = {
  /** Voting stops at once: the cause is enough. The rest is told while it stands still. */
  'interrupt-poll': {
    rule: 'R-43.1',
    phases: ['open'],
    who: 'staff',
    data: z.strictObject({ cause: z.enum(causes) }),
  },
  /** One particular or several; what is told later replaces what was told before. */
  'describe-interruption': {
    rule: 'R-43.1',
    phases: ['interrupted', 'closed', 'postponed', 'accounted', 'counting', 'counted'],
    who: 'staff',
    data: z
      .strictObject(particulars)
      .partial()
      .refine(told => Object.keys(told).length > 0),
  },
  /** R-43.box: a seal on the slot, who keeps the box, and where. */
  'take-custody': {
    rule: 'R-43.box',
    phases: ['interrupted'],
    who: 'staff',
    data: z.strictObject({ box: id, seal: sealNumber, keeper: line, where: line }),
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
