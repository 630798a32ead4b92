/** Where the next thing stands: the page, the height on it, and the tree of what the document says for those who listen. */
import { type Element, type Paper, page, textBottom } from './paper.ts';

/** Size of the running text, points. */
export const body = 9.5;
export const afterBlock = 10;

export class Flow {
  readonly paper: Paper;
  /** points from the top of the page */
  y: number = page.top;
  private readonly root: Element;

  constructor(paper: Paper) {
    this.paper = paper;
    this.root = paper.doc.struct('Document');
    paper.doc.addStructure(this.root);
  }

  /** Nothing more is said. */
  end(): void {
    this.root.end();
  }

  get atTop(): boolean {
    return this.y <= page.top + 0.01;
  }

  get room(): number {
    return textBottom - this.y;
  }

  /** Turns the page unless `height` points are free; a page that has nothing on it is never left empty. */
  keep(height: number): void {
    if (!this.atTop && height > this.room) this.nextPage();
  }

  nextPage(): void {
    this.paper.addPage();
    this.y = page.top;
  }

  /** An element of the document's structure, of the whole or inside another element. */
  element(type: string, parent: Element = this.root, options: { alt?: string } = {}): Element {
    const element = this.paper.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  say(type: string, draw: () => void): void {
    this.element(type).add(draw).end();
  }
}
