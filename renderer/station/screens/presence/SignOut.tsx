import { useState } from 'react';
import type { Presence } from '../../../../shared/domain/presence/state.ts';
import { CommandDialog } from '../../commands/CommandDialog.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Radios, TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** an agent leaves with the staff's approval; one who left without it may not come back. */
export function SignOut({ entry, onClose }: { entry: Presence; onClose: () => void }) {
  const t = useT();
  const [approved, setApproved] = useState(true);
  const [remark, setRemark] = useState('');
  const command = useCommand('sign-out');
  const data = { entry: entry.entry, approved, ...(remark.trim() ? { remark } : {}) };
  return (
    <CommandDialog
      title={t('presence.sign-out-title', { name: entry.name })}
      submit={t('presence.sign-out')}
      width="narrow"
      {...{ command, data, onClose }}
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
      />
    </CommandDialog>
  );
}
