/**
 * What the two media say, made into one log: first only reading (`reconcile`), then writing (`fillJournal`,
 * `fillDatabase`), so that a fault is found before anything is changed.
 */
import { digestInput, type LedgerAnswer } from '../../shared/contract/ledger.ts';
import { readCheckpoint } from '../../shared/evidence/checkpoint.ts';
import { Log, type StoredCheckpoint } from '../../shared/evidence/log.ts';
import { sha256, sha256Hex } from '../evidence/keys.ts';
import { type FactsOf, netFacts } from './facts.ts';
import { type LedgerFile, type LedgerFs, replaceDurably } from './files.ts';
import { Journal, type JournalDamage, type JournalReading } from './journal.ts';
import type { Fault } from './open.ts';
import type { LedgerPage } from './page.ts';

export type Recovered = {
  readonly what:
    | 'indexeddb-rebuilt' // it was empty
    | 'indexeddb-behind' // it lacked the last events
    | 'journal-rebuilt' // it was empty or missing
    | 'journal-behind' // it lacked the last events
    | 'journal-repaired' // damaged from `from` on, where IndexedDB has it all
    | 'journal-cut'; // a last line that was never acknowledged was put aside
  /** the events brought up are from … to−1 */
  readonly from: number;
  readonly to: number;
  readonly why: string;
};

export class FaultFound extends Error {
  readonly fault: Fault;
  constructor(code: Fault['code'], names: readonly string[], seq: number | null, why: string) {
    super(why);
    this.fault = { ok: false, code, names, seq, why };
  }
}

/** While it was brought up, the database refused a fact that the journal's events bring. */
export class FactRefused extends FaultFound {
  /** the events before it are in the database */
  readonly from: number;
  constructor(database: string, from: number, why: string) {
    super('fork', [database], from, `IndexedDB refuses to be brought up: ${why}`);
    this.from = from;
  }
}

type State = Extract<LedgerAnswer, { kind: 'state' }>;

type Found = {
  /** holds what the journal says; is brought up to what both say */
  readonly log: Log;
  readonly reading: JournalReading;
  readonly state: State;
  /** of everything in the database, if it was asked for */
  readonly digest: string | null;
  readonly page: LedgerPage;
  readonly journalPath: string;
};

/** Afterwards `log` holds everything that is recorded. Throws FaultFound; writes nothing. */
export async function reconcile(found: Found): Promise<Recovered[]> {
  const { log, reading, state, digest, page, journalPath } = found;
  const database = `indexeddb ${page.name}`;
  const journalSize = log.size;
  const foreign = reading.damage?.note ? readCheckpoint(reading.damage.note) : null;
  if (foreign?.ok && foreign.checkpoint.origin !== log.origin)
    throw new FaultFound('other-ledger', [journalPath], journalSize, reading.damage?.why ?? '');
  if (state.events !== state.size || (state.size > 0 && state.latest?.size !== state.size))
    throw new FaultFound('damaged', [database], null, 'events or checkpoints are missing from the middle');
  const both = Math.min(journalSize, state.size);
  if (both > 0) {
    const theirs = state.size === both && digest !== null ? digest : await page.digest(0, both);
    if (theirs !== digestOf(log, both)) await explainDifference(found, both);
  }
  if (state.size > journalSize) await takeFromDatabase(log, page, state.size);

  const recovered: Recovered[] = [];
  if (reading.damage !== null) recovered.push(damageMended(reading.damage, found, journalSize));
  else if (log.size > journalSize) {
    const what = journalSize === 0 ? 'journal-rebuilt' : 'journal-behind';
    const why = reading.found ? 'the journal was shorter than IndexedDB' : `${journalPath} was missing`;
    recovered.push({ what, from: journalSize, to: log.size, why });
  }
  if (state.size < log.size) {
    const what = state.size === 0 ? 'indexeddb-rebuilt' : 'indexeddb-behind';
    const why = state.dataLoss ?? (state.created ? 'the database was not there' : 'the database was shorter');
    recovered.push({ what, from: state.size, to: log.size, why });
  }
  return recovered;
}

function digestOf(log: Log, to: number): string {
  const notes = log.checkpointsIn(0, to).map(one => one.note);
  return sha256Hex(digestInput(log.range(0, to), notes));
}

/**
 * May the damaged end of the journal be put aside? Only when IndexedDB has everything that the damaged part can have
 * held, or when that was certainly never acknowledged.
 */
function damageMended(damage: JournalDamage, found: Found, journalSize: number): Recovered {
  const { state, log, journalPath, page } = found;
  const why = `line ${damage.line} of the journal: ${damage.why}`;
  const later = damage.later === null ? null : readCheckpoint(damage.later);
  const reached = later === null ? null : later.ok ? later.checkpoint.size : Number.POSITIVE_INFINITY;
  // A line with its line feed may have been acknowledged; then a sound IndexedDB is at least as long.
  const gone = reached === null ? !damage.torn && state.size < journalSize : reached > state.size;
  if (gone) throw new FaultFound('damaged', [journalPath, `indexeddb ${page.name}`], journalSize, why);
  return {
    what: log.size > journalSize ? 'journal-repaired' : 'journal-cut',
    from: journalSize,
    to: log.size,
    why,
  };
}

/** Continues the log with what only IndexedDB has, verified commit by commit. */
async function takeFromDatabase(log: Log, page: LedgerPage, to: number): Promise<void> {
  const from = log.size;
  for await (const { events, note, size } of commitsOf(page, from, to)) {
    const why = note === null ? 'events without a checkpoint' : log.accept(events, note);
    if (why !== null) throw new FaultFound('damaged', [`indexeddb ${page.name}`], size - events.length, why);
  }
}

/** Always throws: the media differ within the first `both` events. Says where, and whether one of them is unsound. */
async function explainDifference(found: Found, both: number): Promise<never> {
  const { log, page, journalPath } = found;
  const database = `indexeddb ${page.name}`;
  const theirs = new Log(log.origin, sha256);
  for await (const { events, note, size } of commitsOf(page, 0, found.state.size)) {
    const why = note === null ? 'events without a checkpoint' : theirs.accept(events, note);
    if (why !== null) throw new FaultFound('damaged', [database], size - events.length, why);
  }
  let seq = 0;
  while (seq < both && theirs.bytesOf(seq) === log.bytesOf(seq)) seq++;
  const why =
    seq === both
      ? 'the journal and IndexedDB hold the same events under different checkpoints'
      : `the journal and IndexedDB hold different events ${seq}`;
  throw new FaultFound('fork', [journalPath, database], seq, why);
}

type Commit = { readonly events: string[]; readonly note: string | null; readonly size: number };

/** The commits of the database, however its answers are cut. */
export async function* commitsOf(page: LedgerPage, from: number, to: number): AsyncGenerator<Commit> {
  let events: string[] = [];
  let start = from;
  for await (const text of page.text(from, to)) {
    for (const bytes of text.events) events.push(bytes);
    let used = 0;
    for (const { size, note } of text.checkpoints) {
      yield { events: events.slice(used, size - start), note, size };
      used = size - start;
    }
    start += used;
    events = events.slice(used);
  }
  if (events.length > 0) yield { events, note: null, size: to };
}

/** Opens the journal at the end of what the log holds, after putting aside what is damaged. */
export async function fillJournal(
  fs: LedgerFs,
  path: string,
  reading: JournalReading,
  journalSize: number,
  log: Log,
): Promise<Journal> {
  if (reading.damage !== null) await putAside(fs, path, reading.damage);
  const journal = await Journal.open(fs, path, reading.length);
  let from = journalSize;
  for (const { size, note } of log.checkpointsIn(journalSize, log.size)) {
    await journal.append({ note, events: log.range(from, size) });
    from = size;
  }
  return journal;
}

/** Keeps the damaged end in a file of its own beside the journal: nothing is thrown away. */
export async function putAside(
  fs: LedgerFs,
  path: string,
  damage: Pick<JournalDamage, 'offset'>,
): Promise<void> {
  const file: LedgerFile = await fs.open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(size - damage.offset);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, damage.offset + at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    await replaceDurably(fs, `${path}.aside-${damage.offset}-${sha256Hex(bytes).slice(0, 8)}`, bytes);
  } finally {
    await file.close();
  }
}

/** Events of one transaction when a database is brought up. */
const BATCH = 500;

export async function fillDatabase(
  page: LedgerPage,
  from: number,
  log: Log,
  factsOf: FactsOf,
): Promise<void> {
  let batch: StoredCheckpoint[] = [];
  let start = from;
  const flush = async () => {
    const last = batch.at(-1);
    if (last === undefined) return;
    const events = log.range(start, last.size);
    const facts = netFacts(events.map(factsOf));
    const answer = await page.ask({ kind: 'commit', from: start, events, checkpoints: batch, facts });
    if (answer.kind === 'refused' && (answer.why === 'fact-held' || answer.why === 'fact-missing'))
      throw new FactRefused(`indexeddb ${page.name}`, start, `${answer.why}: ${answer.where}`);
    if (answer.kind !== 'committed') {
      const why = answer.kind === 'refused' ? `${answer.why}: ${answer.where}` : answer.kind;
      throw new FaultFound(
        'fork',
        [`indexeddb ${page.name}`],
        start,
        `IndexedDB refuses to be brought up: ${why}`,
      );
    }
    start = last.size;
    batch = [];
  };
  for (const checkpoint of log.checkpointsIn(from, log.size)) {
    if (checkpoint.size - start > BATCH) await flush();
    batch.push(checkpoint);
  }
  await flush();
}
