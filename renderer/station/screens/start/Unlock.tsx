import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { useStore, useView } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { CommitteeKey } from '../../components/CommitteeKey.tsx';
import { TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** After a start: the package is here, its passphrase is not. Without it no name can be read. */
export function Unlock() {
  const t = useT();
  const store = useStore();
  const title = useView()?.title;
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  /** passphrases refused so far: the field is made anew after each, and has the focus again */
  const [refused, setRefused] = useState(0);
  const unlock = async () => {
    if (passphrase === '' || pending) return;
    setPending(true);
    setPassphrase('');
    const answer = await store.ask({ ask: 'unlock', passphrase });
    setPending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) setRefused(refused + 1);
  };
  return (
    <div className="card-alone">
      <LockKeyhole aria-hidden="true" size={40} />
      <h1>{title?.election ?? t('start.locked')}</h1>
      {title && <p className="start-lead">{title.station}</p>}
      {title?.practice && <strong className="practice">練習 PRACTICE</strong>}
      {title && <CommitteeKey fingerprint={title.committee} />}
      <p>{t('start.locked-lead')}</p>
      <TextField
        key={refused}
        label={t('start.passphrase')}
        hint={t('start.passphrase-hint')}
        kind="password"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={unlock}
        maxLength={1000}
        autoFocus
      />
      <RefusalNotice refusal={refusal} />
      <Button
        look="primary"
        size="large"
        keys="Enter"
        why={passphrase === '' ? t('commands.not-filled') : null}
        isPending={pending}
        onPress={unlock}
      >
        {t('start.unlock')}
      </Button>
    </div>
  );
}
