/** The sums so far, the boxes, and what still stands before the end of the count. */
import { Check, X } from 'lucide-react';
import { boxesWithBallots } from '../../../../shared/domain/boxes/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { differs, useBatches, useEntriesNeeded } from './batches.ts';
import { OpenBox } from './OpenBox.tsx';

export function FinishCount() {
  const t = useT();
  const { state, derived } = useStation();
  const { totals, account } = derived;
  const batches = useBatches();
  const needed = useEntriesNeeded();
  const finish = useCommand('finish-count');
  const boxes = boxesWithBallots(state.boxes);
  const checks = [
    {
      text: t('count.check-boxes'),
      good: boxes.every(({ life }) => life === 'opened' || life === 'emptied'),
    },
    {
      text: t('count.check-batches'),
      good: batches.every(batch => batch.entries.length >= needed && !differs(batch)),
    },
    {
      text: t('count.check-disputes'),
      good: state.count.disputes.every(({ decision }) => decision !== null),
    },
  ];
  const difference = totals.found - account.expected;
  return (
    <div className="split" data-even>
      <Panel title={t('count.sums')}>
        <Facts
          facts={[
            ...state.election.groups.map(
              ({ id, name }) => [t.nameOf(name), t.number(totals.groups[id] ?? 0)] as const,
            ),
            [t('count.valid'), t.number(totals.valid)],
            [t.label('name', 'blank'), t.number(totals.blank)],
            [t.label('name', 'otherInvalid'), t.number(totals.otherInvalid)],
            [t.label('name', 'found'), t.number(totals.found)],
            [t.label('name', 'expected'), t.number(account.expected)],
          ]}
        />
        {difference !== 0 && (
          <Notice tone="warn">
            {t(difference < 0 ? 'count.fewer' : 'count.more', { n: Math.abs(difference) })}
          </Notice>
        )}
      </Panel>
      <div className="stack">
        <Panel title={t('count.boxes')}>
          {boxes.map(box =>
            box.life === 'opened' ? (
              <EmptyBox key={box.box} box={box.box} />
            ) : (
              <OpenBox key={box.box} box={box} />
            ),
          )}
        </Panel>
        <Panel title={t.label('command', 'finish-count')}>
          <ul className="checks">
            {checks.map(({ text, good }) => (
              <li key={text} data-good={good}>
                {good ? <Check aria-hidden="true" size={18} /> : <X aria-hidden="true" size={18} />}
                <span className="visually-hidden">{t.label('yesNo', good ? 'yes' : 'no')}: </span>
                {text}
              </li>
            ))}
          </ul>
          <p className="soft">{t('count.ballots-count')}</p>
          <RefusalNotice refusal={finish.refusal} />
          <div className="button-row">
            <Button
              look="primary"
              size="large"
              why={checks.some(({ good }) => !good) ? t('count.finish-first') : null}
              isPending={finish.pending}
              onPress={() => void finish.run({}, { explanation: t => t('count.finish-count-explained') })}
            >
              {t.label('command', 'finish-count')}
            </Button>
          </div>
        </Panel>
      </div>
    </div>
  );
}

function EmptyBox({ box }: { box: string }) {
  const t = useT();
  const empty = useCommand('empty-box');
  return (
    <div className="entry">
      <div className="entry-head">
        <span className="entry-number">{t('count.box', { box })}</span>
        <span className="tag" data-tone="good">
          {t.label('boxLife', 'opened')}
        </span>
        <Button isPending={empty.pending} onPress={() => void empty.run({ box })}>
          {t.label('command', 'empty-box')}
        </Button>
      </div>
      <RefusalNotice refusal={empty.refusal} />
    </div>
  );
}
