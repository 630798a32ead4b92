/**
 * The three countdowns of a running poll. They count station time, so they survive a restart and ignore the wall
 * clock, and they are derived from the state: at zero the rule holds even if nobody touches the desk.
 */
import { gapInDoubt } from '../clock/state.ts';
import { currentInterruption, interruptedMs } from '../interruption/state.ts';
import type { Irregularity } from '../irregularity/state.ts';
import type { State } from '../state.ts';

const minuteMs = 60_000;

/** Station time at which the first hour ends (第44.1(一)條), or null before the opening. */
export function firstHourEnds(state: Pick<State, 'poll' | 'election'>): number | null {
  return state.poll.opened
    ? state.poll.opened.elapsed + state.election.settings.firstHourMinutes * minuteMs
    : null;
}

/** Irregularities that happened before the end of the first hour and were not put right by then. */
export function unmendedInFirstHour(state: State): readonly Irregularity[] {
  const ends = firstHourEnds(state);
  if (ends === null) return [];
  return state.irregularity.list.filter(
    one => one.happened < ends && one.confirmedMinute === null && (one.mended === null || one.mended > ends),
  );
}

/**
 * Was this one written down only after the hour in which it happened? What nobody wrote down in time does not close the
 * poll on the word of one person.
 */
export function recordedAfterFirstHour(
  state: Pick<State, 'poll' | 'election' | 'irregularity'>,
  irregularity: number,
): boolean {
  const ends = firstHourEnds(state);
  const one = state.irregularity.list.find(known => known.irregularity === irregularity);
  return ends !== null && one !== undefined && one.recorded >= ends;
}

/** True from the end of the first hour while one of them stands: issuing stops. */
export function firstHourOver(state: State, elapsed: number): boolean {
  const ends = firstHourEnds(state);
  return ends !== null && elapsed >= ends && unmendedInFirstHour(state).length > 0;
}

/** Lengths of the gaps that the chair decided were interruptions, ms (R-asleep); not of those within another. */
const decidedGaps = (state: State): readonly number[] =>
  state.clock.gaps
    .filter(({ interruption, within }) => interruption === true && within === null)
    .map(({ lengthMs }) => lengthMs);

const total = (lengths: readonly number[]): number => lengths.reduce((sum, ms) => sum + ms, 0);

/** Station time at which the present interruption closes the station early, or null when voting goes on. */
export function interruptionEnds(state: State): number | null {
  const current = currentInterruption(state.interruption);
  if (!current) return null;
  const { interruptionLimitMinutes, interruptionLimitOn } = state.election.settings;
  const used =
    interruptionLimitOn === 'sum' ? interruptedMs(state.interruption) + total(decidedGaps(state)) : 0;
  return current.fromElapsed + interruptionLimitMinutes * minuteMs - used;
}

/** A gap that was an interruption closes the station like any other when it was too long (第44.1(二)條). */
function gapOverLimit(state: State): boolean {
  const { interruptionLimitMinutes, interruptionLimitOn } = state.election.settings;
  const gaps = decidedGaps(state);
  const longest =
    interruptionLimitOn === 'sum'
      ? total(gaps) + (gaps.length > 0 ? interruptedMs(state.interruption) : 0)
      : Math.max(0, ...gaps);
  return longest > interruptionLimitMinutes * minuteMs;
}

/**
 * True when the present interruption, or a gap that was one, has lasted more than the limit. While nobody has
 * said how long a part of it was, nothing is founded on its length (R-asleep).
 */
export function interruptionOver(state: State, elapsed: number): boolean {
  const ends = gapInDoubt(state) === null ? interruptionEnds(state) : null;
  return (ends !== null && elapsed > ends) || gapOverLimit(state);
}

/** True from the closing time on. During an interruption the close moves, so it cannot come. */
export function closingTimeCome(state: State, elapsed: number): boolean {
  return state.poll.phase === 'open' && elapsed >= state.poll.closesElapsed;
}
