import { z } from 'zod';
import type { EventTable } from '../command.ts';
import { continuedFrom, evidenceCommands, mended, secondChanges, secondStates } from './commands.ts';

/** These are written down as they are told; what was mended tells by its `by` whether the chair decided it. */
export const evidenceEvents = {
  'checkpoint-cosigned': evidenceCommands['cosign-checkpoint'].data,
  'checkpoint-shown': evidenceCommands['note-checkpoint-shown'].data,
  'checkpoint-checked': evidenceCommands['note-checkpoint-checked'].data,
  'station-recovered': evidenceCommands['continue-after-fault'].data
    .extend({ what: z.enum([...mended, ...continuedFrom]) })
    .partial({ setAside: true, leaves: true }),
  'second-journal': evidenceCommands['note-second-journal'].data.extend({
    state: z.enum([...secondStates, ...secondChanges]),
  }),
  'pin-refused': evidenceCommands['note-wrong-pin'].data,
  'write-failed': evidenceCommands['note-write-failed'].data,
} as const satisfies EventTable;
