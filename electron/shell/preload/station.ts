/** What the station's page can reach of main: four functions. */
import { contextBridge, ipcRenderer } from 'electron';
import type { StationBridge } from '../../../shared/contract/asks.ts';

const listen = (
  channel: 'change' | 'progress' | 'closing',
  listener: (message: unknown) => void,
): (() => void) => {
  const heard = (_event: unknown, message: unknown) => listener(message);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
};

const bridge: StationBridge = {
  ask: ask => ipcRenderer.invoke('ask', ask),
  onChange: listener => listen('change', listener),
  onProgress: listener => listen('progress', listener),
  onClosing: listener => listen('closing', listener),
};
contextBridge.exposeInMainWorld('pollkeeper', bridge);
