/** 中斷運作: declaring it, its countdown, resuming, and what past ones did to the close. */

import { currentInterruption } from '../../../../shared/domain/interruption/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { Interrupt } from './Interrupt.tsx';
import { Interrupted } from './Interrupted.tsx';
import { PastInterruptions } from './PastInterruptions.tsx';

export function InterruptionScreen() {
  const t = useT();
  const { state } = useStation();
  const { phase } = state.poll;
  const current = currentInterruption(state.interruption);
  return (
    <Screen title={t('after.screen-interruption')} lead={t('interruption.lead')}>
      {phase === 'interrupted' && current && <Interrupted current={current} />}
      <PastInterruptions />
      {phase === 'open' && <Interrupt />}
      {phase !== 'open' && phase !== 'interrupted' && (
        <Notice tone="info">{t('interruption.not-open', { phase: t.label('phase', phase) })}</Notice>
      )}
    </Screen>
  );
}
