/**
 * What the domain knows about a bundle of a station: the rules, the figures, the files that events name. The one file
 * of this folder that asks what an event means.
 */
import type { Election } from '../contract/election.ts';
import type { Json, StoredEvent } from '../contract/event.ts';
import { readEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { everyVoter } from '../domain/issue/voters.ts';
import { recordOf } from '../domain/record/record.ts';
import { replay } from '../domain/replay.ts';
import { adds } from '../domain/roll/state.ts';
import { initialState, type State } from '../domain/state.ts';
import { firstBeyond, MOST_LISTED } from './bounds.ts';
import { canonicalJson } from './canonical.ts';
import type { Domain, Followed, NamedDigest, NamedPage, ToldCosignature } from './domain.ts';
import { eelOf } from './eel.ts';
import type { Hash } from './merkle.ts';

/** `record.json` of a state: canonical, so that two who compute it get the same bytes. */
export const recordJsonOf = (state: State): string => canonicalJson(recordOf(state));

/** Which station the events are of: the first entry says it. */
export function stationOf(events: readonly StoredEvent[]): string {
  const first = events[0] && readEvent(events[0]);
  return first?.type === 'package-loaded' ? first.data.station : '';
}

/** The last entry that names the record's PDF: an earlier one is of another paper. */
function recordPaper(events: readonly StoredEvent[]): { seq: number; sha256: string } | null {
  const last = events.findLast(event => {
    const read = event.type === 'document-printed' ? readEvent(event) : null;
    return read?.type === 'document-printed' && read.data.document === 'record' && read.data.sha256;
  });
  return last ? { seq: last.seq, sha256: String(last.data.sha256) } : null;
}

/** The rules and the figures in one pass, since following a log costs more than all other checks of it. */
function follow(events: readonly StoredEvent[], election: Election, claimed: Json): Followed {
  const file = 'data/events.ndjson';
  const beyond = firstBeyond(events);
  if (beyond !== null) {
    const found = `one more: ${beyond.type}`;
    const record = () => fail(`the log has not ${besidesBallots}`);
    return { refused: [{ file, event: beyond.seq, expected: besidesBallots, found }], record, phase: null };
  }
  const named = isObject(claimed) ? claimed.logSize : undefined;
  let now = initialState(election, stationOf(events));
  let then = now;
  const findings = replay(events, now, state => {
    now = state;
    if (state.size === named) then = state;
  });
  const unknown = events[now.size];
  return {
    refused: findings.map(({ seq, expected, found }) => ({ file, event: seq, expected, found })),
    record: () =>
      unknown
        ? fail(`event ${unknown.seq} (${unknown.type}) is not one that this program knows`)
        : recordOfLog(events, now, then),
    phase: now.poll.phase,
  };
}

/**
 * record.json tells what the log said when its paper was made, and names the size that the log had; that the paper was
 * made is written after that. An entry that names the paper's digest binds that size too. Where there is none, what came
 * later must not have changed a word: else anybody could show the record of an hour before. `then`: the state at the size
 * that it names; of size 0 when that is no size of this log.
 */
function recordOfLog(events: readonly StoredEvent[], now: State, then: State): Json {
  if (then.size === 0) return recordOf(now);
  const claimed = recordOf(then);
  const paper = recordPaper(events);
  const bound = paper !== null && then.size <= paper.seq;
  const unchanged = () =>
    canonicalJson({ ...recordOf(now), logSize: claimed.logSize }) === canonicalJson(claimed);
  return bound || unchanged() ? claimed : recordOf(now);
}

const fail = (why: string): never => {
  throw new Error(why);
};
const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const extensions = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
};
export const attachmentName = (sha256: string, mediaType: keyof typeof extensions): string =>
  `${sha256}.${extensions[mediaType]}`;

function digestsOf(events: readonly StoredEvent[]): readonly NamedDigest[] {
  const named: NamedDigest[] = [];
  for (const stored of events) {
    if (stored.type !== 'package-loaded' && stored.type !== 'objection-lodged') continue;
    const event = readEvent(stored);
    if (event?.type === 'package-loaded')
      named.push({ file: 'data/election.json', sha256: event.data.digest, event: event.seq });
    if (event?.type === 'objection-lodged')
      for (const { sha256, mediaType } of event.data.documents)
        named.push({
          file: `data/attachments/${attachmentName(sha256, mediaType)}`,
          sha256,
          event: event.seq,
        });
  }
  const paper = recordPaper(events);
  return paper ? [...named, { file: 'data/record.pdf', sha256: paper.sha256, event: paper.seq }] : named;
}

export const cosignaturesOf = (events: readonly StoredEvent[]): readonly ToldCosignature[] =>
  events.flatMap(stored => {
    const event = stored.type === 'checkpoint-cosigned' ? readEvent(stored) : null;
    return event?.type === 'checkpoint-cosigned' ? [{ event: event.seq, ...event.data }] : [];
  });
const recordMadeIn = (events: readonly StoredEvent[]): number | null =>
  events.findLast(({ type }) => type === 'record-made' || type === 'record-corrected')?.seq ?? null;

/**
 * The voters of a log: every pseudonym with the event that names it first, those who are struck off at its end, and those
 * on no roll, with the decision that added each, whatever another decided later (who was issued a ballot was entitled
 * then: the rules see to it). Who was on the roll without a vote is not of these.
 */
export function votersOf(
  events: readonly StoredEvent[],
  election: Election,
): {
  readonly named: ReadonlyMap<string, number>;
  readonly struckOff: ReadonlySet<string>;
  readonly added: ReadonlyMap<string, number>;
} {
  const named = new Map<string, number>();
  mustBeBounded(events);
  let state = initialState(election, stationOf(events));
  for (const stored of events) {
    const event = readEvent(stored);
    if (!event) throw new Error(`event ${stored.seq} (${stored.type}) is not one that this program knows`);
    state = evolve(state, event);
    if ('voter' in event.data && event.data.voter && !named.has(event.data.voter))
      named.set(event.data.voter, event.seq);
  }
  const struckOff = [...everyVoter(state.issue.voters)].filter(([, record]) => record.state !== 'void');
  const added = state.roll.amendments.filter(adds);
  return {
    named,
    struckOff: new Set(struckOff.map(([voter]) => voter)),
    added: new Map(added.map(({ voter, decision }) => [voter, decision])),
  };
}

/** The page that the last start names: an earlier one is of a program that wrote no bundle of this log. */
function pageOf(events: readonly StoredEvent[]): NamedPage | null {
  const start = events.findLast(event => event.type === 'station-started');
  const event = start && readEvent(start);
  if (event?.type !== 'station-started' || event.data.page === undefined) return null;
  return { sha256: event.data.page, version: event.data.version, event: event.seq };
}

const besidesBallots = `at most ${MOST_LISTED} entries besides the ballots`;

function mustBeBounded(events: readonly StoredEvent[]): void {
  if (firstBeyond(events) !== null) throw new Error(`the log has not ${besidesBallots}`);
}

/** Everything that can be checked of a station's bundle, for `verifyBundle`. */
export const stationDomain = (hash: Hash): Domain => ({
  follow,
  eelOf: (lines, events, election) => eelOf(lines, events, election, hash),
  digestsOf,
  cosignaturesOf,
  recordMadeIn,
  pageOf,
});
