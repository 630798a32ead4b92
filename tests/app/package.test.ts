/**
 * The committee brings a package on a stick. It is opened with its passphrase, and with nothing else; a damaged one,
 * another station's, a practice one under a false clock: each gets its own sentence and changes nothing. After a
 * restart the laptop is locked, and gives no name until somebody types the passphrase.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleElectionFile, sampleRoll } from '../../build/sample/sample-election.ts';
import { makePackages } from '../../electron/package/package-file.ts';
import type { ChosenFile } from '../../shared/contract/asks.ts';
import { dialogAnswers, type TestApp, testApp } from './app.ts';

const passphrase = 'correct horse battery staple';
let folder: string;
const paths: Record<string, string> = {};
let app: TestApp | null = null;

async function packageFile(name: string, change: object, seed: number): Promise<void> {
  const made = await makePackages({
    electionFile: { ...sampleElectionFile({ stations: 3 }), practice: false, id: 'su-2026', ...change },
    rollBytes: sampleRoll(300),
    passphrase,
    random: count => new Uint8Array(count).map((_, i) => (i * 7 + count * seed) % 256),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  for (const { stationId, bytes } of made.value) {
    paths[`${name}-${stationId}`] = join(folder, `${name}-${stationId}.pollkeeper`);
    await writeFile(paths[`${name}-${stationId}`]!, bytes);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pk-packages-'));
  await packageFile('real', {}, 3);
  const damaged = await readFile(paths['real-A']!);
  damaged[damaged.length >> 1]! ^= 1;
  paths.damaged = join(folder, 'damaged.pollkeeper');
  await writeFile(paths.damaged, damaged);
  paths.text = join(folder, 'letter.pollkeeper');
  await writeFile(paths.text, 'dear committee');
});

afterEach(async () => {
  await app?.kill();
  app = null;
});

async function chosen(running: TestApp): Promise<string> {
  const [file] = (await running.ask({ ask: 'choose-file', purpose: 'package' })) as ChosenFile[];
  return file!.file;
}

describe('a package', () => {
  it('is refused with what is true of it, and leaves nothing behind', async () => {
    const order = ['real-A', 'damaged', 'text'] as const;
    app = await testApp({
      env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers(order.map(name => [paths[name]!])) },
    });
    const real = await chosen(app);
    expect(await app.tryAsk({ ask: 'load-package', file: real, passphrase: 'wrong' })).toMatchObject({
      refusal: { code: 'package-wrong-passphrase' },
    });
    expect(await app.tryAsk({ ask: 'load-package', file: await chosen(app), passphrase })).toMatchObject({
      refusal: { code: 'package-damaged' },
    });
    expect(await app.tryAsk({ ask: 'load-package', file: await chosen(app), passphrase })).toMatchObject({
      refusal: { code: 'not-a-package' },
    });
    expect(await app.tryAsk({ ask: 'load-package', file: 'f'.repeat(32), passphrase })).toMatchObject({
      refusal: { code: 'unknown-file' },
    });
    expect((await app.view()).stage).toBe('start');
    expect((await readdir(app.data)).filter(name => name === 'real')).toEqual([]);
  });

  it('opens, is locked after a restart, and is then the only one this laptop takes', async () => {
    const dialogs = await dialogAnswers([[paths['real-A']!]]);
    app = await testApp({ env: { POLLKEEPER_HOST_DIALOGS: dialogs } });
    const data = app.data;
    await app.ask({ ask: 'load-package', file: await chosen(app), passphrase });
    const before = await app.view();
    expect(before).toMatchObject({ stage: 'ready', practicePins: null, title: { practice: false } });
    await app.kill();

    app = await testApp({
      data,
      env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[paths['real-C']!]]) },
    });
    const locked = await app.view();
    expect(locked).toMatchObject({ stage: 'locked', station: null });
    expect(JSON.stringify(locked)).not.toMatch(/範例/); // not even the committee's names
    expect(await app.tryAsk({ ask: 'look-up', read: '24456829L-C345-1208', how: 'wedge' })).toMatchObject({
      refusal: { code: 'needs-package' },
    });
    expect(await app.tryAsk({ ask: 'unlock', passphrase: 'wrong' })).toMatchObject({
      refusal: { code: 'package-wrong-passphrase' },
    });
    expect(await app.tryAsk({ ask: 'load-package', file: await chosen(app), passphrase })).toMatchObject({
      refusal: { code: 'package-other-station' },
    });
    await app.ask({ ask: 'unlock', passphrase });
    const after = await app.view();
    expect(after.stage).toBe('ready');
    expect(after.station?.state.size).toBe((before.station?.state.size ?? 0) + 1); // the start is an entry of its own
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  });

  it('that is kept here is not unlocked under a clock that somebody else moves', async () => {
    app = await testApp({ env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[paths['real-A']!]]) } });
    const { data } = app;
    await app.ask({ ask: 'load-package', file: await chosen(app), passphrase });
    await app.kill();
    app = await testApp({ data, start: '2026-11-25T08:00:00+08:00' });
    expect(await app.tryAsk({ ask: 'unlock', passphrase })).toMatchObject({
      refusal: { code: 'clock-not-real' },
    });
    expect(await app.tryAsk({ ask: 'start-practice' })).toMatchObject({
      refusal: { code: 'real-package-here' },
    });
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  });

  it('that is not for practice does not open under a clock that somebody else moves', async () => {
    app = await testApp({
      start: '2026-11-25T08:00:00+08:00',
      env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[paths['real-A']!]]) },
    });
    expect(await app.tryAsk({ ask: 'load-package', file: await chosen(app), passphrase })).toMatchObject({
      refusal: { code: 'clock-not-real' },
    });
  });
});
