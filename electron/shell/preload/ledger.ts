/** What the ledger's page can reach of main: it is asked, and it answers. */
import { contextBridge, ipcRenderer } from 'electron';
import type { LedgerPort } from '../../../shared/contract/ledger.ts';

const port: LedgerPort = {
  onRequest: listener => {
    ipcRenderer.on('ledger-request', (_event, request: unknown) => listener(request));
  },
  reply: answer => ipcRenderer.send('ledger-answer', answer),
};
contextBridge.exposeInMainWorld('ledgerPort', port);
