/** What the decoder reads of cards photographed badly: rates, wrong reads, times. README.md has a run of all of it. */
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library';
import type { Picture, Symbology } from '../../renderer/scanner/decoder.ts';
import { ZxingDecoder } from '../../renderer/scanner/zxing-decoder.ts';
import { code39, code128, ean13, eanCheck, type Print, qr } from './encode.ts';
import { clean, type Faults, photograph, randomFrom } from './photograph.ts';

/** Each fault weak, middling, strong. */
export const faults: { readonly [name: string]: readonly Partial<Faults>[] } = {
  'out of focus (σ 1.2, 2, 3 px)': [{ blur: 1.2 }, { blur: 2 }, { blur: 3 }],
  'moving along the bars’ row (3, 6, 10 px)': [{ motion: 3 }, { motion: 6 }, { motion: 10 }],
  'moving up (6, 12, 24 px)': [6, 12, 24].map(motion => ({ motion, motionAngle: Math.PI / 2 })),
  'turned (5°, 20°, 45°; at 45° smaller)': [
    { turn: 0.09 },
    { turn: 0.35, size: 0.6 },
    { turn: 0.785, size: 0.5 },
  ],
  'standing, on its head': [
    { turn: Math.PI },
    { turn: Math.PI / 2, size: 0.5 },
    { turn: -Math.PI / 2, size: 0.5 },
  ],
  'tilted (one edge 10, 20, 35 % nearer)': [{ tilt: 0.1 }, { tilt: 0.2 }, { tilt: 0.35 }],
  'noise (σ 6, 12, 24 levels)': [{ noise: 6 }, { noise: 12 }, { noise: 24 }],
  'a lamp’s reflection (15, 30, 50 %)': [{ glare: 0.15 }, { glare: 0.3 }, { glare: 0.5 }],
  'dark (1/2, 1/4, 1/8 of the light, noise 3)': [0.5, 0.25, 0.125].map(light => ({ light, noise: 3 })),
  'shadow over one side (40, 70, 90 %)': [{ shade: 0.4 }, { shade: 0.7 }, { shade: 0.9 }],
  'far away (50, 35, 25 % of the width)': [{ size: 0.5 }, { size: 0.35 }, { size: 0.25 }],
  'all a little (blur, motion, turn, tilt, noise, shade)': [
    { blur: 1, motion: 2, turn: 0.05, tilt: 0.05, noise: 4, shade: 0.2 },
    { blur: 1.3, motion: 3, turn: 0.1, tilt: 0.1, noise: 6, shade: 0.4 },
    { blur: 1.7, motion: 4, turn: 0.15, tilt: 0.15, noise: 8, shade: 0.6 },
  ],
};

type Card = { readonly print: Print; readonly text: string };
/** Ten characters, as student numbers have; thirteen of EAN. */
export const cards: { readonly [S in Symbology]: (random: () => number) => Card } = {
  qr: random => printed(qr, digits(random, 10)),
  'code-128': random => printed(code128, digits(random, 10)),
  'code-39': random => printed(code39, digits(random, 10)),
  'ean-13': random => {
    const twelve = digits(random, 12);
    return { print: ean13(twelve), text: `${twelve}${eanCheck(twelve)}` };
  },
};
const printed = (print: (text: string) => Print, text: string): Card => ({ print: print(text), text });
const digits = (random: () => number, n: number): string =>
  Array.from({ length: n }, () => Math.floor(random() * 10)).join('');

export type Outcome = 'read' | 'missed' | 'wrong';
export type Shot = {
  readonly symbology: Symbology;
  readonly fault: string;
  /** 0 weak, 1 middling, 2 strong */
  readonly strength: number;
  readonly ours: Outcome;
  readonly ms: number;
  /** the library by itself on the same picture, all its effort allowed */
  readonly library: Outcome;
};

const libraryReader = new MultiFormatReader();
libraryReader.setHints(
  new Map<DecodeHintType, unknown>([
    [
      DecodeHintType.POSSIBLE_FORMATS,
      [BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128, BarcodeFormat.CODE_39, BarcodeFormat.EAN_13],
    ],
    [DecodeHintType.TRY_HARDER, true],
  ]),
);
export function libraryAlone({ grey, width, height }: Picture): string | null {
  try {
    const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)));
    return libraryReader.decodeWithState(bitmap).getText();
  } catch {
    return null;
  }
}

const outcome = (read: string | null | undefined, text: string): Outcome =>
  read === text ? 'read' : read == null ? 'missed' : 'wrong';

/** Every fault at these strengths, `times` pictures each, single pictures: what Sightings adds comes on top. */
export function* measure(strengths: readonly number[], times: number, withLibrary: boolean): Generator<Shot> {
  let seed = 1;
  for (let n = 0; n < times; n++)
    for (const [fault, levels] of Object.entries(faults))
      for (const strength of strengths)
        for (const symbology of ['qr', 'code-128', 'code-39', 'ean-13'] as const) {
          const { print, text } = cards[symbology](randomFrom(seed));
          const picture = photograph(print, { ...clean, ...levels[strength] }, seed++);
          const decoder = new ZxingDecoder();
          const began = performance.now();
          let read = decoder.decode(picture)?.text;
          const ms = performance.now() - began;
          // six pictures in a row try every slanting direction once: that is what a held card gets
          for (let again = 1; again < 6 && read === undefined && fault.startsWith('turned'); again++)
            read = decoder.decode(picture)?.text;
          const library = withLibrary ? outcome(libraryAlone(picture), text) : 'missed';
          yield { symbology, fault, strength, ours: outcome(read, text), ms, library };
        }
}
