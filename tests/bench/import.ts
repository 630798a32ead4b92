/** Row "import a roll": our reading with all checks against the CSV library alone, with and without quotation marks. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { median, type Row, row, timesOf } from './measure.ts';
import { imported, quoted, rollCsvOf } from './sample-roll.ts';

function parsedAlone(csv: Uint8Array): number {
  let records = 0;
  parse(csv, {
    relax_column_count: true,
    on_record: () => {
      records++;
      return null;
    },
  });
  return records;
}

function imports(csv: Uint8Array, what: string, runs: number): Row {
  imported(csv);
  parsedAlone(csv);
  // one after the other, so that a slow moment of the machine hits both
  const ours: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < runs; run++) {
    peer.push(...timesOf(1, () => parsedAlone(csv)));
    ours.push(...timesOf(1, () => imported(csv)));
  }
  const ratio = median(ours) / median(peer);
  return row({
    what: `import a roll, all checks, ${what}`,
    peer: 'csv-parse alone',
    peerValue: median(peer),
    ours: median(ours),
    wanted: '≤ 2 ×',
    met: ratio <= 2,
  });
}

/** What `--part import-memory FILE` does in a process of its own: the most memory that it ever had, in MB. */
export function importMemory(path: string): number {
  imported(readFileSync(path));
  return process.resourceUsage().maxRSS / 1024;
}

function memory(csv: Uint8Array, what: string): Row {
  const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-bench-'));
  try {
    const path = join(folder, 'roll.csv');
    writeFileSync(path, csv);
    const said = execFileSync(process.execPath, [process.argv[1] ?? '', '--part', 'import-memory', path]);
    const ours = Number(said.toString());
    return row({
      what: `most memory while importing ${what}`,
      peer: 'the file',
      peerValue: csv.length / 1_048_576,
      ours,
      unit: 'MB',
      wanted: '≤ 600 MB',
      met: ours <= 600,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function importRows(quick: boolean, full: boolean): Row[] {
  const small = quick ? 3_000 : 30_000;
  const csv = rollCsvOf(small);
  const runs = quick ? 3 : 7;
  const people = small.toLocaleString('en');
  const rows = [
    imports(csv, `${people}, no quotes`, runs),
    imports(quoted(csv), `${people}, every cell quoted`, runs),
  ];
  if (!full) {
    const note = 'not run: only with --full';
    return [...rows, row({ what: 'import a roll, all checks, 1,000,000', peer: 'csv-parse alone', note })];
  }
  const large = rollCsvOf(1_000_000);
  return [
    ...rows,
    imports(large, '1,000,000, no quotes', 3),
    imports(quoted(large), '1,000,000, every cell quoted', 3),
    memory(large, '1,000,000, no quotes'),
    memory(quoted(large), '1,000,000, every cell quoted'),
  ];
}
