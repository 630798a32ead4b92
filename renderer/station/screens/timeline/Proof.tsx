/** What proves that one entry stands in the log: asked of main, which makes it and checks it as anybody else would. */
import { createContext, type ReactNode, useEffect, useState } from 'react';
import type { Answers, ChosenFile } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import type { TimelineEntry } from '../../../../shared/contract/view.ts';
import { usePersonName, useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { RuleId } from '../../frame/Help.tsx';
import { useT } from '../../text/useT.tsx';
import { ruleOf } from './kinds.ts';
import { useClockTime } from './useClockTime.ts';

/** Shows the proof of an entry. */
export const ProofContext = createContext<(entry: TimelineEntry) => void>(() => {});

export function ProofProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<TimelineEntry | null>(null);
  return (
    <ProofContext value={setShown}>
      {children}
      {shown && <ProofDialog entry={shown} onClose={() => setShown(null)} />}
    </ProofContext>
  );
}

function ProofDialog({ entry, onClose }: { entry: TimelineEntry; onClose: () => void }) {
  const t = useT();
  const store = useStore();
  const name = usePersonName();
  const { day, time } = useClockTime(entry.at);
  const rule = ruleOf[entry.type];
  const [proof, setProof] = useState<Answers['proof'] | null>(null);
  const [saved, setSaved] = useState<ChosenFile | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let current = true;
    void store.ask({ ask: 'proof', seq: entry.seq }).then(answer => {
      if (!current) return;
      if (answer.ok) setProof(answer.value);
      else setRefusal(answer.refusal);
    });
    return () => {
      current = false;
    };
  }, [store, entry.seq]);
  const save = async () => {
    const answer = await store.ask({ ask: 'save-proof', seq: entry.seq });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setSaved(answer.value);
  };
  return (
    <Dialog title={t('proof.title', { n: entry.seq })} isOpen width="wide" onClose={onClose}>
      <p>{t.event(entry)}</p>
      {proof?.wrong === '' && (
        <Notice tone="good" role="status">
          {t('proof.right', { n: proof.size })}
        </Notice>
      )}
      {proof && proof.wrong !== '' && (
        <Notice tone="bad" role="alert">
          {t('proof.wrong', { why: proof.wrong })}
        </Notice>
      )}
      <div className="proof">
        <Facts
          facts={[
            [t('proof.when'), `${day} ${time}`],
            [t('proof.who'), entry.by.length === 0 ? t('timeline.program') : entry.by.map(name).join(', ')],
            [t('proof.rule'), rule && <RuleId key="rule" rule={rule} />],
            [t('proof.leaf'), proof && <code>{proof.leaf}</code>],
            [
              t('proof.checkpoint'),
              proof && (
                <>
                  {t('proof.first', { n: proof.size })}
                  <br />
                  <code>{proof.root}</code>
                  <br />
                  {t('checkpoint.read-aloud')}: {proof.short}
                </>
              ),
            ],
          ]}
        />
      </div>
      {proof && proof.path.length > 0 && (
        <details className="proof-path">
          <summary>{t('proof.path', { n: proof.path.length })}</summary>
          <p className="soft">{t('proof.path-lead')}</p>
          <ol>
            {proof.path.map(one => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ol>
        </details>
      )}
      {saved && (
        <Notice tone="good" role="status">
          <p>{t('after.saved-as', { name: saved.name })}</p>
          <p>{t('proof.how')}</p>
        </Notice>
      )}
      <RefusalNotice refusal={refusal} />
      <DialogActions>
        <Button
          why={proof?.ofVoter ? t.refusal({ rule: 'R-62.annex', code: 'proof-of-voter', params: {} }) : null}
          onPress={save}
        >
          {t('proof.save')}
        </Button>
        <Button keys="Esc" autoFocus onPress={onClose}>
          {t('commands.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
