/**
 * An Ed25519 public key as a PEM file, for people who check with openssl. The DER prefix is that of RFC 8410 §4: such a
 * key has one spelling, so nothing needs to be encoded.
 */
import { type Bytes, base64, hex, joined } from './bytes.ts';
import type { Hash } from './merkle.ts';

const SPKI = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
export const KEY_BYTES = 32;

/** What people compare by eye: 32 hex digits of the key's SHA-256, in groups of four; the same on screen, paper and here. */
export const fingerprint = (hash: Hash, raw: Bytes): string =>
  hex(hash(raw)).slice(0, 32).toUpperCase().match(/.{4}/g)?.join(' ') ?? '';

/** `raw`: the 32 bytes of the key; throws otherwise. */
export function publicPem(raw: Bytes): string {
  if (raw.length !== KEY_BYTES) throw new Error('an Ed25519 public key has 32 bytes');
  return `-----BEGIN PUBLIC KEY-----\n${base64(joined(SPKI, raw))}\n-----END PUBLIC KEY-----\n`;
}
