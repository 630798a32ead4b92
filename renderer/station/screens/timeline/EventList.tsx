import type { TimelineEntry } from '../../../../shared/contract/view.ts';
import { dayOf } from '../../../../shared/domain/clock/official.ts';
import { usePersonName, useStation } from '../../bridge/useStation.tsx';
import { RuleId } from '../../frame/Help.tsx';
import { useT } from '../../text/useT.tsx';
import { ruleOf } from './kinds.ts';

/** Wall-clock time with seconds, in the election's zone. */
function useClockTime(): (at: string) => string {
  const t = useT();
  return at => `${t.time(at)}:${at.slice(17, 19)}`;
}

export function EventList({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useT();
  const name = usePersonName();
  const time = useClockTime();
  const { zone, date } = useStation().state.election;
  if (entries.length === 0) return <p className="soft">{t('after.nothing-yet')}</p>;
  return (
    <ol className="timeline">
      {entries.map(entry => {
        const day = dayOf(Date.parse(entry.at), zone);
        return (
          <li key={entry.seq} className="event">
            <span className="event-time">
              {time(entry.at)}
              {day !== date && <small>{day}</small>}
            </span>
            <span className="event-text">{t.event(entry)}</span>
            <span className="event-who">
              {entry.by.length === 0 ? t('timeline.program') : entry.by.map(name).join(', ')}
            </span>
            <RuleId rule={ruleOf[entry.type]} />
            <span className="event-seq" title={t('timeline.place', { n: entry.seq })}>
              #{entry.seq}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
