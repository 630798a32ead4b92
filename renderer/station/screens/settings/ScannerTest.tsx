import { useEffect, useState } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { useScanners } from '../../frame/Scanners.tsx';
import { useT } from '../../text/useT.tsx';

/** Shows what a scan brings, without looking anybody up: for setting up the scanner. */
export function ScannerTest() {
  const t = useT();
  const { hear, inputMethod } = useScanners();
  const [read, setRead] = useState<string | null>(null);
  useEffect(() => hear(({ text }) => setRead(text)), [hear]);
  return (
    <Notice tone={read === null ? 'info' : 'good'} role="status">
      {read === null ? t('settings.try-scan') : t('settings.scan-read', { read, n: read.length })}
      {inputMethod && ` ${t('desk.input-method')}`}
    </Notice>
  );
}
