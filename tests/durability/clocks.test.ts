/**
 * Somebody sets the laptop's clock, by a day and back; travels to another time zone with it; closes the lid for an hour.
 * The program's own clocks see each of it, in a process of its own whose machine is really changed under it: its wall
 * clock by libfaketime, its time zone and the kernel's uptime by a mount namespace, its monotonic clock by a time
 * namespace. What needs root, Linux and those tools says so when they are not there; the same with a told clock is in
 * tests/station/watch.test.ts.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './browser.ts';

const day = 86_400_000;
const hour = 3_600_000;
const faketime = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
  .map(machine => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`)
  .find(path => existsSync(path));
const why = (() => {
  if (faketime === undefined) return 'no libfaketime here';
  try {
    execFileSync('unshare', ['--mount', '--time', '--monotonic', '1', 'true'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'no namespaces without root';
  }
})();

const root = temporaryFolder();
const program = join(root, 'clock-process.mjs');
beforeAll(() =>
  build({
    entryPoints: [new URL('./clock-process.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    // bundled CommonJS asks for node's own modules
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  }),
);
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Command = { readonly type: string; readonly data: { readonly [key: string]: unknown } };

/** The process and the machine that it believes in. */
class Machine {
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #commands: Command[] = [];
  #heard: () => void = () => {};

  constructor(monotonic: number) {
    this.#folder = join(root, String(Math.random()).slice(2));
    mkdirSync(join(this.#folder, 'etc'), { recursive: true });
    for (const name of ['passwd', 'group', 'ld.so.cache', 'nsswitch.conf'])
      if (existsSync(`/etc/${name}`)) cpSync(`/etc/${name}`, join(this.#folder, 'etc', name));
    this.zone('Asia/Macau');
    this.wall('+0');
    writeFileSync(join(this.#folder, 'uptime'), readFileSync('/proc/uptime'));
    const inside = `mount --bind ${this.#folder}/etc /etc && mount --bind ${this.#folder}/uptime /proc/uptime && exec ${process.execPath} ${program}`;
    const { TZ: _, ...env } = process.env;
    this.#child = spawn(
      'unshare',
      ['--mount', '--time', '--fork', '--kill-child', '--monotonic', String(monotonic), 'sh', '-c', inside],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...env,
          NODE_EXTRA_CA_CERTS: '',
          LD_PRELOAD: faketime,
          FAKETIME_TIMESTAMP_FILE: join(this.#folder, 'offset'),
          FAKETIME_NO_CACHE: '1',
          FAKETIME_DONT_FAKE_MONOTONIC: '1',
          DONT_FAKE_MONOTONIC: '1',
        },
      },
    );
    createInterface({ input: this.#child.stdout! }).on('line', line => {
      this.#commands.push(JSON.parse(line) as Command);
      this.#heard();
    });
  }

  /** the offset of the wall clock, as faketime(1) writes it */
  wall(offset: string): void {
    writeFileSync(join(this.#folder, 'offset'), `${offset}\n`);
  }
  zone(name: string): void {
    const path = join(this.#folder, 'etc', 'localtime');
    rmSync(path, { force: true });
    symlinkSync(`/usr/share/zoneinfo/${name}`, path);
  }
  /** the kernel's uptime goes on while a machine sleeps; the monotonic clock stands still */
  sleep(seconds: number): void {
    const [up = '', idle = ''] = readFileSync('/proc/uptime', 'utf8').trim().split(' ');
    writeFileSync(join(this.#folder, 'uptime'), `${(Number(up) + seconds).toFixed(2)} ${idle}\n`);
  }

  async next(): Promise<Command> {
    while (this.#commands.length === 0)
      await new Promise<void>(resolve => {
        this.#heard = resolve;
      });
    return this.#commands.shift()!;
  }

  async end(): Promise<void> {
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }
}

let machine: Machine | null = null;
afterEach(async () => {
  await machine?.end();
  machine = null;
});

const near = (command: Command, key: string, ms: number) => {
  expect(typeof command.data[key]).toBe('number');
  expect(Math.abs(Number(command.data[key]) - ms)).toBeLessThan(2_000); // what counts as drift (ledger.md §3)
};

if (why !== null) console.log(`not run: clocks of a real process (${why})`);

describe.skipIf(why !== null)('R-asleep the clocks of a real process', { timeout: 60_000 }, () => {
  it('the wall clock is set forward by a day, and back', async () => {
    machine = new Machine(0);
    expect((await machine.next()).type).toBe('started');
    machine.wall('+1d');
    const forward = await machine.next();
    expect(forward.type).toBe('note-clock-jump');
    near(forward, 'jumpMs', day);
    machine.wall('-1d');
    const back = await machine.next();
    expect(back.type).toBe('note-clock-jump');
    near(back, 'jumpMs', -2 * day);
  });

  it('the time zone is changed while the program runs', async () => {
    machine = new Machine(0);
    expect(await machine.next()).toMatchObject({ type: 'started', data: { zone: 'Asia/Macau' } });
    machine.zone('Europe/Lisbon');
    expect(await machine.next()).toEqual({
      type: 'note-zone',
      data: { from: 'Asia/Macau', to: 'Europe/Lisbon' },
    });
  });

  it('the lid is closed for an hour: one sleep of an hour, and the wall clock is where it should be', async () => {
    machine = new Machine(0);
    await machine.next();
    machine.sleep(3_600);
    const slept = await machine.next();
    expect(slept.type).toBe('note-sleep');
    near(slept, 'sleptMs', hour);
    // a machine moves both at once; here the wall clock follows, so that the watch may see it twice: there and back
    machine.wall('+1h');
    await new Promise(resolve => setTimeout(resolve, 500));
    machine.zone('Europe/Lisbon'); // comes after whatever the hour brought
    const commands = [await machine.next()];
    while (commands.at(-1)?.type !== 'note-zone') commands.push(await machine.next());
    expect(commands.filter(({ type }) => type === 'note-sleep')).toEqual([]);
    const jumps = commands.filter(({ type }) => type === 'note-clock-jump');
    expect(Math.abs(jumps.reduce((sum, { data }) => sum + Number(data.jumpMs), 0))).toBeLessThan(2_000);
  });

  it('the monotonic clock begins anew: each run counts from its own start', async () => {
    machine = new Machine(500_000);
    const late = await machine.next();
    await machine.end();
    machine = new Machine(5);
    const early = await machine.next();
    for (const { data } of [late, early]) expect(Number(data.up)).toBeLessThan(10_000);
    machine.wall('+1d');
    expect((await machine.next()).type).toBe('note-clock-jump');
  });
});
