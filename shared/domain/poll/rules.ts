import { refuse } from '../../contract/result.ts';
import { unusedNow } from '../account/account.ts';
import { boxesInUse } from '../boxes/state.ts';
import { addDays, dayOf, formatInstant, instantOf } from '../clock/official.ts';
import { longestMs } from '../fields.ts';
import { type Decision, type Now, type Rules, says } from '../rule.ts';
import type { State } from '../state.ts';
import type { pollCommands } from './commands.ts';
import {
  closingTimeCome,
  firstHourOver,
  interruptionOver,
  recordedAfterFirstHour,
  unmendedInFirstHour,
} from './deadlines.ts';
import { runtimeAccepted, runtimeInDoubt } from './state.ts';
import { entitledHere, turnoutBelowMinimum } from './turnout.ts';

/** R-52, 第52條: the new date is announced within two days. */
const daysToAnnounce = 2;

const newDateBy = (state: State, now: Now): string =>
  addDays(dayOf(now.official, state.election.zone), daysToAnnounce);

/** 第50.2條: what must have happened before issuing starts; the code of the first thing that has not. */
function notReady(state: State): Decision | null {
  const { clock, boxes, poll } = state;
  if (clock.offsetMs === null) return refuse('R-50.1', 'clock-not-checked');
  if (unusedNow(state) === 0) return refuse('R-49', 'no-ballots-received');
  const inUse = boxesInUse(boxes);
  if (inUse.length === 0) return refuse('R-50.2', 'no-box-shown-empty');
  const unsealed = inUse.find(box => box.life !== 'sealed');
  if (unsealed) return refuse('R-50.2', 'box-not-sealed', { box: unsealed.box });
  if (runtimeInDoubt(state)) return refuse('station', 'runtime-not-accepted', { runtime: poll.run.runtime });
  return null;
}

export const pollRules: Rules<keyof typeof pollCommands> = {
  'load-package': (state, data) =>
    state.size > 0
      ? refuse('station', 'package-already-loaded', { station: state.station })
      : data.station === state.station
        ? says({ type: 'package-loaded', data })
        : refuse('station', 'another-station', { station: data.station }),

  'start-station': (state, data, now) =>
    says({
      type: 'station-started',
      data: {
        ...data,
        // the loading of the package is the first entry of the same run: no gap to speak of
        gapMs:
          state.clock.starts === 0 || state.clock.boot === now.boot
            ? null
            : Math.max(-longestMs, Math.min(longestMs, now.wall - state.clock.wall)),
      },
    }),

  'accept-runtime': (state, data) =>
    data.runtime !== state.poll.run.runtime
      ? refuse('station', 'another-runtime', { runtime: state.poll.run.runtime })
      : runtimeAccepted(state.poll)
        ? refuse('station', 'runtime-already-accepted')
        : says({ type: 'runtime-accepted', data }),

  'open-poll': (state, data, now) => {
    const blocked = notReady(state);
    if (blocked) return blocked;
    const { date, zone, hours, settings } = state.election;
    const opens = instantOf(date, hours.opens, zone);
    const closes = instantOf(date, hours.closes, zone);
    const earlyMs = Math.max(0, opens - now.official);
    const lateMs = Math.max(0, now.official - opens);
    if (earlyMs > 0 && data.reason === undefined)
      return refuse('R-50.2', 'early-needs-reason', { opens: hours.opens });
    const closeMoved = lateMs > 0 && (data.moveClose ?? settings.lateOpeningMovesClose);
    const closesAt = closes + (closeMoved ? lateMs : 0);
    if (closesAt <= now.official) return refuse('R-50.1', 'opening-after-close', { closes: hours.closes });
    return says({
      type: 'poll-opened',
      data: {
        officialAt: formatInstant(now.official, zone),
        earlyMs,
        lateMs,
        ...(data.reason === undefined ? {} : { reason: data.reason }),
        closeMoved,
        closesAt: formatInstant(closesAt, zone),
      },
    });
  },

  'cancel-opening': (state, data, now) =>
    says({ type: 'opening-cancelled', data: { ...data, newDateBy: newDateBy(state, now) } }),

  'close-poll': (state, _data, now) => {
    if (!closingTimeCome(state, now.elapsed))
      return refuse('R-51.1', 'not-closing-time', { closes: state.poll.closesAt });
    return says({
      type: 'poll-closed',
      data: { officialAt: formatInstant(now.official, state.election.zone) },
    });
  },

  'count-queue': (state, data, now) => {
    if (!state.election.settings.serveQueueAtClose) return refuse('R-51.1', 'queue-not-served');
    if (!closingTimeCome(state, now.elapsed))
      return refuse('R-51.1', 'not-closing-time', { closes: state.poll.closesAt });
    if (state.poll.queue !== null)
      return refuse('R-51.1', 'queue-already-counted', { people: state.poll.queue });
    return says({ type: 'queue-counted', data });
  },

  'close-early': (state, data, now) => {
    if (data.ground === 'first-hour') {
      if (!firstHourOver(state, now.elapsed)) return refuse('R-44.1', 'first-hour-not-over');
      if (!unmendedInFirstHour(state).some(one => one.irregularity === data.irregularity))
        return refuse('R-44.1', 'not-an-unmended-irregularity', { irregularity: data.irregularity });
      if (recordedAfterFirstHour(state, data.irregularity) && new Set(now.by).size < 2)
        return refuse('R-44.1', 'recorded-late-needs-two', { irregularity: data.irregularity });
    } else if (!interruptionOver(state, now.elapsed)) {
      return refuse('R-44.2', 'interruption-not-over-limit', {
        minutes: state.election.settings.interruptionLimitMinutes,
      });
    }
    const belowMinimum = turnoutBelowMinimum(state);
    return says({
      type: 'poll-closed-early',
      data: {
        officialAt: formatInstant(now.official, state.election.zone),
        ground: data.ground,
        ...(data.ground === 'first-hour' ? { irregularity: data.irregularity } : {}),
        voted: state.issue.struckOff,
        entitled: entitledHere(state),
        belowMinimum,
        ...(belowMinimum ? { newDateBy: newDateBy(state, now) } : {}),
      },
    });
  },

  'note-deadline': (state, data, now) => {
    const due = {
      'first-hour': firstHourOver(state, now.elapsed),
      interruption: interruptionOver(state, now.elapsed),
      close: closingTimeCome(state, now.elapsed),
    }[data.deadline];
    return due
      ? says({ type: 'deadline-reached', data })
      : refuse('R-asleep', 'deadline-not-reached', { deadline: data.deadline });
  },
};
