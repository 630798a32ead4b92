import { contextBridge, ipcRenderer } from 'electron';

const early = { ran: document.readyState, scripts: document.scripts.length };
const secret = () => 'kept';

contextBridge.exposeInMainWorld('host', {
  early,
  colour: process.argv.find(arg => arg.startsWith('--colour=')),
  nested: { echo: (value: unknown) => ipcRenderer.invoke('echo', value), list: [1, 'two'] },
  fail: () => ipcRenderer.invoke('fail'),
  unknown: () => ipcRenderer.invoke('no-such-channel'),
  where: () => ipcRenderer.invoke('where'),
  now: (a: number, b: number) => a + b,
  boom: () => {
    throw new RangeError('boom');
  },
  twice: (value: number, callback: (value: number) => number) => callback(callback(value)),
  bytesSeen: (value: unknown) =>
    value instanceof Uint8Array ? [...value.slice(0, 3)] : Object.prototype.toString.call(value),
  onRun: (callback: (id: number, name: string, arg: unknown) => void) => {
    const listener = (_event: unknown, id: number, name: string, arg: unknown) => callback(id, name, arg);
    ipcRenderer.on('run', listener);
    return () => ipcRenderer.removeListener('run', listener);
  },
  ran: (id: number, value: unknown) => ipcRenderer.send('ran', id, value),
});

(globalThis as { fromPreload?: unknown }).fromPreload = secret;
