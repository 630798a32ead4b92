/**
 * Story: in the morning somebody sets up the scanner of this desk with three cards. Leaving half-way changes nothing;
 * saved, the next card comes out bare; forgotten, everything is as it was delivered. Readers whose device is not there
 * say so and disturb nobody.
 */
import { afterEach, expect, it } from 'vitest';
import { morning, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

/** campus cards of the sample: thirteen digits, leading zeros among them */
const cards = ['7054193685762', '0652574242558', '6869852854870'];
const prefix = '99';

it('three cards teach a keyboard scanner’s habits; Esc changes nothing, and they can be forgotten', async () => {
  app = await testApp({ start: morning });
  const { page } = app;
  await app.ask({ ask: 'start-practice' });
  const person = new Person(app);
  await person.sitDown();
  await person.go('s');
  const kept = () => page.evaluate(() => localStorage.getItem('pollkeeper.machine'));
  const learn = async () => {
    await page.getByRole('button', { name: '掃三張證設定…' }).click();
    await page.getByText('第 1 張').waitFor();
    for (const card of cards) {
      await person.scan(`${prefix}${card}`);
      await page.locator('.card-slot strong', { hasText: `${prefix}${card}` }).waitFor();
    }
    await page.getByText('三張都讀得對。').waitFor();
  };

  await page.getByRole('button', { name: '掃三張證設定…' }).click();
  await page.getByText('第 1 張').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await learn();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await kept()).toBeNull();

  await learn();
  await page.getByRole('button', { name: '儲存' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(JSON.parse((await kept()) ?? '{}')).toMatchObject({ scanner: { prefix, suffix: '' } });
  await person.scan(`${prefix}${cards[1]}`);
  await page.getByRole('status').getByText(`證件編號 \u2068${cards[1]}`).waitFor();

  await page.getByRole('button', { name: '忘記' }).click();
  expect(JSON.parse((await kept()) ?? '{}')).toMatchObject({ scanner: { prefix: '' } });

  for (const [source, said] of [
    ['USB 掃描器', '請選擇裝置。'],
    ['串列埠掃描器', '請選擇裝置。'],
  ] as const) {
    const one = page.locator('.source', { hasText: source });
    await one.getByText('使用', { exact: true }).click();
    await one.getByText(said).waitFor();
    await one.getByRole('button', { name: '選擇裝置…' }).click();
    await page.getByRole('button', { name: '尋找' }).click();
    await page.getByText('沒有找到').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}, 240_000);
