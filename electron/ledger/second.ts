/**
 * The second journal, on another drive (ledger.md §2): a copy of what was acknowledged, never ahead of it. When the
 * drive is lost the desk goes on; when it is back, the copy catches up. Nothing here can fail a commit.
 */
import { dirname } from 'node:path';
import { readCheckpoint } from '../../shared/evidence/checkpoint.ts';
import type { Log } from '../../shared/evidence/log.ts';
import { inWords, type LedgerFile, type LedgerFs } from './files.ts';
import { Journal, readJournal } from './journal.ts';

export type SecondState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ok'; readonly size: number }
  /** `size`: events that the copy is known to hold */
  | { readonly kind: 'lost'; readonly size: number; readonly why: string };

/** A second journal that says something else than the ledger, or more than it: a matter for the chair. */
export type Contradiction = { readonly path: string; readonly seq: number; readonly ahead: boolean };

export class SecondJournal {
  readonly path: string;
  readonly #fs: LedgerFs;
  readonly #log: Log;
  /** the drive of the first journal; where the second began on another one, it must come back on another one */
  readonly #firstPath: string;
  #journal: Journal | null = null;
  #size = 0;
  #why: string | null = 'not opened yet';
  #wasElsewhere = false;
  #turn: Promise<void> = Promise.resolve();

  constructor(fs: LedgerFs, path: string, firstPath: string, log: Log) {
    this.#fs = fs;
    this.path = path;
    this.#firstPath = firstPath;
    this.#log = log;
  }

  get state(): SecondState {
    return this.#why === null
      ? { kind: 'ok', size: this.#size }
      : { kind: 'lost', size: this.#size, why: this.#why };
  }

  /** Brings the copy up to the log, opening it first if need be. Settles when nothing is left to do; never rejects. */
  catchUp(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      try {
        this.#journal ??= await this.#open();
        await this.#write(this.#journal);
        this.#why = null;
      } catch (error) {
        this.#why = inWords(error);
        await this.#journal?.close().catch(() => {}); // the drive is gone: nothing can be saved by closing
        this.#journal = null;
      }
    });
    return this.#turn;
  }

  async close(): Promise<void> {
    await this.#turn;
    await this.#journal?.close();
    this.#journal = null;
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

  /** The folder of a drive that was pulled may still be there, on the laptop's own disk: that would be no copy. */
  async #checkDrive(): Promise<void> {
    const elsewhere = (await driveOf(this.#fs, this.path)) !== (await driveOf(this.#fs, this.#firstPath));
    if (this.#wasElsewhere && !elsewhere) throw new Error('the drive of the second journal is not there');
    this.#wasElsewhere = elsewhere;
  }
}

async function driveOf(fs: LedgerFs, path: string): Promise<number> {
  const folder: LedgerFile = await fs.open(dirname(path), 'r');
  try {
    return (await folder.stat()).dev;
  } finally {
    await folder.close();
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
      throw new Error(`the second journal is of ${checkpoint.checkpoint.origin}`);
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
