import { useState } from 'react';
import { z } from 'zod';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { FoundDraft } from '../../components/FoundDraft.tsx';
import { NumberField, TextAreaField, TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { figureSchema, useUnrecorded } from '../../machine/unrecorded.ts';
import { useT } from '../../text/useT.tsx';

const formSchema = z.strictObject({
  what: z.string(),
  place: z.string(),
  minutesAgo: figureSchema,
});
const nothing = { what: '', place: '', minutesAgo: 0 };

export function RecordIrregularity() {
  const t = useT();
  const record = useCommand('record-irregularity');
  const form = useUnrecorded('irregularity', formSchema, nothing);
  const { what, place, minutesAgo } = form.value;
  const set = (part: Partial<typeof nothing>) => form.set(now => ({ ...now, ...part }));
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value.trim() === '' ? t('irregularities.needed') : undefined);
  const submit = async () => {
    setTried(true);
    if (what.trim() === '' || place.trim() === '' || Number.isNaN(minutesAgo)) return;
    const given = await record.run({ what, place, minutesAgo });
    if (!given?.ok) return;
    form.forget();
    setTried(false);
  };
  return (
    <Panel title={t.label('command', 'record-irregularity')}>
      <FoundDraft form={form} onDiscard={() => setTried(false)} />
      <TextAreaField
        label={t.label('name', 'what')}
        value={what}
        maxLength={4000}
        error={missing(what)}
        onChange={text => set({ what: text })}
      />
      <TextField
        label={t.label('name', 'place')}
        value={place}
        maxLength={200}
        error={missing(place)}
        onChange={text => set({ place: text })}
      />
      <NumberField
        label={t.label('name', 'minutesAgo')}
        hint={t('irregularities.ago-hint')}
        value={minutesAgo}
        max={1440}
        onChange={n => set({ minutesAgo: n })}
      />
      <RefusalNotice refusal={record.refusal} />
      <div className="button-row" data-end>
        <Button look="primary" isPending={record.pending} onPress={submit}>
          {t('commands.save')}
        </Button>
      </div>
    </Panel>
  );
}
