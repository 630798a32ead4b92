/**
 * The chair has decided with which copy the station goes on (ledger.md §2). What loses is set aside under a name of its
 * own, on its own medium, and never deleted; the others are then filled from the chosen one by an ordinary start. A
 * crash on the way leaves the fault as it was, to be decided again: the marker is written last.
 */
import { errorCode, type LedgerFs, nodeFs, replaceDurably } from './files.ts';
import { journalLine } from './journal.ts';
import { Marker } from './marker.ts';
import type { OpenOptions } from './open.ts';
import type { Choice, Copy, Survey } from './survey.ts';

/** The copies that were not chosen, by the names under which they are kept. Rejects when a file cannot be written. */
export async function continueFrom(
  options: OpenOptions,
  found: Survey,
  from: Choice['from'],
  stamp: string,
): Promise<readonly string[]> {
  const fs = options.fs ?? nodeFs;
  const chosen = found.copies.find(({ medium }) => medium === from);
  const checkpoint = chosen?.log.checkpoint;
  if (!chosen || !checkpoint || !found.choices.some(choice => choice.from === from))
    throw new Error(`no station can go on from the ${from}`);
  const setAside: string[] = [];
  for (const copy of found.copies) {
    if (copy === chosen || copy.medium === 'indexeddb' || !copy.found || isPartOf(copy, chosen)) continue;
    setAside.push(await keepAside(fs, copy.name, stamp));
  }
  if (chosen.medium !== 'journal') {
    const journal = found.copies.find(({ medium }) => medium === 'journal');
    if (journal && isPartOf(journal, chosen) && journal.found)
      setAside.push(await keepAside(fs, journal.name, stamp));
    await replaceDurably(fs, options.journalPath, journalOf(chosen));
  }
  const database = found.copies.find(({ medium }) => medium === 'indexeddb');
  let { generation } = found.database;
  if (database && database !== chosen && !isPartOf(database, chosen)) {
    setAside.push(`indexeddb ${database.name}`);
    generation++;
  }
  if (found.marking === 'damaged' || found.marking === 'other')
    setAside.push(await keepAside(fs, options.markerPath, stamp));
  await new Marker(fs, options.markerPath, options.origin, generation).write(checkpoint.note);
  return setAside;
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

async function keepAside(fs: LedgerFs, path: string, stamp: string): Promise<string> {
  const kept = `${path}.aside-${stamp}`;
  await fs.rename(path, kept).catch(error => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  return kept;
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
