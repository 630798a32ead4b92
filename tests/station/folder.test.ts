/** A new practice clears the old ones off the disk, with both of their marks; what is kept of the real poll stays. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DataFolder } from '../../electron/station/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'pk-folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('nothing of an earlier practice is left, and everything of the real poll is', async () => {
  const data = new DataFolder(root);
  for (const name of ['practice-1', 'real']) {
    await data.keep(name, 'package', 'p');
    for (const end of ['', '.latest']) writeFileSync(`${data.marker(name)}${end}`, 'm');
  }
  expect(await data.newPractice(2)).toBe('practice-2');
  expect(existsSync(data.folder('practice-1'))).toBe(false);
  expect(existsSync(data.folder('real'))).toBe(true);
  expect(readdirSync(dirname(data.marker('real'))).sort()).toEqual(['real.txt', 'real.txt.latest']);
});
