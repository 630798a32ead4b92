import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';

export type RecordState = {
  readonly smallCountAccepted: boolean;
  readonly records: readonly {
    readonly record: number;
    readonly at: string;
    readonly corrects: number | null;
    readonly reason: string;
  }[];
  readonly signatures: readonly EventData<'record-signed'>[];
  readonly prints: readonly (EventData<'document-printed'> & { readonly at: string })[];
  readonly exports: readonly (EventData<'data-exported'> & { readonly at: string })[];
};

export const initialRecord: RecordState = {
  smallCountAccepted: false,
  records: [],
  signatures: [],
  prints: [],
  exports: [],
};

export const evolveRecord: Evolve<RecordState> = {
  'small-count-accepted': state => ({ ...state, smallCountAccepted: true }),
  'record-made': (state, { data, at }) => ({
    ...state,
    records: [...state.records, { record: data.record, at, corrects: null, reason: '' }],
  }),
  'record-corrected': (state, { data, at }) => ({
    ...state,
    records: [...state.records, { record: data.record, at, corrects: data.corrects, reason: data.reason }],
  }),
  'record-signed': (state, { data }) => ({ ...state, signatures: [...state.signatures, data] }),
  'document-printed': (state, { data, at }) => ({ ...state, prints: [...state.prints, { ...data, at }] }),
  'data-exported': (state, { data, at }) => ({ ...state, exports: [...state.exports, { ...data, at }] }),
};
