/**
 * What verification needs from where it runs: Node gives node:crypto and node:zlib, a page gives WebCrypto, its own
 * SHA-256 and DecompressionStream. The checks themselves are the same code.
 */
import { type Bytes, hex } from './bytes.ts';
import type { Hash } from './merkle.ts';
import type { Verify } from './note.ts';

export type Means = {
  /** SHA-256, at once: a tree of a hundred thousand leaves cannot wait for each */
  readonly hash: Hash;
  /** null: this place has no Ed25519 (an old browser); the signatures are then `not checked` */
  readonly verify: Verify | null;
  /** zlib (RFC 1950); null when the data is damaged or longer than `most` bytes */
  readonly inflate: (bytes: Bytes, most: number) => Promise<Bytes | null>;
};

export const hexHash =
  (hash: Hash) =>
  (bytes: Bytes): string =>
    hex(hash(bytes));

export const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
