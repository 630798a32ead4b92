/**
 * Under load the browser is killed, its database damaged or its profile lost; the laptop's disk keeps the journal. At
 * the next start every acknowledged ballot is there, none twice.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../electron/ledger/ledger.ts';
import { LedgerBrowser, temporaryFolder } from './browser.ts';
import { commitOf, eventBytes, newOrigin, opened, type Place } from './station.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

let places = 0;
const newPlace = (): { place: Place; browser: LedgerBrowser } => {
  const folder = join(root, String(++places));
  return { place: { folder, origin: newOrigin() }, browser: new LedgerBrowser(join(folder, 'profile')) };
};

/** Hands out ballots until the ledger refuses; how many were acknowledged. */
async function untilRefused(ledger: Ledger): Promise<number> {
  for (let seq = ledger.size; ; seq++) {
    const committed = await ledger.commit(...commitOf(seq, seq + 1));
    if (!committed.ok) return seq;
  }
}

/** What a restart finds: the events from 0 on, without a gap or a repetition. */
async function afterRestart(place: Place, browser: LedgerBrowser) {
  await browser.start();
  const { ledger, recovered } = await opened(place, browser.port);
  expect(ledger.range(0, ledger.size)).toEqual(
    Array.from({ length: ledger.size }, (_, seq) => eventBytes(seq)),
  );
  expect((await ledger.commit(...commitOf(ledger.size, ledger.size + 1))).ok).toBe(true);
  await ledger.close();
  return { size: ledger.size - 1, recovered };
}

describe('kill -9 of the browser under load', () => {
  it.each([150, 400, 650])('after about %i ms', async delay => {
    const { place, browser } = newPlace();
    await browser.start();
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(0, 1));
    const acknowledged = untilRefused(ledger);
    await new Promise(resolve => setTimeout(resolve, delay));
    await browser.kill();
    const count = await acknowledged;
    await ledger.close();
    const { size } = await afterRestart(place, browser);
    // at most the one commit that was refused may have reached a medium; it is then recovered, once
    expect(size - count).toBeGreaterThanOrEqual(0);
    expect(size - count).toBeLessThanOrEqual(1);
    await browser.stop();
  });
});

describe('what Chromium does to a damaged database without a word', () => {
  async function stopped(size: number) {
    const made = newPlace();
    await made.browser.start();
    const { ledger } = await opened(made.place, made.browser.port);
    await ledger.commit(...commitOf(0, size));
    await ledger.close();
    await made.browser.stop();
    return made;
  }

  it('CURRENT emptied: it opens empty; rebuilt from the journal', async () => {
    const { place, browser } = await stopped(20);
    writeFileSync(join(browser.databaseFolder, 'CURRENT'), '');
    const { size, recovered } = await afterRestart(place, browser);
    expect(size).toBe(20);
    expect(recovered).toMatchObject([{ what: 'indexeddb-rebuilt', from: 0, to: 20 }]);
    expect(recovered[0]!.why).toContain('total'); // Chromium's own word for it
    await browser.stop();
  });

  it('the profile is lost: rebuilt from the journal', async () => {
    const { place, browser } = await stopped(20);
    rmSync(browser.profile, { recursive: true });
    const { size, recovered } = await afterRestart(place, browser);
    expect(size).toBe(20);
    expect(recovered).toMatchObject([
      { what: 'indexeddb-rebuilt', from: 0, to: 20, why: 'the database was not there' },
    ]);
    await browser.stop();
  });

  it('an older copy of the profile: brought up', async () => {
    const { place, browser } = await stopped(20);
    cpSync(browser.profile, `${browser.profile}.old`, { recursive: true });
    await browser.start();
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(20, 30));
    await ledger.close();
    await browser.stop();
    rmSync(browser.profile, { recursive: true });
    cpSync(`${browser.profile}.old`, browser.profile, { recursive: true });
    const { size, recovered } = await afterRestart(place, browser);
    expect(size).toBe(30);
    expect(recovered).toMatchObject([{ what: 'indexeddb-behind', from: 20, to: 30 }]);
    await browser.stop();
  });
});
