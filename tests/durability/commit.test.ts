/**
 * The desk hands out ballots while things go wrong: the disk is full, a sync fails, the page crashes or its answer is
 * lost, the USB stick is pulled. Nothing is shown as done that is not on both media; what was not recorded is recorded
 * once when the cause is gone; nobody gets two ballots.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../electron/evidence/keys.ts';
import { journalLine } from '../../electron/ledger/journal.ts';
import { signCheckpoint } from '../../shared/evidence/checkpoint.ts';
import { Log } from '../../shared/evidence/log.ts';
import { LedgerBrowser, temporaryFolder } from './browser.ts';
import { FailingDisk } from './failing-disk.ts';
import {
  commitOf,
  eventBytes,
  journalOf,
  markerOf,
  newOrigin,
  openAt,
  opened,
  type Place,
  publicKey,
  secondOf,
  sign,
} from './station.ts';

const browser = new LedgerBrowser(temporaryFolder());
beforeAll(() => browser.start());
afterAll(async () => {
  await browser.stop();
  browser.remove();
});

const otherNote = signCheckpoint(
  sha256,
  { origin: 'pollkeeper/other/S9', size: 1, root: sha256(new Uint8Array(0)) },
  publicKey,
  sign,
);

/** The journal of the same station that went on: three events in its first line, a fourth in its second. */
function longerJournal(origin: string): string[] {
  const log = new Log(origin, sha256);
  return [commitOf(0, 3), commitOf(3, 4)].map(([entries]) => {
    const events = entries.map(({ bytes }) => bytes);
    const checkpoint = { origin, size: log.size + events.length, root: log.rootWith(events) };
    const note = signCheckpoint(sha256, checkpoint, publicKey, sign);
    log.accept(events, note);
    return journalLine({ note, events });
  });
}

let place: Place;
beforeEach(() => {
  place = { folder: temporaryFolder(), origin: newOrigin() };
  return () => rmSync(place.folder, { recursive: true, force: true });
});

/** Switched off and on again: both media hold the first `size` events, and nothing had to be mended. */
async function expectBothHold(size: number) {
  const { ledger, recovered } = await opened(place, browser.port);
  expect(recovered).toEqual([]);
  expect(ledger.range(0, ledger.size)).toEqual(Array.from({ length: size }, (_, seq) => eventBytes(seq)));
  await ledger.close();
}

describe('the journal fails', () => {
  it('the disk is full: not recorded, no torn line, and recorded once when there is room', async () => {
    const fs = new FailingDisk('/journal');
    const { ledger } = await opened(place, browser.port, { fs });
    expect((await ledger.commit(...commitOf(0, 3))).ok).toBe(true);
    const before = readFileSync(journalOf(place));
    fs.trouble = 'full';
    const refused = await ledger.commit(...commitOf(3, 4));
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        rule: 'ledger',
        code: 'not-recorded',
        params: { medium: 'journal', why: 'the disk is full', seq: 3 },
      },
    });
    expect(readFileSync(journalOf(place)).equals(before)).toBe(true);
    expect(ledger.size).toBe(3);
    expect(ledger.status).toMatchObject({
      faulted: true,
      journal: { kind: 'failed' },
      indexeddb: { kind: 'ok' },
    });
    expect(await ledger.commit(...commitOf(3, 4))).toMatchObject({ ok: false, refusal: { code: 'faulted' } });
    expect((await ledger.retry()).ok).toBe(false);
    fs.trouble = 'none';
    expect(await ledger.retry()).toMatchObject({ ok: true, value: { from: 3, size: 4 } });
    expect(await ledger.retry()).toMatchObject({ ok: false, refusal: { code: 'nothing-to-retry' } });
    expect((await ledger.commit(...commitOf(4, 5))).ok).toBe(true);
    await ledger.close();
    await expectBothHold(5);
  });

  it('a sync fails: the line is written again, not only synced again', async () => {
    const fs = new FailingDisk('/journal');
    const { ledger } = await opened(place, browser.port, { fs });
    await ledger.commit(...commitOf(0, 1));
    fs.trouble = 'sync-fails';
    expect((await ledger.commit(...commitOf(1, 2))).ok).toBe(false);
    expect(readFileSync(journalOf(place), 'utf8').split('\n')).toHaveLength(2);
    expect((await ledger.retry()).ok).toBe(true);
    await ledger.close();
    await expectBothHold(2);
  });

  it('the program is stopped while faulted: the start brings the journal up', async () => {
    const fs = new FailingDisk('/journal');
    const { ledger } = await opened(place, browser.port, { fs });
    await ledger.commit(...commitOf(0, 1));
    fs.trouble = 'full';
    await ledger.commit(...commitOf(1, 2));
    await ledger.close();
    const again = await opened(place, browser.port);
    expect(again.recovered).toMatchObject([{ what: 'journal-behind', from: 1, to: 2 }]);
    await again.ledger.close();
    await expectBothHold(2);
  });
});

describe('the page fails', () => {
  it('its answer is lost after the write: not recorded; sent again it is found, and written once', async () => {
    const { ledger } = await opened(place, browser.port, { patience: 1_000 });
    await ledger.commit(...commitOf(0, 2));
    browser.loseNextAnswer = true;
    const refused = await ledger.commit(...commitOf(2, 3));
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'not-recorded', params: { medium: 'indexeddb' } },
    });
    expect(await ledger.retry()).toMatchObject({ ok: true, value: { from: 2, size: 3 } });
    await ledger.close();
    await expectBothHold(3);
  });

  it('it crashes during a commit: the command is answered once, and recorded once when the page is back', async () => {
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(0, 2));
    const crashed = browser.crashPage();
    const answers: unknown[] = [];
    const answer = ledger.commit(...commitOf(2, 3)).then(one => answers.push(one));
    await Promise.all([crashed, answer]);
    await browser.reload();
    if (ledger.status.faulted) expect(await ledger.retry()).toMatchObject({ ok: true });
    expect(answers).toHaveLength(1);
    expect((await ledger.commit(...commitOf(3, 4))).ok).toBe(true);
    await ledger.close();
    await expectBothHold(4);
  });
});

describe('the database refuses', () => {
  it('a second ballot for a voter, whatever main believes: nothing is recorded, and the desk goes on', async () => {
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(0, 3));
    const before = readFileSync(journalOf(place));
    const root = ledger.root;
    const second = await ledger.commit([{ bytes: eventBytes(3, 1) }], { add: ['issue/v1'], remove: [] });
    expect(second).toMatchObject({ ok: false, refusal: { code: 'fact-held', params: { fact: 'issue/v1' } } });
    expect(readFileSync(journalOf(place)).equals(before)).toBe(true);
    expect(ledger.root).toEqual(root);
    expect((await ledger.commit(...commitOf(3, 4))).ok).toBe(true);
    await ledger.close();
    await expectBothHold(4);
  });

  it('a voided issue frees the voter, in the same commit as the next issue', async () => {
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(0, 1));
    const facts = { remove: ['issue/v0'], add: ['issue/v0'] };
    expect((await ledger.commit([{ bytes: eventBytes(1) }, { bytes: eventBytes(2, 0) }], facts)).ok).toBe(
      true,
    );
    const missing = await ledger.commit([{ bytes: eventBytes(3) }], { add: [], remove: ['issue/v9'] });
    expect(missing).toMatchObject({ ok: false, refusal: { code: 'fact-missing' } });
    await ledger.close();
  });

  it('an event that does not continue the log, or is not canonical: a broken assumption', async () => {
    const { ledger } = await opened(place, browser.port);
    await expect(ledger.commit(...commitOf(1, 2))).rejects.toThrow('event 0 expected');
    await expect(ledger.commit([{ bytes: '{ "seq": 0 }' }], { add: [], remove: [] })).rejects.toThrow(
      'canonical',
    );
    expect((await ledger.commit(...commitOf(0, 1))).ok).toBe(true);
    await ledger.close();
  });
});

it('commands that arrive together are recorded in their order', async () => {
  const { ledger } = await opened(place, browser.port);
  const answers = await Promise.all([
    ledger.commit(...commitOf(0, 500)),
    ledger.commit(...commitOf(500, 501)),
  ]);
  expect(answers).toMatchObject([
    { ok: true, value: { from: 0, size: 500 } },
    { ok: true, value: { from: 500, size: 501 } },
  ]);
  await ledger.close();
  await expectBothHold(501);
});

describe('the second journal', () => {
  const copy = () => readFileSync(secondOf(place), 'utf8');
  const first = () => readFileSync(journalOf(place), 'utf8');

  it('is pulled and comes back: the desk goes on, then it catches up', async () => {
    mkdirSync(dirname(secondOf(place)));
    const fs = new FailingDisk('/stick');
    const { ledger } = await opened(place, browser.port, { fs, second: true });
    await ledger.commit(...commitOf(0, 2));
    await ledger.catchUpSecond();
    expect(copy()).toBe(first());
    fs.trouble = 'gone';
    expect((await ledger.commit(...commitOf(2, 3))).ok).toBe(true);
    expect(await ledger.catchUpSecond()).toMatchObject({ kind: 'lost', size: 2 });
    expect((await ledger.commit(...commitOf(3, 5))).ok).toBe(true);
    fs.trouble = 'none';
    expect(await ledger.catchUpSecond()).toEqual({ kind: 'ok', size: 5 });
    expect(copy()).toBe(first());
    await ledger.close();
  });

  it('is added while the station runs, and put away: whole on the drive, and no longer written to', async () => {
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(0, 3));
    mkdirSync(dirname(secondOf(place)));
    expect(await ledger.attachSecond(secondOf(place), false)).toMatchObject({
      ok: true,
      value: { kind: 'ok', size: 3 },
    });
    await ledger.commit(...commitOf(3, 5));
    expect(await ledger.detachSecond()).toEqual({ kind: 'ok', size: 5 });
    expect(copy()).toBe(first());
    await ledger.commit(...commitOf(5, 6));
    expect(ledger.status.secondJournal).toEqual({ kind: 'none' });
    expect(first().startsWith(copy())).toBe(true);
    expect(await ledger.attachSecond(secondOf(place), false)).toMatchObject({ ok: true });
    expect(copy()).toBe(first());
    await ledger.close();
  });

  it('cannot be added where it would be no copy: no folder, another station, more, or something else', async () => {
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(0, 3));
    const add = async () => {
      const answer = await ledger.attachSecond(secondOf(place), false);
      return answer.ok ? 'added' : answer.refusal;
    };
    expect(await add()).toMatchObject({ code: 'second-not-writable' });
    mkdirSync(dirname(secondOf(place)));
    writeFileSync(secondOf(place), `${JSON.stringify({ checkpoint: otherNote, events: [eventBytes(0)] })}\n`);
    expect(await add()).toMatchObject({
      code: 'second-other',
      params: { origin: expect.stringContaining('S9') },
    });
    const [line = '', next = ''] = longerJournal(place.origin);
    writeFileSync(secondOf(place), line + next);
    expect(await add()).toMatchObject({ code: 'second-ahead', params: { line: 4 } });
    writeFileSync(secondOf(place), first().replace('"v1', '"v9'));
    expect(await add()).toMatchObject({ code: 'second-fork', params: { line: 2 } });
    expect(ledger.status.secondJournal).toEqual({ kind: 'none' });
    await ledger.close();
  });

  it('disappears while nothing is recorded: the next look says so, and finds it again', async () => {
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(0, 2));
    const folder = dirname(secondOf(place));
    mkdirSync(folder);
    await ledger.attachSecond(secondOf(place), false);
    renameSync(folder, `${folder}-pulled`);
    expect(await ledger.catchUpSecond()).toMatchObject({ kind: 'lost', size: 2 });
    mkdirSync(folder); // the empty folder that a system leaves where the drive was
    rmSync(folder, { recursive: true });
    await ledger.commit(...commitOf(2, 3));
    renameSync(`${folder}-pulled`, folder);
    expect(await ledger.catchUpSecond()).toEqual({ kind: 'ok', size: 3 });
    expect(copy()).toBe(first());
    await ledger.close();
  });

  it('began on another drive: the empty folder that is left on the laptop is not taken for it', async ({
    skip,
  }) => {
    const other = mkdtempSync('/dev/shm/pollkeeper-');
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    if (statSync(other).dev === statSync(place.folder).dev) skip('/dev/shm is no other drive here');
    const drive = `${place.folder}/drive`;
    symlinkSync(other, drive);
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(0, 2));
    expect((await ledger.attachSecond(`${drive}/copy.ndjson`, true)).ok).toBe(true);
    rmSync(drive);
    mkdirSync(drive);
    expect(await ledger.catchUpSecond()).toMatchObject({ kind: 'lost' });
    await ledger.commit(...commitOf(2, 3));
    expect(readdirSync(drive)).toEqual([]);
    rmSync(drive, { recursive: true });
    symlinkSync(other, drive);
    expect(await ledger.catchUpSecond()).toEqual({ kind: 'ok', size: 3 });
    await ledger.close();
  });

  it('comes back with another story: it is left as it is, the desk goes on, and the state says so', async () => {
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(0, 2));
    const folder = dirname(secondOf(place));
    mkdirSync(folder);
    await ledger.attachSecond(secondOf(place), false);
    const more = longerJournal(place.origin).join('');
    rmSync(folder, { recursive: true });
    expect(await ledger.catchUpSecond()).toMatchObject({ kind: 'lost' });
    mkdirSync(folder);
    writeFileSync(secondOf(place), more);
    expect(await ledger.catchUpSecond()).toEqual({ kind: 'contradicts', seq: 2, ahead: true });
    expect((await ledger.commit(...commitOf(2, 4))).ok).toBe(true);
    expect(copy()).toBe(more);
    await ledger.close();
  });

  it('is gone when the program closes: the marker says all the same how far the log went', async () => {
    mkdirSync(dirname(secondOf(place)));
    const fs = new FailingDisk('/stick');
    const { ledger } = await opened(place, browser.port, { fs, second: true });
    await ledger.commit(...commitOf(0, 2));
    await ledger.commit(...commitOf(2, 7));
    fs.trouble = 'gone';
    fs.closing = 'fails';
    await ledger.close();
    expect(readFileSync(markerOf(place), 'utf8')).toContain(`${place.origin}\\n7\\n`);
  });

  it('catches up while the ledger page crashes: the commit is answered once, and all three have it', async () => {
    mkdirSync(dirname(secondOf(place)));
    const fs = new FailingDisk('/stick');
    const { ledger } = await opened(place, browser.port, { fs, second: true, patience: 3_000 });
    for (let n = 0; n < 20; n++) await ledger.commit(...commitOf(n, n + 1));
    fs.trouble = 'gone';
    expect(await ledger.catchUpSecond()).toMatchObject({ kind: 'lost' });
    for (let n = 20; n < 60; n++) await ledger.commit(...commitOf(n, n + 1));
    fs.trouble = 'none';
    const back = ledger.catchUpSecond();
    const answer = ledger.commit(...commitOf(60, 61));
    await browser.crashPage();
    const answered = await answer;
    await browser.reload();
    if (!answered.ok) expect(await ledger.retry()).toMatchObject({ ok: true, value: { size: 61 } });
    await back;
    await ledger.catchUpSecond();
    expect(copy()).toBe(first());
    await ledger.close();
    await expectBothHold(61);
  });

  it('is that of another station: left alone, and said', async () => {
    mkdirSync(dirname(secondOf(place)));
    const other = `${JSON.stringify({ checkpoint: otherNote, events: [eventBytes(0)] })}\n`;
    writeFileSync(secondOf(place), other);
    const { ledger } = await opened(place, browser.port, { second: true });
    expect((await ledger.commit(...commitOf(0, 2))).ok).toBe(true);
    expect(ledger.status.secondJournal).toMatchObject({
      kind: 'lost',
      why: expect.stringContaining('other/S9'),
    });
    expect(copy()).toBe(other);
    await ledger.close();
  });

  it('knows more than both media: they were rolled back together, and the ledger does not open', async () => {
    mkdirSync(dirname(secondOf(place)));
    const { ledger } = await opened(place, browser.port, { second: true });
    await ledger.commit(...commitOf(0, 2));
    await ledger.catchUpSecond();
    await ledger.close();
    rmSync(dirname(journalOf(place)), { recursive: true });
    rmSync(`${place.folder}/marker`, { recursive: true });
    await browser.evaluate(
      name =>
        new Promise<void>(resolve => {
          // the page holds its own connection: it is closed by the version change, and opened again on demand
          indexedDB.deleteDatabase(name).onsuccess = () => resolve();
        }),
      place.origin,
    );
    expect(await openAt(place, browser.port, { second: true })).toMatchObject({
      ok: false,
      code: 'rolled-back',
      seq: 0,
      names: [secondOf(place)],
    });
  });
});
