/**
 * The log once more, in the common form for election event logs (NIST SP 1500-101 1.0, JSON), for auditors whose tools
 * read that. It says nothing that data/events.ndjson does not say and is made from it alone: the same log gives the
 * same bytes. `Hash` is the event's leaf in the Merkle tree (RFC 6962 §2.1), so that a row can be found there.
 */
import type { Election } from '../contract/election.ts';
import type { Json, StoredEvent } from '../contract/event.ts';
import { accountEvents } from '../domain/account/events.ts';
import { ballotsEvents } from '../domain/ballots/events.ts';
import { boxesEvents } from '../domain/boxes/events.ts';
import { clockEvents } from '../domain/clock/events.ts';
import { countEvents } from '../domain/count/events.ts';
import { decisionsEvents } from '../domain/decisions/events.ts';
import { evidenceEvents } from '../domain/evidence/events.ts';
import { interruptionEvents } from '../domain/interruption/events.ts';
import { irregularityEvents } from '../domain/irregularity/events.ts';
import { issueEvents } from '../domain/issue/events.ts';
import { objectionsEvents } from '../domain/objections/events.ts';
import { pollEvents } from '../domain/poll/events.ts';
import { presenceEvents } from '../domain/presence/events.ts';
import { recordEvents } from '../domain/record/events.ts';
import { rollEvents } from '../domain/roll/events.ts';
import { type Bytes, hex } from './bytes.ts';
import { type Hash, leafHash } from './merkle.ts';

/** `Type` of an event: the thing of the field that it is about, as the folders of `shared/domain` name it. */
const areas: { readonly [area: string]: object } = {
  account: accountEvents,
  ballots: ballotsEvents,
  boxes: boxesEvents,
  clock: clockEvents,
  count: countEvents,
  decisions: decisionsEvents,
  evidence: evidenceEvents,
  interruption: interruptionEvents,
  irregularity: irregularityEvents,
  issue: issueEvents,
  objections: objectionsEvents,
  poll: pollEvents,
  presence: presenceEvents,
  record: recordEvents,
  roll: rollEvents,
};

const areaOf = new Map(
  Object.entries(areas).flatMap(([area, table]) => Object.keys(table).map(type => [type, area] as const)),
);

/** What somebody or something tried and did not get; everything else in a log of what was done was done. */
const failures: ReadonlySet<string> = new Set(['voter-refused', 'pin-refused', 'write-failed']);

/** `lines`: the events' canonical bytes, at least one; throws otherwise. `hash`: SHA-256. */
export function eelOf(
  lines: readonly string[],
  events: readonly StoredEvent[],
  election: Election,
  hash: Hash,
): Json {
  const last = events.at(-1);
  if (last === undefined) throw new Error('a log without events');
  return {
    '@type': 'EventLogging.ElectionEventLog',
    Device: [
      {
        '@type': 'EventLogging.Device',
        Details: 'Hash is the RFC 6962 leaf hash of the line of data/events.ndjson with that sequence number',
        Event: events.map((event, at) => eventOf(event, leafHash(hash, lines[at]!))),
        HashType: 'sha-256',
        Id: told(events, 'package-loaded', 'station'),
        Manufacturer: 'Pollkeeper',
        Model: 'Pollkeeper',
        Type: 'electronic-poll-book',
        Version: told(events, 'station-started', 'version'),
      },
    ],
    ElectionId: election.id,
    // the time of the last event, not of the writing: made again, the file is the same
    GeneratedTime: last.at,
  };
}

function eventOf(event: StoredEvent, leaf: Bytes): Json {
  // the keys in the order of canonical JSON, so that spelling ten thousands of them needs no sorting
  return {
    '@type': 'EventLogging.Event',
    Disposition: failures.has(event.type) ? 'failure' : 'success',
    Hash: hex(leaf),
    Id: event.type,
    Sequence: String(event.seq),
    TimeStamp: event.at,
    Type: areaOf.get(event.type) ?? 'other',
    ...(event.by.length > 0 ? { UserId: event.by.join(' ') } : {}),
  };
}

/** What the last event of this type says in that field; empty when none does. */
function told(events: readonly StoredEvent[], type: string, field: string): string {
  const value = events.findLast(event => event.type === type)?.data[field];
  return typeof value === 'string' ? value : '';
}
