import { Button } from '../components/Button.tsx';
import { Dialog, DialogActions } from '../components/Dialog.tsx';
import { Notice, RefusalNotice } from '../components/Notice.tsx';
import { FaultCopies } from '../screens/start/FaultCopies.tsx';
import { useFault } from '../screens/start/useFault.ts';
import { useT } from '../text/useT.tsx';

/** While a write has failed: what each copy holds, and all of them as a file. Nothing is decided here: writing again is safe. */
export function FaultDetails({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { report, saved, refusal, pending, save } = useFault();
  return (
    <Dialog title={t('fault.copies')} isOpen width="wide" onClose={onClose}>
      <p>{t('fault.running-lead')}</p>
      {report && <FaultCopies report={report} />}
      <RefusalNotice refusal={refusal} />
      {saved && <Notice tone="good">{t('after.saved-as', { name: saved.name })}</Notice>}
      <DialogActions>
        <Button look="quiet" keys="Esc" onPress={onClose}>
          {t('fault.back')}
        </Button>
        <Button isPending={pending || report === null} onPress={() => void save()}>
          {t('fault.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
