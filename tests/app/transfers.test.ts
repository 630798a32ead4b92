/**
 * another station runs short. Fifty ballots go there, two people say so with their PINs; later twenty come from the
 * committee's reserve. The equation of the account and the record have both, and nobody can give away more than there are.
 */
import { afterEach, expect, it } from 'vitest';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

it('R-49 ballots are transferred through the window, out and in, and the account has them', async () => {
  app = await testApp({ start: morning });
  await openPractice(app, 300);
  const person = new Person(app);
  const { page } = app;
  const dialog = page.locator('[role=dialog]').filter({ hasText: '轉入或轉出選票' });
  const transfer = async (direction: string, ballots: string, other: string, reason: string) => {
    await person.press('轉入或轉出選票…');
    await dialog.waitFor();
    await dialog.getByText(direction).click();
    await page.locator('[role=dialog] input[inputmode=numeric]').fill(ballots);
    await person.fill('對方名稱', other);
    await dialog.locator('textarea').fill(reason);
    await person.keys('Control+Enter');
  };
  await person.go('1');
  await page.locator('.checklist button').nth(2).click();
  const tooMany = { direction: 'out', ballots: 301, station: 'B 座大堂', reason: '該站不足' };
  await expect(app.give('transfer-ballots', tooMany, 'staff-1', 'staff-2')).rejects.toThrow(
    'more-than-unused',
  );
  await transfer('轉出本票站', '50', 'B 座大堂', '該站不足');
  await person.confirm('staff-1', 'staff-2');
  await page.getByText('轉出 50 張往「B 座大堂」：該站不足').waitFor();

  await person.go('6');
  await transfer('轉入本票站', '20', '選委會後備選票', '補足');
  await person.confirm('staff-1', 'staff-2');
  await page.getByText('由「選委會後備選票」轉入 20 張：補足').waitFor();
  expect(await page.locator('.equation-term').allTextContents()).toEqual(
    expect.arrayContaining(['300收到選票', '20轉入選票', '50轉出選票']),
  );
  const { account } = (await app.view()).station!.derived;
  expect(account).toMatchObject({
    received: 300,
    transferredIn: 20,
    transferredOut: 50,
    unusedExpected: 270,
  });
});
