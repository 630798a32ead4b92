/**
 * A group with a name of 200 characters, and one whose name is an emoji and Arabic, in a package like any other: no screen
 * becomes wider than its window, the keys of the count stay on one page, and each name stands in full on the record.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { sampleElectionFile, sampleRoll } from '../../build/sample/sample-election.ts';
import { makePackages } from '../../electron/package/package-file.ts';
import type { ChosenFile } from '../../shared/contract/asks.ts';
import { dialogAnswers, morning, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

const passphrase = 'correct horse battery staple';
const long = '為了一個更公平更透明更有活力的學生會而共同努力的聯合候選組別'.repeat(7).slice(0, 200);
const mixed = '👩🏽‍🎓同舟 مرحبا بكم جميعا 🚀';

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

const sample = sampleElectionFile();
const names = [long, mixed];

async function packaged(): Promise<string> {
  const made = await makePackages({
    electionFile: {
      ...sample,
      groups: sample.groups.map((group, i) => ({ ...group, name: { zh: names[i] ?? group.name.zh } })),
    },
    rollBytes: sampleRoll(300),
    passphrase,
    random: count => new Uint8Array(count).map((_, i) => (i * 7 + count * 3) % 256),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const [station] = made.value;
  const path = join(await mkdtemp(join(tmpdir(), 'pk-names-')), 'names.pollkeeper');
  await writeFile(path, station?.bytes ?? '');
  return path;
}

/** `ask` in the name of these persons: a package brings their own PINs, and shows none. */
const givenTo = (running: TestApp) => {
  const pins = new Map(sample.people.map(({ id, pin }) => [id, pin ?? '']));
  const people = (by: readonly string[]) => by.map(person => ({ person, pin: pins.get(person) ?? '' }));
  return {
    give: (type: string, data: unknown, ...by: string[]) =>
      running.ask({ ask: 'command', type, data, people: people(by) }),
    sitDown: () => running.ask({ ask: 'sit-down', person: 'staff-1', pin: pins.get('staff-1') ?? '' }),
  };
};

it('names that nobody thought of', { timeout: 240_000 }, async () => {
  app = await testApp({
    start: morning,
    env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[await packaged()]]) },
  });
  const running = app;
  const { page } = running;
  const { give, sitDown } = givenTo(running);
  const person = new Person(running);
  await page.setViewportSize({ width: 1280, height: 720 });
  const fits = async (screen: string) => {
    await person.go(screen);
    await page.locator(`nav button[aria-keyshortcuts="Alt+${screen}"][aria-current="page"]`).waitFor();
    // what scrolls across by itself is a table, and none of these need it
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main, main .table-wrap, main .panel')]
        .filter(one => one.scrollWidth > one.clientWidth + 1)
        .map(one => one.className),
    );
    expect(wide, `screen ${screen}`).toEqual([]);
  };

  const [file] = (await running.ask({ ask: 'choose-file', purpose: 'package' })) as ChosenFile[];
  await running.ask({ ask: 'load-package', file: file?.file ?? '', passphrase });
  await sitDown();
  await give('check-clock', { official: morning.replace('+08:00', '.000+08:00'), source: 'SMG' });
  await give('receive-ballots', { delivered: 3000, counted: 3000 }, 'staff-1', 'staff-2');
  await give('show-box-empty', { box: 'A1', shownTo: 'all' });
  await give('apply-seal', { box: 'A1', seal: 'K-1', place: 'lid', witness: mixed });
  await running.until('2026-11-25T09:30:00+08:00');
  await sitDown();
  await give('open-poll', {}, 'chair');
  await person.issue(12);
  for (const agent of ['agent-1a', 'agent-2a']) await give('sign-in', { kind: 'person', person: agent });
  for (const group of ['group-1', 'group-2'])
    await give('lodge-objection', {
      group,
      kind: 'protest',
      by: mixed,
      text: 'x'.repeat(500),
      documents: [],
    });
  for (const screen of '3PBOTR') await fits(screen);
  await running.until('2026-11-25T18:31:00+08:00');
  await sitDown();
  await give('close-poll', {}, 'chair');
  await give('seal-slot', { box: 'A1', seal: 'Z-1', witness: 'x' });
  await give('sign-slot', { box: 'A1', signer: '陳範例主席', signed: true });
  for (const who of ['staff-1', 'staff-2'])
    for (const [kind, counted] of [
      ['unused', 2988],
      ['spoiled', 0],
    ] as const)
      await give('enter-papers', { kind, counted }, who);
  for (const kind of ['unused', 'spoiled'])
    await give('seal-envelope', { kind, seal: `E-${kind}` }, 'staff-1', 'staff-2');
  for (const screen of '56') await fits(screen);
  await give('settle-account', {}, 'chair');
  await give('appoint-supervisor', { name: mixed, capacity: 'agent', group: 'group-1' }, 'chair');
  await give('total-voters', {}, 'chair');
  await give('open-box', { box: 'A1', sealsRead: ['K-1', 'Z-1'] }, 'staff-1', 'staff-2');
  await fits('7');
  await give('start-count', {}, 'chair');

  // the keys, the last ballot by its full name, and the button that ends the batch: all seen at once
  await person.fill('宣讀選票的人', 'R');
  await person.keys('Enter', '1');
  await page.getByText(`第 1 張：${long}`).waitFor();
  const below = await page.evaluate(
    () =>
      [...document.querySelectorAll('.sheet button')].filter(
        one => one.getBoundingClientRect().bottom > innerHeight,
      ).length,
  );
  expect(below).toBe(0);
  const tally = { groups: { 'group-1': 7, 'group-2': 3, 'group-3': 1 }, blank: 1, otherInvalid: 0 };
  for (const who of ['staff-1', 'staff-2'])
    await give('enter-batch', { batch: 1, reader: 'R', corrections: [], tally }, who);
  await give('finish-count', {}, 'chair');
  await fits('7');
  await give('announce-figures', {}, 'chair');
  await give('make-record', {}, 'chair');
  await fits('8');
  await page.getByRole('tab', { name: '預覽' }).click();
  const paper = page.locator('.paper');
  await paper.waitFor();
  for (const name of names) expect(await paper.textContent()).toContain(name);
  await fits('8');
  for (const document of ['record', 'figures-sheet'] as const)
    await running.ask({ ask: 'save-document', document, language: 'zh' });
  expect(running.said()).not.toMatch(/Error/);
});
