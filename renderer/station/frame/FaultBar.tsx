import { useState } from 'react';
import { useStation, useStore } from '../bridge/useStation.tsx';
import { Button } from '../components/Button.tsx';
import { RefusalNotice } from '../components/Notice.tsx';
import { useT } from '../text/useT.tsx';
import { FaultDetails } from './FaultDetails.tsx';

/** After a failed write: on every screen, until both media hold the record again. Nothing is issued meanwhile. */
export function FaultBar() {
  const t = useT();
  const store = useStore();
  const { fault } = useStation();
  const [pending, setPending] = useState(false);
  const [details, setDetails] = useState(false);
  if (!fault) return null;
  const retry = async () => {
    setPending(true);
    await store.ask({ ask: 'retry-write' });
    setPending(false);
  };
  return (
    <div className="fault-bar">
      <RefusalNotice refusal={fault} />
      <Button onPress={() => setDetails(true)}>{t('fault.details')}</Button>
      <Button look="danger" isPending={pending} onPress={retry}>
        {t('frame.retry-write')}
      </Button>
      {details && <FaultDetails onClose={() => setDetails(false)} />}
    </div>
  );
}
