/**
 * Start (ledger.md §2): read both media, verify both, and either go on, bring the shorter one up, or stop at a fault
 * that changes nothing. The table of cases stands in README.md; each has a test in tests/durability/.
 */
import type { Bytes } from '../../shared/evidence/bytes.ts';
import { readCheckpoint, stationKey } from '../../shared/evidence/checkpoint.ts';
import { Log } from '../../shared/evidence/log.ts';
import { type Sign, verifyNote } from '../../shared/evidence/note.ts';
import { sha256, verifyEd25519 } from '../evidence/keys.ts';
import type { FactsOf } from './facts.ts';
import { inWords, type LedgerFs, nodeFs, readSmall, replaceDurably } from './files.ts';
import { readJournal } from './journal.ts';
import { Ledger, type LedgerStatus } from './ledger.ts';
import { LedgerPage, type LedgerPagePort, PageFailure } from './page.ts';
import { FaultFound, fillDatabase, fillJournal, type Recovered, reconcile } from './reconcile.ts';
import { contradictionOf, SecondJournal } from './second.ts';

/** What stops the start. Nothing was changed on any medium; `names` are the files and databases concerned. */
export type Fault = {
  readonly ok: false;
  readonly code:
    | 'fork' // the media tell different stories from event `seq` on
    | 'lost' // both are empty, but this package was opened here before
    | 'damaged' // a medium is damaged where the other one does not have it either
    | 'rolled-back' // a second journal has more than both media
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

async function open(options: OpenOptions): Promise<Opened | Fault> {
  const { journalPath, markerPath, origin } = options;
  const fs = options.fs ?? nodeFs;
  const page = new LedgerPage(options.page, options.database ?? origin, options.patience ?? 15_000);
  const marker = await readMarker(fs, markerPath, origin);
  const log = new Log(origin, sha256);
  const [reading, state] = await Promise.all([
    readJournal(fs, journalPath, entry => log.accept(entry.events, entry.note)),
    page.state(),
  ]);
  const journalSize = log.size;
  const plan = await reconcile({ log, reading, state, page, journalPath });
  if (log.size === 0 && marker) {
    const why = 'both media are empty, but this package was opened here before';
    return { ok: false, code: 'lost', names: [journalPath, `indexeddb ${origin}`], seq: 0, why };
  }
  await verifySignatures(log, options.publicKey, [journalPath, `indexeddb ${origin}`]);
  if (options.secondJournalPath !== undefined) await verifySecond(fs, options.secondJournalPath, log);

  // From here on media are written: everything that both of them say has been verified.
  const journal = await fillJournal(fs, journalPath, reading, journalSize, log);
  try {
    await fillDatabase(page, state.size, log, options.factsOf);
  } catch (error) {
    await journal.close();
    throw error;
  }
  const mark = async () => {
    if (!marked) await replaceDurably(fs, markerPath, Buffer.from(`${origin}\n`, 'utf8'));
    marked = true;
  };
  let marked = marker;
  if (log.size > 0) await mark();
  const second =
    options.secondJournalPath === undefined
      ? null
      : new SecondJournal(fs, options.secondJournalPath, journalPath, log);
  await second?.catchUp();
  const ledger = new Ledger({
    log,
    journal,
    page,
    second,
    hash: sha256,
    sign: options.sign,
    publicKey: options.publicKey,
    mark,
    onStatus: options.onStatus ?? (() => {}),
  });
  return { ok: true, ledger, recovered: plan, fresh: log.size === 0 };
}

/** The marker says that a commit of this ledger was acknowledged here once. */
async function readMarker(fs: LedgerFs, path: string, origin: string): Promise<boolean> {
  const bytes = await readSmall(fs, path);
  if (bytes === null) return false;
  const text = bytes.toString('utf8');
  if (text !== `${origin}\n`)
    throw new FaultFound('other-ledger', [path], null, `the marker names ${text.trim()}, expected ${origin}`);
  return true;
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
