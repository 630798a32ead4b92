import { useStation } from '../../bridge/useStation.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { SaveDocument } from '../../components/SaveDocument.tsx';
import { useT } from '../../text/useT.tsx';

/** When voting ended and why; what an early close came to (第44.2條), and by when the new date is due (第52條). */
export function CloseResult() {
  const t = useT();
  const { state, derived } = useStation();
  const { closed, postponed } = state.poll;
  const voted = state.issue.struckOff;
  return (
    <Panel title={t('close.result')}>
      {postponed ? (
        <Notice tone="bad" role="status">
          {t('close.postponed', {
            ground: t.label('ground', postponed.ground),
            date: t.date(postponed.newDateBy),
          })}
        </Notice>
      ) : (
        closed?.early && <Notice tone="warn">{t('close.early-stands')}</Notice>
      )}
      <Facts
        facts={[
          [t('close.closed-at'), closed ? t.time(closed.at) : ''],
          [t('close.early'), closed?.early ? t.label('ground', closed.early) : ''],
          [t('close.cause'), postponed?.ground === 'disaster' ? postponed.cause : ''],
          [t.label('name', 'voted'), closed ? t.number(voted) : ''],
          [t.label('name', 'entitled'), closed ? t.number(derived.entitled) : ''],
          [t('close.turnout'), closed ? t.percent(voted, derived.entitled) : ''],
        ]}
      />
      {postponed && <SaveDocument document="postponement-notice" look="primary" />}
    </Panel>
  );
}
