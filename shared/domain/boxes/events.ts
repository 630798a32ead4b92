import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { id, line, prose, sealNumber } from '../fields.ts';

export const boxesEvents = {
  'box-shown-empty': z.strictObject({ box: id, shownTo: line }),
  'seal-applied': z.strictObject({ box: id, seal: sealNumber, place: line, witness: line }),
  'slot-sealed': z.strictObject({ box: id, seal: sealNumber, witness: line }),
  'slot-signed': z.strictObject({ box: id, signer: line, signed: z.boolean(), refusal: prose.optional() }),
  'seal-inspected': z.strictObject({
    seal: sealNumber,
    finding: z.enum(['intact', 'broken', 'differs']),
    read: sealNumber.optional(),
    remark: prose.optional(),
  }),
  'seal-replaced': z.strictObject({ seal: sealNumber, with: sealNumber, reason: prose }),
  /** `differing`: recorded seals that were not among those read back */
  'box-opened': z.strictObject({
    box: id,
    sealsRead: z.array(sealNumber).max(50),
    differing: z.array(sealNumber).max(50),
  }),
  'box-emptied': z.strictObject({ box: id }),
} as const satisfies EventTable;
