import { refuse } from '../../contract/result.ts';
import { longestMs } from '../fields.ts';
import { withChair } from '../roles.ts';
import { type Rules, says } from '../rule.ts';
import type { clockCommands } from './commands.ts';
import { formatInstant } from './official.ts';
import { shortestGapMs } from './state.ts';

export const clockRules: Rules<keyof typeof clockCommands> = {
  'check-clock': (state, data, now) => {
    const offsetMs = Date.parse(data.official) - now.wall;
    if (Math.abs(offsetMs) > longestMs) return refuse('R-50.1', 'bad-time', { at: data.official });
    // once the poll runs, another offset moves its end against the countdown: that is the chair's to say
    const moved =
      state.poll.opened !== null && Math.abs(offsetMs - (state.clock.agreedMs ?? 0)) > shortestGapMs;
    if (moved && !withChair(state.election, now.by))
      return refuse('R-50.1', 'needs-chair', { command: 'check-clock' });
    return says({
      type: 'clock-checked',
      data: { official: data.official, source: data.source, offsetMs },
    });
  },

  'note-clock-jump': (_state, data) => says({ type: 'clock-jumped', data }),
  'note-zone': (_state, data) => says({ type: 'zone-changed', data }),
  'note-sleep': (_state, data) => says({ type: 'machine-slept', data }),

  'decide-gap': (state, { minutes, ...data }, now) => {
    const gap = state.clock.gaps.find(one => one.gap === data.gap);
    if (!gap) return refuse('R-asleep', 'unknown-gap', { gap: data.gap });
    if (gap.interruption !== null) return refuse('R-asleep', 'gap-already-decided', { gap: data.gap });
    if (gap.within !== null && !data.interruption)
      return refuse('R-asleep', 'gap-within-interruption', { interruption: gap.within });
    const measured = Math.ceil(gap.lengthMs / 1000) * 1000;
    const lengthMs = minutes === undefined ? measured : minutes * 60_000;
    // never longer than the poll has been open, whatever a clock that was set makes of the gap; station time does not know
    // yet how long that is when the clock stood still, but an official clock that was looked at since does
    const { opened } = state.poll;
    const byOfficial = gap.checkedSince
      ? now.wall + (state.clock.offsetMs ?? 0) - Date.parse(opened?.at ?? '')
      : 0;
    const sinceOpening = opened
      ? Math.ceil(Math.max(now.elapsed - opened.elapsed, byOfficial) / 1000) * 1000
      : 0;
    // a wall clock that shows nothing of a restart was set back, or to just after the last entry: it measures nothing
    const unmeasured = gap.kind === 'restart' && !gap.measured && gap.lengthMs <= shortestGapMs;
    const longest = unmeasured || gap.lengthMs === 0 ? sinceOpening : Math.min(measured, sinceOpening);
    if (gap.within === null && data.interruption && lengthMs > longest)
      return refuse('R-asleep', 'longer-than-gap', { minutes: Math.floor(longest / 60_000) });
    // after the close an interruption can only be written down: it no longer moves anything; and a gap within an
    // interruption has no length of its own to add, it is part of that one's
    const runs = state.poll.phase === 'open' || state.poll.phase === 'interrupted';
    const moves = data.interruption && gap.within === null && runs;
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
