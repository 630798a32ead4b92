/**
 * What is printed on a card: bar codes from their published tables, as rows of modules (true: dark). QR codes come
 * from `uqr`, which the app prints with. `encode.test.ts` reads every one of them back with ZXing.
 */
import { encode as encodeQr } from 'uqr';

/** A flat code: `rows` lines of modules; a bar code has one line, as high as the card leaves room for. */
export type Print = { readonly modules: readonly (readonly boolean[])[]; readonly quiet: number };

/** dark and light in turn, each so many modules wide */
const bars = (widths: string): boolean[] =>
  [...widths].flatMap((width, at) => Array<boolean>(Number(width)).fill(at % 2 === 0));

// ISO/IEC 15417, symbol values 0 to 105, then the stop pattern
const code128Widths = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');
const [codeB, startB, startC, stop] = [100, 104, 105, 106];

/** Set C for an even number of digits, else set B: ASCII 32 to 126. */
export function code128(text: string): Print {
  const digits = /^(\d\d)+$/.test(text);
  if (!digits && !/^[ -~]+$/.test(text)) throw new Error(`Code 128 of this test cannot print ${text}`);
  const values = digits
    ? [startC, ...(text.match(/\d\d/g) ?? []).map(Number)]
    : [startB, ...[...text].map(letter => letter.charCodeAt(0) - 32)];
  const check = values.reduce((sum, value, at) => sum + value * Math.max(1, at), 0) % 103;
  const line = [...values, check, stop].flatMap(value => bars(code128Widths[value] ?? ''));
  return { modules: [line], quiet: 10 };
}
/** Latches between the sets, as printers do for a number with a letter in it. */
export function code128Mixed(digits: string, rest: string): Print {
  const values = [startC, ...(digits.match(/\d\d/g) ?? []).map(Number), codeB];
  values.push(...[...rest].map(letter => letter.charCodeAt(0) - 32));
  const check = values.reduce((sum, value, at) => sum + value * Math.max(1, at), 0) % 103;
  return {
    modules: [[...values, check, stop].flatMap(value => bars(code128Widths[value] ?? ''))],
    quiet: 10,
  };
}

// ISO/IEC 16388: nine elements, w wide and n narrow
const code39Letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*';
const code39Elements = (
  'nnnwwnwnn wnnwnnnnw nnwwnnnnw wnwwnnnnn nnnwwnnnw wnnwwnnnn nnwwwnnnn nnnwnnwnw wnnwnnwnn nnwwnnwnn wnnnnwnnw ' +
  'nnwnnwnnw wnwnnwnnn nnnnwwnnw wnnnwwnnn nnwnwwnnn nnnnnwwnw wnnnnwwnn nnwnnwwnn nnnnwwwnn wnnnnnnww nnwnnnnww ' +
  'wnwnnnnwn nnnnwnnww wnnnwnnwn nnwnwnnwn nnnnnnwww wnnnnnwwn nnwnnnwwn nnnnwnwwn wwnnnnnnw nwwnnnnnw wwwnnnnnn ' +
  'nwnnwnnnw wwnnwnnnn nwwnwnnnn nwnnnnwnw wwnnnnwnn nwwnnnwnn nwnwnwnnn nwnwnnnwn nwnnnwnwn nnnwnwnwn nwnnwnwnn'
).split(' ');

/** Wide is three times narrow; no check character, as on most cards. */
export function code39(text: string): Print {
  const line = [...`*${text}*`].flatMap((letter, at) => {
    const elements = code39Elements[code39Letters.indexOf(letter)];
    if (!elements) throw new Error(`Code 39 has no ${letter}`);
    const character = bars([...elements].map(element => (element === 'w' ? '3' : '1')).join(''));
    return at === 0 ? character : [false, ...character];
  });
  return { modules: [line], quiet: 10 };
}

// ISO/IEC 15420: set A; B is its mirror and inverse, C its inverse
const ean = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'];
const eanParity = ['AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA'.split(' ')].flat();

export const eanCheck = (twelve: string): number =>
  (10 - ([...twelve].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10)) % 10;

/** `twelve` digits; the thirteenth is its check digit. */
export function ean13(twelve: string): Print {
  const [first = 0, ...rest] = [...twelve, eanCheck(twelve)].map(Number);
  const light = (widths: string) => bars(widths).map(dark => !dark);
  const left = rest.slice(0, 6).flatMap((digit, at) => {
    const widths = ean[digit] ?? '';
    return eanParity[first]?.[at] === 'A' ? light(widths) : light([...widths].reverse().join(''));
  });
  const right = rest.slice(6).flatMap(digit => bars(ean[digit] ?? ''));
  return { modules: [[...bars('111'), ...left, ...light('11111'), ...right, ...bars('111')]], quiet: 11 };
}

export const qr = (text: string): Print => ({
  modules: encodeQr(text, { ecc: 'M', border: 0 }).data,
  quiet: 4,
});
