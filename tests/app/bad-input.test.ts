/**
 * What nobody meant to type: a cat walks over the keyboard on every screen, somebody pastes a novel into every field,
 * a card falls under the scanner while a field has the focus. Nothing breaks, nothing is handed out, no field takes
 * more than its record would, and it says so.
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
