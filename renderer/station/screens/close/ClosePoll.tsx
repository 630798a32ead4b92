import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Countdown, useLeft } from '../../components/Countdown.tsx';
import { NumberField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

/** Until the closing time a countdown; from it on, the chair's declaration (第51.1條). */
export function ClosePoll() {
  const t = useT();
  const { state, derived } = useStation();
  const close = useCommand('close-poll');
  const left = useLeft(derived.countdowns.close ?? 0);
  const come = left <= 0;
  const time = t.time(state.poll.closesAt);
  return (
    <Panel title={t('close.declare')}>
      <p className="big">{t(come ? 'close.time-come' : 'close.closes-at', { time })}</p>
      {!come && <Countdown label={t('close.until')} left={derived.countdowns.close ?? 0} large />}
      {come && state.election.settings.serveQueueAtClose && <Queue />}
      <RefusalNotice refusal={close.refusal} />
      <div className="button-row">
        <Button
          look="primary"
          size="large"
          why={come ? null : t('close.not-yet')}
          isPending={close.pending}
          onPress={() => void close.run({}, { explanation: t => t('close.explained') })}
        >
          {t.label('command', 'close-poll')}
        </Button>
      </div>
    </Panel>
  );
}

/** only where the election serves those who stood in the queue. */
function Queue() {
  const t = useT();
  const { state } = useStation();
  const count = useCommand('count-queue');
  const [people, setPeople] = useState(Number.NaN);
  if (state.poll.queue !== null)
    return <Notice tone="info">{t('close.queue-counted', { n: state.poll.queue })}</Notice>;
  return (
    <div className="row">
      <NumberField label={t('close.queue')} value={people} onChange={setPeople} />
      <Button
        why={Number.isNaN(people) ? t('commands.not-filled') : null}
        isPending={count.pending}
        onPress={() => void count.run({ people })}
      >
        {t.label('command', 'count-queue')}
      </Button>
      <RefusalNotice refusal={count.refusal} />
    </div>
  );
}
