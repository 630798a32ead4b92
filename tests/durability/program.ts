/** The program of main-process.ts in a process of its own, with everything that it started: to be killed or frozen. */
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { build } from 'esbuild';
import type { Place } from './station.ts';

let bundled: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [new URL('./main-process.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
    define: { 'import.meta.url': JSON.stringify(new URL('./browser.ts', import.meta.url).href) },
  });
  return result.outputFiles[0]!.text;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

export class Program {
  readonly #child: Child;
  readonly #ended: Promise<void>;
  #acknowledged = 0;
  #first: number | null = null;
  #listeners: (() => void)[] = [];

  private constructor(child: Child) {
    this.#child = child;
    this.#ended = (async () => {
      for await (const line of createInterface({ input: child.stdout })) {
        this.#acknowledged = Number(line) + 1;
        this.#first ??= Number(line);
        for (const listener of this.#listeners) listener();
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      for (const listener of this.#listeners) listener();
    })();
  }

  /** `before`: words in front of node's own, such as a tracer. */
  static async start(place: Place, profile: string, before: readonly string[] = []): Promise<Program> {
    bundled ??= bundle();
    const [file = '', ...args] = [
      ...before,
      process.execPath,
      '--input-type=module',
      '-',
      place.folder,
      place.origin,
      profile,
    ];
    const child = spawn(file, args, {
      cwd: new URL('../../', import.meta.url).pathname,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(await bundled);
    return new Program(child);
  }

  /** Ballots that the program said were acknowledged. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** The first ballot that it handed out: what was there before it began. Null until then. */
  get first(): number | null {
    return this.#first;
  }

  /** Until so many more were acknowledged than now. Throws when the program ends before. */
  async untilMore(count: number): Promise<void> {
    const wanted = this.#acknowledged + count;
    while (this.#acknowledged < wanted) {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null)
        throw new Error(`the program ended with ${this.#child.exitCode ?? this.#child.signalCode}`);
      await new Promise<void>(resolve => {
        this.#listeners = [resolve];
      });
    }
    this.#listeners = [];
  }

  /** The program and all that it started, its browser's processes among them. */
  processes(): number[] {
    const rows = execFileSync('ps', ['-eo', 'pid=,ppid='])
      .toString()
      .trim()
      .split('\n')
      .map(row => row.trim().split(/\s+/).map(Number));
    const found = new Set([this.#child.pid ?? -1]);
    for (let before = -1; before !== found.size; ) {
      before = found.size;
      for (const [pid = 0, parent = 0] of rows) if (found.has(parent)) found.add(pid);
    }
    return [...found];
  }

  signal(signal: NodeJS.Signals, pids: readonly number[] = this.processes()): void {
    for (const pid of pids) {
      try {
        process.kill(pid, signal);
      } catch {
        // gone with its parent
      }
    }
  }

  /** kill -9 of main alone; its browser goes by itself. */
  async killMain(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Everything at once, and no process of it left. */
  async killAll(pids: readonly number[] = this.processes()): Promise<void> {
    this.signal('SIGKILL', pids);
    await this.#ended;
    for (const pid of pids) while (isThere(pid)) await new Promise(resolve => setTimeout(resolve, 5));
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)])
      .toString()
      .startsWith('Z');
  } catch {
    return false;
  }
}
