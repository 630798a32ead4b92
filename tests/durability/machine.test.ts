/**
 * What the machine does under the ledger: the disk really fills up and is freed again; another version of the browser
 * keeps its databases in another way; and the calls that make a write durable, counted by the kernel.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LedgerBrowser, temporaryFolder } from './browser.ts';
import { Image, whyNoImages } from './image.ts';
import { Program } from './program.ts';
import { commitOf, eventBytes, newOrigin, opened } from './station.ts';

const whyNoImage = await whyNoImages();
const all = (size: number) => Array.from({ length: size }, (_, seq) => eventBytes(seq));

/** Takes what is free but for some kilobytes; the path of what took it. */
function fill(folder: string, leave: number): string {
  const ballast = join(folder, 'ballast');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leave)), { flush: true });
  return ballast;
}

describe('the disk is full', () => {
  // what a disk does when it is full is in commit.test.ts on every machine; here it is a real one
  if (whyNoImage !== null)
    it(`a real one: not run: ${whyNoImage}`, () => {
      console.log(`not run: a real full disk: ${whyNoImage}`);
      expect(whyNoImage).not.toBe('');
    });
  else
    it('the journal’s: not recorded, and recorded once when there is room', async () => {
      const image = new Image(24);
      const browser = new LedgerBrowser(temporaryFolder());
      await browser.start();
      const place = { folder: join(image.path, 'station'), origin: newOrigin() };
      try {
        const { ledger } = await opened(place, browser.port);
        for (let seq = 0; seq < 10; seq++)
          expect((await ledger.commit(...commitOf(seq, seq + 1))).ok).toBe(true);
        const ballast = fill(image.path, 64 * 1024);
        let seq = 10;
        let refused = null;
        for (; refused === null && seq < 2_000; seq += 10) {
          const committed = await ledger.commit(...commitOf(seq, seq + 10));
          if (!committed.ok) refused = committed.refusal;
        }
        expect(refused).toMatchObject({ code: 'not-recorded', params: { why: 'the disk is full' } });
        const acknowledged = ledger.size;
        expect((await ledger.retry()).ok).toBe(false);
        rmSync(ballast);
        expect(await ledger.retry()).toMatchObject({ ok: true, value: { from: acknowledged } });
        const { size } = ledger;
        await ledger.close();
        const again = await opened(place, browser.port);
        expect(again.recovered).toEqual([]);
        expect(again.ledger.range(0, again.ledger.size)).toEqual(all(size));
        await again.ledger.close();
      } finally {
        await browser.stop();
        browser.remove();
        await image.remove();
      }
    });

  if (whyNoImage === null)
    it('that of both media: what was acknowledged is there when it was freed', async () => {
      const image = new Image(128);
      const browser = new LedgerBrowser(join(image.path, 'profile'));
      const place = { folder: join(image.path, 'station'), origin: newOrigin() };
      try {
        await browser.start();
        const { ledger } = await opened(place, browser.port, { patience: 5_000 });
        for (let seq = 0; seq < 10; seq++)
          expect((await ledger.commit(...commitOf(seq, seq + 1))).ok).toBe(true);
        const ballast = fill(image.path, 128 * 1024);
        for (let seq = 10; seq < 5_000; seq += 10)
          if (!(await ledger.commit(...commitOf(seq, seq + 10))).ok) break;
        expect(ledger.status.faulted).toBe(true);
        const acknowledged = ledger.size;
        await ledger.close();
        await browser.stop();
        rmSync(ballast);
        await browser.start();
        const again = await opened(place, browser.port);
        expect(again.ledger.size).toBeGreaterThanOrEqual(acknowledged);
        expect(again.ledger.size).toBeLessThanOrEqual(acknowledged + 10);
        expect(again.ledger.range(0, again.ledger.size)).toEqual(all(again.ledger.size));
        expect((await again.ledger.commit(...commitOf(again.ledger.size, again.ledger.size + 1))).ok).toBe(
          true,
        );
        await again.ledger.close();
      } finally {
        await browser.stop();
        await image.remove();
      }
    });
});

it('the browser’s databases change from LevelDB to SQLite and back: nothing is lost', async () => {
  const folder = temporaryFolder();
  const place = { folder, origin: newOrigin() };
  const browser = new LedgerBrowser(join(folder, 'profile'));
  let size = 0;
  const said: string[] = [];
  for (const switches of [[], ['--enable-features=IdbSqliteBackingStore'], []]) {
    await browser.start(...switches);
    const { ledger, recovered } = await opened(place, browser.port);
    expect(ledger.range(0, ledger.size)).toEqual(all(size));
    said.push(...recovered.map(one => one.what));
    expect((await ledger.commit(...commitOf(size, size + 20))).ok).toBe(true);
    size += 20;
    await ledger.close();
    await browser.stop();
  }
  // where the browser knows that switch, its database was empty or older each time, and the start said so
  for (const what of said) expect(what).toMatch(/^indexeddb-(rebuilt|behind)$/);
  console.log(`LevelDB → SQLite → LevelDB: ${said.join(', ') || 'this browser does not know the switch'}`);
  rmSync(folder, { recursive: true, force: true });
});

const strace = ((): string | null => {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'there is no strace here, or it may not trace';
  }
})();

if (strace !== null)
  it(`syncs counted by the kernel: not run: ${strace}`, () => {
    console.log(`not run: counting syncs: ${strace}`);
    expect(strace).not.toBe('');
  });
else
  it('no acknowledgement without a sync on each medium', async () => {
    const folder = temporaryFolder();
    const place = { folder, origin: newOrigin() };
    const trace = join(folder, 'trace');
    mkdirSync(join(folder, 'profile'));
    const tracer = ['strace', '-f', '-y', '-qq', '-e', 'trace=fsync,fdatasync', '-o', trace];
    const program = await Program.start(place, join(folder, 'profile'), tracer);
    await program.untilMore(100);
    // the tracer goes by itself after the last of them, when it has written down what it saw
    const [, ...traced] = program.processes();
    await program.killAll(traced);
    const calls = readFileSync(trace, 'utf8').split('\n');
    const journal = calls.filter(line => line.includes('/journal/ledger.ndjson>')).length;
    const database = calls.filter(line =>
      /IndexedDB\/[^>]*\.(log|db|sqlite|sqlite3)[^>]*>/.test(line),
    ).length;
    console.log(
      `${program.acknowledged} acknowledged: ${journal} syncs of the journal, ${database} of IndexedDB`,
    );
    expect(journal).toBeGreaterThanOrEqual(program.acknowledged);
    expect(database).toBeGreaterThanOrEqual(program.acknowledged);
    rmSync(folder, { recursive: true, force: true });
  });
