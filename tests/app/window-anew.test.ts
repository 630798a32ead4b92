/**
 * The window fails with a queue at the door: its page dies or hangs, or a screen cannot be drawn. It stands there again with
 * everything that was recorded, and what it failed at is kept in faults.log.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { afterEach, expect, it } from 'vitest';
import { textsOf } from '../../renderer/station/text/useT.tsx';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

const say = textsOf('zh', null);

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

async function polling(ballots: number): Promise<TestApp> {
  app = await testApp({ start: morning });
  await openPractice(app);
  await new Person(app).issue(ballots);
  return app;
}

const faults = ({ data }: TestApp): string => readFileSync(join(data, 'faults.log'), 'utf8');

it('a page that dies is there again by itself, with the voters that were struck off and the person at the desk', async () => {
  const running = await polling(3);
  const cdp = await running.page.context().newCDPSession(running.page);
  cdp.send('Page.crash').catch(() => {}); // nobody answers
  await running.page.waitForEvent('crash');
  const again = await windowOf(running);
  await again.getByText(say('desk.idle')).first().waitFor();
  expect(await again.evaluate(() => window.pollkeeper.ask({ ask: 'view' }))).toMatchObject({
    value: { station: { state: { issue: { struckOff: 3 } }, desk: 'staff-1' } },
  });
  expect(faults(running)).toMatch(/station page crashed/);
});

it('a page that hangs is there again by itself: nobody could issue at it, nor close it', {
  timeout: 240_000,
}, async () => {
  const running = await polling(3);
  const pins = (await running.view()).practicePins ?? {};
  running.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => {}); // nobody answers
  running.leave().catch(() => {}); // and nobody can close it
  await running.page.waitForEvent('crash');
  const again = await windowOf(running);
  await again.getByText(say('desk.idle')).first().waitFor();
  const recorded = await again.evaluate(
    pin =>
      window.pollkeeper.ask({
        ask: 'command',
        type: 'record-decision',
        data: { text: 'we go on', votesFor: 3, votesAgainst: 0, reasons: 'the window is there again' },
        people: [{ person: 'chair', pin }],
      }),
    pins.chair ?? '',
  );
  expect(recorded).toMatchObject({ ok: true }); // the ledger's page went on
  expect(faults(running)).toMatch(/station page (crashed|killed)/);
});

it('a screen that cannot be drawn says so, the others go on, and it is there again when it can be', async () => {
  const running = await polling(3);
  const { page } = running;
  const person = new Person(running);
  await page.evaluate(() => {
    const { toReversed } = Array.prototype;
    Object.assign(window, { mend: () => Object.assign(Array.prototype, { toReversed }) });
    Array.prototype.toReversed = () => {
      throw new Error('this array cannot be turned round');
    };
  });
  await person.go('p');
  await page.getByRole('alert').getByText(say('frame.fault-safe')).waitFor();
  await person.go('3');
  await page.getByText(say('desk.idle')).first().waitFor();
  await person.issue(1);
  await person.go('p');
  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await person.press(say('frame.fault-again'));
  await page.getByRole('heading', { name: say('frame.screen-presence') }).waitFor();
  expect(faults(running)).toContain('this array cannot be turned round');
});

/** Who was connected to the page that died hears nothing of the one that follows. */
async function windowOf(running: TestApp): Promise<Page> {
  const endpoint = /DevTools listening on (ws:\S+)/.exec(running.said())?.[1];
  const browser = await chromium.connectOverCDP(endpoint ?? '');
  const pages = () => browser.contexts().flatMap(context => context.pages());
  await expect
    .poll(() => pages().some(page => page.url().includes('station')), { timeout: 30_000 })
    .toBe(true);
  return pages().find(page => page.url().includes('station')) as Page;
}
