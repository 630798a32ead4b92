/** What is about to be sealed, for the committee to compare with its own papers line by line. */
import type { ElectionFile } from '../../shared/contract/election.ts';
import type { Language } from '../../shared/contract/view.ts';
import { formatDay, formatList, formatNumber } from '../../shared/locales/text.ts';
import type { Say } from './command-texts.ts';
import { readBy } from './roll-doubts.ts';
import type { ImportedRoll } from './roll-file.ts';
import { textTable } from './text-table.ts';

export function summaryTable(file: ElectionFile, roll: ImportedRoll, language: Language, say: Say): string[] {
  const number = (n: number) => formatNumber(language, n);
  const name = (names: ElectionFile['title']) =>
    [names.zh, names[language]].filter((one, i, all) => one && all.indexOf(one) === i).join(' · ');
  const rows: [string, string][] = [
    [say('summary.title'), name(file.title)],
    ...(file.practice ? [['', say('summary.practice')] satisfies [string, string]] : []),
    [
      say('summary.date'),
      say('summary.hours', {
        date: formatDay(language, file.date),
        ...file.hours,
        zone: file.zone,
        round: file.round,
      }),
    ],
    ...file.groups.map((group, i): [string, string] => [
      say('summary.group', { n: i + 1 }),
      `${name(group.name)} (${group.id})`,
    ]),
    ...file.stations.flatMap(station => stationRows(station, file, roll, language, say, number)),
    [say('summary.people'), number(file.people.filter(({ pin }) => pin !== undefined).length)],
    ...file.cards.map(card => cardRow(card, roll, say, number)),
  ];
  return textTable(rows.map(row => ['', ...row]));
}

type Row = [label: string, value: string];
type Count = (n: number) => string;

/** A station with the voters who belong to it, and these by faculty. */
function stationRows(
  { id, name, ballots, boxes }: ElectionFile['stations'][number],
  { stations }: ElectionFile,
  { entries }: ImportedRoll,
  language: Language,
  say: Say,
  number: Count,
): Row[] {
  const voters = entries.filter(
    ({ station, noVote }) => noVote === null && (stations.length === 1 || station === id),
  );
  const faculties = new Map<string, number>();
  for (const { faculty } of voters) faculties.set(faculty, (faculties.get(faculty) ?? 0) + 1);
  const value = {
    name: name.zh,
    voters: number(voters.length),
    ballots: number(ballots),
    boxes: formatList(language, boxes),
  };
  return [
    [say('summary.station', { id }), say('summary.station-value', value)],
    ...(ballots < voters.length ? [['', say('summary.few-ballots')] satisfies Row] : []),
    ...[...faculties]
      .filter(([faculty]) => faculty !== '')
      .map(([faculty, n]): Row => [say('summary.faculty', { faculty }), number(n)]),
  ];
}

/** How many of the roll's own numbers the pattern reads, and one of them: a pattern that reads none is seen before the day. */
function cardRow(card: ElectionFile['cards'][number], roll: ImportedRoll, say: Say, number: Count): Row {
  const { read, all } = readBy(card, roll);
  const common = { pattern: card.pattern, field: say(`mapping.${card.field}`) };
  const [example] = read;
  return [
    say('summary.card', { name: card.name }),
    example === undefined
      ? say('summary.card-none', common)
      : say('summary.card-value', { ...common, example, fits: number(read.length), all: number(all) }),
  ];
}
