/**
 * R-asleep: the program was not running, or the machine slept, or its clock jumped, while people could vote: the chair
 * says whether that was an interruption. Of a restart within an interruption, only how long it was is asked.
 */
import { useState } from 'react';
import type { Gap } from '../../../../shared/domain/clock/state.ts';
import { useMoment } from '../../bridge/useMoment.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { NumberField, Radios, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
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
  const { official } = useMoment();
  const decide = useCommand('decide-gap');
  const [was, setWas] = useState<'true' | 'false' | null>(gap.within === null ? null : 'true');
  const [minutes, setMinutes] = useState(Number.NaN);
  const [reason, setReason] = useState('');
  const moves = phase === 'open' || phase === 'interrupted';
  const told = !Number.isNaN(minutes);
  // what measured nothing must be told
  const complete = reason.trim() !== '' && was !== null && (told || was === 'false' || gap.lengthMs > 0);
  const submit = async () => {
    if (!complete) return;
    const interruption = was === 'true';
    await decide.run({
      gap: gap.gap,
      interruption,
      reason,
      ...(interruption && told ? { minutes } : {}),
    });
  };
  return (
    <li className="entry">
      <div className="entry-head">
        <span className="entry-number">{t('interruption.gap', { n: gap.gap })}</span>
        <span>{t.label('gapKind', gap.kind)}</span>
        <span className="soft">
          {t('interruption.gap-since', { since: t.time(gap.since), length: t.duration(gap.lengthMs) })}
        </span>
      </div>
      {gap.within === null ? (
        <Radios
          label={t('interruption.gap-was')}
          hint={t(moves ? 'interruption.gap-moves' : 'interruption.gap-moves-nothing')}
          across
          choices={(['true', 'false'] as const).map(id => ({ id, label: t.label('wasInterruption', id) }))}
          value={was}
          onChange={id => setWas(id === 'true' ? 'true' : 'false')}
        />
      ) : (
        <Notice tone="warn">{t('interruption.gap-within', { n: gap.within })}</Notice>
      )}
      <div className="row" data-top>
        {was === 'true' && (
          <NumberField
            label={t(gap.within === null ? 'interruption.gap-minutes' : 'interruption.gap-minutes-within')}
            hint={
              gap.within !== null && told
                ? t('interruption.gap-then', { time: t.time(official + minutes * 60_000 - gap.lengthMs) })
                : t(gap.lengthMs > 0 ? 'interruption.gap-whole' : 'interruption.gap-unknown')
            }
            max={1440}
            value={minutes}
            onChange={setMinutes}
          />
        )}
        <TextField
          label={t.label('name', 'reason')}
          value={reason}
          maxLength={4000}
          onChange={setReason}
          onEnter={submit}
        />
      </div>
      <RefusalNotice refusal={decide.refusal} />
      <div className="button-row">
        <Button
          look="primary"
          why={complete ? null : t('commands.not-filled')}
          isPending={decide.pending}
          onPress={submit}
        >
          {gap.within === null ? t.label('command', 'decide-gap') : t('commands.save')}
        </Button>
      </div>
    </li>
  );
}
