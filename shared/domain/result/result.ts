/**
 * The result of an election over all its stations (第19、33條). Whole numbers only: a percentage is compared by
 * multiplying, so 40 % of 101 votes is decided exactly. Pure; the announcement is the chair's.
 */
import type { Election } from '../../contract/election.ts';
import { belowPercent } from '../poll/turnout.ts';
import type { StationFigures } from './figures.ts';
import { type VarianceFinding, varianceOf } from './variance.ts';

/** the chair's ruling on a tie for the second place, by the number of the decision that records it (R-62c). */
export type Ruling = { readonly second: string; readonly decision: number };

export type Outcome =
  /** `by`: more than the percentage in a first round; most votes in a later one; alone, with enough voters */
  | { readonly kind: 'elected'; readonly group: string; readonly by: 'percentage' | 'most-votes' | 'single' }
  | {
      readonly kind: 'second-round';
      readonly between: readonly [string, string];
      readonly ruling: number | null;
    }
  /** a tie for the second place: the chair rules which of them goes into the second round */
  | { readonly kind: 'needs-ruling'; readonly first: string; readonly tied: readonly string[] }
  | { readonly kind: 'revote'; readonly among: readonly string[] }
  /** fewer voters than `percent` of the entitled, or no valid vote at all */
  | {
      readonly kind: 'single-group-failed';
      readonly reason: 'turnout' | 'no-valid-votes';
      readonly percent: number;
    }
  | { readonly kind: 'postponed'; readonly stations: readonly string[] }
  | { readonly kind: 'not-counted'; readonly stations: readonly string[] }
  /** these stations have not counted yet */
  | { readonly kind: 'unfinished'; readonly stations: readonly string[] };

export type GroupResult = {
  readonly group: string;
  readonly votes: number;
  /** 第33.2條 */
  readonly depositReturned: boolean;
};

export type ElectionResult = {
  readonly outcome: Outcome;
  readonly entitled: number;
  /** struck off the roll, all stations */
  readonly struckOff: number;
  /** ballots found, all stations that counted: they count where the two differ (第60.5條) */
  readonly found: number;
  readonly valid: number;
  readonly invalid: number;
  /** in the order drawn by lot */
  readonly groups: readonly GroupResult[];
  readonly variance: VarianceFinding;
};

type Sums = Omit<ElectionResult, 'outcome' | 'variance'>;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

function sumsOf(stations: readonly StationFigures[], election: Election): Sums {
  const counted = stations.flatMap(({ votes }) => (votes ? [votes] : []));
  const groups = election.groups.map(({ id }) => {
    const votes = total(counted.map(one => one.groups[id] ?? 0));
    return { group: id, votes, depositReturned: votes >= election.settings.depositVotes };
  });
  const valid = total(groups.map(({ votes }) => votes));
  const invalid = total(counted.map(({ blank, otherInvalid }) => blank + otherInvalid));
  return {
    entitled: total(stations.map(({ entitled }) => entitled)),
    struckOff: total(stations.map(({ voted }) => voted)),
    found: valid + invalid,
    valid,
    invalid,
    groups,
  };
}

/** */
function single({ groups, found, entitled, valid }: Sums, election: Election): Outcome {
  const { minimumTurnoutApplies, minimumTurnoutPercent } = election.settings;
  const percent = minimumTurnoutApplies === 'never' ? 0 : minimumTurnoutPercent;
  if (belowPercent(found, percent, entitled))
    return { kind: 'single-group-failed', reason: 'turnout', percent };
  const [only] = groups;
  return only && valid > 0
    ? { kind: 'elected', group: only.group, by: 'single' }
    : { kind: 'single-group-failed', reason: 'no-valid-votes', percent };
}

/** for two groups or more. */
function contest({ groups, valid }: Sums, election: Election, ruling: Ruling | undefined): Outcome {
  const best = Math.max(...groups.map(({ votes }) => votes));
  const highest = groups.filter(({ votes }) => votes === best);
  const [first] = highest;
  if (!first || highest.length > 1) return { kind: 'revote', among: highest.map(({ group }) => group) };
  if (election.round > 1) return { kind: 'elected', group: first.group, by: 'most-votes' };
  if (best * 100 > election.settings.winningPercent * valid)
    return { kind: 'elected', group: first.group, by: 'percentage' };
  const others = groups.filter(({ group }) => group !== first.group);
  const next = Math.max(...others.map(({ votes }) => votes));
  const tied = others.filter(({ votes }) => votes === next).map(({ group }) => group);
  const [second] = tied;
  if (second !== undefined && tied.length === 1)
    return { kind: 'second-round', between: [first.group, second], ruling: null };
  return ruling && tied.includes(ruling.second)
    ? { kind: 'second-round', between: [first.group, ruling.second], ruling: ruling.decision }
    : { kind: 'needs-ruling', first: first.group, tied };
}

function outcomeOf(
  stations: readonly StationFigures[],
  election: Election,
  sums: Sums,
  ruling: Ruling | undefined,
): Outcome {
  const those = (came: StationFigures['came']) =>
    stations.filter(one => one.came === came).map(({ station }) => station);
  const postponed = those('postponed');
  if (postponed.length > 0) return { kind: 'postponed', stations: postponed };
  const destroyed = those('destroyed');
  if (destroyed.length > 0) return { kind: 'not-counted', stations: destroyed };
  const missing = election.stations
    .map(({ id }) => id)
    .filter(id => !stations.some(one => one.station === id));
  const unfinished = [...those('unfinished'), ...missing];
  if (unfinished.length > 0) return { kind: 'unfinished', stations: unfinished };
  return election.groups.length === 1 ? single(sums, election) : contest(sums, election, ruling);
}

/**
 * `stations`: each station of the election at most once; one that is not there counts as unfinished. Throws when a
 * station stands twice or does not belong to the election: then these are not this election's figures. A ruling that
 * names none of the tied groups is no ruling.
 */
export function resultOf(
  stations: readonly StationFigures[],
  election: Election,
  ruling?: Ruling,
): ElectionResult {
  const ids = stations.map(({ station }) => station);
  const strange = ids.find((id, i) => ids.indexOf(id) !== i || !election.stations.some(one => one.id === id));
  if (strange !== undefined)
    throw new Error(`station ${strange} is twice in the figures, or not in the election`);
  const sums = sumsOf(stations, election);
  return {
    ...sums,
    outcome: outcomeOf(stations, election, sums, ruling),
    variance: varianceOf(stations, sums.groups),
  };
}
