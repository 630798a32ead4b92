/**
 * Start (ledger.md §2): read both media, verify both, and either go on, bring the shorter one up, or stop at a fault
 * that changes nothing. The table of cases stands in README.md; each has a test in tests/durability/.
 */
import type { Bytes } from '../../shared/evidence/bytes.ts';
import { readCheckpoint, stationKey } from '../../shared/evidence/checkpoint.ts';
import { Log } from '../../shared/evidence/log.ts';
import { type Sign, verifyNote } from '../../shared/evidence/note.ts';
import { sha256, verifyEd25519 } from '../evidence/keys.ts';
import { mayBeSetAside } from './aside.ts';
import type { FactsOf } from './facts.ts';
import { inWords, type LedgerFs, nodeFs } from './files.ts';
import { Journal, type JournalReading, readJournal } from './journal.ts';
import { Ledger, type LedgerStatus } from './ledger.ts';
import { contradictsMark, Marker, type Marking, readMarker } from './marker.ts';
import { LedgerPage, type LedgerPagePort, PageFailure } from './page.ts';
import {
  FactRefused,
  FaultFound,
  fillDatabase,
  fillJournal,
  putAside,
  type Recovered,
  reconcile,
} from './reconcile.ts';
import { contradictionOf, SecondJournal } from './second.ts';

/** What stops the start. Nothing was changed on any medium; `names` are the files and databases concerned. */
export type Fault = {
  readonly ok: false;
  readonly code:
    | 'fork' // the media tell different stories from event `seq` on
    | 'lost' // both are empty, but this package was opened here before
    | 'damaged' // a medium is damaged where the other one does not have it either
    | 'rolled-back' // a second journal, or the marker, has more than both media
    | 'signature' // a checkpoint is not signed by this station
    | 'other-ledger' // the files are those of another election or station
    | 'unreadable'; // a medium cannot be read at all
  readonly names: readonly string[];
  readonly seq: number | null;
  readonly why: string;
};

export type Opened = {
  readonly ok: true;
  readonly ledger: Ledger;
  /** to be recorded as `station-recovered`, one each */
  readonly recovered: readonly Recovered[];
  /** is this the first time that the package is opened here? */
  readonly fresh: boolean;
};

export type OpenOptions = {
  readonly journalPath: string;
  readonly secondJournalPath?: string;
  /** the second journal was begun on another drive than the first, and counts on another one only */
  readonly secondElsewhere?: boolean;
  /** kept apart from the journal and the browser's profile */
  readonly markerPath: string;
  readonly page: LedgerPagePort;
  readonly sign: Sign;
  /** raw Ed25519, 32 bytes */
  readonly publicKey: Bytes;
  /** `pollkeeper/<election id>/<station id>` */
  readonly origin: string;
  /** name of the database; the origin unless the caller has several logs of one origin on this machine */
  readonly database?: string;
  /** so that a database made anew has its unique keys again */
  readonly factsOf: FactsOf;
  /**
   * Called when the journal is begun to be read, perhaps again; what it gives is shown each good line's events, in order,
   * while the database is read. Nothing of it is to be believed before the ledger is open: it then begins with these.
   */
  readonly follow?: () => (events: readonly string[]) => void;
  readonly onStatus?: (status: LedgerStatus) => void;
  /** milliseconds until a silent page counts as failed */
  readonly patience?: number;
  readonly fs?: LedgerFs;
};

/** Signatures verified at the start, spread over the log, besides the last one: 0.15 ms each. */
const SAMPLE = 32;

export async function openLedger(options: OpenOptions): Promise<Opened | Fault> {
  try {
    return await open(options);
  } catch (error) {
    if (error instanceof FaultFound) return error.fault;
    if (error instanceof PageFailure)
      return { ok: false, code: 'unreadable', names: ['indexeddb'], seq: null, why: inWords(error) };
    return { ok: false, code: 'unreadable', names: [options.journalPath], seq: null, why: inWords(error) };
  }
}

/** Both media as the start found them, made into one log; nothing is written yet. */
type Read = {
  readonly log: Log;
  readonly reading: JournalReading;
  /** events of the journal alone */
  readonly journalSize: number;
  /** events of the database alone */
  readonly databaseSize: number;
  readonly page: LedgerPage;
  readonly recovered: readonly Recovered[];
};

/** Most databases that one start sets aside. */
const MOST_ASIDE = 3;

async function open(options: OpenOptions, before: readonly Recovered[] = []): Promise<Opened | Fault> {
  const { journalPath, markerPath, origin } = options;
  const fs = options.fs ?? nodeFs;
  const marking = await readMarker(fs, markerPath, origin, options.publicKey);
  let database = typeof marking === 'string' ? 1 : marking.database;
  const setAside: Recovered[] = [];
  let read = await readMedia(options, database, marking);
  while (typeof read === 'string') {
    if (setAside.length === MOST_ASIDE) throw new FaultFound('unreadable', ['indexeddb'], null, read);
    setAside.push({ what: 'indexeddb-rebuilt', from: 0, to: 0, why: read });
    database++;
    read = await readMedia(options, database, marking);
  }
  const { log, reading, journalSize, databaseSize, page } = read;
  const names = [journalPath, `indexeddb ${page.name}`];
  if (log.size === 0 && marking !== 'none') {
    const why = 'both media are empty, but this package was opened here before';
    return { ok: false, code: 'lost', names, seq: 0, why };
  }
  await verifySignatures(log, options.publicKey, names);
  const contradiction = typeof marking === 'string' ? null : contradictsMark(log, marking);
  if (contradiction !== null) throw new FaultFound('rolled-back', [markerPath], log.size, contradiction);
  if (options.secondJournalPath !== undefined) await verifySecond(fs, options.secondJournalPath, log);

  // From here on media are written: everything that both of them say has been verified.
  const journal = await fillJournal(fs, journalPath, reading, journalSize, log);
  try {
    await fillDatabase(page, databaseSize, log, options.factsOf);
  } catch (error) {
    await journal.close();
    if (
      error instanceof FactRefused &&
      before.length === 0 &&
      (await neverAcknowledged(error, read, options))
    )
      return open(options, [await withdraw(error, read, options)]);
    throw error;
  }
  const marker = new Marker(fs, markerPath, origin, database);
  if (log.checkpoint !== null) await marker.write(log.checkpoint.note);
  const second =
    options.secondJournalPath === undefined
      ? null
      : new SecondJournal(fs, options.secondJournalPath, journalPath, log, options.secondElsewhere);
  await second?.catchUp();
  const ledger = new Ledger({
    fs,
    log,
    journal,
    page,
    second,
    hash: sha256,
    sign: options.sign,
    publicKey: options.publicKey,
    marker,
    onStatus: options.onStatus ?? (() => {}),
  });
  // the new database was empty: that is said by the one that it replaces
  const others = read.recovered.filter(one => setAside.length === 0 || one.what !== 'indexeddb-rebuilt');
  const recovered = [...before, ...setAside.map(one => ({ ...one, to: log.size })), ...others];
  return { ok: true, ledger, recovered, fresh: log.size === 0 };
}

/**
 * Reads both media. In words what was wrong, when the database is damaged and may be set aside (aside.ts); throws
 * FaultFound or PageFailure for everything else that stops a start.
 */
async function readMedia(options: OpenOptions, database: number, marking: Marking): Promise<Read | string> {
  const { journalPath, origin } = options;
  const fs = options.fs ?? nodeFs;
  const name = options.database ?? origin;
  const page = new LedgerPage(
    options.page,
    database === 1 ? name : `${name}~${database}`,
    options.patience ?? 15_000,
  );
  const asked = page.whole(); // both media read at the same time
  asked.catch(() => {}); // waited for below
  const log = new Log(origin, sha256);
  const follow = options.follow?.();
  const reading = await readJournal(fs, journalPath, ({ events, note }) => {
    const why = log.accept(events, note);
    if (why === null) follow?.(events);
    return why;
  });
  const journalSize = log.size;
  try {
    const { state, digest } = await asked;
    const recovered = await reconcile({ log, reading, state, digest, page, journalPath });
    return { log, reading, journalSize, databaseSize: state.size, page, recovered };
  } catch (error) {
    // what the journal alone says: `log` may have taken something from the database meanwhile
    const alone = new Log(origin, sha256);
    const again = await readJournal(fs, journalPath, entry => alone.accept(entry.events, entry.note));
    const { publicKey } = options;
    const why = await mayBeSetAside(error, { log: alone, reading: again, page, marking, publicKey });
    if (why === null) throw error;
    return `the database ${page.name} was set aside as it is and a new one was filled from the journal: ${why}`.slice(
      0,
      1_500,
    );
  }
}

/**
 * The journal's last line, which a sound database refuses because of a fact: the program ended after the line was
 * written and before it was taken back (ledger.ts, `#takeBack`). It was never acknowledged, because the database never
 * had it; so no marker and no second journal may have it either.
 */
async function neverAcknowledged(refused: FactRefused, read: Read, options: OpenOptions): Promise<boolean> {
  const { log, reading, databaseSize, journalSize } = read;
  const before = log.checkpoints.at(-2)?.size ?? 0;
  if (refused.from !== before || databaseSize !== before || journalSize !== log.size) return false;
  if (reading.damage !== null) return false;
  const fs = options.fs ?? nodeFs;
  const marking = await readMarker(fs, options.markerPath, options.origin, options.publicKey);
  if (typeof marking === 'string' && (marking === 'damaged' || before > 0)) return false;
  const marked = typeof marking === 'string' ? null : readCheckpoint(marking.checkpoint);
  if (marked !== null && (!marked.ok || marked.checkpoint.size > before)) return false;
  if (options.secondJournalPath === undefined) return true;
  let second = 0;
  await readJournal(fs, options.secondJournalPath, ({ events }) => {
    second += events.length;
    return null;
  }).catch(() => {}); // a drive that is not there says nothing
  return second <= before;
}

/** Keeps the line in a file of its own, and takes it off the journal. */
async function withdraw(refused: FactRefused, read: Read, options: OpenOptions): Promise<Recovered> {
  const fs = options.fs ?? nodeFs;
  const { journalPath } = options;
  await putAside(fs, journalPath, { offset: read.reading.lastLine });
  const journal = await Journal.open(fs, journalPath, read.reading.lastLine);
  await journal.close();
  const why = `the last line was never acknowledged: ${refused.message}`;
  return { what: 'journal-cut', from: refused.from, to: read.log.size, why };
}

async function verifySignatures(log: Log, publicKey: Bytes, names: readonly string[]): Promise<void> {
  const { checkpoints, origin } = log;
  const step = Math.max(1, Math.floor(checkpoints.length / SAMPLE));
  for (const [index, { size, note }] of checkpoints.entries()) {
    if (index % step !== 0 && index !== checkpoints.length - 1) continue;
    const reading = readCheckpoint(note);
    if (!reading.ok) throw new FaultFound('damaged', names, size, reading.why);
    const verdict = await verifyNote(sha256, reading.note, [stationKey(origin, publicKey)], verifyEd25519);
    if (!verdict.signed.includes(origin) || verdict.wrong.length > 0)
      throw new FaultFound(
        'signature',
        names,
        size,
        `the checkpoint of ${size} is not signed by this station`,
      );
  }
}

async function verifySecond(fs: LedgerFs, path: string, log: Log): Promise<void> {
  const found = await contradictionOf(fs, path, log);
  if (found === null) return;
  throw found.ahead
    ? new FaultFound('rolled-back', [path], found.seq, `the second journal goes on from event ${found.seq}`)
    : new FaultFound('fork', [path], found.seq, `the second journal has another event ${found.seq}`);
}
