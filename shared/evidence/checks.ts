/**
 * The two files of a bundle that hold the log, read strictly and within bounds. Every check gives findings that name the
 * file, the event and what was expected.
 */
import { type StoredEvent, storedEventSchema } from '../contract/event.ts';
import { readCanonical } from './canonical.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { MOST_FINDINGS } from './report.ts';

export type Finding = {
  readonly file: string;
  /** seq of the event, where there is one */
  readonly event?: number;
  readonly expected: string;
  readonly found: string;
};

const EVENTS = 'data/events.ndjson';

/** Events, and checkpoints, that are looked at: a hundred polling days of the largest station. */
const MOST = 1_000_000;
/** UTF-16 units of one event; the longest of ours (an objection with its documents) has some 20,000. */
const LONGEST_EVENT = 256 * 1024;

export const eventsFile = (events: readonly string[]): string => events.map(bytes => `${bytes}\n`).join('');

/** A blank line between the notes; each note ends with a line feed of its own. */
export const checkpointsFile = (notes: readonly string[]): string => notes.join('\n');

/** The notes of a file that `checkpointsFile` wrote; null when it is not one. */
export function readCheckpointsFile(text: string): string[] | null {
  if (occursMoreThan(2 * MOST, '\n\n', text)) return null;
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

/** Before anything is split: an array of two hundred million empty lines would be the end of the program. */
function occursMoreThan(most: number, what: string, text: string): boolean {
  let found = 0;
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length))
    if (++found > most) return true;
  return false;
}

/**
 * One event a line: canonical, of the right shape, seq 0, 1, 2 …, in the order of (boot, up). After some findings
 * nothing more is parsed: what follows a lie is mostly its consequence.
 */
export function checkEvents(text: string): EventsRead {
  const findings: Finding[] = [];
  const events: StoredEvent[] = [];
  if (text !== '' && !text.endsWith('\n'))
    findings.push({ file: EVENTS, expected: 'a line feed at the end', found: 'none: the file is cut' });
  if (occursMoreThan(MOST, '\n', text))
    return {
      lines: [],
      events,
      findings: [{ file: EVENTS, expected: `at most ${MOST} events`, found: 'more lines' }],
    };
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const order = new BootOrder();
  for (const [seq, line] of lines.entries()) {
    const finding = (expected: string, found: string) =>
      findings.push({ file: EVENTS, event: seq, expected, found });
    if (findings.length >= MOST_FINDINGS) break;
    if (line.length > LONGEST_EVENT) {
      finding(`an event of at most ${LONGEST_EVENT} characters`, `${line.length}`);
      continue;
    }
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

/** The origin that the last note names: which station's log this claims to be. */
export function claimedOrigin(notes: readonly string[]): Checkpoint | null {
  const last = notes.at(-1);
  const reading = last === undefined ? null : readCheckpoint(last);
  return reading?.ok ? reading.checkpoint : null;
}
