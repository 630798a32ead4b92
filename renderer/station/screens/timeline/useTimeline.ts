/** Pages of the log, newest first; what was written since comes in by itself at the top. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../../shared/contract/result.ts';
import type { TimelineEntry } from '../../../../shared/contract/view.ts';
import { useStation, useStore } from '../../bridge/useStation.tsx';
import { type Kind, typesOf } from './kinds.ts';

export type Filter = { readonly kind: Kind | null; readonly person: string | null };

/** `size` is how many are asked for at once. */
export function useTimeline({ kind, person }: Filter, size: number) {
  const store = useStore();
  const newest = useStation().state.size;
  const [entries, setEntries] = useState<readonly TimelineEntry[]>([]);
  const [more, setMore] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = useRef(0);

  const ask = useCallback(
    (before: number | null) =>
      store.ask({
        ask: 'timeline',
        before,
        limit: size,
        ...(kind === null ? {} : { types: [...typesOf[kind]] }),
        ...(person === null ? {} : { person }),
      }),
    [store, size, kind, person],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer log is the reason to ask again
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    void ask(null).then(answer => {
      if (mine !== asked.current) return;
      if (!answer.ok) return setRefusal(answer.refusal);
      setRefusal(null);
      setEntries(answer.value.entries);
      setMore(answer.value.more);
    });
  }, [ask, newest]);

  const older = useCallback(async () => {
    const last = entries.at(-1);
    if (!last) return;
    const mine = asked.current;
    const answer = await ask(last.seq);
    if (mine !== asked.current) return;
    if (!answer.ok) return setRefusal(answer.refusal);
    setEntries(now => [...now, ...answer.value.entries]);
    setMore(answer.value.more);
  }, [ask, entries]);

  return { entries, more, refusal, older };
}
