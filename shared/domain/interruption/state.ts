import { movedBy } from '../clock/moved.ts';
import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';
import type { State } from '../state.ts';
import { particulars } from './commands.ts';

export type Interruption = EventData<'poll-interrupted'> & {
  readonly by: readonly string[];
  /** what was told of it so far */
  readonly particulars: EventData<'interruption-described'>;
  readonly custody: readonly EventData<'custody-taken'>[];
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

export type Particular = keyof typeof particulars;

/** What is still to be told before voting goes on, in the order of the form. */
export const particularsWanted = (one: Interruption): readonly Particular[] =>
  (Object.keys(particulars) as Particular[]).filter(
    name => one.particulars[name] === undefined && (name !== 'signal' || one.cause === 'weather'),
  );

/** R-43.box: slots that were open when it began and are open still. One that was sealed as full needs no keeper. */
export const slotsToSeal = (state: Pick<State, 'boxes'>, one: Interruption): readonly string[] =>
  one.openSlots.filter(box => state.boxes.boxes.some(it => it.box === box && it.life === 'sealed'));

/** Length of all interruptions that ended, ms. */
export const interruptedMs = (state: InterruptionState): number =>
  state.list.reduce((sum, { resumed }) => sum + (resumed?.lengthMs ?? 0), 0);

const changeCurrent = (
  state: InterruptionState,
  change: (one: Interruption) => Partial<Interruption>,
): InterruptionState => ({
  list: state.list.map((one, i) => (i === state.list.length - 1 ? { ...one, ...change(one) } : one)),
});

export const evolveInterruption: Evolve<InterruptionState> = {
  'poll-interrupted': (state, { data, by }, { elapsed }) => ({
    list: [
      ...state.list,
      { ...data, by, particulars: {}, custody: [], fromElapsed: elapsed, resumed: null, resumedBy: [] },
    ],
  }),
  'interruption-described': (state, { data }) =>
    changeCurrent(state, one => ({ particulars: { ...one.particulars, ...data } })),
  'custody-taken': (state, { data }) => changeCurrent(state, one => ({ custody: [...one.custody, data] })),
  'poll-resumed': (state, { data, by }) => ({
    list: state.list.map(one =>
      one.interruption === data.interruption ? { ...one, resumed: data, resumedBy: by } : one,
    ),
  }),
  'gap-decided': ({ list }, { data }, { before }) => {
    const { later } = movedBy(before.clock, data);
    return { list: list.map(one => ({ ...one, fromElapsed: later(one.fromElapsed) })) };
  },
};
