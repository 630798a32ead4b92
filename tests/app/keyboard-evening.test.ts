/**
 * The rest of the day by somebody who never touches a mouse, in each language: an interruption and all that the record
 * wants of it, what stands beside the day, the close, the account, the count with two entries that differ, the record, its
 * signatures and the bundle. After every step the focus is where the work goes on; Esc leaves everything as it was.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { textsOf } from '../../renderer/station/text/useT.tsx';
import { languages } from '../../shared/contract/view.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { interruption, irregularity, objection, presenceAndSeal } from './keyboard-afternoon.ts';
import { account, close, count, record } from './keyboard-evening.ts';
import { Steps } from './keyboard-steps.ts';
import { Keys } from './keys.ts';
import { Person } from './window.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

describe('the rest of the day without a mouse', () => {
  it.each(languages)('%s', { timeout: 900_000 }, async language => {
    app = await testApp({ start: morning });
    await openPractice(app);
    await new Person(app).issue(12);
    await app.ask({ ask: 'set-language', language });
    await app.page.locator(`html[lang|="${language}"]`).waitFor({ state: 'attached' });
    const steps = new Steps(app, new Keys(app, textsOf(language, null)));
    for (const part of [
      interruption,
      irregularity,
      objection,
      presenceAndSeal,
      close,
      account,
      count,
      record,
    ])
      await part(steps);
    expect(app.said()).not.toMatch(/Error/);
  });
});
