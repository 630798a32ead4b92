import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';

export type Objection = EventData<'objection-lodged'> & {
  readonly at: string;
  /** who signed for it */
  readonly receivedBy: readonly string[];
  readonly decision: (EventData<'objection-decided'> & { readonly at: string }) | null;
};
export type ObjectionsState = { readonly list: readonly Objection[] };
export const initialObjections: ObjectionsState = { list: [] };

export const evolveObjections: Evolve<ObjectionsState> = {
  'objection-lodged': (state, { data, at, by }) => ({
    list: [...state.list, { ...data, at, receivedBy: by, decision: null }],
  }),
  'objection-decided': (state, { data, at }) => ({
    list: state.list.map(one =>
      one.objection === data.objection ? { ...one, decision: { ...data, at } } : one,
    ),
  }),
};
