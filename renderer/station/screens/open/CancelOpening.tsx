import { useState } from 'react';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { TextAreaField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** in a disaster the station does not open; the chair decides, and announces a new date within two days. */
export function CancelOpening({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [cause, setCause] = useState('');
  const cancel = useCommand('cancel-opening');
  const ready = cause.trim() !== '';
  const submit = async () => {
    if (!ready) return;
    const answer = await cancel.run({ cause }, { title: t('open.cancel') });
    if (answer?.ok) onClose();
  };
  return (
    <Dialog title={t('open.cancel')} isOpen onClose={onClose}>
      <Notice tone="bad">{t('open.cancel-lead')}</Notice>
      <TextAreaField label={t('open.cancel-cause')} value={cause} onChange={setCause} autoFocus />
      <RefusalNotice refusal={cancel.refusal} />
      <DialogActions>
        <Button look="quiet" keys="Esc" onPress={onClose}>
          {t('commands.cancel')}
        </Button>
        <Button look="danger" isDisabled={!ready} isPending={cancel.pending} onPress={submit}>
          {t('open.cancel-do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
