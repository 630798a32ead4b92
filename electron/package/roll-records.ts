/**
 * The records of a text table. A file without a quotation mark is nothing but lines and separators, and most
 * registries write such files: those are cut here, several times faster than by the CSV library, which reads the rest.
 */
import { CsvError, parse } from 'csv-parse/sync';

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** Bytes; a longer record is a file of another kind. */
const MAX_RECORD = 1_000_000;

/** Where reading stopped: the line counts from 1. */
export type Unread = { readonly problem: 'bad-quotes' | 'record-too-large'; readonly line: number };

const plainRecords = (utf8: Buffer, separator: number, each: (cells: string[]) => void): Unread | null => {
  let cells: string[] = [];
  let from = 0;
  let recordEnd = MAX_RECORD;
  let line = 1;
  for (let at = 0; at < utf8.length; at++) {
    const byte = utf8[at];
    if (at > recordEnd) return { problem: 'record-too-large', line };
    if (byte === separator) {
      cells.push(utf8.toString('utf8', from, at));
      from = at + 1;
    } else if (byte === LF) {
      cells.push(utf8.toString('utf8', from, at > from && utf8[at - 1] === CR ? at - 1 : at));
      each(cells);
      cells = [];
      from = at + 1;
      recordEnd = at + MAX_RECORD;
      line++;
    }
  }
  if (from < utf8.length || cells.length > 0) {
    cells.push(utf8.toString('utf8', from));
    each(cells);
  }
  return null;
};

/**
 * Calls `each` with the cells of every record, as they stand in the file. Stops at a quotation mark that nothing
 * closes or that stands inside a cell, and at a record that is too large, and says where; otherwise null.
 */
export const readRecords = (
  utf8: Buffer,
  separator: ',' | ';' | '\t',
  each: (cells: string[]) => void,
): Unread | null => {
  // Without a LF there may be lone CRs at the ends of lines, as old Macs wrote them: the library knows those.
  if (!utf8.includes(QUOTE) && utf8.includes(LF)) {
    return plainRecords(utf8, separator.charCodeAt(0), each);
  }
  try {
    parse(utf8, {
      delimiter: separator,
      relax_column_count: true,
      max_record_size: MAX_RECORD,
      on_record: (cells: string[]) => {
        each(cells);
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const problem = error.code === 'CSV_MAX_RECORD_SIZE' ? 'record-too-large' : 'bad-quotes';
    return { problem, line: Number(error.lines ?? 0) };
  }
};
