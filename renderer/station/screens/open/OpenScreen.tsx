/** 第50.2條: the chair declares the poll open; a checklist that ends with the chair's PIN. Or it does not open (第42.2條). */
import { useState } from 'react';
import { instantOf } from '../../../../shared/domain/clock/official.ts';
import { useMoment } from '../../bridge/useMoment.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { useLeft } from '../../components/Countdown.tsx';
import { Checkbox, TextAreaField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel, Screen } from '../../components/Panel.tsx';
import { SaveDocument } from '../../components/SaveDocument.tsx';
import { useScreen } from '../../frame/useScreen.tsx';
import { useT } from '../../text/useT.tsx';
import { Checklist } from '../prepare/Checklist.tsx';
import { useChecks } from '../prepare/useChecks.ts';
import { CancelOpening } from './CancelOpening.tsx';

function Declare({ ready }: { ready: boolean }) {
  const t = useT();
  const { election } = useStation().state;
  const { official } = useMoment();
  const { hours, zone, date, settings } = election;
  const opens = instantOf(date, hours.opens, zone);
  const left = opens - official;
  const late = left < -60_000;
  const early = left > 0;
  const [reason, setReason] = useState('');
  const [moveClose, setMoveClose] = useState(settings.lateOpeningMovesClose);
  const open = useCommand('open-poll');
  const may = ready && (!early || reason.trim() !== '');
  const submit = () => {
    if (!may) return;
    void open.run(
      { ...(reason.trim() ? { reason } : {}), ...(late ? { moveClose } : {}) },
      { title: t => t('open.declare'), explanation: t => t('open.declare-lead') },
    );
  };
  return (
    <div className="stack">
      <p className="big-clock">
        <span>{early ? t('open.until', { time: hours.opens }) : t('open.since', { time: hours.opens })}</span>
        <strong>{t.duration(left)}</strong>
      </p>
      <p>{t('open.hours', { opens: hours.opens, closes: hours.closes })}</p>
      {early && (
        <>
          <Notice tone="warn">{t('open.early', { time: hours.opens })}</Notice>
          <TextAreaField label={t('open.early-reason')} value={reason} onChange={setReason} rows={2} />
        </>
      )}
      {late && (
        <>
          <Notice tone="warn">{t('open.late', { time: t.duration(left) })}</Notice>
          <Checkbox isSelected={moveClose} onChange={setMoveClose}>
            {t('open.move-close')}
          </Checkbox>
        </>
      )}
      <RefusalNotice refusal={open.refusal} />
      <Button
        look="primary"
        size="large"
        why={may ? null : ready ? t('commands.not-filled') : t('open.not-ready')}
        isPending={open.pending}
        onPress={submit}
      >
        {t('open.declare')}
      </Button>
    </div>
  );
}

function Opened() {
  const t = useT();
  const { poll } = useStation().state;
  const { go } = useScreen();
  const left = useLeft(useStation().derived.countdowns.close ?? 0);
  if (!poll.opened) return null;
  const { at, earlyMs, lateMs, reason, closeMoved } = poll.opened;
  return (
    <div className="stack">
      <Notice tone="good">{t('open.opened', { at: t.time(at), closes: t.time(poll.closesAt) })}</Notice>
      {earlyMs > 0 && <p>{t('open.was-early', { time: t.duration(earlyMs), reason })}</p>}
      {lateMs > 60_000 && (
        <p>
          {t('open.was-late', { time: t.duration(lateMs) })}{' '}
          {closeMoved ? t('open.moved') : t('open.not-moved')}
        </p>
      )}
      {poll.phase === 'open' && left > 0 && (
        <Button look="primary" size="large" onPress={() => go('desk')}>
          {t('open.to-desk')}
        </Button>
      )}
    </div>
  );
}

export function OpenScreen() {
  const t = useT();
  const { poll } = useStation().state;
  const checks = useChecks();
  const [cancelling, setCancelling] = useState(false);
  const prepared = poll.phase === 'prepared';
  return (
    <Screen title={t('frame.screen-open')} lead={t('open.lead')}>
      <div className="two-parts">
        <div className="stack">
          <Checklist checks={checks} />
          {prepared && (
            <div className="row">
              <Button look="danger" onPress={() => setCancelling(true)}>
                {t('open.cancel')}
              </Button>
            </div>
          )}
        </div>
        <Panel title={prepared ? t('open.declare') : t.label('phase', poll.phase)}>
          {prepared ? (
            <Declare
              ready={checks.every(({ done, optional, id }) => done || optional === true || id === 'people')}
            />
          ) : (
            <>
              <Opened />
              <SaveDocument document="zero-report" />
            </>
          )}
          {poll.postponed && (
            <Notice tone="bad">
              {t('open.postponed', { cause: poll.postponed.cause, date: t.date(poll.postponed.newDateBy) })}
            </Notice>
          )}
        </Panel>
      </div>
      {cancelling && <CancelOpening onClose={() => setCancelling(false)} />}
    </Screen>
  );
}
