/** 選票結算 (第58.1條): the equation live, the papers counted by two people apart, the envelopes, the gap in words. */

import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel, Screen } from '../../components/Panel.tsx';
import { useScreen } from '../../frame/useScreen.tsx';
import { useT } from '../../text/useT.tsx';
import { Transfers } from '../prepare/Transfers.tsx';
import { Equation } from './Equation.tsx';
import { Explanation } from './Explanation.tsx';
import { MinimumTurnout, Postponed } from './MinimumTurnout.tsx';
import { PapersPanel } from './PapersPanel.tsx';

export function AccountScreen() {
  const t = useT();
  const { state } = useStation();
  const { phase } = state.poll;
  const counted = phase !== 'prepared' && phase !== 'open' && phase !== 'interrupted';
  return (
    <Screen title={t('after.screen-account')} lead={t('account.lead')}>
      {phase === 'accounted' && <MinimumTurnout />}
      <Equation />
      <Transfers />
      {!counted && <Notice tone="info">{t('account.after-close')}</Notice>}
      {phase === 'postponed' && state.poll.postponed?.ground === 'turnout' && <Postponed />}
      {counted && (
        <div className="columns">
          <PapersPanel kind="unused" />
          <PapersPanel kind="spoiled" />
        </div>
      )}
      {phase === 'closed' && <Settle />}
      {phase === 'accounted' && <Settled />}
    </Screen>
  );
}

function Settled() {
  const t = useT();
  const { go } = useScreen();
  return (
    <Notice tone="good">
      <p>{t('account.settled')}</p>
      <Button look="primary" onPress={() => go('count')}>
        {t('after.go', { screen: t('after.screen-count') })}
      </Button>
    </Notice>
  );
}

/** R-58.eq: the account balances, or the chair explains; then it is settled. */
function Settle() {
  const t = useT();
  const { state, derived } = useStation();
  const { account } = derived;
  const settle = useCommand('settle-account');
  const counted = account.unused !== null && account.spoiledCounted !== null;
  const differs =
    account.missing > 0 || account.surplus > 0 || account.spoiledCounted !== account.spoiledRecorded;
  const { missingExplained } = state.account;
  return (
    <Panel title={t.label('command', 'settle-account')}>
      {counted && differs && missingExplained === '' && (
        <>
          <Notice tone="warn">{t('account.explain-lead')}</Notice>
          <Explanation command="explain-missing" />
        </>
      )}
      {missingExplained !== '' && (
        <Notice tone="info">{t('account.explained', { text: missingExplained })}</Notice>
      )}
      <RefusalNotice refusal={settle.refusal} />
      <div className="button-row">
        <Button
          look="primary"
          size="large"
          why={account.balances ? null : t(counted ? 'account.explain-first' : 'account.count-first')}
          isPending={settle.pending}
          onPress={() => void settle.run({}, { explanation: t => t('account.settle-explained') })}
        >
          {t.label('command', 'settle-account')}
        </Button>
      </div>
    </Panel>
  );
}
