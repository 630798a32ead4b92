/**
 * What each copy says by itself, when a start has stopped at a fault (ledger.md §2): read alone, verified alone, and
 * nothing written. From it the fault screen says in plain words what is where, and with which copies a station could
 * go on. Two histories are never merged.
 */
import type { Bytes } from '../../shared/evidence/bytes.ts';
import { sameBytes } from '../../shared/evidence/bytes.ts';
import { readCheckpoint, stationKey } from '../../shared/evidence/checkpoint.ts';
import { Log } from '../../shared/evidence/log.ts';
import { verifyNote } from '../../shared/evidence/note.ts';
import { sha256, verifyEd25519 } from '../evidence/keys.ts';
import { inWords, type LedgerFs, nodeFs } from './files.ts';
import { readJournal } from './journal.ts';
import { contradictsMark, type Marking, readMarker } from './marker.ts';
import type { OpenOptions } from './open.ts';
import { LedgerPage } from './page.ts';
import { commitsOf } from './reconcile.ts';

export type Copy = {
  readonly medium: 'journal' | 'indexeddb' | 'second';
  /** the file, or the database */
  readonly name: string;
  readonly found: boolean;
  /** of the file; null: a database, or none */
  readonly bytes: number | null;
  /** what can be believed of it: its good beginning */
  readonly log: Log;
  /** null: whole, and every checkpoint signed by this station; otherwise in words what is not */
  readonly problem: string | null;
  /** so many events it must have held, by what still can be read behind the damage */
  readonly reached: number;
  /** the root that it had then, where that can be read */
  readonly root: Bytes | null;
};

export type Choice = {
  readonly from: Copy['medium'];
  /** nothing that any copy or the marker knows of is missing in it, and nothing contradicts it */
  readonly safe: boolean;
  /** events of other copies, or known by the marker, that would not be gone on with */
  readonly leaves: number;
};

export type Survey = {
  readonly copies: readonly Copy[];
  readonly marking: Marking | 'other';
  /** the first event of which two copies say different things; null: none */
  readonly parts: { readonly seq: number; readonly one: string; readonly other: string } | null;
  readonly choices: readonly Choice[];
  /** name of the database in use, and its generation */
  readonly database: { readonly name: string; readonly generation: number };
};

export async function survey(options: OpenOptions): Promise<Survey> {
  const { journalPath, secondJournalPath, markerPath, origin, publicKey } = options;
  const fs = options.fs ?? nodeFs;
  const marking = await readMarker(fs, markerPath, origin, publicKey).catch(() => 'other' as const);
  const generation = typeof marking === 'string' ? 1 : marking.database;
  const base = options.database ?? origin;
  const name = generation === 1 ? base : `${base}~${generation}`;
  const copies = [
    await fileCopy(fs, 'journal', journalPath, origin, publicKey),
    await databaseCopy(new LedgerPage(options.page, name, options.patience ?? 15_000), origin, publicKey),
  ];
  if (secondJournalPath !== undefined)
    copies.push(await fileCopy(fs, 'second', secondJournalPath, origin, publicKey));
  return {
    copies,
    marking,
    parts: firstDifference(copies),
    choices: choicesOf(copies, marking),
    database: { name: base, generation },
  };
}

async function fileCopy(
  fs: LedgerFs,
  medium: 'journal' | 'second',
  path: string,
  origin: string,
  publicKey: Bytes,
): Promise<Copy> {
  const log = new Log(origin, sha256);
  try {
    const { found, damage } = await readJournal(fs, path, entry => log.accept(entry.events, entry.note));
    const later = damage?.later ?? damage?.note ?? null;
    const after = later === null ? null : readCheckpoint(later);
    const behind = after?.ok && after.checkpoint.origin === origin ? after.checkpoint : null;
    const { size: reached, root } = behind && behind.size > log.size ? behind : log;
    const problem = damage === null ? await unsigned(log, publicKey) : `line ${damage.line}: ${damage.why}`;
    const bytes = found ? await sizeOf(fs, path) : null;
    return { medium, name: path, found, bytes, log, problem, reached, root };
  } catch (error) {
    return {
      medium,
      name: path,
      found: false,
      bytes: null,
      log,
      problem: inWords(error),
      reached: 0,
      root: null,
    };
  }
}

async function sizeOf(fs: LedgerFs, path: string): Promise<number> {
  const file = await fs.open(path, 'r');
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

async function databaseCopy(page: LedgerPage, origin: string, publicKey: Bytes): Promise<Copy> {
  const log = new Log(origin, sha256);
  const copy = { medium: 'indexeddb', name: page.name, bytes: null, log } as const;
  try {
    const state = await page.state();
    let problem: string | null = null;
    for await (const { events, note } of commitsOf(page, 0, state.size)) {
      problem = note === null ? 'events without a checkpoint' : log.accept(events, note);
      if (problem !== null) break;
    }
    if (problem === null && log.size < state.size) problem = 'events are missing from the middle';
    problem ??= await unsigned(log, publicKey);
    const latest = state.latest === null ? null : readCheckpoint(state.latest.note);
    const reached = Math.max(log.size, state.size);
    const root = reached === log.size ? log.root : latest?.ok ? latest.checkpoint.root : null;
    return { ...copy, found: state.size > 0, problem, reached, root };
  } catch (error) {
    return { ...copy, found: true, problem: inWords(error), reached: log.size, root: log.root };
  }
}

/** Every checkpoint, not a sample: on this a history may be chosen. */
async function unsigned(log: Log, publicKey: Bytes): Promise<string | null> {
  for (const { size, note } of log.checkpoints) {
    const reading = readCheckpoint(note);
    if (!reading.ok) return `the checkpoint of ${size}: ${reading.why}`;
    const { origin } = log;
    const verdict = await verifyNote(sha256, reading.note, [stationKey(origin, publicKey)], verifyEd25519);
    if (!verdict.signed.includes(origin) || verdict.wrong.length > 0)
      return `the checkpoint of ${size} is not signed by this station`;
  }
  return null;
}

/** How many events two copies have in common. */
function common(one: Log, other: Log): number {
  const both = Math.min(one.size, other.size);
  if (sameBytes(one.rootAt(both), other.rootAt(both))) return both;
  let seq = 0;
  while (one.bytesOf(seq) === other.bytesOf(seq)) seq++;
  return seq;
}

function firstDifference(copies: readonly Copy[]): Survey['parts'] {
  let first: Survey['parts'] = null;
  for (const [index, one] of copies.entries())
    for (const other of copies.slice(index + 1)) {
      const seq = common(one.log, other.log);
      if (seq === Math.min(one.log.size, other.log.size) || (first && first.seq <= seq)) continue;
      first = { seq, one: one.name, other: other.name };
    }
  return first;
}

function choicesOf(copies: readonly Copy[], marking: Survey['marking']): Choice[] {
  const choices: Choice[] = [];
  const offered: Log[] = [];
  for (const copy of copies) {
    const { log, problem, medium } = copy;
    if (problem !== null || log.size === 0) continue;
    // one history is offered once, from the first copy that has it
    if (offered.some(one => one.size === log.size && common(one, log) === log.size)) continue;
    offered.push(log);
    const leaves = Math.max(leftByMark(log, marking), ...copies.map(other => leftBy(other, log)));
    choices.push({ from: medium, safe: leaves <= 0 && marking !== 'other' && marking !== 'damaged', leaves });
  }
  return choices;
}

/** Events of that copy, readable or not, that this log does not have, or not so. */
function leftBy({ log, reached, root }: Copy, chosen: Log): number {
  const inside = reached <= chosen.size && root !== null && sameBytes(chosen.rootAt(reached), root);
  return inside ? 0 : Math.max(reached === 0 ? 0 : 1, reached - common(log, chosen));
}

/** Events that both media once held, as the marker knows, and this log does not have, or not so. */
function leftByMark(log: Log, marking: Survey['marking']): number {
  if (typeof marking === 'string' || contradictsMark(log, marking) === null) return 0;
  const marked = readCheckpoint(marking.checkpoint);
  return marked.ok ? Math.max(1, marked.checkpoint.size - log.size) : 1;
}
