/** The rail of the desk: how things stand, in figures. */
import { Box, TriangleAlert, Users } from 'lucide-react';
import { sealsOn } from '../../../../shared/domain/boxes/state.ts';
import { inside } from '../../../../shared/domain/presence/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { Countdown } from '../../components/Countdown.tsx';
import { CameraView } from '../../frame/CameraView.tsx';
import { useMachineSettings } from '../../machine/settings.ts';
import { useT } from '../../text/useT.tsx';

/** Unused ballots: calm, or a warning at the election's two marks (station.md: 10 % and 2 %). */
function useUnused() {
  const { state, derived } = useStation();
  const { received, transferredIn, transferredOut, unusedExpected } = derived.account;
  const { unusedWarnPercent, unusedAlarmPercent } = state.election.settings;
  const all = received + transferredIn - transferredOut;
  const below = (percent: number) => all > 0 && unusedExpected * 100 <= percent * all;
  return {
    left: unusedExpected,
    level: below(unusedAlarmPercent) ? 'alarm' : below(unusedWarnPercent) ? 'warn' : 'calm',
  } as const;
}

export function Rail() {
  const t = useT();
  const { state, derived } = useStation();
  const { issue, boxes, presence } = state;
  const { countdowns, entitled } = derived;
  const unused = useUnused();
  const { sources } = useMachineSettings();
  const here = inside(presence);
  const agents = here.filter(({ role }) => role === 'agent');
  return (
    <aside className="rail" aria-label={t('desk.rail')}>
      <dl className="figures">
        <div className="figure figure-main">
          <dt>{t('desk.voted')}</dt>
          <dd>{t.number(issue.struckOff)}</dd>
        </div>
        <div className="figure figure-main">
          <dt>{t('desk.turnout')}</dt>
          <dd>{t.percent(issue.struckOff, entitled)}</dd>
        </div>
        <div className="figure" data-level={unused.level}>
          <dt>
            {unused.level !== 'calm' && <TriangleAlert aria-hidden="true" size={14} />} {t('desk.unused')}
          </dt>
          <dd>{t.number(unused.left)}</dd>
        </div>
        <div className="figure">
          <dt>{t('desk.spoiled')}</dt>
          <dd>{t.number(issue.spoiled)}</dd>
        </div>
      </dl>
      {unused.level !== 'calm' && <p className="rail-warning">{t(`desk.unused-${unused.level}`)}</p>}
      <div className="rail-part">
        {countdowns.close !== null && (
          <Countdown label={t('desk.until-close')} left={countdowns.close} large />
        )}
        {countdowns.interruption !== null && (
          <Countdown
            label={t('desk.until-early-close')}
            left={countdowns.interruption}
            large
            warnMinutes={60}
          />
        )}
        {countdowns.firstHour !== null && (
          <Countdown
            label={t('desk.first-hour', { n: countdowns.firstHourOpen.length })}
            left={countdowns.firstHour}
            warnMinutes={countdowns.firstHourOpen.length > 0 ? 60 : 0}
          />
        )}
        {state.poll.closesAt !== '' && (
          <p className="rail-small">{t('desk.closes-at', { time: t.time(state.poll.closesAt) })}</p>
        )}
      </div>
      <div className="rail-part">
        <h2 className="rail-title">
          <Box aria-hidden="true" size={16} /> {t('desk.boxes')}
        </h2>
        <ul>
          {boxes.boxes.map(({ box, life }) => {
            const seals = sealsOn(boxes, box);
            const bad = seals.some(({ condition }) => condition !== 'on');
            return (
              <li key={box} className="rail-row" data-bad={bad || undefined}>
                <strong>{box}</strong>
                <span>
                  {t.label('boxLife', life)}
                  {seals.length > 0 && ` · ${t('desk.seals', { n: seals.length })}`}
                  {bad && ` · ${t('desk.seal-trouble')}`}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      <div className="rail-part">
        <h2 className="rail-title">
          <Users aria-hidden="true" size={16} /> {t('desk.inside')}
        </h2>
        <p className="rail-row">
          <span>{t('desk.inside-staff')}</span>
          <strong>{t.number(here.length - agents.length)}</strong>
        </p>
        <p className="rail-row">
          <span>{t('desk.inside-agents')}</span>
          <strong>{t.number(agents.length)}</strong>
        </p>
      </div>
      {sources.camera.on && <CameraView />}
    </aside>
  );
}
