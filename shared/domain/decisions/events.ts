import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { number, prose, resolution } from '../fields.ts';

export const decisionsEvents = {
  'decision-recorded': z.strictObject({ decision: number, text: prose, ...resolution, carried: z.boolean() }),
} as const satisfies EventTable;
