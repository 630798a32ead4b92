import { movedBy } from '../clock/moved.ts';
import type { Evolve } from '../evolve.ts';

export type Irregularity = {
  readonly irregularity: number;
  readonly source: 'staff' | 'seal-broken' | 'seal-differs';
  readonly what: string;
  readonly place: string;
  readonly seal: string;
  readonly at: string;
  readonly by: readonly string[];
  /** station time at which it happened */
  readonly happened: number;
  /** station time at which it was written down */
  readonly recorded: number;
  /** station time at which it was put right; null while it is not */
  readonly mended: number | null;
  readonly how: string;
  /** minute of the first hour in which, two people say, it had been put right */
  readonly confirmedMinute: number | null;
};

export type IrregularityState = { readonly list: readonly Irregularity[] };
export const initialIrregularity: IrregularityState = { list: [] };

const change = (
  state: IrregularityState,
  irregularity: number,
  to: (one: Irregularity) => Irregularity,
): IrregularityState => ({
  list: state.list.map(one => (one.irregularity === irregularity ? to(one) : one)),
});

export const evolveIrregularity: Evolve<IrregularityState> = {
  'irregularity-recorded': (state, { data, at, by }, { elapsed }) => ({
    list: [
      ...state.list,
      {
        irregularity: data.irregularity,
        source: data.source,
        what: data.what ?? '',
        place: data.place ?? '',
        seal: data.seal ?? '',
        at,
        by,
        happened: elapsed - data.agoMs,
        recorded: elapsed,
        mended: null,
        how: '',
        confirmedMinute: null,
      },
    ],
  }),
  'irregularity-mended': (state, { data }, { elapsed }) =>
    change(state, data.irregularity, one => ({ ...one, mended: elapsed, how: data.how })),
  'mended-in-hour-confirmed': (state, { data }, { elapsed }) =>
    change(state, data.irregularity, one => ({
      ...one,
      mended: one.mended ?? elapsed,
      how: data.how,
      confirmedMinute: data.minute,
    })),
  'gap-decided': ({ list }, { data }, { before }) => {
    const { later } = movedBy(before.clock, data);
    return {
      list: list.map(one => {
        const recorded = later(one.recorded);
        // how long ago it happened was told when it was written down
        const happened = one.happened + (recorded - one.recorded);
        return { ...one, recorded, happened, mended: one.mended && later(one.mended) };
      }),
    };
  },
};
