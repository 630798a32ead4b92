/**
 * An agent makes a key at a real terminal. The passphrase is typed twice, because nobody can open the key again whose
 * finger slipped: where the two differ no key is made. A passphrase from a pipe is taken as it is. The terminal is
 * that of `script` (util-linux), which gives a program one of its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { openSealedKey, readSealedKey } from '../../electron/package/signing-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'pk-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const passphrase = '駐站代表自己的通行碼';
const hasScript = spawnSync('script', ['--version']).status === 0;

/** The built program, as `npx pollkeeper keys` runs it. */
const program = pathToFileURL(fileURLToPath(new URL('../../.out/pollkeeper.mjs', import.meta.url))).href;
const keysInto = (path: string, ...rest: string[]): [string, string[]] => {
  const args = JSON.stringify(['keys', 'agent-1a', '--out', path, ...rest]);
  const run = `import(${JSON.stringify(program)}).then(m => m.pollkeeper(${args})).then(code => { process.exitCode = code; })`;
  return [process.execPath, ['-e', run]];
};

/** Types a line whenever the program asks for one; what stood on the terminal, and the exit code. */
function atTerminal(path: string, typed: readonly string[]): Promise<{ shown: string; code: number | null }> {
  const [node, args] = keysInto(path);
  const quoted = [node, ...args].map(word => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const terminal = spawn('script', ['-qefc', quoted, '/dev/null'], {
    env: { ...process.env, SHELL: '/bin/sh' },
  });
  let shown = '';
  let asked = 0;
  terminal.stdout.on('data', (bytes: Buffer) => {
    shown += bytes.toString('utf8');
    const prompts = shown.match(/: /g)?.length ?? 0;
    for (; asked < prompts; asked++) terminal.stdin.write(`${typed[asked] ?? ''}\r`);
  });
  return new Promise(done => terminal.on('close', code => done({ shown, code })));
}

const opens = async (path: string) => {
  const key = readSealedKey(readFileSync(path));
  return key !== null && (await openSealedKey(key, passphrase)).ok;
};

it('typed twice alike, the key is made, and the terminal never showed it', async ctx => {
  if (!hasScript) return ctx.skip('no script (util-linux) here');
  const path = join(folder, 'alike.key');
  const { shown, code } = await atTerminal(path, [passphrase, passphrase]);
  expect({ code, shown }).toMatchObject({ code: 0, shown: expect.stringContaining('Once more') });
  expect(shown).not.toContain(passphrase);
  expect(await opens(path)).toBe(true);
});

it('typed differently, no key is made', async ctx => {
  if (!hasScript) return ctx.skip('no script (util-linux) here');
  const path = join(folder, 'differs.key');
  const { shown, code } = await atTerminal(path, [passphrase, `${passphrase}。`]);
  expect({ code, shown }).toMatchObject({ code: 1, shown: expect.stringContaining('not the same') });
  expect(existsSync(path)).toBe(false);
});

it('from a pipe it is taken as it comes, without its line end; without pipe, file and terminal, or from a file that is not there, nothing is made', async () => {
  const path = join(folder, 'piped.key');
  const [node, args] = keysInto(path, '--passphrase-file', '-');
  expect(spawnSync(node, args, { input: `${passphrase}\n` }).status).toBe(0);
  expect(await opens(path)).toBe(true);
  const none = join(folder, 'none.key');
  const [, alone] = keysInto(none);
  const run = spawnSync(node, alone, { input: '' });
  expect(run.status).toBe(2);
  expect(run.stderr.toString()).toContain('no terminal');
  const [, lost] = keysInto(none, '--passphrase-file', join(folder, 'not-there'));
  expect(spawnSync(node, lost)).toMatchObject({ status: 1 });
  expect(existsSync(none)).toBe(false);
});
