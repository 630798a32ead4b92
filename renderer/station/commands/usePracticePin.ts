import { useView } from '../bridge/useStation.tsx';
import { useT } from '../text/useT.tsx';

/** In practice the PIN of the chosen person stands beside the field, so that one person can try every part. */
export function usePracticePin(person: string | null | undefined): string | undefined {
  const t = useT();
  const pin = useView()?.practicePins?.[person ?? ''];
  return pin === undefined ? undefined : t('start.practice-pin-is', { pin });
}
