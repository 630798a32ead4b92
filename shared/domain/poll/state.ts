import { movedBy } from '../clock/moved.ts';
import type { Evolve } from '../evolve.ts';
import type { Phase } from '../phase.ts';
import type { State } from '../state.ts';

/** On what a log is written: the runtime in its version, on this machine. */
export type Run = { readonly runtime: string; readonly version: string; readonly host: string };

export type PollState = {
  readonly phase: Phase;
  readonly digest: string;
  readonly committeeKey: string;
  /** runtimes that this log was written on, in order, without repeats */
  readonly runtimes: readonly Run[];
  /** the one of the present run; empty before the first start */
  readonly run: Run;
  /** those that the chair accepted */
  readonly accepted: readonly Run[];
  readonly opened: {
    readonly at: string;
    /** station time */
    readonly elapsed: number;
    readonly earlyMs: number;
    readonly lateMs: number;
    readonly reason: string;
    readonly closeMoved: boolean;
  } | null;
  /** official instant at which voting ends, interruptions included; '' before the opening */
  readonly closesAt: string;
  /** the same in station time; the countdown runs to it */
  readonly closesElapsed: number;
  readonly closed: {
    readonly at: string;
    readonly early: 'first-hour' | 'interruption' | null;
    readonly irregularity: number | null;
  } | null;
  /** */
  readonly postponed: {
    readonly ground: 'disaster' | 'turnout';
    readonly cause: string;
    readonly newDateBy: string;
  } | null;
  /** people counted at the door at the close, where the election serves them */
  readonly queue: number | null;
  /** countdowns that came to zero; `elapsed`: station time at which that was written down */
  readonly deadlines: readonly { readonly deadline: string; readonly at: string; readonly elapsed: number }[];
};

export const initialPoll: PollState = {
  phase: 'prepared',
  digest: '',
  committeeKey: '',
  runtimes: [],
  run: { runtime: '', version: '', host: '' },
  accepted: [],
  opened: null,
  closesAt: '',
  closesElapsed: 0,
  closed: null,
  postponed: null,
  queue: null,
  deadlines: [],
};

const has = (runs: readonly Run[], { runtime, version, host }: Run): boolean =>
  runs.some(one => one.runtime === runtime && one.version === version && one.host === host);

export const runtimeAccepted = ({ accepted, run }: PollState): boolean => has(accepted, run);

/** A real poll on another runtime than Electron, of which the chair has not said that it may be: also in mid-poll. */
export const runtimeInDoubt = ({ election, poll }: Pick<State, 'election' | 'poll'>): boolean =>
  !election.practice && poll.run.runtime !== 'electron' && !runtimeAccepted(poll);

export const evolvePoll: Evolve<PollState> = {
  'package-loaded': (poll, { data }) => ({ ...poll, digest: data.digest, committeeKey: data.committeeKey }),
  'station-started': (poll, { data }) => {
    const run = { runtime: data.runtime, version: data.version, host: data.host };
    return { ...poll, run, runtimes: has(poll.runtimes, run) ? poll.runtimes : [...poll.runtimes, run] };
  },
  'runtime-accepted': poll => ({ ...poll, accepted: [...poll.accepted, poll.run] }),
  'poll-opened': (poll, { data }, { elapsed, official }) => ({
    ...poll,
    phase: 'open',
    opened: {
      at: data.officialAt,
      elapsed,
      earlyMs: data.earlyMs,
      lateMs: data.lateMs,
      reason: data.reason ?? '',
      closeMoved: data.closeMoved,
    },
    closesAt: data.closesAt,
    closesElapsed: elapsed + (Date.parse(data.closesAt) - official),
  }),
  /** The closing time stays; how far off it is, a better look at an official clock may correct (第51.1條). */
  'clock-checked': (poll, _event, { elapsed, official }) =>
    poll.opened && !poll.closed
      ? { ...poll, closesElapsed: elapsed + (Date.parse(poll.closesAt) - official) }
      : poll,
  'opening-cancelled': (poll, { data }) => ({
    ...poll,
    phase: 'postponed',
    postponed: { ground: 'disaster', cause: data.cause, newDateBy: data.newDateBy },
  }),
  'poll-interrupted': poll => ({ ...poll, phase: 'interrupted' }),
  'poll-resumed': (poll, { data }) => ({
    ...poll,
    phase: 'open',
    closesAt: data.closesAt,
    closesElapsed: poll.closesElapsed + data.lengthMs,
  }),
  'gap-decided': (poll, { data }, { before }) => {
    const { byMs, gap } = movedBy(before.clock, data);
    // reckoned from an official clock since: as far off as it was, whatever station time makes of the gap
    const closesElapsed = poll.closesElapsed + (gap?.checkedSince ? byMs : 0);
    return data.closesAt === undefined
      ? { ...poll, closesElapsed }
      : { ...poll, closesAt: data.closesAt, closesElapsed: closesElapsed + data.lengthMs };
  },
  'poll-closed': (poll, { data }) => ({
    ...poll,
    phase: 'closed',
    closed: { at: data.officialAt, early: null, irregularity: null },
  }),
  'queue-counted': (poll, { data }) => ({ ...poll, queue: data.people }),
  'poll-closed-early': (poll, { data }) => ({
    ...poll,
    phase: data.belowMinimum ? 'postponed' : 'closed',
    closed: { at: data.officialAt, early: data.ground, irregularity: data.irregularity ?? null },
    postponed: data.belowMinimum
      ? { ground: 'turnout', cause: data.ground, newDateBy: data.newDateBy ?? '' }
      : null,
  }),
  'deadline-reached': (poll, { data, at }, { elapsed }) => ({
    ...poll,
    deadlines: [...poll.deadlines, { deadline: data.deadline, at, elapsed }],
  }),
  'account-settled': poll => ({ ...poll, phase: 'accounted' }),
  // 第58.2條; a poll that was postponed for its turnout stays so
  'ballots-destroyed': poll => (poll.phase === 'postponed' ? poll : { ...poll, phase: 'counted' }),
  'count-started': poll => ({ ...poll, phase: 'counting' }),
  'count-finished': poll => ({ ...poll, phase: 'counted' }),
  'record-made': poll => ({ ...poll, phase: 'recorded' }),
};
