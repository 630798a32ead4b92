/**
 * The marker (ledger.md §2), kept apart from both media: that a commit of this ledger was acknowledged here, a signed
 * checkpoint that both media held, and which generation of the database is in use. A log that does not contain that
 * checkpoint was rolled back, whatever the media say to each other.
 */
import { z } from 'zod';
import { sameBytes } from '../../shared/evidence/bytes.ts';
import { readCheckpoint } from '../../shared/evidence/checkpoint.ts';
import type { Log } from '../../shared/evidence/log.ts';
import { type LedgerFs, readSmall, replaceDurably } from './files.ts';
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

export async function readMarker(fs: LedgerFs, path: string, origin: string): Promise<Marking> {
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
    if (this.#due) await this.write(checkpoint);
    else if (this.#commits % EVERY === 0 && this.#writing === null)
      this.#writing = this.write(checkpoint)
        .catch(() => {
          this.#due = true;
        })
        .finally(() => {
          this.#writing = null;
        });
  }

  async write(checkpoint: string): Promise<void> {
    const marked: Marked = { origin: this.#origin, database: this.#database, checkpoint };
    await replaceDurably(this.#fs, this.#path, Buffer.from(`${JSON.stringify(marked)}\n`, 'utf8'));
    this.#due = false;
  }

  /** At the close. A mark that cannot be written now is no loss: an older one says less, and nothing wrong. */
  async close(checkpoint: string | null): Promise<void> {
    await this.#writing;
    if (checkpoint !== null) await this.write(checkpoint).catch(() => {});
  }
}
