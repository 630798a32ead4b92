/**
 * The first medium (ledger.md §2): an append-only file, one line a commit,
 * `{"checkpoint":"<signed note>","events":["<canonical event>",…]}` in canonical JSON, and a line feed.
 * A line is written with one write and one fdatasync. It is acknowledged only when that has returned, so a line that
 * is torn (no line feed at its end) was never acknowledged by this medium.
 */
import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { textOf } from '../../shared/evidence/bytes.ts';
import { errorCode, type LedgerFile, type LedgerFs, syncFolder, writeAll } from './files.ts';

const CHUNK = 1 << 20;
/** No commit is longer; a file without a line feed for so long is not a journal. */
const LONGEST_LINE = 64 << 20;

const lineSchema = z.strictObject({ checkpoint: z.string(), events: z.array(z.string()).min(1) });
export type JournalEntry = { readonly note: string; readonly events: readonly string[] };

/** Canonical JSON of these two keys: RFC 8785 spells strings as JSON.stringify does (§3.2.2.2). */
const lineText = ({ note, events }: JournalEntry): string => JSON.stringify({ checkpoint: note, events });
export const journalLine = (entry: JournalEntry): string => `${lineText(entry)}\n`;

/** What is wrong with the file, from the first byte that cannot be taken on. */
export type JournalDamage = {
  /** counted from 1 */
  readonly line: number;
  /** byte offset where the line begins: everything before it is good */
  readonly offset: number;
  readonly why: string;
  /** the checkpoint of this line, where the line itself could be read */
  readonly note: string | null;
  /** the line has no line feed, and nothing follows it */
  readonly torn: boolean;
  /** lines follow that can be read by themselves: the last of their checkpoints, or null */
  readonly later: string | null;
};

export type JournalReading = {
  /** the file was there */
  readonly found: boolean;
  /** bytes of the good beginning */
  readonly length: number;
  readonly lines: number;
  /** byte offset of the last good line; 0 when there is none */
  readonly lastLine: number;
  readonly damage: JournalDamage | null;
};

function readLine(bytes: Uint8Array): JournalEntry | string {
  const text = textOf(bytes);
  if (text === null) return 'the line is not UTF-8';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'the line is not JSON';
  }
  const line = lineSchema.safeParse(value);
  if (!line.success) return 'the line is not a checkpoint with its events';
  const entry = { note: line.data.checkpoint, events: line.data.events };
  // A journal of ours has one spelling; every changed byte shows, even one that JSON does not mind.
  return lineText(entry) === text ? entry : 'the line is not canonical JSON';
}

/**
 * Reads from the start and hands every good line to `accept`, which may refuse it with a reason. Stops being good at
 * the first line that cannot be taken; reads on only to tell what follows. Memory: one line and one chunk.
 */
export async function readJournal(
  fs: LedgerFs,
  path: string,
  accept: (entry: JournalEntry) => string | null,
): Promise<JournalReading> {
  let file: LedgerFile;
  try {
    file = await fs.open(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT')
      return { found: false, length: 0, lines: 0, lastLine: 0, damage: null };
    throw error;
  }
  try {
    return await readLines(file, accept);
  } finally {
    await file.close();
  }
}

async function readLines(
  file: LedgerFile,
  accept: (entry: JournalEntry) => string | null,
): Promise<JournalReading> {
  let length = 0;
  let lines = 0;
  let lastLine = 0;
  let damage: Omit<JournalDamage, 'later'> | null = null;
  let later: string | null = null;
  for await (const { bytes, offset, whole } of linesOf(file)) {
    const entry = whole ? readLine(bytes) : 'the line has no line feed at its end: it is torn';
    if (damage !== null) {
      if (typeof entry !== 'string') later = entry.note;
      continue;
    }
    const why = typeof entry === 'string' ? entry : accept(entry);
    if (why === null) {
      lines++;
      lastLine = offset;
      length = offset + bytes.length + 1;
    } else {
      const note = typeof entry === 'string' ? null : entry.note;
      damage = { line: lines + 1, offset, why, note, torn: !whole };
    }
  }
  return { found: true, length, lines, lastLine, damage: damage && { ...damage, later } };
}

async function readChunk(file: LedgerFile, position: number): Promise<Buffer> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  const { bytesRead } = await file.read(chunk, 0, CHUNK, position);
  return chunk.subarray(0, bytesRead);
}

type RawLine = { readonly bytes: Uint8Array; readonly offset: number; readonly whole: boolean };

async function* linesOf(file: LedgerFile): AsyncGenerator<RawLine> {
  let rest: Buffer = Buffer.alloc(0);
  let position = 0;
  let next = readChunk(file, 0);
  for (;;) {
    const chunk = await next;
    if (chunk.length === 0) break;
    const start = position - rest.length;
    const bytes = Buffer.concat([rest, chunk]);
    position += chunk.length;
    next = readChunk(file, position); // the disk reads while the lines are looked at
    next.catch(() => {}); // thrown where it is waited for, unless nobody wants more
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      yield { bytes: bytes.subarray(from, end), offset: start + from, whole: true };
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LONGEST_LINE) break;
  }
  if (rest.length > 0) yield { bytes: rest, offset: position - rest.length, whole: false };
}

/** A journal that is open for appending. One append at a time. */
export class Journal {
  readonly path: string;
  readonly #file: LedgerFile;
  #length: number;
  /** bytes may stand behind `#length` that could not be removed */
  #dirty = false;

  private constructor(path: string, file: LedgerFile, length: number) {
    this.path = path;
    this.#file = file;
    this.#length = length;
  }

  /** Bytes of all acknowledged lines. */
  get length(): number {
    return this.#length;
  }

  /** `length`: bytes of the good beginning; whatever stands behind it must have been put aside before. */
  static async open(fs: LedgerFs, path: string, length: number): Promise<Journal> {
    const folder = dirname(path);
    await fs.mkdir(folder, { recursive: true });
    const file = await fs.open(path, constants.O_RDWR | constants.O_CREAT);
    try {
      const journal = new Journal(path, file, length);
      const { size } = await file.stat();
      if (size < length) throw new Error('the journal became shorter while it was being opened');
      if (size > length) await journal.cutTo(length);
      await syncFolder(fs, folder);
      return journal;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /**
   * Returns when the line is on the disk. When it throws, the file has been cut back to what it was, if that was
   * possible; if not, the next append tries again before it writes. So a full disk leaves no torn line, and a failed
   * fdatasync (after which the kernel may call the pages clean) is never followed by a sync without a write.
   */
  async append(entry: JournalEntry): Promise<void> {
    if (this.#dirty) await this.cutTo(this.#length);
    const bytes = Buffer.from(journalLine(entry), 'utf8');
    if (bytes.length > LONGEST_LINE)
      throw new Error(`a commit of ${bytes.length} bytes; at most ${LONGEST_LINE}`);
    try {
      await writeAll(this.#file, bytes, this.#length);
      await this.#file.datasync();
    } catch (error) {
      this.#dirty = true;
      await this.cutTo(this.#length).catch(() => {}); // `#dirty` remembers that it is still to be done
      throw error;
    }
    this.#length += bytes.length;
  }

  /** Takes back what is behind `length` bytes; for a commit that the other medium refused. */
  async cutTo(length: number): Promise<void> {
    this.#dirty = true;
    await this.#file.truncate(length);
    await this.#file.datasync();
    this.#length = length;
    this.#dirty = false;
  }

  /** Is that the file that is open here, as long as it must be, on a drive that still answers a sync? */
  async isFile(other: {
    readonly dev: number;
    readonly ino: number;
    readonly size: number;
  }): Promise<boolean> {
    const own = await this.#file.stat();
    if (own.dev !== other.dev || own.ino !== other.ino || other.size < this.#length) return false;
    await this.#file.datasync();
    return true;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
