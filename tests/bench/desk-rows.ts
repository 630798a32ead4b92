/**
 * Rows of the desk, through the real app with its windows: what the desk's page asks and when it is answered, with the
 * bridge, the checks of main, both media and the push of the new state in between.
 */

import type { Page } from '@playwright/test';
import { startApp } from '../../build/driver/app.ts';
import type { StationBridge } from '../../shared/contract/asks.ts';
import { median, percentile, type Row, row } from './measure.ts';

declare global {
  interface Window {
    readonly pollkeeper: StationBridge;
  }
}

type Person = { readonly person: string; readonly pin: string };

const MORNING = '2026-11-25T08:30:00+08:00';
const OPENING = '2026-11-25T09:30:00+08:00';

export async function deskRows(command: readonly string[], data: string, quick: boolean): Promise<Row[]> {
  const app = await startApp({ command, data, start: MORNING });
  try {
    const ask = (given: Parameters<StationBridge['ask']>[0]) =>
      app.page.evaluate(async asked => {
        const answer = await window.pollkeeper.ask(asked);
        if (!answer.ok) throw new Error(`${asked.ask}: ${answer.refusal.code}`);
        return answer.value;
      }, given);
    await ask({ ask: 'start-practice' });
    const { practicePins } = (await ask({ ask: 'view' })) as { practicePins: { [person: string]: string } };
    const who = (person: string): Person => ({ person, pin: practicePins[person] ?? '' });
    const does = (type: string, data: unknown, ...people: string[]) =>
      ask({ ask: 'command', type, data, people: people.map(who) });
    await ask({ ask: 'sit-down', ...who('staff-1') });
    await does('check-clock', { official: MORNING, source: 'time signal' });
    await does('receive-ballots', { delivered: 100_000, counted: 100_000 }, 'staff-1', 'staff-2');
    await does('show-box-empty', { box: 'A1', shownTo: 'everybody present' });
    await does('apply-seal', { box: 'A1', seal: 'S1', place: 'lid', witness: 'chair' });
    await app.until(OPENING);
    await ask({ ask: 'sit-down', ...who('staff-1') });
    await does('open-poll', {}, 'chair');

    const cards = await app.page.evaluate(
      async wanted => {
        const keys = new Set<string>();
        for (let prefix = 22; prefix <= 26; prefix++)
          for (let digit = 0; digit < 1_000 && keys.size < wanted; digit++) {
            const text = `${prefix}${String(digit).padStart(3, '0')}`;
            const answer = await window.pollkeeper.ask({ ask: 'search-roll', text });
            for (const hit of (answer.ok ? answer.value : []) as { key: string }[]) keys.add(hit.key);
          }
        return [...keys];
      },
      quick ? 60 : 2_400,
    );

    const issued = await app.page.evaluate(
      async ({ cards, count }) => {
        const times: number[] = [];
        let used = 0;
        while (times.length < count && used < cards.length) {
          const read = cards[used++] ?? '';
          const looked = await window.pollkeeper.ask({ ask: 'look-up', read, how: 'wedge' });
          const found = (looked.ok ? looked.value : {}) as { answer?: string; voter?: string };
          if (found.answer !== 'may-vote') continue;
          const start = performance.now();
          const answer = await window.pollkeeper.ask({
            ask: 'command',
            type: 'issue-ballot',
            data: { voter: found.voter, entry: { how: 'wedge' } },
            people: [],
          });
          if (!answer.ok) throw new Error(answer.refusal.code);
          times.push(performance.now() - start);
        }
        return { times, used };
      },
      { cards, count: quick ? 20 : 600 },
    );
    const [p50, p99] = [median(issued.times), percentile(issued.times, 0.99)];
    const rate = await together(app.page, cards.slice(issued.used), quick);
    return [
      row({
        what: 'Enter → “issued” in the desk’s page, p50',
        peer: 'none',
        ours: p50,
        wanted: '≤ 15 ms',
        met: p50 <= 15,
        note: 'ask → answer, state pushed; without the key event and the paint',
      }),
      row({
        what: '… p99',
        peer: 'none',
        ours: p99,
        wanted: '≤ 50 ms',
        met: p99 <= 50,
      }),
      rate,
    ];
  } finally {
    await app.close();
  }
}

/** Two hundred cards read, then all their ballots asked for at once: far more than a station's scanners can do. */
async function together(page: Page, cards: readonly string[], quick: boolean): Promise<Row> {
  const rates = await page.evaluate(
    async ({ cards, rounds }) => {
      const rates: number[] = [];
      const ask = window.pollkeeper.ask;
      for (let round = 0; round < rounds; round++) {
        const voters: string[] = [];
        for (const read of cards.slice(round * 200, (round + 1) * 200)) {
          const looked = await ask({ ask: 'look-up', read, how: 'wedge' });
          const found = (looked.ok ? looked.value : {}) as { answer?: string; voter?: string };
          if (found.answer === 'may-vote' && found.voter !== undefined) voters.push(found.voter);
        }
        const start = performance.now();
        const answers = await Promise.all(
          voters.map(voter =>
            ask({
              ask: 'command',
              type: 'issue-ballot',
              data: { voter, entry: { how: 'wedge' } },
              people: [],
            }),
          ),
        );
        if (answers.some(answer => !answer.ok)) throw new Error('a ballot was refused');
        rates.push(voters.length / ((performance.now() - start) / 1_000));
      }
      return rates;
    },
    { cards, rounds: quick ? 1 : 5 },
  );
  const ours = median(rates);
  return row({
    what: 'ballots asked for at once from the desk’s page',
    peer: 'none',
    ours,
    unit: 'events/s',
    wanted: '≥ 1,000 events/s',
    met: ours >= 1_000,
    note: 'through the bridge, each answered',
  });
}
