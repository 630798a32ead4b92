/**
 * Who has a vote is decided before the day, by the package. At the station the committee can still, by a recorded
 * decision, put somebody on the roll or strike somebody off; the number of the entitled follows, and nobody is struck
 * off who already holds a ballot. A member of the committee who comes to the desk is refused by that reason.
 */
import { expect, test } from 'vitest';
import { entitledHere } from '../../shared/domain/poll/turnout.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { given, type Station, voter } from './station.ts';

const decided = (station: Station) =>
  station.does('record-decision', {
    text: 'Amend the roll',
    votesFor: 3,
    votesAgainst: 1,
    reasons: 'registry letter',
  });
/** By the numbers: voters to 1000 are entitled, to 2000 on the roll without a vote, beyond that not on it. */
const amend = (n: number, change: 'entitled' | 'struck-off') => ({
  voter: voter(n),
  was: n <= 1000 ? ('entitled' as const) : n <= 2000 ? ('not-entitled' as const) : ('not-on-roll' as const),
  change,
  decision: 1,
  reason: 'letter',
});

test('R-3.7 a committee member is refused by that reason, without a name', () => {
  const station = given('open').does('refuse-voter', { reason: 'committee' });
  expect(station.state.issue.refused.committee).toBe(1);
  expect(station.last('voter-refused')).toEqual({ reason: 'committee' });
});

test('R-16 a late amendment needs a decision that was carried, the chair and a second person', () => {
  const station = given('open');
  expect(station.refuses('amend-roll', amend(50, 'struck-off'))).toBe('R-16 no-such-decision');
  station.does('record-decision', { text: 'Amend', votesFor: 1, votesAgainst: 3, reasons: 'no' });
  expect(station.refuses('amend-roll', amend(50, 'struck-off'))).toBe('R-16 no-such-decision');
  station.does('record-decision', { text: 'Amend', votesFor: 3, votesAgainst: 1, reasons: 'yes' });
  const second = { ...amend(50, 'struck-off'), decision: 2 };
  expect(station.refuses('amend-roll', second, 'chair')).toBe('R-16 needs-two');
  station.does('amend-roll', second);
  expect(station.refuses('issue-ballot', { voter: voter(50), entry: { how: 'wedge' } })).toBe(
    'R-16 struck-off',
  );
  expect(station.refuses('amend-roll', second)).toBe('R-16 already-amended');
});

test('R-16 the number of the entitled follows, back and forth', () => {
  const station = decided(given('open'));
  const entitled = (change: 'entitled' | 'struck-off', n: number) =>
    entitledHere(station.does('amend-roll', amend(n, change)).state);
  expect(entitledHere(station.state)).toBe(1000);
  expect(entitled('struck-off', 50)).toBe(999);
  expect(entitled('entitled', 50)).toBe(1000); // was in the package, is again
  expect(entitled('entitled', 5000)).toBe(1001);
  expect(entitled('struck-off', 5000)).toBe(1000); // was never in the package
  expect(entitled('entitled', 1500)).toBe(1001); // was on the roll, wrongly without a vote
  expect(recordOf(station.state).desk.amendments.map(({ was, change }) => [was, change])).toEqual([
    ['entitled', 'struck-off'],
    ['entitled', 'entitled'],
    ['not-on-roll', 'entitled'],
    ['not-on-roll', 'struck-off'],
    ['not-entitled', 'entitled'],
  ]);
});

test('R-16 who is entitled is not entitled again, who is not is not struck off: the number of the entitled stays', () => {
  const station = decided(given('open'));
  expect(station.refuses('amend-roll', amend(50, 'entitled'))).toBe('R-16 already-amended');
  expect(station.refuses('amend-roll', amend(1500, 'struck-off'))).toBe('R-16 already-amended');
  expect(station.refuses('amend-roll', amend(5000, 'struck-off'))).toBe('R-16 already-amended');
  expect(entitledHere(station.state)).toBe(1000);
  station.does('amend-roll', amend(5000, 'entitled')).issues(5000);
  expect(station.refuses('amend-roll', { ...amend(5000, 'struck-off'), was: 'entitled' })).toBe(
    'R-16 roll-says-otherwise',
  );
  expect(station.refuses('amend-roll', amend(5000, 'struck-off'))).toBe('R-54.2 already-holding');
});

test('R-16 one decision adds one person who is on no roll: fifty made-up numbers need fifty decisions', () => {
  const station = decided(given('open')).does('amend-roll', amend(5000, 'entitled'));
  for (let n = 5001; n < 5050; n++)
    expect(station.refuses('amend-roll', amend(n, 'entitled'))).toBe('R-16 decision-used');
  // of those on the roll one decision may name many, and of the same person it may be taken back
  station.does('amend-roll', amend(50, 'struck-off')).does('amend-roll', amend(51, 'struck-off'));
  station.does('amend-roll', amend(5000, 'struck-off')).does('amend-roll', amend(5000, 'entitled'));
  station.does('record-decision', { text: 'One more', votesFor: 3, votesAgainst: 1, reasons: 'yes' });
  station.does('amend-roll', { ...amend(5001, 'entitled'), decision: 2 });
});

test('R-16 nobody is struck off who holds a ballot', () => {
  const station = decided(given('open'));
  expect(station.refuses('amend-roll', amend(1, 'struck-off'))).toBe('R-54.2 already-holding');
  station.does('void-issue', { voter: voter(1), reason: 'wrong card', unmarkedInHand: true });
  station.does('amend-roll', amend(1, 'struck-off'));
});
