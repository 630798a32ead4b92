import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';

export type PaperKind = 'unused' | 'spoiled';
export type PaperEntry = { readonly person: string; readonly counted: number; readonly at: string };

export type AccountState = {
  /** the latest entry of each person */
  readonly entries: { readonly [kind in PaperKind]: readonly PaperEntry[] };
  readonly envelopes: { readonly [kind in PaperKind]: string };
  readonly missingExplained: string;
  readonly settled: EventData<'account-settled'> | null;
  /** */
  readonly countingDecided: (EventData<'counting-decided'> & { readonly by: readonly string[] }) | null;
  readonly destroyed: {
    readonly reasons: string;
    readonly witnesses: string;
    readonly by: readonly string[];
  } | null;
  readonly varianceExplained: string;
};

export const initialAccount: AccountState = {
  entries: { unused: [], spoiled: [] },
  envelopes: { unused: '', spoiled: '' },
  missingExplained: '',
  settled: null,
  countingDecided: null,
  destroyed: null,
  varianceExplained: '',
};

/** What two different people have counted alike, or null. */
export function agreedPapers(state: AccountState, kind: PaperKind): number | null {
  const entries = state.entries[kind];
  const last = entries.at(-1);
  return last && entries.some(e => e.person !== last.person && e.counted === last.counted)
    ? last.counted
    : null;
}

export const evolveAccount: Evolve<AccountState> = {
  'papers-entered': (state, { data, by, at }) => {
    const person = by[0] ?? '';
    const others = state.entries[data.kind].filter(entry => entry.person !== person);
    return {
      ...state,
      missingExplained: '', // it explained another difference
      entries: { ...state.entries, [data.kind]: [...others, { person, counted: data.counted, at }] },
    };
  },
  'envelope-sealed': (state, { data }) => ({
    ...state,
    envelopes: { ...state.envelopes, [data.kind]: data.seal },
  }),
  'missing-explained': (state, { data }) => ({ ...state, missingExplained: data.explanation }),
  'account-settled': (state, { data }) => ({ ...state, settled: data }),
  'counting-decided': (state, { data, by }) => ({ ...state, countingDecided: { ...data, by } }),
  'ballots-destroyed': (state, { data, by }) => ({ ...state, destroyed: { ...data, by } }),
  'variance-explained': (state, { data }) => ({ ...state, varianceExplained: data.explanation }),
};
