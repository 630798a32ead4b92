/** What is about to be sealed, for the committee to compare with its own papers line by line. */
import {
  defaultSettings,
  type ElectionFile,
  type Settings,
  settingsSchema,
} from '../../shared/contract/election.ts';
import type { Language } from '../../shared/contract/view.ts';
import { catalogue, label } from '../../shared/locales/index.ts';
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
    [
      say('summary.drawing'),
      say('summary.drawing-value', {
        date: formatDay(language, file.drawing.on),
        names: formatList(language, file.drawing.by),
      }),
    ],
    ...file.stations.flatMap(station => stationRows(station, file, roll, language, say, number)),
    ...settingRows(file.settings, language, say, number),
    ...file.people.map(person => personRow(person, file, language, say)),
    [say('summary.people'), number(file.people.filter(({ pin }) => pin !== undefined).length)],
    ...file.cards.map(card => cardRow(card, roll, say, number)),
  ];
  return textTable(rows.map(row => ['', ...row]));
}

type Row = [label: string, value: string];
type Person = ElectionFile['people'][number];
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

/** What this election sets otherwise than the program would; that it sets nothing otherwise is worth a line too. */
function settingRows(settings: Settings, language: Language, say: Say, number: Count): Row[] {
  const shown = (value: Settings[keyof Settings], setting: keyof Settings): string => {
    if (typeof value === 'boolean') return label(language, 'yesNo', value ? 'yes' : 'no');
    if (typeof value === 'number') return number(value);
    return label(
      language,
      setting === 'interruptionLimitOn' ? 'interruptionLimitOn' : 'minimumTurnoutApplies',
      value,
    );
  };
  const changed = settingNames.filter(name => settings[name] !== defaultSettings[name]);
  if (changed.length === 0) return [[say('summary.settings'), say('summary.settings-usual')]];
  return changed.map(name => [
    say('summary.setting', { setting: catalogue[language].setting[name].label }),
    say('summary.setting-value', {
      value: shown(settings[name], name),
      usual: shown(defaultSettings[name], name),
    }),
  ]);
}
const settingNames = settingsSchema.keyof().options;

/** A person as the log will name them: role, name, id, student number; an agent's group and hours; who cannot sign in. */
function personRow(person: Person, { groups }: ElectionFile, language: Language, say: Say): Row {
  const { id, name, number, role, pin, slots = [] } = person;
  const group = groups.find(one => one.id === person.group);
  const parts = [
    `${name} (${id})`,
    number === null ? say('summary.no-number') : number,
    ...(group ? [group.name[language] ?? group.name.zh] : []),
    ...slots.map(({ from, to }) => `${from}–${to}`),
    ...(pin === undefined ? [say('summary.no-pin')] : []),
  ];
  return [label(language, 'role', role), formatList(language, parts)];
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
