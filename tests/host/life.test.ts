// A day goes wrong in the ways in which it does: the app is started twice, its browser dies, a page dies, the app is
// killed and started again at once. Main hears of it as from Electron, nothing stays behind, nothing stored is lost.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Fixture, type Running } from './fixture.ts';

const fixture = new Fixture();
let app: Running | undefined;

beforeAll(() => fixture.prepare());
afterEach(async () => {
  await app?.quit();
  app = undefined;
});
afterAll(() => fixture.clear());

/** Process numbers of the browsers (not their children) that work on this test's profiles. */
function browsers(): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes(`--user-data-dir=${fixture.folder}`) && !command.includes('--type=');
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function untilNoBrowser(): Promise<void> {
  while (browsers().length > 0) await wait(20);
}

/** Playwright's hand on the window; needs POLLKEEPER_DEVTOOLS_PORT. */
async function attachedPage(running: Running): Promise<Page> {
  while (!running.errors.includes('DevTools listening on')) await wait(20);
  const [, address] = /DevTools listening on (ws:\S+)/.exec(running.errors) ?? [];
  const attached = await chromium.connectOverCDP(address!);
  const page = attached
    .contexts()[0]
    ?.pages()
    .find(each => each.url().startsWith('https://station.'));
  if (!page) throw new Error('no window to attach to');
  return page;
}

describe('storage', () => {
  it('survives a restart', async () => {
    const first = await fixture.start();
    await first.inPage('write', '票站簿');
    await first.quit();
    expect(first.child.exitCode).toBe(0);
    app = await fixture.start();
    expect(await app.inPage('read')).toBe('票站簿');
  });

  it('survives kill −9 of main, which leaves no browser, and a start at once on the same profile', async () => {
    const first = await fixture.start();
    await first.inPage('write', 'before the kill');
    expect(browsers()).toHaveLength(1);
    first.child.kill('SIGKILL');
    await first.exited;
    app = await fixture.start();
    expect(await app.inPage('read')).toBe('before the kill');
    expect(browsers()).toHaveLength(1);
    app.child.kill('SIGKILL');
    await untilNoBrowser();
  });
});

describe('a second start', () => {
  it('leaves at once, starts no browser and tells the first', async () => {
    app = await fixture.start();
    const second = fixture.spawn();
    await second.next('second');
    expect(await second.exited).toBe(0);
    expect(await app.next('second-instance')).toContain(join(fixture.folder, 'main.mjs'));
    expect(browsers()).toHaveLength(1);
  });
});

describe('a browser that does not start', () => {
  it('ends the app with its own words, not with a hang', async () => {
    const browser = join(fixture.folder, 'broken-browser');
    writeFileSync(browser, '#!/bin/sh\necho out of order >&2\nexit 3\n', { mode: 0o755 });
    const broken = fixture.spawn({ POLLKEEPER_BROWSER: browser });
    expect(await broken.exited).toBe(1);
    expect(broken.errors).toContain('out of order');
  });
});

describe('the end', () => {
  it('of the browser by kill −9 is reported for its page, then the window is gone; a new one can be opened', async () => {
    app = await fixture.start({ HOST_TEST_STAY: '1' });
    const [pid] = browsers();
    process.kill(pid!, 'SIGKILL');
    expect(await app.next('gone')).toEqual({ reason: 'killed', exitCode: 9 });
    await app.next('closed');
    await app.next('all-closed');
    await app.ask('reopen');
    expect(await app.inPage('location')).toEqual(['https://station.app.localhost', true]);
  });

  it('of one page by kill −9 is reported, and the window stays', async () => {
    app = await fixture.start();
    const renderers = readdirSync('/proc').filter(pid => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes('--type=renderer') && parentsOf(pid).some(up => browsers().includes(up));
      } catch {
        return false;
      }
    });
    for (const pid of renderers) process.kill(Number(pid), 'SIGKILL');
    expect(await app.next('gone')).toMatchObject({ reason: expect.stringMatching(/^(killed|crashed)$/) });
    expect(app.events.map(({ event }) => event)).not.toContain('closed');
  });

  it('of a window that a person closes can be refused, once somebody worked at it, and a reload is none', async () => {
    app = await fixture.start({ POLLKEEPER_DEVTOOLS_PORT: '0' });
    const page = await attachedPage(app);
    page.on('dialog', () => {}); // it is the host that answers
    await page.keyboard.press('Enter');
    await app.ask('refuse');
    await page.close({ runBeforeUnload: true });
    await app.next('close');
    expect(await app.inPage('location')).toEqual(['https://station.app.localhost', true]);
    await page.reload();
    await page.keyboard.press('Enter');
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())]);
    await page.keyboard.press('Enter');
    expect(app.events.map(({ event }) => event)).not.toContain('close');
    await page.close({ runBeforeUnload: true });
    for (const event of ['close', 'closed', 'all-closed', 'will-quit']) await app.next(event);
    expect(await app.exited).toBe(0);
  });

  it('of the last window ends the app', async () => {
    app = await fixture.start();
    app.ask('close').catch(() => {});
    for (const event of ['close', 'closed', 'all-closed', 'will-quit']) await app.next(event);
    expect(await app.exited).toBe(0);
    await untilNoBrowser();
  });
});

function parentsOf(pid: string): number[] {
  const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return Number(parent) > 1 ? [Number(parent), ...parentsOf(parent)] : [];
}

describe('for tests', () => {
  it('dialogs are answered from the queue, then cancelled', async () => {
    const queue = join(fixture.folder, 'dialogs.json');
    const chosen = { canceled: false, filePaths: ['/somewhere/roll.csv'] };
    writeFileSync(queue, JSON.stringify([{ method: 'showOpenDialog', result: chosen }]));
    app = await fixture.start({ POLLKEEPER_HOST_DIALOGS: queue });
    expect(await app.ask('dialogs')).toEqual([
      chosen,
      { canceled: true, filePaths: [] },
      { response: 1, checkboxChecked: false },
    ]);
    expect(JSON.parse(readFileSync(queue, 'utf8'))).toEqual([]);
  });

  it('Playwright attaches to the same page and types, and nothing of the host breaks', async () => {
    app = await fixture.start({ POLLKEEPER_DEVTOOLS_PORT: '0' });
    const page = await attachedPage(app);
    await page.evaluate(() =>
      addEventListener('keydown', event => (document.title = event.key), { once: true }),
    );
    await page.keyboard.press('Enter');
    expect(await page.title()).toBe('Enter');
    page.on('dialog', () => {}); // it is the host that answers
    await page.reload();
    expect(await page.evaluate(() => ['host' in window, 'inlineRan' in window])).toEqual([true, false]);
    expect(await app.inPage('failures')).toHaveLength(4);
    expect(await app.inPage('worker')).toEqual(['worker', 'app://station/url']);
    expect(await app.ask('hidden', { name: 'ledger location' })).toEqual([
      'https://ledger.app.localhost',
      true,
    ]);
    expect(await app.inPage('size')).toEqual([1280, 720, false]);
    await page.context().browser()?.close();
    expect(await app.inPage('where')).toMatchObject({ url: 'app://station/index.html' });
  });
});
