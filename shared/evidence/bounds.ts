/**
 * A bound for what a hostile log can cost. Most entries of a day are ballots, which the fold takes one like the other.
 * The rest (people at the door, interruptions, irregularities, papers) stands in lists that the rules look through: half a
 * million interruptions, each by the rules, would keep a verifier busy for hours. A day has some hundreds of them.
 */
import type { StoredEvent } from '../contract/event.ts';

export const MOST_LISTED = 20_000;

/** Entries that are counted and not listed, however many there are. */
const counted: ReadonlySet<string> = new Set([
  'ballot-issued',
  'replacement-issued',
  'voter-refused',
  'checkpoint-shown',
  'checkpoint-checked',
  'pin-refused',
  'second-journal',
]);

/** The first entry beyond the bound, or null. */
export function firstBeyond(events: readonly StoredEvent[]): StoredEvent | null {
  let listed = 0;
  for (const event of events) if (!counted.has(event.type) && ++listed > MOST_LISTED) return event;
  return null;
}
