/**
 * The program itself is killed while it hands out ballots: alone, or with everything that it started, several times in
 * a row on the same data. What it had acknowledged is on both media; what it was about to acknowledge is on both after
 * the next start, or on none.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LedgerBrowser, temporaryFolder } from './browser.ts';
import { Program } from './program.ts';
import { eventBytes, newOrigin, opened, type Place } from './station.ts';

const full = process.env.POLLKEEPER_FULL === '1';
const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Starts, looks, and goes: what both media hold now. */
async function heldBy(place: Place): Promise<string[]> {
  const browser = new LedgerBrowser(join(place.folder, 'profile'));
  await browser.startWhenFree();
  const { ledger } = await opened(place, browser.port);
  const held = ledger.range(0, ledger.size);
  await ledger.close();
  await browser.stop();
  return held;
}

function expectAll(held: readonly string[], acknowledged: number): void {
  expect(held).toEqual(Array.from({ length: held.length }, (_, seq) => eventBytes(seq)));
  expect(held.length - acknowledged).toBeGreaterThanOrEqual(0);
  expect(held.length - acknowledged).toBeLessThanOrEqual(1);
}

it.each(full ? [1, 2, 60, 63, 64, 65, 150, 400] : [1, 64, 150])(
  'kill -9 of main after %i ballots',
  async count => {
    const place = { folder: join(root, `main-${count}`), origin: newOrigin() };
    const program = await Program.start(place, join(place.folder, 'profile'));
    await program.untilMore(count);
    await program.killMain();
    expectAll(await heldBy(place), program.acknowledged);
  },
  60_000,
);

it(
  'kill -9 of everything at a random moment, again and again on the same data',
  async () => {
    const place = { folder: join(root, 'all'), origin: newOrigin() };
    const rounds = full ? 30 : 4;
    let acknowledged = 0;
    for (let round = 0; round < rounds; round++) {
      const program = await Program.start(place, join(place.folder, 'profile'));
      await program.untilMore(1);
      await new Promise(resolve => setTimeout(resolve, Math.random() * 300));
      await program.killAll();
      expect(program.first).toBeGreaterThanOrEqual(acknowledged);
      expect(program.first).toBeLessThanOrEqual(acknowledged + 1);
      acknowledged = program.acknowledged;
    }
    expectAll(await heldBy(place), acknowledged);
    console.log(`${rounds} kills of everything: ${acknowledged} ballots acknowledged, 0 lost`);
  },
  (full ? 30 : 4) * 30_000,
);
