/**
 * The system's printers, and a finished PDF on one of them. Electron prints what a window shows, a PDF in its viewer
 * too (silently since 35, electron/electron#47378): a hidden window of its own holds the file, and goes with the job.
 */
import { pathToFileURL } from 'node:url';
import { BrowserWindow } from 'electron';
import type { Printer } from '../../shared/contract/asks.ts';

export async function printersOf(window: BrowserWindow): Promise<readonly Printer[]> {
  const found = await window.webContents.getPrintersAsync();
  return found.map(({ name, displayName }) => ({ name, label: displayName || name }));
}

/**
 * `printer` null: the system's dialog. Answers '' when the system took the job, which says nothing of the paper yet, or
 * with what went wrong; never throws.
 */
export async function printFile(path: string, printer: string | null): Promise<string> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, plugins: true },
  });
  try {
    await window.loadURL(pathToFileURL(path).href);
    return await new Promise<string>(resolve => {
      const options = printer === null ? { silent: false } : { silent: true, deviceName: printer };
      window.webContents.print(options, (done, reason) => resolve(done ? '' : reason || 'not printed'));
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    window.destroy();
  }
}
