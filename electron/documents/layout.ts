/**
 * Blocks onto pages. A heading never stands alone at the foot of a page: it asks for the room of what follows it.
 */
import type { Block } from '../../shared/papers/blocks.ts';
import { afterBlock, body, Flow } from './flow.ts';
import { drawNames } from './names.ts';
import { black, grey, modulesOf, type Paper, page, textWidth } from './paper.ts';
import {
  drawFacts,
  drawSignatures,
  drawTable,
  leastOfFacts,
  leastOfSignatures,
  leastOfTable,
} from './table.ts';
import { linePitch, type Weight } from './text.ts';

const headingSize = { 1: 13, 2: 10.5 } as const;
const headingSpace = { 1: { above: 20, below: 7 }, 2: { above: 11, below: 4 } } as const;

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

export class Layout {
  private readonly flow: Flow;

  constructor(paper: Paper) {
    this.flow = new Flow(paper);
  }

  draw(blocks: readonly Block[]): void {
    blocks.forEach((block, i) => {
      this.flow.keep(this.least(blocks, i));
      this.block(block);
    });
    this.flow.end();
  }

  /** Points that must be free for this block to begin here; a heading counts what follows it. */
  private least(blocks: readonly Block[], i: number): number {
    const block = blocks[i];
    if (!block) return 0;
    switch (block.kind) {
      case 'heading': {
        const { above, below } = headingSpace[block.level];
        const own = this.headingLines(block).length * headingSize[block.level] * linePitch;
        return above + below + own + this.least(blocks, i + 1);
      }
      case 'paragraph': {
        // a sentence that leads to a table or to signatures stands with it
        const lines = Math.min(4, this.paragraphLines(block).length) * (block.size ?? body) * linePitch;
        const next = blocks[i + 1]?.kind;
        const leads = block.leads || next === 'signatures' || next === 'table';
        return leads ? lines + afterBlock + this.least(blocks, i + 1) : lines;
      }
      case 'facts':
        return leastOfFacts(this.flow.paper, block);
      case 'table':
        return leastOfTable(this.flow.paper, block);
      case 'figures':
        return 62;
      case 'signatures':
        return leastOfSignatures(block);
      case 'code':
        return block.size;
      case 'notice':
        return block.size * linePitch * 2;
      case 'names':
        return 110;
      case 'title':
      case 'space':
      case 'new-page':
        return 0;
    }
  }

  private block(block: Block): void {
    switch (block.kind) {
      case 'title':
        this.title(block);
        break;
      case 'heading':
        this.heading(block);
        break;
      case 'paragraph':
        this.paragraph(block);
        break;
      case 'facts':
        drawFacts(this.flow, block);
        break;
      case 'table':
        drawTable(this.flow, block);
        break;
      case 'figures':
        this.figures(block);
        break;
      case 'signatures':
        drawSignatures(this.flow, block);
        break;
      case 'code':
        this.code(block);
        break;
      case 'notice':
        this.notice(block);
        break;
      case 'space':
        this.flow.y += block.height;
        break;
      case 'new-page':
        if (!this.flow.atTop) this.flow.nextPage();
        break;
      case 'names':
        drawNames(this.flow, block);
    }
  }

  private title({ lines }: Of<'title'>): void {
    const { paper } = this.flow;
    paper.rule(page.left, this.flow.y, textWidth, 2.2);
    this.flow.y += 12;
    lines.forEach(({ text, size, bold }, i) => {
      const weight: Weight = bold ? 'bold' : 'regular';
      this.flow.say(i === 0 ? 'H1' : 'P', () => {
        for (const line of paper.lines(text, weight, size, textWidth)) {
          paper.line(line, page.left, this.flow.y, textWidth, { weight, size });
          this.flow.y += size * 1.36;
        }
      });
    });
    this.flow.y += 9;
    paper.rule(page.left, this.flow.y, textWidth, 0.8);
    this.flow.y += 12;
  }

  private headingLines({ level, text }: Of<'heading'>): string[] {
    return this.flow.paper.lines(text, 'bold', headingSize[level], textWidth - 120);
  }

  private heading(block: Of<'heading'>): void {
    const { level, aside } = block;
    const size = headingSize[level];
    const { above, below } = headingSpace[level];
    if (!this.flow.atTop) this.flow.y += above;
    const top = this.flow.y;
    this.flow.say(level === 1 ? 'H2' : 'H3', () => {
      for (const line of this.headingLines(block)) {
        this.flow.paper.line(line, page.left, this.flow.y, textWidth, { weight: 'bold', size });
        this.flow.y += size * linePitch;
      }
      if (aside)
        this.flow.paper.line(aside, page.width - page.right - 118, top + (size - 8) * 1.16, 118, {
          size: 8,
          align: 'right',
          color: grey,
        });
    });
    if (level === 1) this.flow.paper.rule(page.left, this.flow.y + 1, textWidth, 0.8);
    this.flow.y += below;
  }

  private paragraphLines({ text, size = body, bold }: Of<'paragraph'>): string[] {
    return this.flow.paper.lines(text, bold ? 'bold' : 'regular', size, textWidth);
  }

  private paragraph(block: Of<'paragraph'>): void {
    const { size = body, bold, align = 'left' } = block;
    const element = this.flow.element('P');
    for (const line of this.paragraphLines(block)) {
      this.flow.keep(size * linePitch);
      element.add(() =>
        this.flow.paper.line(line, page.left, this.flow.y, textWidth, {
          weight: bold ? 'bold' : 'regular',
          size,
          align,
        }),
      );
      this.flow.y += size * linePitch;
    }
    element.end();
    this.flow.y += afterBlock;
  }

  private figures({ figures }: Of<'figures'>): void {
    const gap = 8;
    const width = (textWidth - gap * (figures.length - 1)) / figures.length;
    const height = 58;
    const size = 22;
    figures.forEach(({ label, value, note }, i) => {
      const x = page.left + i * (width + gap);
      this.flow.paper.artifact('Layout', () =>
        this.flow.paper.doc.rect(x, this.flow.y, width, height).lineWidth(0.8).stroke(black),
      );
      this.flow.say('P', () => {
        const fitted = Math.min(
          size,
          (size * (width - 16)) / Math.max(1, this.flow.paper.measure(value, 'bold') * size),
        );
        this.flow.paper.line(
          this.flow.paper.lines(label, 'regular', 8, width - 16)[0] ?? '',
          x + 8,
          this.flow.y + 5,
          width - 16,
          { size: 8, color: grey },
        );
        this.flow.paper.line(value, x + 8, this.flow.y + 13 + (size - fitted), width - 16, {
          weight: 'bold',
          size: fitted,
        });
        this.flow.paper.line(
          this.flow.paper.lines(note, 'regular', 8, width - 16)[0] ?? '',
          x + 8,
          this.flow.y + 42,
          width - 16,
          { size: 8, color: grey },
        );
      });
    });
    this.flow.y += height + afterBlock + 2;
  }

  private code({ text, size, alt }: Of<'code'>): void {
    const modules = modulesOf(text);
    this.flow
      .element('Figure', undefined, { alt })
      .add(() => this.flow.paper.code(modules, page.left + (textWidth - size) / 2, this.flow.y, size))
      .end();
    this.flow.y += size + afterBlock + 6;
  }

  /** Words to be read from across a room. */
  private notice({ text, size }: Of<'notice'>): void {
    this.flow.say('P', () => {
      for (const line of this.flow.paper.lines(text, 'bold', size, textWidth)) {
        this.flow.paper.line(line, page.left, this.flow.y, textWidth, {
          weight: 'bold',
          size,
          align: 'center',
        });
        this.flow.y += size * 1.3;
      }
    });
    this.flow.y += size * 0.35;
  }
}
