/**
 * C2SP signed notes (c2sp.org/signed-note), with Ed25519 keys: the station's over the text (type 0x01), a person's over the
 * text and the time of signing (type 0x04, c2sp.org/tlog-cosignature). A note is a text that ends with a line feed, an
 * empty line, and one line per signature: `— <name> <base64(key id ‖ signature)>`, where a person's has eight bytes of
 * seconds before the signature. Signing and verifying are arguments: `shared` knows no Node.
 */
import { type Bytes, base64, hex, joined, unbase64, utf8 } from './bytes.ts';
import type { Hash } from './merkle.ts';

const TYPES = { ed25519: 0x01, cosignature: 0x04 } as const;
const KEY_ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;
/** Longest note taken from outside, in UTF-16 units; ours have some hundred. */
const LONGEST = 64 * 1024;
const MOST_SIGNATURES = 100;

/** Ed25519 (RFC 8032), over the whole message. */
export type Sign = (message: Bytes) => Bytes;
export type Verify = (publicKey: Bytes, message: Bytes, signature: Bytes) => boolean | Promise<boolean>;

/** Who may sign: `name` as it stands in the note, the raw 32 bytes of the public key, and what it signs. */
export type NoteKey = {
  readonly name: string;
  readonly publicKey: Bytes;
  readonly type: keyof typeof TYPES;
};

export type NoteSignature = {
  readonly name: string;
  /** first four bytes of SHA-256(name ‖ LF ‖ type ‖ public key), hex */
  readonly keyId: string;
  readonly signature: Bytes;
};

export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

export type NoteReading =
  | { readonly ok: true; readonly note: Note }
  | { readonly ok: false; readonly why: string };

const isName = (name: string): boolean => name !== '' && !/[\s+\u0085]/u.test(name);

// The specification forbids control characters below U+0020 except the line feed; a lone surrogate is not UTF-8.
const isText = (text: string): boolean => {
  let surrogates = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && code !== 0x0a) return false;
    if (code >= 0xd800 && code <= 0xdfff) surrogates = true;
  }
  return !surrogates || !/\p{Surrogate}/u.test(text);
};

const keyIdBytes = (hash: Hash, { name, type, publicKey }: NoteKey): Bytes =>
  hash(joined(utf8(`${name}\n`), Uint8Array.of(TYPES[type]), publicKey)).subarray(0, KEY_ID_BYTES);

export const keyId = (hash: Hash, key: NoteKey): string => hex(keyIdBytes(hash, key));

const signatureLine = (hash: Hash, key: NoteKey, signature: Bytes): string =>
  `\u2014 ${key.name} ${base64(joined(keyIdBytes(hash, key), signature))}\n`;

/** `text` must end with a line feed and hold no control characters; throws otherwise. */
export function signNote(hash: Hash, text: string, key: NoteKey, sign: Sign): string {
  if (!text.endsWith('\n') || !isText(text) || !isName(key.name)) throw new Error('not a text for a note');
  return `${text}\n${signatureLine(hash, key, sign(utf8(text)))}`;
}

/** What a cosigner signs: the whole text of the checkpoint, and when. `seconds` since 1970. */
const cosigned = (text: string, seconds: number): Bytes => utf8(`cosignature/v1\ntime ${seconds}\n${text}`);

function secondsBytes(seconds: number): Bytes {
  const bytes = new Uint8Array(TIME_BYTES);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  return bytes;
}

/** The line, with its line feed, that `key` (a cosigner's) adds to this note at this time. Throws for what is no note. */
export function cosignatureLine(hash: Hash, note: string, key: NoteKey, sign: Sign, seconds: number): string {
  const reading = readNote(note);
  if (!reading.ok) throw new Error(reading.why);
  const signature = sign(cosigned(reading.note.text, seconds));
  return signatureLine(hash, key, joined(secondsBytes(seconds), signature));
}

/** When a cosigner says to have signed, in seconds since 1970; null when this is no cosignature. */
export function secondsOf({ signature }: NoteSignature): number | null {
  if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const seconds = new DataView(signature.buffer, signature.byteOffset, TIME_BYTES).getBigUint64(0);
  return seconds <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(seconds) : null;
}

/** Strict: one way to write a note, and no other is taken. */
export function readNote(note: string): NoteReading {
  const refused = (why: string): NoteReading => ({ ok: false, why });
  if (note.length > LONGEST) return refused('the note is too long');
  if (!isText(note)) return refused('the note holds a control character');
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0) return refused('the note has no empty line before its signatures');
  if (!note.endsWith('\n')) return refused('the note does not end with a line feed');
  const text = note.slice(0, blank + 1);
  const lines = note.slice(blank + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return refused('the note has too many signatures');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = readSignatureLine(line);
    if (signature === null) return refused('a line that should be a signature is not one');
    signatures.push(signature);
  }
  return { ok: true, note: { text, signatures } };
}

/** One line of a note without its line feed; null when it is not a signature. */
export function readSignatureLine(line: string): NoteSignature | null {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = unbase64(encoded);
  if (dash !== '\u2014' || !isName(name) || bytes === null || more.length > 0) return null;
  if (bytes.length <= KEY_ID_BYTES) return null;
  return { name, keyId: hex(bytes.subarray(0, KEY_ID_BYTES)), signature: bytes.slice(KEY_ID_BYTES) };
}

export type NoteVerdict = {
  /** names whose signature is right */
  readonly signed: readonly string[];
  /** names of keys we know whose signature is wrong, or who signed twice: the note is not to be trusted */
  readonly wrong: readonly string[];
  /** names of keys that we do not know: neither for nor against */
  readonly unknown: readonly string[];
};

export async function verifyNote(
  hash: Hash,
  note: Note,
  keys: readonly NoteKey[],
  verify: Verify,
): Promise<NoteVerdict> {
  const signed: string[] = [];
  const wrong: string[] = [];
  const unknown: string[] = [];
  for (const line of note.signatures) {
    const key = keys.find(one => one.name === line.name && keyId(hash, one) === line.keyId);
    if (key === undefined) unknown.push(line.name);
    else if (!signed.includes(line.name) && (await verifySignature(note.text, line, key, verify)))
      signed.push(line.name);
    else wrong.push(line.name);
  }
  return { signed, wrong, unknown };
}

/** Whether this signature over `text` is by this key, whatever name and key id stand beside it. */
async function verifySignature(
  text: string,
  line: NoteSignature,
  key: NoteKey,
  verify: Verify,
): Promise<boolean> {
  if (key.type === 'ed25519')
    return line.signature.length === SIGNATURE_BYTES && verify(key.publicKey, utf8(text), line.signature);
  const seconds = secondsOf(line);
  if (seconds === null) return false;
  return verify(key.publicKey, cosigned(text, seconds), line.signature.subarray(TIME_BYTES));
}
