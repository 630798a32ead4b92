/**
 * Widths and line breaks for Chinese and Latin text in one line. Chinese breaks between any two characters, but a
 * line neither begins with a closing mark nor ends with an opening one; Latin breaks at spaces and hyphens; a word
 * longer than the line (a hash, a name without spaces) is cut where the line ends, so nothing leaves its column.
 */
export type Weight = 'regular' | 'bold';

/** Width of a text at size 1, in that size's units. */
export type Measure = (text: string, weight: Weight) => number;

/** Height of a line in units of the font size: the ascender and descender of Noto Sans TC. */
export const linePitch = 1.448;

const closing =
  /^[\u2019\u201D\u2026\u3001\u3002\u3009\u300B\u300D\u300F\u3011\u3015\uFF01\uFF05\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF5D]$/u;
const opening = /^[\u2018\u201C\u3008\u300A\u300C\u300E\u3010\u3014\uFF08\uFF5B]$/u;
const wide = /^[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{1F000}-\u{3FFFF}]$/u;
const spaces = /^[ \t]$/;

/** `第60.2條` stays whole. */
const inArticle = (piece: string, char: string): boolean =>
  (char >= '0' && char <= '9' && piece.endsWith('第')) || (char === '條' && /[\d)]$/u.test(piece));

/** A sentence never leaves one or two characters for its last line: some of the line before go with them. */
function withoutWidow(
  before: string[],
  last: string[],
  room: number,
  widthOf: (text: string) => number,
): void {
  const enough = widthOf('中中中');
  const isWide = (piece: string | undefined): boolean => piece !== undefined && wide.test(piece.charAt(0));
  while (
    before.length > 6 &&
    isWide(last[0]) &&
    widthOf(last.join('').trimEnd()) < Math.min(enough, room / 2)
  ) {
    const moved = before.at(-1);
    if (moved === undefined || !isWide(moved) || widthOf(moved + last.join('')) > room) return;
    before.pop();
    last.unshift(moved);
  }
}

/** The pieces that are never cut apart, with the spaces that follow them. */
function pieces(text: string): string[] {
  const list: string[] = [];
  let piece = '';
  let mayBreak = false;
  for (const char of text) {
    const isSpace = spaces.test(char);
    const isWide = wide.test(char);
    const breakHere = piece !== '' && !isSpace && (mayBreak || isWide) && !closing.test(char);
    if (breakHere && !opening.test(piece.slice(-1)) && !inArticle(piece, char)) {
      list.push(piece);
      piece = '';
    }
    piece += char;
    mayBreak = isSpace || isWide || char === '-' || char === '/' || closing.test(char);
  }
  if (piece !== '') list.push(piece);
  return list;
}

/** A piece that is wider than a whole line, cut character by character. */
function cut(piece: string, widthOf: (text: string) => number, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const char of piece) {
    const w = widthOf(char);
    if (part !== '' && used + w > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += char;
    used += w;
  }
  return [...parts, part];
}

/** The lines of a text in a column `width` points wide. Never empty: an empty text is one empty line. */
export function linesOf(
  text: string,
  measure: Measure,
  weight: Weight,
  size: number,
  width: number,
): string[] {
  const widthOf = (part: string) => measure(part, weight) * size;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    const rows: string[][] = [[]];
    let used = 0;
    for (const piece of pieces(paragraph)) {
      const whole = widthOf(piece);
      const seen = piece.endsWith(' ') ? widthOf(piece.trimEnd()) : whole;
      if (used + seen <= width) {
        rows.at(-1)?.push(piece);
        used += whole;
        continue;
      }
      const parts = seen > width ? cut(piece, widthOf, width) : [piece];
      if (rows.at(-1)?.length === 0) rows.pop();
      rows.push(...parts.map(part => [part]));
      used = widthOf(parts.at(-1) ?? '');
    }
    const [before, last] = rows.slice(-2);
    if (before && last) withoutWidow(before, last, width, widthOf);
    for (const row of rows) lines.push(row.join('').trimEnd());
  }
  return lines;
}
