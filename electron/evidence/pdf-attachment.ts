/**
 * Takes the file that is attached inside a record's PDF back out. Not a PDF reader: it finds the embedded-file streams
 * as pdfkit writes them (objects in clear, Flate or no filter), and says null for anything else. `pdfdetach` agrees.
 */
import { inflateSync } from 'node:zlib';

/** The one attached file, at most `most` bytes; null when there is none, more than one, or it cannot be read. */
export function attachedFile(pdf: Uint8Array, most: number): Uint8Array | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found: Uint8Array[] = [];
  for (let at = bytes.indexOf('/EmbeddedFile'); at >= 0; at = bytes.indexOf('/EmbeddedFile', at + 1)) {
    if (bytes.toString('latin1', at, at + 14) === '/EmbeddedFiles') continue; // the name tree, not a stream
    const file = streamAround(bytes, at, most);
    if (file === null) return null;
    found.push(file);
  }
  return found.length === 1 ? found[0]! : null;
}

function streamAround(bytes: Buffer, at: number, most: number): Uint8Array | null {
  const head = bytes.lastIndexOf(' obj\n', at);
  const start = bytes.indexOf('stream\n', at);
  if (head < 0 || start < 0 || start - head > 4_096) return null;
  const dictionary = bytes.toString('latin1', head, start);
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
  const body = start + 'stream\n'.length;
  if (!(body + length <= bytes.length)) return null;
  const stream = bytes.subarray(body, body + length);
  if (!dictionary.includes('/Filter')) return stream;
  if (!dictionary.includes('/Filter /FlateDecode')) return null;
  try {
    return inflateSync(stream, { maxOutputLength: most });
  } catch {
    return null; // damaged, or longer than what it is compared with
  }
}
