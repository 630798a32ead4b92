import { HardDrive } from 'lucide-react';
import { useState } from 'react';
import type { Refusal } from '../../../../shared/contract/result.ts';
import type { SecondView } from '../../../../shared/contract/view.ts';
import { useStation, useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { type T, useT } from '../../text/useT.tsx';
import { FallbackEnded, PaperFallback } from './PaperFallback.tsx';

/** The copy of the journal on another drive: chosen here, watched by main, put away here. */
export function SecondDrive() {
  const t = useT();
  const store = useStore();
  const { second } = useStation();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [away, setAway] = useState(false);
  const add = async () => {
    if (pending) return;
    setPending(true);
    setRefusal(null);
    const chosen = await store.ask({ ask: 'choose-file', purpose: 'second-drive' });
    const folder = chosen.ok ? chosen.value[0] : undefined;
    const answer = folder ? await store.ask({ ask: 'add-second-drive', file: folder.file }) : chosen;
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setAway(false);
    setPending(false);
  };
  const remove = async () => {
    if (pending) return;
    setPending(true);
    const answer = await store.ask({ ask: 'remove-second-drive' });
    setRefusal(answer.ok ? null : answer.refusal);
    setAway(answer.ok);
    setPending(false);
  };
  return (
    <div className="stack">
      {second === null && <p>{t('drive.lead')}</p>}
      {second !== null && (
        <>
          <Notice tone={second.state === 'ok' ? 'good' : 'bad'} role="status">
            {sentence(t, second)}
          </Notice>
          <p>
            {t('drive.folder')}
            <span className="list-detail">{second.folder}</span>
          </p>
          {second.entries !== null && <p>{t('drive.entries', { n: second.entries })}</p>}
          {!second.elsewhere && <Notice tone="warn">{t('drive.same-in-practice')}</Notice>}
        </>
      )}
      {second === null && <FallbackEnded />}
      {away && second === null && <Notice tone="good">{t('drive.away')}</Notice>}
      <RefusalNotice refusal={refusal} />
      <div className="row">
        <Button look={second === null ? 'primary' : 'normal'} isPending={pending} onPress={add}>
          <HardDrive aria-hidden="true" size={18} />
          {second === null ? t('drive.choose') : t('drive.choose-other')}
        </Button>
        {second !== null && (
          <Button isPending={pending} onPress={remove}>
            {t('drive.put-away')}
          </Button>
        )}
      </div>
      {second !== null && <PaperFallback fallback={second.fallback} />}
    </div>
  );
}

/** What the person at the desk has to know of it, and do. */
export function sentence(t: T, { state, line, ahead }: SecondView): string {
  if (state === 'ok') return t('drive.is-ok');
  if (state === 'lost') return t('drive.is-lost');
  return t(ahead ? 'drive.is-ahead' : 'drive.is-fork', { line: t.number(line ?? 0) });
}
