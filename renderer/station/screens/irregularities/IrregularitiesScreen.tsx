/** 不符合規範的行為: writing down, putting right, and what the end of the first hour asks of the chair. */
import { useStation } from '../../bridge/useStation.tsx';
import { Countdown, useLeft } from '../../components/Countdown.tsx';
import { Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { FirstHourOver } from './FirstHourOver.tsx';
import { IrregularityList } from './IrregularityList.tsx';
import { RecordIrregularity } from './RecordIrregularity.tsx';

export function IrregularitiesScreen() {
  const t = useT();
  const { state, derived } = useStation();
  const { firstHour, firstHourOpen } = derived.countdowns;
  const over = useLeft(firstHour ?? 1) <= 0 && firstHourOpen.length > 0;
  return (
    <Screen title={t('after.screen-irregularities')} lead={t('irregularities.lead')}>
      {over && <FirstHourOver open={firstHourOpen} />}
      {firstHour !== null && !over && (
        <Countdown
          label={
            firstHourOpen.length > 0
              ? t('irregularities.must-mend', { n: firstHourOpen.length })
              : t('irregularities.first-hour')
          }
          left={firstHour}
        />
      )}
      <div className="split" data-even>
        <IrregularityList />
        {state.poll.phase !== 'recorded' && <RecordIrregularity />}
      </div>
    </Screen>
  );
}
