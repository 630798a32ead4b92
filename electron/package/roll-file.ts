/**
 * A roll's file → entries, all or nothing (R-16, R-3.7, quality.md "Bad input"): either every row is understood, or
 * nothing is imported and every problem is told with its row.
 */

import { normaliseValue } from '../../shared/cards/key.ts';
import type { Election, RollMapping } from '../../shared/contract/election.ts';
import type { RollEntry } from '../../shared/contract/roll.ts';
import { countRoll, type RollCounts } from './entitlement.ts';
import { decodeRoll, type RollEncoding } from './roll-encoding.ts';
import { createProblemLog, type RollProblems } from './roll-problem.ts';
import { readRecords } from './roll-records.ts';
import { createRowReader, type RowReader } from './roll-row.ts';

/** Bytes: a roll of four million people. */
const MAX_FILE = 400_000_000;

export type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

export type ImportedRoll = {
  readonly entries: readonly RollEntry[];
  readonly counts: RollCounts;
  readonly encoding: RollEncoding;
  readonly separator: Separator;
  /** columns of the file that the mapping does not use; they are not kept */
  readonly unusedColumns: readonly string[];
  /** warnings only */
  readonly problems: RollProblems;
};

export type RollImport =
  | { readonly ok: true; readonly value: ImportedRoll }
  | { readonly ok: false; readonly problems: RollProblems };

type Stations = Election['stations'];

/** The columns that the mapping names, each once. */
export const mappedColumns = (mapping: RollMapping): string[] => [
  ...new Set(
    [
      mapping.number,
      mapping.nameZh,
      mapping.nameOther,
      mapping.faculty,
      mapping.programme,
      mapping.card,
      mapping.station,
      mapping.committee?.column,
      ...mapping.entitled.map(({ column }) => column),
    ].filter(column => column !== undefined),
  ),
];

const headerCells = (line: string, separator: Separator): string[] =>
  line.split(separator).map(cell => normaliseValue(cell.replace(/^\s*"|"\s*$/g, '')));

/** The separator under which most of the mapping's columns stand in the first line, and how many stand there. */
const findSeparator = (header: string, columns: readonly string[]): { separator: Separator; found: number } =>
  SEPARATORS.map(separator => {
    const cells = headerCells(header, separator);
    return { separator, found: columns.filter(column => cells.includes(normaliseValue(column))).length };
  }).reduce((best, next) => (next.found > best.found ? next : best));

/**
 * `stations`: those of the election; their `rollName`s are the values of the mapping's station column. Problems are
 * values; this throws only when the mapping itself is wrong. Memory: about twice the file.
 */
export const importRoll = (content: Uint8Array, mapping: RollMapping, stations: Stations): RollImport => {
  const log = createProblemLog();
  const failed = (): RollImport => ({ ok: false, problems: log.problems() });
  const columns = mappedColumns(mapping);

  if (content.length > MAX_FILE) {
    log.add('not-a-text-table', 0, '', { kind: 'too-large' });
    return failed();
  }
  const decoded = decodeRoll(content, header => findSeparator(header, columns).found > 0);
  if (!decoded.ok) {
    if (decoded.code === 'undecodable')
      log.add('undecodable', decoded.row, '', { encoding: decoded.encoding, byte: decoded.byte });
    else log.add('not-a-text-table', 0, '', { kind: decoded.kind });
    return failed();
  }
  const { utf8, encoding } = decoded;
  if (utf8.every(byte => byte <= 0x20)) {
    log.add('empty-file', 0);
    return failed();
  }
  const headerEnd = utf8.indexOf(10);
  const headerLine = utf8.toString('utf8', 0, headerEnd < 0 ? utf8.length : headerEnd).trimEnd();
  const { separator } = findSeparator(headerLine, columns);

  let header: string[] = [];
  const body: { reader: RowReader | null } = { reader: null };
  let row = 0;
  const begin = (cells: readonly string[]): RowReader | null => {
    header = cells.map(normaliseValue);
    for (const name of columns) {
      const found = header.filter(cell => cell === normaliseValue(name)).length;
      if (found === 0)
        log.add('missing-column', 1, name, { found: header.filter(Boolean).join(' ').slice(0, 200) });
      if (found > 1) log.add('repeated-column', 1, name);
    }
    return log.problems().errors > 0 ? null : createRowReader(mapping, stations, header, log);
  };

  const unread = readRecords(utf8, separator, cells => {
    row++;
    if (row === 1) body.reader = begin(cells);
    else if (cells.every(cell => cell.trim() === '')) log.add('blank-row', row);
    else body.reader?.read(cells, row);
  });
  if (unread !== null) log.add(unread.problem, row + 1, '', { line: unread.line });
  const entries = body.reader?.finish() ?? [];
  if (log.problems().errors === 0 && entries.length === 0) log.add('empty-file', 0);
  const problems = log.problems();
  if (problems.errors > 0) return { ok: false, problems };
  const used = new Set(columns.map(normaliseValue));
  return {
    ok: true,
    value: {
      entries,
      counts: countRoll(entries, mapping),
      encoding,
      separator,
      unusedColumns: header.filter(name => !used.has(name)),
      problems,
    },
  };
};
