/**
 * The marker (ledger.md §2), kept apart from both media: that a commit of this ledger was acknowledged here, a signed
 * checkpoint that both media held, and which generation of the database is in use. A log that does not contain that
 * checkpoint was rolled back, whatever the media say to each other.
 *
 * Two files: the mark itself, replaced durably now and then, and beside it `….latest`, written over after every commit
 * and never synced. On the same machine the second one tells of the last commit at once, also after the program was
 * killed; after a power cut it may be torn, of half old and half new, or gone. Then it says nothing: its checkpoint
 * counts only with this station's right signature.
 */
import { constants } from 'node:fs';
import { z } from 'zod';
import { type Bytes, sameBytes } from '../../shared/evidence/bytes.ts';
import { readCheckpoint, stationKey } from '../../shared/evidence/checkpoint.ts';
import type { Log } from '../../shared/evidence/log.ts';
import { verifyNote } from '../../shared/evidence/note.ts';
import { sha256, verifyEd25519 } from '../evidence/keys.ts';
import { type LedgerFile, type LedgerFs, readSmall, replaceDurably, writeAll } from './files.ts';
import { FaultFound } from './reconcile.ts';

const markerSchema = z.strictObject({
  origin: z.string(),
  /** 1: the first database; one more for each that was set aside (aside.ts) */
  database: z.int().min(1).max(99),
  checkpoint: z.string(),
});
export type Marked = z.infer<typeof markerSchema>;

/** What stands there: nothing, a file that says nothing any more, or the last mark. Throws FaultFound `other-ledger`. */
export type Marking = Marked | 'none' | 'damaged';

/** Commits between two marks: each is a file written, synced and renamed beside the desk's work. */
const EVERY = 64;

/** Characters of the file beside the mark: always as many, so that each covers the whole of the one before. */
const LATEST_LENGTH = 2_048;
export const latestOf = (path: string): string => `${path}.latest`;

/** What was marked last. Of the two files only the mark itself tells that there was a ledger at all. */
export async function readMarker(
  fs: LedgerFs,
  path: string,
  origin: string,
  publicKey: Bytes,
): Promise<Marking> {
  const marking = await readMark(fs, path, origin);
  if (typeof marking === 'string') return marking;
  const checkpoint = await readLatest(fs, latestOf(path), origin, publicKey);
  return checkpoint !== null && sizeOf(checkpoint) > sizeOf(marking.checkpoint)
    ? { ...marking, checkpoint }
    : marking;
}

function sizeOf(note: string): number {
  const reading = readCheckpoint(note);
  return reading.ok ? reading.checkpoint.size : 0;
}

/** Null for anything but a whole checkpoint of this ledger, signed by this station. */
async function readLatest(
  fs: LedgerFs,
  path: string,
  origin: string,
  publicKey: Bytes,
): Promise<string | null> {
  const bytes = await readSmall(fs, path).catch(() => null);
  const text = bytes?.toString('utf8') ?? '';
  const note = text.slice(0, text.lastIndexOf('\n') + 1); // behind it there are spaces
  const reading = readCheckpoint(note);
  if (!reading.ok || reading.checkpoint.origin !== origin) return null;
  const verdict = await verifyNote(sha256, reading.note, [stationKey(origin, publicKey)], verifyEd25519);
  return verdict.signed.includes(origin) && verdict.wrong.length === 0 ? note : null;
}

async function readMark(fs: LedgerFs, path: string, origin: string): Promise<Marking> {
  const bytes = await readSmall(fs, path);
  if (bytes === null) return 'none';
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return 'damaged';
  }
  const marked = markerSchema.safeParse(value);
  if (!marked.success) return 'damaged';
  if (marked.data.origin !== origin)
    throw new FaultFound(
      'other-ledger',
      [path],
      null,
      `the marker names ${marked.data.origin}, expected ${origin}`,
    );
  return marked.data;
}

/** Null, or in words how the log contradicts the mark. */
export function contradictsMark(log: Log, marked: Marked): string | null {
  const reading = readCheckpoint(marked.checkpoint);
  if (!reading.ok) return null; // the file is whole, so we wrote it; then it is a checkpoint
  const { size, root } = reading.checkpoint;
  if (size > log.size) return `both media held ${size} events once, and hold ${log.size} now`;
  return sameBytes(log.rootAt(size), root)
    ? null
    : `the first ${size} events are not those that both media held once`;
}

/** Writes marks for a ledger that is open. */
export class Marker {
  readonly #fs: LedgerFs;
  readonly #path: string;
  readonly #origin: string;
  readonly #database: number;
  #commits = 0;
  /** the next commit must write a mark, and wait for it */
  #due = true;
  #writing: Promise<void> | null = null;
  #latest = '';
  #latestFile: LedgerFile | null = null;
  #writingLatest: Promise<void> | null = null;

  constructor(fs: LedgerFs, path: string, origin: string, database: number) {
    this.#fs = fs;
    this.#path = path;
    this.#origin = origin;
    this.#database = database;
  }

  /**
   * After both media have the checkpoint. The first mark is waited for, later ones are written beside the next commits;
   * after one that failed, the next commit writes its own and waits for it. Rejects when that cannot be written.
   */
  async committed(checkpoint: string): Promise<void> {
    this.#commits++;
    this.#latest = checkpoint;
    if (this.#due) await this.write(checkpoint);
    else if (this.#commits % EVERY === 0 && this.#writing === null)
      this.#writing = this.write(checkpoint)
        .catch(() => {
          this.#due = true;
        })
        .finally(() => {
          this.#writing = null;
        });
    this.#writingLatest ??= this.#writeLatest().finally(() => {
      this.#writingLatest = null;
    });
  }

  /** Until it holds what was committed last. Nobody waits for it, and where it cannot be written it says less. */
  async #writeLatest(): Promise<void> {
    try {
      this.#latestFile ??= await this.#fs.open(latestOf(this.#path), constants.O_WRONLY | constants.O_CREAT);
      for (let written = ''; written !== this.#latest; ) {
        written = this.#latest;
        await writeAll(this.#latestFile, Buffer.from(written.padEnd(LATEST_LENGTH), 'utf8'), 0);
      }
    } catch {
      await this.#closeLatest(); // the mark itself is written durably, and a failure of that one is told
    }
  }

  async #closeLatest(): Promise<void> {
    await this.#latestFile?.close().catch(() => {}); // nothing is owed to it
    this.#latestFile = null;
  }

  async write(checkpoint: string): Promise<void> {
    const marked: Marked = { origin: this.#origin, database: this.#database, checkpoint };
    await replaceDurably(this.#fs, this.#path, Buffer.from(`${JSON.stringify(marked)}\n`, 'utf8'));
    this.#due = false;
  }

  /** At the close. A mark that cannot be written now is no loss: an older one says less, and nothing wrong. */
  async close(checkpoint: string | null): Promise<void> {
    await this.#writing;
    await this.#writingLatest;
    await this.#closeLatest();
    if (checkpoint !== null) await this.write(checkpoint).catch(() => {});
  }
}
