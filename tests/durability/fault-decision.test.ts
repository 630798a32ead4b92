/**
 * Yesterday's journal was put back, the stick with the rest is gone, and the chair goes on with less. The program is
 * killed right after the decision, before the log could be opened: the next start writes it down all the same, once, with
 * who decided, why, and how many entries were left behind. Whoever guessed PINs at the fault screen stands in the log too,
 * once, wherever the program was killed again meanwhile; and to unlock again gave nobody new guesses.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setClock } from '../../electron/station/clock.ts';
import { StoppedStart } from '../../electron/station/fault.ts';
import { faultNotesOf } from '../../electron/station/fault-notes.ts';
import { type Running, type RunOptions, runStation } from '../../electron/station/running.ts';
import { storedEventSchema } from '../../shared/contract/event.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';
import { samplePackage } from '../station/station.ts';
import { LedgerBrowser, temporaryFolder } from './browser.ts';

const folder = temporaryFolder();
const browser = new LedgerBrowser(join(folder, 'profile'));
let run: RunOptions;
const clock = setClock(Date.parse('2026-11-25T08:00:00+08:00'));

beforeEach(async () => {
  await browser.start();
  for (const name of ['station', 'markers']) mkdirSync(join(folder, name));
  const opened = await samplePackage();
  run = {
    opened: { ...opened, checkPin: async (_person, pin) => pin === '1234' },
    journal: join(folder, 'station', 'journal.ndjson'),
    marker: join(folder, 'markers', 'real.txt'),
    page: browser.port,
    database: 'real',
    clock,
    runtime: { runtime: 'chromium-host', version: '1', engine: '1', app: '1' },
    host: 'a laptop',
    onStatus: () => {},
  };
});
afterEach(async () => {
  await browser.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function started(): Promise<Running> {
  const result = await runStation(run);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function stopped(): Promise<StoppedStart> {
  const result = await runStation(run);
  if (result.ok) throw new Error('the start did not stop');
  expect(result.refusal.code).toBe('ledger-rolled-back');
  return StoppedStart.at(run, result);
}

/** Three entries are lost with yesterday's journal. */
async function putYesterdayBack(): Promise<void> {
  const day = await started();
  const yesterday = readFileSync(run.journal);
  for (let n = 0; n < 3; n++)
    await day.service.submit({ type: 'note-second-journal', data: { state: 'lost', folder: `/${n}` } }, []);
  await day.ledger.close();
  writeFileSync(run.journal, yesterday);
  run = { ...run, database: 'new' }; // the browser's profile was put back too
}

const pin = (person: string, given = '1234') => ({ person, pin: given });

it('killed after the decision: the next start writes it down, once, with the wrong PINs before it', async () => {
  await putYesterdayBack();
  let stop = await stopped();
  for (let n = 0; n < 4; n++)
    expect((await stop.decide('journal', 'why', [pin('chair', '0000')])).ok).toBe(false);
  stop = await stopped(); // unlocked again: the fifth wrong one brings the delay
  await stop.decide('journal', 'why', [pin('chair', '0000')]);
  const waits = await stop.decide('journal', 'why', [pin('chair')]);
  expect(waits).toMatchObject({ ok: false, refusal: { code: 'pin-wait', params: { seconds: 30 } } });
  stop = await stopped(); // and again: the delay is not left behind
  expect(await stop.decide('journal', 'why', [pin('chair')])).toEqual(waits);
  clock.pass(30_000);
  const alone = await stop.decide('journal', 'why', [pin('chair')]);
  expect(alone).toMatchObject({ ok: false, refusal: { code: 'needs-two' } });
  const both = [pin('chair'), pin('staff-1')];
  expect(await stop.decide('journal', 'the stick is gone', both)).toMatchObject({ ok: true });
  // killed here: no log was opened since

  const evening = await started();
  expect(evening.service.state.evidence.wrongInARow).toMatchObject({ chair: { times: 5 } });
  expect((await evening.people.check([pin('chair')])).ok).toBe(true); // waited for already
  const { recoveries } = evening.service.state.evidence;
  const decided = recoveries.filter(one => one.what === 'continued-from-journal');
  expect(decided).toMatchObject([
    { by: ['chair', 'staff-1'], leaves: 3, why: expect.stringContaining('the stick is gone') },
  ]);
  for (const name of decided[0]?.setAside ?? []) expect(existsSync(name)).toBe(true);
  expect(decided[0]?.setAside).toHaveLength(2);
  expect(existsSync(faultNotesOf(run.marker))).toBe(false);
  await evening.ledger.close();

  const next = await started();
  expect(next.service.state.evidence.recoveries.length).toBe(recoveries.length);
  await next.ledger.close();
});

it('an entry that is signed and yet cannot be followed stops the start, which names its line', async () => {
  const day = await started();
  const seq = day.ledger.size;
  const last: unknown = JSON.parse(day.ledger.bytesOf(seq - 1));
  const event = { ...storedEventSchema.parse(last), seq, at: '2026-99-25T08:00:00.000+08:00' };
  const kept = await day.ledger.commit([{ bytes: canonicalJson(event) }], { add: [], remove: [] });
  expect(kept.ok).toBe(true);
  await day.ledger.close();
  expect(await runStation(run)).toMatchObject({
    refusal: { code: 'ledger-damaged', params: { line: seq + 1 } },
  });
});

it('killed at any moment while the notes go into the log: each of them is in it once', async () => {
  await putYesterdayBack();
  const stop = await stopped();
  // the right one between them takes none back
  for (const given of [
    pin('chair', '0000'),
    pin('chair', '1111'),
    pin('chair'),
    pin('chair', '2222'),
    pin('staff-1', '0000'),
    pin('staff-1', '1111'),
  ])
    expect((await stop.decide('journal', 'why', [given])).ok).toBe(false);
  const both = [pin('chair'), pin('staff-1')];
  expect(await stop.decide('journal', 'the stick is gone', both)).toMatchObject({ ok: true });

  // what lies on the disk after each commit of the start, and how many notes the log had taken by then
  const files = [run.journal, run.marker, `${run.marker}.latest`, faultNotesOf(run.marker)];
  const moments: (Buffer | null)[][] = [];
  const look = () => moments.push(files.map(path => (existsSync(path) ? readFileSync(path) : null)));
  const evening = await runStation({ ...run, onStatus: look });
  if (!evening.ok) throw new Error(JSON.stringify(evening.refusal));
  await evening.value.ledger.close();
  const taken = moments.map(
    ([journal]) => journal?.toString().match(/pin-refused|continued-from-/g)?.length ?? 0,
  );
  expect(new Set(taken)).toEqual(new Set([0, 1, 2, 3]));
  expect(moments.every(([, , , notes]) => notes !== null)).toBe(true);

  for (const [at, moment] of moments.entries()) {
    files.forEach((path, n) => {
      const bytes = moment[n];
      if (bytes) writeFileSync(path, bytes);
      else rmSync(path, { force: true });
    });
    run = { ...run, database: `killed-${at}` }; // an empty database is filled from the journal
    const next = await started();
    const { wrongInARow, wrongPins, recoveries } = next.service.state.evidence;
    expect(wrongInARow).toMatchObject({ chair: { times: 3 }, 'staff-1': { times: 2 } });
    expect(wrongPins).toEqual({ chair: 1, 'staff-1': 1 });
    expect(recoveries.filter(({ what }) => what === 'continued-from-journal')).toHaveLength(1);
    expect(existsSync(faultNotesOf(run.marker))).toBe(false);
    await next.ledger.close();
  }
});

it('a restart within the delay of a wrong PIN: what was due is waited for, whatever the wall clock says', async () => {
  const day = await started();
  for (let n = 0; n < 5; n++) expect((await day.people.check([pin('chair', '0000')])).ok).toBe(false);
  clock.pass(10_000);
  await day.service.submit({ type: 'note-second-journal', data: { state: 'lost', folder: '/usb' } }, []);
  await day.ledger.close();
  clock.pass(3_600_000); // the machine was off, or its clock was set: only the wall clock tells
  const next = await started();
  const waits = { refusal: { code: 'pin-wait', params: { seconds: 20 } } };
  expect(await next.people.check([pin('chair')])).toMatchObject(waits);
  clock.pass(20_000);
  expect((await next.people.check([pin('chair')])).ok).toBe(true);
  await next.ledger.close();
});
