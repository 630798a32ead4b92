/**
 * Story: no scanner at this desk, only the laptop's camera. The camera is a film that the browser plays in place of one:
 * a card, nothing, another card. Each must be answered once, by the whole app. Then the camera fails in every way that it
 * can: somebody is told what to do, and no ballot is issued.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { code128Mixed, qr } from '../scanner/encode.ts';
import { writeFilm } from '../scanner/film.ts';
import { clean, photograph } from '../scanner/photograph.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

const folder = mkdtempSync(join(tmpdir(), 'pk-camera-'));
let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Students of the sample's roll who may vote at this station, by the number on their cards. */
const roll = readFileSync(fileURLToPath(new URL('../../.out/sample/roll.csv', import.meta.url)), 'utf8');
const entitled = /^(\d{8}[A-Z]-[A-Z]\d{3}-\d{4}),.*,本科,全日制,在讀,\d+,A 座大堂\r?$/gm;
const numbers = [...roll.matchAll(entitled)].map(([, number = '']) => number);

async function withCamera(film: string | null): Promise<{ app: TestApp; person: Person }> {
  const started = await testApp({
    start: morning,
    ...(film ? { env: { POLLKEEPER_HOST_CAMERA: film } } : {}),
  });
  app = started;
  await openPractice(started);
  const person = new Person(started);
  await person.go('s');
  await started.page.locator('.source', { hasText: '相機' }).getByText('使用', { exact: true }).click();
  return { app: started, person };
}

const struckOff = async (app: TestApp) => (await app.view()).station?.state.issue.struckOff;

describe('a camera', () => {
  it('R-54.1 reads a card once, then the next one; Enter hands out the ballot of the card on the screen', async () => {
    const [one = '', two = ''] = numbers;
    const film = join(folder, 'cards.y4m');
    const faults = { ...clean, turn: 0.05, blur: 0.8, noise: 4 };
    const bars = photograph(code128Mixed(one.slice(0, 8), one.slice(8)), { ...faults, size: 0.85 }, 1);
    const square = photograph(qr(two), { ...faults, size: 0.6 }, 2);
    const empty = photograph({ modules: [[false]], quiet: 1 }, { ...clean, size: 0.01 }, 3);
    writeFilm(
      film,
      [bars, empty, square, empty].map(picture => ({ picture, frames: 15 })),
      5,
    );

    const { app, person } = await withCamera(film);
    await person.go('3');
    const answers: string[] = [];
    for (let n = 0; n < 2; n++) {
      // one of the two is shown; which one comes first depends on when the camera began
      await app.page.locator('[data-answer="may-vote"]').waitFor();
      const shown = (await app.page.locator('.voter-number').textContent()) ?? '';
      answers.push(shown);
      await app.page.waitForTimeout(300);
      await app.page.keyboard.press('Enter');
      await app.page.locator('[data-step="done"]').waitFor();
    }
    const tail = (number: string) => number.slice(-4);
    expect(answers.map(tail).sort()).toEqual([one, two].map(tail).sort());
    expect(await struckOff(app)).toBe(2);
    // the film goes on: the first card comes again, and is refused by the ledger, not by luck
    await app.page.locator('[data-answer="already-has-ballot"]').waitFor();
    expect(await struckOff(app)).toBe(2);
    const { entries } = (await app.ask({
      ask: 'timeline',
      before: null,
      limit: 20,
      types: ['ballot-issued'],
    })) as {
      entries: { data: { entry?: { how: string } } }[];
    };
    expect(entries.map(({ data }) => data.entry?.how)).toEqual(['camera', 'camera']);
  }, 240_000);

  it('that is pulled out, or refused, says so and issues nothing; put back, it goes on', async () => {
    const film = join(folder, 'empty.y4m');
    const empty = photograph({ modules: [[false]], quiet: 1 }, { ...clean, size: 0.01 }, 3, 640, 360);
    writeFilm(film, [{ picture: empty, frames: 10 }]);
    const { app, person } = await withCamera(film);
    await person.go('3');
    await app.page.locator('.camera[data-step="ready"]').waitFor();
    // as the engine says it when the device has gone: the track ends
    const pullOut = () =>
      app.page.evaluate(() => {
        const { srcObject } = document.querySelector<HTMLVideoElement>('.camera-picture') ?? {};
        if (srcObject instanceof MediaStream)
          srcObject.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
      });
    const putBack = () =>
      app.page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
    await pullOut();
    await app.page.getByText('相機已斷開').waitFor();
    await app.page.getByText('請掃描學生證').waitFor();
    expect(await struckOff(app)).toBe(0);
    await putBack();
    await app.page.locator('.camera[data-step="ready"]').waitFor();
    // what the page may use, and what not
    const state = (name: string) =>
      app.page.evaluate(
        async asked => (await navigator.permissions.query({ name: asked as PermissionName })).state,
        name,
      );
    expect(await state('camera')).toBe('granted');
    expect(await state('microphone')).toBe('denied');
    // and when the computer takes the permission away
    const engine = await app.page.context().browser()?.newBrowserCDPSession();
    const origin = new URL(app.page.url()).origin;
    await engine?.send('Browser.setPermission', {
      origin,
      permission: { name: 'camera' },
      setting: 'denied',
    });
    await pullOut();
    await putBack();
    await app.page.getByText('電腦不准本程式使用相機').waitFor();
    expect(await struckOff(app)).toBe(0);
  }, 240_000);

  it('that is not there is told in each language, and a number can be typed', async () => {
    const { app, person } = await withCamera(null);
    await app.page.getByText('找不到相機').waitFor();
    await person.go('3');
    await app.page.getByText('找不到相機').waitFor();
    await app.ask({ ask: 'set-language', language: 'pt' });
    await app.page.getByText('Não se encontrou nenhuma câmara').waitFor();
    await app.ask({ ask: 'set-language', language: 'en' });
    await app.page.getByText('No camera was found').waitFor();
    await app.page.keyboard.press('F2');
    await app.page.getByRole('dialog').waitFor();
    expect(await struckOff(app)).toBe(0);
  }, 240_000);
});
