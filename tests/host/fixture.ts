// Builds the host and the small app once for a test file, starts the app as a process and talks to it by lines.
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

type Line = { event?: string; value?: unknown; id?: number; error?: string };

const bundler = fileURLToPath(new URL('../../build/chromium-host/bundle.mjs', import.meta.url));
const source = (name: string) => fileURLToPath(new URL(`app/${name}`, import.meta.url));

export class Running {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly events: { event: string; value: unknown }[] = [];
  readonly exited: Promise<number | null>;
  errors = '';
  readonly #answers = new Map<number, (line: Line) => void>();
  readonly #waiting: { event: string; resolve: (value: unknown) => void }[] = [];
  #lastId = 0;

  constructor(child: ChildProcessByStdio<Writable, Readable, Readable>) {
    this.child = child;
    this.exited = new Promise(resolve => child.once('close', resolve));
    child.stderr.setEncoding('utf8').on('data', text => {
      this.errors += text;
    });
    child.stdin.on('error', () => {});
    createInterface({ input: child.stdout }).on('line', line => this.#line(JSON.parse(line)));
  }

  /** What the app answers to an order; rejects with its error. */
  async ask(what: string, more: { name?: string; arg?: unknown } = {}): Promise<unknown> {
    const id = ++this.#lastId;
    this.child.stdin.write(`${JSON.stringify({ id, what, ...more })}\n`);
    const line = await new Promise<Line>((resolve, reject) => {
      this.#answers.set(id, resolve);
      this.exited.then(() => reject(new Error(`the app ended before it answered ${what}:\n${this.errors}`)));
    });
    if (line.error !== undefined) throw new Error(line.error);
    return line.value;
  }

  inPage(name: string, arg: unknown = null): Promise<unknown> {
    return this.ask('run', { name, arg });
  }

  /** Resolves with the value of the next such event, or of one that has come and was not asked for yet. */
  next(event: string): Promise<unknown> {
    const at = this.events.findIndex(entry => entry.event === event);
    if (at !== -1) return Promise.resolve(this.events.splice(at, 1)[0]?.value);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ event, resolve });
      this.exited.then(() =>
        setImmediate(reject, new Error(`the app ended before ${event}:\n${this.errors}`)),
      );
    });
  }

  async quit(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.ask('quit').catch(() => {});
    await this.exited;
  }

  #line(line: Line): void {
    if (line.id !== undefined) {
      this.#answers.get(line.id)?.(line);
      return;
    }
    const event = line.event ?? '';
    const at = this.#waiting.findIndex(entry => entry.event === event);
    if (at === -1) this.events.push({ event, value: line.value });
    else this.#waiting.splice(at, 1)[0]?.resolve(line.value);
  }
}

export class Fixture {
  readonly folder = mkdtempSync(join(tmpdir(), 'pollkeeper-host-'));
  readonly #started: Running[] = [];

  async prepare(): Promise<void> {
    const common = { bundle: true, target: 'es2023', logLevel: 'warning' } as const;
    execFileSync(process.execPath, [bundler, join(this.folder, 'host')]);
    await Promise.all([
      build({
        ...common,
        entryPoints: [source('main.ts')],
        outfile: join(this.folder, 'main.mjs'),
        platform: 'node',
        format: 'esm',
        external: ['electron'],
      }),
      build({
        ...common,
        entryPoints: [source('preload.ts')],
        outfile: join(this.folder, 'preload.cjs'),
        platform: 'node',
        format: 'cjs',
        external: ['electron'],
      }),
      build({
        ...common,
        entryPoints: [source('page.ts'), source('worker.ts')],
        outdir: this.folder,
        format: 'iife',
      }),
    ]);
  }

  /** A process of the app; without `loaded` it may be one that leaves at once. */
  spawn(env: Record<string, string> = {}, data = 'data'): Running {
    const register = join(this.folder, 'host', 'register.mjs');
    const child = spawn(process.execPath, ['--import', register, join(this.folder, 'main.mjs')], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, HOST_TEST_DATA: join(this.folder, data), HOST_TEST_FILES: this.folder, ...env },
    });
    const running = new Running(child);
    this.#started.push(running);
    return running;
  }

  async start(env: Record<string, string> = {}, data = 'data'): Promise<Running> {
    const running = this.spawn(env, data);
    await running.next('loaded');
    return running;
  }

  async clear(): Promise<void> {
    await Promise.all(this.#started.map(running => running.quit()));
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
