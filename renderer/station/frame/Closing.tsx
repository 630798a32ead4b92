/**
 * Somebody closes the window. While nothing speaks against it, it closes; else the person is told what would be lost or
 * left alone, and staying is the answer that lies at hand. Stands beside the screens, so that one that failed does not
 * close the window without a word.
 */
import { useEffect, useState } from 'react';
import { localeTags } from '../../../shared/locales/text.ts';
import type { StationStore } from '../bridge/store.ts';
import { useStore } from '../bridge/useStation.tsx';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogActions } from '../components/Dialog.tsx';
import { unrecordedOn } from '../machine/unrecorded.ts';
import { screens } from '../screens/registry.tsx';
import type { TextKey } from '../text/catalogue.ts';
import { type T, useT } from '../text/useT.tsx';

type Reason = (t: T) => string;

const listed = (t: T, titles: readonly TextKey[]): string =>
  new Intl.ListFormat(localeTags[t.language]).format(titles.map(title => t(title)));

const ofPhase = {
  open: 'frame.closing-open',
  interrupted: 'frame.closing-interrupted',
  counting: 'frame.closing-counting',
} as const;

function reasonsNow({ snapshot }: StationStore): readonly Reason[] {
  const { view, progress } = snapshot();
  const station = view?.station;
  const phase = station?.state.poll.phase;
  const texts = station ? unrecordedOn(station.log) : [];
  const titles = screens.filter(({ id }) => texts.includes(id)).map(({ title }) => title);
  return [
    ...(phase && phase in ofPhase ? [(t: T) => t(ofPhase[phase as keyof typeof ofPhase])] : []),
    ...(progress ? [(t: T) => t('frame.closing-work', { job: t.label('job', progress.job) })] : []),
    ...(titles.length > 0 ? [(t: T) => t('frame.closing-text', { screens: listed(t, titles) })] : []),
  ];
}

export function Closing() {
  const t = useT();
  const store = useStore();
  /** as they stood when the window was to be closed; null: it is not */
  const [reasons, setReasons] = useState<readonly Reason[] | null>(null);
  useEffect(
    () =>
      store.onClosing(() => {
        // a window that does not know yet what there is to lose is asked again
        if (store.snapshot().view) setReasons(reasonsNow(store));
      }),
    [store],
  );
  useEffect(() => {
    // only now is the question seen: a page that cannot show it is closed
    if (reasons) void store.ask({ ask: 'closing', answer: reasons.length > 0 ? 'asked' : 'close' });
  }, [reasons, store]);
  if (!reasons || reasons.length === 0) return null;
  const stay = () => setReasons(null);
  return (
    <Dialog title={t('frame.closing')} isOpen onClose={stay}>
      <ul className="closing-reasons">
        {reasons.map(reason => (
          <li key={reason(t)}>{reason(t)}</li>
        ))}
      </ul>
      <p className="dialog-lead">{t('frame.closing-safe')}</p>
      <DialogActions>
        <Button
          id="close-anyway"
          look="danger"
          onPress={() => void store.ask({ ask: 'closing', answer: 'close' })}
        >
          {t('frame.closing-close')}
        </Button>
        <Button look="primary" keys="Esc" autoFocus onPress={stay}>
          {t('frame.closing-stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
