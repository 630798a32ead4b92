/**
 * Closing the window asks the page first: it knows what is typed and not recorded, and speaks the person's language. The
 * program that is told to end (a signal, the system, Quit in the menu of macOS) ends without a question.
 */
import { app, type BrowserWindow } from 'electron';
import type { AskOf } from '../../shared/contract/asks.ts';

type Answer = AskOf<'closing'>['answer'];

/**
 * A page that lives says within so many times of so long (ms) that it has asked; one that does not hangs, and must not trap
 * anybody. It is asked each time: one that is just being loaded anew does not listen yet.
 */
const askedAgainMs = 500;
const timesAsked = 10;

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
  window.on('closed', () => clearInterval(silence));
  window.on('close', event => {
    if (ending || window.webContents.isCrashed()) return;
    event.preventDefault();
    clearInterval(silence);
    let times = 1;
    silence = setInterval(() => {
      if (times++ < timesAsked) window.webContents.send('closing');
      else {
        failed('station page did not answer: its window was closed');
        close();
      }
    }, askedAgainMs);
    window.webContents.send('closing');
  });
  return answer => {
    clearInterval(silence);
    if (answer === 'close') close();
  };
}
