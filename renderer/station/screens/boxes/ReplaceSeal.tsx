import { useState } from 'react';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { TextAreaField, TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** R-seal: with a reason, by two people. */
export function ReplaceSeal({ seal, onClose }: { seal: string; onClose: () => void }) {
  const t = useT();
  const [next, setNext] = useState('');
  const [reason, setReason] = useState('');
  const command = useCommand('replace-seal');
  const ready = next.trim() !== '' && reason.trim() !== '';
  const title = t('boxes.replace-title', { seal });
  const submit = async () => {
    if (!ready) return;
    const answer = await command.run({ seal, with: next, reason }, { title });
    if (answer?.ok) onClose();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <TextField label={t('boxes.new-number')} value={next} onChange={setNext} maxLength={40} autoFocus />
      <TextAreaField label={t('desk.reason')} value={reason} onChange={setReason} rows={2} />
      <RefusalNotice refusal={command.refusal} />
      <DialogActions>
        <Button look="quiet" keys="Esc" onPress={onClose}>
          {t('commands.cancel')}
        </Button>
        <Button look="primary" isDisabled={!ready} isPending={command.pending} onPress={submit}>
          {t('boxes.replace-do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
