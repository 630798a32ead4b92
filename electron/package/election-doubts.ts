/**
 * What is doubtful about an election file by itself, beside what `election-check.ts` refuses: it can be sealed as it stands, and
 * would be regretted on the day. The roll beside it: `roll-doubts.ts`.
 */
import type { ElectionFile } from '../../shared/contract/election.ts';
import type { Language } from '../../shared/contract/view.ts';
import { dayOf } from '../../shared/domain/clock/official.ts';
import { formatDay, formatList } from '../../shared/locales/text.ts';
import { codeOf } from '../documents/letters.ts';
import { placeText } from './command-texts.ts';
import type { Path } from './json-lines.ts';
import { createProblemLog, type ProblemLog, type RollProblems } from './roll-problem.ts';

export type Surroundings = {
  /** the characters of a text that the papers cannot show */
  readonly missingIn: (text: string) => readonly string[];
  /** ms since 1970 */
  readonly nowMs: number;
};

/** Of a sound election file; the places are named in the language asked for. */
export function electionDoubts(
  file: ElectionFile,
  { missingIn, nowMs }: Surroundings,
  language: Language,
): RollProblems {
  const log = createProblemLog();
  for (const [path, text] of printed(file)) letters(path, text, missingIn(text), log, language);
  pinsTwice(file, log);
  days(file, nowMs, language, log);
  return log.problems();
}

/** A practice election may be held again on a day that has been; a year mistyped in a real one is found at its opening. */
function days(
  { date, zone, practice, drawing }: ElectionFile,
  nowMs: number,
  language: Language,
  { add }: ProblemLog,
): void {
  const day = formatDay(language, date);
  const today = dayOf(nowMs, zone);
  if (!practice && date < today) add('day-past', 0, '', { day, today: formatDay(language, today) });
  // the numbers on the ballot are drawn before it is printed (第49.3條)
  if (drawing.on > date) add('drawn-later', 0, '', { drawn: formatDay(language, drawing.on), day });
}

/** Two may choose the same; but a copied line does that too, and then one signs in as the other. The PIN is not shown. */
function pinsTwice({ people }: ElectionFile, { add }: ProblemLog): void {
  const byPin = new Map<string, string[]>();
  for (const { id, name, pin } of people)
    if (pin !== undefined) byPin.set(pin, [...(byPin.get(pin) ?? []), `${name} (${id})`]);
  for (const named of byPin.values())
    if (named.length > 1) add('pin-twice', 0, '', { people: named.join(' · ') });
}

function letters(
  path: Path,
  text: string,
  missing: readonly string[],
  { add }: ProblemLog,
  language: Language,
): void {
  if (missing.length === 0) return;
  const named = missing.map(char => `${char} ${codeOf(char)}`);
  add('letters-not-printed', 0, '', {
    where: placeText(language, path),
    text,
    letters: formatList(language, named),
  });
}

/** The names that stand on the papers, each with its place in the file. */
function printed({ title, body, groups, drawing, stations, people }: ElectionFile): [Path, string][] {
  const inLanguages = (path: Path, name: ElectionFile['title']) =>
    Object.entries(name).flatMap(([language, text]): [Path, string][] =>
      text === undefined ? [] : [[[...path, language], text]],
    );
  return [
    ...inLanguages(['title'], title),
    ...inLanguages(['body'], body),
    ...groups.flatMap(({ name }, i) => inLanguages(['groups', i, 'name'], name)),
    ...drawing.by.map((name, i): [Path, string] => [['drawing', 'by', i], name]),
    ...stations.flatMap(({ name }, i) => inLanguages(['stations', i, 'name'], name)),
    ...people.map(({ name }, i): [Path, string] => [['people', i, 'name'], name]),
  ];
}
