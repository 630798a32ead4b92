import { z } from 'zod';
import { containments } from '../../evidence/contained.ts';
import type { CommandTable } from '../command.ts';
import { count, id, instant, line, milliseconds } from '../fields.ts';
import { anyPhase } from '../phase.ts';

/** What is found by looking; `contradicts`: the copy that was put in says something else than the log, and is left as it is. */
export const secondStates = ['lost', 'returned', 'contradicts'] as const;
export const secondChanges = ['added', 'removed'] as const;
/** What the program mends by itself. */
export const mended = [
  'indexeddb-rebuilt',
  'indexeddb-behind',
  'journal-rebuilt',
  'journal-behind',
  'journal-repaired',
  'journal-cut',
] as const;
/** With which copy the chair had the station go on, when the copies did not agree. */
export const continuedFrom = [
  'continued-from-journal',
  'continued-from-indexeddb',
  'continued-from-second',
] as const;

/** What a commit is written to. */
export const writtenTo = ['journal', 'indexeddb', 'marker'] as const;

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
  /** A checkpoint came back and was held against this log (shared/evidence/contained.ts); `root`: the digits as given. */
  'note-checkpoint-checked': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({
      // what cannot be read is not written down
      result: z.enum(containments).exclude(['unreadable']),
      /** more than any log has, where the checkpoint is of another one */
      size: z.int().nonnegative(),
      root: z.string().regex(/^[0-9a-f]{20,64}$/),
    }),
  },
  /** What a start found and mended (ledger.md §2). */
  'note-recovered': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({
      what: z.enum(mended),
      /** the entries brought up are from … to − 1 */
      from: count,
      to: count,
      why: z.string().max(2_000),
    }),
  },
  /**
   * The copies did not agree, and the chair decided with which one the station goes on (ledger.md §2). Given by the fault
   * screen alone, after it was done; a second person where entries were left behind. `setAside`: the files and databases
   * that were kept as they were, and are not gone on with.
   */
  'continue-after-fault': {
    rule: 'station',
    phases: anyPhase,
    who: 'chair',
    data: z.strictObject({
      what: z.enum(continuedFrom),
      /** where the copies part, and the size of the one gone on with */
      from: count,
      to: count,
      /** entries that some copy or mark knew of, and this one does not have */
      leaves: count,
      why: z.string().max(2_000),
      setAside: z.array(line).max(20),
    }),
  },
  'note-second-journal': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ state: z.enum(secondStates), folder: line }),
  },
  /**
   * Whoever is at the desk begins a copy on another drive, or puts the one in use away. Given together with the deed itself. A paper
   * fallback that was on ends with its drive (R-62.annex): the chair decided on that one.
   */
  'change-second-drive': {
    rule: 'station',
    phases: anyPhase,
    who: 'staff',
    data: z.strictObject({ state: z.enum(secondChanges), folder: line }),
  },
  /** A wrong PIN: never the PIN, only whose and how often (ledger.md §4). */
  'note-wrong-pin': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ person: id, times: count, delayMs: milliseconds.min(0) }),
  },
  /**
   * A write failed, and nothing was done meanwhile; it has just been made good (ledger.md §2). `since`: of the entry that
   * waited.
   */
  'note-write-failed': {
    rule: 'station',
    phases: anyPhase,
    who: 'program',
    data: z.strictObject({ medium: z.enum(writtenTo), why: z.string().max(2_000), since: instant }),
  },
} as const satisfies CommandTable;
