#!/usr/bin/env node
// `npm start`, `npm run demo`, `npm test`, `npm run bench` on a fresh clone: install what the lock file says, find
// something to run on, build what changed, go. No dependencies: nothing is installed when this starts.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale, installIfStale, root, run } from './prepare.mjs';
import { findRuntime } from './runtime.mjs';
import { installTestTools } from './test-tools.mjs';

const [task = 'start', ...args] = process.argv.slice(2);
const tasks = { start, demo, test, bench };

if (!Object.hasOwn(tasks, task)) stop(`unknown task "${task}"; there are ${Object.keys(tasks).join(', ')}`);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Node.js ${process.versions.node} is too old: Pollkeeper needs 20.19 or later.`);
await tasks[task]().catch(error => stop(error.message));

async function start() {
  const runtime = await prepared();
  if (!hasDisplay()) {
    const wrapped = process.platform === 'linux' && (await has('xvfb-run'));
    if (!wrapped)
      stop(
        'There is no display. Start it on a desktop, or install a virtual one (Debian, Ubuntu: apt install xvfb) and run it again;\n`npm run demo` and `npm test` need no display.',
      );
    console.log('No display: running under xvfb-run.');
    await finish(['xvfb-run', '-a', ...runtime.command], { ...runtime.env, POLLKEEPER_HEADED: '1' });
  } else await finish(runtime.command, { ...runtime.env, POLLKEEPER_HEADED: '1' });
}

async function demo() {
  const runtime = await prepared();
  const headed = args.includes('--headed');
  if (headed && !hasDisplay()) stop('--headed needs a display; without it the demonstration runs unseen.');
  const env = { ...runtime.env, ...(headed ? { POLLKEEPER_HEADED: '1' } : {}) };
  await finish([process.execPath, join(root, '.out', 'demo.mjs'), ...args], {
    ...env,
    POLLKEEPER_RUNTIME_COMMAND: JSON.stringify(runtime.command),
  });
}

async function test() {
  const runtime = await prepared();
  await installTestTools();
  const env = { ...runtime.env, POLLKEEPER_RUNTIME_COMMAND: JSON.stringify(runtime.command) };
  const bin = name => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  const steps = [
    ['types', [process.execPath, join(root, 'build', 'typecheck.mjs')]],
    ['lint', [bin('biome'), 'check', '--error-on-warnings', root]],
    ['tests', [bin('vitest'), 'run', '--config', join(root, 'build', 'vitest.config.ts'), ...args]],
  ];
  for (const [name, command] of args.length > 0 ? steps.slice(2) : steps) {
    console.log(`\n— ${name}`);
    await run(command, { env: { ...process.env, ...env } });
  }
}

async function bench() {
  const runtime = await prepared();
  await finish([process.execPath, join(root, '.out', 'bench.mjs'), ...args], {
    ...runtime.env,
    POLLKEEPER_RUNTIME_COMMAND: JSON.stringify(runtime.command),
  });
}

async function prepared() {
  await installIfStale();
  const runtime = await findRuntime();
  console.log(runtime.says);
  await buildIfStale();
  return runtime;
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function has(command) {
  return new Promise(resolve => {
    const probe = spawn('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' });
    probe.on('error', () => resolve(false));
    probe.on('exit', code => resolve(code === 0));
  });
}

/** Runs it in our place: its output is ours, its end is ours, and what ends us ends it. */
async function finish([command, ...rest], env) {
  const child = spawn(command, rest, { stdio: 'inherit', env: { ...process.env, ...env }, cwd: root });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', error => stop(`${command}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
