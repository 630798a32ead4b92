/**
 * Closing the window asks the page first: it knows what is typed and not recorded, and speaks the person's language. The
 * program that is told to end (a signal, the system, Quit in the menu of macOS) ends without a question.
 */
import { app, type BrowserWindow } from 'electron';
import type { AskOf } from '../../shared/contract/asks.ts';

type Answer = AskOf<'closing'>['answer'];

/** A page that lives says within this time, ms, that it has asked; one that does not hangs, and must not trap anybody. */
const patienceMs = 5000;

/** Returns what takes the page's answer. `failed` is told of a page that gave none. */
export function askBeforeClosing(
  window: BrowserWindow,
  failed: (what: string) => void,
): (answer: Answer) => void {
  let ending = false;
  let silence: NodeJS.Timeout | undefined;
  const close = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  app.on('before-quit', () => {
    ending = true;
  });
  window.on('closed', () => clearTimeout(silence));
  window.on('close', event => {
    if (ending || window.webContents.isCrashed()) return;
    event.preventDefault();
    clearTimeout(silence);
    silence = setTimeout(() => {
      failed('station page did not answer: its window was closed');
      close();
    }, patienceMs);
    window.webContents.send('closing');
  });
  return answer => {
    clearTimeout(silence);
    if (answer === 'close') close();
  };
}
