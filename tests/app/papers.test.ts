/**
 * The papers that leave the laptop. The zero report is anybody's at the desk. The annex names who voted, and is written
 * only when the chair asks for it with a PIN (R-62.annex, 第89條); it names those who voted and nobody else.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LookUp, Shown } from '../../shared/contract/asks.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

const pdfs = (running: TestApp): string[] => {
  try {
    return readdirSync(join(running.documents, 'Pollkeeper'));
  } catch {
    return [];
  }
};

describe('the annex of voters', () => {
  it('R-62.annex is refused without the chair’s PIN, and then nothing is written', async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    const ask = { ask: 'save-document', document: 'annex', language: 'zh' };
    expect(await app.tryAsk(ask)).toMatchObject({ ok: false, refusal: { rule: 'R-62.annex' } });
    const pins = (await app.view()).practicePins ?? {};
    const staff = { ...ask, people: [{ person: 'staff-1', pin: pins['staff-1'] }] };
    expect(await app.tryAsk(staff)).toMatchObject({ ok: false, refusal: { code: 'needs-chair' } });
    expect(pdfs(app)).toEqual([]);
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
    const [file] = pdfs(app);
    const text = execFileSync('pdftotext', ['-layout', join(app.documents, 'Pollkeeper', file!), '-'], {
      encoding: 'utf8',
    });
    expect(text).toContain('RESTRICTED');
    for (const number of voted) expect(text).toContain(number);
    for (const number of others) expect(text).not.toContain(number);
  });
});
