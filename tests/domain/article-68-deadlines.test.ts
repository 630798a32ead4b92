/**
 * The result is announced on the evening of Wednesday 18 November. Who objects has three class days; the committee
 * reports within three days; the groups hand in their accounts within five days of the election. A typhoon on Friday
 * and a weekend are no class days.
 */
import { expect, test } from 'vitest';
import { deadlinesOf } from '../../shared/domain/result/deadlines.ts';
import { electionOf } from './station.ts';

test('R-68 three class days after the announcement: weekends do not count', () => {
  expect(deadlinesOf('2026-11-18', electionOf())).toEqual({
    classDays: ['2026-11-19', '2026-11-20', '2026-11-23'],
    objectionsUntil: '2026-11-23',
    reportBy: '2026-11-21',
    campaignAccountsBy: '2026-11-23',
  });
});

test('R-68 holidays and suspensions of the package’s calendar do not count either', () => {
  const typhoon = electionOf({ noClasses: ['2026-11-20', '2026-11-23', '2026-11-21'] });
  expect(deadlinesOf('2026-11-18', typhoon).classDays).toEqual(['2026-11-19', '2026-11-24', '2026-11-25']);
});

test('R-68 the day of the announcement is not one of them; the accounts run from the election, not from it', () => {
  const friday = deadlinesOf('2026-11-20', electionOf());
  expect(friday.classDays).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
  expect(friday).toMatchObject({ reportBy: '2026-11-23', campaignAccountsBy: '2026-11-23' });
  expect(deadlinesOf('2026-12-30', electionOf({ noClasses: ['2027-01-01'] })).classDays).toEqual([
    '2026-12-31',
    '2027-01-04',
    '2027-01-05',
  ]);
});
