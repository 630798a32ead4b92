import { useEffect, useState } from 'react';
import type { Reading } from '../../../scanner/reader.ts';
import { Notice } from '../../components/Notice.tsx';
import { useScanners } from '../../frame/Scanners.tsx';
import { useCardReader } from '../../frame/useCardReader.ts';
import { asRead } from '../../text/asRead.ts';
import { useT } from '../../text/useT.tsx';

/** Shows what a scan brings, by whatever reader, without looking anybody up: for setting up the scanner. */
export function ScannerTest() {
  const t = useT();
  const { hear, inputMethod } = useScanners();
  const cards = useCardReader();
  const [read, setRead] = useState<Reading | null>(null);
  useEffect(() => hear(setRead), [hear]);
  const key = read && cards ? cards.keyOf(cards.clean(read.text)) : null;
  return (
    <Notice tone={read === null ? 'info' : key ? 'good' : 'warn'} role="status">
      {read === null ? (
        t('settings.try-scan')
      ) : (
        <>
          {t(`scanners.${read.how}`)} ·{' '}
          {t('settings.scan-read', { read: asRead(read.text), n: read.text.length })}
          <br />
          {key ? t(`scanners.learn-${key.field}`, { key: asRead(key.key) }) : t('scanners.learn-no-match')}
        </>
      )}
      {inputMethod && ` ${t('desk.input-method')}`}
    </Notice>
  );
}
