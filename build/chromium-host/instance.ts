// requestSingleInstanceLock: a socket that the owner listens on. A crash or a power cut closes it, whatever is left
// on disk; a lock file with a process id in it would say "taken" for ever, or be empty.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPath } from './paths.ts';

type Told = (argv: string[], folder: string) => void;

// Socket addresses are limited to 104 (macOS) or 108 bytes.
const LONGEST = 100;

let server: Server | undefined;

function address(): string {
  const folder = getPath('userData');
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\pollkeeper-${mark}`;
  mkdirSync(folder, { recursive: true });
  const inside = join(folder, 'instance.sock');
  return Buffer.byteLength(inside) <= LONGEST ? inside : join(tmpdir(), `pollkeeper-${mark}.sock`);
}

/** Node binds a local socket before listen() returns, so the answer is known at once. */
function listen(path: string, told: Told): boolean {
  const candidate = createServer(socket => {
    let text = '';
    socket.setEncoding('utf8').on('error', () => {});
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('end', () => {
      const [argv, folder] = parse(text);
      if (argv) told(argv, folder);
    });
  });
  candidate.on('error', () => {});
  candidate.listen(path);
  if (!candidate.listening) return false;
  candidate.unref();
  server = candidate;
  return true;
}

function parse(text: string): [string[] | null, string] {
  try {
    const { argv, folder } = JSON.parse(text);
    return Array.isArray(argv) && typeof folder === 'string' ? [argv.map(String), folder] : [null, ''];
  } catch {
    return [null, ''];
  }
}

/** The answer has to be there when the call returns, and a connection takes a turn of the loop: another process asks. */
function ownerAnswers(path: string): boolean {
  const message = JSON.stringify({ argv: process.argv, folder: process.cwd() });
  const script = `const [path, message] = process.argv.slice(1);
    const socket = require('node:net').connect(path, () => socket.end(message, () => process.exit(0)));
    socket.on('error', () => process.exit(1));`;
  return spawnSync(process.execPath, ['-e', script, path, message], { timeout: 10_000 }).status === 0;
}

/** Takes away a socket that nobody answers on; not one that another start has just made in its place. */
function removeStale(path: string, seen: number): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (statSync(aside).ino === seen) rmSync(aside, { force: true });
    else renameSync(aside, path);
  } catch {
    // Another start was faster; the next round finds its socket.
  }
}

const inode = (path: string): number => statSync(path, { throwIfNoEntry: false })?.ino ?? 0;

export function askForSingleInstance(told: Told): boolean {
  if (server) return true;
  const path = address();
  for (let tries = 0; tries < 3; tries++) {
    const seen = process.platform === 'win32' ? 0 : inode(path);
    if (listen(path, told)) return true;
    if (ownerAnswers(path)) return false;
    if (process.platform !== 'win32') removeStale(path, seen);
  }
  return false;
}

export function leaveSingleInstance(): void {
  server?.close();
  server = undefined;
}
