/**
 * A polling day in which every screen is passed once, with something on it: at each of them `at` is called with the
 * screen's name while the app stands there in Chinese, and finds it so again. What is not the matter of a screen is
 * done by asks; dialogs are opened by their keys.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { scanCard } from '../../build/driver/wedge.ts';
import type { LookUp, Shown } from '../../shared/contract/asks.ts';
import { morning, type TestApp, testApp } from './app.ts';
import { walkEvening } from './walk-evening.ts';
import { walkMorning } from './walk-morning.ts';
import { walkVoting } from './walk-voting.ts';
import { Person } from './window.ts';

export type At = (place: string) => Promise<void>;

export type Walk = {
  readonly app: TestApp;
  readonly page: Page;
  readonly person: Person;
  readonly at: At;
  /** the screen of this key in the navigation, then `at` */
  screen(key: string, place: string): Promise<void>;
  /** opens a dialog, `at`, and leaves it by Esc */
  dialog(open: () => Promise<void>, place: string): Promise<void>;
  scan(number: string): Promise<void>;
  /** the next file dialog of the system answers with this file */
  chooses(path: string): Promise<void>;
};

/** From the start screen to the verified bundle, in an app of its own; `visitor` is given that app first. */
export async function walkDay(visitor: (app: TestApp) => Promise<At>): Promise<void> {
  const dialogs = join(await mkdtemp(join(tmpdir(), 'pk-walk-')), 'answers.json');
  const app = await testApp({ start: morning, env: { POLLKEEPER_HOST_DIALOGS: dialogs } });
  try {
    await walkIn(app, await visitor(app), dialogs);
  } finally {
    await app.kill();
  }
}

async function walkIn(app: TestApp, at: At, dialogs: string): Promise<void> {
  const { page } = app;
  const person = new Person(app);
  const walk: Walk = {
    app,
    page,
    person,
    at,
    screen: async (key, place) => {
      await person.go(key);
      await page.locator(`nav button[aria-keyshortcuts="Alt+${key}"][aria-current="page"]`).waitFor();
      await at(place);
    },
    dialog: async (open, place) => {
      await open();
      await page.locator('[role=dialog]').waitFor();
      await at(place);
      await page.keyboard.press('Escape');
      await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    },
    scan: number => scanCard(page, number),
    chooses: path =>
      writeFile(
        dialogs,
        JSON.stringify([{ method: 'showOpenDialog', result: { canceled: false, filePaths: [path] } }]),
      ),
  };
  await walkMorning(walk);
  await walkVoting(walk);
  await walkEvening(walk);
}

/** Numbers of the sample roll whose cards get this answer at the desk. */
export async function cardsThat(app: TestApp, wanted: LookUp['answer'], count: number): Promise<string[]> {
  const found = new Set<string>();
  for (let year = 22; year <= 26 && found.size < count; year++)
    for (let digit = 0; digit < 100 && found.size < count; digit += 7) {
      const text = `${year}${String(digit).padStart(2, '0')}`;
      const hits = (await app.ask({ ask: 'search-roll', text })) as (Shown & { key: string })[];
      for (const { key } of hits) {
        const answer = (await app.ask({ ask: 'look-up', read: key, how: 'wedge' })) as LookUp;
        if (answer.answer === wanted && found.size < count) found.add(key);
      }
    }
  if (found.size < count) throw new Error(`only ${found.size} cards with ${wanted}`);
  return [...found];
}
