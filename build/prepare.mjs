// What a clone needs before it can run: the packages of the lock file, and the program bundled from its sources.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, '.out');

/** Resolves when the command succeeds; rejects, naming it, when it does not. */
export function run([command, ...args], options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      cwd: root,
      // a .cmd cannot be started without a shell on Windows; none of our arguments holds anything a shell would read
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
      ...options,
    });
    child.on('error', reject);
    child.on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`${[command, ...args].join(' ')} ended with ${code}`)),
    );
  });
}

/** `npm ci` when node_modules is missing or was not made from this lock file. */
export async function installIfStale() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.pollkeeper-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run([npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** Bundles when a source is newer than the last bundle. */
export async function buildIfStale() {
  const stamp = join(out, 'built');
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const sources = [
    'electron',
    'renderer',
    'shared',
    'build',
    'tests/app',
    'tests/bench',
    'package-lock.json',
  ];
  if (newest(sources.map(name => join(root, name))) <= built) return;
  const start = Date.now();
  const { bundle } = await import('./bundle.mjs');
  await bundle(out);
  writeFileSync(stamp, '');
  console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    const inside = stat.isDirectory() ? newest(readdirSync(path).map(name => join(path, name))) : 0;
    latest = Math.max(latest, stat.mtimeMs, inside);
  }
  return latest;
}
