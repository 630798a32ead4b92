/** What a schema cannot say about an election file: that its parts fit together. */

import { createCardReader } from '../../shared/cards/pattern.ts';
import { type ElectionFile, electionFileSchema } from '../../shared/contract/election.ts';
import { ok, type Refused, type Result, refuse } from '../../shared/contract/result.ts';

const repeated = (ids: readonly string[]): string | undefined => ids.find((id, i) => ids.indexOf(id) !== i);

const hasControl = (value: unknown): boolean => {
  if (typeof value === 'string') return /\p{Cc}/u.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasControl);
};

const misfit = (file: ElectionFile): Refused | null => {
  const wrong = (problem: string, value = '') =>
    refuse('input', 'election-file', { path: problem, problem: value });
  const lists: Record<string, readonly string[]> = {
    groups: file.groups.map(({ id }) => id),
    stations: file.stations.map(({ id }) => id),
    people: file.people.map(({ id }) => id),
    ...Object.fromEntries(file.stations.map(({ id, boxes }) => [`stations.${id}.boxes`, boxes])),
    'rollMapping.entitled': file.rollMapping.entitled.map(({ why }) => why),
  };
  for (const [path, ids] of Object.entries(lists)) {
    const twice = repeated(ids);
    if (twice !== undefined) return wrong(path, `twice: ${twice}`);
  }
  if (hasControl(file)) return wrong('', 'control character');
  for (const { id, role, group, key, publicKey } of file.people) {
    if (role === 'agent' && !file.groups.some(known => known.id === group))
      return wrong(`people.${id}.group`, `not a group: ${group ?? ''}`);
    if (key !== undefined && key.person !== id) return wrong(`people.${id}.key`, `of ${key.person}`);
    if (key !== undefined && publicKey !== undefined && publicKey !== key.publicKey)
      return wrong(`people.${id}.publicKey`, 'another key than key.publicKey');
    if (publicKey !== undefined && !/^[A-Za-z0-9+/]{43}=$/.test(publicKey))
      return wrong(`people.${id}.publicKey`, 'not 32 bytes in Base64');
  }
  if (!file.people.some(({ role, pin }) => role === 'chair' && pin !== undefined))
    return wrong('people', 'no chair with a PIN');
  if (file.stations.length > 1) {
    if (file.rollMapping.station === undefined)
      return wrong('rollMapping.station', 'missing, with several stations');
    const unnamed = file.stations.find(({ rollName }) => rollName === undefined);
    if (unnamed !== undefined)
      return wrong(`stations.${unnamed.id}.rollName`, 'missing, with several stations');
    const twice = repeated(file.stations.map(({ rollName }) => rollName ?? ''));
    if (twice !== undefined) return wrong('stations.rollName', `twice: ${twice}`);
  }
  return null;
};

/** Refuses `election-file` {path, problem} and `card-pattern` {name, problem}. */
export const checkElectionFile = (input: unknown): Result<ElectionFile> => {
  const parsed = electionFileSchema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse('input', 'election-file', {
      path: issue?.path.join('.') ?? '',
      problem: issue?.message ?? '',
    });
  }
  const refusal = misfit(parsed.data);
  if (refusal !== null) return refusal;
  const cards = createCardReader(parsed.data.cards);
  return cards.ok ? ok(parsed.data) : cards;
};
