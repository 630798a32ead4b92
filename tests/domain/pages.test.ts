/**
 * The chair puts a finger on a rule and is shown where it is enforced and which test proves it. That page, and the page
 * of the commands, are made from the code; here they are made again and compared. A rule that nobody tests, or a page
 * that has grown old, fails. So are the committee's page of the election file and its sample. And a README sends its reader
 * to nothing that is not here.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { commandTable } from '../../shared/domain/commands.ts';
import { ruleIds } from '../../shared/domain/rule-ids.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const check = (script: string, folder = root) => {
  const run = spawnSync(process.execPath, [join(folder, 'build', script), '--check'], { encoding: 'utf8' });
  return { ok: run.status === 0, said: run.stdout + run.stderr };
};

const copy = mkdtempSync(join(tmpdir(), 'rule-table-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('rule → code → tests', () => {
  test('R-* every rule has code and a test that names it in its title, and the table is fresh', () => {
    expect(check('rule-table.mjs')).toMatchObject({ ok: true });
  });

  test('R-* a table that has grown old, and a rule without a test, are found', () => {
    for (const part of ['build/rule-table.mjs', 'shared/domain', 'tests'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    appendFileSync(join(copy, 'shared/domain/roll/rules.ts'), '// R-45 has moved in here\n');
    expect(check('rule-table.mjs', copy)).toMatchObject({
      ok: false,
      said: expect.stringContaining('stale'),
    });
    const ids = join(copy, 'shared/domain/rule-ids.ts');
    writeFileSync(ids, readFileSync(ids, 'utf8').replace("  'R-16':", "  'R-999': 'New today.',\n  'R-16':"));
    const { said } = check('rule-table.mjs', copy);
    expect(said).toContain('R-999 has no code');
    expect(said).toContain('R-999 has no test');
  });

  test('R-* every command names a rule that there is, or the station itself', () => {
    const known = [...Object.keys(ruleIds), 'station'];
    expect(Object.entries(commandTable).filter(([, { rule }]) => !known.includes(rule))).toEqual([]);
  });
});

describe('the page of the commands', () => {
  test('R-* is fresh', () => {
    expect(check('command-page.mjs')).toMatchObject({ ok: true });
  });
});

describe('what a committee starts from', () => {
  test('R-* the page of every field and the sample of both files are fresh', () => {
    expect(check('committee-files.mjs')).toMatchObject({ ok: true });
  });
});

/** Made in a bundle, not in the repository. */
const madeElsewhere = new Set(['VERIFY.md', 'data/VERIFY.md']);

describe('what a reader of the repository is sent to', () => {
  const pages = ['electron', 'renderer', 'shared', 'build', 'tests'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(path => /^(README|SECURITY)\.md$/.test(basename(path)))
      .map(path => join(folder, path)),
  );

  test('R-* a README names no page, and links to nothing, that is not in the repository', () => {
    expect(pages.length).toBeGreaterThan(40);
    const lost = ['README.md', ...pages].flatMap(page => {
      // of a link the target counts, not its words
      const text = readFileSync(join(root, page), 'utf8').replace(/\[[^\]]*\](?=\()/g, ']');
      const named = [...text.matchAll(/[\w.-][\w./-]*\.md\b/g)].map(([path]) => path);
      const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? '');
      return [...named, ...linked]
        .filter(path => !madeElsewhere.has(path))
        .filter(path => !existsSync(join(root, dirname(page), path)) && !existsSync(join(root, path)))
        .map(path => `${page} → ${path}`);
    });
    expect(lost).toEqual([]);
  });
});
