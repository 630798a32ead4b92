/** Before the station runs: the first start, a locked package, or a record that could not be opened. */
import { useSnapshot } from '../../bridge/useStation.tsx';
import { LanguageSwitch } from '../../frame/LanguageSwitch.tsx';
import { useT } from '../../text/useT.tsx';
import { Broken } from './Broken.tsx';
import { FirstStart } from './FirstStart.tsx';
import { Unlock } from './Unlock.tsx';
import { Working } from './Working.tsx';

export function StageScreen() {
  const t = useT();
  const { view, progress } = useSnapshot();
  const stage = view?.stage ?? 'waiting';
  const working = progress && progress.job !== 'document' ? progress : null;
  return (
    <main className="stage" tabIndex={-1} data-stage={stage}>
      <header className="stage-head">
        <strong className="stage-name">{t('start.name')}</strong>
        {view?.runtime.runtime === 'chromium-host' && (
          <span className="host-notice">{t('frame.host-explained')}</span>
        )}
        <LanguageSwitch full />
      </header>
      <div className="stage-middle">
        {working && <Working progress={working} />}
        {/* hidden, not gone: what was chosen is still there after a passphrase that was wrong, and why it was refused */}
        <div className="stage-form" hidden={working !== null}>
          {stage === 'start' && <FirstStart />}
          {stage === 'locked' && <Unlock />}
          {stage === 'broken' && <Broken />}
        </div>
      </div>
    </main>
  );
}
