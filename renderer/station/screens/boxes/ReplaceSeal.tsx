import { useState } from 'react';
import { CommandDialog } from '../../commands/CommandDialog.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { TextAreaField, TextField } from '../../components/fields.tsx';
import { useT } from '../../text/useT.tsx';

/** R-seal: with a reason, by two people. */
export function ReplaceSeal({ seal, onClose }: { seal: string; onClose: () => void }) {
  const t = useT();
  const [next, setNext] = useState('');
  const [reason, setReason] = useState('');
  const command = useCommand('replace-seal');
  const data = next.trim() && reason.trim() ? { seal, with: next, reason } : null;
  return (
    <CommandDialog
      title={t('boxes.replace-title', { seal })}
      submit={t('boxes.replace-do')}
      multiline
      {...{ command, data, onClose }}
    >
      <TextField label={t('boxes.new-number')} value={next} onChange={setNext} maxLength={40} autoFocus />
      <TextAreaField label={t('desk.reason')} value={reason} onChange={setReason} rows={2} />
    </CommandDialog>
  );
}
