import { useState } from 'react';
import { CommandDialog } from '../../commands/CommandDialog.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** 第51.2條: at the close, and when a box is full. */
export function SealSlot({ box, onClose }: { box: string; onClose: () => void }) {
  const t = useT();
  const [seal, setSeal] = useState('');
  const [witness, setWitness] = useState('');
  const command = useCommand('seal-slot');
  const data = seal.trim() && witness.trim() ? { box, seal, witness } : null;
  return (
    <CommandDialog
      title={t('boxes.slot-title', { box })}
      submit={t('boxes.slot-do')}
      {...{ command, data, onClose }}
    >
      <Notice tone="warn">{t('boxes.slot-lead')}</Notice>
      <TextField label={t('boxes.seal-number')} value={seal} onChange={setSeal} maxLength={40} autoFocus />
      <TextField label={t('boxes.witness')} value={witness} onChange={setWitness} maxLength={200} />
    </CommandDialog>
  );
}
