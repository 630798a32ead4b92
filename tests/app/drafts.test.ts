/**
 * What was typed and not recorded waits for whoever sits down next, who may not have typed it: it says that it is a
 * draft, and goes with one press. Of what was lodged nothing is left for the next group's objection; a document that
 * comes when its form is gone gets into no other; and a new practice begins empty.
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
const discard = say('commands.discard-draft');

class Desk {
  readonly app: TestApp;
  readonly person: Person;

  constructor(running: TestApp) {
    this.app = running;
    this.person = new Person(running);
  }

  get page() {
    return this.app.page;
  }
  /** The sentences on the screen that speak of a draft. */
  get drafts() {
    return this.page.locator('main .notice', { hasText: discard });
  }
  get documents() {
    return this.page.locator('.drop-zone .files li');
  }
  stored(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  }
  async objections() {
    return (await this.app.view()).station?.state.objections.list;
  }

  async writeObjection(group: string, by: string, text: string): Promise<void> {
    await this.page.locator('.radio').nth(2).click();
    await this.person.choose(named('group'), group);
    await this.person.fill(named('by'), by);
    await this.person.fill(named('text'), text);
  }
  async isEmpty(): Promise<void> {
    await expect.poll(() => this.person.field(named('text')).inputValue()).toBe('');
    expect(await this.person.field(named('by')).inputValue()).toBe('');
    const group = this.page.locator('.field', { hasText: named('group') }).locator('.select-button');
    expect(await group.first().textContent()).toContain(say('commands.choose'));
    expect(await this.page.locator('.radio[data-selected]').count()).toBe(0);
    expect(await this.documents.count()).toBe(0);
    expect(await this.drafts.count()).toBe(0);
    expect(await this.stored()).toBe('{}');
  }

  async handOver(to: string, screen: string): Promise<void> {
    await this.app.ask({ ask: 'lock' });
    const pin = (await this.app.view()).practicePins?.[to] ?? '';
    await this.app.ask({ ask: 'sit-down', person: to, pin });
    await this.page.locator('main.main:not(.main-alone)').waitFor();
    await this.person.go(screen);
  }

  /** A stick that gives nothing until it is let go, with one file of this name dropped from it. */
  async dropFromSlowStick(name: string): Promise<void> {
    await this.page.evaluate(file => {
      const read = Blob.prototype.arrayBuffer;
      const released = new Promise(resolve => window.addEventListener('release', resolve, { once: true }));
      Blob.prototype.arrayBuffer = async function slowly() {
        Blob.prototype.arrayBuffer = read;
        await released;
        const bytes = await read.call(this);
        setTimeout(() => document.documentElement.setAttribute('data-read', file), 500);
        return bytes;
      };
      const carried = new DataTransfer();
      carried.items.add(new File(['%PDF-1.4 late'], file));
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried });
      document.querySelector('.drop-zone')?.dispatchEvent(drop);
    }, name);
    await this.page.locator('main .button[aria-disabled=true]').first().waitFor();
  }
  /** The bytes are there now, and what is done with them has had its time. */
  async release(name: string): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('release')));
    await this.page.locator(`html[data-read="${name}"]`).waitFor();
  }
  /** How many documents main has kept. */
  attached(): number {
    const [practice] = readdirSync(this.app.data).filter(name => name.startsWith('practice-'));
    const folder = join(this.app.data, practice ?? '', 'attachments');
    try {
      return readdirSync(folder).length;
    } catch {
      return 0;
    }
  }
}

async function atDesk(): Promise<Desk> {
  const document = join(await mkdtemp(join(tmpdir(), 'pk-protest-')), 'protest.pdf');
  writeFileSync(document, '%PDF-1.4 a protest');
  app = await testApp({
    start: morning,
    env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[document], [document]]) },
  });
  await openPractice(app);
  return new Desk(app);
}

it('an objection that was not lodged says so to the next person, and goes with one press', {
  timeout: 240_000,
}, async () => {
  const desk = await atDesk();
  const { person, page } = desk;
  await person.go('O');
  await desk.writeObjection('同舟', '楊範例代理', '有人在門口派傳單');
  await person.press(say('objections.attach', { megabytes: 20 }));
  await page.getByText('protest.pdf').waitFor();
  // whoever is typing it knows
  expect(await desk.drafts.count()).toBe(0);

  const begun = say.time((await desk.app.view()).station?.moment.official ?? 0);
  await desk.app.pass(20 * 60_000);
  await desk.handOver('staff-2', 'O');
  await desk.drafts.waitFor();
  expect(await desk.drafts.textContent()).toContain(say('commands.found-draft', { time: begun }));
  expect(await desk.person.field(named('text')).inputValue()).toBe('有人在門口派傳單');
  expect(await desk.documents.count()).toBe(1);
  await person.press(discard);
  await desk.isEmpty();

  // and of one that was lodged nothing is left, neither on the screen nor behind it
  await desk.writeObjection('同舟', '楊範例代理', '第二次');
  await person.press(say('objections.attach', { megabytes: 20 }));
  await page.getByText('protest.pdf').waitFor();
  await person.press(say('objections.receive'));
  await page.getByText(say('objections.received', { n: 1 })).waitFor();
  await desk.isEmpty();
  await page.reload();
  await page.locator('main.main').waitFor();
  await person.go('O');
  await desk.isEmpty();
  expect(await desk.objections()).toMatchObject([{ group: 'group-2', documents: [{ name: 'protest.pdf' }] }]);
});

it('each form that keeps a draft says so when it is found again, and none when it is recorded', {
  timeout: 240_000,
}, async () => {
  const desk = await atDesk();
  const { person, page } = desk;
  const { app } = desk;
  const again = async (screen: string, drafts: number) => {
    await page.reload();
    await page.locator('main.main').waitFor();
    await person.go(screen);
    await expect.poll(() => desk.drafts.count(), { message: screen }).toBe(drafts);
  };
  await person.go('I');
  await person.fill(named('what'), '海報');
  await again('I', 1);
  // taken back by hand
  await person.fill(named('what'), '');
  await expect.poll(() => desk.stored()).toBe('{}');
  await person.fill(named('what'), '海報');
  await person.fill(named('place'), '門口');
  await again('I', 1);
  await person.press(say('commands.save'));
  await page.getByText(say('irregularities.nth', { n: 1 })).waitFor();
  expect(await desk.stored()).toBe('{}');
  expect(await desk.drafts.count()).toBe(0);

  await person.go('D');
  await person.fill(say('decisions.text'), '延長');
  await again('D', 1);
  await person.press(discard);
  await expect.poll(() => desk.person.field(say('decisions.text')).inputValue()).toBe('');

  await app.give('interrupt-poll', { cause: 'power' });
  await app.give('describe-interruption', { degree: 2 });
  await again('4', 0); // on the first point that is missing
  await person.fill(named('place'), '全座');
  await person.fill(named('conditions'), '電力恢復');
  await again('4', 2); // one of the point, one of the resumption
  await page.locator('.point-form').getByRole('button', { name: discard }).click();
  await expect.poll(() => desk.person.field(named('place')).inputValue()).toBe('');
  expect(await desk.drafts.count()).toBe(1);
  await page.locator('.point-head', { hasText: named('queue') }).click();
  await person.fill(named('queue'), '7');
  await again('4', 1);
  await page.locator('.point-head', { hasText: named('queue') }).click();
  await expect.poll(() => desk.drafts.count()).toBe(2);
  expect(await desk.person.field(named('queue')).inputValue()).toBe('7');
  await page
    .locator('.point-form')
    .getByRole('button', { name: say('commands.save') })
    .click();
  await expect
    .poll(async () => (await app.view()).station?.state.interruption.list[0]?.particulars)
    .toMatchObject({ queue: 7 });
  await page.locator('.point-head').last().click();
  await person.fill(say('interruption.keeper', { box: 'A1' }), '鄭範例');
  expect(await desk.stored()).toContain('鄭範例');
  expect(await desk.stored()).not.toContain('"queue"');

  // another log of the same election and station
  const before = (await app.view()).station?.log;
  await app.pass(1_000);
  await app.ask({ ask: 'start-practice' });
  await expect.poll(async () => (await app.view()).station?.log).not.toBe(before);
  await person.sitDown();
  await app.give('check-clock', { official: '2026-11-25T09:40:00.000+08:00', source: 'time signal' });
  await app.give('receive-ballots', { delivered: 3000, counted: 3000 }, 'staff-1', 'staff-2');
  await app.give('show-box-empty', { box: 'A1', shownTo: 'everybody present' });
  await app.give('apply-seal', { box: 'A1', seal: 'K-1', place: 'lid', witness: '陳範例主席' });
  await app.give('open-poll', {}, 'chair');
  await app.give('interrupt-poll', { cause: 'power' });
  await person.go('4');
  await page.locator('.point-head').last().click();
  await expect.poll(() => desk.person.field(say('interruption.keeper', { box: 'A1' })).inputValue()).toBe('');
  expect(await desk.person.field(named('conditions')).inputValue()).toBe('');
  expect(await desk.drafts.count()).toBe(0);
  await person.fill(named('conditions'), '恢復');
  // nothing of the practice before is kept beside it
  expect(await desk.stored()).not.toContain('鄭範例');
});

it('R-55.doc a document that comes when its form is gone gets into no other', {
  timeout: 240_000,
}, async () => {
  const desk = await atDesk();
  const { person, page } = desk;
  await person.go('O');
  await desk.writeObjection('同舟', '楊範例代理', '有人拍照');
  await desk.dropFromSlowStick('left.pdf');
  await person.go('I');
  await person.go('O');
  await desk.drafts.waitFor();
  await person.press(say('objections.attach', { megabytes: 20 }));
  await page.getByText('protest.pdf').waitFor();
  await desk.release('left.pdf');
  expect(await desk.documents.allTextContents()).toEqual([expect.stringContaining('protest.pdf')]);
  expect(await desk.stored()).not.toContain('left.pdf');

  await desk.dropFromSlowStick('discarded.pdf');
  // it cannot be lodged without what is still on its way
  await page.getByRole('button', { name: say('objections.receive') }).click({ force: true });
  await page.getByRole('button', { name: discard }).click();
  await desk.release('discarded.pdf');
  await desk.isEmpty();
  expect(await desk.objections()).toEqual([]);
  expect(desk.attached()).toBe(1);
});
