/** 點票 (第59–61條): what comes before, the batches, the disputed ballots, the figures. */
import { useStation } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Screen } from '../../components/Panel.tsx';
import { useScreen } from '../../frame/useScreen.tsx';
import { useT } from '../../text/useT.tsx';
import { MinimumTurnout } from '../account/MinimumTurnout.tsx';
import { Counting } from './Counting.tsx';
import { CountSetup } from './CountSetup.tsx';
import { FinishedCount } from './FinishedCount.tsx';

export function CountScreen() {
  const t = useT();
  const { go } = useScreen();
  const { state, derived } = useStation();
  const { phase } = state.poll;
  const undecided = derived.turnoutBelowMinimum && !state.account.countingDecided?.carried;
  if (phase === 'counting') return <Counting />;
  return (
    <Screen title={t('after.screen-count')} lead={t('count.lead')}>
      {phase === 'accounted' && <MinimumTurnout />}
      {phase === 'accounted' && !undecided && <CountSetup />}
      {state.count.finished && <FinishedCount />}
      {state.account.destroyed && (
        <Notice tone="warn">
          <p>{t('count.destroyed', { reasons: state.account.destroyed.reasons })}</p>
          <Button onPress={() => go('record')}>{t('after.go', { screen: t('after.screen-record') })}</Button>
        </Notice>
      )}
      {!['accounted', 'counted', 'recorded'].includes(phase) && (
        <Notice tone="info">
          <p>{t('count.not-yet', { phase: t.label('phase', phase) })}</p>
          {phase === 'closed' && (
            <Button onPress={() => go('account')}>
              {t('after.go', { screen: t('after.screen-account') })}
            </Button>
          )}
        </Notice>
      )}
    </Screen>
  );
}
