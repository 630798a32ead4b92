import { useSnapshot, useStore } from '../bridge/useStation.tsx';
import { useT } from '../text/useT.tsx';
import { Button } from './Button.tsx';

/** The long work that runs: what it is, how far, and the way to stop it. Nothing while none runs. */
export function LongWork() {
  const t = useT();
  const store = useStore();
  const { progress } = useSnapshot();
  if (!progress) return null;
  const { job, percent, cancellable } = progress;
  return (
    <div className="long-work" role="status">
      <span>
        {t.label('job', job)}
        {percent === null ? '…' : ` ${t.number(percent)} %`}
      </span>
      <div
        className="progress"
        role="progressbar"
        aria-label={t.label('job', job)}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
      >
        <div
          className="progress-fill"
          data-unknown={percent === null || undefined}
          style={percent === null ? undefined : { inlineSize: `${percent}%` }}
        />
      </div>
      {cancellable && (
        <Button look="quiet" onPress={() => void store.ask({ ask: 'cancel-work' })}>
          {t('commands.stop-work')}
        </Button>
      )}
    </div>
  );
}
