/**
 * In the afternoon an agent brings the slip of the morning back and holds it before the laptop's camera. The camera is a
 * film that the browser plays in place of one: the checkpoint of this very log, on a slip. It is read once, found in the
 * log, and the camera is off again. A slip that somebody altered is told as that. Without a camera, or where the
 * computer refuses it, a sentence says so and the short form is typed instead.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import type { Answers } from '../../shared/contract/asks.ts';
import { qr } from '../scanner/encode.ts';
import { writeFilm } from '../scanner/film.ts';
import { clean, photograph } from '../scanner/photograph.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

const folder = mkdtempSync(join(tmpdir(), 'pk-slip-'));
let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The browser opens the film when the camera is switched on: what lies there then is what it sees. */
function filmOf(path: string, text: string): void {
  const slip = photograph(qr(text), { ...clean, turn: 0.04, blur: 0.7, noise: 4, size: 0.9 }, 5);
  const empty = photograph({ modules: [[false]], quiet: 1 }, { ...clean, size: 0.01 }, 3);
  writeFilm(
    path,
    [slip, empty].map(picture => ({ picture, frames: 10 })),
    5,
  );
}

const checked = async (running: TestApp) => {
  const { entries } = (await running.ask({
    ask: 'timeline',
    before: null,
    limit: 20,
    types: ['checkpoint-checked'],
  })) as Answers['timeline'];
  return entries.map(({ data }) => ('result' in data ? data.result : null)).reverse();
};

it('the slip of the morning before the camera: read once, found in the log; an altered one is told', async () => {
  const film = join(folder, 'slip.y4m');
  filmOf(film, 'a placeholder: the browser asks for the size of its pictures at the start');
  const running = await testApp({ start: morning, env: { POLLKEEPER_HOST_CAMERA: film } });
  app = running;
  await openPractice(running);
  const { page } = running;
  const person = new Person(running);
  const { note, size } = (await running.ask({ ask: 'checkpoint' })) as Answers['checkpoint'];
  await person.issue(2);

  filmOf(film, note);
  await person.go('T');
  await person.press('核對檢查點');
  const dialog = page.getByRole('dialog');
  await person.press('用相機讀取');
  await dialog.getByText('相符：本記錄包含這個檢查點').waitFor();
  await dialog.getByText(`首 ${size} 筆記錄自此沒有改動`).waitFor();
  expect(await dialog.getByRole('textbox').inputValue()).toBe(note);
  expect(await dialog.locator('.camera').count()).toBe(0);
  await page.waitForTimeout(5_000); // the film begins again, and nobody looks
  expect(await checked(running)).toEqual(['contained']);

  // one digit of the root was altered: the signature tells
  const [first = '', second = '', root = '', ...rest] = note.split('\n');
  const altered = [first, second, (root.startsWith('A') ? 'B' : 'A') + root.slice(1), ...rest].join('\n');
  filmOf(film, altered);
  await person.press('用相機讀取');
  await dialog.getByText('這個檢查點的簽署不正確').waitFor();
  expect(await checked(running)).toEqual(['contained', 'bad-signature']);

  // the computer takes the permission away, and gives it again
  const engine = await page.context().browser()?.newBrowserCDPSession();
  const permit = (setting: 'denied' | 'granted') =>
    engine?.send('Browser.setPermission', {
      origin: new URL(page.url()).origin,
      permission: { name: 'camera' },
      setting,
    });
  await permit('denied');
  await person.press('用相機讀取');
  await dialog.getByText('電腦不准本程式使用相機').waitFor();
  expect(await dialog.getByRole('textbox').isVisible()).toBe(true);
  await permit('granted');
  filmOf(film, note);
  await person.press('用相機讀取');
  await dialog.getByText('相符：本記錄包含這個檢查點').waitFor();
}, 240_000);

it('no camera: told in each language, and the short form is typed instead', async () => {
  const running = await testApp({ start: morning });
  app = running;
  await openPractice(running);
  const { page } = running;
  const person = new Person(running);
  const { short } = (await running.ask({ ask: 'checkpoint' })) as Answers['checkpoint'];
  await person.go('T');
  await person.press('核對檢查點');
  await person.press('用相機讀取');
  const dialog = page.getByRole('dialog');
  for (const [language, sentence] of [
    ['pt', 'Não se encontrou nenhuma câmara'],
    ['en', 'No camera was found'],
    ['zh', '找不到相機'],
  ] as const) {
    await running.ask({ ask: 'set-language', language });
    await dialog.getByRole('alert').getByText(sentence).waitFor();
  }
  await dialog.getByRole('textbox').fill(short);
  await person.press('核對');
  await dialog.getByText('相符').waitFor();
  expect(await dialog.locator('.camera').count()).toBe(0);
  expect(await checked(running)).toEqual(['contained-short']);
}, 240_000);
