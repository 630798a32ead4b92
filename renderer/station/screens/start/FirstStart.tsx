import { FileKey2, GraduationCap } from 'lucide-react';
import { useState } from 'react';
import type { ChosenFile } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import type { Title } from '../../../../shared/contract/view.ts';
import { useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { CommitteeKey } from '../../components/CommitteeKey.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** Try the sample election, or load the committee's package. */
export function FirstStart() {
  const t = useT();
  const store = useStore();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [face, setFace] = useState<Title | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  /** passphrases refused so far: the field is made anew after each, and has the focus again */
  const [refused, setRefused] = useState(0);

  const choose = async () => {
    const answer = await store.ask({ ask: 'choose-file', purpose: 'package' });
    setRefusal(answer.ok ? null : answer.refusal);
    const chosen = answer.ok ? answer.value[0] : undefined;
    if (!chosen) return;
    // what is no package, or a damaged one, is said before a passphrase is asked for
    const looked = await store.ask({ ask: 'package-face', file: chosen.file });
    setRefusal(looked.ok ? null : looked.refusal);
    setFile(looked.ok ? chosen : null);
    setFace(looked.ok ? looked.value : null);
  };
  const load = async () => {
    if (!file || passphrase === '' || pending) return;
    setPending(true);
    setPassphrase('');
    const answer = await store.ask({ ask: 'load-package', file: file.file, passphrase });
    setPending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) setRefused(refused + 1);
  };
  const practise = async () => {
    if (pending) return;
    setPending(true);
    const answer = await store.ask({ ask: 'start-practice' });
    setPending(false);
    setRefusal(answer.ok ? null : answer.refusal);
  };
  return (
    <div className="start">
      {!file && (
        <>
          <h1>{t('start.welcome')}</h1>
          <p className="start-lead">{t('start.welcome-lead')}</p>
        </>
      )}
      <RefusalNotice refusal={refusal} />
      <div className="start-ways">
        {!file && (
          <section className="start-way">
            <GraduationCap aria-hidden="true" size={40} />
            <h2>{t('start.practice')}</h2>
            <p>{t('start.practice-lead')}</p>
            <Notice tone="info">{t('start.practice-pin')}</Notice>
            <Button size="large" isPending={pending} onPress={practise}>
              {t('start.practice-do')}
            </Button>
          </section>
        )}
        <section className="start-way">
          <FileKey2 aria-hidden="true" size={40} />
          {file ? <h1>{t('start.load')}</h1> : <h2>{t('start.load')}</h2>}
          <p>{t('start.load-lead')}</p>
          {file ? (
            <>
              <Notice tone="good">
                {t('start.file', {
                  name: file.name,
                  megabytes: Math.max(1, Math.round(file.size / 1_000_000)),
                })}
              </Notice>
              {face && (
                <>
                  <p>
                    <strong>{face.election}</strong> · {face.station}
                  </p>
                  <CommitteeKey fingerprint={face.committee} />
                </>
              )}
              <TextField
                key={refused}
                label={t('start.passphrase')}
                hint={t('start.passphrase-hint')}
                kind="password"
                value={passphrase}
                onChange={setPassphrase}
                onEnter={load}
                maxLength={1000}
                autoFocus
              />
              <Button
                look="primary"
                size="large"
                why={passphrase === '' ? t('commands.not-filled') : null}
                isPending={pending}
                onPress={load}
              >
                {t('start.load-do')}
              </Button>
              <div className="row">
                <Button look="quiet" onPress={choose}>
                  {t('start.other-file')}
                </Button>
                <Button look="quiet" onPress={() => setFile(null)}>
                  {t('commands.cancel')}
                </Button>
              </div>
            </>
          ) : (
            <Button look="primary" size="large" onPress={choose}>
              {t('start.choose')}
            </Button>
          )}
        </section>
      </div>
    </div>
  );
}
