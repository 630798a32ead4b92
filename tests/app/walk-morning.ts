/** The walk before the doors open: the first start, the passphrase, the lock, every step of preparing, the opening. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePracticePackage } from '../../electron/station/practice.ts';
import { morning, out } from './app.ts';
import type { Walk } from './walk.ts';

export async function walkMorning({ app, page, person, at, screen, dialog, chooses }: Walk): Promise<void> {
  await page.getByRole('button', { name: '開始練習' }).waitFor();
  await at('start');
  const letter = join(app.data, 'letter.pollkeeper');
  await writeFile(letter, 'dear committee');
  await chooses(letter);
  await person.press('選擇檔案');
  await page.locator('.notice[data-tone=bad]').waitFor();
  await at('no-package');
  const sample = await makePracticePackage(join(out, 'sample'), Date.parse(morning));
  if (!sample.ok) throw new Error(sample.refusal.code);
  const file = join(app.data, 'sample.pollkeeper');
  await writeFile(file, sample.value.bytes);
  await chooses(file);
  await person.press('選擇檔案');
  await page.locator('input[type=password]').fill('a wrong one');
  await person.keys('Enter');
  await page.locator('.notice[data-tone=bad]').waitFor();
  await at('passphrase');
  await app.ask({ ask: 'start-practice' });
  await page.locator('.main-alone .card-alone').waitFor();
  await at('sign-in');
  await person.sitDown();

  const steps = ['clock', 'people', 'ballots', 'boxes'] as const;
  const show = async (nth: number) => {
    await page.locator('.checklist button').nth(nth).click();
    await page.locator('.checklist button').nth(nth).and(page.locator('[aria-current=step]')).waitFor();
  };
  for (const [i, step] of steps.entries()) {
    await show(i);
    await at(`prepare-${step}`);
  }
  await app.give('check-clock', { official: '2026-11-25T08:30:04.000+08:00', source: 'SMG 時間訊號' });
  for (const one of ['chair', 'member-1', 'staff-1', 'staff-2'])
    await app.give('sign-in', { kind: 'person', person: one });
  await app.give('receive-ballots', { delivered: 3000, counted: 3000 }, 'staff-1', 'staff-2');
  await show(2);
  await dialog(() => person.press('轉入或轉出選票…'), 'prepare-transfer');
  await app.give('show-box-empty', { box: 'A1', shownTo: '在場所有人士' });
  await show(3);
  await at('prepare-seal');
  await app.give('apply-seal', { box: 'A1', seal: 'MU-0101', place: '箱蓋', witness: '陳範例主席' });
  await at('prepare-done');

  await screen('2', 'open-early');
  await dialog(() => person.press('不開放票站'), 'open-cancel');
  await app.until('2026-11-25T09:30:00+08:00');
  await person.sitDown();
  await screen('2', 'open');
  await dialog(() => person.press('宣佈投票開始'), 'pin');
  await app.give('open-poll', {}, 'chair');
  await screen('2', 'opened');
}
