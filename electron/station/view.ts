/** What the window is shown (shared/contract/view.ts), made from the state. No voter leaves main. */
import type { Derived, PublicState, TimelineEntry } from '../../shared/contract/view.ts';
import { accountOf } from '../../shared/domain/account/account.ts';
import { totalsOf } from '../../shared/domain/count/totals.ts';
import type { LoggedEvent } from '../../shared/domain/events.ts';
import { issuingStopped } from '../../shared/domain/issue/rules.ts';
import {
  firstHourEnds,
  interruptionEnds,
  unmendedInFirstHour,
} from '../../shared/domain/poll/deadlines.ts';
import { entitledHere, minimumTurnout, turnoutBelowMinimum } from '../../shared/domain/poll/turnout.ts';
import { missingForRecord, smallCount } from '../../shared/domain/record/missing.ts';
import type { State } from '../../shared/domain/state.ts';

export function publicState(state: State): PublicState {
  const { issue, ...rest } = state;
  const { voters: _, ...counts } = issue;
  return { ...rest, issue: { ...counts, contests: issue.contests.map(one => ({ ...one, voter: '' })) } };
}

/** The slices that differ from those shown before, by identity: `evolve` never copies what it does not change. */
export function changedSlices(before: State | null, now: State): Partial<PublicState> {
  const open = publicState(now);
  if (!before) return open;
  return Object.fromEntries(
    Object.entries(open).filter(([slice]) => before[slice as keyof State] !== now[slice as keyof State]),
  );
}

/** An event for the eye: without the pseudonym. */
export function withoutVoter(event: LoggedEvent): TimelineEntry {
  return 'voter' in event.data && typeof event.data.voter === 'string'
    ? ({ ...event, data: { ...event.data, voter: '' } } as TimelineEntry)
    : event;
}

/** `elapsed`: station time of the moment, ms. */
export function derivedOf(state: State, elapsed: number, recent: readonly LoggedEvent[]): Derived {
  const hour = firstHourEnds(state);
  const interruption = interruptionEnds(state);
  const firstHourOpen = unmendedInFirstHour(state).map(one => one.irregularity);
  const running = state.poll.phase === 'open' || state.poll.phase === 'interrupted';
  const stopped = state.poll.phase === 'open' ? issuingStopped(state, elapsed) : null;
  return {
    account: accountOf(state),
    totals: totalsOf(state),
    entitled: entitledHere(state),
    turnoutBelowMinimum: turnoutBelowMinimum(state),
    minimumTurnout: minimumTurnout(state),
    countdowns: {
      close: running ? state.poll.closesElapsed - elapsed : null,
      firstHour: running && hour !== null && (elapsed < hour || firstHourOpen.length > 0) ? hour - elapsed : null,
      interruption: interruption === null ? null : interruption - elapsed,
      firstHourOpen,
    },
    issuingStopped: stopped ? stopped.refusal : null,
    missingForRecord: missingForRecord(state),
    smallCount: smallCount(state),
    recent: recent.map(withoutVoter),
  };
}
