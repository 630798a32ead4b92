/**
 * The laptop at the door: the plug is pulled in the middle of issuing and the program started again; a second start
 * finds the first; the ledger's page dies; somebody sends main nonsense. Every ballot that was acknowledged is there,
 * once, and no voter has two.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LookUp, Shown } from '../../shared/contract/asks.ts';
import { command, morning, openPractice, type TestApp, testApp } from './app.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

const entry = { how: 'wedge' } as const;

async function voters(running: TestApp, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let letter = 0; found.length < count && letter < 26; letter++) {
    const hits = (await running.ask({
      ask: 'search-roll',
      text: `24${String(letter).padStart(2, '0')}`,
    })) as (Shown & { key: string })[];
    for (const { key } of hits) {
      const answer = (await running.ask({ ask: 'look-up', read: key, how: 'wedge' })) as LookUp;
      if (answer.answer === 'may-vote') found.push(answer.voter);
    }
  }
  return found.slice(0, count);
}

describe('the plug is pulled', () => {
  it('R-54.2 every acknowledged ballot is there after the restart, and its voter gets no second one', async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const some = await voters(app, 30);
    const acknowledged: string[] = [];
    const issuing = (async () => {
      for (const voter of some) {
        const answer = await app!.tryAsk({
          ask: 'command',
          type: 'issue-ballot',
          data: { voter, entry },
          people: [],
        });
        if (answer.ok) acknowledged.push(voter);
      }
    })().catch(() => {}); // the window goes down with the rest
    while (acknowledged.length < 12) await new Promise(resolve => setTimeout(resolve, 5));
    const { data } = app;
    await app.kill();
    await issuing;
    const sure = acknowledged.length;
    expect(sure).toBeGreaterThanOrEqual(12);

    app = await testApp({ data, start: '2026-11-25T09:41:00+08:00' });
    const { station } = await app.view();
    expect(station?.state.poll.phase).toBe('open');
    expect(station?.state.issue.struckOff).toBeGreaterThanOrEqual(sure);
    expect(station?.state.issue.struckOff).toBeLessThanOrEqual(sure + 1); // one may have been on its way
    expect(station?.state.clock.gaps).toMatchObject([{ kind: 'restart', interruption: null }]); // R-asleep
    const pins = (await app.view()).practicePins ?? {};
    await app.ask({ ask: 'sit-down', person: 'staff-1', pin: pins['staff-1'] ?? '' });
    const again = await voters(app, 30);
    expect(again.filter(voter => acknowledged.includes(voter))).toEqual([]);
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  });
});

describe('the end of the day', () => {
  it('is waited for, however often the program is told to end: the marker says how far the log went', async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const ended = once(app.process, 'exit');
    // Ctrl-C reaches it from the terminal and again from what started it
    app.process.kill('SIGINT');
    app.process.kill('SIGTERM');
    await ended;
    const { current } = JSON.parse(await readFile(join(app.data, 'machine.json'), 'utf8')) as {
      current: string;
    };
    const journal = await readFile(join(app.data, current, 'journal.ndjson'), 'utf8');
    const last = JSON.parse(journal.trim().split('\n').at(-1) ?? '') as { checkpoint: string };
    const marker = JSON.parse(await readFile(join(app.data, 'markers', `${current}.txt`), 'utf8')) as object;
    expect(marker).toMatchObject({ checkpoint: last.checkpoint });
  });
});

describe('the window is closed', () => {
  it('in the middle of issuing: what was acknowledged is there, and nothing twice', {
    timeout: 120_000,
  }, async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const some = await voters(app, 30);
    const acknowledged: string[] = [];
    const running = app;
    const issuing = (async () => {
      for (const voter of some) {
        const answer = await running.tryAsk({
          ask: 'command',
          type: 'issue-ballot',
          data: { voter, entry },
          people: [],
        });
        if (answer.ok) acknowledged.push(voter);
      }
    })().catch(() => {}); // the window has gone
    while (acknowledged.length < 8) await new Promise(resolve => setTimeout(resolve, 5));
    const { data } = app;
    expect(await app.close()).toBe(0);
    await issuing;

    app = await testApp({ data, start: '2026-11-25T09:41:00+08:00' });
    const { station } = await app.view();
    const { struckOff = 0, handedOut = 0 } = station?.state.issue ?? {};
    expect(struckOff).toBeGreaterThanOrEqual(acknowledged.length);
    expect(struckOff).toBeLessThanOrEqual(acknowledged.length + 1); // one may have been on its way
    expect(handedOut).toBe(struckOff);
    const pins = (await app.view()).practicePins ?? {};
    await app.ask({ ask: 'sit-down', person: 'staff-1', pin: pins['staff-1'] ?? '' });
    const again = await voters(app, 30);
    expect(again.filter(voter => acknowledged.includes(voter))).toEqual([]);
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  });
});

describe('one instance', () => {
  it('a second start on the same data says so, ends, and leaves the first alone', async () => {
    app = await testApp({ start: morning });
    const [file, ...args] = command;
    const second = spawn(file!, args, {
      env: { ...process.env, POLLKEEPER_DATA: app.data, POLLKEEPER_DOCUMENTS: app.documents },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    second.stdout.on('data', text => {
      said += text;
    });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    expect(said).toContain('running already');
    expect((await app.view()).stage).toBe('start');
  });
});

describe('nonsense from the page', () => {
  it('is refused before anybody looks at it, and changes nothing', async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const size = async () => (await app?.view())?.station?.state.size;
    // the desk shows the checkpoint of the opening by itself, and that is an entry: the eighth
    await expect.poll(size, { timeout: 10_000 }).toBe(8);
    const nonsense: unknown[] = [
      null,
      42,
      'view',
      [],
      { ask: 'no-such-thing' },
      { ask: 'view', extra: 1 },
      { ask: 'command', type: 'issue-ballot', data: { voter: 'x' }, people: [] },
      { ask: 'command', type: 'note-deadline', data: { deadline: 'close' }, people: [] },
      { ask: 'command', type: '__proto__', data: {}, people: [] },
      { ask: 'command', type: 'issue-ballot', data: { voter: 'a'.repeat(64), entry }, people: [] },
      { ask: 'command', type: 'close-poll', data: {}, people: [] },
      { ask: 'command', type: 'record-decision', data: { text: 'x'.repeat(100_000) }, people: [] },
      { ask: 'timeline', before: -1, limit: 1e9 },
      { ask: 'look-up', read: '💥'.repeat(1000), how: 'wedge' },
    ];
    for (const ask of nonsense) {
      const answer = await app.tryAsk(ask);
      expect(answer.ok, JSON.stringify(ask)?.slice(0, 80)).toBe(false);
      expect(answer.ok ? '' : answer.refusal.code).not.toBe('internal');
    }
    expect(await size()).toBe(8);
  });

  it('a page that is sent elsewhere stays where it is, and opens no window', async () => {
    app = await testApp({ start: morning });
    await app.page.evaluate(() => {
      location.href = 'https://example.org/';
      window.open('https://example.org/');
    });
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(app.page.url()).toMatch(/station/);
    expect((await app.view()).stage).toBe('start');
  });
});
