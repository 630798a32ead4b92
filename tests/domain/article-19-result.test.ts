/**
 * All stations have counted. Who is elected? More than 40 % of the valid votes and more than anybody else wins in the
 * first round; otherwise two go into a second one, or those at the top vote again, or the chair rules on a tie for the
 * second place. A group that stands alone needs one voter in ten. Every comparison is made in whole numbers, because
 * an appeal can hang on one ballot.
 */
import { describe, expect, test } from 'vitest';
import {
  type StationFigures,
  stationFigures,
  stationFiguresSchema,
} from '../../shared/domain/result/figures.ts';
import { resultOf } from '../../shared/domain/result/result.ts';
import { type ElectionOptions, electionOf, given } from './station.ts';

const figures = (
  station: string,
  votes: readonly number[],
  rest: Partial<StationFigures> = {},
): StationFigures => ({
  station,
  entitled: 1000,
  voted: votes.reduce((a, b) => a + b, 0),
  came: 'counted',
  votes: {
    groups: Object.fromEntries(votes.map((n, i) => [['alpha', 'beta', 'gamma', 'delta'][i]!, n])),
    blank: 0,
    otherInvalid: 0,
    variance: 0,
    varianceExplained: false,
  },
  ...rest,
});
const nothing = (votes: readonly number[]) =>
  figures(
    'B',
    votes.map(() => 0),
    { entitled: 0 },
  );
const result = (
  votes: readonly number[],
  options: ElectionOptions = {},
  ruling?: { second: string; decision: number },
) =>
  resultOf([figures('A', votes), nothing(votes)], electionOf({ groups: votes.length, ...options }), ruling);
const outcome = (...all: Parameters<typeof result>) => result(...all).outcome;

describe('第19.1條 two groups or more', () => {
  test('R-19.1 more than 40 % and more than any other wins; exactly 40 % does not', () => {
    expect(outcome([41, 30, 29])).toEqual({ kind: 'elected', group: 'alpha', by: 'percentage' });
    expect(outcome([40, 31, 29])).toEqual({ kind: 'second-round', between: ['alpha', 'beta'], ruling: null });
    expect(outcome([30, 29, 41])).toEqual({ kind: 'elected', group: 'gamma', by: 'percentage' });
    // 40.0000004 %: in floating point a matter of luck, in whole numbers not
    expect(outcome([1_000_001, 750_000, 750_001])).toMatchObject({ kind: 'elected' });
    expect(outcome([1_000_000, 750_000, 750_000])).toMatchObject({ kind: 'needs-ruling' });
  });

  test('R-19.1 the percentage is of the valid votes; invalid ones do not count', () => {
    const station = figures('A', [41, 30, 29]);
    const blanks = { ...station, votes: { ...station.votes!, blank: 500, otherInvalid: 7 } };
    const all = resultOf([blanks, nothing([0, 0, 0])], electionOf());
    expect(all).toMatchObject({
      valid: 100,
      invalid: 507,
      found: 607,
      outcome: { kind: 'elected', group: 'alpha' },
    });
  });

  test('R-19.1 the stations are summed: nobody wins at one of them alone', () => {
    const all = resultOf([figures('A', [50, 10, 0]), figures('B', [0, 60, 5])], electionOf());
    expect(all.outcome).toEqual({ kind: 'elected', group: 'beta', by: 'percentage' });
    expect(all.groups.map(({ votes }) => votes)).toEqual([50, 70, 5]);
  });

  test('R-19.1 in the second round the highest wins, with whatever percentage', () => {
    expect(outcome([34, 33, 33], { round: 2 })).toEqual({
      kind: 'elected',
      group: 'alpha',
      by: 'most-votes',
    });
  });

  test('R-19.1 a tie for the second place waits for the chair’s ruling, and only one of the tied can be ruled in', () => {
    const tie = [36, 32, 32];
    expect(outcome(tie)).toEqual({ kind: 'needs-ruling', first: 'alpha', tied: ['beta', 'gamma'] });
    expect(outcome(tie, {}, { second: 'gamma', decision: 4 })).toEqual({
      kind: 'second-round',
      between: ['alpha', 'gamma'],
      ruling: 4,
    });
    expect(outcome(tie, {}, { second: 'alpha', decision: 4 })).toMatchObject({ kind: 'needs-ruling' });
    expect(outcome([37, 32, 31], {}, { second: 'gamma', decision: 4 })).toMatchObject({
      between: ['alpha', 'beta'],
    });
  });

  test('R-19.1 the percentage is a setting', () => {
    expect(outcome([50, 30, 20], { settings: { winningPercent: 50 } })).toMatchObject({
      kind: 'second-round',
    });
    expect(outcome([51, 30, 19], { settings: { winningPercent: 50 } })).toMatchObject({ kind: 'elected' });
  });
});

describe('第19.4條 the highest with the same number', () => {
  test('R-19.4 they vote again, all of them and only they: above 40 %, below it, in a second round', () => {
    expect(outcome([45, 45, 10])).toEqual({ kind: 'revote', among: ['alpha', 'beta'] });
    expect(outcome([30, 30, 25, 15])).toEqual({ kind: 'revote', among: ['alpha', 'beta'] });
    expect(outcome([10, 30, 30, 30])).toEqual({ kind: 'revote', among: ['beta', 'gamma', 'delta'] });
    expect(outcome([50, 50], { round: 2 })).toEqual({ kind: 'revote', among: ['alpha', 'beta'] });
    expect(outcome([0, 0, 0])).toEqual({ kind: 'revote', among: ['alpha', 'beta', 'gamma'] });
  });
});

describe('第19.2條 a group that stands alone', () => {
  const alone = (
    votes: number,
    entitled: number,
    settings: ElectionOptions['settings'] = {},
    invalid = 0,
  ) => {
    const station = figures('A', [votes], { entitled });
    const counted = { ...station, votes: { ...station.votes!, otherInvalid: invalid } };
    return resultOf([counted, nothing([0])], electionOf({ groups: 1, settings })).outcome;
  };

  test('R-19.2 one voter in ten is enough; one fewer is not', () => {
    expect(alone(1000, 10_000)).toEqual({ kind: 'elected', group: 'alpha', by: 'single' });
    expect(alone(999, 10_000)).toEqual({ kind: 'single-group-failed', reason: 'turnout', percent: 10 }); // 9.99 %
    expect(alone(2634, 26_332)).toMatchObject({ kind: 'elected' });
    expect(alone(2633, 26_332)).toMatchObject({ kind: 'single-group-failed' }); // 9.9992 %
  });

  test('R-19.2 voters are counted, also those whose ballot was invalid; but without a valid vote nobody is elected', () => {
    expect(alone(60, 1000, {}, 40)).toMatchObject({ kind: 'elected' });
    expect(alone(0, 1000, {}, 100)).toEqual({
      kind: 'single-group-failed',
      reason: 'no-valid-votes',
      percent: 10,
    });
  });

  test('R-19.2 the percentage is a setting', () => {
    expect(alone(150, 1000, { minimumTurnoutPercent: 20 })).toMatchObject({ kind: 'single-group-failed' });
    expect(alone(1, 1000, { minimumTurnoutApplies: 'never' })).toMatchObject({ kind: 'elected' });
  });
});

describe('stations that bring no votes', () => {
  const came = (how: StationFigures['came']) => figures('B', [0, 0, 0], { came: how, votes: null });

  test('R-44.3 a station postponed postpones the result; R-58.2 one not counted leaves it open; the rest is awaited', () => {
    const a = figures('A', [60, 20, 20]);
    const election = electionOf();
    expect(resultOf([a, came('postponed')], election).outcome).toEqual({
      kind: 'postponed',
      stations: ['B'],
    });
    expect(resultOf([a, came('destroyed')], election).outcome).toEqual({
      kind: 'not-counted',
      stations: ['B'],
    });
    expect(resultOf([a, came('unfinished')], election).outcome).toEqual({
      kind: 'unfinished',
      stations: ['B'],
    });
    expect(resultOf([a], election).outcome).toEqual({ kind: 'unfinished', stations: ['B'] });
  });

  test('R-19.1 figures that are not this election’s are not summed', () => {
    const a = figures('A', [60, 20, 20]);
    expect(() => resultOf([a, a], electionOf())).toThrow('station A');
    expect(() => resultOf([figures('Z', [1, 2, 3])], electionOf())).toThrow('station Z');
  });

  test('R-19.1 a station’s figures come from its own log, and pass the schema that data from elsewhere passes', () => {
    const counted = stationFigures(given('counted').state);
    expect(stationFiguresSchema.parse(counted)).toEqual({
      station: 'A',
      entitled: 1000,
      voted: 20,
      came: 'counted',
      votes: {
        groups: { alpha: 12, beta: 6, gamma: 0 },
        blank: 2,
        otherInvalid: 0,
        variance: 0,
        varianceExplained: false,
      },
    });
    expect(stationFigures(given('open').state)).toMatchObject({ came: 'unfinished', votes: null });
    expect(stationFigures(given('prepared').does('cancel-opening', { cause: 'typhoon' }).state).came).toBe(
      'postponed',
    );
  });
});

describe('第60.5條 the papers that do not add up', () => {
  const varying = (variance: number, votes: readonly number[], station = 'A') => {
    const one = figures(station, votes);
    return { ...one, votes: { ...one.votes!, variance } };
  };

  test('R-60.5 as many papers as the margin could have changed the result; fewer could not', () => {
    const election = electionOf();
    const found = (a: number, b: number) =>
      resultOf([varying(a, [50, 45, 5]), varying(b, [0, 0, 0], 'B')], election).variance;
    expect(found(0, 0)).toEqual({ papers: 0, stations: [], margin: 5, couldChange: false });
    expect(found(-4, 0)).toMatchObject({ papers: 4, margin: 5, couldChange: false });
    expect(found(-5, 0)).toMatchObject({ papers: 5, couldChange: true });
    expect(found(3, -2)).toEqual({
      papers: 5,
      stations: [
        { station: 'A', variance: 3, explained: false },
        { station: 'B', variance: -2, explained: false },
      ],
      margin: 5,
      couldChange: true,
    });
  });

  test('R-60.5 nothing is missing and it is a tie: the papers are not the reason', () => {
    expect(result([50, 50, 0]).variance).toMatchObject({ papers: 0, margin: 0, couldChange: false });
  });

  test('R-60.5 for a single group there is no second to compare with; where voters and ballots differ, ballots count', () => {
    const station = figures('A', [99], { voted: 100, entitled: 1000 });
    const all = resultOf(
      [{ ...station, votes: { ...station.votes!, variance: -1 } }, nothing([0])],
      electionOf({ groups: 1 }),
    );
    expect(all.variance).toMatchObject({ papers: 1, margin: null, couldChange: null });
    expect(all).toMatchObject({ struckOff: 100, found: 99, outcome: { kind: 'single-group-failed' } });
  });
});
