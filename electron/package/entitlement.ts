/** Who on the roll has a vote, and how many have none for which reason. */

import { normaliseValue } from '../../shared/cards/key.ts';
import type { RollMapping } from '../../shared/contract/election.ts';
import type { NoVote, RollEntry } from '../../shared/contract/roll.ts';

export type RollCounts = {
  readonly people: number;
  readonly committee: number;
  readonly entitled: number;
  /** by station id; '' in an election with one station */
  readonly entitledByStation: ReadonlyMap<string, number>;
  /** in the order of the mapping's reasons, then by number of people */
  readonly notEntitled: readonly { readonly why: string; readonly value: string; readonly people: number }[];
};

/** Which values entitle, and the first reason against a row: the committee, then the mapping's order. */
export const createEntitlement = (mapping: RollMapping, column: (name: string) => number) => {
  // The verdict on each value is made once: a column has a handful of values and a million rows.
  const judge = (name: string, verdictOn: (value: string) => NoVote | null) => {
    const index = column(name);
    const verdicts = new Map<string, NoVote | null>();
    return (record: readonly string[]): NoVote | null => {
      const value = record[index]!;
      let verdict = verdicts.get(value);
      if (verdict === undefined) {
        verdict = verdictOn(value);
        verdicts.set(value, verdict);
      }
      return verdict;
    };
  };
  const judges = mapping.entitled.map(({ column: name, values, why }) => {
    const entitling = new Set(values.map(normaliseValue));
    return judge(name, value =>
      entitling.has(normaliseValue(value)) ? null : { kind: 'not-entitled', why, value: value.trim() },
    );
  });
  if (mapping.committee !== undefined) {
    const members = new Set(mapping.committee.values.map(normaliseValue));
    judges.unshift(
      judge(mapping.committee.column, value =>
        members.has(normaliseValue(value)) ? { kind: 'committee' } : null,
      ),
    );
  }
  return (record: readonly string[]): NoVote | null => {
    for (const verdictOf of judges) {
      const verdict = verdictOf(record);
      if (verdict !== null) return verdict;
    }
    return null;
  };
};

export const countRoll = (entries: readonly RollEntry[], mapping: RollMapping): RollCounts => {
  const entitledByStation = new Map<string, number>();
  const refusals = new Map<string, { why: string; value: string; people: number }>();
  let committee = 0;
  let entitled = 0;
  for (const { noVote, station } of entries) {
    if (noVote === null) {
      entitled++;
      entitledByStation.set(station, (entitledByStation.get(station) ?? 0) + 1);
    } else if (noVote.kind === 'committee') committee++;
    else {
      const { why, value } = noVote;
      const known = refusals.get(`${why}	${value}`);
      if (known === undefined) refusals.set(`${why}	${value}`, { why, value, people: 1 });
      else known.people++;
    }
  }
  const order = mapping.entitled.map(({ why }) => why);
  const notEntitled = [...refusals.values()].sort(
    (a, b) => order.indexOf(a.why) - order.indexOf(b.why) || b.people - a.people,
  );
  return { people: entries.length, committee, entitled, entitledByStation, notEntitled };
};
