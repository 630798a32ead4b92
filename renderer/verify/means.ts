/** What a browser has for verifying: WebCrypto for Ed25519, DecompressionStream for the PDF, and our own SHA-256. */
import { type Bytes, unbase64 } from '../../shared/evidence/bytes.ts';
import type { Means } from '../../shared/evidence/means.ts';
import type { Verify } from '../../shared/evidence/note.ts';
import { sha256 } from '../../shared/evidence/sha256.ts';

// The browser's functions take bytes of memory that is not shared; what is read from a file never is.
const own = (bytes: Bytes): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

const keys = new WeakMap<Bytes, Promise<CryptoKey>>();

const verify: Verify = async (publicKey, message, signature) => {
  let key = keys.get(publicKey);
  if (key === undefined) {
    key = crypto.subtle.importKey('raw', own(publicKey), 'Ed25519', false, ['verify']);
    keys.set(publicKey, key);
  }
  try {
    return await crypto.subtle.verify('Ed25519', await key, own(signature), own(message));
  } catch {
    return false; // not a key, or not a signature
  }
};

/** RFC 8032 §7.1, test 1: a signature over nothing. A browser that does not find it right cannot check ours. */
async function knowsEd25519(): Promise<boolean> {
  const key = unbase64('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=');
  const signature = unbase64(
    '5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc+bRr0lv18FlbviRlUUFDjnoQCw==',
  );
  const wrong = own(signature ?? new Uint8Array(64)).fill(1, 0, 1);
  if (key === null || signature === null || !globalThis.crypto?.subtle) return false;
  const nothing = new Uint8Array(0);
  return (await verify(key, nothing, signature)) && !(await verify(key, nothing, wrong));
}

async function inflate(bytes: Bytes, most: number): Promise<Bytes | null> {
  const stream = new Blob([own(bytes)]).stream().pipeThrough(new DecompressionStream('deflate'));
  const whole = new Uint8Array(most);
  let length = 0;
  try {
    // not `for await`: Safari's streams cannot be walked
    const reader = stream.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (length + read.value.length > most) {
        await reader.cancel();
        return null;
      }
      whole.set(read.value, length);
      length += read.value.length;
    }
    return whole.subarray(0, length);
  } catch {
    return null; // damaged
  }
}

export const browserMeans = async (): Promise<Means> => ({
  hash: sha256,
  verify: (await knowsEd25519()) ? verify : null,
  inflate,
});
