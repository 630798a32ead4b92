import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** the ballot gets a number and is set aside; it is in no batch's totals. */
export function DisputeDialog({ batch, onClose }: { batch: number; onClose: () => void }) {
  const t = useT();
  const { state } = useStation();
  const dispute = useCommand('dispute-ballot');
  const [raisedBy, setRaisedBy] = useState('');
  const [ground, setGround] = useState('');
  const complete = raisedBy.trim() !== '' && ground.trim() !== '';
  const submit = async () => {
    if (!complete) return;
    const given = await dispute.run({ batch, raisedBy, ground });
    if (given?.ok) onClose();
  };
  return (
    <Dialog
      title={t('count.dispute-nth', { n: state.count.disputes.length + 1 })}
      isOpen
      width="narrow"
      onClose={onClose}
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
      <RefusalNotice refusal={dispute.refusal} />
      <DialogActions>
        <Button look="quiet" keys="Esc" onPress={onClose}>
          {t('commands.cancel')}
        </Button>
        <Button look="primary" isDisabled={!complete} isPending={dispute.pending} onPress={submit}>
          {t('count.set-aside')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
