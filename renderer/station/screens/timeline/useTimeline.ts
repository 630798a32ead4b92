/** Pieces of the log by kind and person, asked of main when they are to be seen; what is written meanwhile comes in by itself. */
import { useEffect, useMemo, useState } from 'react';
import type { AskOf } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import type { TimelineEntry } from '../../../../shared/contract/view.ts';
import { useStation, useStore } from '../../bridge/useStation.tsx';
import { type Kind, typesOf } from './kinds.ts';

export type Filter = { readonly kind: Kind | null; readonly person: string | null };

const everything: Filter = { kind: null, person: null };

function useAskOf({ kind, person }: Filter): Omit<AskOf<'timeline'>, 'before' | 'limit'> {
  return useMemo(
    () => ({
      ask: 'timeline',
      ...(kind === null ? {} : { types: [...typesOf[kind]] }),
      ...(person === null ? {} : { person }),
    }),
    [kind, person],
  );
}

/** How many entries match; null until it is known. */
export function useTotal(filter: Filter): {
  readonly total: number | null;
  readonly refusal: Refusal | null;
} {
  const store = useStore();
  const newest = useStation().state.size;
  const ask = useAskOf(filter);
  const [known, setKnown] = useState<{ of: typeof ask; total: number } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer log is the reason to ask again
  useEffect(() => {
    let current = true;
    void store.ask({ ...ask, before: 0, limit: 1 }).then(answer => {
      if (!current) return;
      setRefusal(answer.ok ? null : answer.refusal);
      if (answer.ok) setKnown({ of: ask, total: answer.value.total });
    });
    return () => {
      current = false;
    };
  }, [store, ask, newest]);
  return { total: known?.of === ask ? known.total : null, refusal };
}

/** The entries at the places `from` to `to` of those that match, counted from the oldest, by place; empty until they came. */
export function useEntries(
  filter: Filter,
  from: number,
  to: number,
): { readonly entries: ReadonlyMap<number, TimelineEntry>; readonly refusal: Refusal | null } {
  const store = useStore();
  const ask = useAskOf(filter);
  const [entries, setEntries] = useState<ReadonlyMap<number, TimelineEntry>>(new Map());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (to <= from) return;
    let current = true;
    void store.ask({ ...ask, before: to, limit: to - from }).then(answer => {
      if (!current) return;
      setRefusal(answer.ok ? null : answer.refusal);
      if (answer.ok) setEntries(new Map(answer.value.entries.map((entry, i) => [to - 1 - i, entry])));
    });
    return () => {
      current = false;
    };
  }, [store, ask, from, to]);
  return { entries, refusal };
}

/** The newest of all, newest first. */
export function useNewest(count: number): readonly TimelineEntry[] {
  const { size } = useStation().state;
  const { entries } = useEntries(everything, Math.max(0, size - count), size);
  return useMemo(() => [...entries.values()], [entries]);
}
