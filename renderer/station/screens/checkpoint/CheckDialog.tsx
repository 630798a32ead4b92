/**
 * A checkpoint comes back: typed from a slip, pasted, read from a file or by the camera. Does this log contain it? Anybody
 * at the desk may ask, without a PIN: the answer protects those who do not trust the desk.
 */
import { FileText, ShieldQuestion } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { usePersonName, useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { TextAreaField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useScanners } from '../../frame/Scanners.tsx';
import { useT } from '../../text/useT.tsx';

/** As much as main takes; a note has some hundred characters. */
const longestText = 20_000;
type Found = Answers['check-checkpoint'];

export function CheckDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const store = useStore();
  const { hear } = useScanners();
  const [text, setText] = useState('');
  const [pending, setPending] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const check = async (given: string) => {
    if (given.trim() === '') return;
    setText(given);
    setPending(true);
    setFound(null);
    setRefusal(null);
    const answer = await store.ask({ ask: 'check-checkpoint', text: given.slice(0, longestText) });
    setPending(false);
    if (answer.ok) setFound(answer.value);
    else setRefusal(answer.refusal);
  };
  const latest = useRef(check);
  latest.current = check;
  useEffect(() => hear(reading => void latest.current(reading.text)), [hear]);

  const fromFile = async (file: File | undefined) => {
    if (file) await check(await file.slice(0, longestText).text());
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return; // text is dropped into the field by itself
    event.preventDefault();
    void fromFile(file);
  };
  return (
    <Dialog title={t('checkpoint.check')} isOpen onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped; the button beside does the same */}
      <div className="stack" onDrop={drop} onDragOver={event => event.preventDefault()}>
        <p className="soft">{t('checkpoint.check-lead')}</p>
        <TextAreaField
          label={t('checkpoint.check-text')}
          hint={t('checkpoint.check-hint')}
          value={text}
          rows={5}
          maxLength={longestText}
          onChange={setText}
          autoFocus
        />
        <input
          ref={input}
          type="file"
          hidden
          onChange={event => {
            void fromFile(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <div className="button-row">
          <Button
            look="primary"
            why={text.trim() === '' ? t('commands.not-filled') : null}
            isPending={pending}
            onPress={() => check(text)}
          >
            <ShieldQuestion aria-hidden="true" size={18} />
            {t('checkpoint.check-do')}
          </Button>
          <Button onPress={() => input.current?.click()}>
            <FileText aria-hidden="true" size={18} />
            {t('checkpoint.check-file')}
          </Button>
        </div>
        <RefusalNotice refusal={refusal} />
        {found && <Verdict found={found} />}
      </div>
      <DialogActions>
        <Button look="quiet" keys="Esc" onPress={onClose}>
          {t('commands.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What it means, and what to do, in one sentence each. */
function Verdict({ found }: { found: Found }) {
  const t = useT();
  const name = usePersonName();
  const { result, held, size, here, later, origin, cosigners } = found;
  const tone = held ? 'good' : result === 'unreadable' || result === 'differs-short' ? 'warn' : 'bad';
  const words = { n: size ?? 0, here, later, station: origin };
  return (
    <Notice tone={tone} role="status">
      <p>
        <strong>{t(`checkpoint.is-${result}`, words)}</strong>
      </p>
      <p>{t(`checkpoint.then-${result}`, words)}</p>
      {cosigners.length > 0 && (
        <p>{t('checkpoint.cosigned-by', { names: cosigners.map(name).join(', ') })}</p>
      )}
    </Notice>
  );
}
