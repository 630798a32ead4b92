/** What an entry says: when, what, by whom, its rule, and its number, behind which is its proof. */
import { useContext } from 'react';
import type { TimelineEntry } from '../../../../shared/contract/view.ts';
import { usePersonName, useStation } from '../../bridge/useStation.tsx';
import { RuleId } from '../../frame/Help.tsx';
import { useT } from '../../text/useT.tsx';
import { ruleOf } from './kinds.ts';
import { ProofContext } from './Proof.tsx';
import { useClockTime } from './useClockTime.ts';

type Props = {
  readonly entry: TimelineEntry;
  /** in a grid that has the stops of its rows in its own hands: `false` takes the links out of the way of Tab */
  readonly cell?: { readonly stops: boolean };
};

export function EventCells({ entry, cell }: Props) {
  const t = useT();
  const name = usePersonName();
  const { day, time } = useClockTime(entry.at);
  const prove = useContext(ProofContext);
  const { date } = useStation().state.election;
  const role = cell && 'gridcell';
  const rule = ruleOf[entry.type];
  const tabIndex = cell?.stops === false ? -1 : 0;
  return (
    <>
      <span className="event-time" role={role}>
        {time}
        {day !== date && <small>{day}</small>}
      </span>
      <span className="event-text" role={role}>
        {t.event(entry)}
      </span>
      <span className="event-who" role={role}>
        {entry.by.length === 0 ? t('timeline.program') : entry.by.map(name).join(', ')}
      </span>
      <span className="event-rule" role={role}>
        {rule && <RuleId rule={rule} tabIndex={tabIndex} />}
      </span>
      <span className="event-seq" role={role}>
        <button
          type="button"
          className="rule-link"
          tabIndex={tabIndex}
          aria-label={t('proof.title', { n: entry.seq })}
          title={t('proof.title', { n: entry.seq })}
          onClick={() => prove(entry)}
        >
          #{entry.seq}
        </button>
      </span>
    </>
  );
}
