import { runtimeAccepted } from '../../../../shared/domain/poll/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** A real package on the trial runtime: only after the chair has said so; the record names it. */
export function RuntimeStep() {
  const t = useT();
  const { poll } = useStation().state;
  const accept = useCommand('accept-runtime');
  if (runtimeAccepted(poll)) return <Notice tone="good">{t('prepare.runtime-done')}</Notice>;
  return (
    <div className="stack">
      <Notice tone="warn">{t('prepare.runtime-lead')}</Notice>
      <RefusalNotice refusal={accept.refusal} />
      <Button
        look="primary"
        isPending={accept.pending}
        onPress={() => void accept.run({ runtime: poll.run.runtime })}
      >
        {t('prepare.runtime-do')}
      </Button>
    </div>
  );
}
