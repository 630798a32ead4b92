/**
 * The timeline of a long day. Whoever looks for one entry among twenty thousand waits no longer than among a thousand:
 * to come to the screen, to filter, to go to the other end, to scroll. 200 and 4,000 ballots here; with POLLKEEPER_FULL=1
 * 1,000 and 20,000, and the table of tests/app/README.md.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { median, percentile } from '../bench/measure.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { campusCards, handOut } from './queue.ts';
import { type Timed, timed } from './timeline-times.ts';
import { Person } from './window.ts';

const full = process.env.POLLKEEPER_FULL === '1';
const [few, many] = full ? [1000, 20_000] : [200, 4000];
const patienceMs = full ? 1_800_000 : 300_000;

let app: TestApp;
let person: Person;
let short: Timed;
let long: Timed;

beforeAll(async () => {
  app = await testApp({ start: morning });
  person = new Person(app);
  await openPractice(app, 30_000);
  const cards = campusCards(fileURLToPath(new URL('../../.out/sample/roll.csv', import.meta.url)));
  const taken = await handOut(app.page, cards, few);
  short = await timed(app);
  await handOut(app.page, cards.slice(taken), many - few);
  long = await timed(app);
}, patienceMs);
afterAll(() => app.kill());

describe(`the timeline of ${many} ballots beside that of ${few}`, () => {
  it('is as quick, in less than twice the memory', () => {
    const words: Readonly<Record<string, string>> = {
      come: 'Alt+T → painted',
      filters: 'a filter → painted',
      ends: 'End, Home → painted',
      pages: 'Page Down → painted',
      places: 'the bar dragged anywhere → painted',
      frames: 'a frame while the wheel turns',
    };
    const ms = (n: number) => n.toFixed(1);
    const rows = Object.entries(words).map(([what, name]) => {
      const [a, b] = [short[what] ?? [], long[what] ?? []];
      const ratio = median(b) / median(a);
      return {
        name,
        ratio,
        line: `| ${name} | ${ms(median(a))} ms | ${ms(median(b))} ms | ${ratio.toFixed(2)} | ${ms(percentile(a, 0.95))} → ${ms(percentile(b, 0.95))} ms |`,
      };
    });
    const [before = 0, after = 0] = [short.memory?.[0], long.memory?.[0]];
    console.log(
      [
        `| timeline | ${few} ballots | ${many} ballots | ratio of medians | p95 |`,
        '|---|---|---|---|---|',
        ...rows.map(({ line }) => line),
        `| memory of all processes | ${before.toFixed(0)} MB | ${after.toFixed(0)} MB | ${(after / before).toFixed(2)} | |`,
      ].join('\n'),
    );
    expect(after / before, 'memory').toBeLessThan(2);
    // twenty times as long a log: what reads or draws all of it would be ten times as slow and more
    for (const { name, ratio } of rows) expect(ratio, name).toBeLessThan(4);
  });

  it(
    'has few of its rows in the page, and all of them in its order',
    async () => {
      await person.go('D');
      await person.go('T');
      const { page } = app;
      const grid = page.getByRole('grid');
      await grid.locator('.event-text').first().waitFor();
      const { size } = (await app.view()).station!.state;
      expect(Number(await grid.getAttribute('aria-rowcount'))).toBe(size);
      const numbers = async () =>
        (await grid.getByRole('row').locator('.event-seq').allTextContents()).map(text =>
          Number(text.slice(1)),
        );
      await grid.locator('[role=row][tabindex="0"]').focus();
      const seen = new Set<number>();
      for (const key of [
        'Home',
        'PageDown',
        'PageDown',
        'PageDown',
        'PageUp',
        'ArrowDown',
        'End',
        'PageUp',
        'ArrowUp',
      ]) {
        await page.keyboard.press(key);
        const row = page.locator('[role=row]:focus');
        await row.locator('.event-text').waitFor();
        const [index, seq] = [
          await row.getAttribute('aria-rowindex'),
          await row.locator('.event-seq').textContent(),
        ];
        expect(Number(index) + Number(seq?.slice(1))).toBe(size);
        const all = await numbers();
        expect(all.length).toBeLessThan(300);
        expect(all).toEqual(all.toSorted((a, b) => b - a));
        for (const one of all) seen.add(one);
      }
      // who presses on another row goes on from there, and what is written meanwhile takes nobody away
      await page.keyboard.press('Home');
      const at = () => page.locator('[role=row]:focus').locator('.event-seq').textContent();
      await page.locator('[role=row][aria-rowindex="5"] .event-text').click();
      await page.keyboard.press('ArrowDown');
      await page.locator('[role=row][aria-rowindex="6"]:focus').waitFor();
      const before = await at();
      await app.ask({ ask: 'checkpoint' });
      await page.locator(`[role=grid][aria-rowcount="${size + 1}"]`).waitFor();
      await page.locator('[role=row][aria-rowindex="7"]:focus').waitFor();
      expect(await at()).toBe(before);
      expect([seen.has(size - 1), seen.has(0)]).toEqual([true, true]);
    },
    patienceMs,
  );
});
