import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';

export type EvidenceState = {
  readonly cosignatures: readonly EventData<'checkpoint-cosigned'>[];
  readonly recoveries: readonly (EventData<'station-recovered'> & {
    readonly at: string;
    readonly by: readonly string[];
  })[];
  readonly secondJournal: 'none' | EventData<'second-journal'>['state'];
  /** wrong PINs by person */
  readonly wrongPins: { readonly [person: string]: number };
  /** wrong ones in a row, as they were noted last, and until when (`ClockState.measured`) no PIN of theirs is looked at */
  readonly wrongInARow: { readonly [person: string]: { readonly times: number; readonly until: number } };
  /** writes that failed and were made good `at` */
  readonly failedWrites: readonly (EventData<'write-failed'> & { readonly at: string })[];
};

export const initialEvidence: EvidenceState = {
  cosignatures: [],
  recoveries: [],
  secondJournal: 'none',
  wrongPins: {},
  wrongInARow: {},
  failedWrites: [],
};

export const evolveEvidence: Evolve<EvidenceState> = {
  'checkpoint-cosigned': (state, { data }) => ({ ...state, cosignatures: [...state.cosignatures, data] }),
  'station-recovered': (state, { data, at, by }) => ({
    ...state,
    recoveries: [...state.recoveries, { ...data, at, by }],
  }),
  'second-journal': (state, { data }) => ({ ...state, secondJournal: data.state }),
  'pin-refused': (state, { data }, { measured }) => ({
    ...state,
    wrongPins: { ...state.wrongPins, [data.person]: (state.wrongPins[data.person] ?? 0) + 1 },
    wrongInARow: {
      ...state.wrongInARow,
      [data.person]: { times: data.times, until: measured + data.delayMs },
    },
  }),
  'write-failed': (state, { data, at }) => ({
    ...state,
    failedWrites: [...state.failedWrites, { ...data, at }],
  }),
};
