import type { EventTable } from '../command.ts';
import { evidenceCommands } from './commands.ts';

/** These are written down as they are told. */
export const evidenceEvents = {
  'checkpoint-cosigned': evidenceCommands['cosign-checkpoint'].data,
  'checkpoint-shown': evidenceCommands['note-checkpoint-shown'].data,
  'checkpoint-checked': evidenceCommands['note-checkpoint-checked'].data,
  'station-recovered': evidenceCommands['note-recovered'].data,
  'second-journal': evidenceCommands['note-second-journal'].data,
  'pin-refused': evidenceCommands['note-wrong-pin'].data,
  'fault-noted': evidenceCommands['note-fault'].data,
} as const satisfies EventTable;
