/**
 * Fingers on the keyboard: real key events that carry the time at which they were pressed. Without it a busy machine
 * hands over two keys at once, and what a person pressed apart looks as if a scanner had typed it.
 */
import type { CDPSession, Page } from '@playwright/test';

const named: { readonly [key: string]: readonly [code: string, virtual: number, text?: string] } = {
  Enter: ['Enter', 13, '\r'],
  Tab: ['Tab', 9],
  Escape: ['Escape', 27],
  Backspace: ['Backspace', 8],
  Delete: ['Delete', 46],
  Space: ['Space', 32, ' '],
  ' ': ['Space', 32, ' '],
  End: ['End', 35],
  Home: ['Home', 36],
  ArrowLeft: ['ArrowLeft', 37],
  ArrowUp: ['ArrowUp', 38],
  ArrowRight: ['ArrowRight', 39],
  ArrowDown: ['ArrowDown', 40],
  '-': ['Minus', 189, '-'],
  '.': ['Period', 190, '.'],
  '/': ['Slash', 191, '/'],
  ':': ['Semicolon', 186, ':'],
};
const modifiers: { readonly [name: string]: number } = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

function strokeOf(key: string): { code: string; virtual: number; text: string | undefined } {
  const known = named[key];
  if (known) return { code: known[0], virtual: known[1], text: known[2] };
  const nth = /^F(\d{1,2})$/.exec(key)?.[1];
  if (nth) return { code: key, virtual: 111 + Number(nth), text: undefined };
  if (/^\d$/.test(key)) return { code: `Digit${key}`, virtual: key.charCodeAt(0), text: key };
  const upper = key.toUpperCase();
  if (/^[A-Z]$/.test(upper)) return { code: `Key${upper}`, virtual: upper.charCodeAt(0), text: key };
  throw new Error(`no finger finds the key ${JSON.stringify(key)}`);
}

export class Fingers {
  readonly #page: Page;
  readonly #ms: number;
  #session: Promise<CDPSession> | null = null;

  /** `ms` between two keys: more than any scanner's pace */
  constructor(page: Page, ms = 60) {
    this.#page = page;
    this.#ms = ms;
  }

  /** Keys one after the other, `Alt+3`, `Shift+Tab`; answers when the page has had the last one. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const combined of keys) {
      const parts = combined.length > 1 ? combined.split('+') : [combined];
      const key = parts.at(-1) ?? '';
      const held = parts.slice(0, -1).reduce((sum, name) => sum + (modifiers[name] ?? 0), 0);
      await this.#stroke(key, held);
    }
  }

  /** Text letter by letter; what has no key comes from an input method, whole. */
  async type(text: string): Promise<void> {
    for (const letter of text)
      if (/[A-Za-z0-9 ./:-]/.test(letter)) await this.#stroke(letter, /[A-Z:]/.test(letter) ? 8 : 0);
      else await this.#page.keyboard.insertText(letter);
  }

  async #stroke(key: string, held: number): Promise<void> {
    this.#session ??= this.#page.context().newCDPSession(this.#page);
    const cdp = await this.#session;
    const { code, virtual, text } = strokeOf(key);
    const typed = text !== undefined && (held & ~8) === 0 ? { text } : {};
    const event = { key: key === 'Space' ? ' ' : key, code, modifiers: held, windowsVirtualKeyCode: virtual };
    const timestamp = () => Date.now() / 1000;
    await cdp.send('Input.dispatchKeyEvent', {
      ...event,
      ...typed,
      type: text === undefined ? 'rawKeyDown' : 'keyDown',
      timestamp: timestamp(),
    });
    await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp', timestamp: timestamp() });
    await this.#page.waitForTimeout(this.#ms);
  }
}
