/**
 * A damaged database beside a sound journal: it is set aside, kept as it is, and a new one is filled from the journal.
 * Only when nothing can be lost by it, which is when all of this holds:
 *
 * 1. the database itself says that it is damaged (it cannot be opened or read, has holes, or events that its own
 *    checkpoints do not cover); a page that is silent or crashed says nothing about the database;
 * 2. the journal is whole to its last byte, and every checkpoint in it is signed by this station;
 * 3. the marker is whole, and the journal contains its checkpoint;
 * 4. of what can still be read in the database nothing goes beyond the journal, and every checkpoint that carries
 *    this station's signature is one of the journal's own history.
 */

import { type Bytes, sameBytes } from '../../shared/evidence/bytes.ts';
import { readCanonical } from '../../shared/evidence/canonical.ts';
import { readCheckpoint, stationKey } from '../../shared/evidence/checkpoint.ts';
import type { Log } from '../../shared/evidence/log.ts';
import { verifyNote } from '../../shared/evidence/note.ts';
import { sha256, verifyEd25519 } from '../evidence/keys.ts';
import type { JournalReading } from './journal.ts';
import { contradictsMark, type Marking } from './marker.ts';
import { DatabaseFailure, type LedgerPage } from './page.ts';
import { FaultFound } from './reconcile.ts';

export type Beside = {
  /** what the journal alone says */
  readonly log: Log;
  readonly reading: JournalReading;
  readonly page: LedgerPage;
  readonly marking: Marking;
  readonly publicKey: Bytes;
};

const ASK_AT_ONCE = 1_000;
/** So many places behind the journal's end are looked at, beside the database's own word for its last one. */
const BEYOND = 20_000;

/** In words what was found, when the database may be set aside; null when it may not. `error`: what stopped the start. */
export async function mayBeSetAside(error: unknown, beside: Beside): Promise<string | null> {
  const { log, reading, page, marking, publicKey } = beside;
  const damaged =
    error instanceof DatabaseFailure ||
    (error instanceof FaultFound && error.fault.code === 'damaged' && error.fault.names.length === 1);
  if (!damaged || (error instanceof FaultFound && error.fault.names[0] !== `indexeddb ${page.name}`))
    return null;
  if (!reading.found || reading.damage !== null || log.size === 0) return null;
  if (typeof marking === 'string' || contradictsMark(log, marking) !== null) return null;
  for (const { note } of log.checkpoints) if (!(await isSigned(note, log.origin, publicKey))) return null;
  const salvaged = await salvage(beside);
  if (salvaged === null) return null;
  const why = error instanceof Error ? error.message : String(error);
  return `${why}; ${salvaged.same} of its events can be read and are those of the journal, ${salvaged.other} differ`;
}

async function isSigned(note: string, origin: string, publicKey: Bytes): Promise<boolean> {
  const reading = readCheckpoint(note);
  if (!reading.ok) return false;
  const verdict = await verifyNote(sha256, reading.note, [stationKey(origin, publicKey)], verifyEd25519);
  return verdict.signed.includes(origin) && verdict.wrong.length === 0;
}

/** Reads what can be read. Null when any of it says that more, or something else, was recorded. */
async function salvage({ log, page, publicKey }: Beside): Promise<{ same: number; other: number } | null> {
  const state = await unlessUnreadable(page.state());
  if (state !== null && (state.size > log.size || (state.latest?.size ?? 0) > log.size)) return null;
  const found = { same: 0, other: 0 };
  for (let from = 0; from < log.size + BEYOND; ) {
    const to = from < log.size ? Math.min(log.size, from + ASK_AT_ONCE) : log.size + BEYOND;
    const answer = await unlessUnreadable(page.ask({ kind: 'read', from, to, as: 'text' }));
    if (answer !== null && answer.kind !== 'text') return null;
    if (answer !== null && from >= log.size && answer.events.length > 0) return null;
    for (const bytes of answer?.events ?? []) {
      const seq = seqOf(bytes);
      if (seq !== null && seq >= log.size) return null;
      if (seq !== null && log.bytesOf(seq) === bytes) found.same++;
      else found.other++;
    }
    for (const { note } of answer?.checkpoints ?? [])
      if (!inHistory(note, log) && (await isSigned(note, log.origin, publicKey))) return null;
    from = answer === null ? to : Math.max(from + 1, answer.next);
  }
  return found;
}

/** Null when the event is too damaged to say. */
function seqOf(bytes: string): number | null {
  const reading = readCanonical(bytes);
  const event = reading.ok ? reading.value : null;
  const seq = typeof event === 'object' && event !== null && 'seq' in event ? event.seq : null;
  return typeof seq === 'number' && Number.isInteger(seq) && seq >= 0 ? seq : null;
}

function inHistory(note: string, log: Log): boolean {
  const reading = readCheckpoint(note);
  if (!reading.ok) return false;
  const { origin, size, root } = reading.checkpoint;
  return origin === log.origin && size <= log.size && sameBytes(log.rootAt(size), root);
}

/** Null when the database itself cannot give it; a page that is gone is no answer, and ends the start. */
async function unlessUnreadable<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DatabaseFailure) return null;
    throw error;
  }
}
