import { useState } from 'react';
import type { Presence } from '../../../../shared/domain/presence/state.ts';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { Radios, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** an agent leaves with the staff's approval; one who left without it may not come back. */
export function SignOut({ entry, onClose }: { entry: Presence; onClose: () => void }) {
  const t = useT();
  const [approved, setApproved] = useState(true);
  const [remark, setRemark] = useState('');
  const command = useCommand('sign-out');
  const submit = async () => {
    const words = remark.trim() ? { remark } : {};
    const answer = await command.run({ entry: entry.entry, approved, ...words });
    if (answer?.ok) onClose();
  };
  return (
    <Dialog
      title={t('presence.sign-out-title', { name: entry.name })}
      isOpen
      width="narrow"
      onClose={onClose}
    >
      {entry.role === 'agent' && (
        <Radios
          label={t('presence.approval')}
          choices={[
            { id: 'yes', label: t('presence.with-approval') },
            { id: 'no', label: t('presence.without-approval') },
          ]}
          value={approved ? 'yes' : 'no'}
          onChange={id => setApproved(id === 'yes')}
        />
      )}
      {!approved && <Notice tone="warn">{t('presence.not-back')}</Notice>}
      <TextField
        label={t('presence.remark')}
        value={remark}
        onChange={setRemark}
        maxLength={4000}
        autoFocus
        onEnter={submit}
      />
      <RefusalNotice refusal={command.refusal} />
      <DialogActions>
        <Button look="quiet" keys="Esc" onPress={onClose}>
          {t('commands.cancel')}
        </Button>
        <Button look="primary" isPending={command.pending} onPress={submit}>
          {t('presence.sign-out')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
