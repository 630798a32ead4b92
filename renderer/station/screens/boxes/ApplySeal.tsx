import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import { useT } from '../../text/useT.tsx';

/** A numbered seal on the box: number, place, witness. */
export function ApplySeal({ box, autoFocus = false }: { box: string; autoFocus?: boolean }) {
  const t = useT();
  const say = useToast();
  const { seals } = useStation().state.boxes;
  const [seal, setSeal] = useState('');
  const [place, setPlace] = useState('');
  const [witness, setWitness] = useState(seals.at(-1)?.witness ?? '');
  const apply = useCommand('apply-seal');
  const ready = [seal, place, witness].every(text => text.trim() !== '');
  const submit = async () => {
    if (!ready) return;
    const answer = await apply.run({ box, seal, place, witness });
    if (!answer?.ok) return;
    say('good', t('boxes.seal-said', { seal, box }));
    setSeal('');
    setPlace('');
  };
  return (
    <div className="stack">
      <div className="row">
        <TextField
          label={t('boxes.seal-number')}
          value={seal}
          onChange={setSeal}
          maxLength={40}
          autoFocus={autoFocus}
        />
        <TextField
          label={t('boxes.place')}
          hint={t('boxes.place-hint')}
          value={place}
          onChange={setPlace}
          maxLength={200}
        />
      </div>
      <TextField
        label={t('boxes.witness')}
        value={witness}
        onChange={setWitness}
        maxLength={200}
        onEnter={submit}
      />
      <RefusalNotice refusal={apply.refusal} />
      <Button
        look="primary"
        why={ready ? null : t('commands.not-filled')}
        isPending={apply.pending}
        onPress={submit}
      >
        {t('boxes.seal-do', { box })}
      </Button>
    </div>
  );
}
