/**
 * Blocks onto pages. A heading never stands alone at the foot of a page; a table repeats its head on each page; a row
 * that does not fit goes to the next page, and one that fits on no page is continued line by line.
 */
import type { Block, Cell, Column } from './blocks.ts';
import {
  type Align,
  black,
  type Element,
  grey,
  hairline,
  modulesOf,
  type Paper,
  page,
  shade,
  textBottom,
  textWidth,
} from './paper.ts';
import { linePitch, type Weight } from './text.ts';

const body = 9.5;
const pad = { x: 5, y: 3 } as const;
const headingSize = { 1: 13, 2: 10.5 } as const;
const headingSpace = { 1: { above: 20, below: 7 }, 2: { above: 11, below: 4 } } as const;
const afterBlock = 7;
const signatureHeight = 50;
/** lines of a row that must stand together before it is continued on another page */
const fewestLines = 3;

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;
type LaidCell = { readonly lines: readonly string[]; readonly weight: Weight };

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

export class Layout {
  private readonly paper: Paper;
  private y: number = page.top;

  constructor(paper: Paper) {
    this.paper = paper;
  }

  draw(blocks: readonly Block[]): void {
    blocks.forEach((block, i) => {
      this.keep(this.least(blocks, i));
      this.block(block);
    });
  }

  /** Points that must be free for this block to begin here; a heading counts what follows it. */
  private least(blocks: readonly Block[], i: number): number {
    const block = blocks[i];
    if (!block) return 0;
    switch (block.kind) {
      case 'heading': {
        const { above, below } = headingSpace[block.level];
        return (
          above +
          below +
          this.headingLines(block).length * headingSize[block.level] * linePitch +
          this.least(blocks, i + 1)
        );
      }
      case 'paragraph': {
        // a sentence that leads to a table or to signatures stands with it
        const lines = Math.min(4, this.paragraphLines(block).length) * (block.size ?? body) * linePitch;
        const next = blocks[i + 1]?.kind;
        return next === 'signatures' || next === 'table' ? lines + afterBlock + this.least(blocks, i + 1) : lines;
      }
      case 'facts':
        return (block.size ?? body) * linePitch + 2 * pad.y;
      case 'table': {
        const size = block.size ?? body;
        const [first] = block.rows.length > 0 ? block.rows : (block.totals ?? []);
        const row = first ? this.laid(first, block.columns, size, false) : [];
        return this.headHeight(block) + this.rowHeight(row, size, 6) + 2;
      }
      case 'figures':
        return 62;
      case 'signatures': {
        // all who sign stand on one page, if one page holds them
        const all = 24 + signatureHeight * block.signers.length;
        return all <= textBottom - page.top - 120 ? all : 24 + signatureHeight;
      }
      case 'code':
        return block.size;
      case 'notice':
        return block.size * linePitch * 2;
      case 'title':
      case 'space':
        return 0;
    }
  }

  private block(block: Block): void {
    switch (block.kind) {
      case 'title':
        return this.title(block);
      case 'heading':
        return this.heading(block);
      case 'paragraph':
        return this.paragraph(block);
      case 'facts':
        return this.facts(block);
      case 'table':
        return this.table(block);
      case 'figures':
        return this.figures(block);
      case 'signatures':
        return this.signatures(block);
      case 'code':
        return this.code(block);
      case 'notice':
        return this.notice(block);
      case 'space':
        this.y += block.height;
    }
  }

  private get atTop(): boolean {
    return this.y <= page.top + 0.01;
  }

  private keep(height: number): boolean {
    if (this.atTop || this.y + height <= textBottom) return false;
    this.nextPage();
    return true;
  }

  private nextPage(): void {
    this.paper.addPage();
    this.y = page.top;
  }

  /** An element of the document's structure, attached to the whole or to another element. */
  private element(type: string, parent: Element | null, options: { alt?: string } = {}): Element {
    const element = this.paper.doc.struct(type, options);
    if (parent) parent.add(element);
    else this.paper.doc.addStructure(element);
    return element;
  }

  private say(type: string, draw: () => void): void {
    this.element(type, null).add(draw).end();
  }

  private title({ lines }: Of<'title'>): void {
    const { paper } = this;
    paper.rule(page.left, this.y, textWidth, 2.2);
    this.y += 12;
    lines.forEach(({ text, size, bold }, i) => {
      const weight: Weight = bold ? 'bold' : 'regular';
      this.say(i === 0 ? 'H1' : 'P', () => {
        for (const line of paper.lines(text, weight, size, textWidth)) {
          paper.line(line, page.left, this.y, textWidth, { weight, size });
          this.y += size * 1.36;
        }
      });
    });
    this.y += 9;
    paper.rule(page.left, this.y, textWidth, 0.8);
    this.y += 12;
  }

  private headingLines({ level, text }: Of<'heading'>): string[] {
    return this.paper.lines(text, 'bold', headingSize[level], textWidth - 120);
  }

  private heading(block: Of<'heading'>): void {
    const { level, aside } = block;
    const size = headingSize[level];
    const { above, below } = headingSpace[level];
    if (!this.atTop) this.y += above;
    const top = this.y;
    this.say(level === 1 ? 'H2' : 'H3', () => {
      for (const line of this.headingLines(block)) {
        this.paper.line(line, page.left, this.y, textWidth, { weight: 'bold', size });
        this.y += size * linePitch;
      }
      if (aside)
        this.paper.line(aside, page.width - page.right - 118, top + (size - 8) * 1.16, 118, {
          size: 8,
          align: 'right',
          color: grey,
        });
    });
    if (level === 1) this.paper.rule(page.left, this.y + 1, textWidth, 0.8);
    this.y += below;
  }

  private paragraphLines({ text, size = body, bold }: Of<'paragraph'>): string[] {
    return this.paper.lines(text, bold ? 'bold' : 'regular', size, textWidth);
  }

  private paragraph(block: Of<'paragraph'>): void {
    const { size = body, bold, align = 'left' } = block;
    const element = this.element('P', null);
    for (const line of this.paragraphLines(block)) {
      this.keep(size * linePitch);
      element.add(() =>
        this.paper.line(line, page.left, this.y, textWidth, {
          weight: bold ? 'bold' : 'regular',
          size,
          align,
        }),
      );
      this.y += size * linePitch;
    }
    element.end();
    this.y += afterBlock;
  }

  private facts({ rows, size = body }: Of<'facts'>): void {
    const columns: readonly Column[] = [
      { label: '', width: 30 },
      { label: '', width: 70 },
    ];
    const table = this.element('Table', null);
    for (const { label, value, bold } of rows)
      this.row(table, [{ text: label }, { text: value, bold: bold ?? false }], columns, size, null, false);
    table.end();
    this.y += afterBlock;
  }

  private table(block: Of<'table'>): void {
    const { columns, rows, totals = [], size = body } = block;
    const table = this.element('Table', null);
    this.head(block, table);
    const repeat = () => this.head(block, null);
    for (const row of rows) this.row(table, row, columns, size, repeat, false);
    for (const row of totals) this.row(table, row, columns, size, repeat, true);
    table.end();
    this.y += afterBlock;
  }

  private columnsAt(columns: readonly Column[]): { readonly x: number; readonly width: number }[] {
    const all = columns.reduce((sum, { width }) => sum + width, 0);
    let x: number = page.left;
    return columns.map(column => {
      const width = (column.width / all) * textWidth;
      x += width;
      return { x: x - width, width };
    });
  }

  private laid(cells: readonly Cell[], columns: readonly Column[], size: number, total: boolean): LaidCell[] {
    const places = this.columnsAt(columns);
    return cells.map((cell, i) => {
      const bold = total || (typeof cell !== 'string' && cell.bold === true);
      const weight: Weight = bold ? 'bold' : 'regular';
      const width = (places[i]?.width ?? textWidth) - 2 * pad.x;
      return { weight, lines: this.paper.lines(textOf(cell), weight, size, width) };
    });
  }

  private rowHeight(cells: readonly LaidCell[], size: number, most = Number.POSITIVE_INFINITY): number {
    const lines = Math.max(1, ...cells.map(cell => cell.lines.length));
    return Math.min(lines, most) * size * linePitch + 2 * pad.y;
  }

  private headCells({ columns, size = body }: Of<'table'>): LaidCell[] {
    return this.laid(
      columns.map(({ label }) => label),
      columns,
      size - 1,
      true,
    );
  }

  private headHeight(block: Of<'table'>): number {
    return this.rowHeight(this.headCells(block), (block.size ?? body) - 1) + 2;
  }

  /** The head of a table: told once to those who listen, printed on every page. */
  private head(block: Of<'table'>, table: Element | null): void {
    const { columns, size = body } = block;
    const cells = this.headCells(block);
    const height = this.headHeight(block);
    this.paper.box(page.left, this.y, textWidth, height, shade);
    this.paper.rule(page.left, this.y + height - 0.6, textWidth, 0.6);
    const row = table ? this.element('TR', table) : null;
    const places = this.columnsAt(columns);
    cells.forEach((cell, i) => {
      const draw = () =>
        this.cell(cell.lines, cell.weight, places[i], this.y + pad.y + 1, size - 1, columns[i]?.align);
      if (row) this.element('TH', row).add(draw).end();
      else this.paper.artifact('Pagination', draw);
    });
    row?.end();
    this.y += height;
  }

  private cell(
    lines: readonly string[],
    weight: Weight,
    place: { readonly x: number; readonly width: number } | undefined,
    y: number,
    size: number,
    align: Align = 'left',
  ): void {
    if (!place) return;
    lines.forEach((line, n) => {
      this.paper.line(line, place.x + pad.x, y + n * size * linePitch, place.width - 2 * pad.x, {
        weight,
        size,
        align,
      });
    });
  }

  private row(
    table: Element,
    cells: readonly Cell[],
    columns: readonly Column[],
    size: number,
    repeatHead: (() => void) | null,
    total: boolean,
  ): void {
    const laid = this.laid(cells, columns, size, total);
    const places = this.columnsAt(columns);
    const whole = this.rowHeight(laid, size);
    const turn = () => {
      this.nextPage();
      repeatHead?.();
    };
    const fits = (height: number) => this.y + height <= textBottom;
    const long = whole > (textBottom - page.top) / 2;
    if (!fits(long ? fewestLines * size * linePitch + 2 * pad.y : whole)) turn();
    if (total) this.paper.rule(page.left, this.y, textWidth, 0.8);
    const row = this.element('TR', table);
    const elements = laid.map((_, i) => this.element(i === 0 ? 'TH' : 'TD', row));
    const lines = Math.max(1, ...laid.map(cell => cell.lines.length));
    for (let from = 0; from < lines; ) {
      const room = Math.max(1, Math.floor((textBottom - this.y - 2 * pad.y) / (size * linePitch) + 1e-6));
      const to = Math.min(lines, from + room);
      laid.forEach((cell, i) => {
        const part = cell.lines.slice(from, to);
        if (part.length > 0)
          elements[i]?.add(() =>
            this.cell(part, cell.weight, places[i], this.y + pad.y, size, columns[i]?.align),
          );
      });
      this.y += (to - from) * size * linePitch + 2 * pad.y;
      this.paper.rule(page.left, this.y - 0.4, textWidth, 0.4, hairline);
      from = to;
      if (from < lines) turn();
    }
    for (const element of elements) element.end();
    row.end();
  }

  private figures({ figures }: Of<'figures'>): void {
    const gap = 8;
    const width = (textWidth - gap * (figures.length - 1)) / figures.length;
    const height = 58;
    const size = 22;
    figures.forEach(({ label, value, note }, i) => {
      const x = page.left + i * (width + gap);
      this.paper.artifact('Layout', () =>
        this.paper.doc.rect(x, this.y, width, height).lineWidth(0.8).stroke(black),
      );
      this.say('P', () => {
        const fitted = Math.min(
          size,
          (size * (width - 16)) / Math.max(1, this.paper.measure(value, 'bold') * size),
        );
        this.paper.line(
          this.paper.lines(label, 'regular', 8, width - 16)[0] ?? '',
          x + 8,
          this.y + 5,
          width - 16,
          { size: 8, color: grey },
        );
        this.paper.line(value, x + 8, this.y + 13 + (size - fitted), width - 16, {
          weight: 'bold',
          size: fitted,
        });
        this.paper.line(
          this.paper.lines(note, 'regular', 8, width - 16)[0] ?? '',
          x + 8,
          this.y + 42,
          width - 16,
          { size: 8, color: grey },
        );
      });
    });
    this.y += height + afterBlock + 2;
  }

  /** A line for each who signs, with as much room for the reason of a refusal. */
  private signatures({ labels, signers }: Of<'signatures'>): void {
    const columns: readonly Column[] = [
      { label: labels.who, width: 30 },
      { label: labels.signature, width: 29 },
      { label: labels.when, width: 13 },
      { label: labels.refused, width: 28 },
    ];
    const block: Of<'table'> = { kind: 'table', columns, rows: [] };
    const table = this.element('Table', null);
    this.head(block, table);
    for (const signer of signers) {
      const cells = [`${signer.name}\n${signer.role}`, signer.signed, '', signer.refusal];
      const laid = this.laid(cells, columns, 9, false);
      const height = Math.max(signatureHeight, this.rowHeight(laid, 9));
      if (this.y + height > textBottom) {
        this.nextPage();
        this.head(block, null);
      }
      const row = this.element('TR', table);
      const places = this.columnsAt(columns);
      laid.forEach((cell, i) => {
        this.element(i === 0 ? 'TH' : 'TD', row)
          .add(() => this.cell(cell.lines, i === 0 ? 'bold' : 'regular', places[i], this.y + pad.y + 2, 9))
          .end();
        if (i > 0)
          this.paper.artifact('Layout', () =>
            this.paper.doc.rect(places[i]?.x ?? 0, this.y, 0.4, height).fill(hairline),
          );
      });
      row.end();
      this.y += height;
      this.paper.rule(page.left, this.y - 0.6, textWidth, 0.6);
    }
    table.end();
    this.y += afterBlock;
  }

  private code({ text, size, alt }: Of<'code'>): void {
    const modules = modulesOf(text);
    this.element('Figure', null, { alt })
      .add(() => this.paper.code(modules, page.left + (textWidth - size) / 2, this.y, size))
      .end();
    this.y += size + afterBlock + 6;
  }

  /** Words to be read from across a room. */
  private notice({ text, size }: Of<'notice'>): void {
    this.say('P', () => {
      for (const line of this.paper.lines(text, 'bold', size, textWidth)) {
        this.paper.line(line, page.left, this.y, textWidth, { weight: 'bold', size, align: 'center' });
        this.y += size * 1.3;
      }
    });
    this.y += size * 0.35;
  }
}
