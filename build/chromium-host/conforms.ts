// Drift is a type error: every member that this host provides must be assignable to Electron's own. Checked by tsc,
// never run. Left out are EventEmitter's members (a hundred overloads) and what each line names with its reason.
import type { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type * as host from './electron.ts';

type Provided<Ours, Theirs, Left extends PropertyKey = never> = Pick<
  Theirs,
  Exclude<keyof Ours & keyof Theirs, keyof EventEmitter | Left>
>;
type Check<Ours extends Theirs, Theirs> = [Ours, Theirs];

type Host = typeof host;
type Window = host.BrowserWindow;
type Contents = Window['webContents'];
type Session = Host['session']['defaultSession'];

// Objects of Electron's classes inside a signature are compared by their own line below, not again in each.
type WindowLeft = 'webContents';
type ContentsLeft = 'session' | 'mainFrame' | 'capturePage' | 'setWindowOpenHandler' | 'printToPDF';

export type Conforms = [
  Check<Host['app'], Provided<Host['app'], Electron.App, 'commandLine'>>,
  Check<Host['app']['commandLine'], Provided<Host['app']['commandLine'], Electron.CommandLine>>,
  Check<Window, Provided<Window, Electron.BrowserWindow, WindowLeft>>,
  Check<Contents, Provided<Contents, Electron.WebContents, ContentsLeft>>,
  Check<Contents['mainFrame'], Provided<Contents['mainFrame'], Electron.WebFrameMain>>,
  Check<
    Awaited<ReturnType<Contents['capturePage']>>,
    Provided<Awaited<ReturnType<Contents['capturePage']>>, Electron.NativeImage>
  >,
  Check<Host['ipcMain'], Provided<Host['ipcMain'], Electron.IpcMain>>,
  Check<Host['protocol'], Provided<Host['protocol'], Electron.Protocol>>,
  Check<Session, Provided<Session, Electron.Session>>,
  Check<
    Host['dialog'],
    Provided<Host['dialog'], Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>
  >,
  Check<Host['powerMonitor'], Provided<Host['powerMonitor'], Electron.PowerMonitor>>,
  Check<Host['shell'], Provided<Host['shell'], Electron.Shell>>,
  Check<Host['safeStorage'], Provided<Host['safeStorage'], Electron.SafeStorage>>,
  Check<Host['nativeTheme'], Provided<Host['nativeTheme'], Electron.NativeTheme>>,
  Check<Host['Menu'], Provided<Host['Menu'], typeof Electron.Menu>>,
];

// Arguments go the other way: what Electron's types allow to be passed must be accepted here.
type Accepts<Theirs, Ours extends Theirs> = [Theirs, Ours];
type WindowArgument = NonNullable<ConstructorParameters<Host['BrowserWindow']>[0]>;
type PdfArgument = NonNullable<Parameters<Contents['printToPDF']>[0]>;

export type Arguments = [
  Accepts<PdfArgument, Electron.PrintToPDFOptions>,
  Accepts<
    Omit<WindowArgument, 'webPreferences'>,
    Pick<Electron.BrowserWindowConstructorOptions, keyof WindowArgument>
  >,
];
