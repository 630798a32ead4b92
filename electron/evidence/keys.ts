/**
 * Ed25519 keys and SHA-256 by node:crypto. Raw keys (32 bytes) travel inside the program and in packages; PEM is
 * for files that people check with openssl. The DER prefixes are those of RFC 8410: an Ed25519 key has one spelling.
 */
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import type { Bytes } from '../../shared/evidence/bytes.ts';
import type { Hmac } from '../../shared/evidence/disclosure.ts';
import type { Hash } from '../../shared/evidence/merkle.ts';
import type { Sign } from '../../shared/evidence/note.ts';
import { KEY_BYTES, publicPem } from '../../shared/evidence/pem.ts';

export { KEY_BYTES, publicPem };

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

// One call without an object, answered as a string, is three times as fast for the short inputs of a tree.
export const sha256: Hash = data => Buffer.from(hash('sha256', data, 'binary'), 'binary');

export const sha256Hex = (bytes: Bytes | string): string => createHash('sha256').update(bytes).digest('hex');

export const hmacSha256: Hmac = (key, message) => createHmac('sha256', key).update(message).digest();

function publicKeyObject(raw: Bytes): KeyObject {
  if (raw.length !== KEY_BYTES) throw new Error('an Ed25519 public key has 32 bytes');
  return createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
}

function privateKeyObject(seed: Bytes): KeyObject {
  if (seed.length !== KEY_BYTES) throw new Error('an Ed25519 seed has 32 bytes');
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/** A new seed: the secret half. 32 random bytes (RFC 8032 §5.1.5). */
export const newSeed = (random: (count: number) => Bytes = randomBytes): Bytes => random(KEY_BYTES);

export function publicKeyOf(seed: Bytes): Bytes {
  return createPublicKey(privateKeyObject(seed))
    .export({ format: 'der', type: 'spki' })
    .subarray(SPKI.length);
}

export function signerOf(seed: Bytes): Sign {
  const key = privateKeyObject(seed);
  return message => sign(null, message, key);
}

/** What a package opens to: the public half, and signing with the secret one. */
export type SigningKey = { readonly publicRaw: Bytes; readonly sign: Sign };

/** `seed`: the 32 secret bytes; throws otherwise. */
export const signingKey = (seed: Bytes): SigningKey => ({
  publicRaw: publicKeyOf(seed),
  sign: signerOf(seed),
});

const keyObjects = new WeakMap<Bytes, KeyObject>();

// Thousands of checkpoints are signed by one key: it is read once.
function keyObjectOf(publicKey: Bytes): KeyObject {
  const known = keyObjects.get(publicKey);
  if (known !== undefined) return known;
  const made = publicKeyObject(publicKey);
  keyObjects.set(publicKey, made);
  return made;
}

/** False, never an exception, for a key or signature of the wrong length. */
export const verifyEd25519 = (publicKey: Bytes, message: Bytes, signature: Bytes): boolean => {
  if (publicKey.length !== KEY_BYTES || signature.length !== 64) return false;
  return verify(null, message, keyObjectOf(publicKey), signature);
};

/** Null unless the text is exactly the PEM that `publicPem` writes for an Ed25519 key. */
export function rawOfPem(pem: string): Bytes | null {
  try {
    const der = createPublicKey({ key: pem, format: 'pem', type: 'spki' }).export({
      format: 'der',
      type: 'spki',
    });
    const raw = der.subarray(SPKI.length);
    return der.subarray(0, SPKI.length).equals(SPKI) && publicPem(raw) === pem ? raw : null;
  } catch {
    return null; // not a public key
  }
}
