import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { id, line, number, prose } from '../fields.ts';
import { unfinished } from '../phase.ts';

export const presenceCommands = {
  'sign-in': {
    rule: 'R-45',
    phases: unfinished,
    who: 'staff',
    data: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('person'), person: id }),
      z.strictObject({
        kind: z.literal('visitor'),
        name: line,
        purpose: line,
        /** the committee member who permitted it (第45.1條) */
        permittedBy: id,
        /** photography needs a permission of its own (第45.3條) */
        photography: z.boolean(),
      }),
    ]),
  },
  /** `approved`: agents leave with the staff's approval (第46.4(二)條) */
  'sign-out': {
    rule: 'R-46.4',
    phases: unfinished,
    who: 'staff',
    data: z.strictObject({ entry: number, approved: z.boolean(), remark: prose.optional() }),
  },
  /** An agent consults the roll at the station: never exported, and the opening is logged (第46.2(二)條). */
  'view-roll': { rule: 'R-46.2', phases: unfinished, who: 'staff', data: z.strictObject({ entry: number }) },
} as const satisfies CommandTable;
