import type { FaultReport } from '../../../../shared/contract/fault.ts';
import { formatInstant } from '../../../../shared/domain/clock/official.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** What each copy of the log says, in plain words; the program's own words for damage stand below, for support. */
export function FaultCopies({ report }: { report: FaultReport }) {
  const t = useT();
  const { copies, marked, parts, zone } = report;
  const when = (at: string | null | undefined) =>
    at ? formatInstant(Date.parse(at), zone).slice(0, 19).replace('T', ' ') : '';
  return (
    <>
      <DataTable
        label={t('fault.copies')}
        rows={copies}
        rowKey={({ medium }) => medium}
        columns={[
          {
            id: 'copy',
            label: t('fault.copy'),
            cell: ({ medium, name }) => (
              <>
                <strong>{t(`fault.is-${medium}`)}</strong>
                <span className="list-detail">{name}</span>
              </>
            ),
          },
          {
            id: 'entries',
            label: t('fault.entries'),
            cell: ({ entries, reached, bytes }) => (
              <>
                {t.number(entries)}
                {bytes !== null && (
                  <span className="list-detail">{t('fault.bytes', { size: t.number(bytes) })}</span>
                )}
                {reached > entries && (
                  <span className="list-detail">{t('fault.reached', { size: t.number(reached) })}</span>
                )}
              </>
            ),
          },
          { id: 'last', label: t('fault.last'), cell: ({ last }) => when(last) },
          {
            id: 'state',
            label: t('fault.state'),
            cell: ({ problem, entries }) => (
              <>
                {t(problem !== null ? 'fault.damaged' : entries === 0 ? 'fault.empty' : 'fault.whole')}
                {problem !== null && <span className="list-detail">{problem}</span>}
              </>
            ),
          },
        ]}
      />
      {marked !== null && <p>{t('fault.marked', { size: t.number(marked) })}</p>}
      {parts !== null && (
        <Notice tone="warn">
          <p>{t('fault.parts', { line: t.number(parts.line) })}</p>
          <ul>
            {parts.sides.map(({ medium, event }) => (
              <li key={medium}>
                {t('fault.side', {
                  copy: t(`fault.is-${medium}`),
                  time: when(event?.at),
                  says: event ? t.event(event) : '',
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
