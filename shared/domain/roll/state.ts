import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';

export type RollState = {
  readonly amendments: readonly (EventData<'roll-amended'> & {
    readonly at: string;
    readonly by: readonly string[];
  })[];
};
export const initialRoll: RollState = { amendments: [] };

/** The last amendment that names this voter, or null: late changes win over the package's roll. */
export const amendmentOf = (state: RollState, voter: string): 'entitled' | 'struck-off' | null =>
  state.amendments.findLast(one => one.voter === voter)?.change ?? null;

export const evolveRoll: Evolve<RollState> = {
  'roll-amended': (state, { data, at, by }) => ({ amendments: [...state.amendments, { ...data, at, by }] }),
};
