/**
 * A voter asks for Portuguese; the member of staff clicks PT with the mouse and goes on scanning. Enter must hand out
 * the ballot of the card on the screen, and not press the language button again. And a dialog that asks for a PIN speaks
 * the new language too, words that it was opened with included.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { scanCard } from '../../build/driver/wedge.ts';
import { textsOf } from '../../renderer/station/text/useT.tsx';
import type { LookUp, Shown } from '../../shared/contract/asks.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

describe('the desk after a click elsewhere', () => {
  it('R-54.2 Enter hands out the ballot in each language, whatever was clicked before the scan', {
    timeout: 120_000,
  }, async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const hits = (await app.ask({ ask: 'search-roll', text: '2300' })) as (Shown & { key: string })[];
    const voters: string[] = [];
    for (const { key } of hits) {
      const answer = (await app.ask({ ask: 'look-up', read: key, how: 'wedge' })) as LookUp;
      if (answer.answer === 'may-vote') voters.push(key);
    }
    const { page } = app;
    for (const [n, name] of ['Português', 'English', '中文'].entries()) {
      await page.getByRole('button', { name }).click();
      await scanCard(page, voters[n]!);
      await page.locator('[data-answer="may-vote"]').waitFor();
      await page.waitForTimeout(150); // a hand, not the scanner
      await page.keyboard.press('Enter');
      await page.locator('[data-step="done"]').waitFor();
      expect((await app.view()).station?.state.issue.struckOff).toBe(n + 1);
    }
  });

  it('a dialog for PINs that is open speaks the language that was chosen meanwhile', async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const { page } = app;
    await app.until('2026-11-25T18:31:00+08:00');
    const person = new Person(app);
    await person.sitDown();
    await person.go('5');
    await page.getByRole('button', { name: '宣佈投票結束' }).click();
    const dialog = page.locator('[role=dialog]');
    await dialog.waitFor();
    for (const language of ['pt', 'en'] as const) {
      await app.ask({ ask: 'set-language', language });
      const say = textsOf(language, null);
      await dialog.getByText(say('close.explained')).waitFor();
      await dialog.getByRole('heading', { name: say('commands.pin-title') }).waitFor();
    }
  });
});
