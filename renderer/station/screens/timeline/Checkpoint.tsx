/** The checkpoint of this moment, and one that comes back. */
import { QrCode, ShieldQuestion } from 'lucide-react';
import { useState } from 'react';
import type { Answers } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';
import { CheckDialog } from '../checkpoint/CheckDialog.tsx';
import { CheckpointDialog } from '../checkpoint/CheckpointDialog.tsx';

export function CheckpointButtons() {
  const t = useT();
  const store = useStore();
  const [shown, setShown] = useState<Answers['checkpoint'] | null>(null);
  const [checking, setChecking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const show = async () => {
    const answer = await store.ask({ ask: 'checkpoint' });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setShown(answer.value);
  };
  return (
    <>
      <Button onPress={show}>
        <QrCode aria-hidden="true" size={18} />
        {t('checkpoint.title')}
      </Button>
      <Button onPress={() => setChecking(true)}>
        <ShieldQuestion aria-hidden="true" size={18} />
        {t('checkpoint.check')}
      </Button>
      <RefusalNotice refusal={refusal} />
      {shown && <CheckpointDialog shown={shown} onClose={() => setShown(null)} />}
      {checking && <CheckDialog onClose={() => setChecking(false)} />}
    </>
  );
}
