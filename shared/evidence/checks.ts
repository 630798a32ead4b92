/**
 * What can be told from the events and checkpoints of a bundle alone. Every check gives findings that name the file,
 * the event and what was expected. Pure: hash and verify are arguments.
 */
import { type StoredEvent, storedEventSchema } from '../contract/event.ts';
import { readCanonical } from './canonical.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { Log } from './log.ts';
import type { Hash } from './merkle.ts';
import { type NoteKey, type Verify, verifyNote } from './note.ts';

export type Finding = {
  readonly file: string;
  /** seq of the event, where there is one */
  readonly event?: number;
  readonly expected: string;
  readonly found: string;
};

const EVENTS = 'data/events.ndjson';
const CHECKPOINTS = 'data/checkpoints.txt';

export const eventsFile = (events: readonly string[]): string => events.map(bytes => `${bytes}\n`).join('');

/** A blank line between the notes; each note ends with a line feed of its own. */
export const checkpointsFile = (notes: readonly string[]): string => notes.join('\n');

/** The notes of a file that `checkpointsFile` wrote; null when it is not one. */
export function readCheckpointsFile(text: string): string[] | null {
  const parts = text.split('\n\n');
  const notes: string[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const last = at + 2 >= parts.length;
    notes.push(`${parts[at]}\n\n${parts[at + 1]}${last ? '' : '\n'}`);
  }
  return parts.length % 2 === 0 && checkpointsFile(notes) === text ? notes : null;
}

export type EventsRead = {
  /** canonical bytes, a line each */
  readonly lines: readonly string[];
  /** those that could be read; all of them when there are no findings */
  readonly events: readonly StoredEvent[];
  readonly findings: readonly Finding[];
};

/** One event a line: canonical, of the right shape, seq 0, 1, 2 …, in the order of (boot, up). */
export function checkEvents(text: string): EventsRead {
  const findings: Finding[] = [];
  const events: StoredEvent[] = [];
  if (text !== '' && !text.endsWith('\n'))
    findings.push({ file: EVENTS, expected: 'a line feed at the end', found: 'none: the file is cut' });
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const order = new BootOrder();
  for (const [seq, line] of lines.entries()) {
    const finding = (expected: string, found: string) =>
      findings.push({ file: EVENTS, event: seq, expected, found });
    const reading = readCanonical(line);
    if (!reading.ok) {
      finding('an event in canonical JSON (RFC 8785)', reading.why);
      continue;
    }
    const event = storedEventSchema.safeParse(reading.value);
    if (!event.success) {
      const issue = event.error.issues[0];
      finding('the fields of an event', `${issue?.path.join('.')}: ${issue?.message}`);
      continue;
    }
    if (event.data.seq !== seq) finding(`seq ${seq}`, `seq ${event.data.seq}`);
    const why = order.next(event.data);
    if (why !== null) finding('an event not earlier than the one before it', why);
    events.push(event.data);
  }
  return { lines, events, findings };
}

/**
 * The wall clock may be set back, legally and recorded; the monotonic clock of one run of the program may not, and a
 * run that ended does not come back.
 */
class BootOrder {
  readonly #ended = new Set<string>();
  #boot = '';
  #up = 0;

  next(event: StoredEvent): string | null {
    const { boot, up } = event;
    if (boot === this.#boot) {
      const before = this.#up;
      this.#up = up;
      return up >= before ? null : `up ${up} after up ${before} of the same run`;
    }
    this.#ended.add(this.#boot);
    this.#boot = boot;
    this.#up = up;
    return this.#ended.has(boot) ? `run ${boot}, which had ended before` : null;
  }
}

export type CheckpointsRead = { readonly log: Log; readonly findings: readonly Finding[] };

/** Every checkpoint's size and root against the events; the last one covers them all. */
export function checkCheckpoints(
  hash: Hash,
  origin: string,
  lines: readonly string[],
  notes: readonly string[],
): CheckpointsRead {
  const findings: Finding[] = [];
  const log = new Log(origin, hash);
  for (const [index, note] of notes.entries()) {
    const reading = readCheckpoint(note);
    const finding = (expected: string, found: string) =>
      findings.push({ file: CHECKPOINTS, expected: `checkpoint ${index + 1}: ${expected}`, found });
    if (!reading.ok) {
      finding('a signed note of three lines', reading.why);
      return { log, findings };
    }
    const { size } = reading.checkpoint;
    if (size <= log.size) {
      finding(`a size larger than ${log.size}`, String(size));
      return { log, findings };
    }
    if (size > lines.length) {
      const expected = `${size} events, as checkpoint ${index + 1} of ${CHECKPOINTS} says`;
      findings.push({ file: EVENTS, event: lines.length, expected, found: 'the end of the file' });
      return { log, findings };
    }
    const why = log.accept(lines.slice(log.size, size), note);
    if (why !== null) {
      const expected = `events with the root that checkpoint ${index + 1} of ${CHECKPOINTS} signs`;
      findings.push({ file: EVENTS, event: log.size, expected, found: why });
      return { log, findings };
    }
  }
  if (log.size !== lines.length)
    findings.push({
      file: CHECKPOINTS,
      event: log.size,
      expected: `a checkpoint that covers all ${lines.length} events`,
      found: `the last one covers ${log.size}`,
    });
  return { log, findings };
}

export type SignaturesChecked = {
  readonly findings: readonly Finding[];
  readonly verified: number;
  /** cosignatures found right, by the name that signed */
  readonly cosigned: ReadonlyMap<string, number>;
};

/** Verified one by one up to `most`; of more, an even sample, the last one, and every one with cosignatures. */
export async function checkSignatures(
  hash: Hash,
  notes: readonly string[],
  station: NoteKey,
  others: readonly NoteKey[],
  verify: Verify,
  most: number,
): Promise<SignaturesChecked> {
  const findings: Finding[] = [];
  const cosigned = new Map<string, number>();
  const step = Math.max(1, Math.ceil(notes.length / most));
  let verified = 0;
  for (const [index, text] of notes.entries()) {
    const reading = readCheckpoint(text);
    if (!reading.ok) continue; // found and named by the check of the roots
    const { note, checkpoint } = reading;
    if (index % step !== 0 && index !== notes.length - 1 && note.signatures.length === 1) continue;
    const verdict = await verifyNote(hash, note, [station, ...others], verify);
    verified++;
    const finding = (expected: string, found: string) =>
      findings.push({
        file: CHECKPOINTS,
        expected: `checkpoint of ${checkpoint.size} events: ${expected}`,
        found,
      });
    if (!verdict.signed.includes(station.name)) finding('a right signature of the station', 'none');
    for (const name of verdict.wrong) finding('right signatures only', `the signature of ${name} is wrong`);
    for (const name of verdict.unknown)
      finding('signatures by keys of the election', `a key of ${name} unknown to it`);
    for (const name of verdict.signed)
      if (name !== station.name) cosigned.set(name, (cosigned.get(name) ?? 0) + 1);
  }
  return { findings, verified, cosigned };
}

/** The origin that the last note names: which station's log this claims to be. */
export function claimedOrigin(notes: readonly string[]): Checkpoint | null {
  const last = notes.at(-1);
  const reading = last === undefined ? null : readCheckpoint(last);
  return reading?.ok ? reading.checkpoint : null;
}
