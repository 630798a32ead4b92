/** The app for tests: the built program on whatever runtime `npm test` found, driven from outside like a person. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, type AppOptions, startApp } from '../../build/driver/app.ts';
import { askPage } from '../../build/driver/ask.ts';
import type { Ask } from '../../shared/contract/asks.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { View } from '../../shared/contract/view.ts';

export const out = fileURLToPath(new URL('../../.out', import.meta.url));

/** As `npm test` gives it; the Chromium host when a test file is run by itself. */
export const command: readonly string[] = JSON.parse(
  process.env.POLLKEEPER_RUNTIME_COMMAND ??
    JSON.stringify([
      process.execPath,
      '--import',
      join(out, 'chromium-host', 'register.mjs'),
      join(out, 'main.mjs'),
    ]),
);

/** So long a machine with much else to do may take for one step. */
const patienceMs = 90_000;

/** The day of the sample election, before the doors open. */
export const morning = '2026-11-25T08:30:00+08:00';

export type TestApp = App & {
  /** what the page would ask; fails the test when it is refused */
  ask(ask: Ask): Promise<unknown>;
  /** the same, with the refusal as an answer */
  tryAsk(ask: unknown): Promise<Result<unknown>>;
  view(): Promise<View>;
  /** a command in the name of these persons, with their practice PINs */
  give(type: string, data: unknown, ...by: string[]): Promise<unknown>;
};

/** Answers for the system's dialogs, in order: what a person would have chosen. */
export async function dialogAnswers(paths: readonly (readonly string[])[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'pk-dialogs-')), 'answers.json');
  const answers = paths.map(filePaths => ({
    method: 'showOpenDialog',
    result: { canceled: filePaths.length === 0, filePaths },
  }));
  await writeFile(file, JSON.stringify(answers));
  return file;
}

export async function testApp(options: Omit<AppOptions, 'command'> = {}): Promise<TestApp> {
  const app = await startApp({ command, ...options });
  app.page.setDefaultTimeout(patienceMs);
  const tryAsk: TestApp['tryAsk'] = asked => askPage(app.page, asked);
  const ask: TestApp['ask'] = async asked => {
    const answer = await tryAsk(asked);
    if (!answer.ok) throw new Error(`${asked.ask}: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  };
  const view = async () => (await ask({ ask: 'view' })) as View;
  return {
    ...app,
    ask,
    tryAsk,
    view,
    give: async (type, data, ...by) => {
      const pins = (await view()).practicePins ?? {};
      const people = by.map(person => ({ person, pin: pins[person] ?? '' }));
      return ask({ ask: 'command', type, data, people });
    },
  };
}

/** From the start screen to an open poll, by asks alone: for tests whose story begins later in the day. */
export async function openPractice(app: TestApp, ballots = 3000): Promise<void> {
  await app.ask({ ask: 'start-practice' });
  const pins = (await app.view()).practicePins ?? {};
  const sitDown = () => app.ask({ ask: 'sit-down', person: 'staff-1', pin: pins['staff-1'] ?? '' });
  await sitDown();
  await app.give('check-clock', { official: morning.replace('+08:00', '.000+08:00'), source: 'time signal' });
  await app.give('receive-ballots', { delivered: ballots, counted: ballots }, 'staff-1', 'staff-2');
  await app.give('show-box-empty', { box: 'A1', shownTo: 'everybody present' });
  await app.give('apply-seal', { box: 'A1', seal: 'K-1', place: 'lid', witness: '陳範例主席' });
  await app.until('2026-11-25T09:30:00+08:00');
  await sitDown(); // the desk has locked itself in that hour
  await app.give('open-poll', {}, 'chair');
}
