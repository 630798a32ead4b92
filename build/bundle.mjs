// Bundles everything that runs into .out/, in about a second: main, preloads, both pages, the documents' and the camera's worker, the
// command line, the Chromium host, fonts and the sample election.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleHost } from './chromium-host/bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fonts = { Regular: '400Regular/NotoSansTC_400Regular.ttf', Bold: '700Bold/NotoSansTC_700Bold.ttf' };

// esbuild gives ESM output no `require`; a few dependencies are CommonJS and ask for Node's own modules by it
const requireBanner =
  "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);";

const page = {
  bundle: true,
  platform: 'browser',
  target: 'chrome120',
  format: 'esm',
  minify: true,
  sourcemap: true,
  logLevel: 'warning',
  absWorkingDir: root,
  define: { 'process.env.NODE_ENV': '"production"' },
  external: ['/fonts/*'],
};

/** Writes the whole program into `out`. */
export async function bundle(out = join(root, '.out')) {
  await rm(out, { recursive: true, force: true });
  const node = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    absWorkingDir: root,
  };
  await Promise.all([
    build({
      ...node,
      entryPoints: { main: 'electron/main.ts', 'bench-main': 'tests/bench/station-main.ts' },
      outdir: out,
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      external: ['electron'],
      banner: { js: requireBanner },
    }),
    build({
      ...node,
      entryPoints: {
        'documents-worker': 'electron/documents/worker.ts',
        'verify-worker': 'electron/evidence/verify-worker.ts',
        pollkeeper: 'electron/pollkeeper.ts',
      },
      outdir: out,
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      external: ['pdfkit'], // reads its own data files from beside itself
      banner: { js: requireBanner },
    }),
    build({
      ...node,
      entryPoints: { demo: 'build/demo/demo.ts', bench: 'tests/bench/bench.ts' },
      outdir: out,
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      packages: 'external',
    }),
    build({
      ...node,
      entryPoints: ['electron/shell/preload/station.ts', 'electron/shell/preload/ledger.ts'],
      outdir: join(out, 'preload'),
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
      external: ['electron'],
      sourcemap: false,
    }),
    build({
      ...page,
      entryPoints: {
        station: 'renderer/station/main.tsx',
        'camera-worker': 'renderer/scanner/camera-worker.ts',
      },
      outdir: join(out, 'station'),
    }),
    build({
      ...page,
      entryPoints: { station: 'renderer/station/style/station.css' },
      outdir: join(out, 'station'),
    }),
    build({ ...page, entryPoints: ['renderer/ledger/main.ts'], outdir: join(out, 'ledger') }),
    verifierPage(out),
    bundleHost(join(out, 'chromium-host')),
    copies(out),
    sample(out, node),
  ]);
}

/**
 * The verifier as one HTML file: style and script stand in it, and its policy names their hashes. The script is given what
 * stands around it, so that the page can say which bytes it consists of.
 */
export async function verifierPage(out) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const style = await readFile(join(root, 'renderer/verify/page.css'), 'utf8');
  const digest = text => createHash('sha256').update(text).digest('base64');
  const template = (await readFile(join(root, 'renderer/verify/page.html'), 'utf8'))
    .replace('STYLE_HASH', digest(style))
    .replace('<style></style>', () => `<style>${style}</style>`);
  const at = template.indexOf('</script>');
  const [before, after] = [template.slice(0, at), template.slice(at)];
  const { outputFiles } = await build({
    ...page,
    entryPoints: ['renderer/verify/main.ts'],
    format: 'iife',
    sourcemap: false,
    write: false,
    define: {
      ...page.define,
      'import.meta.url': 'undefined',
      PAGE_BEFORE: JSON.stringify(before),
      PAGE_AFTER: JSON.stringify(after),
      PAGE_VERSION: JSON.stringify(version),
    },
  });
  const script = outputFiles[0].text;
  // either would end the script in its middle, or make the browser look for another end
  if (/<!--|<\/script/i.test(script))
    throw new Error('the script of the verifier page cannot stand in a page');
  await mkdir(out, { recursive: true });
  const html = `${before.replace('SCRIPT_HASH', digest(script))}${script}${after}`;
  await writeFile(join(out, 'verify.html'), html);
}

async function copies(out) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const files = [
    ['renderer/station/index.html', 'station/index.html'],
    ['renderer/ledger/index.html', 'ledger/index.html'],
    ['shared/domain/commands.md', 'commands.md'],
  ];
  // the font's licence (OFL) goes wherever the font goes
  const licence = 'node_modules/@expo-google-fonts/noto-sans-tc/LICENSE_FONT';
  files.push([licence, 'fonts/LICENSE_FONT'], [licence, 'station/fonts/LICENSE_FONT']);
  for (const [weight, file] of Object.entries(fonts)) {
    const from = `node_modules/@expo-google-fonts/noto-sans-tc/${file}`;
    files.push([from, `fonts/NotoSansTC-${weight}.ttf`], [from, `station/fonts/NotoSansTC-${weight}.ttf`]);
  }
  for (const [from, to] of files) {
    await mkdir(dirname(join(out, to)), { recursive: true });
    await copyFile(join(root, from), join(out, to));
  }
  await writeFile(join(out, 'version.json'), JSON.stringify({ version }));
}

/** The sample election, by the project's own generator: 30,000 invented people, the same for every build. */
async function sample(out, node) {
  const generator = join(out, 'sample', 'generator.mjs');
  await build({
    ...node,
    entryPoints: ['build/sample/sample-election.ts'],
    outfile: generator,
    format: 'esm',
  });
  const { sampleWithKeys, sampleRoll } = await import(pathToFileURL(generator).href);
  await writeFile(join(out, 'sample', 'election.json'), JSON.stringify(sampleWithKeys(), null, 1));
  await writeFile(join(out, 'sample', 'roll.csv'), sampleRoll());
  await rm(generator);
  await rm(`${generator}.map`, { force: true });
}
