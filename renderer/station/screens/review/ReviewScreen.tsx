/** The chair's page: open points, deadlines, account, figures and the last events, on one page that can be printed. */
import { Check, TriangleAlert } from 'lucide-react';
import { useStation } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Countdown } from '../../components/Countdown.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Panel, Screen } from '../../components/Panel.tsx';
import { SaveDocument } from '../../components/SaveDocument.tsx';
import { useScreen } from '../../frame/useScreen.tsx';
import { useT } from '../../text/useT.tsx';
import { Equation } from '../account/Equation.tsx';
import { EventList } from '../timeline/EventList.tsx';
import { useNewest } from '../timeline/useTimeline.ts';
import { useOpenPoints } from './useOpenPoints.ts';

const shownEvents = 12;

export function ReviewScreen() {
  const t = useT();
  const { go } = useScreen();
  return (
    <Screen title={t('after.screen-review')} lead={t('review.lead')}>
      <div className="row">
        <SaveDocument document="chair-review" />
        <SaveDocument document="paper-fallback" />
      </div>
      <div className="split" data-even>
        <div className="stack">
          <OpenPoints />
          <Deadlines />
        </div>
        <Figures />
      </div>
      <Equation />
      <Panel
        title={t('review.last-events')}
        aside={
          <Button look="quiet" onPress={() => go('timeline')}>
            {t('after.go', { screen: t('after.screen-timeline') })}
          </Button>
        }
      >
        <LastEvents />
      </Panel>
    </Screen>
  );
}

function LastEvents() {
  return <EventList entries={useNewest(shownEvents)} />;
}

function OpenPoints() {
  const t = useT();
  const { go } = useScreen();
  const points = useOpenPoints();
  return (
    <Panel title={t('review.open-points', { n: points.length })}>
      {points.length === 0 && (
        <p className="review-good">
          <Check aria-hidden="true" size={18} /> {t('review.nothing-open')}
        </p>
      )}
      <ul className="entries">
        {points.map(({ text, screen }) => (
          <li key={text}>
            <button type="button" className="open-point" onClick={() => go(screen)}>
              <TriangleAlert aria-hidden="true" size={18} />
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Only those that run; the close of the poll stands as a time as well. */
function Deadlines() {
  const t = useT();
  const { state, derived } = useStation();
  const { close, firstHour, interruption } = derived.countdowns;
  const { closesAt, closed, postponed } = state.poll;
  return (
    <Panel title={t('review.deadlines')}>
      {firstHour !== null && <Countdown label={t.label('deadline', 'first-hour')} left={firstHour} />}
      {interruption !== null && (
        <Countdown label={t.label('deadline', 'interruption')} left={interruption} warnMinutes={30} />
      )}
      {close !== null && interruption === null && (
        <Countdown label={t.label('deadline', 'close')} left={close} />
      )}
      <Facts
        facts={[
          [t.label('name', 'closesAt'), closesAt === '' ? t('review.not-opened') : t.time(closesAt)],
          [t('review.closed-at'), closed ? t.time(closed.at) : ''],
          [t.label('name', 'newDateBy'), postponed ? t.date(postponed.newDateBy) : ''],
        ]}
      />
    </Panel>
  );
}

function Figures() {
  const t = useT();
  const { state, derived } = useStation();
  const { issue, count } = state;
  const { totals, entitled } = derived;
  const groups = count.finished
    ? state.election.groups.map(({ id, name }) => [t.nameOf(name), t.number(totals.groups[id] ?? 0)] as const)
    : [];
  return (
    <Panel title={t('review.figures')} aside={<strong>{t.label('phase', state.poll.phase)}</strong>}>
      <Facts
        facts={[
          [t.label('name', 'entitled'), t.number(entitled)],
          [t.label('name', 'voted'), t.number(issue.struckOff)],
          [t('review.turnout'), t.percent(issue.struckOff, entitled)],
          [
            t('review.minimum'),
            derived.minimumTurnout === null
              ? t('review.no-minimum')
              : t(derived.turnoutBelowMinimum ? 'review.below' : 'review.reached', {
                  percent: derived.minimumTurnout,
                }),
          ],
          [t.label('name', 'spoiled'), t.number(issue.spoiled)],
          [t.label('name', 'taken'), t.number(issue.taken)],
          [t('review.interruptions'), t.number(state.interruption.list.length)],
          [t('review.irregularities'), t.number(state.irregularity.list.length)],
          [t('review.objections'), t.number(state.objections.list.length)],
          ...groups,
          ...(count.finished
            ? [
                [t.label('name', 'blank'), t.number(totals.blank)] as const,
                [t.label('name', 'otherInvalid'), t.number(totals.otherInvalid)] as const,
              ]
            : []),
        ]}
      />
      {!count.finished && <p className="soft small">{t('review.votes-later')}</p>}
    </Panel>
  );
}
