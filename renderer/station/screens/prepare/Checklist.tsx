/** What has to be done before a step of the day, each line with what is done or what is missing. */
import { Circle, CircleCheckBig } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../text/useT.tsx';

export type Check = {
  readonly id: string;
  readonly done: boolean;
  /** nothing waits for it */
  readonly optional?: boolean;
  readonly title: string;
  readonly state: string;
};

export function Checklist({
  checks,
  current,
  onChoose,
}: {
  checks: readonly Check[];
  current?: string;
  onChoose?: (id: string) => void;
}) {
  const t = useT();
  const line = ({ done, optional = false, title, state }: Check): ReactNode => (
    <>
      {done ? <CircleCheckBig aria-hidden="true" size={26} /> : <Circle aria-hidden="true" size={26} />}
      <span className="check-words">
        <strong>{title}</strong>
        <span>{state}</span>
      </span>
      <span className="check-mark">
        {done ? t('prepare.is-done') : t(optional ? 'prepare.is-optional' : 'prepare.is-missing')}
      </span>
    </>
  );
  return (
    <ol className="checklist">
      {checks.map(check => (
        <li key={check.id}>
          {onChoose ? (
            <button
              type="button"
              className="check"
              data-done={check.done || undefined}
              aria-current={current === check.id ? 'step' : undefined}
              onClick={() => onChoose(check.id)}
            >
              {line(check)}
            </button>
          ) : (
            <div className="check" data-done={check.done || undefined}>
              {line(check)}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
