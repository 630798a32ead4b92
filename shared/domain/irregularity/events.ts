import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { line, milliseconds, number, prose, sealNumber } from '../fields.ts';

export const irregularityEvents = {
  'irregularity-recorded': z.strictObject({
    irregularity: number,
    source: z.enum(['staff', 'seal-broken', 'seal-differs']),
    what: prose.optional(),
    place: line.optional(),
    seal: sealNumber.optional(),
    /** station time before this entry at which it happened */
    agoMs: milliseconds.min(0),
  }),
  'irregularity-mended': z.strictObject({ irregularity: number, how: prose }),
  'mended-in-hour-confirmed': z.strictObject({
    irregularity: number,
    minute: z.int().min(0).max(600),
    how: prose,
  }),
} as const satisfies EventTable;
