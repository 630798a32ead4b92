/** How far the preparations are (第49、50條), read from the state alone: the same list for preparing and for opening. */
import { boxesInUse, sealsOn } from '../../../../shared/domain/boxes/state.ts';
import { runtimeAccepted } from '../../../../shared/domain/poll/state.ts';
import { inside } from '../../../../shared/domain/presence/state.ts';
import { useStation, useView } from '../../bridge/useStation.tsx';
import { useT } from '../../text/useT.tsx';
import type { Check } from './Checklist.tsx';

export const steps = ['clock', 'people', 'ballots', 'boxes', 'drive', 'runtime'] as const;
export type Step = (typeof steps)[number];

/** The step `runtime` is there only where a real package runs on the trial runtime. */
export function useChecks(): readonly (Check & { readonly id: Step })[] {
  const t = useT();
  const view = useView();
  const { state, second } = useStation();
  const { election, clock, presence, ballots, boxes, poll } = state;
  const here = inside(presence);
  const chair = here.some(({ role }) => role === 'chair' || role === 'delegate');
  const inUse = boxesInUse(boxes);
  const sealed = inUse.filter(({ life }) => life === 'sealed');
  const delivered = ballots.deliveries.reduce((sum, one) => sum + one.delivered, 0);
  const seconds = Math.round((clock.offsetMs ?? 0) / 1000);
  const checks: (Check & { readonly id: Step })[] = [
    {
      id: 'clock',
      done: clock.offsetMs !== null,
      title: t('prepare.clock'),
      state:
        clock.offsetMs === null
          ? t('prepare.clock-missing')
          : t('prepare.clock-done', {
              offset: `${seconds > 0 ? '+' : ''}${t.number(seconds)}`,
              source: clock.source,
            }),
    },
    {
      id: 'people',
      done: chair && here.length >= 2,
      title: t('prepare.people'),
      state: `${t('prepare.people-inside', { n: here.length })}${chair ? '' : ` · ${t('prepare.no-chair')}`}`,
    },
    {
      id: 'ballots',
      done: ballots.deliveries.length > 0,
      title: t('prepare.ballots'),
      state:
        ballots.deliveries.length === 0
          ? t('prepare.ballots-missing')
          : ballots.received === delivered
            ? t('prepare.ballots-done', { n: ballots.received })
            : t('prepare.ballots-differ', {
                counted: t.number(ballots.received),
                delivered: t.number(delivered),
              }),
    },
    {
      id: 'boxes',
      done: inUse.length > 0 && sealed.length === inUse.length,
      title: t('prepare.boxes'),
      state:
        inUse.length === 0
          ? t('prepare.boxes-missing')
          : inUse
              .map(
                ({ box, life }) =>
                  `${box}: ${t.label('boxLife', life)} (${t('desk.seals', { n: sealsOn(boxes, box).length })})`,
              )
              .join(' · '),
    },
    {
      id: 'drive',
      done: second?.state === 'ok',
      optional: true,
      title: t('drive.title'),
      state:
        second === null
          ? t('drive.missing')
          : second.state === 'ok'
            ? t('drive.done', { folder: second.folder })
            : t('drive.disconnected'),
    },
  ];
  if (!election.practice && view?.runtime.runtime === 'chromium-host')
    checks.push({
      id: 'runtime',
      done: runtimeAccepted(poll),
      title: t('prepare.runtime'),
      state: runtimeAccepted(poll) ? t('prepare.runtime-done') : t('prepare.runtime-missing'),
    });
  return checks;
}
