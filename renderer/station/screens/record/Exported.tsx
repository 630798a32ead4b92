import type { ChosenFile } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { LongWork } from '../../components/LongWork.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** How an export stands: under way, written under this name, or refused. */
export function Exported({
  pending,
  saved,
  refusal,
}: {
  pending: boolean;
  saved: ChosenFile | null;
  refusal: Refusal | null;
}) {
  const t = useT();
  return (
    <>
      {pending && <LongWork />}
      {saved && !pending && (
        <Notice tone="good" role="status">
          {t('after.saved-as', { name: saved.name })}
        </Notice>
      )}
      <RefusalNotice refusal={refusal} />
    </>
  );
}
