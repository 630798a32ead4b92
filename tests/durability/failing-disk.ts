/** The real file system, with a switch that makes the disk full, deaf or gone for some paths. */
import { type LedgerFile, type LedgerFs, nodeFs } from '../../electron/ledger/files.ts';

type Trouble = 'none' | 'full' | 'sync-fails' | 'gone';

const failure = (code: string, what: string) => Object.assign(new Error(`${code}: ${what}`), { code });

export class FailingDisk implements LedgerFs {
  trouble: Trouble = 'none';
  closing: 'works' | 'fails' = 'works';
  /** paths that contain this are on the disk */
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  readonly #open = new Set<LedgerFile>();

  readonly rename = nodeFs.rename;
  readonly mkdir = nodeFs.mkdir;

  async open(path: string, flags: string | number): Promise<LedgerFile> {
    if (!path.includes(this.#part)) return nodeFs.open(path, flags);
    if (this.trouble === 'gone') throw failure('ENOENT', `no such file or directory, open '${path}'`);
    const file = await nodeFs.open(path, flags);
    this.#open.add(file);
    const here = () => {
      if (this.trouble === 'gone') throw failure('EIO', 'i/o error');
    };
    return {
      // a full disk takes a part of the line first, as real ones do
      write: (bytes, offset, length, position) => {
        here();
        if (this.trouble !== 'full') return file.write(bytes, offset, length, position);
        if (length < 20) throw failure('ENOSPC', 'no space left on device, write');
        return file.write(bytes, offset, Math.floor(length / 2), position);
      },
      read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
      datasync: async () => {
        here();
        if (this.trouble === 'sync-fails') {
          this.trouble = 'none';
          throw failure('EIO', 'i/o error, fdatasync');
        }
        await file.datasync();
      },
      sync: () => file.sync(),
      truncate: async length => {
        here();
        await file.truncate(length);
      },
      stat: () => file.stat(),
      close: () => {
        this.#open.delete(file);
        if (this.closing === 'fails') return file.close().then(() => Promise.reject(failure('EIO', 'close')));
        return file.close();
      },
    };
  }

  /** What the system does with the files of a program that was killed. */
  async abandon(): Promise<void> {
    for (const file of this.#open) await file.close();
    this.#open.clear();
  }
}
