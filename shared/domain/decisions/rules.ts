import { type Rules, says } from '../rule.ts';
import type { decisionsCommands } from './commands.ts';
import { carriedBy } from './resolution.ts';

export const decisionsRules: Rules<keyof typeof decisionsCommands> = {
  'record-decision': (state, data) => {
    const carried = carriedBy(state, data);
    if (!carried.ok) return carried;
    return says({
      type: 'decision-recorded',
      data: { ...data, decision: state.decisions.list.length + 1, carried: carried.value },
    });
  },
};
