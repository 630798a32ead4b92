import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox, Select, TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** 第45.1、45.3條: others by permission of the committee; photography by a permission of its own. */
export function VisitorIn() {
  const t = useT();
  const { people } = useStation().state.election;
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [permittedBy, setPermittedBy] = useState<string | null>(null);
  const [photography, setPhotography] = useState(false);
  const signIn = useCommand('sign-in');
  const ready = name.trim() !== '' && purpose.trim() !== '' && permittedBy !== null;
  const submit = async () => {
    if (permittedBy === null || !ready) return;
    const answer = await signIn.run({ kind: 'visitor', name, purpose, permittedBy, photography });
    if (!answer?.ok) return;
    setName('');
    setPurpose('');
    setPhotography(false);
  };
  return (
    <div className="stack">
      <TextField label={t('presence.name')} value={name} onChange={setName} maxLength={200} />
      <TextField label={t('presence.purpose')} value={purpose} onChange={setPurpose} maxLength={200} />
      <Select
        label={t('presence.permitted-by')}
        choices={people
          .filter(({ role }) => role === 'chair' || role === 'delegate' || role === 'member')
          .map(person => ({ id: person.id, label: person.name, detail: t.label('role', person.role) }))}
        value={permittedBy}
        placeholder={t('commands.choose-person')}
        onChange={setPermittedBy}
      />
      <Checkbox isSelected={photography} onChange={setPhotography}>
        {t('presence.may-photograph')}
      </Checkbox>
      <RefusalNotice refusal={signIn.refusal} />
      <Button
        look="primary"
        why={ready ? null : t('commands.not-filled')}
        isPending={signIn.pending}
        onPress={submit}
      >
        {t('presence.sign-in')}
      </Button>
    </div>
  );
}
