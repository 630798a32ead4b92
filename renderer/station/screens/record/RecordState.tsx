/** What still stands between the station and its record, each with the place where it is mended; then the chair makes it, once. */
import { useState } from 'react';
import { currentInterruption } from '../../../../shared/domain/interruption/state.ts';
import type { Missing } from '../../../../shared/domain/record/missing.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { TextAreaField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useScreen } from '../../frame/useScreen.tsx';
import { useT } from '../../text/useT.tsx';
import { Explanation } from '../account/Explanation.tsx';
import { Gaps } from '../interruption/Gaps.tsx';
import { Particulars } from '../interruption/Particulars.tsx';
import { RuntimeStep } from '../prepare/RuntimeStep.tsx';

/** `onSign`: what comes after the record was made. */
export function RecordState({ onSign }: { onSign: () => void }) {
  const t = useT();
  const { state, derived } = useStation();
  const { phase } = state.poll;
  const make = useCommand('make-record');
  const missing = derived.missingForRecord;
  const mayMake = phase === 'counted' || phase === 'postponed';
  const last = state.record.records.at(-1);
  return (
    <div className="stack">
      {missing.map(what => (
        <Mend key={what} what={what} />
      ))}
      {last ? (
        <>
          <Notice tone="good">
            <p>{t('record.made', { n: last.record, time: t.time(last.at) })}</p>
            <Button look="primary" onPress={onSign}>
              {t('after.go', { screen: t('record.tab-sign') })}
            </Button>
          </Notice>
          <Correct corrects={last.record} />
        </>
      ) : (
        <Panel title={t.label('command', 'make-record')}>
          {mayMake && missing.length === 0 && <Notice tone="good">{t('record.nothing-missing')}</Notice>}
          <RefusalNotice refusal={make.refusal} />
          <div className="button-row">
            <Button
              look="primary"
              size="large"
              why={
                mayMake
                  ? missing.length > 0
                    ? t('record.mend-first')
                    : null
                  : t('record.not-yet', { phase: t.label('phase', phase) })
              }
              isPending={make.pending}
              onPress={() => void make.run({}, { explanation: t => t('record.make-explained') })}
            >
              {t.label('command', 'make-record')}
            </Button>
          </div>
        </Panel>
      )}
    </div>
  );
}

function Mend({ what }: { what: Missing }) {
  const t = useT();
  return (
    <Panel title={t.label('missing', what)}>
      {what === 'announcement' && <GoToCount />}
      {what === 'variance' && <Variance />}
      {what === 'gaps' && <Gaps />}
      {what === 'interruptions' && <Undescribed />}
      {what === 'runtime' && <RuntimeStep />}
      {what === 'small-count' && <SmallCount />}
    </Panel>
  );
}

function GoToCount() {
  const t = useT();
  const { go } = useScreen();
  return (
    <div className="button-row">
      <Button onPress={() => go('count')}>{t('after.go', { screen: t('after.screen-count') })}</Button>
    </div>
  );
}

/** an early close ended the interruption before everything was told. */
function Undescribed() {
  const current = currentInterruption(useStation().state.interruption);
  return current && <Particulars current={current} />;
}

/** R-58.eq: found and expected differ, and the chair says why. */
function Variance() {
  const t = useT();
  const { account } = useStation().derived;
  return (
    <>
      <p>
        {t('record.variance', {
          found: account.found ?? 0,
          expected: account.expected,
          variance: account.variance ?? 0,
        })}
      </p>
      <Explanation command="explain-variance" />
    </>
  );
}

/** R-secret: the chair is told before anything leaves the station. */
function SmallCount() {
  const t = useT();
  const accept = useCommand('accept-small-count');
  return (
    <>
      <p>{t('record.small-count')}</p>
      <RefusalNotice refusal={accept.refusal} />
      <div className="button-row">
        <Button isPending={accept.pending} onPress={() => void accept.run({})}>
          {t.label('command', 'accept-small-count')}
        </Button>
      </div>
    </>
  );
}

/** R-62.final: a correction is a new record that names the old one and the reason. */
function Correct({ corrects }: { corrects: number }) {
  const t = useT();
  const { records } = useStation().state.record;
  const correct = useCommand('correct-record');
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (reason.trim() === '') return;
    const given = await correct.run({ corrects, reason });
    if (given?.ok) setReason('');
  };
  return (
    <Panel title={t.label('command', 'correct-record')}>
      {records.length > 1 && (
        <ul className="entries">
          {records.slice(1).map(one => (
            <li key={one.record} className="entry-text">
              {t('record.corrected', { n: one.record, old: one.corrects ?? 0, reason: one.reason })}
            </li>
          ))}
        </ul>
      )}
      <p className="soft">{t('record.correct-lead')}</p>
      <TextAreaField
        label={t('record.correct-reason', { n: corrects })}
        rows={2}
        value={reason}
        maxLength={4000}
        onChange={setReason}
      />
      <RefusalNotice refusal={correct.refusal} />
      <div className="button-row">
        <Button
          why={reason.trim() === '' ? t('commands.not-filled') : null}
          isPending={correct.pending}
          onPress={submit}
        >
          {t.label('command', 'correct-record')}
        </Button>
      </div>
    </Panel>
  );
}
