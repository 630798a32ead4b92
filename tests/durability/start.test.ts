/**
 * A station records ballots, is switched off in good and in bad ways, and is started again. What was acknowledged is
 * there, once; what the two media can tell each other is mended and said; where they cannot, the ledger does not open.
 */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../electron/evidence/keys.ts';
import { LedgerBrowser, temporaryFolder } from './browser.ts';
import {
  commitOf,
  eventBytes,
  journalOf,
  markerOf,
  newOrigin,
  openAt,
  opened,
  type Place,
} from './station.ts';

const browser = new LedgerBrowser(temporaryFolder());
beforeAll(() => browser.start());
afterAll(async () => {
  await browser.stop();
  browser.remove();
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A station that recorded ten ballots in five commits and was switched off properly. */
async function tenBallots(): Promise<Place> {
  const folder = temporaryFolder();
  folders.push(folder);
  const place = { folder, origin: newOrigin() };
  const { ledger, fresh } = await opened(place, browser.port);
  expect(fresh).toBe(true);
  for (let at = 0; at < 10; at += 2) {
    const committed = await ledger.commit(...commitOf(at, at + 2));
    expect(committed).toMatchObject({ ok: true, value: { from: at, size: at + 2 } });
  }
  await ledger.close();
  return place;
}

const emptyDatabase = (place: Place) =>
  browser.evaluate(async name => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(['events', 'checkpoints', 'facts'], 'readwrite');
    for (const store of ['events', 'checkpoints', 'facts']) transaction.objectStore(store).clear();
    await new Promise(resolve => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, place.origin);

async function expectTen(place: Place) {
  const { ledger, recovered } = await opened(place, browser.port);
  expect(ledger.range(0, 10)).toEqual(Array.from({ length: 10 }, (_, seq) => eventBytes(seq)));
  expect(ledger.checkpoints.map(one => one.size)).toEqual([2, 4, 6, 8, 10]);
  const next = await ledger.commit(...commitOf(10, 11));
  expect(next.ok).toBe(true);
  await ledger.close();
  return recovered;
}

describe('what start finds, and does', () => {
  it('both media equal: goes on', async () => {
    expect(await expectTen(await tenBallots())).toEqual([]);
  });

  it('IndexedDB empty beside a full journal: rebuilt, with its unique facts', async () => {
    const place = await tenBallots();
    await emptyDatabase(place);
    expect(await expectTen(place)).toMatchObject([{ what: 'indexeddb-rebuilt', from: 0, to: 10 }]);
    const { ledger } = await opened(place, browser.port);
    const again = await ledger.commit([{ bytes: eventBytes(11, 3) }], { add: ['issue/v3'], remove: [] });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'fact-held', params: { fact: 'issue/v3' } } });
    await ledger.close();
  });

  it('journal deleted: rebuilt from IndexedDB', async () => {
    const place = await tenBallots();
    const before = readFileSync(journalOf(place));
    rmSync(journalOf(place));
    expect(await expectTen(place)).toMatchObject([{ what: 'journal-rebuilt', from: 0, to: 10 }]);
    expect(readFileSync(journalOf(place)).subarray(0, before.length).equals(before)).toBe(true);
  });

  it('journal replaced by an older copy of itself: brought up', async () => {
    const place = await tenBallots();
    const lines = readFileSync(journalOf(place), 'utf8').split('\n');
    writeFileSync(journalOf(place), `${lines.slice(0, 3).join('\n')}\n`);
    expect(await expectTen(place)).toMatchObject([{ what: 'journal-behind', from: 6, to: 10 }]);
  });

  it('a torn last line that IndexedDB has: restored', async () => {
    const place = await tenBallots();
    const before = readFileSync(journalOf(place));
    truncateSync(journalOf(place), before.length - 40);
    expect(await expectTen(place)).toMatchObject([{ what: 'journal-repaired', from: 8, to: 10 }]);
    expect(readFileSync(journalOf(place)).subarray(0, before.length).equals(before)).toBe(true);
  });

  it('a torn last line that IndexedDB does not have: put aside, not thrown away', async () => {
    const place = await tenBallots();
    appendFileSync(journalOf(place), '{"checkpoint":"pollkee');
    expect(await expectTen(place)).toMatchObject([{ what: 'journal-cut', from: 10, to: 10 }]);
    const aside = readdirSync(dirname(journalOf(place))).filter(name => name.includes('.aside-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(`${dirname(journalOf(place))}/${aside[0]}`, 'utf8')).toBe('{"checkpoint":"pollkee');
  });

  it('a flipped bit in the middle of the journal: repaired from IndexedDB, the line named', async () => {
    const place = await tenBallots();
    const bytes = readFileSync(journalOf(place));
    const at = bytes.indexOf('"v5\\"') > 0 ? bytes.indexOf('"v5\\"') + 2 : bytes.indexOf('v5') + 1;
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(journalOf(place), bytes);
    const recovered = await expectTen(place);
    expect(recovered).toMatchObject([{ what: 'journal-repaired', from: 4, to: 10 }]);
    expect(recovered[0]!.why).toContain('line 3');
  });

  it('the journal damaged in the middle, IndexedDB empty: a fault that changes nothing', async () => {
    const place = await tenBallots();
    const bytes = readFileSync(journalOf(place));
    const at = bytes.indexOf('v5') + 1;
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(journalOf(place), bytes);
    await emptyDatabase(place);
    expect(await openAt(place, browser.port)).toMatchObject({ ok: false, code: 'damaged', seq: 4 });
    expect(readFileSync(journalOf(place)).equals(bytes)).toBe(true);
  });

  it('both empty, but the package was opened here before: lost', async () => {
    const place = await tenBallots();
    rmSync(journalOf(place));
    await emptyDatabase(place);
    expect(existsSync(markerOf(place))).toBe(true);
    expect(await openAt(place, browser.port)).toMatchObject({ ok: false, code: 'lost' });
    expect(existsSync(journalOf(place))).toBe(false);
  });

  it('neither is a prefix of the other: a fork that names both, and keeps both', async () => {
    const place = await tenBallots();
    const copy = `${journalOf(place)}.copy`;
    const lines = readFileSync(journalOf(place), 'utf8').split('\n');
    writeFileSync(copy, `${lines.slice(0, 4).join('\n')}\n`);
    // another life of the same station: same key, same beginning, another last event
    rmSync(journalOf(place));
    await emptyDatabase(place);
    rmSync(markerOf(place));
    copyFileSync(copy, journalOf(place));
    const other = await opened(place, browser.port);
    const bytes = eventBytes(8, 99);
    expect((await other.ledger.commit([{ bytes }], { add: ['issue/v99'], remove: [] })).ok).toBe(true);
    await other.ledger.close();
    writeFileSync(journalOf(place), lines.join('\n'));
    const fault = await openAt(place, browser.port);
    expect(fault).toMatchObject({ ok: false, code: 'fork', seq: 8 });
    expect(!fault.ok && fault.names).toEqual([journalOf(place), `indexeddb ${place.origin}`]);
    expect(readFileSync(journalOf(place), 'utf8')).toBe(lines.join('\n'));
  });

  it('the checkpoints are signed by another key: a fault, before anything is written', async () => {
    const place = await tenBallots();
    const fault = await openAt(place, browser.port, { publicKey: publicKeyOf(Buffer.alloc(32, 9)) });
    expect(fault).toMatchObject({ ok: false, code: 'signature' });
  });

  it('the files are those of another station: a fault that names it', async () => {
    const place = await tenBallots();
    const other = { ...place, origin: newOrigin() };
    expect(await openAt(other, browser.port)).toMatchObject({
      ok: false,
      code: 'other-ledger',
      names: [markerOf(place)],
      why: expect.stringContaining(place.origin),
    });
    rmSync(markerOf(place));
    const fault = await openAt(other, browser.port);
    expect(fault).toMatchObject({ ok: false, code: 'other-ledger', names: [journalOf(place)] });
    expect(!fault.ok && fault.why).toContain(place.origin);
  });

  it('the marker alone is lost: written again', async () => {
    const place = await tenBallots();
    rmSync(markerOf(place));
    expect(await expectTen(place)).toEqual([]);
    expect(existsSync(markerOf(place))).toBe(true);
  });
});
