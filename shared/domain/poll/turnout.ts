import { amendmentOf } from '../roll/state.ts';
import type { State } from '../state.ts';

/** Entitled voters of this station: the package's roll and, of each voter, the last of its late amendments. */
export function entitledHere(state: State): number {
  const { amendments } = state.roll;
  let change = 0;
  for (const voter of new Set(amendments.map(one => one.voter))) {
    const before = amendments.find(one => one.voter === voter)?.was === 'entitled' ? 1 : 0;
    change += (amendmentOf(state.roll, voter) === 'entitled' ? 1 : 0) - before;
  }
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
