import { refuse } from '../../contract/result.ts';
import { type Rules, says } from '../rule.ts';
import type { clockCommands } from './commands.ts';
import { formatInstant } from './official.ts';

export const clockRules: Rules<keyof typeof clockCommands> = {
  'check-clock': (_state, data, now) =>
    says({
      type: 'clock-checked',
      data: { official: data.official, source: data.source, offsetMs: Date.parse(data.official) - now.wall },
    }),

  'note-clock-jump': (_state, data) => says({ type: 'clock-jumped', data }),
  'note-zone': (_state, data) => says({ type: 'zone-changed', data }),
  'note-sleep': (_state, data) => says({ type: 'machine-slept', data }),

  'decide-gap': (state, data) => {
    const gap = state.clock.gaps.find(one => one.gap === data.gap);
    if (!gap) return refuse('R-asleep', 'unknown-gap', { gap: data.gap });
    if (gap.interruption !== null) return refuse('R-asleep', 'gap-already-decided', { gap: data.gap });
    const lengthMs = Math.ceil(gap.lengthMs / 1000) * 1000;
    // after the close an interruption can only be written down: it no longer moves anything
    const moves = data.interruption && (state.poll.phase === 'open' || state.poll.phase === 'interrupted');
    return says({
      type: 'gap-decided',
      data: {
        ...data,
        lengthMs,
        ...(moves
          ? { closesAt: formatInstant(Date.parse(state.poll.closesAt) + lengthMs, state.election.zone) }
          : {}),
      },
    });
  },
};
