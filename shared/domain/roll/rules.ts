import { refuse } from '../../contract/result.ts';
import { voterRecord } from '../issue/voters.ts';
import { type Rules, says } from '../rule.ts';
import type { rollCommands } from './commands.ts';
import { amendmentOf } from './state.ts';

export const rollRules: Rules<keyof typeof rollCommands> = {
  'amend-roll': (state, data) => {
    const decision = state.decisions.list.find(one => one.decision === data.decision);
    if (!decision?.carried) return refuse('R-16', 'no-such-decision', { decision: data.decision });
    const first = state.roll.amendments.find(one => one.voter === data.voter);
    if (first && first.was !== data.was) return refuse('R-16', 'roll-says-otherwise');
    // whom nobody can look up stands on the committee's paper only: one such person for each decision
    const another = state.roll.amendments.some(
      one => one.decision === data.decision && one.was === 'not-on-roll' && one.voter !== data.voter,
    );
    if (data.was === 'not-on-roll' && another)
      return refuse('R-16', 'decision-used', { decision: data.decision });
    const now = amendmentOf(state.roll, data.voter) ?? (data.was === 'entitled' ? 'entitled' : 'struck-off');
    if (now === data.change) return refuse('R-16', 'already-amended', { change: data.change });
    const held = voterRecord(state.issue.voters, data.voter);
    if (data.change === 'struck-off' && held && held.state !== 'void')
      return refuse('R-54.2', `already-${held.state}`, { at: held.at });
    return says({ type: 'roll-amended', data });
  },
};
