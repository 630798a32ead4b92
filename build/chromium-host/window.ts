// BrowserWindow: a window, or in headless a page of exactly the asked size.
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { nativeTheme } from './appearance.ts';
import { headed } from './browser.ts';
import type { CdpSession } from './cdp.ts';
import { WebContents, type WebPreferences } from './contents.ts';
import { OFF_SCREEN, ON_SCREEN, openTarget, runningBrowser, type Target, watchBrowser } from './engine.ts';

export type WindowOptions = {
  width?: number;
  height?: number;
  minWidth?: number;
  minHeight?: number;
  show?: boolean;
  title?: string;
  backgroundColor?: string;
  webPreferences?: WebPreferences;
};

const windows = new Map<number, BrowserWindow>();
let lastId = 0;

export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  readonly #options: WindowOptions;
  #target: Target | undefined;
  #title: string;
  #visible: boolean;
  #minimized = false;
  #destroyed = false;

  constructor(options: WindowOptions = {}) {
    super();
    this.#options = options;
    this.#title = options.title ?? app.getName();
    this.#visible = options.show ?? true;
    this.webContents = new WebContents(options.webPreferences ?? {});
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.on('render-process-gone', (_event, details) =>
      app.emit('render-process-gone', {}, this.webContents, details),
    );
    this.webContents.closeAsked = () => this.close();
    windows.set(this.id, this);
    app.emit('web-contents-created', {}, this.webContents);
    this.#open().catch((error: unknown) => {
      if (!this.#destroyed) app.failed(error);
    });
  }

  static getAllWindows = (): BrowserWindow[] => [...windows.values()];
  static fromId = (id: number): BrowserWindow | null => windows.get(id) ?? null;
  static fromWebContents = (contents: WebContents): BrowserWindow | null =>
    [...windows.values()].find(window => window.webContents === contents) ?? null;
  static getFocusedWindow = (): BrowserWindow | null =>
    [...windows.values()].find(window => window.isVisible()) ?? null;

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.#visible = true;
    this.#place();
    this.focus();
    this.emit('show');
  }

  hide(): void {
    this.#visible = false;
    this.#place();
    this.emit('hide');
  }

  focus(): void {
    this.#target?.session.tell('Page.bringToFront');
  }

  minimize(): void {
    this.#minimized = true;
    this.#state('minimized');
  }

  restore(): void {
    this.#minimized = false;
    this.#state('normal');
  }

  isVisible(): boolean {
    return this.#visible && !this.#destroyed;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  setMenuBarVisibility(_visible: boolean): void {}

  removeMenu(): void {}

  /** A listener of 'close' may refuse. */
  close(): void {
    let refused = false;
    const event = { preventDefault: () => (refused = true) };
    this.emit('close', event);
    if (!refused) this.destroy();
  }

  destroy(): void {
    this.#closeTarget();
    this.#end();
  }

  #closeTarget(): void {
    const { targetId } = this.#target ?? {};
    if (!targetId) return;
    const close = { targetId };
    runningBrowser()
      ?.then(live => live.connection.browser.tell('Target.closeTarget', close))
      .catch(() => {});
  }

  /** The browser says that the page is gone: somebody closed its window, and the engine asked nobody (README). */
  #closedByPerson(): void {
    if (this.#destroyed) return;
    this.emit('close', { preventDefault: () => {} });
    this.#end();
  }

  #end(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this.id);
    this.webContents.end();
    this.emit('closed');
    if (windows.size === 0) app.allClosed();
  }

  async #open(): Promise<void> {
    const { width = 800, height = 600, show = true } = this.#options;
    const target = await openTarget({ width, height }, show ? ON_SCREEN : OFF_SCREEN, {
      onEnd: () => this.#closedByPerson(),
      onCrash: (reason, exitCode) => this.webContents.crash(reason, exitCode),
    });
    this.#target = target;
    await this.webContents.attach(target, cdp => this.#prepare(cdp, width, height));
    nativeTheme.learn(target.session).catch(() => {});
    if (headed) this.#place();
    if (this.#destroyed) this.#closeTarget();
    else if (show) this.emit('show');
  }

  #prepare(cdp: CdpSession, width: number, height: number): Promise<unknown>[] {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    const theme = nativeTheme.apply(cdp);
    return headed ? [theme] : [theme, cdp.send('Emulation.setDeviceMetricsOverride', metrics)];
  }

  /** On the screen, or beyond its edge: the engine has no windows that are not shown. */
  #place(): void {
    const { width = 800, height = 600 } = this.#options;
    const left = this.#visible ? ON_SCREEN : OFF_SCREEN;
    if (headed) this.#bounds({ left, top: left, width, height });
  }

  #state(windowState: 'normal' | 'minimized'): void {
    if (headed) this.#bounds({ windowState });
  }

  #bounds(bounds: object): void {
    const { session, targetId } = this.#target ?? {};
    session
      ?.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId })
      .then(({ windowId }) => session.tell('Browser.setWindowBounds', { windowId, bounds }))
      .catch(() => {});
  }
}

app.closeWindows = () => {
  for (const window of BrowserWindow.getAllWindows()) window.close();
  return windows.size === 0;
};

watchBrowser(({ reason, exitCode }) => {
  const left = BrowserWindow.getAllWindows();
  if (!app.quitting) for (const { webContents } of left) webContents.crash(reason, exitCode);
  for (const window of left) window.destroy();
});
