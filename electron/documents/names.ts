/**
 * A long list of names in columns: 30,000 of them are some 150 pages, so each column is written as one piece of the
 * page and not as thirty thousand tables' rows. Read down a column, then the next; every page says which numbers it holds.
 */
import type { Block } from '../../shared/papers/blocks.ts';
import { afterBlock, type Flow } from './flow.ts';
import { hairline, type PlacedText, page, textBottom, textWidth } from './paper.ts';

type NamesBlock = Extract<Block, { kind: 'names' }>;
type Laid = {
  readonly number: string;
  /** in which it fits its column: a number is never broken, and never cut */
  readonly numberSize: number;
  /** the number has a line of its own, and the name stands below */
  readonly above: boolean;
  readonly lines: readonly string[];
};

const columns = 3;
const gap = 12;
const columnWidth = (textWidth - gap * (columns - 1)) / columns;
const size = 6.6;
const headSize = 8;
const headHeight = 15;
/** a row to be ticked by hand is higher than one that is only read */
const rowHeight = { read: 9.6, tick: 12 } as const;
const lineHeight = 8.4;
const square = 7.5;
/** a line of the ruler after so many rows */
const ruled = 5;

export function drawNames(flow: Flow, { rows, tick }: NamesBlock): void {
  const { paper } = flow;
  const indent = tick ? square + 4 : 0;
  const numberWidth = Math.min(
    columnWidth * 0.5,
    rows.reduce((widest, { number }) => Math.max(widest, paper.charsWidth(number, size)), 0) + 5,
  );
  const room = columnWidth - indent - numberWidth;
  const lay = ({ number, mark, name }: NamesBlock['rows'][number]): Laid => {
    const width = paper.charsWidth(number, size);
    return {
      number,
      numberSize: size * Math.min(1, (columnWidth - indent) / width),
      above: width > numberWidth - 3,
      lines: paper.charsLines(mark === '' ? name : `${mark} ${name}`, size, room),
    };
  };
  const heightOf = ({ lines, above }: Laid): number =>
    rowHeight[tick ? 'tick' : 'read'] + (lines.length - (above ? 0 : 1)) * lineHeight;

  let next = 0;
  while (next < rows.length) {
    if (flow.room < headHeight + 8 * rowHeight.tick) flow.nextPage();
    const from = next;
    const top = flow.y + headHeight;
    let deepest = top;
    const pageColumns: PlacedText[][] = [];
    const smaller: { readonly placed: PlacedText; readonly size: number }[] = [];
    const squares: { readonly x: number; readonly y: number }[] = [];
    const rules: { readonly x: number; readonly y: number }[] = [];
    for (let column = 0; column < columns && next < rows.length; column++) {
      const x = page.left + column * (columnWidth + gap);
      const placed: PlacedText[] = [];
      let y = top;
      for (let n = 1; next < rows.length; n++) {
        const row = rows[next];
        if (!row) break;
        const laid = lay(row);
        const height = heightOf(laid);
        if (y + height > textBottom && n > 1) break;
        const textTop = y + (tick ? 1.2 : 0);
        const numbered = { text: laid.number, x: x + indent, y: textTop };
        if (laid.numberSize < size) smaller.push({ placed: numbered, size: laid.numberSize });
        else placed.push(numbered);
        const namesTop = textTop + (laid.above ? lineHeight : 0);
        laid.lines.forEach((text, i) => {
          placed.push({ text, x: x + indent + numberWidth, y: namesTop + i * lineHeight });
        });
        if (tick) squares.push({ x, y: y + 2 });
        y += height;
        if (n % ruled === 0) rules.push({ x, y });
        next += 1;
      }
      deepest = Math.max(deepest, y);
      pageColumns.push(placed);
    }
    const range = `${rows[from]?.number ?? ''} – ${rows[next - 1]?.number ?? ''}`;
    flow.say('P', () =>
      paper.line(paper.charsLines(range, headSize, textWidth)[0] ?? '', page.left, flow.y, textWidth, {
        weight: 'bold',
        size: headSize,
      }),
    );
    for (const placed of pageColumns) flow.say('P', () => paper.texts(placed, size));
    for (const one of smaller) flow.say('P', () => paper.texts([one.placed], one.size));
    paper.artifact('Layout', () => {
      for (const { x, y } of rules) paper.doc.rect(x, y - 0.2, columnWidth, 0.25);
      if (rules.length > 0) paper.doc.fill(hairline);
      for (const { x, y } of squares) paper.doc.rect(x, y, square, square);
      if (squares.length > 0) paper.doc.lineWidth(0.6).stroke(hairline);
    });
    flow.y = deepest;
    if (next < rows.length) flow.nextPage();
  }
  flow.y += afterBlock;
}
