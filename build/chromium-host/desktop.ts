// shell, safeStorage, Menu: what little of the desktop a Node process reaches.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { headed } from './browser.ts';

const OPENERS: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

export const shell = {
  /** Resolves with '' or with what went wrong, as in Electron. */
  openPath(path: string): Promise<string> {
    if (!headed) return Promise.resolve('There is no display.');
    const [command = 'xdg-open', ...args] = OPENERS[process.platform] ?? ['xdg-open'];
    return new Promise(resolve => {
      const child = spawn(command, [...args, path], { stdio: 'ignore', detached: true });
      child.once('error', error => resolve(error.message));
      child.once('spawn', () => resolve(''));
      child.unref();
    });
  },
  showItemInFolder(path: string): void {
    shell.openPath(dirname(path));
  },
  openExternal(url: string): Promise<void> {
    return Promise.reject(new Error(`Refused: this host opens nothing outside the app (${url}).`));
  },
};

export const safeStorage = { isEncryptionAvailable: (): boolean => false };

export const Menu = { setApplicationMenu: (_menu: unknown): void => {}, getApplicationMenu: () => null };
