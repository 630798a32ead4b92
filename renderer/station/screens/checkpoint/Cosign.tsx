/**
 * A committee member or an agent cosigns the checkpoint that is shown: here, with the key in the package and the passphrase
 * that only this person knows, or on a device of one's own, whose line is brought back.
 */
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import type { Answers } from '../../../../shared/contract/asks.ts';
import { practiceSigningPassphrase } from '../../../../shared/contract/practice.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { usePersonName, useStation, useStore, useView } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Select, TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** Room for a whole note with some signatures; the longest that main takes. */
const longestText = 20_000;

export function Cosign({ shown }: { shown: Answers['checkpoint'] }) {
  const t = useT();
  const store = useStore();
  const name = usePersonName();
  const { people } = useStation().state.election;
  const { cosignatures } = useStation().state.evidence;
  const [person, setPerson] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [line, setLine] = useState('');
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<Answers['cosign'] | null>(null);
  const hint = usePracticePassphrase(person);
  const { size, cosigners } = shown;
  if (cosigners.length === 0) return <p className="soft small">{t('checkpoint.no-cosigners')}</p>;

  const signed = cosignatures.filter(one => one.size === size);
  const chosen = cosigners.find(one => one.person === person);
  const ready = chosen !== undefined && (chosen.keyHere ? passphrase !== '' : line.trim() !== '');
  const submit = async () => {
    if (!chosen || !ready || pending) return;
    setPending(true);
    setRefusal(null);
    setDone(null);
    setPassphrase('');
    const answer = await store.ask(
      chosen.keyHere
        ? { ask: 'cosign', person: chosen.person, passphrase, size }
        : { ask: 'take-cosignature', text: line, size },
    );
    setPending(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    setLine('');
    setDone(answer.value);
  };
  return (
    <section className="cosign" aria-label={t('checkpoint.cosign')}>
      <h3>{t('checkpoint.cosign')}</h3>
      <p className="soft small">{t('checkpoint.cosign-lead')}</p>
      {signed.length > 0 && (
        <p>{t('checkpoint.cosigned-by', { names: signed.map(one => name(one.person)).join(', ') })}</p>
      )}
      <div className="row">
        <Select
          label={t('checkpoint.cosigner')}
          choices={cosigners.map(one => ({
            id: one.person,
            label: name(one.person),
            detail: t.label('role', people.find(({ id }) => id === one.person)?.role),
          }))}
          value={person}
          placeholder={t('commands.choose-person')}
          onChange={id => {
            setPerson(id);
            setDone(null);
            setRefusal(null);
          }}
        />
        {chosen?.keyHere && (
          <TextField
            label={t('checkpoint.passphrase')}
            hint={hint}
            kind="password"
            value={passphrase}
            maxLength={1000}
            onChange={setPassphrase}
            onEnter={submit}
          />
        )}
      </div>
      {chosen && !chosen.keyHere && (
        <TextAreaField
          label={t('checkpoint.line')}
          hint={t('checkpoint.line-hint')}
          value={line}
          rows={3}
          maxLength={longestText}
          onChange={setLine}
        />
      )}
      <RefusalNotice refusal={refusal} />
      {done && (
        <Notice tone="good" role="status">
          {t('checkpoint.cosigned', { name: name(done.person), n: done.size })}
        </Notice>
      )}
      {chosen && (
        <div className="button-row">
          {/* pressed once, it is not taken away from under the focus */}
          <Button
            why={!ready && !pending && done === null && refusal === null ? t('commands.not-filled') : null}
            isPending={pending}
            onPress={submit}
          >
            <PenLine aria-hidden="true" size={18} />
            {t('checkpoint.cosign-do')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** In practice the passphrase stands beside the field, as the PINs do. */
function usePracticePassphrase(person: string | null): string | undefined {
  const t = useT();
  const pin = useView()?.practicePins?.[person ?? ''];
  return pin === undefined
    ? undefined
    : t('checkpoint.practice-passphrase', { passphrase: practiceSigningPassphrase(pin) });
}
