/** What the chair says of a gap moves station time, and with it whatever was written down before (R-asleep). */
import type { EventData } from '../events.ts';
import type { ClockState, Gap } from './state.ts';

/**
 * By how much the chair's word moves station time, ms. In an interruption it is how long the gap really was. While open
 * it is how long nobody could vote, and no more time than the wall clock saw has to have passed for that.
 */
function correctionMs(gap: Gap, { interruption, lengthMs }: EventData<'gap-decided'>): number {
  if (gap.kind !== 'restart' || gap.measured || !interruption) return 0;
  return gap.within === null
    ? Math.max(0, lengthMs - Math.ceil(gap.lengthMs / 1000) * 1000)
    : lengthMs - gap.lengthMs;
}

/** What the chair's word on a gap makes of the station times that the log knows. */
export type Moved = {
  /** ms by which station time moves on, or back */
  readonly byMs: number;
  /** the gap's, before the decision; null when there is no such gap */
  readonly gap: Gap | null;
  /**
   * A station time that was written down: one from after the gap was counted without it, and goes with it; one from before
   * stays. So the order in which people decide, interrupt and write down what they saw makes no difference.
   */
  readonly later: (elapsed: number) => number;
};

export function movedBy(clock: ClockState, data: EventData<'gap-decided'>): Moved {
  const gap = clock.gaps.find(one => one.gap === data.gap) ?? null;
  const byMs = gap ? correctionMs(gap, data) : 0;
  return { byMs, gap, later: elapsed => (gap && elapsed > gap.noted ? elapsed + byMs : elapsed) };
}
