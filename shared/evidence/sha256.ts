/**
 * SHA-256 (FIPS 180-4 §4.1.2, §4.2.2, §5.1.1, §5.3.3, §6.2), at once. WebCrypto's is asynchronous, and a tree of a
 * hundred thousand leaves cannot wait for each of them; no library of the project has one. Tested against node:crypto.
 * It hashes what is public: that its time may depend on the data harms nobody.
 */
import { utf8 } from './bytes.ts';
import type { Hash } from './merkle.ts';

const BLOCK = 64;
const LENGTH_BYTES = 8;

/** §4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const K = Uint32Array.from(primes(64), prime => fraction(Math.cbrt(prime)));
/** §5.3.3: the same of the square roots of the first eight. */
const H0 = Uint32Array.from(primes(8), prime => fraction(Math.sqrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every(prime => n % prime !== 0)) found.push(n);
  return found;
}

// A double keeps 53 bits: of these roots at most 5 stand before the point, so 32 after it are exact.
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

const W = new Uint32Array(64);

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** §6.2.2, one block. */
function compress(state: Uint32Array, view: DataView, at: number): void {
  for (let t = 0; t < 16; t++) W[t] = view.getUint32(at + 4 * t);
  for (let t = 16; t < 64; t++) {
    const w15 = W[t - 15]!;
    const w2 = W[t - 2]!;
    const s0 = rotated(w15, 7) ^ rotated(w15, 18) ^ (w15 >>> 3);
    const s1 = rotated(w2, 17) ^ rotated(w2, 19) ^ (w2 >>> 10);
    W[t] = (s1 + W[t - 7]! + s0 + W[t - 16]!) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < 64; t++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t]! + W[t]!) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
  state[4] = state[4]! + e;
  state[5] = state[5]! + f;
  state[6] = state[6]! + g;
  state[7] = state[7]! + h;
}

/** 32 bytes. */
export const sha256: Hash = data => digestOf(typeof data === 'string' ? utf8(data) : data);

function digestOf(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.from(H0);
  const whole = bytes.length - (bytes.length % BLOCK);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += BLOCK) compress(state, view, at);
  // §5.1.1: the bit 1, zeros, the length in bits as 64 bits
  const rest = bytes.subarray(whole);
  const tail = new Uint8Array(rest.length + 1 + LENGTH_BYTES > BLOCK ? 2 * BLOCK : BLOCK);
  tail.set(rest);
  tail[rest.length] = 0x80;
  const end = new DataView(tail.buffer);
  end.setUint32(tail.length - 8, Math.floor(bytes.length / 2 ** 29));
  end.setUint32(tail.length - 4, (bytes.length * 8) >>> 0);
  for (let at = 0; at < tail.length; at += BLOCK) compress(state, end, at);
  const digest = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) digest.setUint32(4 * index, word);
  return new Uint8Array(digest.buffer);
}
