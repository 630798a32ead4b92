import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { useT } from '../../text/useT.tsx';

type Props = { readonly papers: number; readonly onClose: () => void; readonly onDrop: () => void };

/** Starting a batch over throws its totals away: nothing of it was written down. */
export function DropDialog({ papers, onClose, onDrop }: Props) {
  const t = useT();
  return (
    <Dialog title={t('count.drop')} isOpen width="narrow" onClose={onClose}>
      <p>{t('count.drop-explained', { n: papers })}</p>
      <DialogActions>
        <Button look="quiet" keys="Esc" autoFocus onPress={onClose}>
          {t('commands.cancel')}
        </Button>
        <Button look="danger" onPress={onDrop}>
          {t('count.drop')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
