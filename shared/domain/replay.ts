/**
 * The log through the rules again (ledger.md §6): each event is turned back into the command that must have caused
 * it, and `decide` is asked whether it would have said the same. What the rules would have refused, or worded
 * otherwise, is a finding.
 */
import type { EventDraft, StoredEvent } from '../contract/event.ts';
import { ok, type Refusal } from '../contract/result.ts';
import type { ClockState } from './clock/state.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import { type LoggedEvent, readEvent } from './events.ts';
import { continuedFrom, mended } from './evidence/commands.ts';
import { evolve } from './evolve.ts';
import { fallbackDecisions } from './record/commands.ts';
import type { State } from './state.ts';

export type ReplayFinding = { readonly seq: number; readonly expected: string; readonly found: string };

/** Fields that a rule computed are left out; what remains is what somebody told the program. */
export function commandOf(event: LoggedEvent): Command {
  switch (event.type) {
    case 'package-loaded':
      return { type: 'load-package', data: event.data };
    case 'station-started': {
      const { gapMs: _, ...data } = event.data;
      return { type: 'start-station', data };
    }
    case 'runtime-accepted':
      return { type: 'accept-runtime', data: event.data };
    case 'poll-opened': {
      const { reason, closeMoved } = event.data;
      return { type: 'open-poll', data: { reason, moveClose: closeMoved } };
    }
    case 'opening-cancelled':
      return { type: 'cancel-opening', data: { cause: event.data.cause } };
    case 'poll-closed':
      return { type: 'close-poll', data: {} };
    case 'queue-counted':
      return { type: 'count-queue', data: event.data };
    case 'poll-closed-early':
      return {
        type: 'close-early',
        data:
          event.data.ground === 'first-hour'
            ? { ground: 'first-hour', irregularity: event.data.irregularity ?? 0 }
            : { ground: 'interruption' },
      };
    case 'deadline-reached':
      return { type: 'note-deadline', data: event.data };
    case 'clock-checked':
      return { type: 'check-clock', data: { official: event.data.official, source: event.data.source } };
    case 'clock-jumped':
      return { type: 'note-clock-jump', data: event.data };
    case 'zone-changed':
      return { type: 'note-zone', data: event.data };
    case 'machine-slept':
      return { type: 'note-sleep', data: event.data };
    case 'gap-decided': {
      const { gap, interruption, reason, lengthMs } = event.data;
      // a length in whole minutes may be what the chair said; where it is what was measured, saying it changes nothing
      const minutes = lengthMs / 60_000;
      const told = Number.isInteger(minutes) && minutes <= 1440 ? { minutes } : {};
      return { type: 'decide-gap', data: { gap, interruption, reason, ...told } };
    }
    case 'voter-refused':
      return { type: 'refuse-voter', data: event.data };
    case 'ballot-issued':
      return { type: 'issue-ballot', data: { voter: event.data.voter, entry: event.data.entry } };
    case 'issue-voided':
      return {
        type: 'void-issue',
        data: { voter: event.data.voter, reason: event.data.reason, unmarkedInHand: true },
      };
    case 'ballot-spoiled':
      return { type: 'return-spoiled', data: event.data };
    case 'replacement-issued':
      return { type: 'issue-replacement', data: { voter: event.data.voter, reason: event.data.reason } };
    case 'ballot-taken':
      return { type: 'record-taken', data: event.data };
    case 'issue-contested':
      return { type: 'contest-issue', data: event.data };
    case 'contested-allowed':
      return { type: 'allow-contested', data: { voter: event.data.voter, reason: event.data.reason } };
    case 'ballots-received':
      return { type: 'receive-ballots', data: event.data };
    case 'ballots-transferred':
      return { type: 'transfer-ballots', data: event.data };
    case 'box-shown-empty':
      return { type: 'show-box-empty', data: event.data };
    case 'seal-applied':
      return { type: 'apply-seal', data: event.data };
    case 'slot-sealed':
      return { type: 'seal-slot', data: event.data };
    case 'slot-signed':
      return { type: 'sign-slot', data: event.data };
    case 'seal-inspected':
      return { type: 'inspect-seal', data: event.data } as Command;
    case 'seal-replaced':
      return { type: 'replace-seal', data: event.data };
    case 'box-opened':
      return { type: 'open-box', data: { box: event.data.box, sealsRead: event.data.sealsRead } };
    case 'box-emptied':
      return { type: 'empty-box', data: event.data };
    case 'signed-in': {
      const { person, name, purpose, permittedBy, photography } = event.data;
      return person === null
        ? {
            type: 'sign-in',
            data: {
              kind: 'visitor',
              name,
              purpose: purpose ?? '',
              permittedBy: permittedBy ?? '',
              photography,
            },
          }
        : { type: 'sign-in', data: { kind: 'person', person } };
    }
    case 'signed-out':
      return { type: 'sign-out', data: event.data };
    case 'roll-viewed':
      return { type: 'view-roll', data: event.data };
    case 'poll-interrupted':
      return { type: 'interrupt-poll', data: { cause: event.data.cause } };
    case 'interruption-described':
      return { type: 'describe-interruption', data: event.data };
    case 'custody-taken':
      return { type: 'take-custody', data: event.data };
    case 'poll-resumed':
      return {
        type: 'resume-poll',
        data: { conditions: event.data.conditions, sealsRead: event.data.sealsRead },
      };
    case 'irregularity-recorded':
      return {
        type: 'record-irregularity',
        data: {
          what: event.data.what ?? '',
          place: event.data.place ?? '',
          minutesAgo: Math.round(event.data.agoMs / 60_000),
        },
      };
    case 'irregularity-mended':
      return { type: 'mend-irregularity', data: event.data };
    case 'mended-in-hour-confirmed':
      return { type: 'confirm-mended-in-hour', data: event.data };
    case 'objection-lodged': {
      const { objection: _, ...data } = event.data;
      return { type: 'lodge-objection', data };
    }
    case 'objection-decided':
      return { type: 'decide-objection', data: event.data };
    case 'decision-recorded': {
      const { decision: _, carried: __, ...data } = event.data;
      return { type: 'record-decision', data };
    }
    case 'roll-amended':
      return { type: 'amend-roll', data: event.data };
    case 'papers-entered':
      return { type: 'enter-papers', data: event.data };
    case 'envelope-sealed':
      return { type: 'seal-envelope', data: event.data };
    case 'missing-explained':
      return { type: 'explain-missing', data: event.data };
    case 'account-settled':
      return { type: 'settle-account', data: {} };
    case 'counting-decided': {
      const { carried: _, ...data } = event.data;
      return { type: 'count-despite-turnout', data };
    }
    case 'ballots-destroyed':
      return { type: 'destroy-uncounted', data: event.data };
    case 'variance-explained':
      return { type: 'explain-variance', data: { explanation: event.data.explanation } };
    case 'supervisor-appointed':
      return { type: 'appoint-supervisor', data: event.data };
    case 'voters-totalled':
      return { type: 'total-voters', data: {} };
    case 'count-started':
      return { type: 'start-count', data: {} };
    case 'batch-entered':
      return { type: 'enter-batch', data: event.data };
    case 'batch-set-aside':
      return { type: 'recount-batch', data: event.data };
    case 'ballot-disputed': {
      const { dispute: _, ...data } = event.data;
      return { type: 'dispute-ballot', data };
    }
    case 'ballot-adjudicated':
      return { type: 'adjudicate-ballot', data: event.data };
    case 'count-finished':
      return { type: 'finish-count', data: {} };
    case 'figures-announced':
      return { type: 'announce-figures', data: {} };
    case 'small-count-accepted':
      return { type: 'accept-small-count', data: {} };
    case 'record-made':
      return { type: 'make-record', data: {} };
    case 'record-corrected':
      return { type: 'correct-record', data: { corrects: event.data.corrects, reason: event.data.reason } };
    case 'record-signed':
      return { type: 'sign-record', data: event.data };
    case 'document-printed':
      return { type: 'note-print', data: event.data };
    case 'print-confirmed':
      return { type: 'confirm-print', data: event.data };
    case 'data-exported':
      return { type: 'note-export', data: event.data };
    case 'paper-fallback-switched':
      // `ended` comes with the change of its drive and never alone: alone, no command says it
      return {
        type: 'switch-paper-fallback',
        data: { what: fallbackDecisions.find(one => one === event.data.what) ?? 'off' },
      };
    case 'checkpoint-cosigned':
      return { type: 'cosign-checkpoint', data: event.data };
    case 'checkpoint-shown':
      return { type: 'note-checkpoint-shown', data: event.data };
    case 'checkpoint-checked':
      return { type: 'note-checkpoint-checked', data: event.data };
    case 'station-recovered': {
      const { what, setAside, leaves, ...data } = event.data;
      const decided = continuedFrom.find(one => one === what);
      if (decided !== undefined)
        return {
          type: 'continue-after-fault',
          data: { ...data, what: decided, leaves: leaves ?? 0, setAside: setAside ?? [] },
        };
      return {
        type: 'note-recovered',
        data: { ...data, what: mended.find(one => one === what) ?? 'journal-cut' },
      };
    }
    case 'second-journal': {
      const { state, folder } = event.data;
      return state === 'added' || state === 'removed'
        ? { type: 'change-second-drive', data: { state, folder } }
        : { type: 'note-second-journal', data: { state, folder } };
    }
    case 'pin-refused':
      return { type: 'note-wrong-pin', data: event.data };
    case 'write-failed':
      return { type: 'note-write-failed', data: event.data };
  }
}

type Told = { readonly type: string; readonly by: readonly string[]; readonly data: unknown };

const told = ({ type, by, data }: Told): string => JSON.stringify(sorted({ type, by, data }));

/** Mostly they are spelled alike to the order of their keys: sorting is for those that are not. */
const saysTheSame = (found: Told, said: Told): boolean =>
  (found.type === said.type &&
    JSON.stringify(found.by) === JSON.stringify(said.by) &&
    JSON.stringify(found.data) === JSON.stringify(said.data)) ||
  told(found) === told(said);

/** Keys in order, absent ones left out: two ways of writing the same thing compare alike. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** At most this many findings: after the first lie most of what follows is one. */
const mostFindings = 20;

/**
 * `after` is shown the state after each event, whatever the rules say to it: who wants to know it need not fold again.
 * Ends at the first event that is none.
 */
export function replay(
  events: readonly StoredEvent[],
  initial: State,
  after: (state: State) => void = () => {},
): readonly ReplayFinding[] {
  const findings: ReplayFinding[] = [];
  let state = initial;
  /** what the last command says besides the events before this one */
  let drafts: readonly EventDraft[] = [];
  for (const [seq, stored] of events.entries()) {
    const event = readEvent(stored);
    if (!event) {
      findings.push({ seq, expected: 'an event that this program knows', found: stored.type });
      return findings;
    }
    if (findings.length < mostFindings) {
      const said = drafts.length > 0 ? ok(drafts) : decide(state, commandOf(event), event);
      const finding =
        (said.ok ? notSaid(event, said.value[0]) : refused(event, said.refusal)) ??
        outOfTime(event, state.clock, drafts.length > 0);
      if (finding) findings.push(finding);
      drafts = said.ok ? said.value.slice(1) : [];
    }
    state = evolve(state, event);
    after(state);
  }
  const [draft] = drafts;
  if (draft && findings.length < mostFindings)
    findings.push({ seq: events.length, expected: shown(draft), found: 'nothing' });
  return findings;
}

const shown = (said: Told): string => told(said).slice(0, 300);

function notSaid(event: LoggedEvent, draft: EventDraft | undefined): ReplayFinding | null {
  if (draft && saysTheSame(event, draft)) return null;
  return { seq: event.seq, expected: draft ? shown(draft) : 'nothing', found: shown(event) };
}

/**
 * What one command says it says in one moment, and a run of the program begins with its start: else hours could be left
 * out, or put in, between two entries, and nothing would ask for them.
 */
function outOfTime(
  event: LoggedEvent,
  { boot, up, wall }: ClockState,
  sameCommand: boolean,
): ReplayFinding | null {
  const { seq, type, at } = event;
  const found = `${type} at ${at}, ${event.up} ms into the run ${event.boot}`;
  if (sameCommand)
    return event.boot === boot && event.up === up && Date.parse(at) === wall
      ? null
      : { seq, expected: 'the moment of the entry before, of the same command', found };
  const begins = type === 'package-loaded' || type === 'station-started';
  return event.boot === boot || begins
    ? null
    : { seq, expected: 'a start of the program, before its run', found };
}

const refused = ({ seq, type }: LoggedEvent, { rule, code }: Refusal): ReplayFinding => ({
  seq,
  expected: 'what the rules allow',
  found: `${type}, refused by ${rule} (${code})`,
});
