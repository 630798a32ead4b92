/**
 * Main's end of the ledger page's port. The page may crash or be closed: what it was asked is then given up, and the
 * next question finds a page that was loaded anew. Only the ledger page itself is listened to.
 */
import { type BrowserWindow, ipcMain } from 'electron';
import type { LedgerPagePort } from '../ledger/page.ts';

/** Resolves when the page is there. `open` makes the window; it is called again when the page is gone. */
export function ledgerPort(open: () => BrowserWindow): () => Promise<LedgerPagePort> {
  let window: BrowserWindow | null = null;
  let ready: Promise<void> | null = null;
  // several look at the page when a fault is looked into; each knows its own questions
  const gone = new Set<(why: string) => void>();
  const answered = new Set<(answer: unknown) => void>();

  ipcMain.on('ledger-answer', (event, answer: unknown) => {
    if (
      window &&
      !window.isDestroyed() &&
      event.sender === window.webContents &&
      fromLedger(event.senderFrame?.url)
    )
      for (const hear of answered) hear(answer);
  });

  const start = (): Promise<void> => {
    const opened = open();
    window = opened;
    const lost = (why: string) => {
      if (window !== opened) return;
      window = null;
      ready = null;
      if (!opened.isDestroyed()) opened.destroy();
      for (const hear of gone) hear(why);
    };
    opened.webContents.on('render-process-gone', (_event, details) => lost(`ledger page ${details.reason}`));
    opened.on('closed', () => lost('ledger page closed'));
    return new Promise((resolve, reject) => {
      opened.webContents.once('did-finish-load', () => resolve());
      opened.webContents.once('did-fail-load', (_event, code, why) => reject(new Error(`${code} ${why}`)));
    });
  };

  return async () => {
    ready ??= start();
    await ready;
    return {
      send: request => {
        if (window && !window.isDestroyed()) window.webContents.send('ledger-request', request);
        else {
          ready ??= start(); // for the retry; this question is lost, and said to be
          throw new Error('no ledger page');
        }
      },
      onAnswer: listener => {
        answered.add(listener);
      },
      onGone: listener => {
        gone.add(listener);
      },
    };
  };
}

const fromLedger = (url: string | undefined): boolean => url?.startsWith('app://ledger/') ?? false;
