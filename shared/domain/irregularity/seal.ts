import type { DomainEvent } from '../events.ts';
import type { State } from '../state.ts';

/** R-seal: a seal found broken, or with another number, is an irregularity by itself. `nth` of this decision, from 0. */
export const irregularityOfSeal = (
  state: State,
  nth: number,
  source: 'seal-broken' | 'seal-differs',
  seal: string,
): DomainEvent => ({
  type: 'irregularity-recorded',
  data: { irregularity: state.irregularity.list.length + 1 + nth, source, seal, agoMs: 0 },
});
