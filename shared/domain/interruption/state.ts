import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';

export type Interruption = EventData<'poll-interrupted'> & {
  readonly by: readonly string[];
  /** station time of its start */
  readonly fromElapsed: number;
  /** null while it lasts */
  readonly resumed: EventData<'poll-resumed'> | null;
  readonly resumedBy: readonly string[];
};

export type InterruptionState = { readonly list: readonly Interruption[] };
export const initialInterruption: InterruptionState = { list: [] };

export const currentInterruption = (state: InterruptionState): Interruption | null => {
  const last = state.list.at(-1);
  return last && last.resumed === null ? last : null;
};

/** Length of all interruptions that ended, ms. */
export const interruptedMs = (state: InterruptionState): number =>
  state.list.reduce((sum, { resumed }) => sum + (resumed?.lengthMs ?? 0), 0);

export const evolveInterruption: Evolve<InterruptionState> = {
  'poll-interrupted': (state, { data, by }, { elapsed }) => ({
    list: [...state.list, { ...data, by, fromElapsed: elapsed, resumed: null, resumedBy: [] }],
  }),
  'poll-resumed': (state, { data, by }) => ({
    list: state.list.map(one =>
      one.interruption === data.interruption ? { ...one, resumed: data, resumedBy: by } : one,
    ),
  }),
};
