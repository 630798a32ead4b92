import { useCallback, useEffect, useState } from 'react';
import type { ChosenFile } from '../../../../shared/contract/asks.ts';
import type { FaultReport } from '../../../../shared/contract/fault.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { useStore } from '../../bridge/useStation.tsx';

/** What the copies say, asked once when it is first shown, and all of them saved as one file. */
export function useFault() {
  const store = useStore();
  const [report, setReport] = useState<FaultReport | null>(null);
  const [saved, setSaved] = useState<ChosenFile | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  useEffect(() => {
    void store.ask({ ask: 'fault-report' }).then(answer => {
      if (answer.ok) setReport(answer.value);
      else setRefusal(answer.refusal);
    });
  }, [store]);
  const save = useCallback(async () => {
    setPending(true);
    const answer = await store.ask({ ask: 'export-fault' });
    setPending(false);
    setSaved(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : answer.refusal);
  }, [store]);
  return { report, saved, refusal, pending, save };
}
