/**
 * `npm run bench`: every row of the table in README.md, measured now, on this machine, on the runtime that the app would
 * use; each beside a limit or a peer measured in the same run. Prints the table, writes demo-output/bench.json.
 * `--quick`: a few repetitions, only to see that everything still runs. `--full`: a million rows, 100,000 events.
 * `--sqlite FOLDER`: where better-sqlite3 is installed. `--only NAME`: one group of rows.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { cameraRows } from './camera-rows.ts';
import { checkInRows } from './check-in.ts';
import { deskRows } from './desk-rows.ts';
import { importMemory, importRows } from './import.ts';
import { commitRows, growthRows, startRows, togetherRows } from './ledger-rows.ts';
import { lookUpRows } from './look-up.ts';
import { type Row, table } from './measure.ts';
import { annex, paperRows } from './paper-rows.ts';
import { BenchStation } from './station.ts';

z.config({ jitless: true });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    sqlite: { type: 'string' },
    only: { type: 'string' },
    part: { type: 'string' },
  },
});
const { quick, full } = values;

const [file = '', beside = ''] = positionals;
if (values.part === 'import-memory') console.log(importMemory(file));
else if (values.part === 'annex') console.log(JSON.stringify(await annex(file, beside)));
else await bench();

/** A browser that was just ended may still write into its profile: what is left after five seconds stays in the temporary folder. */
async function removed(folder: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 250));
    }
  }
}

async function bench(): Promise<void> {
  const command = z
    .array(z.string())
    .min(1)
    .parse(JSON.parse(process.env.POLLKEEPER_RUNTIME_COMMAND ?? 'null'));
  const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-bench-'));
  const groups: { readonly [name: string]: () => Promise<Row[]> } = {
    'look-up': () => lookUpRows(quick),
    import: async () => importRows(quick, full),
    ledger: () => ledgerRows(command, join(folder, 'station')),
    desk: () => deskRows(command, join(folder, 'desk'), quick),
    camera: () => cameraRows(command, join(folder, 'camera'), quick),
  };
  if (values.only !== undefined && !Object.hasOwn(groups, values.only))
    throw new Error(`--only knows ${Object.keys(groups).join(', ')}`);
  const rows: Row[] = [];
  try {
    for (const [name, measure] of Object.entries(groups)) {
      if (values.only !== undefined && values.only !== name) continue;
      console.error(`… ${name}`);
      rows.push(...(await measure()));
    }
  } finally {
    await removed(folder);
  }
  const machine = {
    at: new Date().toISOString(),
    processor: `${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
    memoryMb: Math.round(totalmem() / 1_048_576),
    system: `${process.platform} ${release()}`,
    node: process.versions.node,
    runtime: command.some(word => word.includes('chromium-host')) ? 'chromium-host' : 'electron',
    kind: quick ? 'quick' : full ? 'full' : 'ordinary',
  };
  console.log(`${Object.values(machine).join(' · ')}\n\n${table(rows)}`);
  mkdirSync('demo-output', { recursive: true });
  writeFileSync(join('demo-output', 'bench.json'), `${JSON.stringify({ machine, rows }, null, 1)}\n`);
}

/** One station for all of them, so that the growth is that of a day and the start finds a full journal. */
async function ledgerRows(command: readonly string[], data: string): Promise<Row[]> {
  const station = await BenchStation.start(command, data);
  try {
    const rows = [
      ...(await commitRows(station, quick)),
      ...(await checkInRows(station, values.sqlite ?? null, quick)),
      ...(await togetherRows(station, quick)),
      ...(await growthRows(station, quick ? 200 : full ? 100_000 : 20_000, quick)),
      ...(await startRows(station, quick)),
    ];
    return [...rows, ...(await paperRows(station.files, quick))];
  } finally {
    await station.end();
  }
}
