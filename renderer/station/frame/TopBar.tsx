import { Clock, Lock, TriangleAlert } from 'lucide-react';
import { timeOfDay } from '../../../shared/domain/clock/official.ts';
import { useMoment } from '../bridge/useMoment.ts';
import { usePersonName, useStation, useStore, useView } from '../bridge/useStation.tsx';
import { useT } from '../text/useT.tsx';
import { Lamps } from './Lamps.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

function OfficialClock() {
  const t = useT();
  const { state } = useStation();
  const { official } = useMoment();
  const { offsetMs } = state.clock;
  const seconds = Math.round((offsetMs ?? 0) / 1000);
  return (
    <div className="clock">
      <span className="clock-time">
        <Clock aria-hidden="true" size={18} />
        {timeOfDay(official, state.election.zone)}
        <span className="clock-seconds">:{String(Math.floor(official / 1000) % 60).padStart(2, '0')}</span>
      </span>
      <span className="clock-offset" data-unchecked={offsetMs === null || undefined}>
        {offsetMs === null
          ? t('frame.clock-unchecked')
          : t('frame.clock-offset', { offset: `${seconds > 0 ? '+' : ''}${t.number(seconds)}` })}
      </span>
    </div>
  );
}

export function TopBar() {
  const t = useT();
  const store = useStore();
  const name = usePersonName();
  const view = useView();
  const { state, desk } = useStation();
  const { election, station, poll } = state;
  return (
    <header className="top-bar">
      <div className="top-title" title={t.nameOf(election.title)}>
        <strong>{t.nameOf(election.title)}</strong>
        <span>{t.stationName(station)}</span>
      </div>
      <span className="phase" data-phase={poll.phase}>
        {t.label('phase', poll.phase)}
      </span>
      {election.practice && <strong className="practice">練習 PRACTICE</strong>}
      {view?.runtime.runtime === 'chromium-host' && (
        <span className="host-notice" title={t('frame.host-explained')}>
          <TriangleAlert aria-hidden="true" size={20} />
          <span className="host-words">{t('frame.host')}</span>
          <span className="visually-hidden">{t('frame.host-explained')}</span>
        </span>
      )}
      <Lamps />
      <OfficialClock />
      <LanguageSwitch />
      {desk !== null && (
        <button type="button" className="top-person" onClick={() => void store.ask({ ask: 'lock' })}>
          <Lock aria-hidden="true" size={16} />
          <span>{name(desk)}</span>
          <span className="visually-hidden">{t('frame.lock')}</span>
        </button>
      )}
    </header>
  );
}
