/** The readers of the page, all of them under one roof: whoever is on screen hears what was read. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Reading } from '../../scanner/reader.ts';
import { WedgeReader } from '../../scanner/wedge-window.ts';
import { useToast } from '../components/Toast.tsx';
import { machineSettings } from '../machine/settings.ts';
import { useT } from '../text/useT.tsx';

type Hear = (reading: Reading) => void;
type Scanners = {
  readonly hear: (hear: Hear) => () => void;
  readonly inputMethod: boolean;
  /** the same card counts again at once */
  readonly forget: () => void;
};
const ScannerContext = createContext<Scanners | null>(null);

export function ScannerProvider({ children }: { children: ReactNode }) {
  const t = useT();
  const say = useToast();
  const [inputMethod, setInputMethod] = useState(false);
  const reader = useMemo(() => new WedgeReader(window, () => machineSettings().scanner), []);
  const hearer = useRef<Hear | null>(null);
  const unheard = useRef<() => void>(() => {});
  unheard.current = () => say('warn', t('frame.scan-unheard'));

  useEffect(
    () =>
      reader.start(event => {
        if (event.kind === 'input-method') setInputMethod(event.on);
        if (event.kind !== 'read') return;
        if (hearer.current) hearer.current(event.reading);
        else unheard.current();
      }),
    [reader],
  );

  const scanners = useMemo<Scanners>(
    () => ({
      hear: hear => {
        hearer.current = hear;
        return () => {
          if (hearer.current === hear) hearer.current = null;
        };
      },
      inputMethod,
      forget: () => reader.forget(),
    }),
    [inputMethod, reader],
  );
  return <ScannerContext value={scanners}>{children}</ScannerContext>;
}

export function useScanners(): Scanners {
  const scanners = useContext(ScannerContext);
  if (!scanners) throw new Error('no ScannerProvider above');
  return scanners;
}
