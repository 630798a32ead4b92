/** Voters at a desk without a mouse: a card, Enter, and for everything else its key. */
import { expect } from 'vitest';
import { scanCard } from '../../build/driver/wedge.ts';
import type { TestApp } from './app.ts';
import type { Keys } from './keys.ts';
import { cardsThat } from './walk.ts';

/** a hand after a card, not the scanner's Enter */
const handMs = 130;
/** the same card sooner than this is one read */
const sameCardMs = 2100;

class Desk {
  readonly #app: TestApp;
  readonly #keys: Keys;

  constructor(app: TestApp, keys: Keys) {
    this.#app = app;
    this.#keys = keys;
  }

  async scan(card: string, answer: string): Promise<void> {
    await scanCard(this.#app.page, card);
    await this.#app.page.locator(`[data-answer="${answer}"]`).waitFor();
    await this.#app.page.waitForTimeout(handMs);
    await this.#keys.placed();
  }

  async enter(step: 'done' | 'idle'): Promise<void> {
    await this.#keys.press('Enter');
    await this.#app.page.locator(`[data-step="${step}"]`).waitFor();
    await this.#keys.placed();
  }

  async dialog(key: string, fill: () => Promise<void>): Promise<void> {
    await this.#keys.press(key);
    await this.#app.page.locator('[role=dialog]').waitFor();
    expect((await this.#keys.placed()).part).toBe('dialog');
    await fill();
  }

  async closed(): Promise<void> {
    await this.#app.page.locator('[role=dialog]').waitFor({ state: 'detached' });
    await this.#app.page.waitForTimeout(handMs);
    await this.#keys.placed();
  }

  /** A dialog of one field: what there is to say, and the keys that its button shows. */
  async tell(key: string, words: string, send: 'Enter' | 'Control+Enter'): Promise<void> {
    await this.dialog(key, async () => {
      if (words !== '') await this.#keys.type(words);
      await this.#keys.press(send);
    });
  }
}

/** Fifty people: 44 get a ballot; the others have one already, are on no roll, or may not vote. */
export async function fiftyVoters(app: TestApp, keys: Keys): Promise<void> {
  const desk = new Desk(app, keys);
  const { say } = keys;
  const issue = async () => (await app.view()).station!.state.issue;
  await keys.screen('3');
  await keys.placed();
  const cards = await cardsThat(app, 'may-vote', 44);
  const [spoiler = '', contested = '', forgetful = '', mistaken = '', gone = '', ...others] = cards;

  await desk.scan(spoiler, 'may-vote');
  await keys.press('Escape'); // taken back: no ballot
  await app.page.locator('[data-step="idle"]').waitFor();
  expect((await issue()).struckOff).toBe(0);

  // a spoiled ballot, and its replacement
  await desk.scan(spoiler, 'may-vote');
  await desk.enter('done');
  await desk.tell('F4', '', 'Enter');
  await desk.closed();
  await app.page.locator('[data-answer="awaits-replacement"]').waitFor();
  await desk.enter('done');

  // somebody who says that the first ballot was not handed to them: contested, and allowed once
  await desk.scan(contested, 'may-vote');
  await desk.enter('done');
  await desk.enter('idle');
  await app.page.waitForTimeout(sameCardMs);
  await desk.scan(contested, 'already-has-ballot');
  await desk.tell('F6', 'not me', 'Control+Enter');
  await desk.closed();
  await app.page.getByText(say('desk.contested-open')).first().waitFor();
  await desk.tell('F6', 'card is of another', 'Control+Enter');
  await keys.confirm('chair', 'staff-2');
  await desk.closed();
  await app.page.locator('[data-step="done"]').waitFor();
  await desk.enter('idle');

  // without a card: the number by hand, with the reason by the arrows
  await desk.dialog('F2', async () => {
    await keys.type(forgetful);
    await keys.to(say('desk.typed-forgotten'));
    await keys.press('Space', 'Enter');
  });
  await desk.closed();
  await app.page.locator('[data-answer="may-vote"]').waitFor();
  await app.page.waitForTimeout(handMs);
  await desk.enter('done');
  await desk.enter('idle');
  await desk.dialog('F2', () => keys.press('Escape'));
  await desk.closed();

  // issued in error, the unmarked ballot in hand: taken back by two; then the same person after all
  await desk.scan(mistaken, 'may-vote');
  await desk.enter('done');
  await desk.dialog('F8', async () => {
    await keys.type('wrong card');
    await keys.to(say('desk.void-in-hand'));
    await keys.press('Space', 'Control+Enter');
  });
  await keys.confirm('staff-1', 'staff-2');
  await desk.closed();
  await app.page.locator('[data-answer="may-vote"]').waitFor();
  await app.page.waitForTimeout(500);
  await desk.enter('done');

  // a ballot that went out of the door
  await desk.scan(gone, 'may-vote');
  await desk.enter('done');
  await desk.tell('F7', 'by the lift', 'Control+Enter');
  await desk.closed();
  await keys.press('Escape');
  await app.page.locator('[data-step="idle"]').waitFor();

  // three who get none, each with the answer said and written down
  const [barred = ''] = await cardsThat(app, 'not-entitled', 1);
  for (const [card, answer] of [
    [spoiler, 'already-has-ballot'],
    ['98000001A-A011-0001', 'not-on-roll'],
    [barred, 'not-entitled'],
    ['77-NOCARD-1', 'cannot-tell'],
  ] as const) {
    await desk.scan(card, answer);
    await desk.enter('idle');
  }

  // and everybody else: a card, Enter
  for (const card of others) {
    await desk.scan(card, 'may-vote');
    await desk.enter('done');
    await desk.enter('idle');
  }
  const now = await issue();
  expect(now).toMatchObject({ struckOff: 44, spoiled: 1, taken: 1 });
  expect(now.handedOut).toBe(46 + 1); // a replacement, a contested one, and the one taken back
}
