import type { DomainEvent } from '../events.ts';
import type { State } from '../state.ts';

/** as long as a text of the log may be */
const longest = 4000;

/**
 * R-seal: a seal found broken, or with another number, is an irregularity by itself. `nth` of this decision, from 0;
 * `found`: the number that was read in its place, and what was remarked, where somebody said so.
 */
export const irregularityOfSeal = (
  state: State,
  nth: number,
  source: 'seal-broken' | 'seal-differs',
  seal: string,
  found: { readonly read?: string | undefined; readonly remark?: string | undefined } = {},
): DomainEvent => {
  const read = found.read === undefined ? [] : [`${seal} ≠ ${found.read}`];
  const what = [...read, ...(found.remark === undefined ? [] : [found.remark])].join('; ').slice(0, longest);
  return {
    type: 'irregularity-recorded',
    data: {
      irregularity: state.irregularity.list.length + 1 + nth,
      source,
      seal,
      agoMs: 0,
      ...(what === '' ? {} : { what }),
    },
  };
};
