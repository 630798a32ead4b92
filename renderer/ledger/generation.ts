/**
 * Where a database lives. The first one in the page's own storage; one that replaces a database that was set aside
 * (electron/ledger/aside.ts) in a storage bucket of its own, because Chromium keeps all databases of an origin in the
 * same files: what makes one unreadable makes its neighbours so.
 */

type Buckets = {
  open(
    name: string,
    options: { readonly persisted: boolean; readonly durability: 'strict' },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
};
declare global {
  interface Navigator {
    /** Storage Buckets API; not in every browser */
    readonly storageBuckets?: Buckets;
  }
}

/** `name`: ends with `~` and a number from 2 on, when it is not the first. */
export async function factoryOf(name: string): Promise<IDBFactory> {
  const generation = /~(\d+)$/.exec(name)?.[1];
  const buckets = navigator.storageBuckets;
  if (generation === undefined || buckets === undefined) return indexedDB;
  const bucket = await buckets.open(`ledger-${generation}`, { persisted: true, durability: 'strict' });
  return bucket.indexedDB;
}
