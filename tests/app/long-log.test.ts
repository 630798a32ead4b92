/**
 * The timeline of a long day. Whoever looks for one entry among twenty thousand waits no longer than among a thousand:
 * to come to the screen, to filter, to go to the other end, to scroll. From any entry a key leads to its proof, which the
 * machine has just checked, and which somebody else checks in a file. 200 and 4,000 ballots here; with POLLKEEPER_FULL=1
 * 1,000 and 20,000, and the table of tests/app/README.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256, verifyEd25519 } from '../../electron/evidence/keys.ts';
import { unbase64 } from '../../shared/evidence/bytes.ts';
import { originOf, stationKey } from '../../shared/evidence/checkpoint.ts';
import { verifyEntries } from '../../shared/evidence/disclosure.ts';
import { median, percentile } from '../bench/measure.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { campusCards, handOut, memoryOf } from './queue.ts';
import { Person } from './window.ts';

const full = process.env.POLLKEEPER_FULL === '1';
const [few, many] = full ? [1000, 20_000] : [200, 4000];
const patienceMs = full ? 1_800_000 : 300_000;

/** ms each; of frames, the time to the next */
type Timed = { readonly [what: string]: readonly number[] };

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
  short = await timed();
  await handOut(app.page, cards.slice(taken), many - few);
  long = await timed();
}, patienceMs);
afterAll(() => app.kill());

/** Keys inside the page and the wheel outside it; each time to the frame that shows the answer. */
async function timed(): Promise<Timed> {
  const inPage = await app.page.evaluate(async () => {
    const frame = () => new Promise<number>(resolve => requestAnimationFrame(resolve));
    const rows = () => [...document.querySelectorAll<HTMLElement>('[role=row]')];
    /** every row in the window has its words */
    const painted = () => {
      const seen = rows().filter(row => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 60 && top < innerHeight;
      });
      return seen.length > 0 && seen.every(row => row.querySelector('.event-text'));
    };
    const until = async (holds: () => boolean) => {
      const begun = performance.now();
      for (let at = begun; !(holds() && painted()); at = await frame())
        if (at - begun > 30_000) throw new Error('not painted');
      await frame();
    };
    const press = (key: string, alt = false) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key, altKey: alt, bubbles: true, cancelable: true }),
      );
    const time = async (work: () => void, holds: () => boolean) => {
      const begun = performance.now();
      work();
      await until(holds);
      return performance.now() - begun;
    };
    const at = () => document.activeElement?.getAttribute('aria-rowindex');
    const end = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');
    const times = {
      come: [] as number[],
      ends: [] as number[],
      pages: [] as number[],
      places: [] as number[],
    };
    for (let n = 0; n < 9; n++) {
      press('KeyD', true);
      while (!document.querySelector('[data-screen=decisions]')) await frame();
      await frame();
      times.come.push(
        await time(
          () => press('KeyT', true),
          () => document.querySelector('[role=grid]') !== null,
        ),
      );
    }
    document.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus();
    for (let n = 0; n < 9; n++) {
      times.ends.push(
        await time(
          () => press('End'),
          () => at() === end(),
        ),
      );
      times.ends.push(
        await time(
          () => press('Home'),
          () => at() === '1',
        ),
      );
    }
    for (let n = 0; n < 10; n++) {
      const before = at();
      times.pages.push(
        await time(
          () => press('PageDown'),
          () => at() !== before,
        ),
      );
    }
    // as one drags the bar: anywhere at once
    const main = document.querySelector('main');
    for (const share of [0.9, 0.1, 0.5, 0.75, 0.3, 0.6, 0.2, 0.8, 0.4])
      times.places.push(
        await time(
          () => main?.scrollTo(0, main.scrollHeight * share),
          () => true,
        ),
      );
    main?.scrollTo(0, 0);
    await until(() => true);
    return times;
  });
  return {
    ...inPage,
    filters: await filters(app.page),
    frames: await wheelFrames(app.page),
    memory: [memoryOf(app.process.pid ?? 0)],
  };
}

/** The kinds, by the arrows of the closed list of them: rare ones and the one that nearly all entries are of. */
async function filters(page: Page): Promise<number[]> {
  const found: number[] = [];
  const choose = async (option: string) => {
    await page.locator('.timeline-bar .select-button').first().click();
    const listed = page.getByRole('option', { name: option, exact: true });
    await listed.waitFor();
    found.push(
      await listed.evaluate(async element => {
        const grid = document.querySelector('[role=grid]');
        const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
        const begun = performance.now();
        if (element instanceof HTMLElement) element.click();
        const there = () => {
          const now = document.querySelector('[role=grid]');
          return now !== null && now !== grid && now.querySelector('.event-text') !== null;
        };
        while (!there()) await frame();
        await frame();
        return performance.now() - begun;
      }),
    );
  };
  for (let n = 0; n < 3; n++) for (const kind of ['票箱與封條', '發出選票', '全部']) await choose(kind);
  return found;
}

/** Frames while a wheel turns fast, some thousand pixels a second. */
async function wheelFrames(page: Page): Promise<number[]> {
  await page.mouse.move(700, 500);
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      Reflect.set(window, 'frame', requestAnimationFrame(next));
    };
    Reflect.set(window, 'turned', frames);
    requestAnimationFrame(next);
  });
  for (let n = 0; n < 60; n++) await page.mouse.wheel(0, 240);
  return page.evaluate(() => {
    cancelAnimationFrame(Reflect.get(window, 'frame'));
    return (Reflect.get(window, 'turned') as number[]).slice(2);
  });
}

describe(`the timeline of ${many} ballots beside that of ${few}`, () => {
  it('is as quick', () => {
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
        `| memory of all processes (Pss) | ${before.toFixed(0)} MB | ${after.toFixed(0)} MB | ${(after / before).toFixed(2)} | |`,
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

  it(
    'leads from an entry to its proof, and to a file that somebody else can check',
    async () => {
      const { page } = app;
      const { state } = (await app.view()).station!;
      await page.getByRole('grid').locator('[role=row][tabindex="0"]').focus();
      await page.keyboard.press('End');
      await page.locator(`[role=row][aria-rowindex="${state.size}"]:focus .event-text`).waitFor();
      await page.waitForTimeout(150);
      await person.keys('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('這部電腦剛才核對過').waitFor();
      await person.press('另存證明');
      await dialog.getByText('proof-0.json').waitFor();
      const { id, keys, practice } = state.election;
      const name = `${practice ? 'PRACTICE-' : ''}${id}-${state.station}-proof-0.json`;
      const saved: unknown = JSON.parse(readFileSync(join(app.documents, 'Pollkeeper', name), 'utf8'));
      const means = { hash: sha256, verify: verifyEd25519 };
      const key = stationKey(originOf(id, state.station), unbase64(keys.stations[state.station] ?? '')!);
      const verdict = await verifyEntries(means, saved, key);
      expect(verdict).toMatchObject({
        ok: true,
        size: state.size,
        events: [{ seq: 0, type: 'package-loaded' }],
      });
      const after = (await app.view()).station!.state;
      expect(after.size).toBe(state.size + 1); // like every export, it is in the log
      expect(after.record.exports.at(-1)?.what).toBe('proof');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.locator('[role=row]:focus').getAttribute('aria-rowindex')).toBe(String(after.size));
    },
    patienceMs,
  );

  it(
    'gives no voter away: of an entry about one there is a proof to see, and no file',
    async () => {
      const { page } = app;
      await page.keyboard.press('Home');
      // the newest are the proof and the checkpoint above
      for (let n = 0; n < 2; n++) await page.keyboard.press('ArrowDown');
      const row = page.locator('[role=row][aria-rowindex="3"]:focus');
      await row.locator('.event-text').waitFor();
      await row.locator('.event-seq button').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('這部電腦剛才核對過').waitFor();
      expect(await dialog.getByRole('button', { name: '另存證明' }).isDisabled()).toBe(true);
      await dialog.getByText('這筆記錄與一名投票人有關').waitFor();
      const seq = (await app.view()).station!.state.size - 3;
      expect(await app.tryAsk({ ask: 'save-proof', seq })).toMatchObject({
        ok: false,
        refusal: { code: 'proof-of-voter' },
      });
      await page.keyboard.press('Escape');
    },
    patienceMs,
  );
});
