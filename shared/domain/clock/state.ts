import type { LoggedEvent } from '../events.ts';
import type { Evolve } from '../evolve.ts';
import { currentInterruption } from '../interruption/state.ts';
import { withChair } from '../roles.ts';
import type { State } from '../state.ts';
import { movedBy } from './moved.ts';
import { formatLike } from './official.ts';

/** The program was not running, or the machine slept, while the poll was open or interrupted (R-asleep). */
export type Gap = {
  readonly gap: number;
  readonly kind: 'restart' | 'sleep' | 'clock';
  readonly at: string;
  /** official time of the last entry before it */
  readonly since: string;
  /** since the last entry; 0 when the wall clock went back and nothing can tell; once decided, what the chair said */
  readonly lengthMs: number;
  /** measured by clocks that nobody can set; false: by the wall clock alone */
  readonly measured: boolean;
  /** the interruption in which it fell: voting stood still anyway, only its length may be in doubt; null while open */
  readonly within: number | null;
  /** null until the chair has decided */
  readonly interruption: boolean | null;
  readonly reason: string;
  /** decided to have been an interruption while the close could still move by it (R-asleep) */
  readonly movedClose: boolean;
  /** station time at which it was noted, ms: what has a later one was written down before its length was known */
  readonly noted: number;
  /** an official clock has been looked at since: official time does not hang on the length of this gap */
  readonly checkedSince: boolean;
};

/**
 * Station time: whole milliseconds since the first entry of the log, measured by the monotonic clock while the
 * program ran; across a restart by the machine's own uptime or, where the machine was restarted too, by the wall
 * clock (there is nothing else to measure it by, but the chair's word). Timers count in it, so neither a clock that is
 * set nor a restart makes a countdown jump. Official time goes with it.
 */
export type ClockState = {
  readonly boot: string;
  readonly up: number;
  /** which start of the machine this run is in, and its uptime less the station time; null where it cannot be told */
  readonly machine: { readonly boot: string; readonly aheadMs: number } | null;
  /** station time at `up` = 0 of this run */
  readonly base: number;
  /** station time of the last entry */
  readonly elapsed: number;
  /** as `elapsed`, without all that only the wall clock or somebody's word told: no setting of a clock makes it longer */
  readonly measured: number;
  /** wall clock of the last entry, ms */
  readonly wall: number;
  /** official − machine, ms; null until somebody compared them */
  readonly offsetMs: number | null;
  /** the offset as it was before the opening, or as the chair gave it last: small steps add up against it */
  readonly agreedMs: number | null;
  readonly source: string;
  readonly gaps: readonly Gap[];
  readonly changes: readonly {
    readonly at: string;
    readonly kind: 'jump' | 'zone';
    readonly detail: string;
  }[];
  readonly starts: number;
};

export const initialClock: ClockState = {
  boot: '',
  up: 0,
  machine: null,
  base: 0,
  elapsed: 0,
  measured: 0,
  wall: 0,
  offsetMs: null,
  agreedMs: null,
  source: '',
  gaps: [],
  changes: [],
  starts: 0,
};

/** ledger.md §3: shorter than this is drift, and no gap in which somebody could have voted. */
export const shortestGapMs = 2_000;

/** Station time of a moment, given the last entry: the one place where wall clock becomes station time. */
export function elapsedAt(clock: ClockState, boot: string, up: number, wall: number): number {
  if (clock.boot === '') return 0;
  if (boot === clock.boot) return clock.base + up;
  return clock.elapsed + Math.max(0, wall - clock.wall);
}

type Start = Extract<LoggedEvent, { readonly type: 'station-started' }>;

/** Time since the last entry by the uptime of the machine, ms; null when it was started again, or does not say. */
function passedByMachine(clock: ClockState, { data }: Start): number | null {
  if (!clock.machine || clock.machine.boot !== data.machine?.boot) return null;
  const passed = data.machine.upMs - clock.machine.aheadMs - clock.elapsed;
  return passed < -shortestGapMs ? null : Math.max(0, passed); // a machine put back to an earlier state knows nothing
}

/** A start: time has passed that this program did not see; what the wall clock says otherwise, it was set by. */
function tickStart(clock: ClockState, event: Start): ClockState {
  const wall = Date.parse(event.at);
  const byMachine = event.boot === clock.boot ? null : passedByMachine(clock, event);
  const elapsed =
    byMachine === null ? elapsedAt(clock, event.boot, event.up, wall) : clock.elapsed + byMachine;
  const { machine } = event.data;
  const setByMs = clock.boot === '' ? 0 : wall - clock.wall - (elapsed - clock.elapsed);
  const started: ClockState = {
    ...clock,
    starts: clock.starts + 1,
    boot: event.boot,
    up: event.up,
    machine: machine ? { boot: machine.boot, aheadMs: machine.upMs - elapsed } : null,
    base: elapsed - event.up,
    elapsed,
    measured: clock.measured + (byMachine ?? 0),
    wall,
  };
  return Math.abs(setByMs) > shortestGapMs ? withJump(started, event.at, setByMs) : started;
}

/**
 * Every entry moves the clock, whatever else it does. Its fields are written out: `{ ...clock, up }` takes thirty times as
 * long (V8 of Node 20), and a start does this once for every entry of the log.
 */
export function tick(clock: ClockState, event: LoggedEvent): ClockState {
  if (event.type === 'station-started') return tickStart(clock, event);
  const wall = Date.parse(event.at);
  const elapsed = elapsedAt(clock, event.boot, event.up, wall);
  const sameRun = event.boot === clock.boot;
  const base = sameRun ? clock.base : elapsed - event.up;
  const measured = clock.measured + (sameRun ? Math.max(0, event.up - clock.up) : 0);
  const { machine, offsetMs, agreedMs, source, gaps, changes, starts } = clock;
  const { boot, up } = event;
  return {
    boot,
    up,
    machine,
    base,
    elapsed,
    measured,
    wall,
    offsetMs,
    agreedMs,
    source,
    gaps,
    changes,
    starts,
  };
}

/**
 * Official time of an event, ms since 1970; `clock`: ticked by it. Before the first comparison the machine's time is
 * the best there is. A clock that jumped has moved away from the official one, which has not.
 */
export function officialAt(clock: ClockState, event: LoggedEvent): number {
  const offsetMs = event.type === 'clock-checked' ? event.data.offsetMs : clock.offsetMs;
  if (offsetMs === null) return clock.wall;
  return clock.wall + offsetMs - (event.type === 'clock-jumped' ? event.data.jumpMs : 0);
}

/** What the official clock says has not changed: the machine's moved away from it. */
const withJump = (clock: ClockState, at: string, jumpMs: number): ClockState => ({
  ...clock,
  changes: [...clock.changes, { at, kind: 'jump', detail: String(jumpMs) }],
  offsetMs: clock.offsetMs === null ? null : clock.offsetMs - jumpMs,
  agreedMs: clock.agreedMs === null ? null : clock.agreedMs - jumpMs,
});

/** Nobody could vote in an interruption: there a gap that was measured needs no decision, and one that was not does. */
const withGap = (
  clock: ClockState,
  before: State,
  gap: Pick<Gap, 'kind' | 'at' | 'lengthMs' | 'measured'>,
): ClockState => {
  const within = currentInterruption(before.interruption)?.interruption ?? null;
  const open = before.poll.phase === 'open' || before.poll.phase === 'interrupted';
  if (!open) return clock;
  const known: Gap = {
    gap: clock.gaps.length + 1,
    ...gap,
    since: formatLike(gap.at, before.clock.wall + (before.clock.offsetMs ?? 0)),
    lengthMs: Math.max(0, gap.lengthMs),
    within,
    interruption: within !== null && gap.measured ? true : null,
    reason: '',
    movedClose: false,
    noted: clock.elapsed,
    checkedSince: false,
  };
  return { ...clock, gaps: [...clock.gaps, known] };
};

export const evolveClock: Evolve<ClockState> = {
  'station-started': (clock, event, { before }) => {
    const passed = clock.elapsed - before.clock.elapsed;
    const { gapMs } = event.data;
    if (gapMs === null) return clock;
    const measured = passedByMachine(before.clock, event) !== null;
    // A program that was back at once, by a clock that cannot be set, left no gap, whatever the wall clock says. By the
    // wall clock alone every restart leaves one, however short: who sets it to the last entry hides an hour.
    if (measured && passed <= shortestGapMs) return clock;
    return withGap(clock, before, { kind: 'restart', at: event.at, lengthMs: passed, measured });
  },
  'clock-checked': (clock, event, { before }) => ({
    ...clock,
    offsetMs: event.data.offsetMs,
    source: event.data.source,
    agreedMs:
      before.poll.opened === null || withChair(before.election, event.by)
        ? event.data.offsetMs
        : clock.agreedMs,
    gaps: clock.gaps.map(gap => ({ ...gap, checkedSince: true })),
  }),
  'clock-jumped': (clock, event, { before }) => {
    const { jumpMs } = event.data;
    const jumped = withJump(clock, event.at, jumpMs);
    // in an interruption the length goes by station time, which did not jump
    return before.poll.phase === 'open' && Math.abs(jumpMs) > shortestGapMs
      ? withGap(jumped, before, { kind: 'clock', at: event.at, lengthMs: jumpMs, measured: false })
      : jumped;
  },
  'zone-changed': (clock, event) => ({
    ...clock,
    changes: [
      ...clock.changes,
      { at: event.at, kind: 'zone', detail: `${event.data.from} → ${event.data.to}` },
    ],
  }),
  'machine-slept': (clock, event, { before }) => {
    const { sleptMs } = event.data;
    const slept = { ...clock, base: clock.base + sleptMs, elapsed: clock.elapsed + sleptMs };
    return sleptMs > shortestGapMs
      ? withGap(slept, before, { kind: 'sleep', at: event.at, lengthMs: sleptMs, measured: true })
      : slept;
  },
  'gap-decided': (clock, { data }) => {
    const { byMs, gap, later } = movedBy(clock, data);
    const { machine } = clock;
    const officialMs = gap?.checkedSince ? 0 : byMs;
    return {
      ...clock,
      base: clock.base + byMs,
      elapsed: clock.elapsed + byMs,
      // the machine's uptime has not moved: the next restart is measured by it as before
      machine: machine && { ...machine, aheadMs: machine.aheadMs - byMs },
      offsetMs: clock.offsetMs === null ? null : clock.offsetMs + officialMs,
      agreedMs: clock.agreedMs === null ? null : clock.agreedMs + officialMs,
      gaps: clock.gaps.map(one =>
        one === gap
          ? {
              ...one,
              interruption: data.interruption,
              reason: data.reason,
              lengthMs: data.interruption ? data.lengthMs : one.lengthMs,
              movedClose: data.closesAt !== undefined,
            }
          : { ...one, noted: later(one.noted) },
      ),
    };
  },
};

/** The first gap within the present interruption of which nobody has said yet how long it was (R-asleep), or null. */
export function gapInDoubt(state: Pick<State, 'clock' | 'interruption'>): Gap | null {
  const current = currentInterruption(state.interruption);
  if (!current) return null;
  return (
    state.clock.gaps.find(
      ({ within, interruption }) => within === current.interruption && interruption === null,
    ) ?? null
  );
}
