/**
 * The power goes while ballots are handed out: everything that was not synced is gone, on both media. Every
 * acknowledged ballot is there at the next start, once; and the station goes on from it, to the next cut.
 *
 * The whole program, browser included, is frozen first: then nothing can be acknowledged after the cut that the cut
 * dropped. A file written without a sync just before must be gone, or it was no power cut.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LedgerFile, type LedgerFs, nodeFs } from '../../electron/ledger/files.ts';
import { LedgerBrowser, temporaryFolder } from './browser.ts';
import { Image, whyNoImages } from './image.ts';
import { Program } from './program.ts';
import { commitOf, eventBytes, newOrigin, opened } from './station.ts';

const full = process.env.POLLKEEPER_FULL === '1';
const CUTS = full ? 30 : 3;
const why = await whyNoImages();

async function cutsInARow(): Promise<{ acknowledged: number; lost: number }> {
  const image = new Image(512);
  const place = { folder: join(image.path, 'station'), origin: newOrigin() };
  const profile = join(image.path, 'profile');
  let sum = 0;
  let lost = 0;
  let held = 0;
  try {
    for (let cut = 0; cut < CUTS; cut++) {
      const program = await Program.start(place, profile);
      await program.untilMore(1);
      await program.untilMore(1 + Math.floor(Math.random() * 150));
      const pids = program.processes();
      program.signal('SIGSTOP', pids);
      // after the freeze: a sync of somebody else would have taken it along
      const unsynced = join(image.path, `unsynced-${cut}`);
      writeFileSync(unsynced, 'x'.repeat(100_000));
      image.cut();
      await program.killAll(pids);
      const { acknowledged } = program;
      await image.unmount();
      image.mount();
      const survived = existsSync(unsynced) && readFileSync(unsynced, 'utf8').includes('x');
      expect(survived, 'what was not synced must be gone').toBe(false);

      const browser = new LedgerBrowser(profile);
      await browser.start();
      const { ledger } = await opened(place, browser.port);
      const found = ledger.range(0, ledger.size);
      await ledger.close();
      await browser.stop();
      expect(found).toEqual(Array.from({ length: found.length }, (_, seq) => eventBytes(seq)));
      expect(found.length).toBeGreaterThanOrEqual(acknowledged);
      expect(found.length).toBeLessThanOrEqual(acknowledged + 1);
      sum += acknowledged - held;
      lost += Math.max(0, acknowledged - found.length);
      held = found.length;
    }
  } finally {
    await image.remove();
  }
  return { acknowledged: sum, lost };
}

describe('a power cut while ballots are handed out', () => {
  if (why !== null)
    it(`on a real file system: not run: ${why}`, () => {
      console.log(`not run: ${CUTS} power cuts: ${why}`);
      expect(why).not.toBe('');
    });
  else
    it(
      `${CUTS} times on a real file system`,
      async () => {
        const { acknowledged, lost } = await cutsInARow();
        console.log(`${CUTS} power cuts: ${acknowledged} ballots acknowledged, ${lost} lost`);
        expect(lost).toBe(0);
      },
      CUTS * 30_000,
    );

  it('the journal and the marker alone, on a disk that keeps nothing but what was synced', {
    timeout: 120_000,
  }, async () => {
    const browser = new LedgerBrowser(temporaryFolder());
    await browser.start();
    const place = { folder: temporaryFolder(), origin: newOrigin() };
    const disk = new ForgetfulDisk();
    const { ledger } = await opened(place, browser.port, { fs: disk });
    let acknowledged = 0;
    for (let seq = 0; seq < 70; seq++)
      if ((await ledger.commit(...commitOf(seq, seq + 1))).ok) acknowledged = seq + 1;
    disk.cut();
    // the other medium is lost altogether: what is there now, the journal alone has kept
    await browser.stop();
    browser.remove();
    await browser.start();
    const again = await opened(place, browser.port);
    expect(again.ledger.size).toBe(acknowledged);
    expect(acknowledged).toBe(70);
    await again.ledger.close();
    await browser.stop();
    browser.remove();
  });
});

/** The real file system, but for this: at `cut` every file goes back to what it was at its last sync. */
class ForgetfulDisk implements LedgerFs {
  readonly #synced = new Map<string, Buffer>();
  readonly mkdir = nodeFs.mkdir;

  async rename(from: string, to: string): Promise<void> {
    await nodeFs.rename(from, to);
    const bytes = this.#synced.get(from);
    this.#synced.delete(from);
    if (bytes !== undefined) this.#synced.set(to, bytes);
  }

  async open(path: string, flags: string | number): Promise<LedgerFile> {
    const file = await nodeFs.open(path, flags);
    const keep = () => {
      if (flags !== 'r') this.#synced.set(path, readFileSync(path));
    };
    if (flags !== 'r' && !this.#synced.has(path)) this.#synced.set(path, Buffer.alloc(0));
    return {
      write: (bytes, offset, length, position) => file.write(bytes, offset, length, position),
      read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
      truncate: length => file.truncate(length),
      stat: () => file.stat(),
      close: () => file.close(),
      datasync: async () => {
        await file.datasync();
        keep();
      },
      sync: async () => {
        await file.sync();
        keep();
      },
    };
  }

  cut(): void {
    for (const [path, bytes] of this.#synced) writeFileSync(path, bytes);
  }
}
