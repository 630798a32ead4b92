/**
 * A file system of its own in a file, for what cannot be done to the machine's: it is cut off without its writes, or
 * made so small that it is full. Needs root and loop mounts, as a Linux machine or a privileged container has them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './browser.ts';

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();

/** EXT4_IOC_SHUTDOWN, and EXT4_GOING_FLAGS_NOLOGFLUSH: from now on nothing more reaches the disk, not even the log. */
const CUT =
  'use Fcntl; sysopen(my $folder, $ARGV[0], O_RDONLY | O_DIRECTORY) or die $!; my $how = pack("L", 2); ioctl($folder, 0x8004587d, $how) or die $!;';

export class Image {
  readonly #folder = temporaryFolder();
  readonly path: string;

  /** Throws, with the reason, where such a thing is not allowed. */
  constructor(megabytes: number) {
    this.path = join(this.#folder, 'mounted');
    mkdirSync(this.path);
    try {
      run('truncate', '-s', `${megabytes}M`, this.#image);
      run('mkfs.ext4', '-q', '-F', '-m', '0', this.#image);
      this.mount();
    } catch (error) {
      rmSync(this.#folder, { recursive: true, force: true });
      throw error;
    }
  }

  get #image(): string {
    return join(this.#folder, 'image');
  }

  mount(): void {
    run('mount', '-o', 'loop', this.#image, this.path);
  }

  /** The power goes: what was not synced is gone. Only `unmount` and `mount` are possible afterwards. */
  cut(): void {
    run('perl', '-e', CUT, this.path);
  }

  async unmount(): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        run('umount', this.path);
        return;
      } catch (error) {
        if (tries > 400) throw error;
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  }

  async remove(): Promise<void> {
    await this.unmount();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Null, or in words why this machine cannot do it. */
export async function whyNoImages(): Promise<string | null> {
  if (process.platform !== 'linux') return `loop mounts are for Linux; this is ${process.platform}`;
  if (process.getuid?.() !== 0) return 'loop mounts need root';
  try {
    const image = new Image(32);
    let why: string | null = null;
    try {
      image.cut();
    } catch (error) {
      why = `this file system cannot be cut off: ${firstLine(error)}`;
    }
    await image.remove();
    return why;
  } catch (error) {
    return `no loop mounts here: ${firstLine(error)}`;
  }
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message.split('\n')[0]! : '');
