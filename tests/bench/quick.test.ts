/**
 * The bench still runs: every row is measured or says why it was not, and none is missing. How fast anything was is no
 * matter here: no test asserts a time.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { command } from '../app/app.ts';
import { temporaryFolder } from '../durability/browser.ts';
import type { Row } from './measure.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('every row of the table is there', () => {
  const bench = fileURLToPath(new URL('../../.out/bench.mjs', import.meta.url));
  const printed = execFileSync(process.execPath, [bench, '--quick'], {
    cwd: folder, // it writes its JSON beside where it is called
    env: { ...process.env, POLLKEEPER_RUNTIME_COMMAND: JSON.stringify(command) },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();
  const json = readFileSync(join(folder, 'demo-output', 'bench.json'), 'utf8');
  const { rows } = JSON.parse(json) as { rows: Row[] };
  for (const { what, ours, note } of rows) {
    expect(printed).toContain(what);
    if (ours === null) expect(note).toMatch(/^not run: /);
    else expect(ours).toBeGreaterThan(0);
  }
  for (const part of [
    'scan →',
    'search',
    'import',
    'commit',
    'check-in',
    'group commit',
    'growth: commit',
    'growth: memory',
    'start',
    'record PDF',
    'annex',
    'write',
    'verify',
    'painted',
    'at once',
    'camera frame',
  ])
    expect(
      rows.some(({ what }) => what.includes(part)),
      part,
    ).toBe(true);
}, 240_000);
