import { z } from 'zod';
import type { CommandTable } from '../command.ts';
import { count, id, line, milliseconds, prose } from '../fields.ts';
import { anyPhase } from '../phase.ts';

export const evidenceCommands = {
  /** Somebody with a key of the package has signed a checkpoint of this log (ledger.md §1). */
  'cosign-checkpoint': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ person: id, size: count, root: line, line: z.string().max(300) }),
  },
  'note-checkpoint-shown': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ size: count, root: line }),
  },
  /** What a start found and mended (ledger.md §2). */
  'note-recovered': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({
      what: z.enum([
        'journal-behind',
        'database-behind',
        'database-empty',
        'journal-missing',
        'torn-line',
        'damaged-line',
      ]),
      from: count,
      to: count,
    }),
  },
  'note-second-journal': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ state: z.enum(['added', 'lost', 'returned']), folder: line }),
  },
  /** A wrong PIN: never the PIN, only whose and how often (ledger.md §4). */
  'note-wrong-pin': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ person: id, times: count, delayMs: milliseconds.min(0) }),
  },
  'note-fault': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ code: line, detail: prose }),
  },
} as const satisfies CommandTable;
