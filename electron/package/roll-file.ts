/**
 * A roll's file → entries, all or nothing (R-16, R-3.7, quality.md "Bad input"): either every row is understood, or
 * nothing is imported and every problem is told with its row.
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { Election, RollMapping } from '../../shared/contract/election.ts';
import type { NoVote, RollEntry } from '../../shared/contract/roll.ts';
import { normaliseValue } from './key.ts';
import { type Report, readKey, readName, readText } from './roll-cell.ts';
import { decodeRoll, type RollEncoding } from './roll-encoding.ts';
import { createProblemLog, type RollProblems } from './roll-problem.ts';

export type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

export type RollCounts = {
  readonly people: number;
  readonly committee: number;
  readonly entitled: number;
  /** by station id; '' in an election with one station */
  readonly entitledByStation: ReadonlyMap<string, number>;
  /** in the order of the mapping's reasons, then by number of people */
  readonly notEntitled: readonly { readonly why: string; readonly value: string; readonly people: number }[];
};

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

const mappedColumns = (mapping: RollMapping): string[] => [
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

/** Strings that repeat down a column are kept once. */
const createInterning = () => {
  const seen = new Map<string, string>();
  return (text: string): string => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    seen.set(text, text);
    return text;
  };
};

/** Which values entitle, and the first reason against a row: the committee, then the mapping's order. */
const createEntitlement = (mapping: RollMapping, column: (name: string) => number) => {
  const rules = mapping.entitled.map(({ column: name, values, why }) => ({
    index: column(name),
    values: new Set(values.map(normaliseValue)),
    why,
    refusals: new Map<string, NoVote>(),
  }));
  const committee = mapping.committee && {
    index: column(mapping.committee.column),
    values: new Set(mapping.committee.values.map(normaliseValue)),
  };
  const committeeMember: NoVote = { kind: 'committee' };
  return (record: readonly string[]): NoVote | null => {
    if (committee?.values.has(normaliseValue(record[committee.index]!))) return committeeMember;
    for (const rule of rules) {
      const value = record[rule.index]!.trim();
      if (rule.values.has(value) || rule.values.has(normaliseValue(value))) continue;
      let noVote = rule.refusals.get(value);
      if (noVote === undefined) {
        noVote = { kind: 'not-entitled', why: rule.why, value };
        rule.refusals.set(value, noVote);
      }
      return noVote;
    }
    return null;
  };
};

const countRoll = (entries: readonly RollEntry[], mapping: RollMapping): RollCounts => {
  const entitledByStation = new Map<string, number>();
  const refusals = new Map<NoVote, number>();
  let committee = 0;
  let entitled = 0;
  for (const { noVote, station } of entries) {
    if (noVote === null) {
      entitled++;
      entitledByStation.set(station, (entitledByStation.get(station) ?? 0) + 1);
    } else if (noVote.kind === 'committee') committee++;
    else refusals.set(noVote, (refusals.get(noVote) ?? 0) + 1);
  }
  const order = mapping.entitled.map(({ why }) => why);
  const notEntitled = [...refusals]
    .flatMap(([noVote, people]) =>
      noVote.kind === 'not-entitled' ? [{ why: noVote.why, value: noVote.value, people }] : [],
    )
    .sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why) || b.people - a.people);
  return { people: entries.length, committee, entitled, entitledByStation, notEntitled };
};

/** Leading zeros that a spreadsheet dropped show as cards shorter than the others. `rows` holds each entry's row. */
const oddCards = (entries: readonly RollEntry[]): { entry: number; characters: number; usual: number }[] => {
  const lengths = new Map<number, number>();
  for (const { card } of entries)
    if (card !== '') lengths.set(card.length, (lengths.get(card.length) ?? 0) + 1);
  const usual = [...lengths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
  return lengths.size < 2
    ? []
    : entries.flatMap(({ card }, entry) =>
        card !== '' && card.length !== usual ? [{ entry, characters: card.length, usual }] : [],
      );
};

/**
 * `stations`: those of the election; their `rollName`s are the values of the mapping's station column. Problems are
 * values; this throws only when the mapping itself is wrong. Memory: about twice the file.
 */
export const importRoll = (content: Uint8Array, mapping: RollMapping, stations: Stations): RollImport => {
  const log = createProblemLog();
  const failed = (): RollImport => ({ ok: false, problems: log.problems() });
  const columns = mappedColumns(mapping);

  const decoded = decodeRoll(content, header => findSeparator(header, columns).found > 0);
  if (!decoded.ok) {
    if (decoded.code === 'undecodable')
      log.add('undecodable', decoded.row, '', { encoding: decoded.encoding, byte: decoded.byte });
    else log.add('not-a-text-table', 0, '', { kind: decoded.kind });
    return failed();
  }
  const { utf8, encoding } = decoded;
  const headerEnd = utf8.indexOf(10);
  const headerLine = utf8.toString('utf8', 0, headerEnd < 0 ? utf8.length : headerEnd).trimEnd();
  if (headerLine.trim() === '') {
    log.add('empty-file', 0);
    return failed();
  }
  const { separator } = findSeparator(headerLine, columns);

  const entries: RollEntry[] = [];
  const rows: number[] = [];
  const rowByNumber = new Map<string, number>();
  const rowByCard = new Map<string, number>();
  const intern = createInterning();
  let header: string[] = [];
  let readRow: ((record: readonly string[], row: number) => void) | null = null;
  let row = 0;

  const begin = (cells: readonly string[]): typeof readRow => {
    header = cells.map(normaliseValue);
    for (const name of columns) {
      const found = header.filter(cell => cell === normaliseValue(name)).length;
      if (found === 0) log.add('missing-column', 1, name, { found: header.filter(Boolean).join(' ') });
      if (found > 1) log.add('repeated-column', 1, name);
    }
    if (log.problems().errors > 0) return null;
    const column = (name: string) => header.indexOf(normaliseValue(name));
    const optional = (name: string | undefined) => (name === undefined ? -1 : column(name));
    const noVoteOf = createEntitlement(mapping, column);
    const at = {
      number: column(mapping.number),
      nameZh: column(mapping.nameZh),
      nameOther: optional(mapping.nameOther),
      faculty: optional(mapping.faculty),
      programme: optional(mapping.programme),
      card: optional(mapping.card),
      station: optional(mapping.station),
    };
    const others = columns
      .map(column)
      .filter(index => ![at.number, at.nameZh, at.nameOther, at.card].includes(index));
    const stationIds = new Map(stations.map(({ id, rollName }) => [normaliseValue(rollName ?? ''), id]));
    const byStation = at.station >= 0 && (stations.length > 1 || stations[0]?.rollName !== undefined);

    return (record, rowNumber) => {
      if (record.length !== header.length) {
        const code = record.length < header.length ? 'short-row' : 'long-row';
        log.add(code, rowNumber, '', { cells: record.length, expected: header.length });
        return;
      }
      const reportAt =
        (index: number): Report =>
        (code, params) =>
          log.add(code, rowNumber, header[index]!, params);
      const number = readKey(record[at.number]!, reportAt(at.number));
      const nameZh = readName(record[at.nameZh]!, reportAt(at.nameZh));
      const nameOther = at.nameOther < 0 ? '' : readName(record[at.nameOther]!, reportAt(at.nameOther));
      const card = at.card < 0 ? '' : readKey(record[at.card]!, reportAt(at.card));
      for (const index of others) readText(record[index]!, reportAt(index));

      if (number === '') log.add('empty-number', rowNumber, mapping.number);
      else if (rowByNumber.has(number))
        log.add('duplicate-number', rowNumber, mapping.number, {
          value: number,
          first: rowByNumber.get(number)!,
        });
      else rowByNumber.set(number, rowNumber);
      if (nameZh === '')
        log.add(nameOther === '' ? 'empty-name' : 'empty-name-zh', rowNumber, mapping.nameZh);
      if (mapping.card !== undefined) {
        if (card === '') log.add('empty-card', rowNumber, mapping.card);
        else if (rowByCard.has(card))
          log.add('duplicate-card', rowNumber, mapping.card, { value: card, first: rowByCard.get(card)! });
        else rowByCard.set(card, rowNumber);
      }
      let station = '';
      if (byStation) {
        const value = record[at.station]!;
        const id = stationIds.get(normaliseValue(value));
        if (id === undefined)
          log.add('unknown-station', rowNumber, mapping.station, { value: value.slice(0, 40) });
        else if (stations.length > 1) station = id;
      }
      rows.push(rowNumber);
      entries.push({
        number,
        nameZh,
        nameOther,
        faculty: at.faculty < 0 ? '' : intern(record[at.faculty]!.trim()),
        programme: at.programme < 0 ? '' : intern(record[at.programme]!.trim()),
        card,
        station,
        noVote: noVoteOf(record),
      });
    };
  };

  try {
    parse(utf8, {
      delimiter: separator,
      relax_column_count: true,
      max_record_size: 1_000_000,
      on_record: (record: string[]) => {
        row++;
        if (row === 1) readRow = begin(record);
        else if (record.every(cell => cell.trim() === '')) log.add('blank-row', row);
        else readRow?.(record, row);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    log.add('bad-quotes', row + 1, '', { line: Number(error['lines'] ?? 0) });
  }
  for (const { entry, characters, usual } of oddCards(entries))
    log.add('card-length', rows[entry]!, mapping.card, { characters, usual });

  const problems = log.problems();
  if (problems.errors > 0) return failed();
  if (entries.length === 0) {
    log.add('empty-file', 0);
    return failed();
  }
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
