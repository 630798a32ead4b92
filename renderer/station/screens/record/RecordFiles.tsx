/** The papers and the bundle: made, opened, checked. */
import { Check, CircleDashed, Clock, PackageCheck, PackageOpen, X } from 'lucide-react';
import { useState } from 'react';
import type { Answers, ChosenFile } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { type Language, languages } from '../../../../shared/contract/view.ts';
import type { Outcome } from '../../../../shared/evidence/report.ts';
import { verify as en } from '../../../../shared/locales/en/verify.ts';
import { verify as pt } from '../../../../shared/locales/pt/verify.ts';
import { verdictLines } from '../../../../shared/locales/verdict.ts';
import { verify as zh } from '../../../../shared/locales/zh/verify.ts';
import { useStation, useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Radios } from '../../components/fields.tsx';
import { LongWork } from '../../components/LongWork.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { SaveDocument } from '../../components/SaveDocument.tsx';
import { useT } from '../../text/useT.tsx';
import { Exported } from './Exported.tsx';
import { ExportRestricted } from './ExportRestricted.tsx';

export function RecordFiles() {
  const t = useT();
  const { state } = useStation();
  const [language, setLanguage] = useState<Language>(t.language);
  return (
    <div className="split" data-even>
      <Panel title={t('record.papers')}>
        {state.record.records.length === 0 && <Notice tone="info">{t('record.draft')}</Notice>}
        <Radios
          label={t('record.language')}
          across
          choices={languages.map(id => ({ id, label: t(`record.language-${id}`) }))}
          value={language}
          onChange={id => setLanguage(languages.find(one => one === id) ?? 'zh')}
        />
        <SaveDocument key={`record-${language}`} document="record" language={language} look="primary" />
        <SaveDocument key={`annex-${language}`} document="annex" language={language} />
        <p className="soft small">{t('record.annex-note')}</p>
        <ExportHours language={language} />
      </Panel>
      <div className="stack">
        <ExportBundle />
        <ExportRestricted language={language} />
        <VerifyBundle />
      </div>
    </div>
  );
}

/** R-62a: for whoever grants volunteers' hours. */
function ExportHours({ language }: { language: Language }) {
  const t = useT();
  const store = useStore();
  const [pending, setPending] = useState(false);
  const [saved, setSaved] = useState<ChosenFile | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async () => {
    setPending(true);
    const answer = await store.ask({ ask: 'export-hours', language });
    setPending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    setSaved(answer.ok ? answer.value : null);
  };
  return (
    <>
      <div className="button-row">
        <Button isPending={pending} onPress={run}>
          <Clock aria-hidden="true" size={18} />
          {t('record.hours')}
        </Button>
      </div>
      <Exported {...{ pending, saved, refusal }} />
    </>
  );
}

function ExportBundle() {
  const t = useT();
  const store = useStore();
  const { state, derived } = useStation();
  const [pending, setPending] = useState(false);
  const [saved, setSaved] = useState<ChosenFile | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async () => {
    setPending(true);
    setRefusal(null);
    const answer = await store.ask({ ask: 'export-bundle' });
    setPending(false);
    if (answer.ok) setSaved(answer.value);
    else setRefusal(answer.refusal);
  };
  const warned = derived.smallCount && !state.record.smallCountAccepted;
  return (
    <Panel title={t('record.bundle')}>
      <p className="soft">{t('record.bundle-lead')}</p>
      {state.election.practice && <Notice tone="warn">{t('record.bundle-practice')}</Notice>}
      <div className="button-row">
        <Button isPending={pending} why={warned ? t('record.small-count') : null} onPress={run}>
          <PackageOpen aria-hidden="true" size={18} />
          {t('record.export')}
        </Button>
      </div>
      <Exported {...{ pending, saved, refusal }} />
    </Panel>
  );
}

type Words = {
  readonly outcome: { readonly [outcome in Outcome]: string };
  readonly checks: { readonly [check: string]: string };
};
const verifyWords: { readonly [L in Language]: Words } = { zh, pt, en };
const tones = {
  sound: 'good',
  paper: 'warn',
  partly: 'warn',
  failed: 'bad',
  repacked: 'bad',
  'no-bundle': 'bad',
} as const;
const marks = { ok: Check, failed: X, 'not checked': CircleDashed } as const;

function VerifyBundle() {
  const t = useT();
  const store = useStore();
  const [pending, setPending] = useState(false);
  const [result, setResult] = useState<Answers['verify-bundle'] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const words: Words = verifyWords[t.language];
  const run = async () => {
    setRefusal(null);
    setResult(null);
    const chosen = await store.ask({ ask: 'choose-file', purpose: 'bundle' });
    if (!chosen.ok) return setRefusal(chosen.refusal);
    const file = chosen.value[0];
    if (!file) return;
    setPending(true);
    const answer = await store.ask({ ask: 'verify-bundle', file: file.file });
    setPending(false);
    if (answer.ok) setResult(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Panel title={t('record.verify')}>
      <div className="button-row">
        <Button isPending={pending} onPress={run}>
          <PackageCheck aria-hidden="true" size={18} />
          {t('record.verify-choose')}
        </Button>
      </div>
      {pending && <LongWork />}
      <RefusalNotice refusal={refusal} />
      {result && (
        <>
          <Notice tone={tones[result.verdict]} role="status">
            {verdictLines(t.language, result.verdict, result.end).map(line => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
          <ul className="checks">
            {result.lines.map(({ outcome, check, detail }) => {
              const Mark = marks[outcome];
              return (
                <li key={check + detail} data-outcome={outcome}>
                  <Mark aria-hidden="true" size={18} />
                  <span>
                    <strong>{words.outcome[outcome]}</strong> {words.checks[check] ?? check}{' '}
                    <small className="soft">{detail}</small>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Panel>
  );
}
