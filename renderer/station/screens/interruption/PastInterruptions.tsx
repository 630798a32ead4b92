import { useStation } from '../../bridge/useStation.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Panel } from '../../components/Panel.tsx';
import { SaveDocument } from '../../components/SaveDocument.tsx';
import { useT } from '../../text/useT.tsx';

/** Interruptions that ended, and the notice of the extension that they made. Nothing when there were none. */
export function PastInterruptions() {
  const t = useT();
  const { state } = useStation();
  const past = state.interruption.list.filter(({ resumed }) => resumed !== null);
  if (past.length === 0) return null;
  return (
    <Panel
      title={t('interruption.past')}
      aside={<strong>{t('interruption.closes-now', { time: t.time(state.poll.closesAt) })}</strong>}
    >
      <DataTable
        label={t('interruption.past')}
        rows={past}
        rowKey={one => one.interruption}
        columns={[
          { id: 'n', label: t('interruption.number'), cell: one => t.number(one.interruption) },
          { id: 'cause', label: t.label('name', 'cause'), cell: one => t.label('cause', one.cause) },
          { id: 'from', label: t('interruption.from'), cell: one => t.time(one.officialAt) },
          {
            id: 'to',
            label: t('interruption.to'),
            cell: one => (one.resumed ? t.time(one.resumed.officialAt) : ''),
          },
          {
            id: 'length',
            label: t.label('name', 'lengthMs'),
            numeric: true,
            cell: one => t.duration(one.resumed?.lengthMs ?? 0),
          },
          {
            id: 'close',
            label: t('interruption.new-close'),
            numeric: true,
            cell: one => (one.resumed ? t.time(one.resumed.closesAt) : ''),
          },
        ]}
      />
      <SaveDocument document="extension-notice" look="primary" />
    </Panel>
  );
}
