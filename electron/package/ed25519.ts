/** Ed25519 keys by their raw 32 bytes, as packages carry them; the DER around them is fixed (RFC 8410). */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export type SigningKey = {
  readonly publicRaw: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
};

/** `seed`: the 32 secret bytes. */
export const signingKey = (seed: Uint8Array): SigningKey => {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicRaw: new Uint8Array(spki.subarray(SPKI.length)),
    sign: bytes => new Uint8Array(sign(null, bytes, key)),
  };
};

const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });

/** False for a wrong signature and for a key that is not 32 bytes. */
export const verifySignature = (publicRaw: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean =>
  publicRaw.length === 32 &&
  signature.length === 64 &&
  verify(null, bytes, publicKeyOf(publicRaw), signature);
