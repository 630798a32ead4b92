/** The form of 第43.1條: what happened, and one seal on each open slot with somebody who keeps the box (R-43.box). */
import { useState } from 'react';
import { boxesInUse } from '../../../../shared/domain/boxes/state.ts';
import { causes, signals } from '../../../../shared/domain/interruption/commands.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { NumberField, Select, TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

type Custody = { readonly seal: string; readonly keeper: string };
const noCustody: Custody = { seal: '', keeper: '' };

export function Interrupt() {
  const t = useT();
  const { state } = useStation();
  const interrupt = useCommand('interrupt-poll');
  const [cause, setCause] = useState<(typeof causes)[number] | null>(null);
  const [signal, setSignal] = useState<(typeof signals)[number] | null>(null);
  const [degree, setDegree] = useState<number | null>(null);
  const [texts, setTexts] = useState({ place: '', what: '', told: '', measures: '' });
  const [injured, setInjured] = useState(0);
  const [queue, setQueue] = useState(Number.NaN);
  const [custody, setCustody] = useState<{ readonly [box: string]: Custody }>({});
  const [tried, setTried] = useState(false);
  const slots = boxesInUse(state.boxes).filter(({ life }) => life === 'sealed');
  const text = (part: Partial<typeof texts>) => setTexts(now => ({ ...now, ...part }));
  const keep = (box: string, part: Partial<Custody>) =>
    setCustody(now => ({ ...now, [box]: { ...(now[box] ?? noCustody), ...part } }));
  const empty = (value: string) => (tried && value.trim() === '' ? t('interruption.needed') : undefined);
  const complete =
    cause !== null &&
    degree !== null &&
    !(cause === 'weather' && signal === null) &&
    Object.values(texts).every(one => one.trim() !== '') &&
    !Number.isNaN(injured) &&
    !Number.isNaN(queue) &&
    slots.every(({ box }) => custody[box]?.seal.trim() && custody[box]?.keeper.trim());

  const submit = async () => {
    setTried(true);
    if (!complete || cause === null || degree === null) return;
    await interrupt.run({
      cause,
      ...(cause === 'weather' && signal ? { signal } : {}),
      degree,
      ...texts,
      injured,
      queue,
      custody: slots.map(({ box }) => ({ box, ...(custody[box] ?? noCustody) })),
    });
  };

  return (
    <Panel title={t('interruption.declare')}>
      <div className="split" data-even>
        <div className="stack">
          <div className="row" data-top>
            <Select
              label={t.label('name', 'cause')}
              placeholder={t('interruption.choose')}
              choices={causes.map(id => ({ id, label: t.label('cause', id) }))}
              value={cause}
              error={tried && cause === null ? t('interruption.needed') : undefined}
              onChange={id => setCause(causes.find(one => one === id) ?? null)}
            />
            <Select
              label={t.label('name', 'degree')}
              placeholder={t('interruption.choose')}
              choices={[1, 2, 3, 4, 5].map(id => ({ id: String(id), label: t.label('degree', id) }))}
              value={degree === null ? null : String(degree)}
              error={tried && degree === null ? t('interruption.needed') : undefined}
              onChange={id => setDegree(Number(id))}
            />
          </div>
          {cause === 'weather' && (
            <Select
              label={t.label('name', 'signal')}
              hint={t('interruption.signal-hint')}
              placeholder={t('interruption.choose')}
              choices={signals.map(id => ({ id, label: t.label('signal', id) }))}
              value={signal}
              error={tried && signal === null ? t('interruption.needed') : undefined}
              onChange={id => setSignal(signals.find(one => one === id) ?? null)}
            />
          )}
          <TextField
            label={t.label('name', 'place')}
            value={texts.place}
            maxLength={200}
            error={empty(texts.place)}
            onChange={place => text({ place })}
          />
          <TextAreaField
            label={t.label('name', 'what')}
            rows={2}
            value={texts.what}
            maxLength={4000}
            error={empty(texts.what)}
            onChange={what => text({ what })}
          />
        </div>
        <div className="stack">
          <TextField
            label={t.label('name', 'told')}
            value={texts.told}
            maxLength={200}
            error={empty(texts.told)}
            onChange={told => text({ told })}
          />
          <TextAreaField
            label={t.label('name', 'measures')}
            rows={2}
            value={texts.measures}
            maxLength={4000}
            error={empty(texts.measures)}
            onChange={measures => text({ measures })}
          />
          <div className="row" data-top>
            <NumberField label={t.label('name', 'injured')} value={injured} onChange={setInjured} />
            <NumberField
              label={t.label('name', 'queue')}
              value={queue}
              error={tried && Number.isNaN(queue) ? t('interruption.needed') : undefined}
              onChange={setQueue}
            />
          </div>
        </div>
      </div>
      <fieldset className="custody">
        <legend className="field-label">{t('interruption.custody')}</legend>
        {slots.length === 0 && <p className="soft">{t('interruption.no-open-slot')}</p>}
        {slots.map(({ box }) => (
          <div className="row" data-top key={box}>
            <TextField
              label={t('interruption.slot-seal', { box })}
              value={custody[box]?.seal ?? ''}
              maxLength={40}
              error={empty(custody[box]?.seal ?? '')}
              onChange={seal => keep(box, { seal })}
            />
            <TextField
              label={t('interruption.keeper', { box })}
              value={custody[box]?.keeper ?? ''}
              maxLength={200}
              error={empty(custody[box]?.keeper ?? '')}
              onChange={keeper => keep(box, { keeper })}
            />
          </div>
        ))}
      </fieldset>
      {tried && !complete && <Notice tone="warn">{t('commands.not-filled')}</Notice>}
      <RefusalNotice refusal={interrupt.refusal} />
      <div className="button-row" data-end>
        <Button look="danger" size="large" isPending={interrupt.pending} onPress={submit}>
          {t.label('command', 'interrupt-poll')}
        </Button>
      </div>
    </Panel>
  );
}
