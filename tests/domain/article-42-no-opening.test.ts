/**
 * A typhoon at eight in the morning: the station does not open. The chair says so, and the new date is announced
 * within two days. The log is kept and a record is made of it.
 */
import { expect, test } from 'vitest';
import { given } from './station.ts';

test('R-42.2 the chair cancels the opening; after that nothing can be opened', () => {
  const station = given('prepared');
  expect(station.refuses('cancel-opening', { cause: 'typhoon' }, 'staff-1')).toBe('R-42.2 needs-chair');
  station.does('cancel-opening', { cause: 'typhoon signal 9' });
  expect(station.phase).toBe('postponed');
  expect(station.state.poll.postponed).toMatchObject({ ground: 'disaster', cause: 'typhoon signal 9' });
  expect(station.refuses('open-poll', { reason: 'sun again' })).toBe('R-50.2 wrong-phase');
  station.does('make-record', {});
  expect(station.phase).toBe('recorded');
});

test('R-42.2 once open, a station is not cancelled', () => {
  expect(given('open').refuses('cancel-opening', { cause: 'typhoon' })).toBe('R-42.2 wrong-phase');
});

test('R-52 the new date is due within two days, by the day of the election’s zone', () => {
  const station = given('prepared').does('cancel-opening', { cause: 'typhoon' });
  expect(station.state.poll.postponed?.newDateBy).toBe('2026-11-20');
});
