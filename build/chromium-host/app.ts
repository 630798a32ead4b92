// app: the life of the process.
import { EventEmitter } from 'node:events';
import { extraSwitches } from './browser.ts';
import { runningBrowser } from './engine.ts';
import { askForSingleInstance, leaveSingleInstance } from './instance.ts';
import { getPath, identity, setPath } from './paths.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      extraSwitches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
    hasSwitch: (name: string): boolean => process.argv.some(arg => arg.split('=')[0] === `--${name}`),
    getSwitchValue: (name: string): string =>
      process.argv.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  };
  quitting = false;
  /** Closes every window; false when one of them refused. Set by window.ts, which knows them. */
  closeWindows: () => boolean = () => true;
  #ready = false;

  constructor() {
    super();
    // After the main script has run to its end, so that it can set paths and schemes first, as in Electron.
    setImmediate(() => {
      if (this.quitting) return;
      this.#ready = true;
      this.emit('ready', {}, {});
    });
  }

  get name(): string {
    return identity.name;
  }

  set name(name: string) {
    identity.name = name;
  }

  getName = (): string => identity.name;
  setName = (name: string): void => {
    identity.name = name;
  };
  getVersion = (): string => identity.version;
  getAppPath = (): string => process.cwd();
  getLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;
  getPath = getPath;
  setPath = setPath;
  isReady = (): boolean => this.#ready;
  enableSandbox = (): void => {};

  whenReady(): Promise<void> {
    return this.#ready ? Promise.resolve() : new Promise(resolve => this.once('ready', () => resolve()));
  }

  requestSingleInstanceLock(): boolean {
    return askForSingleInstance((argv, folder) => this.emit('second-instance', {}, argv, folder, null));
  }

  releaseSingleInstanceLock = (): void => leaveSingleInstance();

  /** before-quit, windows closed (any may refuse), will-quit, quit, end. */
  quit(): void {
    if (this.quitting) return;
    if (this.#refused('before-quit')) return;
    this.quitting = true;
    if (!this.closeWindows()) this.quitting = false;
    else this.#leave(0);
  }

  exit(code = 0): void {
    this.quitting = true;
    this.#end(code);
  }

  /** The last window is gone. */
  allClosed(): void {
    if (this.quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  /** Nothing can be shown: no browser, or none that starts. */
  failed(error: unknown): void {
    console.error(error instanceof Error ? error.message : error);
    this.exit(1);
  }

  #leave(code: number): void {
    if (this.#refused('will-quit')) {
      this.quitting = false;
      return;
    }
    this.emit('quit', {}, code);
    this.#end(code);
  }

  #end(code: number): void {
    leaveSingleInstance();
    const closing = Promise.resolve(runningBrowser())
      .then(browser => browser?.close())
      .catch(() => {});
    const patience = new Promise(resolve => setTimeout(resolve, 5000));
    Promise.race([closing, patience]).then(() => process.exit(code));
  }

  #refused(name: string): boolean {
    let refused = false;
    this.emit(name, { preventDefault: () => (refused = true) });
    return refused;
  }
}

export const app = new App();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
