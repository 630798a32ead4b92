/**
 * Bytes of a roll's file → UTF-8 without a byte order mark. Registries export from Excel and from old databases:
 * UTF-8, UTF-8 with BOM, UTF-16 with BOM, and Big5 are told apart here. A byte that does not decode is a problem with
 * its place; nothing is replaced silently.
 */
import { isUtf8 } from 'node:buffer';

export type RollEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'big5';

export type Decoded =
  | { readonly ok: true; readonly utf8: Buffer; readonly encoding: RollEncoding }
  | { readonly ok: false; readonly code: 'not-a-text-table'; readonly kind: string }
  | {
      readonly ok: false;
      readonly code: 'undecodable';
      readonly encoding: RollEncoding;
      readonly row: number;
      readonly byte: number;
    };

const LF = 10;
const decoder = (encoding: string) => new TextDecoder(encoding, { fatal: true, ignoreBOM: true });

const decodes = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    decoder(encoding).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * Row and position (both from 1) of the first byte that does not decode. Lines are tried one by one: LF is never the
 * second byte of a character in UTF-8 or Big5.
 */
const firstUndecodable = (bytes: Buffer, encoding: 'utf-8' | 'big5'): { row: number; byte: number } => {
  let row = 1;
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(LF, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    if (!decodes(line, encoding)) {
      const streaming = decoder(encoding);
      for (let i = 0; i < line.length; i++) {
        try {
          streaming.decode(line.subarray(i, i + 1), { stream: true });
        } catch {
          return { row, byte: from + i + 1 };
        }
      }
      return { row, byte: from + line.length };
    }
    from += line.length;
    row++;
  }
  return { row, byte: bytes.length };
};

const decodeUtf16 = (bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded => {
  const content = bytes.subarray(2);
  try {
    return { ok: true, utf8: Buffer.from(decoder(encoding).decode(content), 'utf8'), encoding };
  } catch {
    let row = 1;
    const unitAt = (i: number) =>
      encoding === 'utf-16le' ? content.readUInt16LE(i) : content.readUInt16BE(i);
    for (let i = 0; i + 1 < content.length; i += 2) {
      const unit = unitAt(i);
      const pair = unit >= 0xd800 && unit <= 0xdbff && i + 3 < content.length ? unitAt(i + 2) : 0;
      if (pair >= 0xdc00 && pair <= 0xdfff) i += 2;
      else if (unit >= 0xd800 && unit <= 0xdfff)
        return { ok: false, code: 'undecodable', encoding, row, byte: i + 3 };
      if (unit === LF) row++;
    }
    return { ok: false, code: 'undecodable', encoding, row, byte: bytes.length };
  }
};

/** What people send in place of a text table, by its first bytes. */
const otherKind = (bytes: Buffer): string | null => {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'xlsx';
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'xls';
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  return bytes.includes(0) ? 'binary' : null;
};

/** `expects`: whether a first line looks like this roll's header; it decides between UTF-8 with a fault, and Big5. */
export const decodeRoll = (content: Uint8Array, expects: (header: string) => boolean): Decoded => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const kind = otherKind(bytes);
  if (kind !== null) return { ok: false, code: 'not-a-text-table', kind };

  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const encoding = bom ? 'utf-8-bom' : 'utf-8';
  if (isUtf8(bytes)) return { ok: true, utf8: bom ? bytes.subarray(3) : bytes, encoding };

  if (!bom) {
    const end = bytes.indexOf(LF);
    const header = bytes.subarray(0, end < 0 ? bytes.length : end);
    if (decodes(header, 'big5') && expects(decoder('big5').decode(header))) {
      if (decodes(bytes, 'big5'))
        return { ok: true, utf8: Buffer.from(decoder('big5').decode(bytes), 'utf8'), encoding: 'big5' };
      return { ok: false, code: 'undecodable', encoding: 'big5', ...firstUndecodable(bytes, 'big5') };
    }
  }
  return { ok: false, code: 'undecodable', encoding, ...firstUndecodable(bytes, 'utf-8') };
};
