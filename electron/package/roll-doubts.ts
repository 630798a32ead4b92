/**
 * What is doubtful about a roll only beside the election that it is for: nobody may vote, a card rule that finds nobody,
 * somebody of the committee who may vote. The charter gives the committee no vote (第3.7、7.2條, R-3.7), so that a member
 * who may vote by the roll is no matter of opinion: it stops the package, and there is always a way to put it right
 * (`rollMapping.committee` may name any column, the student numbers too).
 */

import { normaliseKey } from '../../shared/cards/key.ts';
import { createCardReader } from '../../shared/cards/pattern.ts';
import type { ElectionFile } from '../../shared/contract/election.ts';
import type { RollEntry } from '../../shared/contract/roll.ts';
import { committeeRoles } from '../../shared/domain/roles.ts';
import { foldName } from './name-index.ts';
import type { ImportedRoll } from './roll-file.ts';
import { createProblemLog, type ProblemLog, type RollProblems } from './roll-problem.ts';

/** Of the roll as it was imported for this election; one walk over its people, one more for each card rule. */
export function rollDoubts(file: ElectionFile, roll: ImportedRoll): RollProblems {
  const log = createProblemLog();
  voters(file, roll, log);
  for (const card of file.cards) cardRule(card, file, roll, log);
  committee(file, roll, log);
  return log.problems();
}

function voters({ stations }: ElectionFile, { counts }: ImportedRoll, { add }: ProblemLog): void {
  if (counts.entitled === 0) add('nobody-entitled', 0, '', { people: counts.people });
  else if (stations.length > 1)
    for (const { id, name } of stations)
      if (!counts.entitledByStation.has(id)) add('station-nobody', 0, '', { station: `${id} ${name.zh}` });
}

/** The numbers of the roll that a card rule gives back as they stand there, and how many there are at all. */
export function readBy(
  card: ElectionFile['cards'][number],
  { entries }: ImportedRoll,
): { readonly read: readonly string[]; readonly all: number } {
  const reader = createCardReader([card]);
  const numbers = entries.map(entry => entry[card.field]).filter(one => one !== '');
  // a rule that gives back only a part of the number finds nobody either
  const read = reader.ok
    ? numbers.filter(one => reader.value.keyOf(reader.value.clean(one))?.key === one)
    : [];
  return { read, all: numbers.length };
}

function cardRule(
  card: ElectionFile['cards'][number],
  { rollMapping }: ElectionFile,
  roll: ImportedRoll,
  { add }: ProblemLog,
): void {
  const column = rollMapping[card.field];
  const { read, all } = readBy(card, roll);
  if (column === undefined) add('card-no-column', 0, '', { card: card.name });
  else if (read.length === 0) add('card-reads-none', 0, column, { card: card.name, all });
}

/**
 * By the number; who has none, or one that the roll does not know, by the name, which others may bear as well. Whoever is
 * found by neither is named: should they come to vote, nothing here tells that they are of the committee.
 */
function committee({ people, rollMapping }: ElectionFile, { entries }: ImportedRoll, log: ProblemLog): void {
  const members = people
    .filter(({ role }) => committeeRoles.includes(role))
    .map(({ id, name, number }) => ({ id, name, folded: foldName(name), key: normaliseKey(number ?? '') }));
  const keys = new Set(members.map(({ key }) => key));
  const names = new Set(members.map(({ folded }) => folded));
  const byNumber = new Map<string, RollEntry>();
  const byName = new Map<string, RollEntry[]>();
  for (const entry of entries) {
    if (keys.has(entry.number)) byNumber.set(entry.number, entry);
    for (const name of new Set([entry.nameZh, entry.nameOther].map(foldName)))
      if (names.has(name)) byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  for (const { id, name, folded, key } of members) {
    const entry = byNumber.get(key);
    const namesakes = byName.get(folded) ?? [];
    const voting = namesakes.filter(({ noVote }) => noVote === null);
    if (entry?.noVote === null)
      log.add('committee-may-vote', 0, rollMapping.number, {
        person: name,
        id,
        number: key,
        named: entry.nameZh || entry.nameOther,
      });
    else if (entry !== undefined) continue;
    else if (voting.length > 0)
      log.add('committee-namesake', 0, rollMapping.nameZh, {
        person: name,
        id,
        numbers: voting
          .slice(0, 5)
          .map(({ number }) => number)
          .join(' '),
      });
    else if (namesakes.length === 0)
      log.add('committee-not-found', 0, rollMapping.number, { person: name, id, number: key || '—' });
  }
}
