import { useMoment } from '../bridge/useMoment.ts';
import { useT } from '../text/useT.tsx';

type Props = {
  readonly label: string;
  /** milliseconds left when the view came; negative: past */
  readonly left: number;
  /** from this many minutes on it warns */
  readonly warnMinutes?: number;
  readonly large?: boolean;
};

/** Milliseconds left now. */
export function useLeft(left: number): number {
  return left - useMoment().since;
}

export function Countdown({ label, left, warnMinutes = 15, large = false }: Props) {
  const t = useT();
  const now = useLeft(left);
  const state = now <= 0 ? 'over' : now <= warnMinutes * 60_000 ? 'warn' : 'calm';
  return (
    <div className="countdown" data-state={state} data-large={large || undefined}>
      <span className="countdown-label">{label}</span>
      <span className="countdown-time" role="timer">
        {now <= 0 ? t('frame.time-over', { time: t.duration(now) }) : t.duration(now)}
      </span>
    </div>
  );
}
