import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { CommandDialog } from '../../commands/CommandDialog.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** the ballot gets a number and is set aside; it is in no batch's totals. */
export function DisputeDialog({ batch, onClose }: { batch: number; onClose: () => void }) {
  const t = useT();
  const { state } = useStation();
  const command = useCommand('dispute-ballot');
  const [raisedBy, setRaisedBy] = useState('');
  const [ground, setGround] = useState('');
  const data = raisedBy.trim() && ground.trim() ? { batch, raisedBy, ground } : null;
  return (
    <CommandDialog
      title={t('count.dispute-nth', { n: state.count.disputes.length + 1 })}
      submit={t('count.set-aside')}
      width="narrow"
      multiline
      {...{ command, data, onClose }}
    >
      <Notice tone="info">{t('count.dispute-lead')}</Notice>
      <TextField
        label={t.label('name', 'raisedBy')}
        value={raisedBy}
        maxLength={200}
        autoFocus
        onChange={setRaisedBy}
      />
      <TextAreaField
        label={t.label('name', 'ground')}
        rows={2}
        value={ground}
        maxLength={4000}
        onChange={setGround}
      />
    </CommandDialog>
  );
}
