/** 中斷運作: declaring it, its countdown, resuming, and what past ones did to the close. */

import { useState } from 'react';
import { currentInterruption } from '../../../../shared/domain/interruption/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Panel, Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { Gaps } from './Gaps.tsx';
import { Interrupt } from './Interrupt.tsx';
import { Interrupted } from './Interrupted.tsx';
import { PastInterruptions } from './PastInterruptions.tsx';

export function InterruptionScreen() {
  const t = useT();
  const { state } = useStation();
  const { phase } = state.poll;
  // after one that ended the notice comes first; another is a press away
  const [unfolded, setUnfolded] = useState(false);
  const current = currentInterruption(state.interruption);
  const undecided = state.clock.gaps.some(({ interruption }) => interruption === null);
  const runs = phase === 'open' || phase === 'interrupted';
  return (
    <Screen title={t('after.screen-interruption')} lead={t('interruption.lead')}>
      {runs && undecided && (
        <Panel title={t('interruption.gaps')}>
          <Gaps />
        </Panel>
      )}
      {phase === 'interrupted' && current && <Interrupted current={current} />}
      <PastInterruptions />
      {phase === 'open' && (unfolded || state.interruption.list.length === 0) && <Interrupt />}
      {phase === 'open' && !unfolded && state.interruption.list.length > 0 && (
        <div className="button-row">
          <Button look="danger" onPress={() => setUnfolded(true)}>
            {t('interruption.declare-again')}
          </Button>
        </div>
      )}
      {phase !== 'open' && phase !== 'interrupted' && (
        <Notice tone="info">{t('interruption.not-open', { phase: t.label('phase', phase) })}</Notice>
      )}
    </Screen>
  );
}
