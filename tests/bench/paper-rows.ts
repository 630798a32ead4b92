/** Rows of the evidence: the record's PDF, the bundle written and verified. Plain Node, from what lies on the disk. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { documentOf } from '../../electron/documents/of-station.ts';
import { documentsIn } from '../../electron/documents/service.ts';
import { sha256 } from '../../electron/evidence/keys.ts';
import { stationBundle, verifyStationBundle } from '../../electron/evidence/station-bundle.ts';
import { openPackage, type SignedElection } from '../../electron/package/open-package.ts';
import type { Roll } from '../../electron/package/roll.ts';
import { practicePassphrase } from '../../electron/station/practice.ts';
import { foldEvents } from '../../electron/station/running.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { initialState, type State } from '../../shared/domain/state.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import { originOf } from '../../shared/evidence/checkpoint.ts';
import { Log } from '../../shared/evidence/log.ts';
import { median, type Row, row, timesOf, timesOfEach } from './measure.ts';

type Kept = {
  readonly log: Log;
  readonly state: State;
  readonly signed: SignedElection;
  readonly roll: Roll;
};

async function kept(files: { journal: string; package: string }): Promise<Kept> {
  const opened = await openPackage(await readFile(files.package), practicePassphrase);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { election, stationId, roll } = opened.value;
  const log = new Log(originOf(election.id, stationId), sha256);
  for (const line of (await readFile(files.journal, 'utf8')).split('\n')) {
    if (line === '') continue;
    const { checkpoint, events } = JSON.parse(line) as { checkpoint: string; events: string[] };
    const why = log.accept(events, checkpoint);
    if (why !== null) throw new Error(why);
  }
  const state = foldEvents(initialState(election, stationId), log.range(0, log.size));
  if (!state.ok) throw new Error(state.refusal.code);
  return { log, state: state.value, signed: opened.value, roll };
}

const documentsBeside = (folder: string) =>
  documentsIn(pathToFileURL(join(folder, 'documents-worker.mjs')), {
    regular: join(folder, 'fonts', 'NotoSansTC-Regular.ttf'),
    bold: join(folder, 'fonts', 'NotoSansTC-Bold.ttf'),
  });

const checkpointOf = (log: Log) => ({
  note: log.checkpoint?.note ?? '',
  size: log.size,
  root: hex(log.root),
});

/** What `--part annex JOURNAL PACKAGE` does in a process of its own, so that the memory is the annex's. */
export async function annex(journal: string, packageFile: string): Promise<AnnexMade> {
  const { log, state, roll } = await kept({ journal, package: packageFile });
  const documents = documentsBeside(import.meta.dirname);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let pages = 0;
  const [ms = 0] = await timesOfEach(1, async () => {
    const made = await documents.makeAnnex({
      language: 'zh',
      record: recordOf(state),
      checkpoint: checkpointOf(log),
      documentNumber: 'bench',
      madeAt: '2026-11-25T21:00:00.000+08:00',
      rows: [...roll.entries()],
      added: [],
    });
    if (!made.ok) throw new Error(made.refusal.code);
    pages =
      Buffer.from(made.value)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0;
  });
  await documents.close();
  const most = process.resourceUsage().maxRSS * 1024;
  return { ms, pages, people: roll.size, megabytes: (most - before) / 1_048_576 };
}

const annexMade = z.object({ ms: z.number(), pages: z.number(), people: z.number(), megabytes: z.number() });
type AnnexMade = z.infer<typeof annexMade>;

function annexRows(files: { journal: string; package: string }): Row[] {
  const args = ['--expose-gc', process.argv[1] ?? '', '--part', 'annex', files.journal, files.package];
  const { ms, pages, people, megabytes } = annexMade.parse(
    JSON.parse(execFileSync(process.execPath, args).toString()),
  );
  const what = `annex with ${people.toLocaleString('en')} names`;
  return [
    row({
      what,
      peer: 'none',
      ours: ms,
      wanted: '≤ 5 s',
      met: ms <= 5_000,
      note: `${pages} pages; with the start of its thread`,
    }),
    row({
      what: `${what}: memory that it takes`,
      peer: 'none',
      ours: megabytes,
      unit: 'MB',
      wanted: '≤ 300 MB',
      met: megabytes <= 300,
    }),
  ];
}

export async function paperRows(files: { journal: string; package: string }, quick: boolean): Promise<Row[]> {
  const here = import.meta.dirname;
  const runs = quick ? 1 : 5;
  const { log, state, signed } = await kept(files);
  const events = log.size.toLocaleString('en');
  const documents = documentsBeside(here);
  const checkpoint = checkpointOf(log);
  let recordPdf: Uint8Array = new Uint8Array();
  const makeRecord = async () => {
    const made = await documentOf(documents, { kind: 'record', language: 'zh', state, checkpoint });
    if (!made.ok) throw new Error(made.refusal.code);
    recordPdf = made.value;
  };
  const [first = 0] = await timesOfEach(1, makeRecord);
  const paper = await timesOfEach(runs, makeRecord);
  await documents.close();
  let bundle: Uint8Array = new Uint8Array();
  const writing = await timesOfEach(runs, async () => {
    bundle = await stationBundle({
      state,
      events: log.range(0, log.size),
      checkpoints: log.checkpoints.map(({ note }) => note),
      signed,
      recordPdf,
      attachments: join(here, 'none'),
    });
  });
  const hashing = timesOf(runs, () => createHash('sha256').update(bundle).digest());
  const faults: string[] = [];
  const verifying = await timesOfEach(runs, async () => {
    const report = await verifyStationBundle(bundle);
    faults.push(...report.lines.filter(line => line.outcome === 'failed').map(line => line.check));
  });
  const size = `${(bundle.length / 1_048_576).toFixed(1)} MB`;
  const sound = faults.length === 0 ? '' : `; FAILED: ${[...new Set(faults)].join(', ')}`;
  return [
    row({
      what: 'record PDF of that day, made in its thread',
      peer: 'none',
      ours: median(paper),
      wanted: '≤ 1 s',
      met: median(paper) <= 1_000,
      note: `${Math.round(recordPdf.length / 1024)} KB; the first one, with the start of the thread, ${Math.round(first)} ms`,
    }),
    ...annexRows(files),
    row({
      what: `bundle of ${events} events: write`,
      peer: 'SHA-256 of the same bytes',
      peerValue: median(hashing),
      ours: median(writing),
      wanted: '≤ 3 s',
      met: median(writing) <= 3_000,
      note: size,
    }),
    row({
      what: `bundle of ${events} events: verify`,
      peer: 'SHA-256 of the same bytes',
      peerValue: median(hashing),
      ours: median(verifying),
      wanted: '≤ 2 s',
      met: median(verifying) <= 2_000,
      note: `${size}${sound}`,
    }),
  ];
}
