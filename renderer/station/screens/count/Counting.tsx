import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { Screen } from '../../components/Panel.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useT } from '../../text/useT.tsx';
import { BatchList } from './BatchList.tsx';
import { differs, useBatches } from './batches.ts';
import { DisputeList } from './DisputeList.tsx';
import { EnterBatch } from './EnterBatch.tsx';
import { FinishCount } from './FinishCount.tsx';

/** While the count runs: entry stands first, the rest is a tab away. */
export function Counting() {
  const t = useT();
  const { state } = useStation();
  const batches = useBatches();
  const [tab, setTab] = useState('entry');
  const open = state.count.disputes.filter(({ decision }) => decision === null).length;
  const different = batches.filter(differs).length;
  return (
    <Screen title={t('after.screen-count')} lead={t('count.lead')}>
      <Tabs
        label={t('after.screen-count')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'entry', label: t('count.tab-entry'), content: <EnterBatch /> },
          {
            id: 'batches',
            label: (
              <span className="tab-label">
                {t('count.tab-batches', { n: batches.length })}
                {different > 0 && (
                  <span className="tag" data-tone="bad">
                    {t('count.different', { n: different })}
                  </span>
                )}
              </span>
            ),
            content: <BatchList />,
          },
          {
            id: 'disputes',
            label: (
              <span className="tab-label">
                {t('count.tab-disputes', { n: state.count.disputes.length })}
                {open > 0 && (
                  <span className="tag" data-tone="warn">
                    {t('count.undecided', { n: open })}
                  </span>
                )}
              </span>
            ),
            content: <DisputeList />,
          },
          { id: 'finish', label: t('count.tab-finish'), content: <FinishCount /> },
        ]}
      />
    </Screen>
  );
}
