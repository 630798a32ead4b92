/** The readers of the page, all of them under one roof: whoever is on screen hears what was read. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { CameraReader } from '../../scanner/camera.ts';
import type { RecordedKey } from '../../scanner/habits.ts';
import { HidReader } from '../../scanner/hid.ts';
import { type HubSnapshot, ScannerHub } from '../../scanner/hub.ts';
import type { Reading, SourceState } from '../../scanner/reader.ts';
import { SerialReader } from '../../scanner/serial.ts';
import { WedgeReader } from '../../scanner/wedge-window.ts';
import { useToast } from '../components/Toast.tsx';
import { machineSettings, useMachineSettings } from '../machine/settings.ts';
import { useT } from '../text/useT.tsx';
import { useFits } from './useCardReader.ts';

type Scanners = HubSnapshot & {
  /** until the function returned is called */
  readonly hear: (hear: (reading: Reading) => void) => () => void;
  /** the same card counts again at once */
  readonly forget: () => void;
  /** every key, while a scanner's habits are learnt */
  readonly record: (recorder: (key: RecordedKey) => void) => () => void;
  /** the camera works while somebody shows its picture */
  readonly showCamera: () => () => void;
};
const ScannerContext = createContext<Scanners | null>(null);

export function ScannerProvider({ children }: { children: ReactNode }) {
  const t = useT();
  const say = useToast();
  const { sources } = useMachineSettings();
  const [shown, setShown] = useState(0);
  const fitsNow = useFits();
  const fits = useRef(fitsNow);
  fits.current = fitsNow;
  const { hub, wedge } = useMemo(() => {
    const wedge = new WedgeReader(
      window,
      () => machineSettings().scanner,
      text => fits.current(text),
    );
    const hub = new ScannerHub([
      wedge,
      new CameraReader(() => machineSettings().sources.camera.device),
      new HidReader(() => machineSettings().sources.hid.device),
      new SerialReader(
        () => machineSettings().sources.serial.port,
        () => machineSettings().sources.serial.baudRate,
      ),
    ]);
    return { hub, wedge };
  }, []);
  hub.onUnheard = () => say('warn', t('frame.scan-unheard'));
  hub.onUnreadable = () => say('warn', t('scanners.unreadable'));
  const snapshot = useSyncExternalStore(hub.subscribe, hub.snapshot);

  useEffect(() => {
    hub.use('wedge', true);
    return () => hub.stop();
  }, [hub]);
  const { camera, hid, serial } = sources;
  const cameraOn = camera.on && shown > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another camera starts it anew; which, the reader asks when it starts
  useEffect(() => hub.use('camera', cameraOn), [hub, cameraOn, camera.device]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scanner starts it anew; which, the reader asks when it starts
  useEffect(() => hub.use('hid', hid.on), [hub, hid.on, hid.device]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another port or rate starts it anew; which, the reader asks when it starts
  useEffect(() => hub.use('serial', serial.on), [hub, serial.on, serial.port, serial.baudRate]);

  const does = useMemo<Omit<Scanners, keyof HubSnapshot>>(
    () => ({
      hear: hear => hub.hear(hear),
      forget: () => hub.forget(),
      record: recorder => wedge.record(recorder),
      showCamera: () => {
        setShown(n => n + 1);
        return () => setShown(n => n - 1);
      },
    }),
    [hub, wedge],
  );
  const scanners = useMemo<Scanners>(() => ({ ...snapshot, ...does }), [snapshot, does]);
  return <ScannerContext value={scanners}>{children}</ScannerContext>;
}

export function useScanners(): Scanners {
  const scanners = useContext(ScannerContext);
  if (!scanners) throw new Error('no ScannerProvider above');
  return scanners;
}

/** What there is to say of a source that does not read; '' when it reads, or nobody asked it to. */
export function useTrouble(how: 'camera' | 'hid' | 'serial'): string {
  const t = useT();
  const state: SourceState = useScanners().states[how];
  if (state.step !== 'failed') return '';
  return state.why === 'unchosen' ? t('scanners.unchosen') : t(`scanners.${how}-${state.why}`);
}
