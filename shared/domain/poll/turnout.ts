import { amendmentOf } from '../roll/state.ts';
import type { State } from '../state.ts';

/** Entitled voters of this station: the package's roll and its late amendments. */
export function entitledHere(state: State): number {
  const voters = new Set(state.roll.amendments.map(one => one.voter));
  let change = 0;
  for (const voter of voters) change += amendmentOf(state.roll, voter) === 'entitled' ? 1 : -1;
  return Math.max(0, (state.election.roll.entitled[state.station] ?? 0) + change);
}

/** The lowest turnout the election asks for at this station, in percent, or null when it asks for none. */
export function minimumTurnout(state: State): number | null {
  const { minimumTurnoutApplies, minimumTurnoutPercent } = state.election.settings;
  if (minimumTurnoutApplies === 'never') return null;
  if (minimumTurnoutApplies === 'single-group' && state.election.groups.length !== 1) return null;
  return minimumTurnoutPercent;
}

/** Whole numbers only: voted × 100 < percent × entitled. */
export const belowPercent = (part: number, percent: number, whole: number): boolean =>
  part * 100 < percent * whole;

/** fewer voters than the minimum? Never so where no minimum applies. */
export function turnoutBelowMinimum(state: State): boolean {
  const percent = minimumTurnout(state);
  return percent !== null && belowPercent(state.issue.struckOff, percent, entitledHere(state));
}
