import { useState } from 'react';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { NumberField, TextAreaField, TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

export function RecordIrregularity() {
  const t = useT();
  const record = useCommand('record-irregularity');
  const [what, setWhat] = useState('');
  const [place, setPlace] = useState('');
  const [minutesAgo, setMinutesAgo] = useState(0);
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && value.trim() === '' ? t('irregularities.needed') : undefined);
  const submit = async () => {
    setTried(true);
    if (what.trim() === '' || place.trim() === '' || Number.isNaN(minutesAgo)) return;
    const given = await record.run({ what, place, minutesAgo });
    if (!given?.ok) return;
    setWhat('');
    setPlace('');
    setMinutesAgo(0);
    setTried(false);
  };
  return (
    <Panel title={t.label('command', 'record-irregularity')}>
      <TextAreaField
        label={t.label('name', 'what')}
        value={what}
        maxLength={4000}
        error={missing(what)}
        onChange={setWhat}
      />
      <TextField
        label={t.label('name', 'place')}
        value={place}
        maxLength={200}
        error={missing(place)}
        onChange={setPlace}
      />
      <NumberField
        label={t.label('name', 'minutesAgo')}
        hint={t('irregularities.ago-hint')}
        value={minutesAgo}
        max={1440}
        onChange={setMinutesAgo}
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
