import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';
import type { Tally } from './commands.ts';

export type BatchEntry = {
  readonly by: string;
  readonly reader: string;
  readonly tally: Tally;
  /** how many keys were undone */
  readonly corrections: number;
};
export type Batch = {
  readonly batch: number;
  /** none, one or two; two by different people make it stand when they agree */
  readonly entries: readonly BatchEntry[];
  /** how often it was set aside to be read again, and why each time */
  readonly recounts: number;
  readonly setAside: readonly { readonly at: string; readonly reason: string }[];
  /** keys undone by those who entered it, also in entries that were set aside */
  readonly corrections: readonly { readonly by: string; readonly undone: string; readonly reason: string }[];
};
export type Dispute = EventData<'ballot-disputed'> & {
  readonly decision: EventData<'ballot-adjudicated'> | null;
};

export type CountState = {
  readonly supervisors: readonly EventData<'supervisor-appointed'>[];
  readonly totalled: EventData<'voters-totalled'> | null;
  readonly startedAt: string;
  readonly batches: readonly Batch[];
  readonly disputes: readonly Dispute[];
  readonly finished: EventData<'count-finished'> | null;
  readonly finishedAt: string;
  readonly announcedAt: string;
};

export const initialCount: CountState = {
  supervisors: [],
  totalled: null,
  startedAt: '',
  batches: [],
  disputes: [],
  finished: null,
  finishedAt: '',
  announcedAt: '',
};

const changeBatch = (state: CountState, number: number, change: (batch: Batch) => Batch): CountState => {
  const known = state.batches.some(({ batch }) => batch === number);
  const batches = known
    ? state.batches
    : [...state.batches, { batch: number, entries: [], recounts: 0, setAside: [], corrections: [] }];
  return { ...state, batches: batches.map(batch => (batch.batch === number ? change(batch) : batch)) };
};

export const evolveCount: Evolve<CountState> = {
  'supervisor-appointed': (state, { data }) => ({ ...state, supervisors: [...state.supervisors, data] }),
  'voters-totalled': (state, { data }) => ({ ...state, totalled: data }),
  'count-started': (state, { at }) => ({ ...state, startedAt: at }),
  'batch-entered': (state, { data, by: [by = ''] }) =>
    changeBatch(state, data.batch, batch => ({
      ...batch,
      entries: [
        ...batch.entries,
        { by, reader: data.reader, tally: data.tally, corrections: data.corrections.length },
      ],
      corrections: [...batch.corrections, ...data.corrections.map(one => ({ ...one, by }))],
    })),
  'batch-set-aside': (state, { data, at }) =>
    changeBatch(state, data.batch, batch => ({
      ...batch,
      entries: [],
      recounts: batch.recounts + 1,
      setAside: [...batch.setAside, { at, reason: data.reason }],
    })),
  'ballot-disputed': (state, { data }) => ({
    ...state,
    disputes: [...state.disputes, { ...data, decision: null }],
  }),
  'ballot-adjudicated': (state, { data }) => ({
    ...state,
    disputes: state.disputes.map(one => (one.dispute === data.dispute ? { ...one, decision: data } : one)),
  }),
  'count-finished': (state, { data, at }) => ({ ...state, finished: data, finishedAt: at }),
  'figures-announced': (state, { at }) => ({ ...state, announcedAt: at }),
};
