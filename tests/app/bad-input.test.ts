/**
 * What nobody meant to type: a cat walks over the keyboard on every screen, somebody pastes a novel into every field,
 * a card falls under the scanner while a field has the focus, emoji and control characters are pasted into what is then
 * recorded. Nothing breaks, nothing is handed out, no field takes more than its record would, and it says so.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanCard } from '../../build/driver/wedge.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { cardsThat } from './walk.ts';
import { Person } from './window.ts';

let app: TestApp | null = null;
const broken: Error[] = [];
beforeEach(async () => {
  broken.length = 0;
  app = await testApp({ start: morning });
  await openPractice(app);
  app.page.on('pageerror', error => broken.push(error));
});
afterEach(async () => {
  await app?.kill();
  app = null;
});

const screens = [...'12345678PBIODTRS'];
const keys = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789-=[];,./',
  ...'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F12 Tab Escape Enter Space Backspace Delete Home End'.split(' '),
  ...'ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown Insert CapsLock Shift+A Shift+Tab Alt+3 Alt+T'.split(
    ' ',
  ),
];

/** What is pasted when nobody looks: emoji, Arabic, a bell, characters that turn the direction of the line. */
const nasty = (limit: number) =>
  '👩🏽‍🎓 \u202E\u0007مرحبا 前人\u2066 '.repeat(Math.ceil(limit / 10)).slice(0, 10 * limit);
/** no record has a form for it */
const unwanted = (text: string) => /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(text.replace(/\n/g, ''));

/** The same cat every time. */
function* paws(seed: number): Generator<string> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield keys[Math.floor((state / 2_147_483_648) * keys.length)] ?? 'a';
  }
}

async function nothingHappened(running: TestApp): Promise<void> {
  expect(broken).toEqual([]);
  expect(existsSync(join(running.data, 'faults.log'))).toBe(false);
  expect(await running.page.locator('main').count()).toBe(1);
  const { state } = (await running.view()).station!;
  expect(state.issue.handedOut).toBe(0);
  expect(state.poll.phase).toBe('open');
}

describe('what nobody meant to type', () => {
  it('a cat on the keyboard, on every screen', { timeout: 300_000 }, async () => {
    const running = app!;
    const { page } = running;
    const person = new Person(running);
    for (const [n, key] of screens.entries()) {
      await person.go(key);
      const cat = paws(n + 1);
      for (let step = 0; step < 60; step++) await page.keyboard.press(cat.next().value ?? 'a');
      // the person comes back, and leaves whatever dialog the cat has opened
      for (let n = 0; n < 5 && (await page.locator('[role=dialog], [role=listbox]').count()) > 0; n++)
        await person.keys('Escape');
      if ((await running.view()).station?.desk === null) await person.sitDown();
    }
    await nothingHappened(running);
  });

  it('a novel in every field: it holds its limit, and says so', { timeout: 300_000 }, async () => {
    const running = app!;
    const { page } = running;
    const person = new Person(running);
    const novel = 'Era uma vez uma urna 從前有一個票箱 👩🏽‍🎓 \u202Eمرحبا\u202C \u0007 １２３ '.repeat(
      20_000,
    );
    expect(novel.length).toBeGreaterThan(1_000_000);
    let fields = 0;
    for (const key of screens) {
      await person.go(key);
      const all = page.locator('main :is(input[type=text], textarea):not([readonly], [inputmode=numeric])');
      for (let n = 0; n < (await all.count()); n++) {
        const field = all.nth(n);
        if (!(await field.isVisible()) || !(await field.isEnabled())) continue;
        await field.focus();
        await page.keyboard.insertText(novel);
        const taken = (await field.inputValue()).length;
        const limit = Number(await field.getAttribute('maxlength'));
        expect(limit, `${key}: a field without a limit`).toBeGreaterThan(0);
        expect(taken).toBeLessThanOrEqual(limit);
        const value = await field.inputValue();
        expect(unwanted(value), `${key}: what no record has a form for`).toBe(false);
        const hint = field.locator('xpath=..').locator('.field-hint');
        expect(await hint.textContent(), `${key}: a full field says nothing`).toContain(
          `最多 ${limit.toLocaleString('en')} 個字`,
        );
        fields += 1;
      }
    }
    expect(fields).toBeGreaterThan(5);
    await nothingHappened(running);
  });

  it('pasted into what is recorded: the words stand there, whole characters, and nothing else', {
    timeout: 300_000,
  }, async () => {
    const running = app!;
    const { page } = running;
    const person = new Person(running);
    const said: string[] = [];
    const paste = async (name: string, limit: number) => {
      const field = page.locator('main, [role=dialog]').last().getByRole('textbox', { name, exact: true });
      await field.first().focus();
      await page.keyboard.insertText(nasty(limit));
      const value = await field.first().inputValue();
      expect(value.length, name).toBeGreaterThan(limit / 2);
      said.push(value.trim());
    };
    const narrow = async () => {
      const wide = await page.evaluate(() => {
        const main = document.querySelector('main');
        return main ? main.scrollWidth - main.clientWidth : 0;
      });
      expect(wide).toBeLessThanOrEqual(1);
    };

    await person.go('I');
    await paste('發生了甚麼事', 4000);
    await paste('位置', 200);
    await person.press('登記');
    await page.getByText('第 1 項').first().waitFor();
    await narrow();
    await person.go('O');
    await page.locator('.radio').first().click();
    await person.choose('候選組別', '同舟');
    await paste('遞交人', 200);
    await paste('內容', 20_000);
    await person.press('簽收並編號');
    await page.getByText('編為第 1 號').waitFor();
    await narrow();
    await person.press('就異議作出決議…');
    await page.locator('[role=dialog] .radio').first().click();
    for (const [name, votes] of [
      ['贊成票', '3'],
      ['反對票', '0'],
    ] as const)
      await page.locator('[role=dialog]').getByRole('textbox', { name, exact: true }).fill(votes);
    await paste('理由', 4000);
    await person.keys('Control+Enter');
    await person.confirm('chair');
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    await narrow();
    await person.go('4');
    await running.give('interrupt-poll', { cause: 'other' });
    await page.locator('.points .point-head').last().click();
    await person.fill('票箱 A1 投入口的封條號碼', 'W-1');
    await paste('票箱 A1 的保管人', 200);
    await paste('票箱 A1 存放於何處', 200);
    await person.keys('Enter');
    await expect
      .poll(async () => (await running.view()).station?.state.interruption.list[0]?.custody)
      .toHaveLength(1);
    await narrow();

    const { state } = (await running.view()).station!;
    const [irregularity] = state.irregularity.list;
    const [objection] = state.objections.list;
    const [custody] = state.interruption.list[0]?.custody ?? [];
    const kept = [
      irregularity?.what,
      irregularity?.place,
      objection?.by,
      objection?.text,
      objection?.decision?.reasons,
      custody?.keeper,
      custody?.where,
    ];
    expect(kept).toEqual(said);
    expect(said.filter(unwanted)).toEqual([]);
    expect(broken).toEqual([]);
  });

  it('a card under the scanner, whatever field has the focus', { timeout: 300_000 }, async () => {
    const running = app!;
    const { page } = running;
    const person = new Person(running);
    const [card = ''] = await cardsThat(running, 'may-vote', 1);
    for (const key of screens.filter(one => one !== '3')) {
      await person.go(key);
      const field = page.locator('main :is(input[type=text], textarea):not([inputmode=numeric])').first();
      if ((await field.count()) === 0 || !(await field.isEnabled())) continue;
      const before = await field.inputValue();
      await field.focus();
      await scanCard(page, card);
      await page.waitForTimeout(200);
      if ((await field.count()) > 0) expect(await field.inputValue(), `screen ${key}`).toBe(before);
    }
    await nothingHappened(running);
  });
});
