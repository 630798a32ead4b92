/**
 * What a scanner means by a key. Wedge scanners are set to the American layout and send places on the keyboard, so the
 * place (`event.code`) and Shift are read, never `event.key`: an input method, a Portuguese layout or Caps Lock on
 * the computer then change nothing.
 */
const punctuation: { readonly [code: string]: readonly [string, string] } = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Backquote: ['`', '~'],
  Space: [' ', ' '],
  NumpadSubtract: ['-', '-'],
  NumpadAdd: ['+', '+'],
  NumpadDivide: ['/', '/'],
  NumpadMultiply: ['*', '*'],
  NumpadDecimal: ['.', '.'],
};
const overDigits = ')!@#$%^&*(';

/** The character, or null for a key that types none. */
export function characterOf(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return shift ? (overDigits[Number(digit)] ?? null) : digit;
  const keypad = /^Numpad(\d)$/.exec(code)?.[1];
  if (keypad) return keypad;
  return punctuation[code]?.[shift ? 1 : 0] ?? null;
}
