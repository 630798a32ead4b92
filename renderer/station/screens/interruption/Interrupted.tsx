/** While voting is interrupted: since when, how long it may last, what the close becomes, and the two ways out. */
import { useState } from 'react';
import { z } from 'zod';
import { gapInDoubt } from '../../../../shared/domain/clock/state.ts';
import type { Interruption } from '../../../../shared/domain/interruption/state.ts';
import { useMoment } from '../../bridge/useMoment.ts';
import { usePersonName, useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Countdown, useLeft } from '../../components/Countdown.tsx';
import { Facts } from '../../components/Facts.tsx';
import { FoundDraft } from '../../components/FoundDraft.tsx';
import { TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useSealsRead } from '../../components/useSealsRead.ts';
import { useUnrecorded } from '../../machine/unrecorded.ts';
import { useT } from '../../text/useT.tsx';
import { Particulars, usePointsWanted } from './Particulars.tsx';

/** Elapsed since its start, in whole seconds rounded up, as the resumption will add it. */
function useLength({ fromElapsed }: Interruption): number {
  const { elapsed } = useMoment();
  return Math.max(0, Math.ceil((elapsed - fromElapsed) / 1000) * 1000);
}

export function Interrupted({ current }: { current: Interruption }) {
  const t = useT();
  const name = usePersonName();
  const { state, derived } = useStation();
  const length = useLength(current);
  const left = useLeft(derived.countdowns.interruption ?? 0);
  const newClose = Date.parse(state.poll.closesAt) + length;
  return (
    <div className="split" data-even>
      <div className="stack">
        <Panel title={t('interruption.nth', { n: current.interruption })}>
          <p className="big">{t('interruption.since', { time: t.time(current.officialAt) })}</p>
          <Countdown
            label={t('interruption.until-limit')}
            left={derived.countdowns.interruption ?? 0}
            warnMinutes={30}
            large
          />
          <Facts
            facts={[
              [t.label('name', 'cause'), t.label('cause', current.cause)],
              [t('interruption.lasts'), t.duration(length)],
              [t('interruption.close-before'), t.time(state.poll.closesAt)],
              [t('interruption.close-if-now'), left > 0 ? t.time(newClose) : ''],
              [t('interruption.declared-by'), current.by.map(name).join(', ')],
            ]}
          />
        </Panel>
        {left > 0 || gapInDoubt(state) ? <Resume current={current} newClose={newClose} /> : <OverLimit />}
      </div>
      <Particulars current={current} />
    </div>
  );
}

function Resume({ current, newClose }: { current: Interruption; newClose: number }) {
  const t = useT();
  const resume = useCommand('resume-poll');
  const form = useUnrecorded(`resume.${current.interruption}`, z.string(), '');
  const conditions = form.value;
  const seals = useSealsRead();
  const [tried, setTried] = useState(false);
  const wanted = usePointsWanted(current);
  const complete = conditions.trim() !== '' && current.custody.every(({ box }) => seals.read(box) !== '');
  const submit = async () => {
    setTried(true);
    if (!complete) return;
    const differing = current.custody.filter(({ box, seal }) => seals.read(box) !== seal);
    if (!seals.settled(differing.map(({ box }) => box))) return;
    const given = await resume.run(
      {
        conditions,
        sealsRead: current.custody.map(({ box }) => ({ box, read: seals.read(box) })),
      },
      { explanation: t => t('interruption.resume-explained', { time: t.time(newClose) }) },
    );
    if (given?.ok) form.forget();
  };
  return (
    <Panel title={t.label('command', 'resume-poll')}>
      <p className="soft">{t('interruption.resume-lead')}</p>
      <FoundDraft form={form} onDiscard={() => setTried(false)} />
      <TextAreaField
        label={t.label('name', 'conditions')}
        hint={t('interruption.conditions-hint')}
        rows={2}
        value={conditions}
        maxLength={4000}
        error={tried && conditions.trim() === '' ? t('interruption.needed') : undefined}
        onChange={next => form.set(() => next)}
      />
      {current.custody.map(({ box, keeper }) => (
        <TextField
          key={box}
          label={t('interruption.seal-read', { box })}
          hint={t('interruption.kept-by', { keeper })}
          value={seals.value(box)}
          maxLength={40}
          error={
            seals.isAgain(box)
              ? t('boxes.read-again')
              : tried && seals.read(box) === ''
                ? t('interruption.needed')
                : undefined
          }
          onChange={value => seals.change(box, value)}
        />
      ))}
      {current.custody.some(({ box }) => seals.isDifferent(box)) && (
        <Notice tone="warn">{t('interruption.seal-differs')}</Notice>
      )}
      <RefusalNotice refusal={resume.refusal} />
      <div className="button-row" data-end>
        <Button
          look="primary"
          size="large"
          why={
            wanted.length === 0
              ? null
              : t('interruption.first', {
                  points: wanted
                    .map(point =>
                      'box' in point
                        ? t('interruption.custody-of', { box: point.box })
                        : t.label('name', point.particular),
                    )
                    .join(t('interruption.comma')),
                })
          }
          isPending={resume.pending}
          onPress={submit}
        >
          {t.label('command', 'resume-poll')}
        </Button>
      </div>
    </Panel>
  );
}

/** resuming is refused; what is left is the early close, and what follows from it is said before. */
function OverLimit() {
  const t = useT();
  const { state, derived } = useStation();
  const close = useCommand('close-early');
  return (
    <Panel title={t.label('command', 'close-early')}>
      <Notice tone="bad" role="alert">
        {t('interruption.over-limit', { minutes: state.election.settings.interruptionLimitMinutes })}
      </Notice>
      <p>{t(derived.turnoutBelowMinimum ? 'interruption.then-postponed' : 'interruption.then-result')}</p>
      <RefusalNotice refusal={close.refusal} />
      <div className="button-row">
        <Button
          look="danger"
          size="large"
          isPending={close.pending}
          onPress={() => void close.run({ ground: 'interruption' })}
        >
          {t.label('command', 'close-early')}
        </Button>
      </div>
    </Panel>
  );
}
