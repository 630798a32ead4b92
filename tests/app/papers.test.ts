/**
 * The papers that leave the laptop. The zero report is anybody's at the desk, and so are the hours on duty as a table
 * (R-62a). The annex names who voted, and is written only when the chair asks for it with a PIN (R-62.annex, 第89條); it
 * names those who voted and nobody else.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, LookUp, Shown } from '../../shared/contract/asks.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';

/** a whole app, with a roll of 30,000, also on a machine that is busy with other things */
const patience = { timeout: 180_000 };

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

const filesOf = (running: TestApp): string[] => {
  try {
    return readdirSync(join(running.documents, 'Pollkeeper'));
  } catch {
    return [];
  }
};

describe('the annex of voters', patience, () => {
  it('R-62.annex is refused without the chair’s PIN, and then nothing is written', async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const ask = { ask: 'save-document', document: 'annex', language: 'zh' };
    expect(await app.tryAsk(ask)).toMatchObject({ ok: false, refusal: { rule: 'R-62.annex' } });
    const pins = (await app.view()).practicePins ?? {};
    const staff = { ...ask, people: [{ person: 'staff-1', pin: pins['staff-1'] }] };
    expect(await app.tryAsk(staff)).toMatchObject({ ok: false, refusal: { code: 'needs-chair' } });
    expect(filesOf(app)).toEqual([]);
    expect((await app.view()).station?.state.record.prints).toEqual([]);
  });

  it('R-62.annex names those who voted, and nobody else', async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const hits = (await app.ask({ ask: 'search-roll', text: '2400' })) as (Shown & { key: string })[];
    const voted: string[] = [];
    const others: string[] = [];
    for (const { key } of hits) {
      const answer = (await app.ask({ ask: 'look-up', read: key, how: 'wedge' })) as LookUp;
      if (answer.answer !== 'may-vote' || voted.length === 3) others.push(key);
      else {
        await app.give('issue-ballot', { voter: answer.voter, entry: { how: 'wedge' } });
        voted.push(key);
      }
    }
    const pins = (await app.view()).practicePins ?? {};
    await app.ask({
      ask: 'save-document',
      document: 'annex',
      language: 'zh',
      people: [{ person: 'chair', pin: pins.chair ?? '' }],
    });
    const [file] = filesOf(app);
    const text = execFileSync('pdftotext', ['-layout', join(app.documents, 'Pollkeeper', file!), '-'], {
      encoding: 'utf8',
    });
    expect(text).toContain('RESTRICTED');
    for (const number of voted) expect(text).toContain(number);
    for (const number of others) expect(text).not.toContain(number);
  });
});

describe('the hours on duty', patience, () => {
  it('R-62a are written by whoever is at the desk, and the log says so; by nobody while it is locked', async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const running = app;
    const ask = { ask: 'export-hours', language: 'zh' } as const;
    const logged = async () => {
      const types = ['data-exported'];
      const found = await running.ask({ ask: 'timeline', before: null, limit: 10, types });
      return (found as Answers['timeline']).entries.map(({ data }) => data);
    };
    const sitDown = async () => {
      const pins = (await running.view()).practicePins ?? {};
      await running.ask({ ask: 'sit-down', person: 'staff-1', pin: pins['staff-1'] ?? '' });
    };
    await app.ask({ ask: 'lock' });
    expect(await app.tryAsk(ask)).toMatchObject({ ok: false, refusal: { code: 'desk-locked' } });
    expect(filesOf(app)).toEqual([]);
    await sitDown();
    expect(await logged()).toEqual([]);

    const { name } = (await app.ask(ask)) as Answers['export-hours'];
    expect(filesOf(app)).toEqual([name]);
    expect(name).toMatch(/-hours-zh\.csv$/);
    const [head] = readFileSync(join(app.documents, 'Pollkeeper', name), 'utf8').split('\r\n');
    expect(head).toContain('當值時間');
    expect(await logged()).toEqual([{ what: 'hours' }]);
  });
});
