import { ipcRenderer } from 'electron';

ipcRenderer.invoke('echo', { n: 1, d: new Date(0), u: undefined }).then(v => ipcRenderer.send('say', v));
