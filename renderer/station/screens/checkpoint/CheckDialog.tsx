/**
 * A checkpoint comes back: typed from a slip, pasted, read from a file or by the camera. Does this log contain it? Anybody
 * at the desk may ask, without a PIN: the answer protects those who do not trust the desk.
 */
import { Camera, CameraOff, FileText, ShieldQuestion } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { printable } from '../../../../shared/evidence/report.ts';
import { unknownSignersLines } from '../../../../shared/locales/verdict.ts';
import type { SourceState } from '../../../scanner/reader.ts';
import { usePersonName, useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { CameraPicture } from '../../components/CameraPicture.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { TextAreaField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useScanners } from '../../frame/Scanners.tsx';
import { useT } from '../../text/useT.tsx';
import { useCodeCamera } from './useCodeCamera.ts';

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
  /** what was found came from a scanner of cards */
  const [scanned, setScanned] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [take, setTake] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  const check = async (given: string, byScanner = false) => {
    if (given.trim() === '') return;
    if (!byScanner) setText(given);
    setScanned(byScanner);
    setPending(true);
    setFound(null);
    setRefusal(null);
    const answer = await store.ask({ ask: 'check-checkpoint', text: given.slice(0, longestText) });
    setPending(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    setFound(answer.value);
    // a card that came into the picture says nothing: it goes on looking
    if (answer.value.result !== 'unreadable') setTake(0);
  };
  const latest = useRef(check);
  latest.current = check;
  useEffect(() => hear(reading => void latest.current(reading.text, true)), [hear]);
  const camera = useCodeCamera(take, read => void check(read));
  const trouble = useCameraTrouble(camera);
  const filming = take > 0 && !trouble;

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
        {take > 0 && <CameraPicture camera={camera} aim={t('checkpoint.camera-aim')} trouble={trouble} />}
        {/* the picture stands in its place: there is no room for both */}
        {!filming && (
          <TextAreaField
            label={t('checkpoint.check-text')}
            hint={t('checkpoint.check-hint')}
            value={text}
            rows={5}
            maxLength={longestText}
            onChange={setText}
            autoFocus
          />
        )}
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
          <Button onPress={() => setTake(filming ? 0 : take + 1)}>
            {filming ? <CameraOff aria-hidden="true" size={18} /> : <Camera aria-hidden="true" size={18} />}
            {t(filming ? 'checkpoint.camera-off' : 'checkpoint.camera-on')}
          </Button>
        </div>
        <RefusalNotice refusal={refusal} />
        {found && <Verdict found={found} scanned={scanned} />}
      </div>
      <DialogActions>
        <Button look="quiet" keys="Esc" onPress={onClose}>
          {t('commands.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Why the camera does not read, and what to do instead; '' when it reads, or nobody asked it to. */
function useCameraTrouble(camera: SourceState): string {
  const t = useT();
  if (camera.step !== 'failed') return '';
  // nobody is asked which camera: without a choice the computer takes one
  return t(`checkpoint.camera-${camera.why === 'unchosen' ? 'none' : camera.why}`);
}

/**
 * What it means, and what to do, in one sentence each. A scanner takes each line of the code for a card, and has no key for
 * the dash before a signature: what it read can be no checkpoint.
 */
function Verdict({ found, scanned }: { found: Found; scanned: boolean }) {
  const t = useT();
  const name = usePersonName();
  const { result, held, size, here, later, origin, cosigners, unknown } = found;
  const tone = held ? 'good' : result === 'unreadable' || result === 'differs-short' ? 'warn' : 'bad';
  const words = { n: size ?? 0, here, later, station: origin };
  return (
    <Notice tone={tone} role="status">
      <p>
        <strong>{t(`checkpoint.is-${result}`, words)}</strong>
      </p>
      <p>
        {result === 'unreadable' && scanned
          ? t('checkpoint.not-by-scanner')
          : t(`checkpoint.then-${result}`, words)}
      </p>
      {cosigners.length > 0 && (
        <p>{t('checkpoint.cosigned-by', { names: cosigners.map(name).join(', ') })}</p>
      )}
      {unknownSignersLines(t.language, unknown).map(line => (
        <p key={line}>{printable(line)}</p>
      ))}
    </Notice>
  );
}
