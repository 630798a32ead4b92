// Starts the browser on the profile in userData, and says when it is gone.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { CdpConnection } from './cdp.ts';
import { findBrowser } from './find-browser.mjs';
import { getPath } from './paths.ts';

export const headed = process.env.POLLKEEPER_HEADED === '1';

const profile = () => join(getPath('userData'), 'chromium-profile');

/** What app.commandLine.appendSwitch added. */
export const extraSwitches: string[] = [];

const SWITCHES = [
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--password-store=basic',
  '--use-mock-keychain',
  // Nothing leaves the machine, and nothing is looked for outside it.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--no-pings',
  // Popups and window.open fail in the engine; the app has the only windows.
  '--block-new-web-contents',
  '--metrics-recording-only',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
  // Hidden windows work: the ledger is one of them.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

function switches(): string[] {
  const port = process.env.POLLKEEPER_DEVTOOLS_PORT;
  const film = process.env.POLLKEEPER_HOST_CAMERA;
  return [
    ...SWITCHES,
    `--user-data-dir=${profile()}`,
    ...(headed ? [] : ['--headless=new', '--disable-gpu', '--hide-scrollbars', '--mute-audio']),
    // Chromium refuses to run its sandbox as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ...(port ? [`--remote-debugging-port=${port}`] : []),
    ...(film ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`] : []),
    ...extraSwitches,
  ];
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A dead process whose parent has not asked for its end still has a number.
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** After kill −9 of main the browser that it left is still closing its profile; a new one has to wait for that. */
async function waitForProfile(): Promise<void> {
  const lock = join(profile(), 'SingletonLock');
  for (let tries = 0; tries < 200; tries++) {
    let owner: string;
    try {
      owner = readlinkSync(lock);
    } catch {
      return;
    }
    const at = owner.lastIndexOf('-');
    const pid = Number(owner.slice(at + 1));
    if (owner.slice(0, at) !== hostname() || !alive(pid)) {
      rmSync(lock, { force: true });
      return;
    }
    await wait(50);
  }
  throw new Error(`Another browser is using the profile in ${profile()}. Close it and start again.`);
}

export type Gone = { reason: 'crashed' | 'killed' | 'clean-exit'; exitCode: number };

export class Browser {
  readonly connection: CdpConnection;
  readonly gone: Promise<Gone>;
  readonly #path: string;
  /** The end of what the browser wrote to stderr: the only reason there is when it does not start. */
  #said = '';

  private constructor(path: string, child: ChildProcess) {
    this.#path = path;
    this.connection = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable);
    this.gone = new Promise(resolve => {
      child.once('exit', (code, signal) => {
        this.connection.close();
        if (signal === 'SIGKILL' || signal === 'SIGTERM') resolve({ reason: 'killed', exitCode: 9 });
        else resolve({ reason: code === 0 ? 'clean-exit' : 'crashed', exitCode: code ?? 1 });
      });
    });
    child.once('error', () => this.connection.close());
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-2000);
      for (const line of text.split('\n')) {
        if (line.startsWith('DevTools listening on') || process.env.POLLKEEPER_HOST_LOG)
          process.stderr.write(`${line}\n`);
      }
    });
  }

  static async launch(): Promise<Browser> {
    const path = findBrowser();
    if (!path) throw new Error('No Chromium, Chrome or Edge was found. POLLKEEPER_BROWSER can name one.');
    mkdirSync(profile(), { recursive: true });
    await waitForProfile();
    const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const;
    const child = spawn(path, switches(), { stdio: [...stdio] });
    const browser = new Browser(path, child);
    await browser.connection.browser.send('Browser.getVersion').catch(async () => {
      await Promise.race([once(child, 'close'), wait(1000)]);
      throw new Error(`The browser ${path} did not start.\n${browser.#said}`);
    });
    return browser;
  }

  /** A second start on the same profile hands its address to the browser that runs: a window without tabs or bars. */
  openAppWindow(url: string, { width, height }: { width: number; height: number }, left: number): void {
    const where = [`--window-size=${width},${height}`, `--window-position=${left},${left}`];
    const same = switches().filter(each => each === '--no-sandbox');
    const args = [`--user-data-dir=${profile()}`, `--app=${url}`, ...where, ...same];
    spawn(this.#path, args, { stdio: 'ignore' }).on('error', () => {});
  }

  async close(): Promise<void> {
    this.connection.browser.tell('Browser.close');
    await this.gone;
  }
}
