import { useStation } from '../../bridge/useStation.tsx';
import { useT } from '../../text/useT.tsx';

/** The last five things that happened, without names. */
export function Recent() {
  const t = useT();
  const { recent } = useStation().derived;
  return (
    <section className="recent" aria-label={t('desk.recent')}>
      <h2>{t('desk.recent')}</h2>
      <ol>
        {recent.map(entry => (
          <li key={entry.seq}>
            <time dateTime={entry.at}>{t.time(entry.at)}</time>
            <span title={t.event(entry)}>{t.event(entry)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
