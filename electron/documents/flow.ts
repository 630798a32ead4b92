/** Where the next thing stands: the page, the height on it, and the tree of what the document says for those who listen. */
import { type Element, type Paper, page, textBottom } from './paper.ts';

/** Size of the running text, points. */
export const body = 9.5;
export const afterBlock = 10;

export class Flow {
  readonly paper: Paper;
  /** points from the top of the page */
  y: number = page.top;

  constructor(paper: Paper) {
    this.paper = paper;
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

  /** An element of the document's structure, attached to the whole or to another element. */
  element(type: string, parent: Element | null = null, options: { alt?: string } = {}): Element {
    const element = this.paper.doc.struct(type, options);
    if (parent) parent.add(element);
    else this.paper.doc.addStructure(element);
    return element;
  }

  say(type: string, draw: () => void): void {
    this.element(type).add(draw).end();
  }
}
