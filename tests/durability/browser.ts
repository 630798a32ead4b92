/**
 * A real Chromium with a profile on disk, and in it the real ledger page, served without a network. It can be killed
 * as a crash kills it, and started again on the same profile.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import type { LedgerPagePort } from '../../electron/ledger/page.ts';

declare global {
  interface Window {
    /** playwright's binding into this process */
    readonly answerToMain: (answer: unknown) => void;
  }
}

const ADDRESS = 'https://ledger.app.localhost/';
const CSP = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";
const CANDIDATES = [
  process.env.POLLKEEPER_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

let bundle: Promise<string> | null = null;

async function pageScript(): Promise<string> {
  const result = await build({
    entryPoints: [new URL('../../renderer/ledger/main.ts', import.meta.url).pathname],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return result.outputFiles[0]!.text;
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'pollkeeper-'));

export class LedgerBrowser {
  readonly profile: string;
  #context: BrowserContext | null = null;
  #page: Page | null = null;
  readonly #answers: ((answer: unknown) => void)[] = [];
  readonly #gone: ((why: string) => void)[] = [];
  /** set by a test to lose the next answer, as a crash between the write and the answer does */
  loseNextAnswer = false;

  constructor(profile: string) {
    this.profile = profile;
  }

  readonly port: LedgerPagePort = {
    send: request => {
      const page = this.#page;
      if (page === null) throw new Error('there is no ledger page');
      page
        .evaluate(given => dispatchEvent(new CustomEvent('ask', { detail: given })), request)
        .catch(() => {});
    },
    onAnswer: listener => this.#answers.push(listener),
    onGone: listener => this.#gone.push(listener),
  };

  /** `more`: switches of the browser besides the usual ones. */
  async start(...more: string[]): Promise<void> {
    bundle ??= pageScript();
    const script = await bundle;
    const executablePath = CANDIDATES.find(path => path !== '' && existsSync(path));
    if (executablePath === undefined) throw new Error('no Chromium or Chrome on this machine');
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath,
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        ...more,
      ],
    });
    this.#context = context;
    await context.route('**/*', route => {
      const path = new URL(route.request().url()).pathname;
      if (path === '/') {
        const body = readFileSync(new URL('../../renderer/ledger/index.html', import.meta.url), 'utf8');
        return route.fulfill({ body, contentType: 'text/html', headers: { 'content-security-policy': CSP } });
      }
      if (path === '/main.js') return route.fulfill({ body: script, contentType: 'text/javascript' });
      return route.abort('aborted');
    });
    await context.exposeBinding('answerToMain', (_source, answer: unknown) => {
      if (this.loseNextAnswer) this.loseNextAnswer = false;
      else for (const listener of this.#answers) listener(answer);
    });
    await context.addInitScript(() => {
      Object.defineProperty(window, 'ledgerPort', {
        value: {
          onRequest: (listener: (request: unknown) => void) =>
            addEventListener('ask', event => listener((event as CustomEvent).detail)),
          reply: (answer: unknown) => window.answerToMain(answer),
        },
      });
    });
    await this.#load(context);
  }

  /** After the program that held the profile was killed: its browser goes by itself, a moment later. */
  async startWhenFree(): Promise<void> {
    for (let tries = 0; this.#processes().length > 0; tries++) {
      if (tries > 200) throw new Error('the browser of the killed program is still there');
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    await this.start();
  }

  async #load(context: BrowserContext): Promise<void> {
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('crash', () => this.#lost('the ledger page crashed'));
    page.on('close', () => this.#lost('the ledger page was closed'));
    await page.goto(ADDRESS);
    this.#page = page;
  }

  #lost(why: string): void {
    this.#page = null;
    for (const listener of this.#gone) listener(why);
  }

  /** The renderer process dies; the browser stays. */
  async crashPage(): Promise<void> {
    const page = this.#page!;
    const crashed = new Promise(resolve => page.once('crash', resolve));
    await page.goto('chrome://crash').catch(() => {});
    await crashed;
  }

  /** A new page after a crash, on the same port. */
  async reload(): Promise<void> {
    const page = await this.#context!.newPage();
    page.on('crash', () => this.#lost('the ledger page crashed'));
    page.on('close', () => this.#lost('the ledger page was closed'));
    await page.goto(ADDRESS);
    this.#page = page;
  }

  /** Runs in the page, beside the ledger: for damage that only a page can do. */
  evaluate<A, T>(work: (given: A) => Promise<T>, given: A): Promise<T> {
    return this.#page!.evaluate(work as (given: unknown) => Promise<T>, given);
  }

  /** kill -9 of every process of this browser, found by its profile. */
  async kill(): Promise<void> {
    const closed = new Promise(resolve => this.#context!.once('close', resolve));
    for (const pid of this.#processes()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // gone with its parent
      }
    }
    await closed;
    this.#context = null;
    this.#page = null;
  }

  #processes(): number[] {
    const tree = execFileSync('ps', ['-eo', 'pid=,ppid=,args=']).toString().trim().split('\n');
    const rows = tree.map(row => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row)!);
    const roots = rows
      .filter(row => row[3]!.includes(`--user-data-dir=${this.profile}`))
      .map(row => Number(row[1]));
    const found = new Set(roots);
    for (let before = -1; before !== found.size; ) {
      before = found.size;
      for (const row of rows) if (found.has(Number(row[2]))) found.add(Number(row[1]));
    }
    return [...found];
  }

  async stop(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
    this.#page = null;
  }

  /** The folder of the IndexedDB files. */
  get databaseFolder(): string {
    const parent = join(this.profile, 'Default', 'IndexedDB');
    const name = readdirSync(parent).find(one => one.endsWith('.indexeddb.leveldb'));
    if (name === undefined) throw new Error('there is no database in the profile');
    return join(parent, name);
  }

  remove(): void {
    rmSync(this.profile, { recursive: true, force: true });
  }
}
