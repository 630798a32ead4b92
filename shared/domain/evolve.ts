/**
 * `evolve(state, event) → state`, pure: the only way that state comes about. Each thing of the field keeps a slice
 * and a table of the events that change it; an event may change several slices.
 */
import { evolveAccount } from './account/state.ts';
import { evolveBallots } from './ballots/state.ts';
import { evolveBoxes } from './boxes/state.ts';
import { evolveClock, tick } from './clock/state.ts';
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

export function evolve(state: State, event: LoggedEvent): State {
  const clock = apply(evolveClock, tick(state.clock, event), event, {
    before: state,
    elapsed: 0,
    official: 0,
  });
  const moment: Moment = {
    before: state,
    elapsed: clock.elapsed,
    official: clock.wall + (clock.offsetMs ?? 0),
  };
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
