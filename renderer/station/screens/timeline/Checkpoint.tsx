/** The checkpoint of this moment: to photograph, to read aloud, to keep on paper (ledger.md §1). */
import { QrCode } from 'lucide-react';
import { useState } from 'react';
import { encode } from 'uqr';
import type { Answers } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { Facts } from '../../components/Facts.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { SaveDocument } from '../../components/SaveDocument.tsx';
import { useT } from '../../text/useT.tsx';

type Shown = Answers['checkpoint'];

export function CheckpointButton() {
  const t = useT();
  const store = useStore();
  const [shown, setShown] = useState<Shown | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const show = async () => {
    const answer = await store.ask({ ask: 'checkpoint' });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setShown(answer.value);
  };
  return (
    <>
      <Button onPress={show}>
        <QrCode aria-hidden="true" size={18} />
        {t('timeline.checkpoint')}
      </Button>
      <RefusalNotice refusal={refusal} />
      {shown && (
        <Dialog title={t('timeline.checkpoint')} isOpen width="wide" onClose={() => setShown(null)}>
          <div className="checkpoint">
            <Code text={shown.note} label={t('timeline.code-label', { n: shown.size })} />
            <div className="stack">
              <p>{t('timeline.checkpoint-lead')}</p>
              <Facts
                facts={[
                  [t('timeline.size'), t.number(shown.size)],
                  [t('timeline.root'), <code key="root">{shown.root}</code>],
                  [
                    t('timeline.read-aloud'),
                    <code key="short" className="read-aloud">
                      {shown.short}
                    </code>,
                  ],
                ]}
              />
              <SaveDocument document="checkpoint-slip" />
            </div>
          </div>
          <DialogActions>
            <Button look="primary" keys="Esc" autoFocus onPress={() => setShown(null)}>
              {t('commands.close')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

/** Black on white in every theme, with the quiet zone: a camera has to read it. */
function Code({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className="code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className="code-ground" />
      <path d={path} className="code-ink" />
    </svg>
  );
}
