import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Station, View } from '../../../shared/contract/view.ts';
import type { Snapshot, StationStore } from './store.ts';

const StoreContext = createContext<StationStore | null>(null);

export function StoreProvider({ store, children }: { store: StationStore; children: ReactNode }) {
  useEffect(() => store.start(), [store]);
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useStore(): StationStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no StoreProvider above');
  return store;
}

export function useSnapshot(): Snapshot {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

export function useView(): View | null {
  return useSnapshot().view;
}

/** The running station; only for screens that the frame shows at the stage `ready`. */
export function useStation(): Station {
  const station = useSnapshot().view?.station;
  if (!station) throw new Error('this screen is shown only while a station runs');
  return station;
}

/** A person's name by id, or the id itself. */
export function usePersonName(): (id: string) => string {
  const { people } = useStation().state.election;
  return id => people.find(person => person.id === id)?.name ?? id;
}
