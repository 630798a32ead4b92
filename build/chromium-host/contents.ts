// webContents: one page, its preload, its navigation and its messages.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromBrowser, schemeOf, toBrowser } from './address.ts';
import { headed } from './browser.ts';
import type { CdpSession } from './cdp.ts';
import { browser, type Target } from './engine.ts';
import { ipcMain } from './ipc.ts';
import { BINDING, type Downward, RECEIVER, type Upward, WORLD } from './names.ts';
import { type PdfOptions, pdfParams } from './pdf.ts';
import { refusedDevices, settlePermissions } from './permissions.ts';
import { answer, type Paused } from './protocol.ts';
import { watchPulse } from './pulse.ts';
import { type Session, session } from './session.ts';
import { printers, printFile } from './spooler.ts';
import { decode, encode } from './wire.ts';

export type WebPreferences = {
  preload?: string;
  sandbox?: boolean;
  contextIsolation?: boolean;
  nodeIntegration?: boolean;
  backgroundThrottling?: boolean;
  additionalArguments?: string[];
  devTools?: boolean;
  plugins?: boolean;
  session?: Session;
};
type OpenDetails = { url: string; frameName: string; features: string };
type OpenHandler = (details: OpenDetails) => { action: 'allow' | 'deny' };
type Context = { id: number; name: string; auxData?: { frameId?: string; isDefault?: boolean } };
type Frame = { id: string; url: string; urlFragment?: string; parentId?: string };
type Lifecycle = { frameId: string; loaderId: string; name: string };
type ConsoleCall = {
  type: string;
  args: { value?: unknown; description?: string }[];
  stackTrace?: { callFrames: { url: string; lineNumber: number }[] };
};

const LEVELS: Record<string, 'info' | 'warning' | 'error' | 'debug'> = {
  warning: 'warning',
  error: 'error',
  assert: 'error',
  debug: 'debug',
};

const beside = (name: string) => readFileSync(join(dirname(fileURLToPath(import.meta.url)), name), 'utf8');

function preloadSource(preferences: WebPreferences): string {
  const preload = preferences.preload ? readFileSync(preferences.preload, 'utf8') : '';
  const facts = JSON.stringify({
    argv: [process.execPath, ...(preferences.additionalArguments ?? [])],
    platform: process.platform,
    arch: process.arch,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
    versions: process.versions,
  });
  // Electron runs a preload in the page's main frame, and not in the empty document before the first page.
  return `if (window.top === window && location.protocol === 'https:') {
${beside('isolated.js')}
const electron = globalThis.__hostElectron;
delete globalThis.__hostElectron;
const require = name => {
  if (name === 'electron' || name === 'electron/renderer') return electron;
  throw new Error('module not found: ' + name);
};
const module = { exports: {} };
(function (exports, require, module, process) {
${preload}
})(module.exports, require, module, ${facts});
}`;
}

const withoutHash = (url: string): string => url.split('#')[0]!;
const originOf = (url: string): string => url.split('/').slice(0, 3).join('/');

const all = new Map<number, WebContents>();
let lastId = 0;

/** An event that a listener can refuse. */
class Preventable {
  defaultPrevented = false;
  preventDefault = (): void => {
    this.defaultPrevented = true;
  };
}

export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly session: Session;
  readonly #ready: Promise<CdpSession>;
  readonly #preferences: WebPreferences;
  #opened: (session: CdpSession) => void = () => {};
  #neverOpened: (reason: Error) => void = () => {};
  #openHandler: OpenHandler = () => ({ action: 'deny' });
  #cdp: CdpSession | undefined;
  #frameId = '';
  #context: number | undefined;
  #url = '';
  #title = '';
  #asked = '';
  #finishedLoader = '';
  #destroyed = false;
  #crashed = false;
  /** what is to be printed, when it is no page */
  #file: string | null = null;
  #endPulse = () => {};
  /** it is being loaded anew, or another page is: it is left, and not closed */
  #leaving = false;

  constructor(preferences: WebPreferences) {
    super();
    this.#preferences = preferences;
    this.session = preferences.session ?? session.defaultSession;
    this.#ready = new Promise((resolve, reject) => {
      this.#opened = resolve;
      this.#neverOpened = reject;
    });
    // Whoever waits for the page hears of it; nobody has to wait.
    this.#ready.catch(() => {});
    all.set(this.id, this);
  }

  static getAllWebContents = (): WebContents[] => [...all.values()];
  static fromId = (id: number): WebContents | undefined => all.get(id);

  /** The page is there, held before its first script: everything is put in place, then it may run. */
  async attach({ session: cdp, targetId }: Target, prepare: (cdp: CdpSession) => Promise<unknown>[]) {
    this.#cdp = cdp;
    this.#frameId = targetId;
    this.#listen(cdp);
    const main = { source: beside('world.js') };
    const isolated = { source: preloadSource(this.#preferences), worldName: WORLD };
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      cdp.send('Runtime.enable'),
      cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', main),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', isolated),
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      ...prepare(cdp),
      cdp.send('Runtime.runIfWaitingForDebugger'),
    ]);
    this.#opened(cdp);
    this.#endPulse = watchPulse(
      cdp,
      () => this.#crashed,
      () => this.emit('unresponsive'),
    );
  }

  /** `render-process-gone` follows. */
  forcefullyCrashRenderer(): void {
    this.#cdp?.tell('Page.crash');
  }

  get mainFrame() {
    const url = this.getURL();
    return {
      url,
      origin: originOf(url),
      parent: null,
      frameToken: this.#frameId,
      send: this.send.bind(this),
    };
  }

  getURL(): string {
    return this.#url;
  }

  getTitle(): string {
    return this.#title;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  /**
   * Resolves when the page has finished loading; rejects when it could not be loaded. A file (of a window that is hidden,
   * to be printed) is not shown: the spooler takes it from the disk.
   */
  async loadURL(url: string): Promise<void> {
    const cdp = await this.#ready;
    this.#file = url.startsWith('file:') ? fileURLToPath(url) : null;
    if (this.#file !== null) {
      this.emit('did-finish-load', {});
      return;
    }
    this.#asked = withoutHash(toBrowser(url));
    const origin = originOf(this.#asked);
    if (schemeOf(this.#asked)) {
      const root = (await browser()).connection.browser;
      settlePermissions(root, this, { session: this.session, origin, url });
    }
    type Navigated = { errorText?: string; loaderId?: string };
    const { errorText, loaderId } = await cdp.send<Navigated>('Page.navigate', { url: toBrowser(url) });
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url, true);
      throw new Error(`${errorText} (-2) loading '${url}'`);
    }
    if (!loaderId || this.#finishedLoader === loaderId) return;
    await new Promise<void>((resolve, reject) => {
      this.once('did-finish-load', resolve);
      this.once('destroyed', () => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`)));
    });
  }

  /** Somebody wants to close the window; set by window.ts. */
  closeAsked: () => void = () => {};

  reload(): void {
    this.#asked = withoutHash(toBrowser(this.#url));
    this.#cdp?.tell('Page.reload');
  }

  send(channel: string, ...args: unknown[]): void {
    this.#down(this.#context, ['message', channel, args]);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  getPrintersAsync = printers;

  /**
   * A file goes to the spooler, silently; a page to the system's dialog: what the person chose there is not known here,
   * shown counts as printed.
   */
  print(
    options: { silent?: boolean; deviceName?: string } = {},
    callback: (done: boolean, reason: string) => void = () => {},
  ): void {
    if (this.#file !== null && options.silent && options.deviceName) {
      void printFile(this.#file, options.deviceName).then(problem => callback(problem === '', problem));
      return;
    }
    if (!headed || options.silent || this.#file !== null) {
      const shown = this.#file === null ? 'a page' : 'a file by a dialog';
      callback(false, headed ? `This host cannot print ${shown} so.` : 'There is no display to print from.');
      return;
    }
    this.#ready
      .then(cdp => cdp.send('Runtime.evaluate', { expression: 'window.print()', userGesture: true }))
      .then(() => callback(true, ''))
      .catch((error: Error) => callback(false, error.message));
  }

  async printToPDF(options: PdfOptions = {}): Promise<Buffer<ArrayBuffer>> {
    const cdp = await this.#ready;
    const { data } = await cdp.send<{ data: string }>('Page.printToPDF', pdfParams(options));
    return Buffer.from(data, 'base64');
  }

  async capturePage() {
    const cdp = await this.#ready;
    const { data } = await cdp.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    const bytes = Buffer.from(data, 'base64');
    return { toPNG: () => bytes, isEmpty: () => bytes.length === 0 };
  }

  openDevTools(): void {}

  /** For the parts of this host that need the page itself. */
  get cdp(): CdpSession | undefined {
    return this.#cdp;
  }

  get preloadContext(): number | undefined {
    return this.#context;
  }

  crash(reason: 'crashed' | 'killed' | 'clean-exit', exitCode: number): void {
    if (this.#crashed || this.#destroyed) return;
    this.#crashed = true;
    this.#context = undefined;
    this.emit('render-process-gone', {}, { reason, exitCode });
  }

  end(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#endPulse();
    this.#context = undefined;
    all.delete(this.id);
    this.#neverOpened(new Error('Object has been destroyed'));
    this.emit('destroyed');
  }

  #listen(cdp: CdpSession): void {
    cdp.on<{ frame: Frame }>('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      this.#crashed = false;
      this.#url = fromBrowser(frame.url + (frame.urlFragment ?? ''));
      this.emit('did-navigate', {}, this.#url, 200, '');
    });
    cdp.on<{ frameId: string; url: string }>('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#frameId) this.#url = fromBrowser(url);
    });
    cdp.on<Lifecycle>('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== this.#frameId || !this.#asked) return;
      if (name === 'DOMContentLoaded') this.emit('dom-ready', {});
      if (name !== 'load' || !schemeOf(toBrowser(this.#url))) return;
      this.#finishedLoader = loaderId;
      this.emit('did-finish-load', {});
    });
    cdp.on<{ context: Context }>('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && context.auxData?.frameId === this.#frameId) this.#context = context.id;
    });
    cdp.on<{ executionContextId: number }>('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.#context === executionContextId) this.#context = undefined;
    });
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#context = undefined;
    });
    cdp.on<{ name: string; payload: string; executionContextId: number }>('Runtime.bindingCalled', call => {
      // A page that is being left must not speak in the name of the one that follows.
      if (call.name !== BINDING || call.executionContextId !== this.#context) return;
      this.#up(call.executionContextId, decode(call.payload) as Upward);
    });
    this.#listenForTheEnd(cdp);
    cdp.on<Paused>('Fetch.requestPaused', paused => this.#requested(cdp, paused));
    cdp.on<ConsoleCall>('Runtime.consoleAPICalled', call => this.#console(call));
    // The window is refused by the engine's switch in any case; the handler only hears of it.
    cdp.on<{ url: string; windowName: string; windowFeatures: string[] }>('Page.windowOpen', opened => {
      const features = opened.windowFeatures.join(',');
      this.#openHandler({ url: fromBrowser(opened.url), frameName: opened.windowName, features });
    });
  }

  /**
   * Every page of ours objects to its end (isolated.ts), so that the engine asks before a person closes its window. A
   * reload is let through; a close is declined, and the window decides as if its own `close()` had been called.
   */
  #listenForTheEnd(cdp: CdpSession): void {
    const leaving = (is: boolean) => (of: { frameId?: string; frame?: Frame }) => {
      if ((of.frameId ?? of.frame?.id) === this.#frameId) this.#leaving = is;
    };
    for (const begun of ['frameStartedNavigating', 'frameRequestedNavigation'])
      cdp.on<{ frameId: string }>(`Page.${begun}`, leaving(true));
    for (const over of ['frameNavigated', 'frameStoppedLoading'])
      cdp.on<{ frameId?: string; frame?: Frame }>(`Page.${over}`, leaving(false));
    cdp.on<{ type: string }>('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return;
      cdp.tell('Page.handleJavaScriptDialog', { accept: this.#leaving });
      if (!this.#leaving) this.closeAsked();
    });
  }

  #requested(cdp: CdpSession, paused: Paused): void {
    const url = paused.request.url;
    if (
      paused.resourceType === 'Document' &&
      paused.frameId === this.#frameId &&
      withoutHash(url) !== this.#asked
    ) {
      const event = new Preventable();
      this.emit('will-navigate', Object.assign(event, { url: fromBrowser(url) }), fromBrowser(url));
      if (event.defaultPrevented) {
        cdp.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' });
        return;
      }
    }
    const isPage = paused.resourceType === 'Document';
    answer(cdp, paused, isPage ? refusedDevices(this, this.session, fromBrowser(url)) : '');
  }

  #console({ type, args, stackTrace }: ConsoleCall): void {
    const level = LEVELS[type] ?? 'info';
    const message = args.map(arg => String(arg.value ?? arg.description ?? '')).join(' ');
    const [top] = stackTrace?.callFrames ?? [];
    const at = { lineNumber: top?.lineNumber ?? 0, sourceId: fromBrowser(top?.url ?? '') };
    this.emit('console-message', { level, message, ...at, frame: this.mainFrame });
  }

  #up(context: number, message: Upward): void {
    const event = {
      type: 'frame',
      sender: this,
      senderFrame: this.mainFrame,
      frameId: 1,
      processId: this.id,
      ports: [],
    };
    if (message[0] === 'send') {
      ipcMain.emit(message[1], event, ...message[2]);
      return;
    }
    const [, id, channel, args] = message;
    ipcMain.invoke(event, channel, args).then(
      value => this.#down(context, ['answer', id, value]),
      (error: Error) => this.#down(context, ['refuse', id, error.message]),
    );
  }

  #down(context: number | undefined, message: Downward): void {
    if (context === undefined || this.#destroyed) return;
    let text: string;
    try {
      text = encode(message);
    } catch (error) {
      if (message[0] !== 'answer') throw error;
      text = encode(['refuse', message[1], 'Error: An object could not be cloned.']);
    }
    this.#cdp?.tell('Runtime.callFunctionOn', {
      functionDeclaration: `text => ${RECEIVER}(text)`,
      executionContextId: context,
      arguments: [{ value: text }],
      silent: true,
    });
  }
}
