/** The font of the papers, as the command line reads it. */
import { readFile } from 'node:fs/promises';

const file = 'node_modules/@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf';

export const paperFont = (): Promise<Uint8Array> => readFile(new URL(`../../${file}`, import.meta.url));
