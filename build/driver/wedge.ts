/**
 * A keyboard-wedge scanner: real key events, down and up, as fast as the browser takes them. They are sent without
 * waiting for each other, because a scanner does not wait either.
 */
import type { CDPSession, Page } from '@playwright/test';

type Key = { readonly code: string; readonly key: string; readonly shift: boolean };

function keyOf(letter: string): Key {
  if (/[A-Z]/.test(letter)) return { code: `Key${letter}`, key: letter, shift: true };
  if (/[a-z]/.test(letter)) return { code: `Key${letter.toUpperCase()}`, key: letter, shift: false };
  if (/[0-9]/.test(letter)) return { code: `Digit${letter}`, key: letter, shift: false };
  const code = { '-': 'Minus', '/': 'Slash', '=': 'Equal', '+': 'Equal', '.': 'Period' }[letter];
  if (code) return { code, key: letter, shift: letter === '+' };
  throw new Error(`this scanner has no key for ${JSON.stringify(letter)}`);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Types `text` and the suffix (Enter) as a scanner would; resolves when the page has had all of it. */
export async function scanCard(page: Page, text: string): Promise<void> {
  let session = sessions.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  const cdp = await session;
  const sent: Promise<unknown>[] = [];
  // a scanner's pace, also where a busy machine hands the keys over in lumps
  let at = Date.now() / 1000;
  const send = (
    type: 'keyDown' | 'keyUp' | 'rawKeyDown',
    key: string,
    code: string,
    shift: boolean,
    text?: string,
  ) => {
    at += 0.002;
    sent.push(
      cdp.send('Input.dispatchKeyEvent', {
        timestamp: at,
        type,
        key,
        code,
        modifiers: shift ? 8 : 0,
        windowsVirtualKeyCode:
          code === 'Enter' ? 13 : code.startsWith('Shift') ? 16 : key.toUpperCase().charCodeAt(0),
        ...(text === undefined ? {} : { text }),
      }),
    );
  };
  for (const letter of text) {
    const { code, key, shift } = keyOf(letter);
    if (shift) send('rawKeyDown', 'Shift', 'ShiftLeft', true);
    send('keyDown', key, code, shift, key);
    send('keyUp', key, code, shift);
    if (shift) send('keyUp', 'Shift', 'ShiftLeft', false);
  }
  send('keyDown', 'Enter', 'Enter', false, '\r');
  send('keyUp', 'Enter', 'Enter', false);
  await Promise.all(sent);
}
