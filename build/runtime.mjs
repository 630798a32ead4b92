// What the app runs on: Electron where its binary is or can be had, else the Chromium host on an installed browser.
// The choice is made here and nowhere else, and said aloud.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './chromium-host/find-browser.mjs';
import { root, run } from './prepare.mjs';

const electron = join(root, 'node_modules', 'electron');
const main = join(root, '.out', 'main.mjs');
/** beside node_modules, so that a new installation tries again */
const failedMark = join(root, 'node_modules', '.electron-not-found');
const patienceMs = 20_000;

/**
 * `{ command, env, says }`: what starts the app, and the sentence about it. POLLKEEPER_RUNTIME=electron or chromium
 * asks for one of them.
 */
export async function findRuntime() {
  const asked = process.env.POLLKEEPER_RUNTIME ?? '';
  if (asked !== 'chromium') {
    const binary = electronBinary() ?? (await downloadElectron(asked === 'electron'));
    if (binary) {
      // root may not use Chromium's own sandbox
      const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      return { command: [binary, ...sandbox, main], env: {}, says: `Running on Electron (${binary}).` };
    }
    if (asked === 'electron') throw new Error('Electron was asked for, and there is no binary of it.');
  }
  const browser = findBrowser() ?? (await installChromium());
  return {
    command: [process.execPath, '--import', join(root, '.out', 'chromium-host', 'register.mjs'), main],
    env: { POLLKEEPER_BROWSER: browser, POLLKEEPER_ENGINE: engineOf(browser) },
    says: `Running on the Chromium host (${browser}): for practice, demonstration and tests. Its isolation is weaker than Electron's.`,
  };
}

/** What the browser calls itself, for the record; Windows' browsers do not say it on a command line. */
function engineOf(browser) {
  if (process.platform === 'win32') return '';
  const said = spawnSync(browser, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return said.stdout?.trim().slice(0, 80) ?? '';
}

function electronBinary() {
  const named = join(electron, 'path.txt');
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electron, 'dist');
  const file = existsSync(named) ? readFileSync(named, 'utf8') : 'electron';
  const binary = join(folder, file);
  return existsSync(binary) ? binary : null;
}

/** Electron's own installer, given up after 20 s in which no byte arrived. A failure is remembered until `npm ci`. */
async function downloadElectron(asked) {
  if (!existsSync(join(electron, 'install.js'))) return null;
  if (!asked && existsSync(failedMark)) return null;
  const from = process.env.ELECTRON_MIRROR ?? 'the place where Electron publishes it';
  console.log(`Looking for Electron's binary: not in node_modules; downloading it from ${from} …`);
  const child = spawn(process.execPath, [join(electron, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', text => {
    said = (said + text).slice(-2_000);
  });
  const ended = new Promise(resolve => child.on('exit', resolve));
  let bytes = arrived();
  let since = Date.now();
  const watch = setInterval(() => {
    const now = arrived();
    if (now !== bytes) [bytes, since] = [now, Date.now()];
    else if (Date.now() - since > patienceMs) child.kill();
  }, 500);
  const code = await ended;
  clearInterval(watch);
  const binary = code === 0 ? electronBinary() : null;
  if (binary) return binary;
  const why = said.split('\n').find(line => line.trim() !== '') ?? `no byte within ${patienceMs / 1000} s`;
  console.log(`  not to be had: ${why.trim()}`);
  console.log(
    '  (tried: node_modules, ELECTRON_OVERRIDE_DIST_PATH, ELECTRON_MIRROR, the download; set one of them to use Electron)',
  );
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(failedMark, `${why}\n`);
  return null;
}

/** Bytes in the temporary folders of Electron's downloader. */
function arrived() {
  let bytes = 0;
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith('electron-download-')) continue;
    const folder = join(tmpdir(), name);
    try {
      for (const file of readdirSync(folder)) bytes += statSync(join(folder, file)).size;
    } catch {
      // removed meanwhile
    }
  }
  return bytes;
}

/** As root on Debian or Ubuntu, by apt, saying so; otherwise stops with the command for this system. */
async function installChromium() {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const debian = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(system);
  if (debian && process.getuid?.() === 0) {
    console.log('No Electron and no browser here: installing chromium by apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run(['apt-get', 'update', '-qq'], { env });
    await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      env,
    });
    const browser = findBrowser();
    if (browser) return browser;
  }
  const command = debian
    ? 'sudo apt-get install chromium'
    : process.platform === 'darwin'
      ? 'brew install --cask chromium'
      : process.platform === 'win32'
        ? 'winget install Google.Chrome'
        : 'install Chromium with the package manager of this system';
  throw new Error(`Pollkeeper needs Electron, or a Chromium, Chrome or Edge. Install one:\n  ${command}`);
}
