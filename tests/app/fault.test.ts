/**
 * In the night somebody puts yesterday's copy back on the laptop: the journal is shorter, the browser's database is gone.
 * In the morning the program stops instead of going on with less than was acknowledged. The screen says what each copy
 * holds; the chair saves them all as one file, chooses the stick that has everything, gives the reason and the PIN, and
 * the desk goes on with every ballot. Nothing was deleted, and the log says who decided.
 */
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { afterEach, expect, it } from 'vitest';
import type { ChosenFile } from '../../shared/contract/asks.ts';
import type { TimelineEntry } from '../../shared/contract/view.ts';
import { dialogAnswers, morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

/** The folders in which Chromium keeps its databases. */
async function databases(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    if (['IndexedDB', 'WebStorage'].includes(entry.name)) found.push(path);
    else found.push(...(await databases(path)));
  }
  return found;
}

it('two media rolled back together: the chair goes on with the second drive, and nothing is lost', {
  timeout: 240_000,
}, async () => {
  const stick = await mkdtemp(join(tmpdir(), 'pk-stick-'));
  app = await testApp({
    start: morning,
    env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[stick]]) },
  });
  await openPractice(app);
  const [folder] = (await app.ask({ ask: 'choose-file', purpose: 'second-drive' })) as ChosenFile[];
  await app.ask({ ask: 'add-second-drive', file: folder!.file });
  await new Person(app).issue(4);
  const { data, documents } = app;
  await app.close();
  const { current } = JSON.parse(await readFile(join(data, 'machine.json'), 'utf8')) as { current: string };
  const journal = join(data, current, 'journal.ndjson');
  const whole = await readFile(journal, 'utf8');
  const older = `${whole.split('\n').slice(0, 7).join('\n')}\n`;
  await writeFile(journal, older);
  for (const path of await databases(data)) await rename(path, `${path}-yesterday`);

  app = await testApp({ data, documents, start: '2026-11-25T10:00:00+08:00' });
  const { page } = app;
  expect((await app.view()).stage).toBe('broken');
  expect((await app.view()).broken?.code).toBe('ledger-rolled-back');
  const person = new Person(app);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await row('第二磁碟的副本').getByText('完整，簽署正確').waitFor();
  expect(await row('日誌').first().textContent()).toContain('7');
  await person.press('把所有副本存成一個檔案');
  await page.getByText('-fault.zip').waitFor();

  expect(await page.getByRole('button', { name: '以第二磁碟的副本繼續' }).isDisabled()).toBe(true);
  await person.fill('決定的理由', '日誌被換成舊版，USB 手指齊全');
  await person.press('以第二磁碟的副本繼續');
  await person.confirm('chair');
  await page.getByText('誰在工作台').waitFor();
  const view = await app.view();
  expect(view.stage).toBe('ready');
  expect(view.station?.state.issue.struckOff).toBe(4);
  await person.sitDown();
  const { entries } = (await app.ask({
    ask: 'timeline',
    before: null,
    limit: 20,
    types: ['station-recovered'],
  })) as { entries: TimelineEntry[] };
  expect(entries).toContainEqual(
    expect.objectContaining({
      by: ['chair'],
      data: expect.objectContaining({
        what: 'continued-from-second',
        setAside: [expect.stringContaining('journal.ndjson.aside-')],
        why: expect.stringContaining('USB 手指齊全'),
      }),
    }),
  );
  const kept = (await readdir(join(data, current))).find(name => name.startsWith('journal.ndjson.aside-'));
  expect(await readFile(join(data, current, kept ?? ''), 'utf8')).toBe(older);
  expect((await readFile(journal, 'utf8')).startsWith(whole)).toBe(true);

  const zips = (await readdir(join(documents, 'Pollkeeper'))).filter(name => name.endsWith('-fault.zip'));
  const zip = new ZipReader(
    new Uint8ArrayReader(await readFile(join(documents, 'Pollkeeper', zips[0] ?? ''))),
  );
  expect((await zip.getEntries()).map(({ filename }) => filename).sort()).toEqual([
    'indexeddb.ndjson',
    'journal-journal.ndjson',
    'marker-latest.txt',
    'marker.txt',
    'report.json',
    'second-second-journal.ndjson',
  ]);
  await rm(stick, { recursive: true });
});
