import { useState } from 'react';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { useStation, useStore } from '../../bridge/useStation.tsx';
import { usePracticePin } from '../../commands/usePracticePin.ts';
import { placesOf } from '../../commands/who.ts';
import { Button } from '../../components/Button.tsx';
import { Select, TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** Whoever works at the desk says who it is: person and PIN. The desk locks again after idle minutes. */
export function SitDown() {
  const t = useT();
  const store = useStore();
  const { election } = useStation().state;
  const people = placesOf('staff', election.people, null)[0]?.people ?? [];
  const [person, setPerson] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const filled = person !== null && pin.length >= 4;
  const submit = async () => {
    if (!filled || pending) return;
    setPending(true);
    setPin('');
    const answer = await store.ask({ ask: 'sit-down', person, pin });
    setPending(false);
    setRefusal(answer.ok ? null : answer.refusal);
  };
  return (
    <div className="card-alone">
      <h1>{t('frame.sit-down')}</h1>
      <p>{t('frame.sit-down-lead')}</p>
      <Select
        label={t('frame.who-are-you')}
        choices={people.map(one => ({ id: one.id, label: one.name, detail: t.label('role', one.role) }))}
        value={person}
        placeholder={t('commands.choose-person')}
        onChange={setPerson}
        autoFocus
      />
      <TextField
        hint={usePracticePin(person)}
        label={t('commands.pin')}
        kind="pin"
        maxLength={12}
        value={pin}
        onChange={setPin}
        onEnter={submit}
      />
      <RefusalNotice refusal={refusal} />
      <Button
        look="primary"
        size="large"
        keys="Enter"
        why={filled ? null : t('commands.not-filled')}
        isPending={pending}
        onPress={submit}
      >
        {t('frame.sit-down-do')}
      </Button>
    </div>
  );
}
