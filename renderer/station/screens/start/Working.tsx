import { ProgressBar } from 'react-aria-components';
import type { Progress } from '../../../../shared/contract/view.ts';
import { useT } from '../../text/useT.tsx';

/** Long work: what is done, and how far it is where that can be told. */
export function Working({ progress }: { progress: Progress }) {
  const t = useT();
  const { percent, job } = progress;
  const label = t(`start.job-${job}`);
  return (
    <div className="card-alone">
      <h1>{label}</h1>
      <ProgressBar aria-label={label} value={percent ?? 0} isIndeterminate={percent === null}>
        <svg className="progress" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect className="progress-fill" width={percent ?? 100} height="4" />
        </svg>
        <p className="quiet">{percent === null ? t('start.working') : t('start.percent', { n: percent })}</p>
      </ProgressBar>
    </div>
  );
}
