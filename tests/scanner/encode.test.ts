/**
 * The cards of these tests are printed by an encoder of our own: before it may judge a decoder, another program has
 * to read what it prints. Here the library's readers do, on flawless pictures and without a line of ours between.
 */
import {
  BinaryBitmap,
  Code39Reader,
  Code128Reader,
  EAN13Reader,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';
import { expect, it } from 'vitest';
import { code39, code128, code128Mixed, ean13, eanCheck, type Print, qr } from './encode.ts';

/** Black on white, three pixels a module. */
function bitmap({ modules, quiet }: Print): BinaryBitmap {
  const scale = 3;
  const columns = (modules[0]?.length ?? 0) + 2 * quiet;
  const rows = modules.length === 1 ? 40 : modules.length + 2 * quiet;
  const [width, height] = [columns * scale, rows * scale];
  const grey = new Uint8ClampedArray(width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const row = modules.length === 1 ? 0 : Math.floor(y / scale) - quiet;
      if (modules[row]?.[Math.floor(x / scale) - quiet]) grey[y * width + x] = 0;
    }
  return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)));
}

it('Code 128: digits in pairs, every character of set B, and a change of set between', () => {
  const read = (print: Print) => new Code128Reader().decode(bitmap(print)).getText();
  const digits = '00010203040506070809101112131415';
  expect(read(code128(digits))).toBe(digits);
  for (let from = 32; from < 127; from += 12) {
    const text = String.fromCharCode(...Array.from({ length: Math.min(12, 127 - from) }, (_, i) => from + i));
    expect(read(code128(text))).toBe(text);
  }
  expect(read(code128Mixed('23098530', 'A-I011-0101'))).toBe('23098530A-I011-0101');
});

it('Code 39: every character', () => {
  for (const text of ['0123456789', 'ABCDEFGHIJ', 'KLMNOPQRST', 'UVWXYZ-. $', '/+%0A1B2'])
    expect(new Code39Reader().decode(bitmap(code39(text))).getText()).toBe(text);
});

it('EAN-13: every first digit, with its check digit', () => {
  for (let first = 0; first < 10; first++) {
    const twelve = `${first}12345678905`;
    expect(new EAN13Reader().decode(bitmap(ean13(twelve))).getText()).toBe(`${twelve}${eanCheck(twelve)}`);
  }
});

it('QR, as the app prints it', () => {
  expect(new QRCodeReader().decode(bitmap(qr('23098530A-I011-0101'))).getText()).toBe('23098530A-I011-0101');
});
