/** What the committee's own desk has around the command: the font of the papers, and the day before the sample's polling day. */
import { readFile } from 'node:fs/promises';

const file = 'node_modules/@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf';

export const paperFont = (): Promise<Uint8Array> => readFile(new URL(`../../${file}`, import.meta.url));

/** early in the morning of Macau; in London it is still the 23rd */
export const theDayBefore = Date.parse('2026-11-24T01:00:00+08:00');
