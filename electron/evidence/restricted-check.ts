/**
 * restricted.zip against a bundle (ledger.md §5, §6): every voter of the log is somebody on the marked roll whose number and
 * key give that pseudonym, and the marks are those that the events leave.
 */
import { parse } from 'csv-parse/sync';
import type { StoredEvent } from '../../shared/contract/event.ts';
import { unhex } from '../../shared/evidence/bytes.ts';
import type { Finding } from '../../shared/evidence/checks.ts';
import { voterIn } from '../../shared/evidence/disclosure.ts';
import { Lines, type Report } from '../../shared/evidence/report.ts';
import { votersOf } from '../../shared/evidence/station.ts';
import type { BundleLog } from '../../shared/evidence/verify.ts';
import { hmacSha256 } from './keys.ts';
import { MARKED_ROLL } from './restricted.ts';

export type MarkedRow = { readonly number: string; readonly voted: boolean; readonly voterKey: Uint8Array };

/** The marked roll as `writeRestricted` wrote it; null for another table. */
export function readMarkedRoll(csv: string): MarkedRow[] | null {
  try {
    const [head, ...rows] = parse(csv, { bom: true, relaxColumnCount: true }) as string[][];
    if (head?.join() !== 'number,name,voted,voterKey') return null;
    const read = rows.map(([number = '', , voted = '', key = '']) =>
      /^[0-9a-f]{64}$/.test(key) && /^(yes|no)$/.test(voted) && number !== ''
        ? { number, voted: voted === 'yes', voterKey: unhex(key) }
        : null,
    );
    return read.every(row => row !== null) ? read : null;
  } catch {
    return null; // no table at all
  }
}

/** `log`: of a bundle that was verified. Time is that of an HMAC for everybody on the roll. */
export function checkRestricted(
  roll: readonly MarkedRow[],
  log: Pick<BundleLog, 'events' | 'election'>,
): Report {
  const lines = new Lines();
  const finding = (expected: string, found: string, event?: number): Finding => ({
    file: MARKED_ROLL,
    expected,
    found,
    ...(event === undefined ? {} : { event }),
  });
  const people = new Map<string, MarkedRow>();
  const twice: Finding[] = [];
  for (const row of roll) {
    const voter = voterIn(hmacSha256, row.voterKey, row.number);
    if (people.has(voter)) twice.push(finding('everybody once', `${row.number} again`));
    people.set(voter, row);
  }
  lines.add('roll', `${roll.length} people, each once`, twice);

  const events = log.events.map(bytes => JSON.parse(bytes) as StoredEvent);
  const { named, struckOff, added } = votersOf(events, log.election);
  const offRoll = [...named].filter(([voter]) => !people.has(voter));
  const strangers = offRoll.filter(([voter]) => !added.has(voter));
  const late = offRoll.flatMap(([voter]) => added.get(voter) ?? []).sort((a, b) => a - b);
  // their numbers stand on the committee's paper only: whoever checks must compare how many, and which decisions
  const besides =
    late.length > 0 ? `, but ${late.length} whom a decision added (no. ${late.join(', ')})` : '';
  lines.add(
    'voters',
    `${named.size} voters in the log, each one of them${besides}`,
    strangers.map(([voter, seq]) => finding('somebody on the roll', `voter ${voter}`, seq)),
  );
  const wrong = [...people].filter(([voter, { voted }]) => struckOff.has(voter) !== voted);
  lines.add(
    'marks',
    `${[...struckOff].filter(voter => people.has(voter)).length} marked as having voted, as the events say`,
    wrong.map(([voter, { number, voted }]) =>
      finding(`${number}: ${struckOff.has(voter) ? 'yes' : 'no'}`, voted ? 'yes' : 'no', named.get(voter)),
    ),
  );
  return lines.report();
}
