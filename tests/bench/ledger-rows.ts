/** Rows of the ledger: commit, growth, start. All in the app's own main process and pages, on the app's runtime. */
import { median, percentile, type Row, row } from './measure.ts';
import type { BenchStation } from './station.ts';

const BYTES = 1_100;

/** As strict as the ledger's own: one event, one checkpoint, one fact, in a database of their own in the same page. */
function strictTransactions(station: BenchStation, count: number): Promise<number[]> {
  return station.page().evaluate(
    async ({ count, bytes }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('bench-limit', 1);
        request.onupgradeneeded = () => {
          for (const store of ['events', 'checkpoints', 'facts']) request.result.createObjectStore(store);
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const times: number[] = [];
      for (let at = 0; at < count; at++) {
        const key = `${Date.now()} ${at}`;
        const start = performance.now();
        const transaction = database.transaction(['events', 'checkpoints', 'facts'], 'readwrite', {
          durability: 'strict',
        });
        transaction.objectStore('events').put('x'.repeat(bytes / 2), key);
        transaction.objectStore('checkpoints').put('x'.repeat(bytes / 2), key);
        transaction.objectStore('facts').put(at, key);
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onabort = () => reject(transaction.error);
        });
        times.push(performance.now() - start);
      }
      database.close();
      return times;
    },
    { count, bytes: BYTES },
  );
}

/** One after the other in rounds, so that a slow moment of the machine hits all three. */
export async function commitRows(station: BenchStation, quick: boolean): Promise<Row[]> {
  const rounds = quick ? 1 : 7;
  const count = quick ? 20 : 100;
  const times: { [what in 'ours' | 'journal' | 'page' | 'bridge' | 'alone']: number[] } = {
    ours: [],
    journal: [],
    page: [],
    bridge: [],
    alone: [],
  };
  await station.order({ do: 'issues', count });
  for (let round = 0; round < rounds; round++) {
    times.journal.push(...(await station.order({ do: 'appends', count })).times);
    times.page.push(...(await strictTransactions(station, count)));
    times.bridge.push(...(await station.order({ do: 'round-trips', count })).times);
    times.alone.push(...(await station.order({ do: 'database-commits', count })).times);
    times.ours.push(...(await station.order({ do: 'issues', count })).times);
  }
  const [journal, page, ours] = [median(times.journal), median(times.page), median(times.ours)];
  const [bridge, alone] = [median(times.bridge), median(times.alone)];
  const note = `p99 ${percentile(times.ours, 0.99).toFixed(1)} ms; of the limit ${percentile(times.page, 0.99).toFixed(1)} ms`;
  return [
    row({
      what: 'commit: command → acknowledged in main, p50',
      peer: 'strict IndexedDB transaction in the page',
      peerValue: page,
      ours,
      wanted: '≤ 1.5 × the slower limit',
      met: ours / Math.max(journal, page) <= 1.5,
      note,
    }),
    row({ what: '… the same', peer: 'write + fdatasync of as many bytes', peerValue: journal, ours }),
    row({
      what: '… the same',
      peer: 'strict IndexedDB transaction asked for by main: the host’s bridge there and back',
      peerValue: alone,
      ours,
      wanted: '≤ 1.5 × on this host',
      met: ours / Math.max(journal, alone) <= 1.5,
      note: 'the least that a commit can take here: the database is in a page, main is not',
    }),
    row({
      what: 'main → ledger page → main, nothing to do there, p50',
      peer: 'none',
      ours: bridge,
      note: `p99 ${percentile(times.bridge, 0.99).toFixed(1)} ms`,
    }),
  ];
}

/** Events that arrive together, through the service: decided one by one, written in groups of 64. */
export async function togetherRows(station: BenchStation, quick: boolean): Promise<Row[]> {
  const count = quick ? 128 : 1_000;
  const rates: number[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    const { times } = await station.order({ do: 'together', count });
    rates.push(count / (median(times) / 1_000));
  }
  const alone = (await station.order({ do: 'issues', count: quick ? 20 : 200 })).times;
  const ours = median(rates);
  return [
    row({
      what: `group commit: ${count} commands at once`,
      peer: 'one after the other',
      peerValue: 1_000 / median(alone),
      ours,
      unit: 'events/s',
      wanted: '≥ 1,000 events/s',
      met: ours >= 1_000,
    }),
  ];
}

/** The last thousand against the first. Leaves the station with `total` events more. */
export async function growthRows(station: BenchStation, total: number, quick: boolean): Promise<Row[]> {
  const part = quick ? 50 : 1_000;
  const first = (await station.order({ do: 'issues', count: part })).times;
  await station.order({ do: 'memory' });
  const before = station.memory();
  let last: number[] = [];
  for (let done = part; done < total; done += part)
    last = (await station.order({ do: 'issues', count: Math.min(part, total - done) })).times;
  await station.order({ do: 'memory' });
  const after = station.memory();
  const name = total.toLocaleString('en');
  const [p95, firstP95] = [percentile(last, 0.95), percentile(first, 0.95)];
  return [
    row({
      what: `growth: commit p95, last ${part} of ${name}`,
      peer: `p95 of the first ${part}`,
      peerValue: firstP95,
      ours: p95,
      wanted: '≤ 1.1 ×',
      met: p95 / firstP95 <= 1.1,
      note: `p50 ${median(first).toFixed(2)} → ${median(last).toFixed(2)} ms`,
    }),
    row({
      what: `growth: memory of all processes after ${name}`,
      peer: `after the first ${part}`,
      peerValue: before,
      ours: after,
      unit: 'MB',
      wanted: '≤ 1.1 ×',
      met: before === null || after === null ? null : after / before <= 1.1,
      note: before === null ? 'not run: no /proc here' : '',
    }),
  ];
}

/** Both media are whole; the browser runs already. */
export async function startRows(station: BenchStation, quick: boolean): Promise<Row[]> {
  const ours: number[] = [];
  const limits: number[] = [];
  const hashed: number[] = [];
  const unlocking: number[] = [];
  let events = 0;
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    await station.order({ do: 'close' });
    const { limit } = await station.order({ do: 'limit' });
    limits.push(limit?.canonical ?? Number.NaN);
    hashed.push(limit?.hashed ?? Number.NaN);
    const { ledgerMs = 0, packageMs = 0, size = 0 } = await station.order({ do: 'start' });
    ours.push(ledgerMs);
    unlocking.push(packageMs);
    events = size;
  }
  const ratio = median(ours) / median(limits);
  return [
    row({
      what: `start: both media verified, ${events.toLocaleString('en')} events folded, ready`,
      peer: 'read the journal, canonicalise (the library alone) and hash each event',
      peerValue: median(limits),
      ours: median(ours),
      wanted: '≤ 2 ×',
      met: ratio <= 2,
      note: `only reading and hashing: ${median(hashed).toFixed(0)} ms; the package with 30,000 voters opens before that in ${Math.round(median(unlocking))} ms, most of it scrypt`,
    }),
  ];
}
