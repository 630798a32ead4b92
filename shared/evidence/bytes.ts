/**
 * Bytes and text. The encoders named here exist in Node and in every browser engine; they are declared by hand
 * because `shared` has neither Node's types nor the DOM's.
 */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: string,
  options?: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const btoa: (binary: string) => string;
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

/** Standard Base64 with padding (RFC 4648 §4). For short values: keys, hashes, signatures. */
export const base64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));

/** Null unless the text is exactly what `base64` would have written (no spaces, no missing or stray bits). */
export function unbase64(text: string): Bytes | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  return base64(bytes) === text ? bytes : null; // else bits that mean nothing are set in the last character
}

export const hex = (bytes: Bytes): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** `text`: an even number of hex digits; throws otherwise. */
export function unhex(text: string): Bytes {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(text)) throw new Error('not hex digits');
  return Uint8Array.from(text.match(/../g) ?? [], byte => Number.parseInt(byte, 16));
}

export function sameBytes(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
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
