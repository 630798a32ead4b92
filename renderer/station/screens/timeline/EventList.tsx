/** A few entries, all of them there. The whole log: LogGrid.tsx. */
import type { TimelineEntry } from '../../../../shared/contract/view.ts';
import { useT } from '../../text/useT.tsx';
import { EventCells } from './EventCells.tsx';
import { ProofProvider } from './Proof.tsx';

export function EventList({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useT();
  if (entries.length === 0) return <p className="soft">{t('after.nothing-yet')}</p>;
  return (
    <ProofProvider>
      <ol className="timeline">
        {entries.map(entry => (
          <li key={entry.seq} className="event">
            <EventCells entry={entry} />
          </li>
        ))}
      </ol>
    </ProofProvider>
  );
}
