/**
 * Tables, and what is drawn as one: facts and signatures. The head is repeated on each page; a row that does not fit
 * goes to the next page; one that fills more than half a page is continued there line by line. The last row and a
 * sum never stand alone.
 */
import type { Block, Cell, Column, Fact } from '../../shared/papers/blocks.ts';
import { afterBlock, body, type Flow } from './flow.ts';
import { type Element, hairline, type Paper, page, shade, textBottom, textWidth } from './paper.ts';
import { linePitch, type Weight } from './text.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type FactsBlock = Extract<Block, { kind: 'facts' }>;
type SignaturesBlock = Extract<Block, { kind: 'signatures' }>;
type LaidCell = { readonly lines: readonly string[]; readonly weight: Weight; readonly size: number };

const pad = { x: 5, y: 3 } as const;
/** between figures that stand right and the words of the next column */
const gutter = 10;
const signatureHeight = 50;
const signatureSize = 9;
const pageHeight = textBottom - page.top;
/** lines of a long row that must stand together before it is continued on another page */
const fewestLines = 3;
/** shares of a page up to which a table is not divided: any table, and one that is a sum */
const undivided = { any: 0.3, together: 0.62 } as const;

/** The columns of a table on the paper, and texts laid into them. */
class Grid {
  readonly columns: readonly Column[];
  readonly size: number;
  readonly places: readonly { readonly x: number; readonly width: number }[];
  private readonly paper: Paper;

  constructor(paper: Paper, columns: readonly Column[], size: number) {
    this.paper = paper;
    this.columns = columns;
    this.size = size;
    const all = columns.reduce((sum, { width }) => sum + width, 0);
    let x: number = page.left;
    this.places = columns.map((column, i) => {
      const width = (column.width / all) * textWidth;
      x += width;
      const next = columns[i + 1];
      const apart = column.align === 'right' && next !== undefined && next.align !== 'right' ? gutter : 0;
      return { x: x - width + pad.x, width: width - 2 * pad.x - apart };
    });
  }

  get pitch(): number {
    return this.size * linePitch;
  }

  lay(cells: readonly Cell[], bold = false): LaidCell[] {
    return cells.map((cell, i) => {
      const text = typeof cell === 'string' ? cell : cell.text;
      const weight: Weight = bold || (typeof cell !== 'string' && cell.bold === true) ? 'bold' : 'regular';
      const width = this.places[i]?.width ?? textWidth;
      const whole = this.columns[i]?.whole === true;
      const lines = this.paper.lines(text, weight, this.size, whole ? Number.POSITIVE_INFINITY : width);
      if (!whole) return { weight, size: this.size, lines };
      const widest = Math.max(...lines.map(line => this.paper.measure(line, weight)));
      return { weight, size: Math.min(this.size, width / (widest || 1)), lines };
    });
  }

  /** Height of a row, no more than half a page: a longer one is divided anyway. */
  height(cells: readonly LaidCell[]): number {
    const lines = Math.max(1, ...cells.map(cell => cell.lines.length));
    return Math.min(lines * this.pitch + 2 * pad.y, pageHeight / 2 + 1);
  }

  cell(i: number, lines: readonly string[], { weight, size }: LaidCell, y: number): void {
    const place = this.places[i];
    const align = this.columns[i]?.align ?? 'left';
    if (!place) return;
    lines.forEach((line, n) => {
      this.paper.line(line, place.x, y + n * this.pitch, place.width, { weight, size, align });
    });
  }
}

/** The head of a table in large type stays small: it is read once. */
const headOf = (
  paper: Paper,
  columns: readonly Column[],
  size: number,
): { grid: Grid; cells: LaidCell[] } => {
  const heads = columns.map(column => ({ ...column, whole: false }));
  const grid = new Grid(paper, heads, Math.min(size - 1, 11));
  return {
    grid,
    cells: grid.lay(
      columns.map(({ label }) => label),
      true,
    ),
  };
};

/** Told once to those who listen, printed on every page. */
function drawHead(flow: Flow, columns: readonly Column[], size: number, table: Element | null): void {
  const { paper } = flow;
  const { grid, cells } = headOf(paper, columns, size);
  const height = grid.height(cells) + 2;
  paper.box(page.left, flow.y, textWidth, height, shade);
  paper.rule(page.left, flow.y + height - 0.6, textWidth, 0.6);
  const row = table ? flow.element('TR', table) : null;
  cells.forEach((cell, i) => {
    const draw = () => grid.cell(i, cell.lines, cell, flow.y + pad.y + 1);
    if (row) flow.element('TH', row).add(draw).end();
    else paper.artifact('Pagination', draw);
  });
  row?.end();
  flow.y += height;
}

type RowStyle = {
  readonly repeatHead?: () => void;
  /** points that must be free below the row */
  readonly followed?: number;
  readonly least?: number;
  /** lines between the columns */
  readonly ruled?: boolean;
  readonly total?: boolean;
};

function drawRow(flow: Flow, table: Element, grid: Grid, cells: readonly LaidCell[], style: RowStyle): void {
  const { followed = 0, least = 0 } = style;
  const turn = () => {
    flow.nextPage();
    style.repeatHead?.();
  };
  const whole = Math.max(grid.height(cells), least);
  const needed = whole > pageHeight / 2 ? fewestLines * grid.pitch + 2 * pad.y : whole + followed;
  if (needed > flow.room) turn();
  if (style.total) flow.paper.rule(page.left, flow.y, textWidth, 0.8);
  const row = flow.element('TR', table);
  const elements = cells.map((_, i) => flow.element(i === 0 ? 'TH' : 'TD', row));
  const lines = Math.max(1, ...cells.map(cell => cell.lines.length));
  for (let from = 0; from < lines; ) {
    const to = Math.min(lines, from + Math.max(1, Math.floor((flow.room - 2 * pad.y) / grid.pitch + 1e-6)));
    const height = Math.max((to - from) * grid.pitch + 2 * pad.y, from === 0 ? least : 0);
    cells.forEach((cell, i) => {
      const part = cell.lines.slice(from, to);
      if (part.length > 0) elements[i]?.add(() => grid.cell(i, part, cell, flow.y + pad.y));
    });
    if (style.ruled)
      for (const { x } of grid.places.slice(1)) flow.paper.box(x - pad.x, flow.y, 0.4, height, hairline);
    flow.y += height;
    flow.paper.rule(page.left, flow.y - 0.4, textWidth, 0.4, hairline);
    from = to;
    if (from < lines) turn();
  }
  for (const element of elements) element.end();
  row.end();
}

const laidTables = new WeakMap<TableBlock, { readonly grid: Grid; readonly rows: LaidCell[][] }>();

function laidOut(paper: Paper, block: TableBlock): { readonly grid: Grid; readonly rows: LaidCell[][] } {
  let laid = laidTables.get(block);
  if (!laid) {
    const grid = new Grid(paper, block.columns, block.size ?? body);
    laid = {
      grid,
      rows: [
        ...block.rows.map(row => grid.lay(row)),
        ...(block.totals ?? []).map(row => grid.lay(row, true)),
      ],
    };
    laidTables.set(block, laid);
  }
  return laid;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** Points that must be free for a table to begin. */
export function leastOfTable(paper: Paper, block: TableBlock): number {
  const { grid, rows } = laidOut(paper, block);
  const head = headOf(paper, block.columns, block.size ?? body);
  const headHeight = head.grid.height(head.cells) + 2;
  const heights = rows.map(row => grid.height(row));
  const all = headHeight + sum(heights);
  if (all <= undivided[block.together ? 'together' : 'any'] * pageHeight) return all;
  return headHeight + Math.min(heights[0] ?? 0, (fewestLines + 3) * grid.pitch + 2 * pad.y);
}

export function drawTable(flow: Flow, block: TableBlock): void {
  const size = block.size ?? body;
  const { grid, rows } = laidOut(flow.paper, block);
  const table = flow.element('Table');
  drawHead(flow, block.columns, size, table);
  const heights = rows.map(row => grid.height(row));
  rows.forEach((row, i) => {
    const nearEnd = i >= block.rows.length - 2;
    drawRow(flow, table, grid, row, {
      repeatHead: () => drawHead(flow, block.columns, size, null),
      followed: nearEnd ? Math.min(sum(heights.slice(i + 1)), pageHeight / 4) : 0,
      total: i >= block.rows.length,
    });
  });
  table.end();
  flow.y += afterBlock;
}

const factColumns: readonly Column[] = [
  { label: '', width: 30 },
  { label: '', width: 70 },
];
const factCells = ({ label, value, bold }: Fact): readonly Cell[] => [
  label,
  { text: value, bold: bold ?? false },
];

export function leastOfFacts(paper: Paper, { rows, size = body }: FactsBlock): number {
  const grid = new Grid(paper, factColumns, size);
  const heights = rows.map(fact => grid.height(grid.lay(factCells(fact))));
  return sum(heights) <= undivided.any * pageHeight
    ? sum(heights)
    : Math.min(sum(heights.slice(0, 2)), pageHeight / 4);
}

export function drawFacts(flow: Flow, { rows, size = body }: FactsBlock): void {
  const grid = new Grid(flow.paper, factColumns, size);
  const table = flow.element('Table');
  for (const fact of rows) drawRow(flow, table, grid, grid.lay(factCells(fact)), {});
  table.end();
  flow.y += afterBlock;
}

/** All who sign stand on one page, if one page holds them. */
export function leastOfSignatures({ signers }: SignaturesBlock): number {
  const all = 24 + signatureHeight * signers.length;
  return all <= pageHeight - 120 ? all : 24 + signatureHeight;
}

/** A line for each who signs, with as much room for the reason of a refusal. */
export function drawSignatures(flow: Flow, { labels, signers }: SignaturesBlock): void {
  const columns: readonly Column[] = [
    { label: labels.who, width: 30 },
    { label: labels.signature, width: 29 },
    { label: labels.when, width: 13 },
    { label: labels.refused, width: 28 },
  ];
  const grid = new Grid(flow.paper, columns, signatureSize);
  const table = flow.element('Table');
  drawHead(flow, columns, signatureSize + 1, table);
  for (const { name, role, signed, refusal } of signers)
    drawRow(flow, table, grid, grid.lay([{ text: `${name}\n${role}`, bold: true }, signed, '', refusal]), {
      repeatHead: () => drawHead(flow, columns, signatureSize + 1, null),
      least: signatureHeight,
      ruled: true,
    });
  table.end();
  flow.y += afterBlock;
}
