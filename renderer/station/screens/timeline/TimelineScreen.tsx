/** Every event in plain words, newest first, by kind and person; each with its rule and its place in the log. No voter by name. */
import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { Select } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { CheckpointButtons } from './Checkpoint.tsx';
import { kinds } from './kinds.ts';
import { LogGrid } from './LogGrid.tsx';
import { ProofProvider } from './Proof.tsx';
import { type Filter, useTotal } from './useTimeline.ts';

const all = ' all';

export function TimelineScreen() {
  const t = useT();
  const { state } = useStation();
  const [filter, setFilter] = useState<Filter>({ kind: null, person: null });
  const { total, refusal } = useTotal(filter);
  const workers = state.election.people.filter(({ id }) => state.presence.worked.includes(id));
  return (
    <Screen title={t('after.screen-timeline')} lead={t('timeline.lead', { n: state.size })}>
      <div className="row timeline-bar">
        <Select
          label={t('timeline.kind')}
          choices={[
            { id: all, label: t('timeline.all') },
            ...kinds.map(id => ({ id, label: t(`timeline.kind-${id}`) })),
          ]}
          value={filter.kind ?? all}
          onChange={id => setFilter(now => ({ ...now, kind: kinds.find(kind => kind === id) ?? null }))}
        />
        <Select
          label={t('timeline.person')}
          choices={[
            { id: all, label: t('timeline.everybody') },
            ...workers.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={filter.person ?? all}
          onChange={id => setFilter(now => ({ ...now, person: id === all ? null : id }))}
        />
        <CheckpointButtons />
      </div>
      <RefusalNotice refusal={refusal} />
      {total === 0 && <p className="soft">{t('after.nothing-yet')}</p>}
      {total !== null && total > 0 && (
        <ProofProvider>
          <LogGrid key={`${filter.kind} ${filter.person}`} filter={filter} total={total} />
        </ProofProvider>
      )}
    </Screen>
  );
}
