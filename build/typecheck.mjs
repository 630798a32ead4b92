// The types of every folder: each has its own tsconfig, so that shared cannot see Node and renderer cannot see main.
import { join } from 'node:path';
import { root, run } from './prepare.mjs';

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
for (const folder of [
  'shared',
  'electron',
  'electron/shell/preload',
  'renderer',
  'build',
  'build/chromium-host',
  'tests',
])
  await run([process.execPath, tsc, '-p', join(root, folder)]);
