/** What a batch still needs, as the rules of the count see it. */
import type { Batch } from '../../../../shared/domain/count/state.ts';
import { sameTally } from '../../../../shared/domain/count/totals.ts';
import { useStation } from '../../bridge/useStation.tsx';

export const useBatches = (): readonly Batch[] => useStation().state.count.batches;

/** How many entries a batch needs: two by different people, or one where the election asks for no more. */
export const useEntriesNeeded = (): number => (useStation().state.election.settings.doubleEntry ? 2 : 1);

/** Both entries are in, and they are not alike. */
export function differs({ entries: [first, second] }: Batch): boolean {
  return first !== undefined && second !== undefined && !sameTally(first.tally, second.tally);
}

export type Task = { readonly batch: number; readonly entries: number };

/** What may be entered next: first what is half done, then a new batch. */
export function useTasks(): readonly Task[] {
  const batches = useBatches();
  const needed = useEntriesNeeded();
  return [
    ...batches
      .filter(({ entries }) => entries.length < needed)
      .map(({ batch, entries }) => ({ batch, entries: entries.length })),
    { batch: batches.length + 1, entries: 0 },
  ];
}
