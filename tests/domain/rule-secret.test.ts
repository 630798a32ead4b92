/**
 * Voting is secret. Nothing in the log links what is on a paper to who put it in: no serial, no time of casting, no
 * choice before the count. Where so few were counted, or all of a pile for one group, that a choice could be worked
 * out, the chair is told before anything leaves the station.
 */
import { describe, expect, test } from 'vitest';
import { smallCount } from '../../shared/domain/record/missing.ts';
import { type ElectionOptions, given } from './station.ts';

const counted = (piles: readonly Record<string, number>[], options: ElectionOptions = {}) => {
  const station = given('counting', options);
  piles.forEach((groups, i) => {
    station.entersBatch(i + 1, groups);
  });
  const variance = () => station.does('finish-count', {}).last('count-finished');
  if ((variance() as { variance: number }).variance !== 0)
    station.does('explain-variance', { explanation: 'x' });
  return station.does('announce-figures', {});
};

describe('R-secret', () => {
  test('R-secret no event has both a voter and a group or a tally, and none before the count tells of a choice', () => {
    const station = given('recorded');
    for (const { type, data } of station.events) {
      const text = JSON.stringify(data);
      if ('voter' in data) expect(text, type).not.toMatch(/alpha|beta|gamma|tally/);
    }
    const count = station.events.findIndex(({ type }) => type === 'count-started');
    const before = JSON.stringify(station.events.slice(0, count).map(({ data }) => data));
    expect(before).not.toMatch(/alpha|beta|gamma/);
  });

  test('R-secret the number on the screen is of the paper in order, and stands on nothing that is cast', () => {
    const station = given('counting');
    expect(
      station.refusesInput('enter-batch', { batch: 1, reader: 'x', ballot: 3, tally: {}, corrections: [] }),
    ).toBe('R-60.3 bad-input');
  });

  test('R-secret fewer than ten counted, or all for one group: no record before the chair has been told', () => {
    const one = counted([{ alpha: 20 }]);
    expect(one.refuses('make-record', {})).toBe('R-62 record-needs-small-count');
    expect(one.refuses('accept-small-count', {}, 'staff-1')).toBe('R-secret needs-chair');
    one.does('accept-small-count', {}).does('make-record', {});
    expect(smallCount(counted([{ alpha: 5, beta: 4 }]).state)).toBe(true);
    expect(smallCount(counted([{ alpha: 5, beta: 5 }]).state)).toBe(false);
    expect(smallCount(counted([{ alpha: 5, beta: 4 }], { settings: { smallCount: 9 } }).state)).toBe(false);
  });

  test('R-secret a pile is looked at like the station: the log that leaves holds its tally', () => {
    expect(
      smallCount(
        counted([
          { alpha: 6, beta: 6 },
          { alpha: 4, beta: 4 },
        ]).state,
      ),
    ).toBe(true); // eight papers
    expect(smallCount(counted([{ alpha: 6, beta: 6 }, { gamma: 12 }]).state)).toBe(true); // all for gamma
    const fine = counted([
      { alpha: 6, beta: 6 },
      { alpha: 5, beta: 5 },
    ]);
    expect(fine.refuses('accept-small-count', {})).toBe('R-secret count-is-not-small');
    fine.does('make-record', {});
  });
});
