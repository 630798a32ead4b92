/** 選舉工作記錄 (第62條): what is still missing, the preview, the signatures, the papers and the bundle. */
import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Screen } from '../../components/Panel.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useT } from '../../text/useT.tsx';
import { RecordFiles } from './RecordFiles.tsx';
import { RecordPreview } from './RecordPreview.tsx';
import { RecordSignatures } from './RecordSignatures.tsx';
import { RecordState } from './RecordState.tsx';

export function RecordScreen() {
  const t = useT();
  const { state, derived } = useStation();
  const [tab, setTab] = useState('state');
  const missing = derived.missingForRecord.length;
  return (
    <Screen title={t('after.screen-record')} lead={t('record.lead')}>
      {state.election.practice && <Notice tone="warn">{t('record.practice')}</Notice>}
      <Tabs
        label={t('after.screen-record')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'state',
            label: (
              <span className="tab-label">
                {t('record.tab-state')}
                {missing > 0 && (
                  <span className="tag" data-tone="warn">
                    {t('record.missing-n', { n: missing })}
                  </span>
                )}
              </span>
            ),
            content: <RecordState onSign={() => setTab('sign')} />,
          },
          { id: 'preview', label: t('record.tab-preview'), content: <RecordPreview /> },
          { id: 'sign', label: t('record.tab-sign'), content: <RecordSignatures /> },
          { id: 'files', label: t('record.tab-files'), content: <RecordFiles /> },
        ]}
      />
    </Screen>
  );
}
