/** The little that the ledger needs of a file system; an argument, so that a test can make it fail for real reasons. */
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

export type LedgerFile = {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>;
  read(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  datasync(): Promise<void>;
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  stat(): Promise<{ size: number; dev: number; ino: number }>;
  close(): Promise<void>;
};

export type LedgerFs = {
  /** flags as in fopen(3), or the numbers of open(2) */
  open(path: string, flags: string | number): Promise<LedgerFile>;
  rename(from: string, to: string): Promise<void>;
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
};

export const nodeFs: LedgerFs = { open, rename, mkdir };

export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `write` may write less than it was given. */
export async function writeAll(file: LedgerFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new Error('the file takes no more bytes');
    done += bytesWritten;
  }
}

/** Makes the folder's entries durable. Windows has no such call and makes them durable with the file. */
export async function syncFolder(fs: LedgerFs, path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await fs.open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The whole file or null when there is none. For small files: at most `most` bytes are taken. */
export async function readSmall(fs: LedgerFs, path: string, most = 65_536): Promise<Buffer | null> {
  let file: LedgerFile;
  try {
    file = await fs.open(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(most);
    const { bytesRead } = await file.read(bytes, 0, most, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The bytes are on the disk; the name of the file is once its folder is synced. */
export async function writeSynced(fs: LedgerFs, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'w');
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Replaces a file so that after a power cut either the old or the new one is there, whole. */
export async function replaceDurably(fs: LedgerFs, path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await fs.mkdir(folder, { recursive: true });
  await writeSynced(fs, `${path}.new`, bytes);
  await fs.rename(`${path}.new`, path);
  await syncFolder(fs, folder);
}
