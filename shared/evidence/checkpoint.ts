/**
 * Checkpoints (c2sp.org/tlog-checkpoint): a signed note of three lines, origin, tree size, root in Base64.
 * Ours have no extension lines; a text with more or fewer lines is refused.
 */
import { type Bytes, base64, unbase64 } from './bytes.ts';
import type { Hash } from './merkle.ts';
import { type Note, type NoteKey, readNote, type Sign, signNote } from './note.ts';

export type Checkpoint = {
  /** `pollkeeper/<election id>/<station id>` */
  readonly origin: string;
  /** number of events covered */
  readonly size: number;
  /** 32 bytes */
  readonly root: Bytes;
};

export type CheckpointReading =
  | { readonly ok: true; readonly checkpoint: Checkpoint; readonly note: Note }
  | { readonly ok: false; readonly why: string };

export const originOf = (election: string, station: string): string => `pollkeeper/${election}/${station}`;

export const checkpointText = (checkpoint: Checkpoint): string =>
  `${checkpoint.origin}\n${checkpoint.size}\n${base64(checkpoint.root)}\n`;

/** To read aloud, of a root in hex: the size, and the first twenty hex digits of the root in groups of four. */
export const shortForm = (size: number, root: string): string =>
  `${size} · ${(root.slice(0, 20).match(/.{4}/g) ?? []).join(' ')}`;

/** The station signs under its origin as name. */
export const signCheckpoint = (hash: Hash, checkpoint: Checkpoint, publicKey: Bytes, sign: Sign): string =>
  signNote(hash, checkpointText(checkpoint), stationKey(checkpoint.origin, publicKey), sign);

/** A person's key, under the name by which he cosigns this station's checkpoints. */
export const cosignerKey = (origin: string, person: string, publicKey: Bytes): NoteKey => ({
  name: cosignerName(origin, person),
  publicKey,
  type: 'cosignature',
});

export const cosignerName = (origin: string, person: string): string => `${origin}/${person}`;

export const stationKey = (origin: string, publicKey: Bytes): NoteKey => ({
  name: origin,
  publicKey,
  type: 'ed25519',
});

/** Reads without verifying any signature. */
export function readCheckpoint(note: string): CheckpointReading {
  const reading = readNote(note);
  if (!reading.ok) return reading;
  const refused = (why: string): CheckpointReading => ({ ok: false, why });
  const lines = reading.note.text.split('\n');
  const [origin, size, root, end] = lines;
  if (lines.length !== 4 || end !== '') return refused('a checkpoint has exactly three lines');
  if (!origin) return refused('the checkpoint names no origin');
  if (!/^(0|[1-9]\d{0,14})$/.test(size ?? '')) return refused('the size of the checkpoint is not a number');
  const rootBytes = unbase64(root ?? '');
  if (rootBytes?.length !== 32) return refused('the root of the checkpoint is not a SHA-256 in Base64');
  return { ok: true, checkpoint: { origin, size: Number(size), root: rootBytes }, note: reading.note };
}
