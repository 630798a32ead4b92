/**
 * Cosignatures come after the checkpoint that they sign: an event of the log carries the line, and the bundle puts it
 * under that checkpoint, where any program that reads such notes finds it. Here the two are held against each other;
 * whether the signatures are right is the check of all signatures.
 */
import { hex } from './bytes.ts';
import { cosignerName, readCheckpoint } from './checkpoint.ts';
import type { Finding } from './checks.ts';
import type { ToldCosignature } from './domain.ts';

const CHECKPOINTS = 'data/checkpoints.txt';

/** The notes with every line that the events tell, in the order of the events; a line whose checkpoint is not there is left out. */
export function withCosignatures(notes: readonly string[], told: readonly ToldCosignature[]): string[] {
  const lines = new Map<number, string>();
  for (const { size, line } of told) lines.set(size, `${lines.get(size) ?? ''}${line}\n`);
  if (lines.size === 0) return [...notes];
  return notes.map(note => {
    const reading = readCheckpoint(note);
    return reading.ok ? note + (lines.get(reading.checkpoint.size) ?? '') : note;
  });
}

/** More than one line after the empty one. */
export const hasCosignature = (note: string): boolean =>
  note.indexOf('\n', note.lastIndexOf('\n\n') + 2) !== note.length - 1;

/** Origin and size: most notes are nobody's business here, and need not be read as a whole for that. */
const firstTwoLines = (note: string): string => note.slice(0, note.indexOf('\n', note.indexOf('\n') + 1));

/** Every told line stands under its checkpoint, with its root, in the name of its person; and no line stands there untold. */
export function checkCosignatures(
  origin: string,
  notes: readonly string[],
  told: readonly ToldCosignature[],
): Finding[] {
  const findings: Finding[] = [];
  const toldOf = new Set(told.map(({ size }) => `${origin}\n${size}`));
  const standing = new Map<number, { readonly root: string; readonly lines: readonly string[] }>();
  for (const note of notes) {
    if (!hasCosignature(note) && !toldOf.has(firstTwoLines(note))) continue;
    const reading = readCheckpoint(note);
    if (!reading.ok) continue; // found and named by the check of the roots
    const [, signatures = ''] = note.split('\n\n');
    const lines = signatures.trimEnd().split('\n').slice(1); // the first is the station's
    standing.set(reading.checkpoint.size, { root: hex(reading.checkpoint.root), lines });
  }
  for (const { event, person, size, root, line } of told) {
    const checkpoint = standing.get(size);
    const expected = `the checkpoint of ${size} events with the cosignature of ${person}`;
    if (checkpoint === undefined)
      findings.push({ file: CHECKPOINTS, event, expected, found: 'no such checkpoint' });
    else if (checkpoint.root !== root)
      findings.push({ file: CHECKPOINTS, event, expected: `the root ${root}`, found: checkpoint.root });
    else if (!line.startsWith(`\u2014 ${cosignerName(origin, person)} `) || !checkpoint.lines.includes(line))
      findings.push({ file: CHECKPOINTS, event, expected, found: 'another line, or none' });
  }
  const known = new Set(told.map(({ size, line }) => `${size} ${line}`));
  for (const [size, { lines }] of standing)
    for (const line of lines)
      if (!known.has(`${size} ${line}`))
        findings.push({
          file: CHECKPOINTS,
          expected: `an event for each cosignature of the checkpoint of ${size} events`,
          found: `none for ${line.split(' ')[1] ?? line}`,
        });
  return findings;
}
