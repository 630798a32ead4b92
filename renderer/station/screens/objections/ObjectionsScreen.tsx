/** 疑問、異議、抗議、反抗議 (第55條): taken in, numbered, signed for and annexed; decided now or after the close. Nothing refuses one. */
import { useStation } from '../../bridge/useStation.tsx';
import { Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { LodgeObjection } from './LodgeObjection.tsx';
import { ObjectionList } from './ObjectionList.tsx';

export function ObjectionsScreen() {
  const t = useT();
  const { state } = useStation();
  return (
    <Screen title={t('after.screen-objections')} lead={t('objections.lead')}>
      <div className="split" data-even>
        <ObjectionList />
        {state.poll.phase !== 'recorded' && <LodgeObjection />}
      </div>
    </Screen>
  );
}
