import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { id, line, number, prose, sum, votes } from '../fields.ts';
import { supervisorCapacities, tallySchema } from './commands.ts';

export const countEvents = {
  'supervisor-appointed': z.strictObject({
    name: line,
    capacity: z.enum(supervisorCapacities),
    group: id.optional(),
  }),
  'voters-totalled': z.strictObject({ struckOff: sum, ballotsIssued: sum }),
  'count-started': z.strictObject({}),
  'batch-entered': z.strictObject({
    batch: number,
    reader: line,
    tally: tallySchema,
    corrections: z.array(z.strictObject({ undone: line, reason: line })).max(200),
  }),
  'batch-set-aside': z.strictObject({ batch: number, reason: prose }),
  'ballot-disputed': z.strictObject({ dispute: number, batch: number, raisedBy: line, ground: prose }),
  'ballot-adjudicated': z.strictObject({
    dispute: number,
    validFor: id.nullable(),
    votesFor: votes,
    votesAgainst: votes,
    casting: z.enum(['for', 'against']).optional(),
    reasons: prose,
    dissent: prose.optional(),
  }),
  'count-finished': z.strictObject({
    groups: z.record(id, sum),
    blank: sum,
    otherInvalid: sum,
    found: sum,
    expected: sum,
    variance: z.int(),
  }),
  'figures-announced': z.strictObject({}),
} as const satisfies EventTable;
