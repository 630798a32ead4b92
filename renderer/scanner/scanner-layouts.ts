/**
 * A scanner set to another keyboard than the American one sends other keys for some characters. What we then read is
 * turned back into what the card says, to tell the staff which setting is wrong; cards are never read this way.
 */
export const scannerLayouts = ['fr', 'de', 'pt'] as const;
export type ScannerLayout = (typeof scannerLayouts)[number];

const letterByLetter =
  (read: string, meant: string) =>
  (text: string): string =>
    [...text].map(letter => meant[read.indexOf(letter)] ?? letter).join('');

/** For each layout: a text as we read it → what was printed. */
export const layoutFaults: ReadonlyMap<ScannerLayout, (text: string) => string> = new Map([
  // AZERTY: digits with Shift, letters moved, the hyphen under 6
  ['fr', letterByLetter('!@#$%^&*()6qawzQAWZ;:', '1234567890-aqzwAQZWmM')],
  ['de', letterByLetter('yzYZ/?', 'zyZY-_')],
  ['pt', letterByLetter("/?-'", "-_'º")],
]);
