/**
 * A USB stick at the station: added from the settings while voters wait, pulled by somebody's sleeve, put in again, put
 * away in the evening. The desk never stops; the lamp, a sentence and the log say what happened. On the stick lies the
 * marked roll for going on by hand: another computer opens it with the code that the chair has written down, and
 * nobody opens it without.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleElectionFile, sampleRoll } from '../../build/sample/sample-election.ts';
import { makePackages } from '../../electron/package/package-file.ts';
import type { Answers, Ask, ChosenFile } from '../../shared/contract/asks.ts';
import type { TimelineEntry } from '../../shared/contract/view.ts';
import { dialogAnswers, morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

async function until(true_: () => Promise<boolean>): Promise<void> {
  while (!(await true_())) await new Promise(resolve => setTimeout(resolve, 50));
}

const lamp = async (running: TestApp) => (await running.view()).station?.lamps.second;
const states = async (running: TestApp) => {
  const { entries } = (await running.ask({
    ask: 'timeline',
    before: null,
    limit: 50,
    types: ['second-journal'],
  })) as { entries: (TimelineEntry & { data: { state: string } })[] };
  return entries.map(({ data }) => data.state).reverse();
};

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('the second drive', { timeout: 120_000 }, () => {
  it('is added through the window, lost, found again and put away, and the desk goes on', async () => {
    const stick = await mkdtemp(join(tmpdir(), 'pk-stick-'));
    app = await testApp({
      start: morning,
      env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[stick]]) },
    });
    await openPractice(app);
    const { page } = app;
    const person = new Person(app);
    await page.locator('.lamp-button').click(); // the lamp leads to the settings
    await person.press('選擇另一磁碟上的資料夾');
    await page.getByText('第二磁碟正常').waitFor();
    const { current } = JSON.parse(await readFile(join(app.data, 'machine.json'), 'utf8')) as {
      current: string;
    };
    const journal = () => readFile(join(app!.data, current, 'journal.ndjson'), 'utf8');
    const copy = () => readFile(join(stick, 'Pollkeeper', 'second-journal.ndjson'), 'utf8');
    expect(await copy()).toBe(await journal());

    await rename(stick, `${stick}-pulled`);
    await page.getByText('第二磁碟已斷開').waitFor();
    expect(await lamp(app)).toBe('lost');
    await person.go('3'); // the desk
    await page.locator('.second-bar').getByText('可照常發出選票').waitFor();
    await person.issue(3);

    await rename(`${stick}-pulled`, stick);
    await until(async () => (await lamp(app!)) === 'ok');
    await page.locator('.second-bar').waitFor({ state: 'detached' });
    await until(async () => (await copy()) === (await journal()));

    await page.locator('.lamp-button').click();
    await person.press('安全移除');
    await page.getByText('現在可以拔出磁碟').waitFor();
    expect(await states(app)).toEqual(['added', 'lost', 'returned', 'removed']);
    expect(await copy()).toBe(await journal()); // the copy tells that it was put away
    await person.issue(1);
    expect((await journal()).startsWith(await copy())).toBe(true);
    expect(await copy()).not.toBe(await journal());
    await rm(stick, { recursive: true });
  });

  it('is remembered after a restart, and what was recorded without it is caught up', async () => {
    const stick = await mkdtemp(join(tmpdir(), 'pk-stick-'));
    app = await testApp({
      start: morning,
      env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[stick]]) },
    });
    await openPractice(app);
    await addStick(app);
    await rename(stick, `${stick}-pulled`);
    await until(async () => (await lamp(app!)) === 'lost');
    await new Person(app).issue(2);
    const { data } = app;
    await app.kill();
    app = await testApp({ data, start: '2026-11-25T09:41:00+08:00' });
    expect(await lamp(app)).toBe('lost');
    await rename(`${stick}-pulled`, stick);
    await until(async () => (await lamp(app!)) === 'ok');
    const { current } = JSON.parse(await readFile(join(data, 'machine.json'), 'utf8')) as { current: string };
    await until(
      async () =>
        (await readFile(join(stick, 'Pollkeeper', 'second-journal.ndjson'), 'utf8')) ===
        (await readFile(join(data, current, 'journal.ndjson'), 'utf8')),
    );
    await rm(stick, { recursive: true });
  });

  it('on the drive of the journal itself is refused for a real poll', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pk-same-'));
    const made = await makePackages({
      electionFile: { ...sampleElectionFile({ stations: 1 }), practice: false, id: 'su-2026' },
      rollBytes: sampleRoll(50),
      passphrase: 'correct horse battery staple',
      random: count => new Uint8Array(count).map((_, i) => (i * 7 + count) % 256),
    });
    if (!made.ok) throw new Error(made.refusal.code);
    const path = join(folder, 'a.pollkeeper');
    await writeFile(path, made.value[0]!.bytes);
    app = await testApp({
      data: join(folder, 'data'),
      env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[path], [folder]]) },
    });
    const [file] = (await app.ask({ ask: 'choose-file', purpose: 'package' })) as ChosenFile[];
    await app.ask({ ask: 'load-package', file: file!.file, passphrase: 'correct horse battery staple' });
    const [person] = sampleElectionFile({ stations: 1 }).people.filter(({ role }) => role === 'staff');
    await app.ask({ ask: 'sit-down', person: person!.id, pin: person!.pin ?? '' });
    const [chosen] = (await app.ask({ ask: 'choose-file', purpose: 'second-drive' })) as ChosenFile[];
    expect(await app.tryAsk({ ask: 'add-second-drive', file: chosen!.file })).toMatchObject({
      ok: false,
      refusal: { code: 'second-same-drive' },
    });
    expect(await lamp(app)).toBe('off');
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });
});

async function addStick(running: TestApp): Promise<void> {
  const [folder] = (await running.ask({ ask: 'choose-file', purpose: 'second-drive' })) as ChosenFile[];
  await running.ask({ ask: 'add-second-drive', file: folder!.file });
}

describe('the paper fallback on it', { timeout: 120_000 }, () => {
  it('is switched on by the chair alone, renewed every five minutes, and opens with its code only', async ctx => {
    const stick = await mkdtemp(join(tmpdir(), 'pk-stick-'));
    const another = await mkdtemp(join(tmpdir(), 'pk-stick-'));
    app = await testApp({
      start: morning,
      env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[stick], [another]]) },
    });
    await openPractice(app);
    await addStick(app);
    const pins = (await app.view()).practicePins ?? {};
    const given = (person: string) => [{ person, pin: pins[person] ?? '' }];
    expect(await app.tryAsk({ ask: 'paper-fallback', on: true, people: given('staff-1') })).toMatchObject({
      ok: false,
      refusal: { code: 'needs-chair' },
    });
    const person = new Person(app);
    await app.page.locator('.lamp-button').click();
    await person.press('開始寫入備用名冊');
    await person.confirm('chair');
    const code = (await app.page.locator('.hand-code').textContent()) ?? '';
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    const pdf = join(stick, 'Pollkeeper', 'paper-fallback.pdf');
    const before = join(stick, 'Pollkeeper', 'paper-fallback-before.pdf');
    await until(async () => ((await app!.view()).station?.second?.fallback?.refreshed ?? null) !== null);
    const first = await stat(pdf);
    expect(await readFile(pdf, 'latin1')).toContain('/Encrypt');

    await person.press('已抄下');
    await person.issue(2);
    await app.pass(4 * 60_000);
    expect((await stat(pdf)).mtimeMs).toBe(first.mtimeMs);
    await app.pass(2 * 60_000);
    await until(async () => (await stat(pdf)).mtimeMs !== first.mtimeMs);
    expect((await stat(before)).size).toBe(first.size); // the last good one is kept
    await until(async () => {
      const shown = (await app!.view()).station?.second?.fallback?.refreshed;
      return (shown?.entries ?? 0) > 9;
    });

    // who had it begun, saw the code again and had it ended is in the log, by name; and nobody writes so without the deed
    await app.ask({ ask: 'paper-fallback', on: true, people: given('chair') });
    await app.ask({ ask: 'paper-fallback', on: false, people: given('chair') });
    expect(
      await app.tryAsk({
        ask: 'command',
        type: 'switch-paper-fallback',
        data: { what: 'on' },
        people: given('chair'),
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'unknown-command' } });
    const decided: Ask = { ask: 'timeline', before: null, limit: 20, types: ['paper-fallback-switched'] };
    const { entries } = (await app.ask(decided)) as Answers['timeline'];
    expect(entries).toMatchObject([
      { by: ['chair'], data: { what: 'off' } },
      { by: ['chair'], data: { what: 'code-shown' } },
      { by: ['chair'], data: { what: 'on' } },
    ]);
    await person.go('T');
    const line = app.page.locator('.event', { hasText: '開始寫入第二磁碟' });
    await line.waitFor();
    const chair = (await app.view()).station!.state.election.people.find(({ id }) => id === 'chair')!;
    expect(await line.locator('.event-who').textContent()).toBe(chair.name);

    // put away while it is written: it ends there, by whoever was at the desk, and another drive does not get it
    await app.ask({ ask: 'paper-fallback', on: true, people: given('chair') });
    expect((await app.view()).station?.second?.fallback).not.toBeNull();
    await app.page.locator('.lamp-button').click();
    await person.press('安全移除');
    const ended = app.page.getByText('紙本備用名冊已停止寫入');
    await ended.waitFor();
    const staff = (await app.view()).station!.state.election.people.find(({ id }) => id === 'staff-1')!;
    expect(await ended.textContent()).toContain(staff.name);
    await person.press('選擇另一磁碟上的資料夾');
    await app.page.getByText('第二磁碟正常').waitFor();
    expect((await app.view()).station?.second?.fallback).toBeNull();
    await ended.waitFor();
    const last = (await app.ask(decided)) as Answers['timeline'];
    expect(last.entries[0]).toMatchObject({ by: ['staff-1'], data: { what: 'ended' } });
    expect(await states(app)).toEqual(['added', 'removed', 'added']);
    await app.ask({ ask: 'lock' });
    for (const ask of [{ ask: 'remove-second-drive' }, { ask: 'add-second-drive', file: '0'.repeat(32) }])
      expect(await app.tryAsk(ask)).toMatchObject({ ok: false, refusal: { code: 'desk-locked' } });

    if (!hasPoppler) return ctx.skip('no pdftotext here');
    const text = (password: string) =>
      execFileSync('pdftotext', ['-upw', password, pdf, '-'], {
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1 << 28,
      }).toString();
    expect(text(code)).toContain('2409');
    for (const wrong of ['', code.toLowerCase(), '練習用的票站 practice'])
      expect(() => text(wrong)).toThrow();
    for (const one of [stick, another]) await rm(one, { recursive: true });
  });
});
