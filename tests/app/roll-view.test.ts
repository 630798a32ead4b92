/**
 * an agent asks to see the roll. Staff open it at the desk for an agent who is inside, and that is an entry of the
 * log. The agent turns pages and searches, and sees number, name, voted or not yet, nothing else. It is over when the dialog
 * closes, when the agent leaves, and when somebody else sits down; none of what was looked at is in the log.
 */
import { afterEach, expect, it } from 'vitest';
import type { Answers } from '../../shared/contract/asks.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

/** a whole app, with a roll of 30,000, also on a machine that is busy with other things */
const patienceMs = 180_000;

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

const page = (text: string, after: string | null) => ({ ask: 'roll-page', text, after }) as const;
const notOpen = { ok: false, refusal: { rule: 'R-46.2', code: 'roll-not-open' } };

it(
  'R-46.2 the roll is shown to an agent who is inside, page by page, and only the opening is logged',
  async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const person = new Person(app);
    await person.issue(3);
    const rows = app.page.locator('.roll-view tbody tr');
    const size = async () => (await app?.view())?.station?.state.size ?? 0;

    // nobody looks into it without an agent who is there
    expect(await app.tryAsk(page('', null))).toMatchObject(notOpen);
    await app.give('sign-in', { kind: 'person', person: 'staff-2' });
    expect(await app.tryAsk({ ask: 'open-roll', entry: 1 })).toMatchObject({
      refusal: { code: 'not-an-agent' },
    });
    await app.give('sign-in', { kind: 'person', person: 'agent-1a' });
    expect(await app.tryAsk(page('', null))).toMatchObject(notOpen);
    const before = await size();

    await person.go('p');
    await person.press('查閱名冊');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(100);
    const first = (await rows.first().innerText()).split('\t')[0]?.trim() ?? '';
    await person.press('下一頁');
    await app.page.locator('.roll-place', { hasNotText: first }).waitFor();
    expect(await rows.first().innerText()).not.toContain(first);
    await person.press('上一頁');
    await app.page.locator('.roll-place', { hasText: first }).waitFor();
    await person.fill('學號或姓名', first);
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
    expect(await rows.first().innerText()).toMatch(new RegExp(`^${first}\\s+\\S.*\\s(已投票|未投票)$`));

    // every page, by asks: in order, nobody twice, three voted, and of nobody more than these three things
    const all: Answers['roll-page']['rows'][number][] = [];
    let after: string | null = null;
    do {
      const { rows: some, next } = (await app.ask(page('', after))) as Answers['roll-page'];
      expect(some.length).toBeLessThanOrEqual(100);
      all.push(...some);
      after = next;
    } while (after !== null);
    const numbers = all.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].toSorted());
    expect(numbers).toHaveLength((await app.view()).station?.derived.entitled ?? 0);
    expect(all.filter(({ voted }) => voted)).toHaveLength(3);
    expect(new Set(all.flatMap(Object.keys))).toEqual(new Set(['number', 'name', 'voted']));

    // Esc ends it; the log has the opening and nothing else
    await person.keys('Escape');
    await rows.first().waitFor({ state: 'detached' });
    await expect.poll(() => app?.tryAsk(page('', null))).toMatchObject(notOpen);
    expect(await size()).toBe(before + 1);
    const { entries } = (await app.ask({ ask: 'timeline', before: null, limit: 1 })) as Answers['timeline'];
    expect(entries).toMatchObject([{ type: 'roll-viewed', by: ['staff-1'], data: { entry: 2 } }]);
    expect(Object.keys(entries[0]?.data ?? {})).toEqual(['entry']);

    // the desk locks, or another sits down: not for them
    await app.ask({ ask: 'open-roll', entry: 2 });
    await app.ask(page('', null));
    await app.ask({ ask: 'lock' });
    expect(await app.tryAsk(page('', null))).toMatchObject({ refusal: { code: 'desk-locked' } });
    await person.sitDown();
    expect(await app.tryAsk(page('', null))).toMatchObject(notOpen);

    // the agent leaves
    await app.ask({ ask: 'open-roll', entry: 2 });
    await app.give('sign-out', { entry: 2, approved: true });
    expect(await app.tryAsk(page('', null))).toMatchObject(notOpen);
    expect(await app.tryAsk({ ask: 'open-roll', entry: 2 })).toMatchObject({
      refusal: { code: 'not-inside' },
    });
  },
  patienceMs,
);
