/** A ledger with invented events, as the station service would open it. */
import { join } from 'node:path';
import { publicKeyOf, signerOf } from '../../electron/evidence/keys.ts';
import type { LedgerFs } from '../../electron/ledger/files.ts';
import { type Fault, type Opened, type OpenOptions, openLedger } from '../../electron/ledger/open.ts';
import type { LedgerPagePort } from '../../electron/ledger/page.ts';
import type { Facts } from '../../shared/contract/ledger.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';
import { originOf } from '../../shared/evidence/checkpoint.ts';

// fixed, so that a station killed in one process is opened by another
const seed = Buffer.alloc(32, 7);
export const publicKey = publicKeyOf(seed);
export const sign = signerOf(seed);

let count = 0;
export const newOrigin = (): string => originOf('test-2026', `S${process.pid}-${++count}`);

/** An issue to voter `seq`; its fact is that the voter has an open issue. */
export const eventBytes = (seq: number, voter = seq): string =>
  canonicalJson({
    seq,
    type: 'ballot-issued',
    at: '2026-11-21T10:00:00.000+08:00',
    boot: '0123456789abcdef',
    up: seq * 10,
    by: ['陳大文'],
    data: { voter: `v${voter}` },
  });

export const factsOf = (bytes: string): Facts => ({
  add: [`issue/${(JSON.parse(bytes) as { data: { voter: string } }).data.voter}`],
  remove: [],
});

/** Events from … to−1 for one commit. */
export function commitOf(from: number, to: number): [{ bytes: string }[], Facts] {
  const entries = Array.from({ length: to - from }, (_, index) => ({ bytes: eventBytes(from + index) }));
  return [entries, { add: entries.flatMap(entry => factsOf(entry.bytes).add), remove: [] }];
}

export type Place = { readonly folder: string; readonly origin: string };
export const journalOf = (place: Place): string => join(place.folder, 'journal', 'ledger.ndjson');
export const markerOf = (place: Place): string => join(place.folder, 'marker', 'opened');
export const secondOf = (place: Place): string => join(place.folder, 'stick', 'ledger.ndjson');

type More = { fs?: LedgerFs; second?: boolean; patience?: number; publicKey?: Uint8Array };

/** Whatever the start met: the lines that were shown while it read are those that the ledger begins with. */
export async function openAt(place: Place, page: LedgerPagePort, more: More = {}): Promise<Opened | Fault> {
  let shown: string[] = [];
  const follow = () => {
    shown = [];
    return (events: readonly string[]) => void shown.push(...events);
  };
  const result = await openLedger({ ...optionsAt(place, page, more), follow });
  if (result.ok && result.ledger.range(0, shown.length).some((bytes, seq) => bytes !== shown[seq]))
    throw new Error('the ledger opened with other events than were shown');
  return result;
}

export function optionsAt(place: Place, page: LedgerPagePort, more: More = {}): OpenOptions {
  return {
    journalPath: journalOf(place),
    markerPath: markerOf(place),
    page,
    sign,
    publicKey: more.publicKey ?? publicKey,
    origin: place.origin,
    factsOf,
    ...(more.second ? { secondJournalPath: secondOf(place) } : {}),
    ...(more.fs ? { fs: more.fs } : {}),
    ...(more.patience ? { patience: more.patience } : {}),
  };
}

/** Opens and expects no fault. */
export async function opened(place: Place, page: LedgerPagePort, more = {}): Promise<Opened> {
  const result = await openAt(place, page, more);
  if (!result.ok) throw new Error(`${result.code}: ${result.why}`);
  return result;
}
