import { refuse } from '../../contract/result.ts';
import { firstHourEnds, unmendedInFirstHour } from '../poll/deadlines.ts';
import { type Rules, says } from '../rule.ts';
import type { irregularityCommands } from './commands.ts';

export const irregularityRules: Rules<keyof typeof irregularityCommands> = {
  'record-irregularity': (state, { minutesAgo, ...data }, now) => {
    const agoMs = minutesAgo * 60_000;
    if (agoMs > now.elapsed) return refuse('R-44.1', 'before-the-log', { minutes: minutesAgo });
    return says({
      type: 'irregularity-recorded',
      data: { ...data, irregularity: state.irregularity.list.length + 1, source: 'staff', agoMs },
    });
  },

  'mend-irregularity': (state, data) => {
    const one = state.irregularity.list.find(known => known.irregularity === data.irregularity);
    if (!one) return refuse('R-44.1', 'unknown-irregularity', { irregularity: data.irregularity });
    if (one.mended !== null) return refuse('R-44.1', 'already-mended', { irregularity: data.irregularity });
    return says({ type: 'irregularity-mended', data });
  },

  'confirm-mended-in-hour': (state, data, now) => {
    const ends = firstHourEnds(state);
    if (ends === null || now.elapsed < ends) return refuse('R-44.1', 'first-hour-not-over');
    if (data.minute >= state.election.settings.firstHourMinutes)
      return refuse('R-44.1', 'minute-after-first-hour', {
        minutes: state.election.settings.firstHourMinutes,
      });
    const one = unmendedInFirstHour(state).find(known => known.irregularity === data.irregularity);
    if (!one) return refuse('R-44.1', 'not-an-unmended-irregularity', { irregularity: data.irregularity });
    const happenedMinute = Math.floor((one.happened - (state.poll.opened?.elapsed ?? 0)) / 60_000);
    if (data.minute < happenedMinute)
      return refuse('R-44.1', 'mended-before-it-happened', { minute: happenedMinute });
    return says({ type: 'mended-in-hour-confirmed', data });
  },
};
