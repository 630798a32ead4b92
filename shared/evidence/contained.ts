/**
 * A checkpoint comes back: photographed, printed on a slip, read aloud at the opening (ledger.md §1). Does this log contain
 * it? A log that does not was cut, set back, or replaced by another history, and the checkpoint is the proof.
 */
import { type Bytes, hex, sameBytes } from './bytes.ts';
import { type Checkpoint, readCheckpoint, stationKey } from './checkpoint.ts';
import { type Hash, MerkleTree } from './merkle.ts';
import { type Note, type NoteKey, type Verify, verifyNote } from './note.ts';
import type { BundleLog } from './verify.ts';

/** The log of a bundle that was verified, with its roots at hand. */
export function heldLogOf(hash: Hash, { origin, events }: Pick<BundleLog, 'origin' | 'events'>): HeldLog {
  const tree = new MerkleTree(hash);
  for (const bytes of events) tree.append(bytes);
  return { origin, size: events.length, rootAt: size => tree.root(size) };
}

/** How a checkpoint stands to a log. Each has a sentence in the catalogues. */
export const containments = [
  /** signed by this station, and the root at its size is this log's */
  'contained',
  /** without a signature: the size and the digits agree */
  'contained-short',
  /** signed by this station, of more entries than there are: entries are gone */
  'shorter',
  'shorter-short',
  /** signed by this station, another root at the same size: two histories */
  'fork',
  /** without a signature the digits differ: misread, or another history */
  'differs-short',
  'other-station',
  'other-key',
  'bad-signature',
  'unreadable',
] as const;
export type Containment = (typeof containments)[number];

export type Contained = {
  readonly result: Containment;
  /** events that the checkpoint covers; null when it cannot be read */
  readonly size: number | null;
  /** as it was given: 64 hex digits of a note, 20 or more of a short form; '' when it cannot be read */
  readonly root: string;
  /** events that this log has more; 0 unless it is contained */
  readonly later: number;
  /** the station that the note names; '' for a short form */
  readonly origin: string;
  /** names of cosigners whose signature is right */
  readonly cosigners: readonly string[];
  /** names on it whose key the election does not name: neither for nor against, and not to be taken for a signature */
  readonly unknown: readonly string[];
};

/** What a checkpoint is held against. `rootAt`: for every size from 0 to `size`. */
export type HeldLog = {
  readonly origin: string;
  readonly size: number;
  readonly rootAt: (size: number) => Bytes;
};

export type HeldKeys = {
  /** 32 bytes */
  readonly station: Bytes;
  readonly cosigners: readonly NoteKey[];
};

export const held = (result: Containment): boolean => result === 'contained' || result === 'contained-short';

/**
 * `text`: a signed note, or the short form that is read aloud. `verify` null: this place has no Ed25519; a note is then
 * worth what a short form is worth.
 */
export async function checkContained(
  hash: Hash,
  verify: Verify | null,
  log: HeldLog,
  keys: HeldKeys,
  text: string,
): Promise<Contained> {
  const given = readPresented(text);
  if (given === null)
    return { result: 'unreadable', size: null, root: '', later: 0, origin: '', cosigners: [], unknown: [] };
  if ('digits' in given) {
    const { size, digits } = given;
    return { ...shortForm(log, size, digits), origin: '', cosigners: [], unknown: [] };
  }
  const { checkpoint, note } = given;
  const { origin, size } = checkpoint;
  const root = hex(checkpoint.root);
  const told = { size, root, later: 0, origin, cosigners: [], unknown: [] };
  if (origin !== log.origin) return { ...told, result: 'other-station' };
  if (verify === null) return { ...told, ...shortForm(log, size, root) };
  const station = stationKey(origin, keys.station);
  const { signed, wrong, unknown } = await verifyNote(hash, note, [station, ...keys.cosigners], verify);
  if (wrong.length > 0) return { ...told, result: 'bad-signature' };
  if (!signed.includes(station.name)) return { ...told, result: 'other-key' };
  const by = { cosigners: signed.filter(name => name !== station.name), unknown };
  if (size > log.size) return { ...told, ...by, result: 'shorter' };
  if (!sameBytes(log.rootAt(size), checkpoint.root)) return { ...told, ...by, result: 'fork' };
  return { ...told, ...by, result: 'contained', later: log.size - size };
}

function shortForm(
  log: HeldLog,
  size: number,
  digits: string,
): Pick<Contained, 'result' | 'size' | 'root' | 'later'> {
  const told = { size, root: digits, later: 0 };
  if (size > log.size) return { ...told, result: 'shorter-short' };
  if (!hex(log.rootAt(size)).startsWith(digits)) return { ...told, result: 'differs-short' };
  return { ...told, result: 'contained-short', later: log.size - size };
}

type Presented =
  | { readonly checkpoint: Checkpoint; readonly note: Note }
  | { readonly size: number; readonly digits: string };

/** Fewest and most hex digits of the root that are taken; the short form has twenty, the slip all. */
const SHORT = 20;
const WHOLE = 64;
/** A short form with all its blanks, characters. What is longer is none: its patterns take long over many blanks. */
const LONGEST_SHORT = 200;

/** A note as it was pasted (line ends of any system, blanks around it), or the short form in any spelling of its groups. */
function readPresented(text: string): Presented | null {
  const plain = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .trim();
  const note = readCheckpoint(`${plain}\n`);
  if (note.ok) return { checkpoint: note.checkpoint, note: note.note };
  if (plain.length > LONGEST_SHORT) return null;
  // a mark between the two, or the first blank that is not between groups of three figures
  const typed = plain.normalize('NFKC').toLowerCase();
  const [, size, root] =
    /^([\d.,'\s]+?)\s*[·:;/|\n]\s*([0-9a-f\s-]+)$/.exec(typed) ??
    /^([\d.,']+)\s+([0-9a-f\s-]+)$/.exec(typed) ??
    [];
  const digits = (root ?? '').replace(/[\s-]/g, '');
  const events = Number((size ?? '').replace(/\D/g, ''));
  if (size === undefined || digits.length < SHORT || digits.length > WHOLE) return null;
  return Number.isSafeInteger(events) ? { size: events, digits } : null;
}
