/**
 * Rows "scan → answer" and "search": the roll as main holds it, at three sizes. Peers: a Map of the same numbers, and
 * an anchored regular expression tried on every row, which is how vxsuite's poll book searches.
 */
import type { Roll } from '../../electron/package/roll.ts';
import { lookUpOf } from '../../electron/station/look-up.ts';
import type { RollEntry } from '../../shared/contract/roll.ts';
import { initialState } from '../../shared/domain/state.ts';
import { percentile, type Row, row, timesOf } from './measure.ts';
import { rollOf, sampleElection } from './sample-roll.ts';

const state = initialState(sampleElection(), 'A');

/** Every tenth is somebody who is not on the roll: a card of elsewhere, a misread. */
const cardAt = (entries: readonly RollEntry[], at: number): string =>
  at % 10 === 9 ? '00000000X-X000-0000' : (entries[(at * 7919) % entries.length]?.number ?? '');

function looked(roll: Roll, entries: readonly RollEntry[], count: number): Row {
  const map = new Map(entries.map(entry => [entry.number, entry]));
  const warm = (work: (at: number) => unknown) => {
    timesOf(Math.min(2_000, count), work);
    return timesOf(count, work);
  };
  const peer = warm(at => map.get(cardAt(entries, at)));
  const ours = warm(at => lookUpOf(state, roll.answer(cardAt(entries, at)), roll.voterId));
  const p99 = percentile(ours, 0.99);
  return row({
    what: `scan → answer in main, p99, ${entries.length.toLocaleString('en')} voters`,
    peer: 'Map.get of the same numbers, p99',
    peerValue: percentile(peer, 0.99),
    ours: p99,
    wanted: '≤ 0.1 ms',
    met: p99 <= 0.1,
    note: `p50 ${percentile(ours, 0.5).toFixed(4)} ms, the voter's two HMACs included`,
  });
}

function searched(roll: Roll, entries: readonly RollEntry[], count: number, wanted: number | null): Row {
  const queries = Array.from({ length: count }, (_, at) => {
    const entry = entries[(at * 104_729) % entries.length];
    const kinds = [entry?.number.slice(0, 5), entry?.nameZh.slice(0, 2), entry?.nameOther.slice(0, 7)];
    return kinds[at % kinds.length] ?? '';
  });
  // the database sorts what it found before it gives the first twenty: a scan ends at the last row
  const everyRow = (query: string) => {
    const pattern = new RegExp(`^${query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i');
    const fits = ({ number, nameZh, nameOther }: RollEntry) =>
      pattern.test(number) || pattern.test(nameZh) || pattern.test(nameOther);
    return entries.filter(fits).slice(0, 20);
  };
  everyRow(queries[0] ?? '');
  const peer = timesOf(Math.min(30, count), at => everyRow(queries[at] ?? ''));
  timesOf(Math.min(100, count), at => roll.search(queries[at] ?? '', 20));
  const ours = timesOf(count, at => roll.search(queries[at] ?? '', 20));
  const p99 = percentile(ours, 0.99);
  return row({
    what: `search, first 20 hits, p99, ${entries.length.toLocaleString('en')} voters`,
    peer: 'anchored RegExp on every row, p99',
    peerValue: percentile(peer, 0.99),
    ours: p99,
    wanted: wanted === null ? '' : `≤ ${wanted} ms`,
    met: wanted === null ? null : p99 <= wanted,
    note: `p50 ${percentile(ours, 0.5).toFixed(3)} ms; number, Chinese and romanised beginnings in turn`,
  });
}

const wantedAt: { readonly [size: number]: number } = { 30000: 2, 100000: 2, 1000000: 10 };

export async function lookUpRows(quick: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of quick ? [3_000] : [30_000, 100_000, 1_000_000]) {
    const roll = rollOf(size);
    await roll.prepareSearch(() => Promise.resolve());
    const entries = [...roll.entries()];
    rows.push(looked(roll, entries, quick ? 1_000 : 20_000));
    rows.push(searched(roll, entries, quick ? 60 : 600, quick ? 2 : (wantedAt[size] ?? null)));
  }
  return rows;
}
