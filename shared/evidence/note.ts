/**
 * C2SP signed notes (c2sp.org/signed-note), with Ed25519 keys (signature type 0x01). A note is a text that ends
 * with a line feed, an empty line, and one line per signature: `— <name> <base64(key id ‖ signature)>`.
 * Signing and verifying are arguments: `shared` knows no Node.
 */
import { type Bytes, base64, hex, joined, unbase64, utf8 } from './bytes.ts';
import type { Hash } from './merkle.ts';

const ED25519 = 0x01;
const KEY_ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
/** Longest note taken from outside, in UTF-16 units; ours have some hundred. */
const LONGEST = 64 * 1024;
const MOST_SIGNATURES = 100;

/** Ed25519 (RFC 8032), over the whole message. */
export type Sign = (message: Bytes) => Bytes;
export type Verify = (publicKey: Bytes, message: Bytes, signature: Bytes) => boolean | Promise<boolean>;

/** Who may sign: `name` as it stands in the note, the raw 32 bytes of the public key. */
export type NoteKey = { readonly name: string; readonly publicKey: Bytes };

export type NoteSignature = {
  readonly name: string;
  /** first four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ public key), hex */
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

export function keyId(hash: Hash, key: NoteKey): string {
  const digest = hash(joined(utf8(`${key.name}\n`), Uint8Array.of(ED25519), key.publicKey));
  return hex(digest.subarray(0, KEY_ID_BYTES));
}

function signatureLine(hash: Hash, key: NoteKey, signature: Bytes): string {
  const id = hash(joined(utf8(`${key.name}\n`), Uint8Array.of(ED25519), key.publicKey)).subarray(
    0,
    KEY_ID_BYTES,
  );
  return `\u2014 ${key.name} ${base64(joined(id, signature))}\n`;
}

/** `text` must end with a line feed and hold no control characters; throws otherwise. */
export function signNote(hash: Hash, text: string, key: NoteKey, sign: Sign): string {
  if (!text.endsWith('\n') || !isText(text) || !isName(key.name)) throw new Error('not a text for a note');
  return `${text}\n${signatureLine(hash, key, sign(utf8(text)))}`;
}

/** Adds a signature over the same text by another key. The earlier signatures stay as they are. */
export function cosignNote(hash: Hash, note: string, key: NoteKey, sign: Sign): string {
  const reading = readNote(note);
  if (!reading.ok) throw new Error(reading.why);
  return `${note}${signatureLine(hash, key, sign(utf8(reading.note.text)))}`;
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
    const [dash, name, encoded, ...more] = line.split(' ');
    const bytes = unbase64(encoded ?? '');
    if (dash !== '\u2014' || !isName(name ?? '') || bytes === null || more.length > 0)
      return refused('a line that should be a signature is not one');
    if (bytes.length <= KEY_ID_BYTES) return refused('a signature is too short');
    signatures.push({
      name: name!,
      keyId: hex(bytes.subarray(0, KEY_ID_BYTES)),
      signature: bytes.slice(KEY_ID_BYTES),
    });
  }
  return { ok: true, note: { text, signatures } };
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
  const message = utf8(note.text);
  const signed: string[] = [];
  const wrong: string[] = [];
  const unknown: string[] = [];
  for (const line of note.signatures) {
    const key = keys.find(one => one.name === line.name && keyId(hash, one) === line.keyId);
    if (key === undefined) unknown.push(line.name);
    else if (
      line.signature.length === SIGNATURE_BYTES &&
      !signed.includes(line.name) &&
      (await verify(key.publicKey, message, line.signature))
    )
      signed.push(line.name);
    else wrong.push(line.name);
  }
  return { signed, wrong, unknown };
}
