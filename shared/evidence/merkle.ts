/**
 * The Merkle tree of RFC 6962 §2.1, kept while it grows: leaf = H(0x00 ‖ entry), node = H(0x01 ‖ left ‖ right).
 * Every complete subtree's hash is kept, so that an append costs at most log n hashes, and a root, an inclusion
 * path or a consistency path of any earlier size costs O(log² n) at most. About 64 bytes of memory per entry.
 * The hash function (SHA-256) is an argument: `shared` knows no Node.
 */
import { type Bytes, sameBytes } from './bytes.ts';

/** A text stands for its UTF-8 bytes. */
export type Hash = (data: Bytes | string) => Bytes;

const HASH_BYTES = 32;

/** The leaf of an entry, given as the text whose UTF-8 bytes are the entry. U+0000 is the byte 0x00. */
export const leafHash = (hash: Hash, entry: string): Bytes => hash(`\u0000${entry}`);

/** What a node is hashed from; one for all of them, because making it would cost more than hashing it. */
const nodeInput = new Uint8Array(1 + 2 * HASH_BYTES);
nodeInput[0] = 1;

export function nodeHash(hash: Hash, left: Bytes, right: Bytes): Bytes {
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  return hash(nodeInput);
}

/** What is handed out is plain bytes of its own, never a view of the tree. */
const copy = (bytes: Bytes): Bytes => new Uint8Array(bytes);

/** Largest power of two smaller than `n`, for n ≥ 2. */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The hashes of one level, side by side in one buffer that doubles when full. */
class Row {
  #bytes = new Uint8Array(16 * HASH_BYTES);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  push(hash: Bytes): void {
    const at = this.#count * HASH_BYTES;
    if (at === this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes.set(hash, at);
    this.#count++;
  }

  at(index: number): Bytes {
    if (index < 0 || index >= this.#count) throw new RangeError(`no hash ${index} among ${this.#count}`);
    return this.#bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }

  cut(count: number): void {
    this.#count = Math.min(this.#count, count);
  }
}

export class MerkleTree {
  readonly #hash: Hash;
  /** rows[k] holds the complete subtrees of 2^k leaves, from the left */
  readonly #rows: Row[] = [new Row()];

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  get size(): number {
    return this.#rows[0]!.count;
  }

  /** Adds one entry. */
  append(entry: string): void {
    let hash = leafHash(this.#hash, entry);
    for (let level = 0; ; level++) {
      let row = this.#rows[level];
      if (row === undefined) {
        row = new Row();
        this.#rows.push(row);
      }
      row.push(hash);
      if (row.count % 2 === 1) return;
      hash = nodeHash(this.#hash, row.at(row.count - 2), row.at(row.count - 1));
    }
  }

  /** Forgets every entry from `size` on: for a commit that was not recorded. */
  cut(size: number): void {
    for (const [level, row] of this.#rows.entries()) row.cut(Math.floor(size / 2 ** level));
  }

  leaf(index: number): Bytes {
    return copy(this.#rows[0]!.at(index));
  }

  /** The root over the first `size` entries. */
  root(size: number = this.size): Bytes {
    this.#within(size);
    // the complete subtrees that make it up, from the smallest, on the right, to the largest
    let root: Bytes | null = null;
    for (let level = 0, left = size; left > 0; level++, left = Math.floor(left / 2)) {
      if (left % 2 === 0) continue;
      const subtree = this.#rows[level]!.at(left - 1);
      root = root === null ? subtree : nodeHash(this.#hash, subtree, root);
    }
    return copy(root ?? this.#hash(''));
  }

  /** RFC 6962 §2.1.1: the path from entry `index` to the root over the first `size` entries. */
  inclusionProof(index: number, size: number = this.size): Bytes[] {
    this.#within(size);
    if (!Number.isInteger(index) || index < 0 || index >= size)
      throw new RangeError(`no entry ${index} among ${size}`);
    return this.#path(index, 0, size).map(copy);
  }

  /** RFC 6962 §2.1.2: that the first `from` entries are the beginning of the first `to`. */
  consistencyProof(from: number, to: number = this.size): Bytes[] {
    this.#within(to);
    if (!Number.isInteger(from) || from < 0 || from > to)
      throw new RangeError(`no size ${from} within ${to}`);
    return from === 0 ? [] : this.#subproof(from, 0, to, true).map(copy);
  }

  #within(size: number): void {
    if (!Number.isInteger(size) || size < 0 || size > this.size)
      throw new RangeError(`no size ${size} within ${this.size}`);
  }

  /** The hash over entries low … high−1; `low` is a multiple of the largest complete subtree in it. */
  #over(low: number, high: number): Bytes {
    const count = high - low;
    const level = Math.floor(Math.log2(count));
    if (2 ** level === count) return this.#rows[level]!.at(low / count);
    const split = splitOf(count);
    return nodeHash(this.#hash, this.#over(low, low + split), this.#over(low + split, high));
  }

  #path(index: number, low: number, high: number): Bytes[] {
    if (high - low === 1) return [];
    const middle = low + splitOf(high - low);
    return index < middle
      ? [...this.#path(index, low, middle), this.#over(middle, high)]
      : [...this.#path(index, middle, high), this.#over(low, middle)];
  }

  #subproof(from: number, low: number, high: number, whole: boolean): Bytes[] {
    if (from === high) return whole ? [] : [this.#over(low, high)];
    const middle = low + splitOf(high - low);
    return from <= middle
      ? [...this.#subproof(from, low, middle, whole), this.#over(middle, high)]
      : [...this.#subproof(from, middle, high, false), this.#over(low, middle)];
  }
}

const half = (n: number): number => Math.floor(n / 2);

/** RFC 9162 §2.1.3.2. `leaf` is the leaf hash of entry `index`. */
export function verifyInclusion(
  hash: Hash,
  proof: { index: number; size: number; leaf: Bytes; path: readonly Bytes[]; root: Bytes },
): boolean {
  if (!(proof.index >= 0 && proof.index < proof.size)) return false;
  let index = proof.index;
  let last = proof.size - 1;
  let computed = proof.leaf;
  for (const sibling of proof.path) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      computed = nodeHash(hash, sibling, computed);
      while (index % 2 === 0 && index !== 0) {
        index = half(index);
        last = half(last);
      }
    } else computed = nodeHash(hash, computed, sibling);
    index = half(index);
    last = half(last);
  }
  return last === 0 && sameBytes(computed, proof.root);
}

/** RFC 9162 §2.1.4.2. The empty log is the beginning of every log, and needs no path. */
export function verifyConsistency(
  hash: Hash,
  proof: { from: number; fromRoot: Bytes; to: number; toRoot: Bytes; path: readonly Bytes[] },
): boolean {
  const { from, to, fromRoot, toRoot } = proof;
  if (!(from >= 0 && from <= to)) return false;
  if (from === 0) return proof.path.length === 0 && sameBytes(fromRoot, hash(new Uint8Array(0)));
  if (from === to) return proof.path.length === 0 && sameBytes(fromRoot, toRoot);
  let index = from - 1;
  let last = to - 1;
  while (index % 2 === 1) {
    index = half(index);
    last = half(last);
  }
  // a complete earlier tree is itself the first hash of the path
  const path = index === 0 ? [fromRoot, ...proof.path] : proof.path;
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let older = first;
  let newer = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      older = nodeHash(hash, sibling, older);
      newer = nodeHash(hash, sibling, newer);
      while (index % 2 === 0 && index !== 0) {
        index = half(index);
        last = half(last);
      }
    } else newer = nodeHash(hash, newer, sibling);
    index = half(index);
    last = half(last);
  }
  return last === 0 && sameBytes(older, fromRoot) && sameBytes(newer, toRoot);
}
