import type { EventData } from '../events.ts';
import type { Evolve } from '../evolve.ts';

export type RollState = {
  readonly amendments: readonly (EventData<'roll-amended'> & {
    readonly at: string;
    readonly by: readonly string[];
  })[];
};
export const initialRoll: RollState = { amendments: [] };

/** The last amendment that names this voter, or null: late changes win over the package's roll. */
export const amendmentOf = (state: RollState, voter: string): 'entitled' | 'struck-off' | null =>
  state.amendments.findLast(one => one.voter === voter)?.change ?? null;

/** Somebody who is on no roll is put on it. */
export const adds = ({ was, change }: Pick<EventData<'roll-amended'>, 'was' | 'change'>): boolean =>
  was === 'not-on-roll' && change === 'entitled';

/**
 * Whom this decision put on the roll, or null. It is one person: nobody can look such a voter up anywhere but on the
 * decision's paper, so a decision that served for several could serve for any number that nobody decided about.
 */
export const addedBy = (state: RollState, decision: number): string | null =>
  state.amendments.find(one => one.decision === decision && adds(one))?.voter ?? null;

export const evolveRoll: Evolve<RollState> = {
  'roll-amended': (state, { data, at, by }) => ({ amendments: [...state.amendments, { ...data, at, by }] }),
};
