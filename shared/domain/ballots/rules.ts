import { refuse } from '../../contract/result.ts';
import { unusedNow } from '../account/account.ts';
import { type Rules, says } from '../rule.ts';
import type { ballotsCommands } from './commands.ts';

export const ballotsRules: Rules<keyof typeof ballotsCommands> = {
  'receive-ballots': (_state, data) =>
    data.delivered !== data.counted && data.remark === undefined
      ? refuse('R-49', 'difference-needs-remark', { delivered: data.delivered, counted: data.counted })
      : says({ type: 'ballots-received', data }),

  'transfer-ballots': (state, data) =>
    data.direction === 'out' && data.ballots > unusedNow(state)
      ? refuse('R-49', 'more-than-unused', { unused: unusedNow(state) })
      : says({ type: 'ballots-transferred', data }),
};
