/**
 * The log in memory: every event's bytes, the tree over them, every checkpoint. What is taken in is verified, except
 * the signatures: those are checked where somebody else may have written (start, bundle), on a sample.
 */
import type { Bytes } from './bytes.ts';
import { checkpointText, readCheckpoint } from './checkpoint.ts';
import { type Hash, MerkleTree } from './merkle.ts';

export type StoredCheckpoint = { readonly size: number; readonly note: string };

/** The shape of signature lines; what they say is verified where it matters. */
const SIGNATURES = /^(?:\u2014 [^\s+]+ [A-Za-z0-9+/]{88,}={0,2}\n)+$/;

export class Log {
  readonly origin: string;
  readonly #events: string[] = [];
  readonly #checkpoints: StoredCheckpoint[] = [];
  readonly #tree: MerkleTree;

  constructor(origin: string, hash: Hash) {
    this.origin = origin;
    this.#tree = new MerkleTree(hash);
  }

  get size(): number {
    return this.#events.length;
  }

  get root(): Bytes {
    return this.#tree.root();
  }

  get checkpoints(): readonly StoredCheckpoint[] {
    return this.#checkpoints;
  }

  /** The latest, or null while the log is empty. */
  get checkpoint(): StoredCheckpoint | null {
    return this.#checkpoints.at(-1) ?? null;
  }

  bytesOf(seq: number): string {
    const bytes = this.#events[seq];
    if (bytes === undefined) throw new RangeError(`no event ${seq} among ${this.size}`);
    return bytes;
  }

  /** Events from … to−1. */
  range(from: number, to: number): string[] {
    if (from < 0 || from > to || to > this.size) throw new RangeError(`no events ${from} to ${to}`);
    return this.#events.slice(from, to);
  }

  /** Checkpoints of sizes from+1 … to. */
  checkpointsIn(from: number, to: number): StoredCheckpoint[] {
    let low = 0;
    let high = this.#checkpoints.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#checkpoints[middle]!.size > from) high = middle;
      else low = middle + 1;
    }
    const found: StoredCheckpoint[] = [];
    for (let at = low; at < this.#checkpoints.length && this.#checkpoints[at]!.size <= to; at++)
      found.push(this.#checkpoints[at]!);
    return found;
  }

  inclusionProof(seq: number, size?: number): Bytes[] {
    return this.#tree.inclusionProof(seq, size);
  }

  consistencyProof(from: number, to?: number): Bytes[] {
    return this.#tree.consistencyProof(from, to);
  }

  rootAt(size: number): Bytes {
    return this.#tree.root(size);
  }

  /** The root that the log would have with these events; the log stays as it is. */
  rootWith(events: readonly string[]): Bytes {
    const size = this.size;
    for (const bytes of events) this.#tree.append(bytes);
    const root = this.#tree.root();
    this.#tree.cut(size);
    return root;
  }

  /**
   * Adds the events that a checkpoint completes; null, or in words why not (then nothing is added). What a sound
   * checkpoint must say is computed, not read: a hundred thousand of them are compared in a second.
   */
  accept(events: readonly string[], note: string): string | null {
    const before = this.size;
    const size = before + events.length;
    for (const bytes of events) this.#tree.append(bytes);
    const text = checkpointText({ origin: this.origin, size, root: this.#tree.root() });
    if (!note.startsWith(`${text}\n`) || !SIGNATURES.test(note.slice(text.length + 1))) {
      this.#tree.cut(before);
      return this.#whyNot(before, size, note);
    }
    for (const bytes of events) this.#events.push(bytes);
    this.#checkpoints.push({ size, note });
    return null;
  }

  #whyNot(before: number, size: number, note: string): string {
    const reading = readCheckpoint(note);
    if (!reading.ok) return reading.why;
    const found = reading.checkpoint;
    if (found.origin !== this.origin) return `the checkpoint is of ${found.origin}, expected ${this.origin}`;
    if (found.size !== size) return `the checkpoint covers ${found.size} events, expected ${size}`;
    return `the events from ${before} to ${size - 1} do not have the root that the checkpoint signs`;
  }
}
