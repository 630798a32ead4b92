/**
 * Bytes and text. The encoders named here exist in Node and in every browser engine; they are declared by hand
 * because `shared` has neither Node's types nor the DOM's.
 */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: string,
  options?: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const atob: (text: string) => string;

export type Bytes = Uint8Array<ArrayBufferLike>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Null when the bytes are not well-formed UTF-8. A byte order mark is kept: nothing is changed on the way. */
export function textOf(bytes: Bytes): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** One character a byte, whatever the bytes are: for looking for ASCII words in a binary file. */
export const charactersOf = (bytes: Bytes): string => new TextDecoder('latin1').decode(bytes);

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard Base64 with padding (RFC 4648 §4). For short values: keys, hashes, signatures. */
export function base64(bytes: Bytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += `${BASE64[three >> 18]}${BASE64[(three >> 12) & 63]}`;
    text += at + 1 < bytes.length ? BASE64[(three >> 6) & 63] : '=';
    text += at + 2 < bytes.length ? BASE64[three & 63] : '=';
  }
  return text;
}

/** Null unless the text is exactly what `base64` would have written (no spaces, no missing or stray bits). */
export function unbase64(text: string): Bytes | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*(?:[AQgw]==|[AEIMQUYcgkosw048]=)?$/.test(text)) return null;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hex(bytes: Bytes): string {
  let text = '';
  for (const byte of bytes) text += pairs[byte];
  return text;
}

/** `text`: an even number of hex digits; throws otherwise. */
export function unhex(text: string): Bytes {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(text)) throw new Error('not hex digits');
  return Uint8Array.from(text.match(/../g) ?? [], byte => Number.parseInt(byte, 16));
}

export function sameBytes(a: Bytes, b: Bytes): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

export function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
