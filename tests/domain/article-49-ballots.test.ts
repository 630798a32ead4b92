/**
 * The ballots arrive in a sealed parcel: the note says 1000, two people count 998. The station works with 998 and the
 * record shows both numbers. During the day another station runs short and is helped out, again by two people.
 */
import { expect, test } from 'vitest';
import { accountOf } from '../../shared/domain/account/account.ts';
import { given, Station } from './station.ts';

test('R-49 ballots are counted in by two people; a difference from the note is kept, with a remark', () => {
  const station = given('prepared');
  expect(station.refuses('receive-ballots', { delivered: 10, counted: 10 }, 'staff-1')).toBe(
    'R-49 needs-two',
  );
  expect(station.refuses('receive-ballots', { delivered: 500, counted: 498 })).toBe(
    'R-49 difference-needs-remark',
  );
  station.does('receive-ballots', { delivered: 500, counted: 498, remark: 'parcel torn' });
  expect(station.state.ballots.deliveries[1]).toMatchObject({
    delivered: 500,
    counted: 498,
    by: ['staff-1', 'staff-2'],
  });
  expect(accountOf(station.state)).toMatchObject({ received: 1498, unusedExpected: 1498 });
});

test('R-49 without ballots nothing opens', () => {
  const station = new Station().prepares(0);
  expect(station.until('09:30').refuses('open-poll', {})).toBe('R-49 no-ballots-received');
});

test('R-49 transfers go out only of what is unused, and never below nothing', () => {
  const station = given('open');
  const transfer = (direction: 'in' | 'out', ballots: number) => ({
    direction,
    ballots,
    station: 'B',
    reason: 'short',
  });
  expect(station.refuses('transfer-ballots', transfer('out', 981))).toBe('R-49 more-than-unused');
  expect(station.refuses('transfer-ballots', transfer('out', 0))).toBe('R-49 bad-input');
  expect(station.refuses('transfer-ballots', transfer('in', -5))).toBe('R-49 bad-input');
  station.does('transfer-ballots', transfer('out', 980));
  expect(station.refuses('transfer-ballots', transfer('out', 1))).toBe('R-49 more-than-unused');
  station.does('transfer-ballots', transfer('in', 7));
  expect(accountOf(station.state)).toMatchObject({
    received: 1000,
    transferredIn: 7,
    transferredOut: 980,
    unusedExpected: 7,
  });
});

test('R-49 the ballot carries every group in the order drawn by lot, and no number of its own', () => {
  const station = given('open');
  expect(station.election.groups.map(({ id }) => id)).toEqual(['alpha', 'beta', 'gamma']);
  expect(station.election.drawing).toEqual({ on: '2026-11-10', by: ['Name of chair'] });
});
