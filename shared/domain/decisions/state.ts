import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';

export type DecisionsState = {
  readonly list: readonly (EventData<'decision-recorded'> & {
    readonly at: string;
    readonly by: readonly string[];
  })[];
};
export const initialDecisions: DecisionsState = { list: [] };

export const evolveDecisions: Evolve<DecisionsState> = {
  'decision-recorded': (state, { data, at, by }) => ({ list: [...state.list, { ...data, at, by }] }),
};
