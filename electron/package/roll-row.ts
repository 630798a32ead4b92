/** Rows of the roll's file → entries, under a header in which every column of the mapping stands once. */

import { normaliseValue } from '../../shared/cards/key.ts';
import type { Election, RollMapping } from '../../shared/contract/election.ts';
import type { RollEntry } from '../../shared/contract/roll.ts';
import { createEntitlement } from './entitlement.ts';
import { type Report, readKey, readName, readText } from './roll-cell.ts';
import type { ProblemCode, ProblemLog } from './roll-problem.ts';

export type RowReader = {
  /** `row`: as a spreadsheet counts it, the header being row 1. A row with an error leaves no usable entry. */
  readonly read: (record: readonly string[], row: number) => void;
  /** After the last row; looks for what only the whole file shows. */
  readonly finish: () => RollEntry[];
};

/** Strings that repeat down a column are kept once. */
const createInterning = () => {
  const seen = new Map<string, string>();
  return (text: string): string => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const kept = text.trim();
    seen.set(text, kept);
    return kept;
  };
};

/** The most frequent length of a card number; 0 when there are none. */
const usualLength = (entries: readonly RollEntry[]): number => {
  const lengths = new Map<number, number>();
  for (const { card } of entries)
    if (card !== '') lengths.set(card.length, (lengths.get(card.length) ?? 0) + 1);
  return [...lengths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]!;
};

export const createRowReader = (
  mapping: RollMapping,
  stations: Election['stations'],
  header: readonly string[],
  log: ProblemLog,
): RowReader => {
  const entries: RollEntry[] = [];
  const rows: number[] = [];
  let row = 0;

  type Column = { readonly index: number; readonly report: Report };
  const column = (name: string): Column => ({
    index: header.indexOf(normaliseValue(name)),
    report: (code, params) => log.add(code, row, name, params),
  });
  const optional = (name: string | undefined): Column | null => (name === undefined ? null : column(name));
  const number = column(mapping.number);
  const nameZh = column(mapping.nameZh);
  const nameOther = optional(mapping.nameOther);
  const faculty = optional(mapping.faculty);
  const programme = optional(mapping.programme);
  const card = optional(mapping.card);
  const station = optional(mapping.station);
  // Cells of these repeat down the column: each different one is read once, and its problems told at every row.
  const texts = [mapping.faculty, mapping.programme, mapping.station, mapping.committee?.column]
    .concat(mapping.entitled.map(rule => rule.column))
    .filter((name, i, all) => name !== undefined && all.indexOf(name) === i)
    .map(name => ({ ...column(name!), faultless: new Set<string>() }));

  const checkText = ({ index, report, faultless }: (typeof texts)[number], record: readonly string[]) => {
    const raw = record[index]!;
    if (faultless.has(raw)) return;
    let faults = 0;
    readText(raw, (code, params) => {
      faults++;
      report(code, params);
    });
    if (faults === 0) faultless.add(raw);
  };

  const uniqueIn = (code: ProblemCode) => {
    const rowOf = new Map<string, number>();
    return (key: string, { report }: Column) => {
      const first = rowOf.get(key);
      if (first === undefined) rowOf.set(key, row);
      else report(code, { value: key, first });
    };
  };
  const uniqueNumber = uniqueIn('duplicate-number');
  const uniqueCard = uniqueIn('duplicate-card');

  const stationIds = new Map(stations.map(({ id, rollName }) => [normaliseValue(rollName ?? ''), id]));
  const named = stations.length > 1 || stations[0]?.rollName !== undefined;
  const readStation = (record: readonly string[]): string => {
    if (station === null || !named) return '';
    const value = record[station.index]!;
    const id = stationIds.get(value) ?? stationIds.get(normaliseValue(value));
    if (id === undefined) station.report('unknown-station', { value: value.trim().slice(0, 40) });
    return id === undefined || stations.length === 1 ? '' : id;
  };

  const noVoteOf = createEntitlement(mapping, name => header.indexOf(normaliseValue(name)));
  const intern = createInterning();
  const repeated = (from: Column | null, record: readonly string[]) =>
    from === null ? '' : intern(record[from.index]!);

  return {
    read: (record, rowNumber) => {
      row = rowNumber;
      if (record.length !== header.length) {
        const code = record.length < header.length ? 'short-row' : 'long-row';
        log.add(code, row, '', { cells: record.length, expected: header.length });
        return;
      }
      const entry: RollEntry = {
        number: readKey(record[number.index]!, number.report),
        nameZh: readName(record[nameZh.index]!, nameZh.report),
        nameOther: nameOther === null ? '' : readName(record[nameOther.index]!, nameOther.report),
        faculty: repeated(faculty, record),
        programme: repeated(programme, record),
        card: card === null ? '' : readKey(record[card.index]!, card.report),
        station: readStation(record),
        noVote: noVoteOf(record),
      };
      for (const text of texts) checkText(text, record);
      if (entry.number === '') number.report('empty-number');
      else uniqueNumber(entry.number, number);
      if (entry.nameZh === '') nameZh.report(entry.nameOther === '' ? 'empty-name' : 'empty-name-zh');
      if (card !== null) {
        if (entry.card === '') card.report('empty-card');
        else uniqueCard(entry.card, card);
      }
      entries.push(entry);
      rows.push(row);
    },
    finish: () => {
      // Leading zeros that a spreadsheet dropped show as cards shorter than the others.
      const usual = usualLength(entries);
      entries.forEach((entry, i) => {
        if (entry.card === '' || entry.card.length === usual) return;
        log.add('card-length', rows[i]!, mapping.card, { characters: entry.card.length, usual });
      });
      return entries;
    },
  };
};
