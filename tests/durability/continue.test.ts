/**
 * A start has stopped at a fault, and the chair decides. What each copy says is read without writing anything; only whole
 * and signed copies are offered; a copy that has everything is told from one that leaves something behind. After the
 * decision the station goes on, what lost is kept byte for byte under another name, and the next start finds no fault.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { courseFrom, follow } from '../../electron/ledger/continue.ts';
import { survey } from '../../electron/ledger/survey.ts';
import { LedgerBrowser, temporaryFolder } from './browser.ts';
import {
  commitOf,
  eventBytes,
  journalOf,
  markerOf,
  openAt,
  opened,
  optionsAt,
  type Place,
  secondOf,
} from './station.ts';
import { writtenLedger } from './written.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

let place: Place;
let browser: LedgerBrowser;
beforeEach(async () => {
  ({ place, browser } = await writtenLedger(root, { size: 10, second: true }));
});
afterEach(() => browser.stop());

const look = () => survey(optionsAt(place, browser.port, { second: true }));
const choices = async () => (await look()).choices.map(({ from, safe, leaves }) => [from, safe, leaves]);
async function goOn(from: 'journal' | 'indexeddb' | 'second'): Promise<readonly string[]> {
  const options = optionsAt(place, browser.port, { second: true });
  const course = await courseFrom(options, await look(), from, 'T');
  await follow(options, course);
  return course.setAside;
}
const lines = () => readFileSync(journalOf(place), 'utf8').split('\n');
const keptBeside = (path: string) =>
  readdirSync(dirname(path)).filter(name => name.startsWith(`${basename(path)}.aside`));

/** Opens without a fault, twice, holds these events and takes the next. */
async function expectGoesOn(size: number, voters = (seq: number) => seq) {
  const { ledger } = await opened(place, browser.port, { second: true });
  expect(ledger.range(0, ledger.size)).toEqual(
    Array.from({ length: size }, (_, seq) => eventBytes(seq, voters(seq))),
  );
  expect((await ledger.commit(...commitOf(size, size + 1))).ok).toBe(true);
  await ledger.close();
  const again = await opened(place, browser.port, { second: true });
  expect(again.recovered).toEqual([]);
  expect(again.ledger.size).toBe(size + 1);
  expect(again.ledger.status.secondJournal).toEqual({ kind: 'ok', size: size + 1 });
  await again.ledger.close();
}

const clearDatabase = () =>
  browser.evaluate(
    name =>
      new Promise<void>(resolve => {
        indexedDB.deleteDatabase(name).onsuccess = () => resolve();
      }),
    place.origin,
  );

describe('a copy has everything', () => {
  it('journal damaged, database gone: the second drive has it all', async () => {
    const damaged = readFileSync(journalOf(place), 'utf8').replace('"v4', '"w4');
    writeFileSync(journalOf(place), damaged);
    await clearDatabase();
    expect(await openAt(place, browser.port, { second: true })).toMatchObject({ ok: false, code: 'damaged' });
    const before = readFileSync(markerOf(place));
    expect(await choices()).toEqual([['second', true, 0]]);
    expect(readFileSync(markerOf(place)).equals(before)).toBe(true);
    const setAside = await goOn('second');
    expect(setAside).toEqual([`${journalOf(place)}.aside-T`]);
    expect(readFileSync(`${journalOf(place)}.aside-T`, 'utf8')).toBe(damaged);
    await expectGoesOn(10);
  });

  it('journal and database put back to yesterday, marker lost: the second drive knows more', async () => {
    writeFileSync(journalOf(place), `${lines().slice(0, 6).join('\n')}\n`);
    await clearDatabase();
    rmSync(markerOf(place));
    expect(await openAt(place, browser.port, { second: true })).toMatchObject({
      ok: false,
      code: 'rolled-back',
    });
    expect(await choices()).toEqual([
      ['journal', false, 4],
      ['second', true, 0],
    ]);
    await goOn('second');
    await expectGoesOn(10);
  });
});

describe('two histories', () => {
  /** The same station went on elsewhere from event 7, and that copy of the journal is put in. */
  async function fork(): Promise<string> {
    const other = { ...place, folder: join(place.folder, 'elsewhere') };
    mkdirSync(dirname(journalOf(other)), { recursive: true });
    writeFileSync(journalOf(other), `${lines().slice(0, 7).join('\n')}\n`);
    const elsewhere = new LedgerBrowser(join(other.folder, 'profile'));
    await elsewhere.start();
    const { ledger } = await opened(other, elsewhere.port);
    const bytes = eventBytes(7, 99);
    await ledger.commit([{ bytes }], { add: ['issue/v99'], remove: [] });
    await ledger.close();
    await elsewhere.stop();
    const journal = readFileSync(journalOf(other), 'utf8');
    writeFileSync(journalOf(place), journal);
    return journal;
  }

  it('are told apart, and neither is safe', async () => {
    await fork();
    expect(await openAt(place, browser.port, { second: true })).toMatchObject({ ok: false, code: 'fork' });
    const found = await look();
    expect(found.parts?.seq).toBe(7);
    expect(await choices()).toEqual([
      ['journal', false, 3],
      ['indexeddb', false, 1],
    ]); // the second drive says what the database says
  });

  it('the chair goes on with the database: the other journal is kept, and nothing of it is mixed in', async () => {
    const journal = await fork();
    await goOn('indexeddb');
    expect(readFileSync(`${journalOf(place)}.aside-T`, 'utf8')).toBe(journal);
    await expectGoesOn(10);
  });

  it('the chair goes on with the journal: the database and the second copy are kept, new ones are filled', async () => {
    await fork();
    const files = [secondOf(place), markerOf(place), `${markerOf(place)}.latest`];
    const before = files.map(path => readFileSync(path, 'utf8'));
    const setAside = await goOn('journal');
    // with the marks: they hold the signed checkpoint of what is left behind
    expect(setAside).toEqual([...files.map(path => `${path}.aside-T`), `indexeddb ${place.origin}`]);
    expect(files.map(path => readFileSync(`${path}.aside-T`, 'utf8'))).toEqual(before);
    await expectGoesOn(8, seq => (seq === 7 ? 99 : seq));
  });
});

describe('no copy is whole', () => {
  it('is offered none, and the report says how far they once went', async () => {
    for (const path of [journalOf(place), secondOf(place)])
      writeFileSync(path, readFileSync(path, 'utf8').replace('"v4', '"w4'));
    await clearDatabase();
    const found = await look();
    expect(found.choices).toEqual([]);
    expect(found.copies.map(({ medium, log, reached }) => [medium, log.size, reached])).toEqual([
      ['journal', 4, 10],
      ['indexeddb', 0, 0],
      ['second', 4, 10],
    ]);
    await expect(goOn('journal')).rejects.toThrow('no station can go on');
    expect(keptBeside(journalOf(place))).toEqual([]);
  });

  it('signed by somebody else: not offered, however well it hangs together', async () => {
    const found = await survey({
      ...optionsAt(place, browser.port),
      publicKey: new Uint8Array(32).fill(9),
    });
    expect(found.choices).toEqual([]);
    expect(found.copies[0]?.problem).toContain('not signed by this station');
  });
});
