/**
 * Somebody gives long work up: a paper, the bundle, a verification, restricted.zip. The worker ends, no file and no part
 * of one is left, the log does not say that anything was made, and the same work asked for again is done.
 */
import { readdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Ask, ChosenFile } from '../../shared/contract/asks.ts';
import { dialogAnswers, morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

/** a whole app, with a roll of 30,000, also on a machine that is busy with other things */
const patienceMs = 240_000;

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

const filesOf = (running: TestApp): string[] => {
  try {
    return readdirSync(join(running.documents, 'Pollkeeper')).toSorted();
  } catch {
    return [];
  }
};

const sizeOf = async (running: TestApp) => (await running.view()).station?.state.size;

/** Given up as soon as main has begun with it; answers with what the one who asked was told. */
async function givenUp(running: TestApp, ask: Ask) {
  const given = running.tryAsk(ask);
  await running.page.locator('.frame[data-busy]').waitFor({ state: 'attached' });
  await running.ask({ ask: 'cancel-work' });
  return given;
}

it(
  'long work that is given up leaves nothing, and the next is done',
  async () => {
    const documents = await mkdtemp(join(tmpdir(), 'pk-documents-'));
    const bundle = join(documents, 'Pollkeeper', 'PRACTICE-practice-24-A-bundle.zip');
    app = await testApp({
      start: morning,
      documents,
      env: { POLLKEEPER_HOST_DIALOGS: await dialogAnswers([[bundle]]) },
    });
    await openPractice(app);
    await new Person(app).issue(3);
    const pins = (await app.view()).practicePins ?? {};
    const people = [{ person: 'chair', pin: pins.chair ?? '' }];
    const written: readonly { readonly ask: Ask; readonly leaves: RegExp; readonly notes: number }[] = [
      {
        ask: { ask: 'save-document', document: 'annex', language: 'zh', people },
        leaves: /annex-zh\.pdf$/,
        notes: 1,
      },
      // the record's paper is noted by itself: the bundle holds its digest
      { ask: { ask: 'export-bundle' }, leaves: /-bundle\.zip$/, notes: 2 },
      {
        ask: { ask: 'export-restricted', passphrase: 'abcde-fghjk-mnpqr-stuvw', language: 'zh', people },
        leaves: /-restricted\.zip$/,
        notes: 1,
      },
    ];
    for (const { ask, leaves, notes } of written) {
      const files = filesOf(app);
      const size = await sizeOf(app);
      expect(await givenUp(app, ask), ask.ask).toMatchObject({ refusal: { code: 'work-cancelled' } });
      expect(filesOf(app), ask.ask).toEqual(files);
      expect(await sizeOf(app), ask.ask).toBe(size);
      await app.ask(ask);
      expect(filesOf(app).filter(name => !files.includes(name))).toMatchObject([
        expect.stringMatching(leaves),
      ]);
      expect(await sizeOf(app), ask.ask).toBe((size ?? 0) + notes);
    }

    const [chosen] = (await app.ask({ ask: 'choose-file', purpose: 'bundle' })) as ChosenFile[];
    const verify = { ask: 'verify-bundle', file: chosen?.file ?? '' } as const;
    const size = await sizeOf(app);
    expect(await givenUp(app, verify)).toMatchObject({ refusal: { code: 'work-cancelled' } });
    expect(await app.ask(verify)).toMatchObject({ verdict: 'sound' });
    expect(await sizeOf(app)).toBe(size);
    await app.page.locator('.frame[data-busy]').waitFor({ state: 'detached' });
  },
  patienceMs,
);
