/**
 * One PDF on A4: fonts, pages, the frame of every page, and the marks that make it a tagged document which declares
 * PDF/A-3a. The bytes depend on the arguments alone: the date is given, the id is computed from the information, and
 * nothing is compressed, because deflate gives other bytes on other machines (ledger.md §6: same record, same bytes).
 */

import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import type { Language } from '../../shared/contract/view.ts';
import { codeOf, shownBy, tidy } from './letters.ts';
import { linesOf, type Measure, type Weight } from './text.ts';

/** What stands around the blocks of every page. */
export type Frame = {
  readonly language: Language;
  readonly title: string;
  readonly header: string;
  readonly documentNumber: string;
  /** the lines beside the code */
  readonly footer: readonly string[];
  readonly pageOf: (page: number, pages: number) => string;
  readonly note: string;
  /** the ribbon of practice data, or null: behind the text of every page too */
  readonly practice: string | null;
  /** the ribbon of a paper that not everybody may see, or null */
  readonly restricted: string | null;
  /** whoever opens the file must type this; absent: anybody can */
  readonly password?: string;
  /** official instant at which the document was made */
  readonly madeAt: Date;
};

export type Fonts = { readonly regular: Uint8Array; readonly bold: Uint8Array };
export type Element = PDFKit.PDFStructureElement;
export type Align = 'left' | 'right' | 'center';

/** Points; the bottom leaves room for the code. */
export const page = { width: 595.28, height: 841.89, left: 54, right: 54, top: 70, bottom: 106 } as const;
export const textWidth = page.width - page.left - page.right;
export const textBottom = page.height - page.bottom;

export const black = '#000000';
export const grey = '#555555';
export const shade = '#ECECEC';
export const hairline = '#8A8A8A';

/** Stands for a character that the font does not have: the Japanese and Chinese printers' mark for missing type. */
const missingType = '〓';
/** A code of more modules than this cannot be read from an ordinary print at the size of the footer. */
const mostModules = 77;
const codeSize = 58;
const tags = { zh: 'zh-Hant-MO', pt: 'pt-PT', en: 'en' } as const;

/** XMP and the information dictionary get the same text, and only one of them is escaped by anybody. */
const plain = (text: string): string => text.replace(/[<>&]|\p{Cc}/gu, ' ').slice(0, 500);

/** One character of the regular font: its code in this file, and its width at size 1. */
type Glyph = { readonly hex: string; readonly width: number };
export type PlacedText = { readonly text: string; readonly x: number; readonly y: number };

/** The ascender of Noto Sans TC: from the top of a line to its foot, in units of the font size. */
const ascender = 1.16;

const points = (n: number): string => String(Math.round(n * 100) / 100);

/** The font that was opened last encodes single characters: thirty thousand names are made of few different ones. */
function encoderOf(doc: PDFKit.PDFDocument): { readonly id: string; glyph(char: string): Glyph } {
  const font: unknown = Reflect.get(doc, '_font');
  if (!font || typeof font !== 'object') throw new Error('the font was not opened');
  const encode: unknown = Reflect.get(font, 'encode');
  if (typeof encode !== 'function') throw new Error('the font cannot encode');
  return {
    id: String(Reflect.get(font, 'id')),
    glyph(char) {
      const [codes, places]: [string[], { readonly xAdvance: number }[]] = encode.call(font, char);
      return { hex: codes.join(''), width: places.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / 1000 };
    },
  };
}

/** The modules of a QR code for a checkpoint: the whole signed note, or its text when that is too much. */
export function modulesOf(note: string): boolean[][] {
  const whole = encode(note, { ecc: 'L', border: 0 });
  return whole.size <= mostModules
    ? whole.data
    : encode(`${note.split('\n\n')[0]}\n`, { ecc: 'L', border: 0 }).data;
}

export class Paper {
  readonly doc: PDFKit.PDFDocument;
  private readonly frame: Frame;
  private readonly modules: boolean[][];
  private readonly widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  private readonly shows: (char: string) => boolean;
  private readonly known = new Map<string, string>();
  private readonly encoder: ReturnType<typeof encoderOf>;
  private readonly glyphs = new Map<string, Glyph>();

  constructor(frame: Frame, fonts: Fonts) {
    this.frame = frame;
    this.modules = modulesOf(frame.note);
    this.doc = new PDFDocument({
      size: [page.width, page.height],
      margin: 0,
      bufferPages: true,
      autoFirstPage: false,
      compress: false,
      font: '', // none of the standard fonts: they cannot be embedded, which PDF/A asks for
      // PDF/A forbids encryption: a paper behind a password is a PDF of 1.7 with Adobe's extension for AES-256
      ...(frame.password === undefined
        ? { pdfVersion: '1.7' as const, subset: 'PDF/A-3a' as const }
        : { pdfVersion: '1.7ext3' as const, userPassword: frame.password, ownerPassword: frame.password }),
      tagged: true,
      displayTitle: true,
      lang: tags[frame.language],
      info: {
        Title: plain(frame.title),
        Author: plain(frame.header),
        Subject: plain(frame.documentNumber),
        Creator: 'Pollkeeper 票站簿',
        Producer: 'Pollkeeper 票站簿',
        CreationDate: frame.madeAt,
        ModDate: frame.madeAt,
      },
    });
    this.doc.registerFont('regular', Buffer.from(fonts.regular));
    this.doc.registerFont('bold', Buffer.from(fonts.bold));
    this.doc.font('regular');
    this.shows = shownBy(this.doc);
    this.encoder = encoderOf(this.doc);
    this.addPage();
  }

  readonly measure: Measure = (text, weight) => {
    const cache = this.widths[weight];
    let width = cache.get(text);
    if (width === undefined) {
      width = this.doc.font(weight).fontSize(1000).widthOfString(text) / 1000;
      cache.set(text, width);
    }
    return width;
  };

  /** Lines of a text from outside, with what the font lacks made visible as `〓(U+XXXX)`. */
  lines(text: string, weight: Weight, size: number, width: number): string[] {
    return linesOf(this.printable(text), this.measure, weight, size, width);
  }

  private glyph(char: string): Glyph {
    let glyph = this.glyphs.get(char);
    if (!glyph) {
      glyph = this.encoder.glyph(char);
      this.glyphs.set(char, glyph);
    }
    return glyph;
  }

  /** Width in points of a text set character by character, without kerning, in the regular weight. */
  charsWidth(text: string, size: number): number {
    let width = 0;
    for (const char of text) width += this.glyph(char).width;
    return width * size;
  }

  charsLines(text: string, size: number, width: number): string[] {
    return linesOf(this.printable(text), part => this.charsWidth(part, 1), 'regular', size, width);
  }

  /**
   * Many texts in one piece of the page, `y` being the tops of their lines. A call of the library for each of 60,000
   * texts takes 5 s and 400 MB; what they need is written here directly. The frame puts the font among the page's.
   */
  texts(placed: readonly PlacedText[], size: number): void {
    const parts = [`BT\n/${this.encoder.id} ${points(size)} Tf\n0 g\n`];
    for (const { text, x, y } of placed) {
      let hex = '';
      for (const char of text) hex += this.glyph(char).hex;
      parts.push(`1 0 0 -1 ${points(x)} ${points(y + ascender * size)} Tm <${hex}> Tj\n`);
    }
    this.doc.addContent(`${parts.join('')}ET`);
  }

  private printable(text: string): string {
    let all = '';
    for (const char of tidy(text)) {
      let shown = this.known.get(char);
      if (shown === undefined) {
        shown = this.shows(char) ? char : `${missingType}(${codeOf(char)})`;
        this.known.set(char, shown);
      }
      all += shown;
    }
    return all;
  }

  /** One line with its top at `y`, inside `width` points. */
  line(
    text: string,
    x: number,
    y: number,
    width: number,
    style: {
      readonly weight?: Weight;
      readonly size: number;
      readonly align?: Align;
      readonly color?: string;
    },
  ): void {
    if (text === '') return;
    const weight = style.weight ?? 'regular';
    const room =
      style.align === undefined || style.align === 'left'
        ? 0
        : width - this.widthOf(text, weight, style.size);
    const shift = style.align === 'center' ? room / 2 : room;
    this.doc
      .font(weight)
      .fontSize(style.size)
      .fillColor(style.color ?? black)
      .text(text, x + shift, y, { lineBreak: false });
  }

  private widthOf(text: string, weight: Weight, size: number): number {
    return (this.doc.font(weight).fontSize(1000).widthOfString(text) / 1000) * size;
  }

  /** What is decoration or repeated, and no part of the text for those who have it read aloud. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  rule(x: number, y: number, width: number, thickness: number, color: string = black): void {
    this.artifact('Layout', () => this.doc.rect(x, y, width, thickness).fill(color));
  }

  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.artifact('Layout', () => this.doc.rect(x, y, width, height).fill(fill));
  }

  code(modules: readonly (readonly boolean[])[], x: number, y: number, size: number): void {
    const step = size / modules.length;
    modules.forEach((row, r) => {
      let start = -1;
      for (let c = 0; c <= row.length; c++) {
        if (row[c] === true && start < 0) start = c;
        if (row[c] !== true && start >= 0) {
          this.doc.rect(x + start * step, y + r * step, (c - start) * step, step + 0.02);
          start = -1;
        }
      }
    });
    this.doc.fill(black);
  }

  addPage(): void {
    this.doc.addPage();
    const { practice } = this.frame;
    if (practice === null) return;
    this.artifact('Pagination', () => {
      this.doc.save().rotate(-52, { origin: [page.width / 2, page.height / 2] });
      const size = 84;
      const width = this.widthOf(practice, 'bold', size);
      this.line(practice, (page.width - width) / 2, page.height / 2 - size * 0.7, width, {
        weight: 'bold',
        size,
        color: '#EFEFEF',
      });
      this.doc.restore();
    });
  }

  private frameOf(number: number, pages: number): void {
    const { frame } = this;
    const top = page.height - page.bottom + 16;
    const textLeft = page.left + codeSize + 14;
    const room = page.width - page.right - textLeft;
    const numberWidth = this.widthOf(frame.documentNumber, 'regular', 8);
    const [header = ''] = this.lines(frame.header, 'regular', 8, textWidth - numberWidth - 14);
    const marks = [frame.restricted, frame.practice].filter(mark => mark !== null);
    const bar = marks.length === 0 ? 0 : 18;
    if (marks.length > 0) {
      this.doc.rect(0, 0, page.width, 24).fill(black);
      const words = (marks.length === 1 ? [...marks, ...marks, ...marks] : [...marks, ...marks]).join(
        '　·　',
      );
      this.line(words, 0, 4, page.width, { weight: 'bold', size: 11, align: 'center', color: '#FFFFFF' });
    }
    this.line(header, page.left, 30 + bar * 0.4, textWidth, { size: 8, color: grey });
    this.line(frame.documentNumber, page.left, 30 + bar * 0.4, textWidth, {
      size: 8,
      align: 'right',
      color: grey,
    });
    this.doc.rect(page.left, 45 + bar * 0.4, textWidth, 0.5).fill(hairline);
    this.doc.rect(page.left, top - 8, textWidth, 0.5).fill(hairline);
    this.code(this.modules, page.left, top, codeSize);
    let y = top - 1;
    for (const text of frame.footer)
      for (const part of this.lines(text, 'regular', 7, room - 76).slice(0, 3)) {
        this.line(part, textLeft, y, room, { size: 7, color: grey });
        y += 10.2;
      }
    this.line(frame.pageOf(number, pages), page.width - page.right - 150, top + codeSize - 14, 150, {
      weight: 'bold',
      size: 9,
      align: 'right',
    });
  }

  /** Writes the frame of every page, now that their number is known, and gives the bytes. */
  async finish(
    attached: { readonly name: string; readonly text: string; readonly about: string } | null,
  ): Promise<Uint8Array> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let i = 0; i < count; i++) {
      this.doc.switchToPage(start + i);
      this.artifact('Pagination', () => this.frameOf(i + 1, count));
    }
    if (attached !== null)
      this.doc.file(Buffer.from(attached.text, 'utf8'), {
        name: attached.name,
        type: 'application/json',
        description: attached.about,
        creationDate: this.frame.madeAt,
        modifiedDate: this.frame.madeAt,
        relationship: 'Data',
      } as PDFKit.Mixins.PDFAttachmentOptions);
    const chunks: Buffer[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve());
      this.doc.on('error', reject);
    });
    this.doc.end();
    await ended;
    return Buffer.concat(chunks);
  }
}
