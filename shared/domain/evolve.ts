/**
 * `evolve(state, event) → state`, pure: the only way that state comes about. Each thing of the field keeps a slice
 * and a table of the events that change it; an event may change several slices.
 */
import { evolveAccount } from './account/state.ts';
import { evolveBallots } from './ballots/state.ts';
import { evolveBoxes } from './boxes/state.ts';
import { formatLike } from './clock/official.ts';
import { evolveClock, officialAt, tick } from './clock/state.ts';
import { evolveCount } from './count/state.ts';
import { evolveDecisions } from './decisions/state.ts';
import type { EventType, LoggedEvent, LoggedOf } from './events.ts';
import { evolveEvidence } from './evidence/state.ts';
import { evolveInterruption } from './interruption/state.ts';
import { evolveIrregularity } from './irregularity/state.ts';
import { evolveIssue } from './issue/state.ts';
import { evolveObjections } from './objections/state.ts';
import { evolvePoll } from './poll/state.ts';
import { evolvePresence, withWorkers } from './presence/state.ts';
import { evolveRecord } from './record/state.ts';
import { evolveRoll } from './roll/state.ts';
import type { State } from './state.ts';

/** What a slice may look at besides itself: all slices before the event, and the event's own time. */
export type Moment = {
  readonly before: State;
  /** station time, ms */
  readonly elapsed: number;
  /** `ClockState.measured`, ms */
  readonly measured: number;
  /** official time, ms since 1970 */
  readonly official: number;
};

export type Evolve<S> = {
  readonly [T in EventType]?: (slice: S, event: LoggedOf<T>, moment: Moment) => S;
};

function apply<S>(table: Evolve<S>, slice: S, event: LoggedEvent, moment: Moment): S {
  const change = table[event.type] as ((slice: S, event: LoggedEvent, moment: Moment) => S) | undefined;
  return change ? change(slice, event, moment) : slice;
}

/**
 * The slices are told the official time of an event, not the machine's: what the record says was at 14:00 was so by
 * the clock that the committee compared with, also after somebody set the machine's (ledger.md §3).
 */
export function evolve(state: State, logged: LoggedEvent): State {
  const ticked = tick(state.clock, logged);
  const official = officialAt(ticked, logged);
  const event = official === ticked.wall ? logged : { ...logged, at: formatLike(logged.at, official) };
  const { elapsed, measured } = ticked;
  const clock = apply(evolveClock, ticked, event, { before: state, elapsed, measured, official });
  const moment: Moment = { before: state, elapsed: clock.elapsed, measured, official };
  return {
    election: state.election,
    station: state.station,
    size: event.seq + 1,
    clock,
    poll: apply(evolvePoll, state.poll, event, moment),
    issue: apply(evolveIssue, state.issue, event, moment),
    ballots: apply(evolveBallots, state.ballots, event, moment),
    boxes: apply(evolveBoxes, state.boxes, event, moment),
    presence: withWorkers(apply(evolvePresence, state.presence, event, moment), event.by),
    interruption: apply(evolveInterruption, state.interruption, event, moment),
    irregularity: apply(evolveIrregularity, state.irregularity, event, moment),
    objections: apply(evolveObjections, state.objections, event, moment),
    decisions: apply(evolveDecisions, state.decisions, event, moment),
    roll: apply(evolveRoll, state.roll, event, moment),
    account: apply(evolveAccount, state.account, event, moment),
    count: apply(evolveCount, state.count, event, moment),
    record: apply(evolveRecord, state.record, event, moment),
    evidence: apply(evolveEvidence, state.evidence, event, moment),
  };
}
