import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { prose, resolution } from '../fields.ts';
import { unfinished } from '../phase.ts';

export const decisionsCommands = {
  /** R-62c: every other decision of the committee during the poll (第62.2(三)條). */
  'record-decision': {
    rule: 'R-62c',
    phases: unfinished,
    who: 'chair',
    data: z.strictObject({ text: prose, ...resolution }),
  },
} as const satisfies CommandTable;
