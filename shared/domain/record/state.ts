import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';

/** `whole`: what a person saw of the paper; null: nobody has said yet */
export type Print = EventData<'document-printed'> & { readonly at: string; readonly whole: boolean | null };

export type RecordState = {
  readonly smallCountAccepted: boolean;
  readonly records: readonly {
    readonly record: number;
    readonly at: string;
    readonly corrects: number | null;
    readonly reason: string;
  }[];
  readonly signatures: readonly EventData<'record-signed'>[];
  readonly prints: readonly Print[];
  readonly exports: readonly (EventData<'data-exported'> & { readonly at: string })[];
  /** what the chair decided about the paper fallback, or with which drive it ended, and who it was */
  readonly fallback: readonly (EventData<'paper-fallback-switched'> & {
    readonly at: string;
    readonly by: readonly string[];
  })[];
};

export const initialRecord: RecordState = {
  smallCountAccepted: false,
  records: [],
  signatures: [],
  prints: [],
  exports: [],
  fallback: [],
};

/** Whether the marked roll is written to the second drive, as the chair decided. */
export const fallbackIsOn = ({ fallback }: RecordState): boolean => {
  const what = fallback.at(-1)?.what;
  return what === 'on' || what === 'code-shown';
};

/** Which copy of this paper in this language the next one is; from 2 on it is a reprint. */
export const nextCopy = (
  { prints }: RecordState,
  document: Print['document'],
  language: Print['language'],
): number => 1 + prints.filter(print => print.document === document && print.language === language).length;

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
  'document-printed': (state, { data, at }) => ({
    ...state,
    prints: [...state.prints, { ...data, at, whole: null }],
  }),
  'print-confirmed': (state, { data }) => ({
    ...state,
    prints: state.prints.map((print, i) => (i === data.print - 1 ? { ...print, whole: data.whole } : print)),
  }),
  'data-exported': (state, { data, at }) => ({ ...state, exports: [...state.exports, { ...data, at }] }),
  'paper-fallback-switched': (state, { data, at, by }) => ({
    ...state,
    fallback: [...state.fallback, { ...data, at, by }],
  }),
};
