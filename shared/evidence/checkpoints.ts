/** The checkpoints of a bundle against its events: every root recomputed, every signature by a key of the election. */
import { readCheckpoint } from './checkpoint.ts';
import type { Finding } from './checks.ts';
import { hasCosignature } from './cosignatures.ts';
import { Log } from './log.ts';
import type { Hash } from './merkle.ts';
import { type NoteKey, type Verify, verifyNote } from './note.ts';
import { MOST_FINDINGS } from './report.ts';

const EVENTS = 'data/events.ndjson';
const CHECKPOINTS = 'data/checkpoints.txt';

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
    if (findings.length >= MOST_FINDINGS) break;
    if (index % step !== 0 && index !== notes.length - 1 && !hasCosignature(text)) continue;
    const reading = readCheckpoint(text);
    if (!reading.ok) continue; // found and named by the check of the roots
    const { note, checkpoint } = reading;
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
