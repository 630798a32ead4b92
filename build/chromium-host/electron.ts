// What `import 'electron'` gives on this host. README.md lists what is missing and what is weaker.
export { app } from './app.ts';
export { nativeTheme } from './appearance.ts';
export { WebContents as webContents } from './contents.ts';
export { Menu, safeStorage, shell } from './desktop.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc.ts';
export { powerMonitor } from './power.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { BrowserWindow } from './window.ts';
