/** Before the poll: the list of what has to be done at the left, the step in hand at the right. */
import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Panel, Screen } from '../../components/Panel.tsx';
import { useScreen } from '../../frame/useScreen.tsx';
import { useT } from '../../text/useT.tsx';
import { SecondDrive } from '../settings/SecondDrive.tsx';
import { BallotsStep } from './BallotsStep.tsx';
import { BoxesStep } from './BoxesStep.tsx';
import { Checklist } from './Checklist.tsx';
import { ClockStep } from './ClockStep.tsx';
import { PeopleStep } from './PeopleStep.tsx';
import { RuntimeStep } from './RuntimeStep.tsx';
import { type Step, steps, useChecks } from './useChecks.ts';

const forms = {
  clock: ClockStep,
  people: PeopleStep,
  ballots: BallotsStep,
  boxes: BoxesStep,
  drive: SecondDrive,
  runtime: RuntimeStep,
};

export function PrepareScreen() {
  const t = useT();
  const { go } = useScreen();
  const { phase } = useStation().state.poll;
  const checks = useChecks();
  const missing = checks.filter(({ done, optional }) => !done && !optional);
  const [step, setStep] = useState<Step>(missing[0]?.id ?? 'clock');
  const isDone = checks.find(({ id }) => id === step)?.done ?? false;
  const [wasDone, setWasDone] = useState(isDone);
  // a step that has just been done leads to the next one that is missing; a step chosen by hand stays
  if (isDone !== wasDone) {
    setWasDone(isDone);
    const next = missing[0];
    if (isDone && next && step !== 'people' && step !== 'boxes' && step !== 'drive') {
      setStep(next.id);
      setWasDone(next.done);
    }
  }
  const Form = forms[step];
  const title = checks.find(({ id }) => id === step)?.title ?? '';
  return (
    <Screen title={t('frame.screen-prepare')} lead={t('prepare.lead')}>
      <div className="two-parts">
        <div className="stack">
          <Checklist
            checks={checks}
            current={step}
            onChoose={id => {
              const chosen = steps.find(one => one === id) ?? 'clock';
              setStep(chosen);
              setWasDone(checks.find(check => check.id === chosen)?.done ?? false);
            }}
          />
          {phase === 'prepared' && missing.length === 0 && (
            <>
              <Notice tone="good">{t('prepare.all-done')}</Notice>
              <Button look="primary" size="large" onPress={() => go('open')}>
                {t('prepare.go-open')}
              </Button>
            </>
          )}
          {phase === 'prepared' && missing.length > 0 && (
            <Notice tone="warn">{t('prepare.still-missing', { n: missing.length })}</Notice>
          )}
        </div>
        <Panel title={title}>
          <Form key={step} />
        </Panel>
      </div>
    </Screen>
  );
}
