/**
 * Somebody closes the window. In the middle of the poll, over a text that is not recorded or while something long is
 * made, the window asks first and says why, and staying is what Enter and Esc do. With nothing to lose it closes at once,
 * and so does a window whose page cannot ask, or a program that the system ends: nobody is held.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { textsOf } from '../../renderer/station/text/useT.tsx';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

const say = textsOf('zh', null);
const named = (name: string) => say.label('name', name);
const patienceMs = 240_000;

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

class Leaving {
  readonly app: TestApp;
  readonly person: Person;

  constructor(running: TestApp) {
    this.app = running;
    this.person = new Person(running);
  }

  get question() {
    return this.app.page.getByRole('dialog', { name: say('frame.closing') });
  }

  get reasons() {
    return this.question.getByRole('listitem').allTextContents();
  }

  /** The window is closed; it asks, and these are its reasons. */
  async isAsked(...reasons: readonly string[]): Promise<void> {
    await this.app.leave();
    await this.question.waitFor();
    expect(await this.reasons).toEqual(reasons);
  }

  async stays(key: string): Promise<void> {
    await this.app.page.waitForTimeout(150); // an Enter at once would be a scanner's
    await this.person.keys(key);
    await this.question.waitFor({ state: 'detached' });
  }
}

/** Somebody works at the window: an engine asks nothing on behalf of a page that no key or click has reached. */
async function atWork(): Promise<Leaving> {
  app = await testApp({ start: morning });
  await openPractice(app);
  const leaving = new Leaving(app);
  await leaving.person.issue(3);
  await leaving.person.go('O');
  return leaving;
}

it('in the middle of the poll the window asks and stays, and closes when it is told to', {
  timeout: patienceMs,
}, async () => {
  const leaving = await atWork();
  const { app, person } = leaving;
  await leaving.isAsked(say('frame.closing-open'));
  await leaving.stays('Enter');
  await leaving.isAsked(say('frame.closing-open'));
  // once more on the cross, while it asks
  await leaving.isAsked(say('frame.closing-open'));
  await leaving.stays('Escape');

  await person.fill(named('text'), '有人拍照');
  const text = say('frame.closing-text', { screens: say('after.screen-objections') });
  await leaving.isAsked(say('frame.closing-open'), text);
  await leaving.stays('Escape');
  expect(await person.field(named('text')).inputValue()).toBe('有人拍照');
  await app.page.reload(); // is not closing
  await app.page.locator('main.main').waitFor();
  await person.go('O');
  expect(await person.field(named('text')).inputValue()).toBe('有人拍照');

  await app.give('interrupt-poll', { cause: 'power' });
  await leaving.isAsked(say('frame.closing-interrupted'), text);
  await person.press(say('frame.closing-stay'));
  await leaving.question.waitFor({ state: 'detached' });
  expect((await app.view()).station?.state).toMatchObject({
    issue: { struckOff: 3 },
    poll: { phase: 'interrupted' },
  });
  expect(await app.close()).toBe(0);
});

it('a text and long work are named in the screen’s language, whatever the phase', {
  timeout: patienceMs,
}, async () => {
  const leaving = await atWork();
  const { app, person } = leaving;
  await app.until('2026-11-25T19:01:00+08:00');
  await person.sitDown();
  await app.give('close-poll', {}, 'chair');
  await person.go('D');
  await person.fill(say('decisions.text'), '延長一小時');
  await app.ask({ ask: 'set-language', language: 'pt' });
  const pt = textsOf('pt', null);
  const pins = (await app.view()).practicePins ?? {};
  const annex = app.tryAsk({
    ask: 'save-document',
    document: 'annex',
    language: 'pt',
    people: [{ person: 'chair', pin: pins.chair ?? '' }],
  });
  await app.page.locator('.frame[data-busy]').waitFor({ state: 'attached' });
  await app.leave();
  const question = app.page.getByRole('dialog', { name: pt('frame.closing') });
  await question.waitFor();
  expect(await question.getByRole('listitem').allTextContents()).toEqual([
    pt('frame.closing-work', { job: pt.label('job', 'document') }),
    pt('frame.closing-text', { screens: pt('after.screen-decisions') }),
  ]);
  await person.keys('Escape');
  expect(await annex).toMatchObject({ ok: true }); // it went on meanwhile
});

it('with nothing to lose it closes at once', { timeout: patienceMs }, async () => {
  app = await testApp({ start: morning });
  await app.ask({ ask: 'start-practice' });
  const person = new Person(app);
  await person.sitDown();
  await person.go('I');
  await person.fill(named('what'), '門外有人派傳單');
  await person.fill(named('what'), ''); // taken back
  const ended = once(app.process, 'exit');
  await app.leave();
  expect(await ended).toEqual([0, null]);
});

it('a window that is just being loaded anew asks as soon as it can', { timeout: patienceMs }, async () => {
  const leaving = await atWork();
  const { page } = leaving.app;
  await leaving.person.keys('Alt+o');
  await page.reload({ waitUntil: 'commit' });
  await page.evaluate(() => 0); // counts as a person's touch, without which the engine refuses nothing (host's README)
  await leaving.app.leave();
  await leaving.question.waitFor();
  expect(await leaving.reasons).toEqual([say('frame.closing-open')]);
  await leaving.stays('Escape');
  expect(leaving.app.process.exitCode).toBeNull();
});

it('a page that cannot ask holds nobody', { timeout: patienceMs }, async () => {
  const { app: running } = await atWork();
  await running.page.evaluate(() => {
    Storage.prototype.getItem = () => {
      throw new Error('no storage');
    };
  });
  const ended = once(running.process, 'exit');
  await running.leave();
  expect(await ended).toEqual([0, null]);
  expect(readFileSync(join(running.data, 'faults.log'), 'utf8')).toMatch(/did not answer/);
});

it('the system ends the program without a question, also while the window asks', {
  timeout: patienceMs,
}, async () => {
  const leaving = await atWork();
  await leaving.isAsked(say('frame.closing-open'));
  const ended = once(leaving.app.process, 'exit');
  leaving.app.process.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
