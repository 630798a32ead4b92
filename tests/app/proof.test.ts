/**
 * From an entry of the timeline to its proof. A key leads there; the machine has just checked it, and somebody else checks
 * it in a file. An entry about a voter shows its proof too, and gives no file: whoever holds one would hold the pseudonym.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256, verifyEd25519 } from '../../electron/evidence/keys.ts';
import { unbase64 } from '../../shared/evidence/bytes.ts';
import { originOf, stationKey } from '../../shared/evidence/checkpoint.ts';
import { verifyEntries } from '../../shared/evidence/disclosure.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

/** a whole app, with a roll of 30,000, also on a machine that is busy with other things */
const patienceMs = 180_000;

let app: TestApp;
let person: Person;

beforeAll(async () => {
  app = await testApp({ start: morning });
  person = new Person(app);
  await openPractice(app);
  await person.issue(1);
}, patienceMs);
afterAll(() => app.kill());

it(
  'leads from an entry to its proof, and to a file that somebody else can check',
  async () => {
    await person.go('T');
    const { page } = app;
    const { state } = (await app.view()).station!;
    await page.getByRole('grid').locator('[role=row][tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.locator(`[role=row][aria-rowindex="${state.size}"]:focus .event-text`).waitFor();
    await page.waitForTimeout(150);
    await person.keys('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('這部電腦剛才核對過').waitFor();
    await person.press('另存證明');
    await dialog.getByText('proof-0.json').waitFor();
    const { id, keys, practice } = state.election;
    const name = `${practice ? 'PRACTICE-' : ''}${id}-${state.station}-proof-0.json`;
    const saved: unknown = JSON.parse(readFileSync(join(app.documents, 'Pollkeeper', name), 'utf8'));
    const means = { hash: sha256, verify: verifyEd25519 };
    const key = stationKey(originOf(id, state.station), unbase64(keys.stations[state.station] ?? '')!);
    expect(await verifyEntries(means, saved, key)).toMatchObject({
      ok: true,
      size: state.size,
      events: [{ seq: 0, type: 'package-loaded' }],
    });
    const after = (await app.view()).station!.state;
    expect(after.size).toBe(state.size + 1); // like every export, it is in the log
    expect(after.record.exports.at(-1)?.what).toBe('proof');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('[role=row]:focus').getAttribute('aria-rowindex')).toBe(String(after.size));
  },
  patienceMs,
);

it(
  'gives no voter away: of an entry about one there is a proof to see, and no file',
  async () => {
    await person.go('T');
    const { page } = app;
    const link = page.locator('.event', { hasText: '發出第 1 張選票' }).locator('.event-seq button');
    const seq = Number((await link.textContent())?.slice(1));
    await link.click();
    const dialog = page.getByRole('dialog', { name: `第 ${seq} 筆記錄的證明` });
    await dialog.getByText('這部電腦剛才核對過').waitFor();
    expect(await dialog.getByRole('button', { name: '另存證明' }).isDisabled()).toBe(true);
    await dialog.getByText('這筆記錄與一名投票人有關').waitFor();
    expect(await app.tryAsk({ ask: 'save-proof', seq })).toMatchObject({
      ok: false,
      refusal: { code: 'proof-of-voter' },
    });
    await page.keyboard.press('Escape');
  },
  patienceMs,
);
