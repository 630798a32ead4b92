/**
 * The window is loaded anew in the middle of something, as after a crash of its page: what was typed stands there again,
 * what was acknowledged is there once, and what would tell the second person the first one's figure is gone.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { textsOf } from '../../renderer/station/text/useT.tsx';
import { dialogAnswers, morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

const say = textsOf('zh', null);
const named = (name: string) => say.label('name', name);

class Reloads {
  readonly app: TestApp;
  readonly person: Person;

  constructor(running: TestApp) {
    this.app = running;
    this.person = new Person(running);
  }

  async state() {
    return (await this.app.view()).station!.state;
  }

  /** Loaded anew, and back on the screen of this key. */
  async again(screen: string): Promise<void> {
    await this.app.page.reload();
    await this.app.page.locator('main.main').waitFor();
    await this.person.go(screen);
  }

  async stands(fields: { readonly [name: string]: string }): Promise<void> {
    for (const [name, text] of Object.entries(fields))
      await expect.poll(() => this.person.field(name).inputValue(), { message: name }).toBe(text);
  }
}

async function begun(): Promise<Reloads> {
  const document = join(await mkdtemp(join(tmpdir(), 'pk-protest-')), 'protest.pdf');
  writeFileSync(document, '%PDF-1.4 a protest');
  app = await testApp({
    start: morning,
    env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[document]]) },
  });
  await openPractice(app);
  const reloads = new Reloads(app);
  await reloads.person.issue(12);
  return reloads;
}

it('what was typed and not recorded stands there again', { timeout: 300_000 }, async () => {
  const reloads = await begun();
  const { app, person } = reloads;
  const { page } = app;

  await person.go('I');
  const irregularity = {
    [named('what')]: '門外有人派傳單',
    [named('place')]: '門口',
    [named('minutesAgo')]: '7',
  };
  for (const [name, text] of Object.entries(irregularity)) await person.fill(name, text);
  await reloads.again('I');
  await reloads.stands(irregularity);
  await person.press(say('commands.save'));
  await page.getByText(say('irregularities.nth', { n: 1 })).waitFor();
  await reloads.again('I');
  await reloads.stands({ [named('what')]: '', [named('place')]: '', [named('minutesAgo')]: '0' });

  await person.go('O');
  const objection = { [named('by')]: '楊範例代理', [named('text')]: '第一行\n第二行 👩🏽‍🎓' };
  await page.locator('.radio').nth(2).click();
  await person.choose(named('group'), '同舟');
  for (const [name, text] of Object.entries(objection)) await person.fill(name, text);
  await person.press(say('objections.attach', { megabytes: 20 }));
  await page.getByText('protest.pdf').waitFor();
  await reloads.again('O');
  await reloads.stands(objection);
  await person.press(say('objections.receive'));
  await page.getByText(say('objections.received', { n: 1 })).waitFor();
  await reloads.again('O');
  await reloads.stands({ [named('text')]: '' });
  const state = await reloads.state();
  expect(state.irregularity.list).toMatchObject([{ what: '門外有人派傳單', place: '門口' }]);
  expect(state.objections.list).toMatchObject([
    {
      kind: 'protest',
      group: 'group-2',
      text: '第一行\n第二行 👩🏽‍🎓',
      documents: [{ name: 'protest.pdf' }],
    },
  ]);

  await app.give('interrupt-poll', { cause: 'power' });
  await app.give('describe-interruption', { degree: 2 });
  await reloads.again('4'); // on the first point that is missing
  await person.fill(named('place'), '全座');
  await person.fill(named('conditions'), '電力恢復');
  await reloads.again('4');
  await reloads.stands({ [named('place')]: '全座', [named('conditions')]: '電力恢復' });
  // another screen is another way to leave it
  await person.go('3');
  await person.go('4');
  await reloads.stands({ [named('place')]: '全座' });
  expect((await reloads.state()).interruption.list[0]?.particulars).toEqual({ degree: 2 });
});

it('the close, the account, a batch and long work', { timeout: 300_000 }, async () => {
  const reloads = await begun();
  const { app, person } = reloads;
  const { page } = app;
  await app.until('2026-11-25T19:01:00+08:00');
  await person.sitDown();
  await app.give('close-poll', {}, 'chair');
  await person.go('5');
  const slot = { [say('close.slot-seal')]: 'Z-1', [named('witness')]: '劉範例代理' };
  for (const [name, text] of Object.entries(slot)) await person.fill(name, text);
  await reloads.again('5');
  await reloads.stands(slot);
  await person.press(say.label('command', 'seal-slot'));
  await page.getByText(say('close.signatures')).first().waitFor();
  await app.give('sign-slot', { box: 'A1', signer: '陳範例主席', signed: true });

  // the figure is on the paper of who counted; the next who sits down must not read it
  await person.go('6');
  await person.fill(named('counted'), '2988');
  await person.press(say.label('command', 'enter-papers'));
  await page.locator('.pin-row').waitFor();
  await reloads.again('6');
  await reloads.stands({ [named('counted')]: '' });
  await page.getByText(say('account.first-person')).first().waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('2988');
  for (const who of ['staff-1', 'staff-2'])
    for (const [kind, counted] of [
      ['unused', 2988],
      ['spoiled', 0],
    ] as const)
      await app.give('enter-papers', { kind, counted }, who);
  for (const [kind, seal] of [
    ['unused', 'E-1'],
    ['spoiled', 'E-2'],
  ] as const)
    await app.give('seal-envelope', { kind, seal }, 'staff-1', 'staff-2');
  await app.give('settle-account', {}, 'chair');

  await app.give('appoint-supervisor', { name: '郭範例監事', capacity: 'leader' }, 'chair');
  await app.give('total-voters', {}, 'chair');
  await app.give('open-box', { box: 'A1', sealsRead: ['K-1', 'Z-1'] }, 'staff-1', 'staff-2');
  await app.give('start-count', {}, 'chair');
  await person.fill(say('count.reader'), '黃範例委員');
  await person.keys('Enter', ...'111111222330');
  await page.waitForTimeout(150);
  await person.keys('Enter');
  await page.locator('.pin-row').waitFor();
  await reloads.again('7');
  await page.getByText(say('count.papers-of', { n: 12, limit: 50 })).waitFor();
  await person.keys('Enter');
  await person.confirm('staff-1');
  await reloads.again('7');
  await page.getByText(say('count.which-batch')).waitFor();
  const { batches } = (await reloads.state()).count;
  expect(batches).toMatchObject([{ entries: [{ tally: { groups: { 'group-1': 6 }, blank: 1 } }] }]);

  const folder = join(app.documents, 'Pollkeeper');
  // begun before the window was loaded anew: it is finished once, and can be asked for again
  await person.go('8');
  for (const [button, made, notes] of [
    [say('after.save-document'), /record-zh.*\.pdf$/, 1],
    // the record's paper is noted by itself: the bundle holds its digest
    [say('record.export'), /-bundle.*\.zip$/, 2],
  ] as const) {
    const { size } = await reloads.state();
    const written = () => readdirSync(folder).filter(name => made.test(name)).length;
    await page.getByRole('tab', { name: say('record.tab-files') }).click();
    await person.press(button);
    await page.locator('.frame[data-busy]').waitFor({ state: 'attached' });
    await reloads.again('8');
    await expect.poll(written, { timeout: 60_000 }).toBe(1);
    await expect.poll(async () => (await reloads.state()).size).toBe(size + notes);
    await page.getByRole('tab', { name: say('record.tab-files') }).click();
    await person.press(button);
    await expect.poll(written, { timeout: 60_000 }).toBe(2);
    await expect.poll(async () => (await reloads.state()).size).toBe(size + 2 * notes);
  }
});
