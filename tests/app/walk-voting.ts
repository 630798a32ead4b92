/** The walk while people vote: each answer of the desk, each dialog about a voter, a full disk, and an interruption. */
import { execFileSync } from 'node:child_process';
import type { LookUp } from '../../shared/contract/asks.ts';
import { cardsThat, type Walk } from './walk.ts';

export async function walkVoting(walk: Walk): Promise<void> {
  const { app, page, person, at, screen } = walk;
  await person.sitDown();
  await app.give('sign-in', { kind: 'person', person: 'agent-1a' });
  await screen('3', 'desk-idle');
  await answers(walk);
  await fullDisk(walk);

  await screen('P', 'presence');
  for (const [i, tab] of ['agents', 'visitor'].entries()) {
    await page
      .getByRole('tab')
      .nth(i + 1)
      .click();
    await at(`presence-${tab}`);
  }
  const leaving = () => page.locator('.table button').last().click();
  await walk.dialog(leaving, 'presence-sign-out');
  await screen('B', 'boxes');
  for (const name of ['檢查', '更換', '封投入口'])
    await walk.dialog(() => person.press(name), `boxes-dialog-${name}`);

  await app.give('record-irregularity', { what: '門口有候選組別海報', place: '門口', minutesAgo: 5 });
  await app.give('record-irregularity', { what: '有人在票站內拍照', place: '投票間', minutesAgo: 0 });
  await app.give('mend-irregularity', { irregularity: 1, how: '海報已移走' });
  await screen('I', 'irregularities');
  await app.give('lodge-objection', {
    group: 'group-2',
    kind: 'objection',
    by: '同舟代理人',
    text: '下午二時的中斷未有即時通知本組別。',
    documents: [],
  });
  await screen('O', 'objections');
  await walk.dialog(() => person.press('就異議作出決議…'), 'objections-decide');
  await screen('D', 'decisions');
  await screen('4', 'interruption-form');
  await app.until('2026-11-25T10:31:00+08:00');
  await person.sitDown();
  await screen('I', 'first-hour-over');
  await screen('3', 'desk-stopped');
  await app.give(
    'confirm-mended-in-hour',
    { irregularity: 2, minute: 50, how: '已刪除照片' },
    'chair',
    'staff-1',
  );
  await app.give('interrupt-poll', { cause: 'weather' });
  await screen('4', 'interrupted');
  await app.give('describe-interruption', {
    signal: 'cyclone-8',
    degree: 3,
    place: '全校',
    what: '氣象局懸掛八號風球，大學宣佈停課。',
    told: '會員大會主席團、各候選組別代理人',
    measures: '票箱投入口已封，輪候的投票人已請離票站。',
    injured: 0,
    queue: 6,
  });
  const custody = { box: 'A1', seal: 'MU-0102', keeper: '黃範例委員', where: '選委會辦公室' };
  await app.give('take-custody', custody);
  await screen('4', 'interrupted-told');
  await screen('3', 'desk-interrupted');
  await app.until('2026-11-25T11:13:30+08:00');
  await person.sitDown();
  const sealsRead = [{ box: 'A1', read: 'MU-0102' }];
  await app.give('resume-poll', { conditions: '風球已改為三號。', sealsRead }, 'chair');
  await screen('4', 'interruption-past');
}

async function answers({ app, page, at, scan, dialog }: Walk): Promise<void> {
  const answered = (answer: string) => page.locator(`[data-answer="${answer}"]`).waitFor();
  const leave = async () => {
    await page.keyboard.press('Escape');
    await page.locator('[data-step="idle"]').waitFor();
  };
  const [first = '', second = '', third = ''] = await cardsThat(app, 'may-vote', 3);
  const [barred = ''] = await cardsThat(app, 'not-entitled', 1);
  const hand = () => page.waitForTimeout(150);
  const issue = async (card: string) => {
    await scan(card);
    await answered('may-vote');
    await hand();
    await page.keyboard.press('Enter');
    await page.locator('[data-step="done"]').waitFor();
  };
  await scan(first);
  await answered('may-vote');
  await at('desk-may-vote');
  await leave();
  await issue(first);
  await at('desk-issued');
  await issue(second);
  await leave();
  await scan(first);
  await answered('already-has-ballot');
  await at('desk-already-has-ballot');
  for (const [key, name] of [
    ['F4', 'spoiled'],
    ['F6', 'contest'],
    ['F7', 'taken'],
    ['F8', 'void'],
  ] as const)
    await dialog(() => page.keyboard.press(key), `desk-${name}`);
  await dialog(() => page.keyboard.press('F9'), 'desk-chart');
  await leave();
  const voterOf = async (read: string) => {
    const answer = (await app.ask({ ask: 'look-up', read, how: 'wedge' })) as LookUp;
    return 'voter' in answer ? answer.voter : '';
  };
  await app.give('return-spoiled', { voter: await voterOf(first), signedBy: '梁範例人員' });
  await scan(first);
  await answered('awaits-replacement');
  await at('desk-awaits-replacement');
  await leave();
  await app.give('contest-issue', { voter: await voterOf(second), statement: '我今天沒有來過。' });
  await scan(second);
  await answered('already-has-ballot');
  await at('desk-contested');
  await dialog(() => page.keyboard.press('F6'), 'desk-allow');
  await leave();
  await scan(barred);
  await answered('not-entitled');
  await at('desk-not-entitled');
  await leave();
  await scan('98000001A-A011-0001');
  await answered('not-on-roll');
  await at('desk-not-on-roll');
  await leave();
  await scan('77-NOCARD-1');
  await answered('cannot-tell');
  await at('desk-cannot-tell');
  const member = (await app.view()).station?.state.election.people.find(({ id }) => id === 'member-2');
  await scan(member?.number ?? '');
  await answered('committee');
  await at('desk-committee');
  await leave();
  await dialog(async () => {
    await page.keyboard.press('F2');
    await page.locator('[role=dialog] input').first().fill(third.slice(0, 4));
    await page.locator('.hits button').first().waitFor();
  }, 'desk-typed');
}

/** The journal's disk takes no more byte: the limit of file sizes of the process stands for it. */
async function fullDisk({ app, page, at }: Walk): Promise<void> {
  const limit = (bytes: string) =>
    execFileSync('prlimit', ['--pid', String(app.process.pid), `--fsize=${bytes}`]);
  limit('1:unlimited');
  await app.tryAsk({ ask: 'command', type: 'record-taken', data: { voter: null }, people: [] });
  await page.locator('.fault-bar').waitFor();
  limit('unlimited:unlimited');
  await at('fault');
  await page.locator('.fault-bar button[data-look=danger]').click();
  await page.locator('.fault-bar').waitFor({ state: 'detached' });
}
