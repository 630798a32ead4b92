import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { count, prose, resolution, sealNumber } from '../fields.ts';

export const accountEvents = {
  'papers-entered': z.strictObject({ kind: z.enum(['unused', 'spoiled']), counted: count }),
  'envelope-sealed': z.strictObject({ kind: z.enum(['unused', 'spoiled']), seal: sealNumber }),
  'missing-explained': z.strictObject({ explanation: prose }),
  /** the figures as they stood: rules.md "Ballot account" */
  'account-settled': z.strictObject({
    received: count,
    transferredIn: count,
    transferredOut: count,
    issued: count,
    unused: count,
    missing: count,
    surplus: count,
    spoiled: count,
    taken: count,
    expected: count,
  }),
  'counting-decided': z.strictObject({ ...resolution, carried: z.boolean() }),
  'ballots-destroyed': z.strictObject({ reasons: prose, witnesses: prose }),
  'variance-explained': z.strictObject({ explanation: prose, variance: z.int() }),
} as const satisfies EventTable;
