import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { instant, line, milliseconds, number, prose } from '../fields.ts';

export const clockEvents = {
  /** official time − machine's time */
  'clock-checked': z.strictObject({ official: instant, offsetMs: milliseconds, source: line }),
  'clock-jumped': z.strictObject({ jumpMs: milliseconds }),
  'zone-changed': z.strictObject({ from: line, to: line }),
  'machine-slept': z.strictObject({ sleptMs: milliseconds.min(0) }),
  'gap-decided': z.strictObject({
    gap: number,
    interruption: z.boolean(),
    reason: prose,
    lengthMs: milliseconds.min(0),
    closesAt: instant.optional(),
  }),
} as const satisfies EventTable;
