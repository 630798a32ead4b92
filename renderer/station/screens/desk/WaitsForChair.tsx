/** What stands in the way of voting, or of the record, until the chair has said something: it must not be overlooked. */
import { runtimeInDoubt } from '../../../../shared/domain/poll/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useScreen } from '../../frame/useScreen.tsx';
import { useT } from '../../text/useT.tsx';

export function WaitsForChair() {
  const { state } = useStation();
  const { phase } = state.poll;
  if (phase !== 'open' && phase !== 'interrupted') return null;
  return (
    <>
      {runtimeInDoubt(state) && <Runtime runtime={state.poll.run.runtime} />}
      {state.clock.gaps.some(({ interruption }) => interruption === null) && <UndecidedGaps />}
    </>
  );
}

/** R-asleep */
function UndecidedGaps() {
  const t = useT();
  const { go } = useScreen();
  const { gaps } = useStation().state.clock;
  return (
    <Notice tone="warn">
      <div className="notice-row">
        <span>{t('desk.gaps', { n: gaps.filter(({ interruption }) => interruption === null).length })}</span>
        <Button onPress={() => go('interruption')}>{t('desk.gaps-go')}</Button>
      </div>
    </Notice>
  );
}

/** A real poll that was started again on the trial runtime. */
function Runtime({ runtime }: { runtime: string }) {
  const t = useT();
  const accept = useCommand('accept-runtime');
  return (
    <>
      <Notice tone="warn">
        <div className="notice-row">
          <span>{t('desk.runtime')}</span>
          <Button look="primary" isPending={accept.pending} onPress={() => void accept.run({ runtime })}>
            {t('prepare.runtime-do')}
          </Button>
        </div>
      </Notice>
      <RefusalNotice refusal={accept.refusal} />
    </>
  );
}
