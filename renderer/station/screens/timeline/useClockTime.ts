/** The day of an instant in the election's zone, and its time with seconds. */
import { dayOf } from '../../../../shared/domain/clock/official.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useT } from '../../text/useT.tsx';

/** `at`: RFC 3339 */
export function useClockTime(at: string): { readonly day: string; readonly time: string } {
  const t = useT();
  const { zone } = useStation().state.election;
  return { day: dayOf(Date.parse(at), zone), time: `${t.time(at)}:${at.slice(17, 19)}` };
}
