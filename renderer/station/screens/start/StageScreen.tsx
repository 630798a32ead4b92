import { useView } from '../../bridge/useStation.tsx';
import { LanguageSwitch } from '../../frame/LanguageSwitch.tsx';
import { useT } from '../../text/useT.tsx';

/** Before the station runs: first start, a locked package, or a ledger that could not be opened. */
export function StageScreen() {
  const t = useT();
  const view = useView();
  return (
    <main className="stage" data-stage={view?.stage ?? 'waiting'}>
      <LanguageSwitch full />
      <h1>{t('frame.product')}</h1>
    </main>
  );
}
