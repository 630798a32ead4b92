/** The first hour ended with something not put right: nothing is issued until the chair has said one of two things. */
import { useState } from 'react';
import { recordedAfterFirstHour } from '../../../../shared/domain/poll/deadlines.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { NumberField, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { useWhat } from './IrregularityList.tsx';

export function FirstHourOver({ open }: { open: readonly number[] }) {
  const t = useT();
  const { state } = useStation();
  const list = state.irregularity.list.filter(({ irregularity }) => open.includes(irregularity));
  return (
    <>
      <Notice tone="bad" role="alert">
        {t('irregularities.over', { minutes: state.election.settings.firstHourMinutes })}
      </Notice>
      {list.map(one => (
        <Choices key={one.irregularity} irregularity={one.irregularity} />
      ))}
    </>
  );
}

function Choices({ irregularity }: { irregularity: number }) {
  const t = useT();
  const what = useWhat();
  const { state, derived } = useStation();
  const close = useCommand('close-early');
  const confirm = useCommand('confirm-mended-in-hour');
  const one = state.irregularity.list.find(known => known.irregularity === irregularity);
  const opened = state.poll.opened;
  const [minute, setMinute] = useState(Number.NaN);
  const [how, setHow] = useState(one?.how ?? '');
  if (!one || !opened) return null;
  const happened = Math.max(0, Math.floor((one.happened - opened.elapsed) / 60_000));
  const late = recordedAfterFirstHour(state, irregularity);
  const clock = Number.isNaN(minute) ? '–' : t.time(Date.parse(opened.at) + minute * 60_000);
  return (
    <Panel title={t('irregularities.decide', { n: irregularity, what: what(one) })}>
      <div className="split" data-even>
        <div className="stack">
          <h3>{t('irregularities.was-mended')}</h3>
          <div className="row" data-top>
            <NumberField
              label={t.label('name', 'minute')}
              hint={t('irregularities.at-clock', { time: clock })}
              min={happened}
              max={state.election.settings.firstHourMinutes - 1}
              value={minute}
              onChange={setMinute}
            />
            <TextField
              label={t('irregularities.how-mended')}
              value={how}
              maxLength={4000}
              onChange={setHow}
            />
          </div>
          <RefusalNotice refusal={confirm.refusal} />
          <div className="button-row">
            <Button
              why={Number.isNaN(minute) || how.trim() === '' ? t('commands.not-filled') : null}
              isPending={confirm.pending}
              onPress={() => void confirm.run({ irregularity, minute, how })}
            >
              {t.label('command', 'confirm-mended-in-hour')}
            </Button>
          </div>
        </div>
        <div className="stack">
          <h3>{t('irregularities.was-not')}</h3>
          <p>{t(derived.turnoutBelowMinimum ? 'interruption.then-postponed' : 'interruption.then-result')}</p>
          {late && <Notice tone="info">{t('irregularities.late')}</Notice>}
          <RefusalNotice refusal={close.refusal} />
          <div className="button-row">
            <Button
              look="danger"
              isPending={close.pending}
              onPress={() =>
                void close.run(
                  { ground: 'first-hour', irregularity },
                  late ? { who: 'chair-and-one', explanation: t => t('commands.who-chair-and-one') } : {},
                )
              }
            >
              {t.label('command', 'close-early')}
            </Button>
          </div>
        </div>
      </div>
    </Panel>
  );
}
