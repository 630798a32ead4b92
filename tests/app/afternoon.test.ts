/**
 * The afternoon at the window, by keys and clicks: the power fails, two keys stop the voting, the particulars follow
 * point by point; after half an hour it goes on, extended by as much; the chair closes; two people count the unused ballots without seeing each other's figure; the batch is
 * entered by keys, survives a reload of the window and a card that falls under the scanner, and stands only when a
 * second person has entered the same; the figures are announced and the record is made.
 */
import { afterEach, expect, it } from 'vitest';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

it('from an interruption to the record', { timeout: 180_000 }, async () => {
  app = await testApp({ start: morning });
  const running = app;
  await openPractice(running);
  const person = new Person(running);
  const { page } = person;
  const station = async () => {
    const { station } = await running.view();
    if (!station) throw new Error('no station');
    return station;
  };
  await person.issue(12);

  // a key for the cause and one Enter, and nobody gets a ballot any more
  await person.go('4');
  await page.getByRole('button', { name: '中斷運作' }).last().waitFor();
  await person.keys('6');
  await page.waitForTimeout(200);
  await person.keys('Enter');
  await page.getByText('自 09:30 起中斷').waitFor();
  expect((await station()).state.poll.phase).toBe('interrupted');

  // .box: the rest point by point; somebody leaves in the middle, another goes on
  await page.getByText('尚欠 8 項').waitFor();
  await person.keys('2');
  const point = async (name: string, value: string) => {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill(value);
    await field.blur();
    await person.press('登記');
    await field.waitFor({ state: 'detached' });
  };
  await point('位置', '全座');
  await person.go('3');
  await person.go('4');
  await page.getByText('尚欠 6 項').waitFor();
  await point('發生了甚麼事', '全座停電。');
  await point('已通知的人', '保安處');
  await point('採取的措施', '封閉投入口。');
  await point('受傷人數', '0');
  await point('排隊人數', '3');
  await person.fill('票箱 A1 投入口的封條號碼', 'W-1');
  await person.fill('票箱 A1 的保管人', '何範例人員');
  expect(await page.getByText('恢復前須先補齊：票箱 A1：封投入口、保管。').count()).toBe(1);
  await point('票箱 A1 存放於何處', '選委會辦公室');
  await page.getByText('尚欠 0 項').waitFor();

  // the close moves by the length of the interruption
  await running.pass(30 * 60_000);
  await person.sitDown();
  await person.fill('已核實的條件', '電力恢復。');
  await person.fill('讀出票箱 A1 投入口的封條號碼', 'W-1');
  await person.press('恢復運作');
  await person.confirm('chair');
  expect((await station()).state.poll).toMatchObject({
    phase: 'open',
    closesAt: expect.stringContaining('T19:00:'),
  });

  //
  await running.until('2026-11-25T19:01:00+08:00');
  await person.sitDown();
  await person.go('5');
  await person.press('宣佈投票結束');
  await person.confirm('chair');
  await person.fill('投入口封條號碼', 'Z-1');
  await person.fill('見證人', '劉範例代理');
  await person.press('封投入口');
  await person.press('陳範例主席: 已簽名');
  await page.getByText('所有投入口已封，並已登記簽名。').waitFor();

  // the first figure is nowhere on the screen while the second person counts
  await person.go('6');
  for (const [i, who] of ['staff-1', 'staff-2'].entries()) {
    if (i === 1) expect(await page.locator('main').textContent()).not.toContain('2,988');
    await person.fill('點得張數', '2988');
    await person.press('輸入點算數目');
    await person.confirm(who);
  }
  for (const who of ['staff-1', 'staff-2'])
    await running.give('enter-papers', { kind: 'spoiled', counted: 0 }, who);
  for (const seal of ['E-1', 'E-2']) {
    await person.fill('封套的封條號碼', seal);
    await person.press('封好封套');
    await person.confirm('staff-1', 'staff-2');
  }
  await person.press('結算選票');
  await person.confirm('chair');

  //
  await person.fill('姓名', '校方代表');
  await person.choose('身份', '澳門科技大學代表');
  await person.press('委任監督核算');
  await person.confirm('chair');
  await person.press('統算已投票人數');
  await person.confirm('chair');
  await person.fill('讀出封條號碼（lid）', 'K-1');
  await person.fill('讀出封條號碼（投入口）', 'Z-1');
  await person.press('開啟票箱');
  await person.confirm('staff-1', 'staff-2');
  await person.press('開始點票');
  await person.confirm('chair');

  // first entry: undone once, reloaded once, a card under the scanner once; none of it changes the totals
  await person.fill('宣讀選票的人', '黃範例委員');
  await person.keys('Enter');
  await person.keys('1', '1', '1', '1', '1', '2', '2', '2', '3', '3');
  await person.keys('3', 'Backspace');
  await person.press('按錯鍵');
  await page.reload();
  await page.getByText('10／50 張').waitFor();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('last');
  await person.scan('2412345601');
  await page.getByText('掃描器讀到一張證件').waitFor();
  await page.getByText('10／50 張').waitFor();
  await person.keys('0', '-');
  await person.keys('Enter');
  await person.confirm('staff-1');
  expect((await station()).state.count.batches[0]?.entries[0]?.tally).toEqual({
    groups: { 'group-1': 5, 'group-2': 3, 'group-3': 2 },
    blank: 1,
    otherInvalid: 1,
  });

  // second entry by another person, one key off: the batch does not stand until it is read again
  const enter = async (reader: string, who: string, keys: string) => {
    await person.fill('宣讀選票的人', reader);
    await person.keys('Enter');
    await person.keys(...keys);
    await person.keys('Enter');
    await person.confirm(who);
  };
  await enter('李範例委員', 'staff-2', '11112222330-');
  await page.getByRole('tab', { name: /各疊選票/ }).click();
  await page.getByText('第 1 疊：兩次輸入不符').waitFor();
  await person.fill('擱置第 1 疊的理由', '兩次不符');
  await person.press('擱置並重點');
  await person.confirm('chair');
  await page.getByRole('tab', { name: '輸入' }).click();
  await enter('黃範例委員', 'staff-1', '11111222330-');
  await enter('李範例委員', 'staff-2', '11111222330-');
  await page.getByRole('tab', { name: '合計與完成' }).click();
  await person.press('完成點票');
  await person.confirm('chair');

  // then the record, made once
  await person.press('公佈點算結果');
  await person.confirm('chair');
  await person.go('8');
  await person.press('製作選舉工作記錄');
  await person.confirm('chair');
  expect((await station()).state.poll.phase).toBe('recorded');
  await page.getByRole('tab', { name: '預覽' }).click();
  const preview = await page.locator('.paper').textContent();
  for (const line of ['練習 PRACTICE', '晨曦', '50.00%', '結算平衡。']) expect(preview).toContain(line);
});
