/**
 * Starts the app as a person would and gives a hand on its window: real key events through the DevTools protocol, on
 * Electron and on the Chromium host alike. The day's clock is told to it over a local socket (told-clock.ts), so that
 * nine hours pass in minutes; without `start` the app runs on the machine's own clock.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';

export type AppOptions = {
  /** what starts the app (build/runtime.mjs) */
  readonly command: readonly string[];
  /** folder of the data and the browser's profile; a fresh one when absent */
  readonly data?: string;
  readonly documents?: string;
  /** RFC 3339: the app's clocks stand at this instant until they are told to move */
  readonly start?: string;
  readonly env?: NodeJS.ProcessEnv;
};

export type App = {
  readonly page: Page;
  readonly process: ChildProcess;
  readonly data: string;
  readonly documents: string;
  /** all clocks of the app move on by so many milliseconds */
  pass(ms: number): Promise<void>;
  /** … until the wall clock shows this instant */
  until(instant: string): Promise<void>;
  /** what the app printed so far */
  said(): string;
  /** closes the window as a person would: the program ends, or the window asks first */
  leave(): Promise<void>;
  /** the same, with "close" for an answer; waits for the program to end and answers with its exit code */
  close(): Promise<number | null>;
  /** the plug is pulled */
  kill(): Promise<void>;
};

const startMs = 60_000;

export async function startApp(options: AppOptions): Promise<App> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'pollkeeper-data-')));
  const documents = options.documents ?? join(data, 'documents');
  await mkdir(documents, { recursive: true });
  const [file, ...args] = options.command;
  if (!file) throw new Error('nothing to start');
  const electron = !args.includes('--import');
  const clock = options.start === undefined ? null : await clockServer(data);
  const child = spawn(file, electron ? ['--remote-debugging-port=0', ...args] : args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...options.env,
      POLLKEEPER_DATA: data,
      POLLKEEPER_DOCUMENTS: documents,
      POLLKEEPER_DEVTOOLS_PORT: '0',
      POLLKEEPER_TELL_FAULTS: '1',
      ...(clock && options.start !== undefined
        ? { POLLKEEPER_CLOCK: clock.path, POLLKEEPER_START: options.start }
        : {}),
    },
  });
  let said = '';
  const endpoint = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', line => {
        said += `${line}\n`;
        const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (found) resolve(found);
      });
    child.once('exit', code => reject(new Error(`the app ended with ${code} before its window:\n${said}`)));
    setTimeout(() => reject(new Error(`no window within ${startMs / 1000} s:\n${said}`)), startMs).unref();
  });
  const browser = await chromium.connectOverCDP(await endpoint);
  const page = await stationPage(browser);
  page.on('dialog', () => {}); // without a listener Playwright answers what the engine asks the program
  const ended = once(child, 'exit');
  const leave = () => page.close({ runBeforeUnload: true });
  return {
    page,
    process: child,
    data,
    documents,
    pass: ms => told(clock, { pass: ms }),
    until: instant => told(clock, { until: instant }),
    said: () => said,
    leave,
    close: async () => {
      await leave();
      page
        .locator('#close-anyway')
        .click()
        .catch(() => {}); // it did not ask
      const [code] = await ended;
      clock?.server.close();
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      clock?.server.close();
    },
  };
}

/** The station's window among the pages; the ledger's has no face. */
async function stationPage(browser: Browser): Promise<Page> {
  const until = Date.now() + startMs;
  while (Date.now() < until) {
    for (const context of browser.contexts())
      for (const page of context.pages())
        if (/^(app:\/\/station|https:\/\/station\.app\.localhost)\//.test(page.url())) return page;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('the station has no window');
}

type ClockServer = { readonly path: string; readonly server: Server; readonly socket: Promise<Socket> };

async function clockServer(data: string): Promise<ClockServer> {
  // a socket's path may be 104 characters long at most
  const path =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\pollkeeper-${process.pid}-${Date.now()}`
      : join(await mkdtemp(join(tmpdir(), 'pk-')), 'clock');
  await mkdir(data, { recursive: true });
  const server = createServer();
  const socket = new Promise<Socket>(resolve => {
    server.once('connection', resolve);
  });
  server.listen(path);
  await once(server, 'listening');
  return { path, server, socket };
}

async function told(clock: ClockServer | null, line: object): Promise<void> {
  if (!clock) throw new Error('this app runs on the machine’s own clock');
  const socket = await clock.socket;
  const answer = once(socket, 'data');
  socket.write(`${JSON.stringify(line)}\n`);
  await answer;
}
