/** What `pollkeeper package` shows: how the roll was understood, and everything that is wrong, each in a table. */
import type { ElectionFile } from '../../shared/contract/election.ts';
import type { Language } from '../../shared/contract/view.ts';
import { catalogue } from '../../shared/locales/index.ts';
import { fill, formatList } from '../../shared/locales/text.ts';
import { faultText, placeText, type Say, sayIn } from './command-texts.ts';
import { jsonLines, pathKey } from './json-lines.ts';
import type { ImportedRoll } from './roll-file.ts';
import type { RollProblem, RollProblems } from './roll-problem.ts';
import type { ElectionFault } from './schema-faults.ts';
import { textTable } from './text-table.ts';

export const mappingTable = (
  { rollMapping }: ElectionFile,
  unused: readonly string[],
  language: Language,
): string[] => {
  const say = sayIn(language);
  const listed = (values: readonly string[]) => formatList(language, values);
  const { entitled, committee, ...plain } = rollMapping;
  const uses = (
    ['number', 'nameZh', 'nameOther', 'faculty', 'programme', 'card', 'station'] as const
  ).flatMap(use => {
    const column = plain[use];
    return column === undefined ? [] : [[column, say(`mapping.${use}`)]];
  });
  const rows = [
    ...uses,
    ...(committee
      ? [[committee.column, say('mapping.committee', { values: listed(committee.values) })]]
      : []),
    ...entitled.map(({ column, values }) => [column, say('mapping.entitled', { values: listed(values) })]),
    ...unused.map(column => [column, say('mapping.unused')]),
  ];
  return textTable(rows.map(row => ['', ...row]));
};

export const countTable = (file: ElectionFile, { counts }: ImportedRoll, say: Say): string[] => {
  const columnOf = new Map(file.rollMapping.entitled.map(({ why, column }) => [why, column]));
  const stations = file.stations.length === 1 ? [] : file.stations;
  const rows: [string, number][] = [
    [say('people'), counts.people],
    [say('entitled'), counts.entitled],
    ...stations.map(({ id, name }): [string, number] => [
      say('entitled.station', { station: `${id} ${name.zh}` }),
      counts.entitledByStation.get(id) ?? 0,
    ]),
    [say('committee'), counts.committee],
    ...counts.notEntitled.map(({ why, value, people }): [string, number] => [
      say('not-entitled', { column: columnOf.get(why) ?? why, value }),
      people,
    ]),
  ];
  return textTable(rows.map(([label, people]) => ['', label, people.toString()]));
};

/** Cells of the roll may hold anything: what a terminal would obey is shown as �. */
export const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');

const problemTable = (listed: readonly RollProblem[], language: Language, say: Say): string[] =>
  textTable([
    ['', say('row'), say('column'), say('problem')],
    ...listed.map(({ row, column, code, params }) => [
      '',
      row === 0 ? '' : row.toString(),
      column,
      harmless(fill(catalogue[language].rollProblem[code], { column, ...params })),
    ]),
  ]);

/** What is wrong with the roll, under its heading; with how many are not listed. None: no line. */
export function problemLines(
  { errors, warnings, listedErrors, listedWarnings }: RollProblems,
  language: Language,
): string[] {
  const say = sayIn(language);
  const part = (heading: 'errors' | 'warnings', count: number, listed: readonly RollProblem[]) => {
    if (count === 0) return [];
    const told = listed.reduce((rows, { params }) => rows + Number(params.rows ?? 1), 0);
    return [
      say(heading, { count }),
      ...problemTable(listed, language, say),
      ...(count > told ? [say('more', { count: count - told })] : []),
    ];
  };
  return [...part('errors', errors, listedErrors), ...part('warnings', warnings, listedWarnings)];
}

/** Every fault with the line and the place in words, in the order of the lines. */
export function faultLines(faults: readonly ElectionFault[], text: string, language: Language): string[] {
  const say = sayIn(language);
  const lines = jsonLines(text);
  const lineOf = ({ path }: ElectionFault): number => {
    // a field that is missing has no line of its own: the one in which it should stand has
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(pathKey(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  };
  const table = textTable([
    ['', say('line'), say('where'), say('problem')],
    ...faults
      .map(fault => ({ fault, line: lineOf(fault) }))
      .sort((one, other) => one.line - other.line)
      .map(({ fault, line }) => [
        '',
        line.toString(),
        harmless(placeText(language, fault.path)),
        harmless(faultText(language, fault)),
      ]),
  ]);
  return [say('election-faults', { count: faults.length }), ...table];
}
