/** The form of one point: a choice is written down by its key, everything else by Enter or the button. */
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { EventData } from '../../../../shared/domain/events.ts';
import { signals } from '../../../../shared/domain/interruption/commands.ts';
import type { Interruption, Particular } from '../../../../shared/domain/interruption/state.ts';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { FoundDraft } from '../../components/FoundDraft.tsx';
import { NumberField, TextAreaField, TextField } from '../../components/fields.tsx';
import { KeyChoices } from '../../components/KeyChoices.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { figureSchema, useUnrecorded } from '../../machine/unrecorded.ts';
import { useT } from '../../text/useT.tsx';

type Told = EventData<'interruption-described'>;
const degrees = ['1', '2', '3', '4', '5'] as const;

type FormProps = { readonly name: Particular; readonly current: Interruption; readonly onDone: () => void };

export function ParticularForm({ name, current, onDone }: FormProps) {
  const t = useT();
  const describe = useCommand('describe-interruption');
  const known = current.particulars;
  const say = async (told: Told) => {
    const given = await describe.run(told);
    if (given?.ok) onDone();
    return given?.ok === true;
  };
  const label = t.label('name', name);
  const place = `interruption.${current.interruption}.${name}`;
  const form = (): ReactNode => {
    switch (name) {
      case 'signal':
        return (
          <KeyChoices
            autoFocus
            label={label}
            choices={signals.map(id => ({ id, label: t.label('signal', id) }))}
            value={known.signal ?? null}
            onChoose={signal => void say({ signal })}
          />
        );
      case 'degree':
        return (
          <KeyChoices
            autoFocus
            label={label}
            choices={degrees.map(id => ({ id, label: t.label('degree', Number(id)) }))}
            value={degrees.find(id => Number(id) === known.degree) ?? null}
            onChoose={degree => void say({ degree: Number(degree) })}
          />
        );
      case 'injured':
      case 'queue':
        return <NumberPoint {...{ label, place }} start={known[name]} onSave={n => say({ [name]: n })} />;
      case 'place':
      case 'told':
        return (
          <TextPoint {...{ label, place }} start={known[name] ?? ''} onSave={text => say({ [name]: text })} />
        );
      case 'what':
      case 'measures':
        return (
          <TextPoint
            {...{ label, place }}
            start={known[name] ?? ''}
            long
            onSave={text => say({ [name]: text })}
          />
        );
    }
  };
  return (
    <>
      {form()}
      <RefusalNotice refusal={describe.refusal} />
    </>
  );
}

type PointProps<Start, Value> = {
  readonly label: string;
  /** where it is kept until it is written down */
  readonly place: string;
  readonly start: Start;
  /** answers true when it was written down */
  readonly onSave: (value: Value) => Promise<boolean>;
};

function TextPoint(props: PointProps<string, string> & { readonly long?: boolean }) {
  const { label, place, start, long = false, onSave } = props;
  const form = useUnrecorded(place, z.string(), start);
  const text = form.value;
  const save = async () => {
    if (text.trim() !== '' && (await onSave(text.trim()))) form.forget();
  };
  const field = { label, value: text, autoFocus: true, onChange: (next: string) => form.set(() => next) };
  return (
    <>
      <FoundDraft form={form} />
      {long ? (
        <TextAreaField {...field} rows={2} maxLength={4000} />
      ) : (
        <TextField {...field} maxLength={200} onEnter={save} />
      )}
      <Save isFilled={text.trim() !== ''} onPress={save} />
    </>
  );
}

function NumberPoint({ label, place, start, onSave }: PointProps<number | undefined, number>) {
  const form = useUnrecorded(place, figureSchema, start ?? Number.NaN);
  const n = form.value;
  const save = async () => {
    if (!Number.isNaN(n) && (await onSave(n))) form.forget();
  };
  return (
    <>
      <FoundDraft form={form} />
      <NumberField label={label} value={n} autoFocus onChange={next => form.set(() => next)} onEnter={save} />
      <Save isFilled={!Number.isNaN(n)} onPress={save} />
    </>
  );
}

const custodySchema = z.strictObject({ seal: z.string(), keeper: z.string(), where: z.string() });
const noCustody = { seal: '', keeper: '', where: '' };

/** R-43.box: one seal on the slot, who keeps the box, and where. */
export function CustodyForm({ box, onDone }: { box: string; onDone: () => void }) {
  const t = useT();
  const take = useCommand('take-custody');
  const form = useUnrecorded(`custody.${box}`, custodySchema, noCustody);
  const given = form.value;
  const complete = Object.values(given).every(text => text.trim() !== '');
  const set = (part: Partial<typeof given>) => form.set(now => ({ ...now, ...part }));
  const save = async () => {
    if (!complete || !(await take.run({ box, ...given }))?.ok) return;
    form.forget();
    onDone();
  };
  return (
    <>
      <FoundDraft form={form} />
      <div className="row" data-top>
        <TextField
          label={t('interruption.slot-seal', { box })}
          value={given.seal}
          maxLength={40}
          autoFocus
          onChange={seal => set({ seal })}
        />
        <TextField
          label={t('interruption.keeper', { box })}
          value={given.keeper}
          maxLength={200}
          onChange={keeper => set({ keeper })}
        />
        <TextField
          label={t('interruption.where', { box })}
          value={given.where}
          maxLength={200}
          onChange={where => set({ where })}
          onEnter={save}
        />
      </div>
      <RefusalNotice refusal={take.refusal} />
      <Save isFilled={complete} onPress={save} />
    </>
  );
}

function Save({ isFilled, onPress }: { isFilled: boolean; onPress: () => void }) {
  const t = useT();
  return (
    <div className="button-row" data-end>
      <Button look="primary" why={isFilled ? null : t('commands.not-filled')} onPress={onPress}>
        {t('commands.save')}
      </Button>
    </div>
  );
}
