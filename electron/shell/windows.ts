/** The two windows: the station's, with a face, and the ledger's, without one. Neither can go anywhere else. */
import { app, BrowserWindow, type WebContents } from 'electron';

/** Both pages run sandboxed, isolated, without Node; background timers must not be slowed down. */
const webPreferences = (preload: string) => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  backgroundThrottling: false,
  devTools: !app.isPackaged,
  spellcheck: false,
});

/** No navigation, no new windows, no webviews: for every page that there will ever be. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', event => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** A page that dies or hangs is loaded anew: main holds all it knew. `failed` is told of that, and of what the page failed at. */
export function stationWindow(preload: string, title: string, failed: (what: string) => void): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 720,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title,
    backgroundColor: '#ffffff',
    webPreferences: webPreferences(preload),
  });
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, { reason }) => {
    failed(`station page ${reason}`);
    if (!window.isDestroyed()) webContents.reload();
  });
  // nobody could issue, lock or close it
  webContents.on('unresponsive', () => webContents.forcefullyCrashRenderer());
  webContents.on('console-message', ({ level, message }) => {
    if (level === 'error') failed(`station page: ${message}`);
  });
  void window.loadURL('app://station/');
  return window;
}

export function ledgerWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({ show: false, webPreferences: webPreferences(preload) });
  void window.loadURL('app://ledger/');
  return window;
}
