/** Before the station runs: the first start, a locked package, or a record that could not be opened. */
import { useSnapshot, useView } from '../../bridge/useStation.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { LanguageSwitch } from '../../frame/LanguageSwitch.tsx';
import { useT } from '../../text/useT.tsx';
import { FirstStart } from './FirstStart.tsx';
import { Unlock } from './Unlock.tsx';
import { Working } from './Working.tsx';

function Broken() {
  const t = useT();
  const view = useView();
  return (
    <div className="card-alone card-wide">
      <h1>{t('start.broken')}</h1>
      <RefusalNotice refusal={view?.broken ?? null} />
      <Notice tone="warn">{t('start.broken-lead')}</Notice>
      <ol className="broken-steps">
        <li>{t('start.broken-1')}</li>
        <li>{t('start.broken-2')}</li>
        <li>{t('start.broken-3')}</li>
      </ol>
    </div>
  );
}

export function StageScreen() {
  const t = useT();
  const { view, progress } = useSnapshot();
  const stage = view?.stage ?? 'waiting';
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
        {progress && progress.job !== 'document' ? (
          <Working progress={progress} />
        ) : (
          <>
            {stage === 'start' && <FirstStart />}
            {stage === 'locked' && <Unlock />}
            {stage === 'broken' && <Broken />}
          </>
        )}
      </div>
    </main>
  );
}
