/**
 * A paper at the window. Without a printer it is saved, and that is said. With one (here the spooler's two commands,
 * `lpstat` and `lp`, are small scripts in a folder of the test that write down what they were given) the job is handed
 * over and somebody is asked whether the paper came out whole; it did not, so it is printed again, marked as a reprint;
 * then it did. A printer that has gone is named before anything is made.
 */
import { chmod, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { command, morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

/** The spooler is the Chromium host's way of printing; Electron has its own, which needs a real printer. */
const onHost = command.includes('--import');

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

/** A folder with the two commands. `printers`: a file with a name a line; what `lp` gets is put beside it. */
async function spooler(printers: string) {
  const folder = await mkdtemp(join(tmpdir(), 'pk-spooler-'));
  const script = async (name: string, text: string) => {
    await writeFile(join(folder, name), `#!/bin/sh\n${text}\n`);
    await chmod(join(folder, name), 0o755);
  };
  await writeFile(join(folder, 'printers'), printers);
  await script('lpstat', `cat "${folder}/printers"`);
  await script(
    'lp',
    `if [ -e "${folder}/jammed" ]; then echo "The printer is not accepting jobs" >&2; exit 1; fi\n` +
      `n=$(ls "${folder}" | grep -c '^job'); cp "$4" "${folder}/job-$n.pdf"; echo "$2" > "${folder}/to"`,
  );
  return folder;
}

const jobsIn = async (folder: string) =>
  (await readdir(folder)).filter(name => name.startsWith('job-')).sort();

it.runIf(onHost)('a paper is printed when somebody has seen it', { timeout: 240_000 }, async () => {
  const folder = await spooler('');
  app = await testApp({ start: morning, env: { PATH: `${folder}:${process.env.PATH}` } });
  const running = app;
  await openPractice(running);
  const person = new Person(running);
  const { page } = person;
  const prints = async () => (await running.view()).station?.state.record.prints ?? [];
  const print = async () => {
    await person.press('打印「主席覆核頁」');
    await page.locator('.long-work').waitFor({ state: 'detached' });
  };

  await person.go('R');
  await print();
  await page.getByText('這部電腦沒有打印機。').waitFor();
  expect(await prints()).toMatchObject([{ document: 'chair-review', way: 'file', copy: 1, whole: null }]);
  expect((await readdir(join(running.documents, 'Pollkeeper'))).length).toBe(1);

  await writeFile(join(folder, 'printers'), 'Hall\nOffice\n');
  await person.go('S');
  await person.choose('打印機', 'Office');
  await person.go('R');
  await print();
  await page.getByText('是否完整印出？').waitFor();
  expect((await readFile(join(folder, 'to'), 'utf8')).trim()).toBe('Office');
  expect((await prints())[1]).toMatchObject({ way: 'printer', printer: 'Office', copy: 2, whole: null });
  await person.press('沒有，再印一次');
  await expect.poll(async () => (await jobsIn(folder)).length, { timeout: 30_000 }).toBe(2);
  await page.getByText('是否完整印出？').waitFor();
  await person.press('完整印出');
  await page.getByText('已登記：紙本完整印出。').waitFor();
  expect((await prints()).map(({ copy, whole }) => [copy, whole])).toEqual([
    [1, null],
    [2, false],
    [3, true],
  ]);

  await writeFile(join(folder, 'jammed'), '');
  await print();
  await page.getByText('系統沒有接下打印工作（The printer is not accepting jobs）').waitFor();
  expect((await prints())[3]).toMatchObject({ way: 'file', whole: null });

  await writeFile(join(folder, 'printers'), 'Hall\n');
  await print();
  await page.getByText('找不到打印機「Office」，沒有打印。').waitFor();
  expect(await prints()).toHaveLength(4);
  expect(
    (await readdir(join(running.documents, 'Pollkeeper'))).filter(name => name.endsWith('.part')),
  ).toEqual([]);
});
