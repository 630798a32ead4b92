/** Each group left 1000 patacas with the committee. With 150 valid votes, over all stations, it gets them back. */
import { expect, test } from 'vitest';
import type { StationFigures } from '../../shared/domain/result/figures.ts';
import { resultOf } from '../../shared/domain/result/result.ts';
import { electionOf } from './station.ts';

const station = (id: string, groups: Record<string, number>): StationFigures => ({
  station: id,
  entitled: 1000,
  voted: 300,
  came: 'counted',
  votes: { groups, blank: 500, otherInvalid: 0, variance: 0, varianceExplained: false },
});

test('R-33 at 150 valid votes the deposit goes back, at 149 it does not', () => {
  const { groups } = resultOf(
    [station('A', { alpha: 100, beta: 149, gamma: 0 }), station('B', { alpha: 50, beta: 0, gamma: 0 })],
    electionOf(),
  );
  expect(groups).toEqual([
    { group: 'alpha', votes: 150, depositReturned: true },
    { group: 'beta', votes: 149, depositReturned: false },
    { group: 'gamma', votes: 0, depositReturned: false },
  ]);
});

test('R-33 the number is a setting', () => {
  const all = resultOf([station('A', { alpha: 5 })], electionOf({ settings: { depositVotes: 5 } }));
  expect(all.groups[0]).toEqual({ group: 'alpha', votes: 5, depositReturned: true });
});
