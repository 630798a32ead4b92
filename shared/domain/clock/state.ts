import type { LoggedEvent } from '../events.ts';
import type { Evolve } from '../evolve.ts';
import { withChair } from '../roles.ts';

/** The program was not running, or the machine slept, while the poll was open (R-asleep). */
export type Gap = {
  readonly gap: number;
  readonly kind: 'restart' | 'sleep' | 'clock';
  readonly at: string;
  /** since the last entry; 0 when the wall clock went back and nothing can tell; once decided, what the chair said */
  readonly lengthMs: number;
  /** null until the chair has decided */
  readonly interruption: boolean | null;
  readonly reason: string;
  /** decided to have been an interruption while the close could still move by it (R-asleep) */
  readonly movedClose: boolean;
};

/**
 * Station time: whole milliseconds since the first entry of the log, measured by the monotonic clock while the
 * program ran and, across a restart, by the wall clock (there is nothing else to measure it by). Timers count in it,
 * so neither a clock that is set nor a restart makes a countdown jump.
 */
export type ClockState = {
  readonly boot: string;
  readonly up: number;
  /** station time at `up` = 0 of this run */
  readonly base: number;
  /** station time of the last entry */
  readonly elapsed: number;
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
  base: 0,
  elapsed: 0,
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

/** Every entry moves the clock, whatever else it does. */
export function tick(clock: ClockState, event: LoggedEvent): ClockState {
  const wall = Date.parse(event.at);
  const elapsed = elapsedAt(clock, event.boot, event.up, wall);
  const base = event.boot === clock.boot ? clock.base : elapsed - event.up;
  return { ...clock, boot: event.boot, up: event.up, base, elapsed, wall };
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

const withGap = (clock: ClockState, kind: Gap['kind'], at: string, lengthMs: number): ClockState => ({
  ...clock,
  gaps: [
    ...clock.gaps,
    {
      gap: clock.gaps.length + 1,
      kind,
      at,
      lengthMs: Math.max(0, lengthMs),
      interruption: null,
      reason: '',
      movedClose: false,
    },
  ],
});

export const evolveClock: Evolve<ClockState> = {
  'station-started': (clock, event, { before }) => {
    const started = { ...clock, starts: clock.starts + 1 };
    const { gapMs } = event.data;
    return before.poll.phase === 'open' && gapMs !== null && Math.abs(gapMs) > shortestGapMs
      ? withGap(started, 'restart', event.at, gapMs)
      : started;
  },
  'clock-checked': (clock, event, { before }) => ({
    ...clock,
    offsetMs: event.data.offsetMs,
    source: event.data.source,
    agreedMs:
      before.poll.opened === null || withChair(before.election, event.by)
        ? event.data.offsetMs
        : clock.agreedMs,
  }),
  'clock-jumped': (clock, event, { before }) => {
    const jumped: ClockState = {
      ...clock,
      changes: [...clock.changes, { at: event.at, kind: 'jump', detail: String(event.data.jumpMs) }],
      // what the official clock says has not changed: the machine's moved away from it
      offsetMs: clock.offsetMs === null ? null : clock.offsetMs - event.data.jumpMs,
      agreedMs: clock.agreedMs === null ? null : clock.agreedMs - event.data.jumpMs,
    };
    return before.poll.phase === 'open' && Math.abs(event.data.jumpMs) > shortestGapMs
      ? withGap(jumped, 'clock', event.at, event.data.jumpMs)
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
    return before.poll.phase === 'open' && sleptMs > shortestGapMs
      ? withGap(slept, 'sleep', event.at, sleptMs)
      : slept;
  },
  'gap-decided': (clock, event) => ({
    ...clock,
    gaps: clock.gaps.map(gap =>
      gap.gap === event.data.gap
        ? {
            ...gap,
            interruption: event.data.interruption,
            reason: event.data.reason,
            lengthMs: event.data.interruption ? event.data.lengthMs : gap.lengthMs,
            movedClose: event.data.closesAt !== undefined,
          }
        : gap,
    ),
  }),
};
