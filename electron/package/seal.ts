/**
 * Sealing with a passphrase (ledger.md §4, §5; quality.md "At rest"): scrypt, then AES-256-GCM, each part bound by
 * its associated data to the election, the station and its own name. Costs are fixed by the package's format.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';

const derive = (secret: string, salt: Uint8Array, options: ScryptOptions): Promise<Buffer> =>
  new Promise((done, failed) => {
    scrypt(secret.normalize('NFKC'), salt, 32, options, (error, key) => (error ? failed(error) : done(key)));
  });

/** About half a second and 128 MB: whoever steals the laptop pays that for each guess. */
const PASSPHRASE_COST: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
/** About 30 ms: the PIN hashes lie inside the sealed part, and the desk asks for two PINs at a time. */
const PIN_COST: ScryptOptions = { N: 2 ** 14, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

export type Random = (bytes: number) => Uint8Array;

export type Seal = {
  /** 16 bytes that tell a wrong passphrase from a damaged part */
  readonly check: Uint8Array;
  readonly close: (part: string, plain: Uint8Array, nonce: Uint8Array) => Uint8Array;
  /** null when the bytes are not what was sealed under this name, for this election and station */
  readonly open: (part: string, sealed: Uint8Array) => Uint8Array | null;
};

const NONCE = 12;
const TAG = 16;

/** `binding`: what the parts belong to; a part moved to another package does not open. `salt`: 16 bytes. */
export const createSeal = async (passphrase: string, salt: Uint8Array, binding: string): Promise<Seal> => {
  const master = await derive(passphrase, salt, PASSPHRASE_COST);
  const subkey = (name: string) => createHmac('sha256', master).update(name).digest();
  const aad = (part: string) => Buffer.from(`pollkeeper-package-1\0${binding}\0${part}`, 'utf8');
  return {
    check: new Uint8Array(subkey('check').subarray(0, 16)),
    close: (part, plain, nonce) => {
      const cipher = createCipheriv('aes-256-gcm', subkey(`part ${part}`), nonce).setAAD(aad(part));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open: (part, sealed) => {
      if (sealed.length < NONCE + TAG) return null;
      const decipher = createDecipheriv('aes-256-gcm', subkey(`part ${part}`), sealed.subarray(0, NONCE), {
        authTagLength: TAG,
      });
      decipher.setAAD(aad(part)).setAuthTag(sealed.subarray(sealed.length - TAG));
      try {
        return Buffer.concat([
          decipher.update(sealed.subarray(NONCE, sealed.length - TAG)),
          decipher.final(),
        ]);
      } catch {
        return null;
      }
    },
  };
};

export type PinHash = { readonly salt: string; readonly hash: string };

export const hashPin = async (pin: string, salt: Uint8Array): Promise<PinHash> => ({
  salt: Buffer.from(salt).toString('base64'),
  hash: (await derive(pin, salt, PIN_COST)).toString('base64'),
});

export const pinMatches = async (pin: string, { salt, hash }: PinHash): Promise<boolean> => {
  const expected = Buffer.from(hash, 'base64');
  const found = await derive(pin, Buffer.from(salt, 'base64'), PIN_COST);
  return expected.length === found.length && timingSafeEqual(expected, found);
};
