/**
 * The strips on the boxes carry numbers, and the numbers are written down. Somebody looks at them now and then: intact,
 * broken, or not the number that was put on. The last two are irregularities by themselves, and a strip that is
 * replaced is replaced by two people, with the reason.
 */
import { expect, test } from 'vitest';
import { given, voter } from './station.ts';

test('R-seal an inspection that finds it intact is written down and changes nothing', () => {
  const station = given('open').does('inspect-seal', { seal: 'S1', finding: 'intact' });
  expect(station.state.boxes.seals).toMatchObject([{ seal: 'S1', condition: 'on' }]);
  expect(station.state.irregularity.list).toEqual([]);
});

test('R-seal broken, or another number: an irregularity by itself, that stops the desk after the first hour', () => {
  const station = given('open').does('inspect-seal', { seal: 'S1', finding: 'broken', remark: 'torn' });
  expect(station.refuses('inspect-seal', { seal: 'S1', finding: 'differs', read: 'S1' })).toBe(
    'R-seal number-does-not-differ',
  );
  station.does('inspect-seal', { seal: 'S1', finding: 'differs', read: 'S7' });
  expect(station.state.irregularity.list).toMatchObject([
    { irregularity: 1, source: 'seal-broken', seal: 'S1', what: 'torn' },
    { irregularity: 2, source: 'seal-differs', seal: 'S1', what: 'S1 ≠ S7' },
  ]);
  station.does('mend-irregularity', { irregularity: 1, how: 'replaced' }).until('10:30');
  expect(station.refuses('issue-ballot', { voter: voter(99), entry: { how: 'camera' } })).toBe(
    'R-44.1 first-hour-over',
  );
});

test('R-seal replaced by two people with a reason; the old number is gone for good, the new one is new', () => {
  const station = given('open');
  const swap = { seal: 'S1', with: 'S1b', reason: 'torn' };
  expect(station.refuses('replace-seal', swap, 'staff-1')).toBe('R-seal needs-two');
  expect(station.refuses('replace-seal', { ...swap, with: 'S1' })).toBe('R-50.box seal-in-use');
  expect(station.refuses('replace-seal', { ...swap, seal: 'NONE' })).toBe('R-seal unknown-seal');
  station.does('replace-seal', swap);
  expect(station.refuses('replace-seal', { ...swap, with: 'S1c' })).toBe('R-seal seal-no-longer-there');
  expect(station.refuses('inspect-seal', { seal: 'S1', finding: 'intact' })).toBe(
    'R-seal seal-no-longer-there',
  );
  expect(station.refuses('apply-seal', { box: 'box-1', seal: 'S1', place: 'lid', witness: 'x' })).toBe(
    'R-50.box seal-in-use',
  );
  station.closes().sealsSlots().settles().does('total-voters', {});
  station.does('open-box', { box: 'box-1', sealsRead: ['S1b', 'slot-box-1'] });
  expect(station.last('box-opened')).toMatchObject({ differing: [] });
});

test('R-seal a remark as long as a text may be, beside the number that was read, is still written down', () => {
  const remark = 'x'.repeat(4000);
  const station = given('open').does('inspect-seal', { seal: 'S1', finding: 'differs', read: 'S7', remark });
  expect(station.last('irregularity-recorded')).toMatchObject({ what: `S1 ≠ S7; ${remark}`.slice(0, 4000) });
});

test('R-seal who witnessed is told by name: of two who put a seal on together, the second', () => {
  const station = given('open').does('replace-seal', { seal: 'S1', with: 'S1b', reason: 'torn' });
  expect(station.state.boxes.seals.at(-1)).toMatchObject({
    by: ['staff-1', 'staff-2'],
    witness: 'Name of staff-2',
  });
});

test('R-seal on an opened box there is nothing left to inspect or replace', () => {
  const station = given('counting');
  expect(station.refuses('inspect-seal', { seal: 'S1', finding: 'intact' })).toBe(
    'R-seal seal-no-longer-there',
  );
  expect(station.refuses('replace-seal', { seal: 'S1', with: 'S9', reason: 'x' })).toBe(
    'R-seal seal-no-longer-there',
  );
});
