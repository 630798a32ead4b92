/** Starts the bench's main process on the app's runtime, gives it orders, and has a hand on its ledger page. */
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Browser, chromium, type Page } from '@playwright/test';
import { answerSchema, type Order, type StationAnswer } from './orders.ts';

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

export class BenchStation {
  readonly data: string;
  readonly #child: Child;
  readonly #answers: ((line: string) => void)[] = [];
  #browser: Browser | null = null;
  #files: StationAnswer['files'] | null = null;
  #said = '';

  private constructor(child: Child, data: string) {
    this.#child = child;
    this.data = data;
  }

  /** `command`: what starts the app; its last word is the app's main, in whose place ours stands. */
  static async start(command: readonly string[], data: string): Promise<BenchStation> {
    const [file, ...args] = [...command.slice(0, -1), join(import.meta.dirname, 'bench-main.mjs')];
    if (file === undefined) throw new Error('nothing to start');
    const electron = !args.includes('--import');
    const child = spawn(file, electron ? ['--remote-debugging-port=0', ...args] : args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, POLLKEEPER_DATA: data, POLLKEEPER_DEVTOOLS_PORT: '0' },
    });
    const station = new BenchStation(child, data);
    const endpoint = new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        createInterface({ input: stream }).on('line', line => {
          const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
          if (found) resolve(found);
          if (line.startsWith('bench ')) station.#answers.shift()?.(line.slice('bench '.length));
          else station.#said = `${station.#said}${line}\n`.slice(-4_000);
        });
      child.once('exit', code => {
        reject(new Error(`the bench's main process ended with ${code}:\n${station.#said}`));
        for (const answer of station.#answers.splice(0))
          answer(JSON.stringify({ times: [], failed: 'ended' }));
      });
    });
    endpoint.catch(() => {}); // an end before it is told by the order that waits
    await station.#answer();
    station.#files = (await station.order({ do: 'start' })).files ?? null;
    await station.order({ do: 'open-poll' });
    station.#browser = await chromium.connectOverCDP(await endpoint);
    return station;
  }

  /** Journal and package on the disk. */
  get files(): NonNullable<StationAnswer['files']> {
    if (!this.#files) throw new Error('the station did not say where its files are');
    return this.#files;
  }

  async order(order: Order): Promise<StationAnswer> {
    const answer = this.#answer();
    this.#child.stdin.write(`${JSON.stringify(order)}\n`);
    const given = await answer;
    if (given.failed !== undefined) throw new Error(`${order.do}: ${given.failed}\n${this.#said}`);
    return given;
  }

  #answer(): Promise<StationAnswer> {
    return new Promise((resolve, reject) => {
      this.#answers.push(line => {
        const answer = answerSchema.safeParse(JSON.parse(line));
        if (answer.success) resolve(answer.data);
        else reject(answer.error);
      });
    });
  }

  page(): Page {
    for (const context of this.#browser?.contexts() ?? [])
      for (const page of context.pages())
        if (/^(app:\/\/ledger|https:\/\/ledger\.app\.localhost)\//.test(page.url())) return page;
    throw new Error('the ledger has no page');
  }

  /** Resident megabytes of every process of the app together; null where there is no /proc to ask. */
  memory(): number | null {
    if (!existsSync('/proc/self/status') || this.#child.pid === undefined) return null;
    const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=']).toString().trim().split('\n');
    const all = rows.map(line => line.trim().split(/\s+/).map(Number));
    const ours = new Set([this.#child.pid]);
    for (let before = 0; before !== ours.size; ) {
      before = ours.size;
      for (const [pid = 0, parent = 0] of all) if (ours.has(parent)) ours.add(pid);
    }
    return all.reduce((sum, [pid = 0, , kilobytes = 0]) => sum + (ours.has(pid) ? kilobytes : 0), 0) / 1024;
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    const ended = once(this.#child, 'exit');
    this.#child.stdin.end();
    await ended;
  }
}
