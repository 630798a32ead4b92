/** Start, end and interruptions of the voting (第62.2(二)條), and what went wrong meanwhile. */
import { interruptedMs } from '../interruption/state.ts';
import { firstHourEnds } from '../poll/deadlines.ts';
import type { State } from '../state.ts';
import { peopleOf } from './people.ts';
import type { RecordData } from './schema.ts';

function interruptionsOf(state: State): RecordData['voting']['interruptions'] {
  return state.interruption.list.map(one => ({
    interruption: one.interruption,
    from: one.officialAt,
    to: one.resumed?.officialAt ?? '',
    lengthMs: one.resumed?.lengthMs ?? null,
    cause: one.cause,
    signal: one.particulars.signal ?? null,
    degree: one.particulars.degree ?? null,
    place: one.particulars.place ?? '',
    what: one.particulars.what ?? '',
    told: one.particulars.told ?? '',
    measures: one.particulars.measures ?? '',
    injured: one.particulars.injured ?? null,
    queue: one.particulars.queue ?? null,
    by: peopleOf(state, one.by),
    conditions: one.resumed?.conditions ?? '',
    resumedBy: peopleOf(state, one.resumedBy),
    closesAt: one.resumed?.closesAt ?? '',
    custody: one.custody.map(({ box, seal, keeper, where }) => ({
      box,
      seal,
      keeper,
      where,
      readBack: one.resumed?.sealsRead.find(read => read.box === box)?.read ?? '',
    })),
  }));
}

export function votingOf(state: State): RecordData['voting'] {
  const { poll, election, issue } = state;
  const gapsMs = state.clock.gaps.reduce((sum, gap) => sum + (gap.movedClose ? gap.lengthMs : 0), 0);
  return {
    setOpens: election.hours.opens,
    setCloses: election.hours.closes,
    openedAt: poll.opened?.at ?? '',
    earlyMs: poll.opened?.earlyMs ?? 0,
    lateMs: poll.opened?.lateMs ?? 0,
    reason: poll.opened?.reason ?? '',
    closeMoved: poll.opened?.closeMoved ?? false,
    computedClose: poll.closesAt,
    interruptedMs: interruptedMs(state.interruption) + gapsMs,
    closedAt: poll.closed?.at ?? '',
    early: poll.closed?.early ? { ground: poll.closed.early, irregularity: poll.closed.irregularity } : null,
    postponed: poll.postponed ? { ...poll.postponed } : null,
    queue: poll.queue,
    servedAfterClose: issue.servedAfterClose,
    deadlines: poll.deadlines.map(({ deadline, at }) => ({ deadline, at })),
    interruptions: interruptionsOf(state),
  };
}

export function irregularitiesOf(state: State): RecordData['irregularities'] {
  const opened = state.poll.opened?.elapsed ?? null;
  const hourEnds = firstHourEnds(state);
  return state.irregularity.list.map(({ happened, mended, by, ...one }) => ({
    irregularity: one.irregularity,
    source: one.source,
    what: one.what,
    place: one.place,
    seal: one.seal,
    at: one.at,
    by: peopleOf(state, by),
    secondsAfterOpening: opened === null ? null : Math.floor((happened - opened) / 1000),
    inFirstHour: hourEnds !== null && happened < hourEnds,
    mended: mended !== null,
    mendedAfterMinutes: mended === null ? null : Math.max(0, Math.round((mended - happened) / 60_000)),
    how: one.how,
    confirmedMinute: one.confirmedMinute,
  }));
}
