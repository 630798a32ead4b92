import { useState } from 'react';
import { CommandDialog } from '../../commands/CommandDialog.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { TextAreaField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** in a disaster the station does not open; the chair decides, and announces a new date within two days. */
export function CancelOpening({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [cause, setCause] = useState('');
  const command = useCommand('cancel-opening');
  const data = cause.trim() ? { cause } : null;
  return (
    <CommandDialog
      title={t('open.cancel')}
      submit={t('open.cancel-do')}
      look="danger"
      multiline
      {...{ command, data, onClose }}
    >
      <Notice tone="bad">{t('open.cancel-lead')}</Notice>
      <TextAreaField label={t('open.cancel-cause')} value={cause} onChange={setCause} autoFocus />
    </CommandDialog>
  );
}
