/** The fault screen (ledger.md §2): what happened, what each copy says, all of it as a file, and the chair's decision. */
import { useId, useState } from 'react';
import type { FaultReport } from '../../../../shared/contract/fault.ts';
import { useStore, useView } from '../../bridge/useStation.tsx';
import { usePins } from '../../commands/CommandProvider.tsx';
import { placesOf } from '../../commands/who.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';
import { FaultCopies } from './FaultCopies.tsx';
import { useFault } from './useFault.ts';

export function Broken() {
  const t = useT();
  const view = useView();
  const { report, saved, refusal, pending, save } = useFault();
  return (
    <div className="card-alone card-fault">
      <h1>{t('start.broken')}</h1>
      <RefusalNotice refusal={view?.broken ?? null} />
      <ol className="broken-steps">
        <li>{t('start.broken-1')}</li>
        <li>{t('start.broken-2')}</li>
        <li>{t('start.broken-3')}</li>
      </ol>
      {report && <FaultCopies report={report} />}
      <div className="row">
        <Button isPending={pending || report === null} onPress={() => void save()}>
          {t('fault.save')}
        </Button>
        <span className="quiet">{t('fault.save-lead')}</span>
      </div>
      {saved && <Notice tone="good">{t('after.saved-as', { name: saved.name })}</Notice>}
      {report === null && <RefusalNotice refusal={refusal} />}
      {report && <Decision report={report} />}
    </div>
  );
}

/** Only copies that are whole and signed are offered; two histories are never merged. */
function Decision({ report }: { report: FaultReport }) {
  const t = useT();
  const store = useStore();
  const { askPins } = usePins();
  const [reason, setReason] = useState('');
  const reasonFirst = useId();
  const { people } = report;
  const choices = [...report.choices].sort((one, other) => Number(other.safe) - Number(one.safe));
  const given = reason.trim() !== '';
  const goOn = ({ from, safe }: FaultReport['choices'][number]) =>
    askPins({
      title: t => t('fault.decide'),
      explanation: t =>
        t(safe ? 'fault.explained-safe' : 'fault.explained-loss', { copy: t(`fault.is-${from}`) }),
      places: placesOf(safe ? 'chair' : 'chair-and-one', people, null),
      send: pins => store.ask({ ask: 'continue-after-fault', from, reason, people: pins }),
    });
  if (choices.length === 0) return <Notice tone="bad">{t('fault.no-choice')}</Notice>;
  return (
    <section className="stack" aria-label={t('fault.decide')}>
      <h2>{t('fault.decide')}</h2>
      <p>{t('fault.decide-lead')}</p>
      <TextField label={t('fault.reason')} value={reason} onChange={setReason} maxLength={1000} />
      {choices.map(choice => (
        <div className="fault-choice" key={choice.from}>
          <Button
            look={choice.safe ? 'primary' : 'danger'}
            isDisabled={!given}
            aria-describedby={reasonFirst}
            onPress={() => void goOn(choice)}
          >
            {t('fault.go-on', { copy: t(`fault.is-${choice.from}`) })}
          </Button>
          <span>{choice.safe ? t('fault.safe') : t('fault.leaves', { n: choice.leaves })}</span>
        </div>
      ))}
      {!given && (
        <p className="quiet" id={reasonFirst}>
          {t('fault.reason-first')}
        </p>
      )}
    </section>
  );
}
