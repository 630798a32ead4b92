/**
 * The decoder of @zxing/library. QR codes by its own detector, at three sizes. Bar codes by its row readers, but on
 * lines that we lay (bar-lines.ts), and a text counts only when two lines of the same picture say it: the library
 * believes the first one, and a blurred Code 39 has no check that would catch a wrong letter.
 */
import {
  BarcodeFormat,
  BinaryBitmap,
  BitArray,
  Code39Reader,
  Code128Reader,
  type DecodeHintType,
  EAN13Reader,
  HybridBinarizer,
  type OneDReader,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';
import { beginnings, byEdges, byThreshold, linesAcross } from './bar-lines.ts';
import type { Decoder, Found, Picture, Symbology } from './decoder.ts';
import { halved } from './picture.ts';

const symbologyOf = new Map<BarcodeFormat, Symbology>([
  [BarcodeFormat.QR_CODE, 'qr'],
  [BarcodeFormat.CODE_128, 'code-128'],
  [BarcodeFormat.CODE_39, 'code-39'],
  [BarcodeFormat.EAN_13, 'ean-13'],
]);
const noHints = new Map<DecodeHintType, unknown>();

const degrees = Math.PI / 180;
/** at every picture: lying and standing */
const straight = [0, 90 * degrees];
/** and one of these more: a bar code five times as long as high is crossed by lines up to 11° off its own */
const slanting = [22.5, -22.5, 45, -45, 67.5, -67.5].map(angle => angle * degrees);
/** QR codes are looked for in full size at every third picture: only small ones need it, and it takes the most time */
const wholeEach = 3;
/** between two lines, as a share of the picture's height */
const apart = 1 / 64;
/** lines that must agree */
const agreeing = 2;

export class ZxingDecoder implements Decoder {
  readonly #qr = new QRCodeReader();
  readonly #code128 = new Code128Reader();
  readonly #others = [new EAN13Reader(), new Code39Reader()];
  #turn = 0;

  decode(picture: Picture): Found | null {
    const turn = this.#turn++;
    const slant = slanting[turn % slanting.length] ?? 0;
    return (
      this.#squareCode(picture, turn % wholeEach === 0) ??
      [...straight, slant].reduce<Found | null>(
        (found, angle) => found ?? this.#barCode(picture, angle),
        null,
      )
    );
  }

  /** Half and quarter first: that is quicker, and the mean of four pixels has half of their noise. */
  #squareCode(picture: Picture, whole: boolean): Found | null {
    const half = halved(picture);
    for (const { grey, width, height } of [half, halved(half), ...(whole ? [picture] : [])]) {
      const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)));
      const found = attempt(() => this.#qr.decode(bitmap));
      if (found) return found;
    }
    return null;
  }

  #barCode(picture: Picture, angle: number): Found | null {
    const said = new Map<string, number>();
    let n = 0;
    for (const line of linesAcross(picture, angle, picture.height * apart)) {
      const found = this.#line(n++ % 2 === 0 ? byThreshold(line) : byEdges(line));
      if (!found) continue;
      const what = `${found.symbology} ${found.text}`;
      const times = (said.get(what) ?? 0) + 1;
      if (times >= agreeing) return found;
      said.set(what, times);
    }
    return null;
  }

  /** From the left, then from the right: the card may lie upside down. */
  #line(dark: Uint8Array): Found | null {
    const there = this.#oneWay(dark);
    return there ?? this.#oneWay(dark.reverse());
  }

  /**
   * The library (0.21.3) finds the beginning of a Code 128 only where it is the first dark thing of a row: it shortens
   * its own array of counters after the first mismatch. So it is given the row from each place where one may begin.
   */
  #oneWay(dark: Uint8Array): Found | null {
    const whole = bitsOf(dark, 0);
    for (const reader of this.#others) {
      const found = readRow(reader, whole);
      if (found) return found;
    }
    for (const start of beginnings(dark)) {
      const found = readRow(this.#code128, bitsOf(dark, start));
      if (found) return found;
    }
    return null;
  }
}

const readRow = (reader: OneDReader, bits: BitArray): Found | null =>
  attempt(() => reader.decodeRow(0, bits, noHints));

type Read = { getText(): string; getBarcodeFormat(): BarcodeFormat };

/** The library says "nothing found" by throwing. */
function attempt(read: () => Read): Found | null {
  try {
    const result = read();
    const symbology = symbologyOf.get(result.getBarcodeFormat());
    return symbology ? { text: result.getText(), symbology } : null;
  } catch {
    return null;
  }
}

function bitsOf(dark: Uint8Array, from: number): BitArray {
  const bits = new BitArray(dark.length - from);
  for (let i = from; i < dark.length; i++) if (dark[i] === 1) bits.set(i - from);
  return bits;
}
