/** Which characters the papers can show. Packages ask before they are sealed; the paper asks at each text. */
import PDFDocument from 'pdfkit';

/** The font's curved quotes are as wide as a Chinese character: between Latin letters they would tear a word apart. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/(?<=[\x21-\x7E\u00C0-\u024F])\u2019|[\u2018\u2019](?=[\x21-\x7E\u00C0-\u024F])/gu, "'")
    .replace(/(?<=[\x21-\x7E\u00C0-\u024F])\u201D|\u201C(?=[\x21-\x7E\u00C0-\u024F])/gu, '"');

/** `م` as `U+0645` */
export const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Of the font that the document opened last: can it show this character? */
export function shownBy(doc: PDFKit.PDFDocument): (char: string) => boolean {
  const embedded: unknown = Reflect.get(doc, '_font');
  const font: unknown = embedded && typeof embedded === 'object' ? Reflect.get(embedded, 'font') : null;
  if (!font || typeof font !== 'object') throw new Error('the font was not opened');
  const has: unknown = Reflect.get(font, 'hasGlyphForCodePoint');
  if (typeof has !== 'function') throw new Error('the font cannot say which characters it has');
  return char => {
    const code = char.codePointAt(0) ?? 0;
    return char === '\n' || (code >= 0x20 && has.call(font, code) === true);
  };
}

/** The characters of a text that a paper in this font cannot show, each once, in their order. `font`: the file's bytes. */
export function lettersMissingIn(font: Uint8Array): (text: string) => readonly string[] {
  const doc = new PDFDocument({ autoFirstPage: false, font: '' }).registerFont('only', Buffer.from(font));
  const shown = shownBy(doc.font('only'));
  return text => [...new Set(tidy(text))].filter(char => !shown(char));
}
