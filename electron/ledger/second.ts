/**
 * The second journal, on another drive (ledger.md §2): a copy of what was acknowledged, never ahead of it. When the
 * drive is lost the desk goes on; when it is back, the copy catches up. Nothing here can fail a commit.
 */
import { dirname } from 'node:path';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { readCheckpoint } from '../../shared/evidence/checkpoint.ts';
import type { Log } from '../../shared/evidence/log.ts';
import { inWords, type LedgerFile, type LedgerFs } from './files.ts';
import { Journal, readJournal } from './journal.ts';

export type SecondState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ok'; readonly size: number }
  /** `size`: events that the copy is known to hold */
  | { readonly kind: 'lost'; readonly size: number; readonly why: string }
  /** the copy that came back says something else than the ledger, or more: it is left as it is */
  | { readonly kind: 'contradicts'; readonly seq: number; readonly ahead: boolean };

/** A second journal that says something else than the ledger, or more than it: a matter for the chair. */
export type Contradiction = { readonly path: string; readonly seq: number; readonly ahead: boolean };

export class SecondJournal {
  readonly path: string;
  readonly #fs: LedgerFs;
  readonly #log: Log;
  readonly #firstPath: string;
  #journal: Journal | null = null;
  #size = 0;
  #why: string | null = 'not opened yet';
  #contradiction: Contradiction | null = null;
  #wasElsewhere: boolean;
  #turn: Promise<void> = Promise.resolve();

  /**
   * `firstPath`: the first journal. `elsewhere`: the copy was begun on another drive than that, and must be found on
   * another one: the folder of a drive that was pulled may still be there, empty, on the laptop's own disk.
   */
  constructor(fs: LedgerFs, path: string, firstPath: string, log: Log, elsewhere = false) {
    this.#fs = fs;
    this.path = path;
    this.#firstPath = firstPath;
    this.#log = log;
    this.#wasElsewhere = elsewhere;
  }

  get state(): SecondState {
    if (this.#contradiction !== null) {
      const { seq, ahead } = this.#contradiction;
      return { kind: 'contradicts', seq, ahead };
    }
    return this.#why === null
      ? { kind: 'ok', size: this.#size }
      : { kind: 'lost', size: this.#size, why: this.#why };
  }

  /** Brings the copy up to the log, opening it first if need be. Settles when nothing is left to do; never rejects. */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      this.#journal ??= await this.#open();
      await this.#write(this.#journal);
    });
  }

  /** For a timer: is the copy still where it was? A drive that was pulled says so at the next write only. */
  look(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#journal !== null) await this.#isStillThere(this.#journal);
      this.#journal ??= await this.#open();
      await this.#write(this.#journal);
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      try {
        await work();
        this.#why = null;
        this.#contradiction = null;
      } catch (error) {
        this.#why = inWords(error);
        this.#contradiction = error instanceof Differs ? error.contradiction : null;
        await this.#journal?.close().catch(() => {}); // the drive is gone: nothing can be saved by closing
        this.#journal = null;
      }
    });
    return this.#turn;
  }

  /** Everything of it is on the drive, and nothing holds the drive any more. */
  async close(): Promise<void> {
    await this.#turn;
    const journal = this.#journal;
    this.#journal = null;
    await journal?.close();
  }

  async #write(journal: Journal): Promise<void> {
    for (const { size, note } of this.#log.checkpointsIn(this.#size, this.#log.size)) {
      await journal.append({ note, events: this.#log.range(this.#size, size) });
      this.#size = size;
    }
  }

  async #open(): Promise<Journal> {
    await this.#checkDrive();
    const { size, reading } = await compareSecond(this.#fs, this.path, this.#log);
    this.#size = size;
    if (reading.damage !== null && !reading.damage.torn) {
      await this.#fs.rename(this.path, `${this.path}.damaged-line-${reading.damage.line}`);
      this.#size = 0;
      return Journal.open(this.#fs, this.path, 0);
    }
    return Journal.open(this.#fs, this.path, reading.length);
  }

  async #checkDrive(): Promise<void> {
    const elsewhere = await onAnotherDrive(this.#fs, this.path, this.#firstPath);
    if (this.#wasElsewhere && !elsewhere) throw new Error('the drive of the second journal is not there');
    this.#wasElsewhere = elsewhere;
  }

  async #isStillThere(journal: Journal): Promise<void> {
    const file: LedgerFile = await this.#fs.open(this.path, 'r');
    try {
      const there = await file.stat();
      if (!(await journal.isFile(there))) throw new Error('another file stands where the second journal was');
    } finally {
      await file.close();
    }
  }
}

/** Do the folders of these two files lie on different drives? Rejects when one of the folders is not there. */
export const onAnotherDrive = async (fs: LedgerFs, path: string, firstPath: string): Promise<boolean> =>
  (await driveOf(fs, path)) !== (await driveOf(fs, firstPath));

async function driveOf(fs: LedgerFs, path: string): Promise<number> {
  const folder: LedgerFile = await fs.open(dirname(path), 'r');
  try {
    return (await folder.stat()).dev;
  } finally {
    await folder.close();
  }
}

/**
 * May a second journal be begun or gone on with at `path`? Refuses `second-not-writable` {why}, `second-other` {origin},
 * `second-ahead` {line}, `second-fork` {line}. Changes nothing there.
 */
export async function maySecondBe(fs: LedgerFs, path: string, log: Log): Promise<Result<null>> {
  try {
    await compareSecond(fs, path, log);
    return ok(null);
  } catch (error) {
    if (error instanceof Differs)
      return refuse('ledger', error.contradiction.ahead ? 'second-ahead' : 'second-fork', {
        line: error.contradiction.seq + 1,
      });
    if (error instanceof OfAnother) return refuse('ledger', 'second-other', { origin: error.origin });
    return refuse('ledger', 'second-not-writable', { why: inWords(error) });
  }
}

class OfAnother extends Error {
  readonly origin: string;
  constructor(origin: string) {
    super(`the second journal is of ${origin}`);
    this.origin = origin;
  }
}

class Differs extends Error {
  readonly contradiction: Contradiction;
  constructor(contradiction: Contradiction) {
    super(
      contradiction.ahead
        ? `the second journal holds event ${contradiction.seq}, which the ledger does not have`
        : `the second journal holds another event ${contradiction.seq}`,
    );
    this.contradiction = contradiction;
  }
}

/** How far the second journal agrees with the log. Throws when it says something else. */
async function compareSecond(fs: LedgerFs, path: string, log: Log) {
  let size = 0;
  const reading = await readJournal(fs, path, ({ note, events }) => {
    const checkpoint = readCheckpoint(note);
    if (checkpoint.ok && checkpoint.checkpoint.origin !== log.origin)
      throw new OfAnother(checkpoint.checkpoint.origin);
    if (size + events.length > log.size) throw new Differs({ path, seq: log.size, ahead: true });
    for (const [index, bytes] of events.entries())
      if (log.bytesOf(size + index) !== bytes) throw new Differs({ path, seq: size + index, ahead: false });
    const [held] = log.checkpointsIn(size + events.length - 1, size + events.length);
    if (held?.note !== note) return 'the checkpoint is not the one of the ledger';
    size += events.length;
    return null;
  });
  return { size, reading };
}

/** At the start: does the second journal contradict the ledger? A missing drive or another ledger's file does not. */
export async function contradictionOf(fs: LedgerFs, path: string, log: Log): Promise<Contradiction | null> {
  try {
    await compareSecond(fs, path, log);
  } catch (error) {
    if (error instanceof Differs) return error.contradiction;
    // anything else is found again by the first `catchUp`, which says it in the state
  }
  return null;
}
