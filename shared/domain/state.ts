import type { Election } from '../contract/election.ts';
import { type AccountState, initialAccount } from './account/state.ts';
import { type BallotsState, initialBallots } from './ballots/state.ts';
import { type BoxesState, initialBoxes } from './boxes/state.ts';
import { type ClockState, initialClock } from './clock/state.ts';
import { type CountState, initialCount } from './count/state.ts';
import { type DecisionsState, initialDecisions } from './decisions/state.ts';
import { type EvidenceState, initialEvidence } from './evidence/state.ts';
import { type InterruptionState, initialInterruption } from './interruption/state.ts';
import { type IrregularityState, initialIrregularity } from './irregularity/state.ts';
import { type IssueState, initialIssue } from './issue/state.ts';
import { initialObjections, type ObjectionsState } from './objections/state.ts';
import { initialPoll, type PollState } from './poll/state.ts';
import { initialPresence, type PresenceState } from './presence/state.ts';
import { initialRecord, type RecordState } from './record/state.ts';
import { initialRoll, type RollState } from './roll/state.ts';

/** All that the log says, folded. Plain data, but for the voters (issue/voters.ts). */
export type State = {
  readonly election: Election;
  readonly station: string;
  /** entries in the log */
  readonly size: number;
  readonly clock: ClockState;
  readonly poll: PollState;
  readonly issue: IssueState;
  readonly ballots: BallotsState;
  readonly boxes: BoxesState;
  readonly presence: PresenceState;
  readonly interruption: InterruptionState;
  readonly irregularity: IrregularityState;
  readonly objections: ObjectionsState;
  readonly decisions: DecisionsState;
  readonly roll: RollState;
  readonly account: AccountState;
  readonly count: CountState;
  readonly record: RecordState;
  readonly evidence: EvidenceState;
};

export function initialState(election: Election, station: string): State {
  const place = election.stations.find(({ id }) => id === station);
  if (!place) throw new Error(`station ${station} is not in election ${election.id}`);
  return {
    election,
    station,
    size: 0,
    clock: initialClock,
    poll: initialPoll,
    issue: initialIssue,
    ballots: initialBallots,
    boxes: initialBoxes(place.boxes),
    presence: initialPresence,
    interruption: initialInterruption,
    irregularity: initialIrregularity,
    objections: initialObjections,
    decisions: initialDecisions,
    roll: initialRoll,
    account: initialAccount,
    count: initialCount,
    record: initialRecord,
    evidence: initialEvidence,
  };
}
