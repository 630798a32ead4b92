import type { Settings } from '../../../../shared/contract/election.ts';
import { catalogue, settingRule } from '../../../../shared/locales/index.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Panel } from '../../components/Panel.tsx';
import { type T, useT } from '../../text/useT.tsx';

type Row = { readonly name: keyof Settings; readonly value: Settings[keyof Settings] };

function shown(t: T, { name, value }: Row): string {
  if (typeof value === 'boolean') return value ? t('settings.yes') : t('settings.no');
  if (typeof value === 'number') return t.number(value);
  return t.label(name === 'interruptionLimitOn' ? 'interruptionLimitOn' : 'minimumTurnoutApplies', value);
}

/** What the committee chose where the charter is silent (rules.md "choice"): fixed by the signed package. */
export function ElectionSettings() {
  const t = useT();
  const { settings } = useStation().state.election;
  const words = catalogue[t.language].setting;
  const rows = (Object.keys(settingRule) as (keyof Settings)[]).map(name => ({
    name,
    value: settings[name],
  }));
  return (
    <Panel title={t('settings.election')}>
      <p className="quiet">{t('settings.election-lead')}</p>
      <DataTable
        label={t('settings.election')}
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          {
            id: 'name',
            label: t('settings.setting'),
            cell: ({ name }) => (
              <>
                {words[name].label}
                <span className="list-detail">{words[name].explain}</span>
              </>
            ),
          },
          { id: 'value', label: t('settings.value'), cell: row => shown(t, row) },
          { id: 'rule', label: t('settings.rule'), cell: ({ name }) => settingRule[name] },
        ]}
      />
    </Panel>
  );
}
