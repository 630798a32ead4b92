/**
 * The main process of the bench: the app's own windows, ledger, domain and service on the app's own runtime, without
 * the desk's window. It obeys one order a line on its input and answers each with one line on its output.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { LedgerPage, type LedgerPagePort } from '../../electron/ledger/page.ts';
import { openPackage } from '../../electron/package/open-package.ts';
import { folderOf, quit, runtimeOf, setFolder, whenReady } from '../../electron/shell/application.ts';
import { ledgerPort } from '../../electron/shell/ledger-port.ts';
import { declareScheme, serveApp } from '../../electron/shell/protocol.ts';
import { confinePages, ledgerWindow } from '../../electron/shell/windows.ts';
import { setClock } from '../../electron/station/clock.ts';
import { lookUpOf } from '../../electron/station/look-up.ts';
import { makePracticePackage, practicePassphrase } from '../../electron/station/practice.ts';
import { type Running, runStation } from '../../electron/station/running.ts';
import { readCommand } from '../../shared/domain/decide.ts';
import { measureLimit } from './limit.ts';
import { timesOfEach } from './measure.ts';
import { orderSchema, type StationAnswer } from './orders.ts';

z.config({ jitless: true });
const here = dirname(fileURLToPath(import.meta.url));
const data = process.env.POLLKEEPER_DATA ?? '';
setFolder('userData', data);
declareScheme();
confinePages();
await whenReady();
serveApp({ ledger: join(here, 'ledger') });
const page = ledgerPort(() => ledgerWindow(join(here, 'preload', 'ledger.cjs')));
const clock = setClock(Date.parse('2026-11-25T08:30:00+08:00'));
const journal = join(folderOf('userData'), 'bench', 'journal.ndjson');
const packageFile = join(folderOf('userData'), 'bench.pollkeeper');
let running: Running | null = null;

const made = await makePracticePackage(join(here, 'sample'), clock.wall());
if (!made.ok) throw new Error(made.refusal.code);
const packageBytes = made.value.bytes;
await mkdir(dirname(packageFile), { recursive: true });
await writeFile(packageFile, packageBytes);

function station(): Running {
  if (running === null) throw new Error('no station is open');
  return running;
}

/** Package and ledger, from bytes to a station that takes commands; milliseconds of each. */
async function start(): Promise<{ packageMs: number; ledgerMs: number; size: number }> {
  const port = shared(await page());
  alone = new LedgerPage(port, 'bench-alone', 15_000);
  const began = performance.now();
  const opened = await openPackage(packageBytes, practicePassphrase);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const unlocked = performance.now();
  const result = await runStation({
    opened: opened.value,
    journal,
    marker: join(folderOf('userData'), 'bench-marker'),
    page: port,
    database: 'bench',
    clock,
    runtime: runtimeOf('bench'),
    host: 'bench',
    onStatus: () => {},
  });
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.params)}`);
  running = result.value;
  return {
    packageMs: unlocked - began,
    ledgerMs: performance.now() - unlocked,
    size: running.ledger.size,
  };
}

async function does(type: string, given: unknown, ...by: string[]): Promise<void> {
  const command = readCommand(type, given);
  const written = command.ok ? await station().service.submit(command.value, by) : command;
  if (!written.ok) throw new Error(`${type}: ${written.refusal.code}`);
}

/** The morning of an ordinary day, up to the opening. */
async function openPoll(): Promise<void> {
  for (const person of ['chair', 'staff-1', 'staff-2'])
    await does('sign-in', { kind: 'person', person }, 'staff-1');
  await does('check-clock', { official: '2026-11-25T08:30:01.000+08:00', source: 'time signal' }, 'staff-1');
  await does('receive-ballots', { delivered: 1_000_000, counted: 1_000_000 }, 'staff-1', 'staff-2');
  await does('show-box-empty', { box: 'A1', shownTo: 'everybody present' }, 'staff-1');
  await does('apply-seal', { box: 'A1', seal: 'S1', place: 'lid', witness: 'chair' }, 'staff-1');
  clock.passUntil(Date.parse('2026-11-25T09:30:00+08:00'));
  await does('open-poll', {}, 'chair');
}

/** The ledger and the bench both hear the page's answers; each knows its own by their ids. */
function shared(port: LedgerPagePort): LedgerPagePort {
  const listeners: ((answer: unknown) => void)[] = [];
  port.onAnswer(answer => {
    for (const listener of listeners) listener(answer);
  });
  return { ...port, onAnswer: listener => listeners.push(listener) };
}

let alone: LedgerPage | null = null;

function pageAlone(): LedgerPage {
  if (alone === null) throw new Error('no station is open');
  return alone;
}

let kept = 0;

/** An event, a note and a fact as long as ours. */
async function commitAlone(): Promise<void> {
  const from = kept++;
  const note = station().ledger.checkpoint ?? '';
  const answer = await pageAlone().ask({
    kind: 'commit',
    from,
    events: [station().ledger.bytesOf(station().ledger.size - 1)],
    checkpoints: [{ size: kept, note }],
    facts: { add: [`issue:${nextVoter()}`], remove: [] },
  });
  if (answer.kind !== 'committed') throw new Error(answer.kind);
}

let voters = 0;
const nextVoter = (): string => createHash('sha256').update(`voter ${voters++}`).digest('hex');

/** A ballot to somebody new: decided, hashed, signed, on both media, acknowledged. */
async function issue(): Promise<void> {
  clock.pass(100);
  await does('issue-ballot', { voter: nextVoter(), entry: { how: 'wedge' } }, 'staff-1');
}

let scanned = 0;
const numbers: string[] = [];

/** A card read, the roll and the ledger asked, the ballot recorded. */
async function checkIn(): Promise<void> {
  clock.pass(100);
  const { roll } = station().opened;
  if (numbers.length === 0)
    for (const entry of roll.entries()) if (entry.noVote === null) numbers.push(entry.number);
  const answer = lookUpOf(
    station().service.state,
    roll.answer(numbers[(scanned++ * 7919) % numbers.length] ?? ''),
    roll.voterId,
  );
  if (answer.answer !== 'may-vote') throw new Error(answer.answer);
  await does('issue-ballot', { voter: answer.voter, entry: { how: 'wedge' } }, 'staff-1');
}

/** What the medium alone costs: one write and one fdatasync of as many bytes as a commit has. */
async function appends(count: number): Promise<number[]> {
  const { size } = await stat(journal);
  const bytes = Buffer.alloc(Math.ceil(size / station().ledger.checkpoints.length), 0x61);
  const file = await open(join(folderOf('userData'), 'appends'), 'w');
  try {
    let position = 0;
    return await timesOfEach(count, async () => {
      await file.write(bytes, 0, bytes.length, position);
      await file.datasync();
      position += bytes.length;
    });
  } finally {
    await file.close();
  }
}

async function obey(line: string): Promise<StationAnswer> {
  const order = orderSchema.parse(JSON.parse(line));
  switch (order.do) {
    case 'start':
      return { times: [], ...(await start()), files: { journal, package: packageFile } };
    case 'open-poll':
      await openPoll();
      return { times: [] };
    case 'issues':
      return { times: await timesOfEach(order.count, issue) };
    case 'check-ins':
      return { times: await timesOfEach(order.count, checkIn) };
    case 'together': {
      const began = performance.now();
      await Promise.all(Array.from({ length: order.count }, issue));
      return { times: [performance.now() - began] };
    }
    case 'appends':
      return { times: await appends(order.count) };
    case 'round-trips':
      return {
        times: await timesOfEach(order.count, () =>
          pageAlone().ask({ kind: 'read', from: 0, to: 0, as: 'text' }),
        ),
      };
    case 'database-commits':
      return { times: await timesOfEach(order.count, commitAlone) };
    case 'memory': {
      globalThis.gc?.();
      const { rss, heapUsed } = process.memoryUsage();
      return { times: [], rss, heapUsed };
    }
    case 'close':
      await station().ledger.close();
      running = null;
      return { times: [] };
    case 'limit':
      return { times: [], limit: await measureLimit(journal) };
  }
}

const input = createInterface({ input: process.stdin });
console.log('bench {"times":[]}');
for await (const line of input) {
  try {
    console.log(`bench ${JSON.stringify(await obey(line))}`);
  } catch (error) {
    console.log(
      `bench ${JSON.stringify({ times: [], failed: error instanceof Error ? error.stack : String(error) })}`,
    );
  }
}
quit();
