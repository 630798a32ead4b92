/**
 * The desk by somebody who never touches a mouse, in each language, from “try the sample election” through preparing and
 * opening to the fiftieth voter, of all kinds. After every step the focus is where the work goes on and can be seen; Tab
 * goes as the eye goes; Esc takes back; and what was done is what the log says.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { textsOf } from '../../renderer/station/text/useT.tsx';
import { languages } from '../../shared/contract/view.ts';
import { morning, type TestApp, testApp } from './app.ts';
import { fiftyVoters } from './keyboard-voting.ts';
import { Keys } from './keys.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

const ownName = { zh: '中文', pt: 'Português', en: 'English' } as const;

describe('a day without a mouse', () => {
  it.each(languages)('%s', { timeout: 900_000 }, async language => {
    app = await testApp({ start: morning });
    const running = app;
    const say = textsOf(language, null);
    const keys = new Keys(running, say);
    const { page } = running;
    const station = async () => {
      const { station } = await running.view();
      if (!station) throw new Error('no station');
      return station;
    };

    // the first start: the language, and the sample election
    await keys.push(ownName[language]);
    await page.locator(`html[lang|="${language}"]`).waitFor({ state: 'attached' });
    await keys.push(say('start.practice-do'));
    await keys.sitDown('staff-1');

    // the clock, the people, the ballots, the box: each step leads to the next, with the focus in it
    await keys.fill(say('prepare.clock-source'), 'SMG');
    await keys.push(say('prepare.clock-do'));
    await page.getByRole('heading', { name: say('prepare.people'), level: 2 }).waitFor();
    expect((await keys.placed()).part).toBe('MAIN');
    for (let n = 1; n <= 9; n++) {
      // everybody who stands there: Enter, and the focus is on the next one
      if (n === 1) await keys.to(say('presence.sign-in'));
      await keys.press('Enter');
      await page
        .locator('.person[data-here]')
        .nth(n - 1)
        .waitFor();
      expect((await keys.placed()).name, `after ${n} people`).toContain(say('presence.sign-in'));
    }
    await keys.push(say('prepare.ballots'));
    await keys.fill(say('prepare.counted'), '3000');
    await keys.push(say('prepare.ballots-do'));
    await keys.press('Escape'); // not yet: nothing is written
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    expect((await station()).state.ballots.received).toBe(0);
    expect((await keys.placed()).name).toContain(say('prepare.ballots-do'));
    await keys.press('Enter');
    await keys.confirm('staff-1', 'staff-2');
    expect((await station()).state.ballots.received).toBe(3000);
    await keys.push(say('boxes.show-do', { box: 'A1' }));
    await page.getByText(say('boxes.seal-number')).first().waitFor();
    await keys.fill(say('boxes.seal-number'), 'MU-0101');
    await keys.fill(say('boxes.place'), 'lid');
    await keys.fill(say('boxes.witness'), await keys.nameOf('chair'));
    await keys.press('Enter');
    await page.getByText(say('prepare.all-done')).waitFor();
    await keys.placed();

    // the opening
    await running.until('2026-11-25T09:30:00+08:00');
    await keys.sitDown('staff-1');
    await keys.screen('2');
    await keys.push(say('open.declare'));
    await keys.confirm('chair');
    expect((await station()).state.poll.phase).toBe('open');

    await fiftyVoters(running, keys);
    expect(running.said()).not.toMatch(/Error/);
  });
});
