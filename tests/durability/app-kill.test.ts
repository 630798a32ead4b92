/**
 * The whole app, as staff use it: cards are read and ballots handed out as fast as the desk can ask, and everything is
 * killed, several times on the same day. Afterwards every ballot that the desk was told of is in the log, no voter has
 * two, and the desk says so when the card is read again.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { LookUp } from '../../shared/contract/asks.ts';
import { openPractice, type TestApp, testApp } from '../app/app.ts';
import { temporaryFolder } from './browser.ts';

const full = process.env.POLLKEEPER_FULL === '1';
const ROUNDS = full ? 10 : 2;

/** Keys of the roll's people, from hand entry's own search. */
async function cardsOf(app: TestApp, count: number): Promise<string[]> {
  const found = new Set<string>();
  for (let year = 22; year <= 26; year++)
    for (let digit = 0; digit < 100 && found.size < count; digit++) {
      const text = `${year}${String(digit).padStart(2, '0')}`;
      for (const { key } of (await app.ask({ ask: 'search-roll', text })) as { key: string }[])
        found.add(key);
    }
  return [...found];
}

/** Three hands at one desk, until the app is gone. Adds the voters whose ballot was acknowledged. */
async function handOut(app: TestApp, cards: string[], told: Set<string>): Promise<void> {
  const hand = async () => {
    for (let read = cards.pop(); read !== undefined; read = cards.pop()) {
      const answer = (await app.ask({ ask: 'look-up', read, how: 'wedge' })) as LookUp;
      if (answer.answer !== 'may-vote') continue;
      const { voter } = answer;
      await app.ask({
        ask: 'command',
        type: 'issue-ballot',
        data: { voter, entry: { how: 'wedge' } },
        people: [],
      });
      told.add(voter);
    }
  };
  await Promise.all([hand(), hand(), hand()].map(one => one.catch(() => {}))); // the app was killed under it
}

/** Main, the browser and its pages. */
function treeOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='])
    .toString()
    .trim()
    .split('\n')
    .map(row => row.trim().split(/\s+/).map(Number));
  const found = new Set([pid]);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [child = 0, parent = 0] of rows) if (found.has(parent)) found.add(child);
  }
  return [...found];
}

/** The voters of the journal's ballots, in order. */
function issuedIn(data: string): string[] {
  const folder = readdirSync(data).find(name => name.startsWith('practice-')) ?? '';
  const voters: string[] = [];
  for (const line of readFileSync(join(data, folder, 'journal.ndjson'), 'utf8').split('\n')) {
    if (line === '') continue;
    for (const bytes of (JSON.parse(line) as { events: string[] }).events) {
      const event = JSON.parse(bytes) as { type: string; data: { voter?: string } };
      if (event.type === 'ballot-issued') voters.push(event.data.voter ?? '');
    }
  }
  return voters;
}

const sitDown = async (app: TestApp) => {
  const pins = (await app.view()).practicePins ?? {};
  await app.ask({ ask: 'sit-down', person: 'staff-1', pin: pins['staff-1'] ?? '' });
};

it(
  `the whole app is killed ${ROUNDS} times on one day`,
  async () => {
    const data = temporaryFolder();
    const told = new Set<string>();
    let app = await testApp({ data, start: '2026-11-25T08:30:00+08:00' });
    await openPractice(app);
    const cards = await cardsOf(app, 4_000);
    const all = [...cards];
    for (let round = 0; round < ROUNDS; round++) {
      await sitDown(app);
      const working = handOut(app, cards, told);
      const before = told.size;
      while (told.size < before + 15) await new Promise(resolve => setTimeout(resolve, 10));
      await new Promise(resolve => setTimeout(resolve, Math.random() * 200));
      for (const pid of treeOf(app.process.pid ?? -1)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // gone with its parent
        }
      }
      await working;
      app = await testApp({ data, start: `2026-11-25T1${Math.min(round, 7)}:00:00+08:00` });
      const view = await app.view();
      expect(view.stage).toBe('ready');
      const issued = issuedIn(data);
      expect(new Set(issued).size).toBe(issued.length);
      for (const voter of told) expect(issued).toContain(voter);
      // of each hand at most the one ballot that it was waiting for
      expect(issued.length).toBeLessThanOrEqual(told.size + 3 * (round + 1));
    }
    await sitDown(app);
    const again = new Set<string>();
    for (const read of all.slice(cards.length)) {
      const answer = (await app.ask({ ask: 'look-up', read, how: 'wedge' })) as LookUp;
      if (answer.answer === 'already-has-ballot') again.add(answer.voter);
    }
    for (const voter of told) expect(again).toContain(voter);
    console.log(`${ROUNDS} kills of the whole app: ${told.size} ballots acknowledged, 0 lost`);
    await app.close();
  },
  ROUNDS * 120_000,
);
