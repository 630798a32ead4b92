// Builds the host. Three of its files run in three places: electron.mjs in main, isolated.js beside the preload,
// world.js in the page itself; register.mjs and resolve.mjs put electron.mjs where `import 'electron'` looks.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = name => fileURLToPath(new URL(name, import.meta.url));

/** Writes the host into `outDir`; start the app with `node --import outDir/register.mjs main.mjs`.
 * @param {string} outDir an absolute path
 */
export async function bundleHost(outDir) {
  await Promise.all([
    build({
      entryPoints: ['electron.ts', 'register.ts', 'resolve.ts'].map(here),
      outdir: outDir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'warning',
    }),
    build({
      entryPoints: ['isolated.ts', 'world.ts'].map(here),
      outdir: outDir,
      bundle: true,
      platform: 'browser',
      format: 'iife',
      target: 'chrome120',
      logLevel: 'warning',
    }),
  ]);
}

// Also by hand: node build/chromium-host/bundle.mjs FOLDER
const [, script, folder] = process.argv;
if (script && folder && resolve(script) === fileURLToPath(import.meta.url)) await bundleHost(resolve(folder));
