/** R-asleep: the program was not running, or the machine slept, while people could vote. The chair says whether that was an interruption. */
import { useState } from 'react';
import type { Gap } from '../../../../shared/domain/clock/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Radios, TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

export function Gaps() {
  const { gaps } = useStation().state.clock;
  return (
    <ul className="entries">
      {gaps
        .filter(({ interruption }) => interruption === null)
        .map(gap => (
          <OneGap key={gap.gap} gap={gap} />
        ))}
    </ul>
  );
}

function OneGap({ gap }: { gap: Gap }) {
  const t = useT();
  const { phase } = useStation().state.poll;
  const decide = useCommand('decide-gap');
  const [was, setWas] = useState<'true' | 'false' | null>(null);
  const [reason, setReason] = useState('');
  const moves = phase === 'open' || phase === 'interrupted';
  const submit = async () => {
    if (was === null || reason.trim() === '') return;
    await decide.run({ gap: gap.gap, interruption: was === 'true', reason });
  };
  return (
    <li className="entry">
      <div className="entry-head">
        <span className="entry-number">{t('record.gap', { n: gap.gap })}</span>
        <span>{t.label('gapKind', gap.kind)}</span>
        <span className="soft">
          {t('record.gap-length', { time: t.time(gap.at), length: t.duration(gap.lengthMs) })}
        </span>
      </div>
      <Radios
        label={t('record.was-interruption')}
        hint={t(moves ? 'record.gap-moves' : 'record.gap-moves-nothing')}
        across
        choices={(['true', 'false'] as const).map(id => ({ id, label: t.label('wasInterruption', id) }))}
        value={was}
        onChange={id => setWas(id === 'true' ? 'true' : 'false')}
      />
      <div className="row">
        <TextField
          label={t.label('name', 'reason')}
          value={reason}
          maxLength={4000}
          onChange={setReason}
          onEnter={submit}
        />
        <Button isDisabled={was === null || reason.trim() === ''} isPending={decide.pending} onPress={submit}>
          {t.label('command', 'decide-gap')}
        </Button>
      </div>
      <RefusalNotice refusal={decide.refusal} />
    </li>
  );
}
