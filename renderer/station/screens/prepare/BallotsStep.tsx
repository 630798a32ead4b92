import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { NumberField, TextAreaField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import { useT } from '../../text/useT.tsx';
import { Transfers } from './Transfers.tsx';

/** counted in by two people; a difference from the delivery note stays visible. */
export function BallotsStep() {
  const t = useT();
  const say = useToast();
  const { election, station, ballots } = useStation().state;
  const expected = election.stations.find(({ id }) => id === station)?.ballots ?? 0;
  const [delivered, setDelivered] = useState(ballots.deliveries.length === 0 ? expected : Number.NaN);
  const [counted, setCounted] = useState(Number.NaN);
  const [remark, setRemark] = useState('');
  const receive = useCommand('receive-ballots');
  const both = Number.isInteger(delivered) && Number.isInteger(counted);
  const differs = both && delivered !== counted;
  const ready = both && (!differs || remark.trim() !== '');
  const submit = async () => {
    const answer = await receive.run(
      { delivered, counted, ...(remark.trim() ? { remark } : {}) },
      { title: t => t('prepare.ballots-do'), explanation: t => t('prepare.ballots-two', { n: counted }) },
    );
    if (!answer?.ok) return;
    setCounted(Number.NaN);
    setDelivered(Number.NaN);
    setRemark('');
    say('good', t('prepare.ballots-said'));
  };
  return (
    <div className="stack">
      <p>{t('prepare.ballots-lead')}</p>
      {ballots.deliveries.map(({ at, counted: n, delivered: note, remark: words }) => (
        <Notice key={at} tone={n === note ? 'good' : 'warn'}>
          {t('prepare.delivery', { time: t.time(at), delivered: t.number(note), counted: t.number(n) })}{' '}
          {words}
        </Notice>
      ))}
      <div className="row">
        <NumberField label={t('prepare.delivered')} value={delivered} onChange={setDelivered} />
        <NumberField label={t('prepare.counted')} value={counted} onChange={setCounted} />
      </div>
      {differs && (
        <>
          <Notice tone="warn">{t('prepare.difference', { n: counted - delivered })}</Notice>
          <TextAreaField label={t('prepare.remark')} value={remark} onChange={setRemark} rows={2} />
        </>
      )}
      <RefusalNotice refusal={receive.refusal} />
      <Button
        look="primary"
        size="large"
        why={ready ? null : t('commands.not-filled')}
        isPending={receive.pending}
        onPress={submit}
      >
        {t('prepare.ballots-do')}
      </Button>
      <Transfers />
    </div>
  );
}
