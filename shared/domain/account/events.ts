import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { count, prose, resolution, sealNumber, sum } from '../fields.ts';

export const accountEvents = {
  'papers-entered': z.strictObject({ kind: z.enum(['unused', 'spoiled']), counted: count }),
  'envelope-sealed': z.strictObject({ kind: z.enum(['unused', 'spoiled']), seal: sealNumber }),
  'missing-explained': z.strictObject({ explanation: prose }),
  /** the figures as they stood: rules.md "Ballot account" */
  'account-settled': z.strictObject({
    received: sum,
    transferredIn: sum,
    transferredOut: sum,
    issued: sum,
    unused: sum,
    missing: sum,
    surplus: sum,
    /** returned by voters, as recorded; beside it what two people found in the spoiled box */
    spoiled: sum,
    spoiledCounted: sum,
    taken: sum,
    expected: sum,
  }),
  'counting-decided': z.strictObject({ ...resolution, carried: z.boolean() }),
  'ballots-destroyed': z.strictObject({ reasons: prose, witnesses: prose }),
  'variance-explained': z.strictObject({ explanation: prose, variance: z.int() }),
} as const satisfies EventTable;
