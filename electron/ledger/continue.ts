/**
 * The chair has decided with which copy the station goes on (ledger.md §2). What loses is set aside under a name of its
 * own, on its own medium, and never deleted; the others are then filled from the chosen one by an ordinary start. A
 * mark that asks for what is left behind is set aside too, and last: after a crash on the way it is decided again.
 */
import { dirname } from 'node:path';
import { errorCode, type LedgerFs, nodeFs, readSmall, replaceDurably, syncFolder } from './files.ts';
import { journalLine } from './journal.ts';
import { latestOf, Marker } from './marker.ts';
import type { OpenOptions } from './open.ts';
import type { Choice, Copy, Survey } from './survey.ts';

/** What is to be done, decided and not begun. `setAside`: the names under which what loses is kept. */
export type Course = {
  readonly setAside: readonly string[];
  readonly chosen: Copy;
  /** the chosen copy's last checkpoint */
  readonly note: string;
  readonly generation: number;
  readonly stamp: string;
  /** files that go under another name */
  readonly renamed: readonly string[];
  /** the marks that still ask for what is left behind */
  readonly marks: readonly string[];
};

/** Writes nothing. Throws when that copy is not one of the survey's choices. */
export async function courseFrom(
  options: OpenOptions,
  found: Survey,
  from: Choice['from'],
  stamp: string,
): Promise<Course> {
  const choice = found.choices.find(one => one.from === from);
  const chosen = found.copies.find(({ medium }) => medium === from);
  const note = chosen?.log.checkpoint?.note;
  if (!choice || !chosen || note === undefined) throw new Error(`no station can go on from the ${from}`);
  const renamed = found.copies
    .filter(copy => {
      if (copy === chosen || copy.medium === 'indexeddb' || !copy.found) return false;
      return !isPartOf(copy, chosen) || copy.medium === 'journal';
    })
    .map(({ name }) => name);
  const database = found.copies.find(({ medium }) => medium === 'indexeddb');
  const other = database && database !== chosen && !isPartOf(database, chosen);
  const marks: string[] = [];
  if (!choice.safe || typeof found.marking === 'string')
    for (const path of [options.markerPath, latestOf(options.markerPath)])
      if (await isThere(options.fs ?? nodeFs, path)) marks.push(path);
  return {
    setAside: [
      ...[...renamed, ...marks].map(path => aside(path, stamp)),
      ...(other ? [`indexeddb ${found.database.name}`] : []),
    ],
    chosen,
    note,
    generation: found.database.generation + (other ? 1 : 0),
    stamp,
    renamed,
    marks,
  };
}

/** Rejects when a file cannot be written; begun again, it comes to the same. */
export async function follow(options: OpenOptions, course: Course): Promise<void> {
  const fs = options.fs ?? nodeFs;
  const { journalPath, markerPath, origin } = options;
  const { chosen, stamp, marks } = course;
  for (const path of course.renamed) await keepAside(fs, path, stamp);
  if (chosen.medium !== 'journal') await replaceDurably(fs, journalPath, journalOf(chosen));
  // a copy: without any mark, a start would take a shorter log for all there ever was
  if (marks.includes(markerPath)) await copyAside(fs, markerPath, stamp);
  await new Marker(fs, markerPath, origin, course.generation).write(course.note);
  // last: until it is gone, a mark that is ahead of the chosen copy stops the start
  if (marks.includes(latestOf(markerPath))) await keepAside(fs, latestOf(markerPath), stamp);
}

/** Whole, and only shorter: an ordinary start brings it up. */
function isPartOf(copy: Copy, chosen: Copy): boolean {
  const { log } = copy;
  return (
    copy.problem === null &&
    log.size <= chosen.log.size &&
    (log.size === 0 || log.bytesOf(log.size - 1) === chosen.log.bytesOf(log.size - 1)) &&
    Buffer.from(log.root).equals(Buffer.from(chosen.log.rootAt(log.size)))
  );
}

const aside = (path: string, stamp: string): string => `${path}.aside-${stamp}`;

async function isThere(fs: LedgerFs, path: string): Promise<boolean> {
  const file = await fs.open(path, 'r').catch(() => null);
  await file?.close();
  return file !== null;
}

async function keepAside(fs: LedgerFs, path: string, stamp: string): Promise<void> {
  await fs.rename(path, aside(path, stamp)).catch(error => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  await syncFolder(fs, dirname(path));
}

async function copyAside(fs: LedgerFs, path: string, stamp: string): Promise<void> {
  const bytes = await readSmall(fs, path);
  if (bytes !== null) await replaceDurably(fs, aside(path, stamp), bytes);
}

function journalOf({ log }: Copy): Buffer {
  let from = 0;
  const lines = log.checkpoints.map(({ size, note }) => {
    const line = journalLine({ note, events: log.range(from, size) });
    from = size;
    return line;
  });
  return Buffer.from(lines.join(''), 'utf8');
}
