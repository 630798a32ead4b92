/**
 * Takes the file that is attached inside a record's PDF back out. Not a PDF reader: it finds the embedded-file streams
 * as pdfkit writes them (objects in clear, Flate or no filter), and says null for anything else. `pdfdetach` agrees.
 */
import { type Bytes, charactersOf } from './bytes.ts';
import type { Means } from './means.ts';

/** Longest dictionary in front of a stream, in bytes; pdfkit's has 200. */
const HEAD = 4_096;

/** The one attached file, at most `most` bytes; null when there is none, more than one, or it cannot be read. */
export async function attachedFile(
  pdf: Bytes,
  most: number,
  inflate: Means['inflate'],
): Promise<Bytes | null> {
  const text = charactersOf(pdf);
  let found: Bytes | null = null;
  for (let at = text.indexOf('/EmbeddedFile'); at >= 0; at = text.indexOf('/EmbeddedFile', at + 1)) {
    if (text.startsWith('/EmbeddedFiles', at)) continue; // the name tree, not a stream
    const file = await streamAround(pdf, text, at, most, inflate);
    if (file === null || found !== null) return null;
    found = file;
  }
  return found;
}

async function streamAround(
  pdf: Bytes,
  text: string,
  at: number,
  most: number,
  inflate: Means['inflate'],
): Promise<Bytes | null> {
  const window = Math.max(0, at - HEAD);
  const near = text.slice(window, at + HEAD);
  const head = near.lastIndexOf(' obj\n', at - window);
  const start = near.indexOf('stream\n', at - window);
  if (head < 0 || start < 0) return null;
  const dictionary = near.slice(head, start);
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
  const body = window + start + 'stream\n'.length;
  if (!(body + length <= pdf.length)) return null;
  const stream = pdf.subarray(body, body + length);
  if (!dictionary.includes('/Filter')) return stream;
  return dictionary.includes('/Filter /FlateDecode') ? inflate(stream, most) : null;
}
