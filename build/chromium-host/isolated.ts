// Runs in the preload's isolated world, before the preload: `contextBridge` and `ipcRenderer` as a sandboxed preload
// of Electron finds them. The host appends the preload to this script; __hostElectron is what its require() answers.
import { Bridge } from './bridge.ts';
import { BINDING, type Downward, LINK_EVENT, RECEIVER, type Upward } from './names.ts';
import { decode, encode } from './wire.ts';

type Listener = (event: { sender: unknown; ports: [] }, ...args: unknown[]) => void;
type Settle = { resolve: (value: unknown) => void; reject: (error: Error) => void };
type Global = Record<string, unknown>;

const world: Global = globalThis as never;
const post = world[BINDING] as (text: string) => void;
delete world[BINDING];

const waiting = new Map<number, Settle>();
const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
let lastId = 0;

const up = (message: Upward): void => post(encode(message));

function emit(channel: string, args: unknown[]): void {
  for (const entry of [...(listeners.get(channel) ?? [])]) {
    if (entry.once) ipcRenderer.removeListener(channel, entry.listener);
    try {
      entry.listener({ sender: ipcRenderer, ports: [] }, ...args);
    } catch (error) {
      console.error(error);
    }
  }
}

function receive(text: string): void {
  const message = decode(text) as Downward;
  if (message[0] === 'message') {
    emit(message[1], message[2]);
    return;
  }
  const settle = waiting.get(message[1]);
  waiting.delete(message[1]);
  if (message[0] === 'answer') settle?.resolve(message[2]);
  else settle?.reject(new Error(message[2]));
}

function listen(channel: string, listener: Listener, once: boolean) {
  const entries = listeners.get(channel) ?? [];
  entries.push({ listener, once });
  listeners.set(channel, entries);
  return ipcRenderer;
}

function unlisten(channel: string, listener: Listener) {
  const left = (listeners.get(channel) ?? []).filter(entry => entry.listener !== listener);
  listeners.set(channel, left);
  return ipcRenderer;
}

const ipcRenderer = {
  invoke: (channel: string, ...args: unknown[]) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      up(['invoke', id, channel, args]);
      waiting.set(id, { resolve, reject });
    }),
  send: (channel: string, ...args: unknown[]) => up(['send', channel, args]),
  on: (channel: string, listener: Listener) => listen(channel, listener, false),
  once: (channel: string, listener: Listener) => listen(channel, listener, true),
  off: unlisten,
  removeListener: unlisten,
  removeAllListeners: (channel: string) => {
    listeners.delete(channel);
    return ipcRenderer;
  },
};

const link = document.createElement('i');
const bridge = new Bridge(link, 'isolated');
window.dispatchEvent(new MouseEvent(LINK_EVENT, { relatedTarget: link }));

// Electron asks the window before it closes; here the engine asks main, for whom a page of its own objects (contents.ts).
window.addEventListener('beforeunload', event => event.preventDefault());

const contextBridge = { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) };

world[RECEIVER] = receive;
world.__hostElectron = { contextBridge, ipcRenderer };
