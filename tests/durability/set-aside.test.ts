/**
 * IndexedDB is damaged beside a sound journal: it has holes, cannot be opened, an event in it was changed. Where the
 * journal is whole and nothing says that more was acknowledged, the database is set aside as it is and a new one filled;
 * where anything says that more was acknowledged, the ledger does not open and nothing is changed.
 */
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicKeyOf, sha256, signerOf } from '../../electron/evidence/keys.ts';
import { signCheckpoint } from '../../shared/evidence/checkpoint.ts';
import { Log } from '../../shared/evidence/log.ts';
import { type LedgerBrowser, temporaryFolder } from './browser.ts';
import {
  commitOf,
  eventBytes,
  journalOf,
  markerOf,
  openAt,
  opened,
  type Place,
  publicKey,
  sign,
} from './station.ts';
import { writtenLedger } from './written.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

let place: Place;
let browser: LedgerBrowser;
beforeEach(async () => {
  ({ place, browser } = await writtenLedger(root, { size: 20, together: 2 }));
});
afterEach(() => browser.stop());

/** Deletes some events of the database, or puts others in their place. */
const changeEvents = (seqs: readonly number[], bytes: string | null) =>
  browser.evaluate(
    async ({ name, seqs, bytes }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction('events', 'readwrite');
      for (const seq of seqs)
        if (bytes === null) transaction.objectStore('events').delete(seq);
        else transaction.objectStore('events').put(bytes, seq);
      await new Promise(resolve => {
        transaction.oncomplete = resolve;
      });
      database.close();
    },
    { name: place.origin, seqs, bytes },
  );

async function expectTwentySetAside(): Promise<void> {
  const { ledger, recovered } = await opened(place, browser.port);
  expect(recovered).toMatchObject([
    { what: 'indexeddb-rebuilt', from: 0, to: 20, why: expect.stringContaining('set aside') },
  ]);
  expect(ledger.range(0, 20)).toEqual(Array.from({ length: 20 }, (_, seq) => eventBytes(seq)));
  expect((await ledger.commit(...commitOf(20, 21))).ok).toBe(true);
  await ledger.close();
  // from now on the new one is the database, and nothing has to be mended
  const again = await opened(place, browser.port);
  expect(again.recovered).toEqual([]);
  expect(again.ledger.size).toBe(21);
  const twice = await again.ledger.commit([{ bytes: eventBytes(21, 3) }], { add: ['issue/v3'], remove: [] });
  expect(twice).toMatchObject({ ok: false, refusal: { code: 'fact-held' } });
  await again.ledger.close();
}

describe('set aside, and filled from the journal', () => {
  it('holes in the database', async () => {
    await changeEvents([5, 6, 11], null);
    await expectTwentySetAside();
  });

  it('an event in it was changed', async () => {
    await changeEvents([7], eventBytes(7, 4711));
    await expectTwentySetAside();
  });

  it('an event in it is no event any more', async () => {
    await changeEvents([7, 19], 'garbage');
    await expectTwentySetAside();
  });

  it('MANIFEST removed: Chromium cannot open the database, nor any other beside it', async () => {
    await browser.stop();
    const { databaseFolder } = browser;
    for (const name of readdirSync(databaseFolder))
      if (name.startsWith('MANIFEST')) rmSync(join(databaseFolder, name));
    const before = readdirSync(databaseFolder);
    await browser.start();
    await expectTwentySetAside();
    // the old one is still there, for whoever wants to look into it
    expect(readdirSync(databaseFolder)).toEqual(
      expect.arrayContaining(before.filter(name => /ldb|log$/.test(name))),
    );
  });
});

describe('not set aside, because something says that more was acknowledged', () => {
  const shorten = (lines: number) => {
    const kept = readFileSync(journalOf(place), 'utf8').split('\n').slice(0, lines);
    writeFileSync(journalOf(place), `${kept.join('\n')}\n`);
  };
  const expectFault = async (code: string) => {
    const journal = readFileSync(journalOf(place));
    const marker = readFileSync(markerOf(place));
    expect(await openAt(place, browser.port)).toMatchObject({ ok: false, code });
    expect(readFileSync(journalOf(place)).equals(journal)).toBe(true);
    expect(readFileSync(markerOf(place)).equals(marker)).toBe(true);
  };

  it('the database has holes and is longer than the journal', async () => {
    await changeEvents([5], null);
    shorten(8);
    await expectFault('damaged');
  });

  it('the database cannot be opened and the journal was put back: the marker knows more', async () => {
    await browser.stop();
    for (const name of readdirSync(browser.databaseFolder))
      if (name.startsWith('MANIFEST')) rmSync(join(browser.databaseFolder, name));
    shorten(8);
    await browser.start();
    await expectFault('unreadable');
  });

  it('the journal is damaged too', async () => {
    await changeEvents([5], null);
    const bytes = readFileSync(journalOf(place));
    const at = bytes.indexOf('v9') + 1;
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(journalOf(place), bytes);
    await expectFault('damaged');
  });

  it('the marker is lost: nobody knows how far it went', async () => {
    await changeEvents([5], null);
    rmSync(markerOf(place));
    expect(await openAt(place, browser.port)).toMatchObject({ ok: false, code: 'damaged' });
    expect(existsSync(markerOf(place))).toBe(false);
  });

  it('the page is silent: that says nothing about its database', async () => {
    browser.loseNextAnswer = true;
    const fault = await openAt(place, browser.port, { patience: 300 });
    expect(fault).toMatchObject({ ok: false, code: 'unreadable', why: expect.stringContaining('no answer') });
    expect((await opened(place, browser.port)).recovered).toEqual([]);
  });
});

describe('both media rolled back together', () => {
  const latest = () => `${markerOf(place)}.latest`;
  const rollBack = async (what: readonly string[], end: 'closed' | 'killed' = 'closed') => {
    for (const name of what)
      cpSync(join(place.folder, name), join(place.folder, `${name}.old`), { recursive: true });
    await browser.start();
    const { ledger } = await opened(place, browser.port);
    await ledger.commit(...commitOf(20, 23));
    const shown = { size: ledger.size, root: ledger.root };
    if (end === 'closed') await ledger.close();
    else await expect.poll(() => readFileSync(latest(), 'utf8')).toContain('\n23\n');
    await browser.stop();
    for (const name of what) {
      rmSync(join(place.folder, name), { recursive: true });
      cpSync(join(place.folder, `${name}.old`), join(place.folder, name), { recursive: true });
    }
    await browser.start();
    return shown;
  };

  it('but not the marker: found at the start', async () => {
    await browser.stop();
    await rollBack(['journal', 'profile']);
    expect(await openAt(place, browser.port)).toMatchObject({
      ok: false,
      code: 'rolled-back',
      names: [markerOf(place)],
    });
  });

  it('after the program was killed, long before the next mark was due: found by what stands beside it', async () => {
    await browser.stop();
    await rollBack(['journal', 'profile'], 'killed');
    expect(readFileSync(markerOf(place), 'utf8')).toContain('\\n20\\n');
    expect(await openAt(place, browser.port)).toMatchObject({ ok: false, code: 'rolled-back' });
  });

  it('what stands beside the mark was never synced: torn, it stops nobody', async () => {
    const foreign = { origin: place.origin, size: 99, root: new Uint8Array(32) };
    const other = Buffer.alloc(32, 9);
    const note = signCheckpoint(sha256, foreign, publicKeyOf(other), signerOf(other));
    const { ledger } = await opened(place, browser.port);
    const [ours] = ledger.checkpoints.slice(-1);
    await ledger.close();
    const half = (ours?.note ?? '').replace('\n20\n', '\n21\n');
    for (const torn of [
      '',
      '\0'.repeat(2_048),
      half,
      half.slice(0, 100),
      note,
      `${note.slice(0, 80)}${half.slice(80)}`,
    ]) {
      writeFileSync(latest(), torn);
      const { ledger: reopened, recovered } = await opened(place, browser.port);
      expect(recovered).toEqual([]);
      await reopened.close();
    }
  });

  it('with the marker: found by a checkpoint that somebody photographed', async () => {
    await browser.stop();
    const shown = await rollBack(['journal', 'profile', 'marker']);
    const { ledger, recovered } = await opened(place, browser.port);
    expect(recovered).toEqual([]); // nothing on this machine can tell
    expect(ledger.size).toBeLessThan(shown.size);
    for (let seq = 20; seq < 23; seq++)
      await ledger.commit([{ bytes: eventBytes(seq, seq + 100) }], {
        add: [`issue/v${seq + 100}`],
        remove: [],
      });
    expect(ledger.size).toBe(shown.size);
    expect(ledger.rootAt(shown.size)).not.toEqual(shown.root);
    await ledger.close();
  });
});

describe('death between the journal’s line and its take-back', () => {
  /** What the journal looks like when the database refused a fact and the program died: one line more. */
  const appendRefused = () => {
    const log = new Log(place.origin, sha256);
    for (const line of readFileSync(journalOf(place), 'utf8').split('\n').filter(Boolean)) {
      const { checkpoint, events } = JSON.parse(line) as { checkpoint: string; events: string[] };
      expect(log.accept(events, checkpoint)).toBeNull();
    }
    const events = [eventBytes(20, 3)];
    const checkpoint = { origin: place.origin, size: 21, root: log.rootWith(events) };
    const note = signCheckpoint(sha256, checkpoint, publicKey, sign);
    appendFileSync(journalOf(place), `${JSON.stringify({ checkpoint: note, events })}\n`);
    return note;
  };

  it('the line was never acknowledged: it is put aside, and the desk goes on', async () => {
    appendRefused();
    const { ledger, recovered } = await opened(place, browser.port);
    expect(recovered).toMatchObject([{ what: 'journal-cut', from: 20, to: 21 }]);
    expect(ledger.size).toBe(20);
    expect((await ledger.commit(...commitOf(20, 21))).ok).toBe(true);
    await ledger.close();
    const aside = readdirSync(dirname(journalOf(place))).filter(name => name.includes('.aside-'));
    expect(aside).toHaveLength(1);
    expect((await opened(place, browser.port)).recovered).toEqual([]);
  });

  it('but where the marker says that both media had it, it stops: the chair decides', async () => {
    const checkpoint = appendRefused();
    const marked = JSON.parse(readFileSync(markerOf(place), 'utf8')) as object;
    writeFileSync(markerOf(place), JSON.stringify({ ...marked, checkpoint }));
    expect(await openAt(place, browser.port)).toMatchObject({ ok: false, code: 'fork', seq: 20 });
  });
});
