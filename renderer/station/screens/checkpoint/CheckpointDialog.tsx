/** The checkpoint of a moment: to photograph, to read aloud, to keep on paper, to cosign (ledger.md §1). */
import type { Answers } from '../../../../shared/contract/asks.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { Facts } from '../../components/Facts.tsx';
import { SaveDocument } from '../../components/SaveDocument.tsx';
import { useT } from '../../text/useT.tsx';
import { Code } from './Code.tsx';
import { Cosign } from './Cosign.tsx';

export function CheckpointDialog({ shown, onClose }: { shown: Answers['checkpoint']; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t('checkpoint.title')} isOpen width="wide" onClose={onClose}>
      <div className="checkpoint">
        <Code text={shown.note} label={t('checkpoint.code-label', { n: shown.size })} />
        <div className="stack">
          <p>{t('checkpoint.lead')}</p>
          <Facts
            facts={[
              [
                t('checkpoint.read-aloud'),
                <code key="short" className="read-aloud">
                  {shown.short}
                </code>,
              ],
              [t('checkpoint.root'), <code key="root">{shown.root}</code>],
            ]}
          />
          <SaveDocument document="checkpoint-slip" />
          <Cosign shown={shown} />
        </div>
      </div>
      <DialogActions>
        <Button look="primary" keys="Esc" onPress={onClose}>
          {t('commands.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
