/**
 * The committee picks who supervises; the voters struck off are totalled; the boxes are opened with every seal read
 * back. One person reads out each ballot, another enters it, and then a third enters the same pile again: only what
 * two people entered alike stands. A ballot in dispute is set aside with a number and decided by the committee. At the
 * end the figures are announced at once, and where voters and ballots differ, the ballots count.
 */
import { describe, expect, test } from 'vitest';
import { totalsOf } from '../../shared/domain/count/totals.ts';
import { given } from './station.ts';

type Groups = Record<string, number>;
const batch = (n: number, groups: Groups, blank = 0, otherInvalid = 0) => ({
  batch: n,
  reader: 'Name of member-1',
  tally: { groups, blank, otherInvalid },
  corrections: [],
});
const dispute = (n = 1) => ({ batch: n, raisedBy: 'Name of agent-b1', ground: 'two marks' });
const ruling = (validFor: string | null, votesFor: number, votesAgainst: number) => ({
  dispute: 1,
  validFor,
  votesFor,
  votesAgainst,
  reasons: 'the mark is inside the area',
});

describe('第59條 supervisors', () => {
  test('R-59 picked by the committee from the four kinds; a group’s agent names the group; none, and no count starts', () => {
    const station = given('accounted').does('total-voters', {});
    expect(station.refuses('start-count', {})).toBe('R-59 no-supervisor');
    const lei = { name: 'Prof. Lei', capacity: 'university' } as const;
    expect(station.refuses('appoint-supervisor', lei, 'staff-1')).toBe('R-59 needs-chair');
    expect(station.refuses('appoint-supervisor', { name: 'Ao', capacity: 'agent' })).toBe(
      'R-59 agent-needs-group',
    );
    expect(station.refuses('appoint-supervisor', { name: 'Ao', capacity: 'agent', group: 'omega' })).toBe(
      'R-59 unknown-group',
    );
    expect(station.refusesInput('appoint-supervisor', { name: 'Ao', capacity: 'friend' })).toBe(
      'R-59 bad-input',
    );
    station
      .does('appoint-supervisor', lei)
      .does('appoint-supervisor', { name: 'Ao', capacity: 'agent', group: 'beta' });
    expect(station.refuses('appoint-supervisor', lei)).toBe('R-59 already-appointed');
    expect(station.state.count.supervisors).toHaveLength(2);
  });
});

describe('第60條 the count', () => {
  test('R-60.2 the voters struck off are totalled from the log before any box is opened', () => {
    const station = given('accounted');
    const open = { box: 'box-1', sealsRead: ['S1', 'slot-box-1'] };
    expect(station.refuses('open-box', open)).toBe('R-60.2 voters-not-totalled');
    expect(station.refuses('start-count', {})).toBe('R-60.2 voters-not-totalled');
    station.does('total-voters', {});
    expect(station.last('voters-totalled')).toEqual({ struckOff: 20, ballotsIssued: 20 });
    expect(station.refuses('total-voters', {})).toBe('R-60.2 already-totalled');
    station.does('open-box', open);
  });

  test('R-60.3 no ballot is entered before a box is open, and no count ends before all of them are', () => {
    const station = given('accounted').does('appoint-supervisor', { name: 'Lei', capacity: 'leader' });
    station.does('total-voters', {}).does('start-count', {});
    expect(station.refuses('enter-batch', batch(1, { alpha: 20 }))).toBe('R-60.3 box-not-opened');
    expect(station.refuses('finish-count', {})).toBe('R-60.3 box-not-opened');
    station.opensBoxes().entersBatch(1, { alpha: 20 }).does('finish-count', {});
  });

  test('R-60.3 a seal’s number read back differently opens the box all the same, and is an irregularity', () => {
    const station = given('accounted').does('total-voters', {});
    station.does('open-box', { box: 'box-1', sealsRead: ['S1', 'slot-box-I'] });
    expect(station.last('box-opened')).toMatchObject({ differing: ['slot-box-1'] });
    expect(station.state.irregularity.list).toMatchObject([{ source: 'seal-differs', seal: 'slot-box-1' }]);
    const more = given('accounted').does('total-voters', {});
    more.does('open-box', { box: 'box-1', sealsRead: ['S1', 'slot-box-1', 'NEVER-SEEN'] });
    expect(more.state.irregularity.list).toMatchObject([{ source: 'seal-differs', seal: 'NEVER-SEEN' }]);
  });

  test('R-60.3 a pile is entered twice by different people, and neither of them is who reads', () => {
    const station = given('counting');
    const pile = batch(1, { alpha: 12, beta: 6 }, 2);
    expect(station.refuses('enter-batch', { ...pile, reader: 'Name of staff-1' }, 'staff-1')).toBe(
      'R-60.3 reader-is-enterer',
    );
    station.does('enter-batch', pile, 'staff-1');
    expect(station.refuses('enter-batch', pile, 'staff-1')).toBe('R-60.3 second-entry-by-another');
    expect(station.refuses('enter-batch', pile, 'staff-2', 'staff-1')).toBe('R-60.3 second-entry-by-another');
    expect(station.refuses('finish-count', {})).toBe('R-60.3 batch-does-not-stand');
    station.does('enter-batch', pile, 'staff-2');
    expect(station.refuses('enter-batch', pile, 'staff-3')).toBe('R-60.3 batch-already-entered');
    station.does('finish-count', {});
    expect(station.last('count-finished')).toMatchObject({
      groups: { alpha: 12, beta: 6, gamma: 0 },
      blank: 2,
      found: 20,
    });
  });

  test('R-60.3 entries that differ do not stand: the chair sets both aside and the pile is read again', () => {
    const station = given('counting').does('enter-batch', batch(1, { alpha: 12, beta: 6 }, 2), 'staff-1');
    station.does('enter-batch', batch(1, { alpha: 11, beta: 7 }, 2), 'staff-2');
    expect(totalsOf(station.state).found).toBe(0);
    expect(station.refuses('finish-count', {})).toBe('R-60.3 batch-does-not-stand');
    expect(station.refuses('recount-batch', { batch: 1, reason: 'differ' }, 'staff-1')).toBe(
      'R-60.3 needs-chair',
    );
    expect(station.refuses('recount-batch', { batch: 2, reason: 'differ' })).toBe('R-60.3 unknown-batch');
    station.does('recount-batch', { batch: 1, reason: 'differ' }).entersBatch(1, { alpha: 12, beta: 6 }, 2);
    station.does('finish-count', {});
    expect(station.state.count.batches).toMatchObject([{ recounts: 1 }]);
  });

  test('R-60.3 unknown groups, empty piles, piles too large, numbers out of order and below zero are refused', () => {
    const station = given('counting');
    expect(station.refuses('enter-batch', batch(1, { omega: 3 }))).toBe('R-60.3 unknown-group');
    expect(station.refuses('enter-batch', batch(1, { constructor: 3 }))).toBe('R-60.3 unknown-group');
    expect(station.refuses('enter-batch', batch(1, {}))).toBe('R-60.3 empty-batch');
    expect(station.refuses('enter-batch', batch(1, { alpha: 51 }))).toBe('R-60.3 batch-too-large');
    expect(station.refuses('enter-batch', batch(2, { alpha: 5 }))).toBe('R-60.3 batch-out-of-order');
    expect(station.refuses('enter-batch', batch(1, { alpha: -5 }))).toBe('R-60.3 bad-input');
    expect(station.refuses('enter-batch', batch(0, { alpha: 5 }))).toBe('R-60.3 bad-input');
    station.does(
      'enter-batch',
      { ...batch(1, { alpha: 50 }), corrections: [{ undone: 'beta', reason: 'slip' }] },
      'staff-1',
    );
    expect(station.state.count.batches[0]?.corrections).toMatchObject([{ undone: 'beta', reason: 'slip' }]);
  });

  test('R-60.3 double entry is a setting', () => {
    const station = given('counting', { settings: { doubleEntry: false } });
    station.does('enter-batch', batch(1, { alpha: 20 }));
    expect(station.refuses('enter-batch', batch(1, { alpha: 20 }), 'staff-2')).toBe(
      'R-60.3 batch-already-entered',
    );
    station.does('finish-count', {});
  });

  test('R-60.3 a pile whose last paper turns out to be disputed may be recounted as empty', () => {
    const station = given('counting').entersBatch(1, { alpha: 19 }).entersBatch(2, { beta: 1 });
    station
      .does('dispute-ballot', dispute(2))
      .does('recount-batch', { batch: 2, reason: 'its one ballot is disputed' });
    station
      .entersBatch(2, {})
      .does('adjudicate-ballot', ruling('beta', 3, 1))
      .does('finish-count', {});
    expect(station.last('count-finished')).toMatchObject({
      found: 20,
      variance: 0,
      groups: { alpha: 19, beta: 1 },
    });
  });

  test('R-60.5 where voters and ballots differ the ballots count, and the difference stays', () => {
    const station = given('counting').entersBatch(1, { alpha: 15, beta: 6 }).does('finish-count', {});
    expect(station.last('voters-totalled')).toMatchObject({ struckOff: 20 });
    expect(station.last('count-finished')).toMatchObject({ found: 21, expected: 20, variance: 1 });
  });

  test('R-60.6 the figures are announced at once, and once', () => {
    const station = given('counted');
    expect(station.refuses('announce-figures', {}, 'staff-1')).toBe('R-60.6 needs-chair');
    expect(station.refuses('make-record', {})).toBe('R-62 record-needs-announcement');
    station.does('announce-figures', {});
    expect(station.refuses('announce-figures', {})).toBe('R-60.6 already-announced');
  });
});

describe('第61條 ballots in dispute', () => {
  test('R-61 set aside with a number, in no pile; the count does not end while one is undecided', () => {
    const station = given('counting').entersBatch(1, { alpha: 12, beta: 7 });
    expect(station.refuses('dispute-ballot', dispute(3))).toBe('R-61 unknown-batch');
    station.does('dispute-ballot', dispute());
    expect(station.refuses('finish-count', {})).toBe('R-61 dispute-not-decided');
    station.does('adjudicate-ballot', ruling('beta', 3, 2)).does('finish-count', {});
    expect(station.last('count-finished')).toMatchObject({
      groups: { alpha: 12, beta: 8, gamma: 0 },
      found: 20,
    });
  });

  test('R-61 the committee decides with votes and reasons; equal votes are the chair’s; dissent is noted', () => {
    const station = given('counting').does('dispute-ballot', dispute());
    expect(station.refuses('adjudicate-ballot', { ...ruling('beta', 3, 2), dispute: 2 })).toBe(
      'R-61 unknown-dispute',
    );
    expect(station.refuses('adjudicate-ballot', ruling('omega', 3, 2))).toBe('R-61 unknown-group');
    expect(station.refuses('adjudicate-ballot', ruling('beta', 2, 3))).toBe('R-61 not-carried');
    expect(station.refuses('adjudicate-ballot', ruling('beta', 2, 2))).toBe('R-55 casting-vote-needed');
    expect(station.refuses('adjudicate-ballot', ruling('beta', 3, 2), 'member-1')).toBe('R-61 needs-chair');
    station.does('adjudicate-ballot', {
      ...ruling('beta', 2, 2),
      casting: 'for',
      dissent: 'member-2: two marks are two votes',
    });
    expect(station.refuses('adjudicate-ballot', ruling('beta', 3, 2))).toBe('R-61 dispute-already-decided');
    expect(totalsOf(station.state)).toMatchObject({ groups: { beta: 1 }, found: 1 });
  });

  test('R-61 invalidity is the chair’s to decide, also against the votes, which stay written beside it', () => {
    const station = given('counting')
      .does('dispute-ballot', dispute())
      .does('adjudicate-ballot', ruling(null, 1, 3));
    expect(totalsOf(station.state)).toMatchObject({ otherInvalid: 1, valid: 0 });
    expect(station.state.count.disputes[0]?.decision).toMatchObject({
      validFor: null,
      votesFor: 1,
      votesAgainst: 3,
    });
  });
});
