/** For each screen: the rules that it serves, in the order in which they are met, and its keys. */
import type { RuleId } from '../../../shared/domain/rule-ids.ts';
import type { TextKey } from '../text/catalogue.ts';

type Topic = { readonly rules: readonly RuleId[]; readonly keys?: readonly TextKey[] };

const topics: { readonly [screen: string]: Topic } = {
  prepare: { rules: ['R-50.1', 'R-62a', 'R-49', 'R-50.2', 'R-50.box'] },
  open: { rules: ['R-50.2', 'R-50.1', 'R-42.2'] },
  desk: {
    rules: [
      'R-53',
      'R-54.1',
      'R-54.2',
      'R-54.id',
      'R-54.5',
      'R-54.contest',
      'R-54.void',
      'R-54.taken',
      'R-secret',
    ],
    keys: ['help.keys-scan', 'help.keys-enter', 'help.keys-typed', 'help.keys-voter', 'help.keys-chart'],
  },
  interruption: {
    rules: ['R-43.1', 'R-43.box', 'R-43.2', 'R-44.2', 'R-44.3'],
    keys: ['help.keys-figures', 'help.keys-confirm'],
  },
  close: { rules: ['R-51.1', 'R-51.2', 'R-44.3', 'R-52'] },
  account: { rules: ['R-58.1', 'R-58.eq', 'R-58.2'] },
  count: { rules: ['R-59', 'R-60.2', 'R-60.3', 'R-61', 'R-60.5', 'R-60.6'], keys: ['help.keys-count'] },
  record: { rules: ['R-62', 'R-62.final', 'R-62.annex', 'R-secret', 'R-68'] },
  presence: { rules: ['R-45', 'R-46.1', 'R-46.3', 'R-46.4', 'R-46.2', 'R-62a'] },
  boxes: { rules: ['R-50.box', 'R-seal', 'R-51.2', 'R-43.box'] },
  irregularities: { rules: ['R-44.1', 'R-44.3'] },
  objections: { rules: ['R-55', 'R-55.doc', 'R-66'] },
  decisions: { rules: ['R-62c', 'R-55'] },
  timeline: { rules: ['R-62', 'R-secret', 'R-asleep'] },
  review: { rules: ['R-62', 'R-58.eq', 'R-44.1', 'R-44.2'] },
  settings: { rules: ['R-50.1', 'R-19.2', 'R-44.2'] },
};

const everywhere: readonly TextKey[] = ['help.keys-alt', 'help.keys-help', 'help.keys-esc'];

export function helpOf(screen: string): {
  readonly rules: readonly RuleId[];
  readonly keys: readonly TextKey[];
} {
  const { rules = [], keys = [] } = topics[screen] ?? {};
  return { rules, keys: [...keys, ...everywhere] };
}
