/**
 * where voters and ballots differ the ballots count, and the difference stays, with the margin beside it. Who
 * hears an appeal asks one thing: could those papers have changed who won? They could if there are as many of them
 * as the first group is ahead: each missing ballot may have been the second's, each one too many the first's.
 */
import type { StationFigures } from './figures.ts';

export type VarianceFinding = {
  /** papers, all stations: one missing here and one too many there are two */
  readonly papers: number;
  readonly stations: readonly {
    readonly station: string;
    /** found − expected */
    readonly variance: number;
    /** the chair has written an explanation (R-58.eq) */
    readonly explained: boolean;
  }[];
  /** votes between first and second; null with a single group */
  readonly margin: number | null;
  /** null with a single group: there is no second */
  readonly couldChange: boolean | null;
};

/** Votes by which the first is ahead of the second; 0 in a tie; null with fewer than two groups. */
export function marginOf(votes: readonly number[]): number | null {
  const [first, second] = [...votes].sort((a, b) => b - a);
  return first === undefined || second === undefined ? null : first - second;
}

export function varianceOf(
  stations: readonly StationFigures[],
  groups: readonly { readonly votes: number }[],
): VarianceFinding {
  const varying = stations.flatMap(({ station, votes }) =>
    votes && votes.variance !== 0
      ? [{ station, variance: votes.variance, explained: votes.varianceExplained }]
      : [],
  );
  const papers = varying.reduce((sum, { variance }) => sum + Math.abs(variance), 0);
  const margin = marginOf(groups.map(({ votes }) => votes));
  return {
    papers,
    stations: varying,
    margin,
    couldChange: margin === null ? null : papers > 0 && papers >= margin,
  };
}
