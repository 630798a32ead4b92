import { useState } from 'react';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** 第51.2條: at the close, and when a box is full. */
export function SealSlot({ box, onClose }: { box: string; onClose: () => void }) {
  const t = useT();
  const [seal, setSeal] = useState('');
  const [witness, setWitness] = useState('');
  const command = useCommand('seal-slot');
  const ready = seal.trim() !== '' && witness.trim() !== '';
  const submit = async () => {
    if (!ready) return;
    const answer = await command.run({ box, seal, witness });
    if (answer?.ok) onClose();
  };
  return (
    <Dialog title={t('boxes.slot-title', { box })} isOpen onClose={onClose}>
      <Notice tone="warn">{t('boxes.slot-lead')}</Notice>
      <TextField label={t('boxes.seal-number')} value={seal} onChange={setSeal} maxLength={40} autoFocus />
      <TextField
        label={t('boxes.witness')}
        value={witness}
        onChange={setWitness}
        maxLength={200}
        onEnter={submit}
      />
      <RefusalNotice refusal={command.refusal} />
      <DialogActions>
        <Button look="quiet" keys="Esc" onPress={onClose}>
          {t('commands.cancel')}
        </Button>
        <Button look="primary" isDisabled={!ready} isPending={command.pending} onPress={submit}>
          {t('boxes.slot-do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
