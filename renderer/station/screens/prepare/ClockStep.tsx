import { useState } from 'react';
import { dayOf, formatInstant, instantOf, timeOfDay } from '../../../../shared/domain/clock/official.ts';
import { useMoment } from '../../bridge/useMoment.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import { useT } from '../../text/useT.tsx';

/**
 * what an official clock shows at the moment of pressing. The minute that is about to begin is offered, so
 * that staff can press exactly when the official clock turns to it.
 */
export function ClockStep() {
  const t = useT();
  const say = useToast();
  const { election, clock } = useStation().state;
  const { official } = useMoment();
  const machine = official - (clock.offsetMs ?? 0);
  const { zone } = election;
  const [time, setTime] = useState(() => `${timeOfDay(official + 60_000, zone)}:00`);
  const [source, setSource] = useState('');
  const check = useCommand('check-clock');
  const valid = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time);
  const submit = async () => {
    if (!valid || source.trim() === '') return;
    const [hours, minutes, seconds] = time.split(':');
    const shown = instantOf(dayOf(official, zone), `${hours}:${minutes}`, zone) + Number(seconds) * 1000;
    const answer = await check.run({ official: formatInstant(shown, zone), source });
    if (answer?.ok) say('good', t('prepare.clock-said'));
  };
  return (
    <div className="stack">
      <p>{t('prepare.clock-lead')}</p>
      <p className="big-clock">
        <span>{t('prepare.machine-shows')}</span>
        <strong>
          {timeOfDay(machine, zone)}:{String(Math.floor(machine / 1000) % 60).padStart(2, '0')}
        </strong>
      </p>
      <div className="row">
        <TextField
          label={t('prepare.official-shows')}
          hint={t('prepare.official-hint')}
          value={time}
          onChange={setTime}
          maxLength={8}
          {...(valid ? {} : { error: t('prepare.time-form') })}
        />
        <TextField
          label={t('prepare.clock-source')}
          hint={t('prepare.clock-source-hint')}
          value={source}
          onChange={setSource}
          maxLength={200}
        />
      </div>
      <RefusalNotice refusal={check.refusal} />
      {clock.offsetMs !== null && Math.abs(clock.offsetMs) > 120_000 && (
        <Notice tone="warn">{t('prepare.clock-far')}</Notice>
      )}
      <Button
        look="primary"
        size="large"
        why={!valid || source.trim() === '' ? t('commands.not-filled') : null}
        isPending={check.pending}
        onPress={submit}
      >
        {t('prepare.clock-do')}
      </Button>
    </div>
  );
}
