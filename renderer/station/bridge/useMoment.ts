import { useEffect, useState } from 'react';
import type { StationStore } from './store.ts';
import { useSnapshot, useStore } from './useStation.tsx';

export type PresentMoment = {
  /** official time, ms since 1970 */
  readonly official: number;
  /** station time, ms */
  readonly elapsed: number;
  /** ms since the view came: what a countdown of the view has to be lessened by */
  readonly since: number;
};

/** Official time at this instant, ms since 1970: for what happens once, and is not shown as it goes on. */
export function officialNow({ now, snapshot }: StationStore): number {
  const { view, receivedAt } = snapshot();
  return (view?.station?.moment.official ?? 0) + Math.max(0, now() - receivedAt);
}

/**
 * The present, counted on from the last view by the page's monotonic clock: a wall clock that is set while the
 * page is open moves nothing (R-asleep). Renders again at each full second of official time.
 */
export function useMoment(): PresentMoment {
  const { now } = useStore();
  const { view, receivedAt } = useSnapshot();
  const [, tick] = useState(0);
  const moment = view?.station?.moment;
  const since = moment ? Math.max(0, now() - receivedAt) : 0;
  const official = (moment?.official ?? 0) + since;
  const start = moment === undefined ? null : moment.official - receivedAt;
  useEffect(() => {
    if (start === null) return;
    let timer = 0;
    const next = () => {
      timer = window.setTimeout(
        () => {
          tick(n => n + 1);
          next();
        },
        1000 - ((start + now()) % 1000) + 5,
      );
    };
    next();
    return () => window.clearTimeout(timer);
  }, [start, now]);
  return { official, elapsed: (moment?.elapsed ?? 0) + since, since };
}
