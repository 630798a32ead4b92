/** The end of the voting (第51條): the chair declares it, the slots are sealed at once, chair and agents sign across. */

import { boxesWithBallots } from '../../../../shared/domain/boxes/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Screen } from '../../components/Panel.tsx';
import { useScreen } from '../../frame/useScreen.tsx';
import { useT } from '../../text/useT.tsx';
import { ClosePoll } from './ClosePoll.tsx';
import { CloseResult } from './CloseResult.tsx';
import { SlotPanel } from './SlotPanel.tsx';

export function CloseScreen() {
  const t = useT();
  const { go } = useScreen();
  const { state } = useStation();
  const { phase } = state.poll;
  const boxes = boxesWithBallots(state.boxes);
  const unsealed = boxes.filter(({ life }) => life === 'sealed');
  const unsigned = boxes.filter(({ slotSignatures }) => slotSignatures.length === 0);
  const after = phase !== 'prepared' && phase !== 'open' && phase !== 'interrupted';
  return (
    <Screen title={t('after.screen-close')} lead={t('close.lead')}>
      {phase === 'prepared' && <Notice tone="info">{t('close.not-opened')}</Notice>}
      {phase === 'interrupted' && (
        <Notice tone="warn">
          <p>{t('close.interrupted')}</p>
          <Button onPress={() => go('interruption')}>
            {t('after.go', { screen: t('after.screen-interruption') })}
          </Button>
        </Notice>
      )}
      {phase === 'open' && <ClosePoll />}
      {after && <CloseResult />}
      {(phase === 'closed' || phase === 'postponed') && boxes.length > 0 && (
        <>
          {unsealed.length > 0 ? (
            <Notice tone="warn">
              {t('close.missing-slots', { boxes: unsealed.map(({ box }) => box).join(', ') })}
            </Notice>
          ) : unsigned.length > 0 ? (
            <Notice tone="warn">
              {t('close.missing-signatures', { boxes: unsigned.map(({ box }) => box).join(', ') })}
            </Notice>
          ) : (
            <Notice tone="good">
              <p>{t('close.all-sealed')}</p>
              <Button look="primary" onPress={() => go('account')}>
                {t('after.go', { screen: t('after.screen-account') })}
              </Button>
            </Notice>
          )}
          <div className="columns">
            {boxes.map(box => (
              <SlotPanel key={box.box} box={box} />
            ))}
          </div>
        </>
      )}
    </Screen>
  );
}
