/**
 * The program itself is killed while it hands out ballots. What it had acknowledged is on both media; what it was about
 * to acknowledge is on both after the next start, or on none.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LedgerBrowser, temporaryFolder } from './browser.ts';
import { eventBytes, newOrigin, opened } from './station.ts';

const root = temporaryFolder();
let program = '';
beforeAll(async () => {
  const result = await build({
    entryPoints: [new URL('./main-process.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
    define: { 'import.meta.url': JSON.stringify(new URL('./browser.ts', import.meta.url).href) },
  });
  program = result.outputFiles[0]!.text;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the program until it has acknowledged `count` ballots, kills it, and says how many it did acknowledge. */
async function killedAfter(count: number, folder: string, origin: string): Promise<number> {
  const repository = new URL('../../', import.meta.url).pathname;
  const args = ['--input-type=module', '-', folder, origin, join(folder, 'profile')];
  const child = spawn(process.execPath, args, { cwd: repository, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(program);
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line) + 1;
    if (acknowledged === count) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}

it.each([1, 60, 150])('kill -9 of main after %i ballots', async count => {
  const folder = join(root, String(count));
  const origin = newOrigin();
  const acknowledged = await killedAfter(count, folder, origin);
  expect(acknowledged).toBeGreaterThanOrEqual(count);
  const browser = new LedgerBrowser(join(folder, 'profile'));
  await browser.startWhenFree();
  const { ledger } = await opened({ folder, origin }, browser.port);
  expect(ledger.size - acknowledged).toBeGreaterThanOrEqual(0);
  expect(ledger.size - acknowledged).toBeLessThanOrEqual(1);
  expect(ledger.range(0, ledger.size)).toEqual(
    Array.from({ length: ledger.size }, (_, seq) => eventBytes(seq)),
  );
  await ledger.close();
  await browser.stop();
});
