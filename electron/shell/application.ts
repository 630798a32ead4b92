/** The application itself: one instance, ready, and gone when its window is closed. */
import { hostname } from 'node:os';
import { app, type BrowserWindow } from 'electron';
import type { Runtime } from '../../shared/contract/view.ts';

/** False when another instance runs on this data: it was told, and shows itself. */
export function onlyInstance(window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const open = window();
    if (!open) return;
    if (open.isMinimized()) open.restore();
    open.show();
    open.focus();
  });
  return true;
}

export const whenReady = (): Promise<void> => app.whenReady();
export const folderOf = (name: 'userData' | 'documents'): string => app.getPath(name);
export const setFolder = (name: 'userData' | 'documents', path: string): void => app.setPath(name, path);
export const quit = (code = 0): void => (code === 0 ? app.quit() : app.exit(code));

/**
 * `closing` runs once, when the last window is gone and before the program ends. It is waited for, however often the
 * program is told to end meanwhile: Ctrl-C reaches it twice, from the terminal and from whatever started it.
 */
export function whenClosed(closing: () => Promise<void>): void {
  let begun = false;
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', event => {
    if (closed) return;
    event.preventDefault();
    if (begun) return;
    begun = true;
    void closing().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

export const runtimeOf = (appVersion: string): Runtime => {
  const host = process.versions.electron === undefined;
  return {
    runtime: host ? 'chromium-host' : 'electron',
    version: process.versions.electron ?? app.getVersion(),
    // the host's browser is found before main starts (build/runtime.mjs)
    engine: process.versions.chrome ?? process.env.POLLKEEPER_ENGINE ?? '',
    app: appVersion,
  };
};
export const hostOf = (): string => `${hostname()} (${process.platform} ${process.arch})`.slice(0, 200);
