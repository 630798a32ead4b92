/**
 * The poll is closed. Two people count the unused and the spoiled ballots, each for herself; when they agree, the
 * papers go into sealed envelopes. If the sum is not what the log expects, the chair writes why, and only then may the
 * count begin. A single group with too few voters: the ballots are destroyed, unless the committee decides otherwise.
 */
import { describe, expect, test } from 'vitest';
import { accountOf } from '../../shared/domain/account/account.ts';
import { given, type Station, voter } from './station.ts';

const enter = (kind: 'unused' | 'spoiled', counted: number) => ({ kind, counted });
/** 20 first ballots, one spoiled and replaced, one more contested and allowed, one taken; 1000 received. */
const busy = () =>
  given('open')
    .does('return-spoiled', { voter: voter(1), signedBy: 'x' })
    .does('issue-replacement', { voter: voter(1) })
    .does('contest-issue', { voter: voter(2), statement: 'not me' })
    .does('allow-contested', { voter: voter(2), reason: 'photo' })
    .does('record-taken', { voter: voter(3) })
    .closes()
    .sealsSlots();

describe('第58.1條 the papers', () => {
  test('R-58.1 two different people must have counted alike; who counts again replaces the own entry', () => {
    const station = given('closed').does('enter-papers', enter('unused', 980), 'staff-1');
    expect(station.refuses('seal-envelope', { kind: 'unused', seal: 'E1' })).toBe('R-58.1 papers-not-agreed');
    station.does('enter-papers', enter('unused', 980), 'staff-1'); // the same person twice is not two
    expect(station.refuses('seal-envelope', { kind: 'unused', seal: 'E1' })).toBe('R-58.1 papers-not-agreed');
    station.does('enter-papers', enter('unused', 979), 'staff-2');
    expect(accountOf(station.state).unused).toBeNull();
    station.does('enter-papers', enter('unused', 980), 'staff-2');
    expect(accountOf(station.state).unused).toBe(980);
    expect(station.refuses('enter-papers', enter('unused', -1))).toBe('R-58.1 bad-input');
    expect(station.refuses('enter-papers', enter('unused', 0.5))).toBe('R-58.1 bad-input');
  });

  test('R-58.1 each kind goes into a sealed envelope of its own, and is counted no more', () => {
    const station = given('closed').countsPapers();
    expect(station.refuses('enter-papers', enter('unused', 980))).toBe('R-58.1 envelope-already-sealed');
    expect(station.refuses('seal-envelope', { kind: 'unused', seal: 'E9' })).toBe(
      'R-58.1 envelope-already-sealed',
    );
    const other = given('closed');
    for (const by of ['staff-1', 'staff-2']) other.does('enter-papers', enter('unused', 980), by);
    expect(other.refuses('seal-envelope', { kind: 'unused', seal: 'S1' })).toBe('R-50.box seal-in-use');
    expect(other.refuses('seal-envelope', { kind: 'unused', seal: 'E1' }, 'staff-1')).toBe(
      'R-58.1 needs-two',
    );
    expect(other.refuses('settle-account', {})).toBe('R-58.1 papers-not-agreed');
    for (const by of ['staff-1', 'staff-2']) other.does('enter-papers', enter('spoiled', 0), by);
    expect(other.refuses('settle-account', {})).toBe('R-58.1 envelopes-not-sealed');
  });
});

describe('the account', () => {
  test('R-58.eq received + in − out = issued + unused + missing; issued = first + replacements; expected = issued − spoiled − taken', () => {
    const station = busy().settles();
    expect(station.last('account-settled')).toEqual({
      received: 1000,
      transferredIn: 0,
      transferredOut: 0,
      issued: 22,
      unused: 978,
      missing: 0,
      surplus: 0,
      spoiled: 1,
      spoiledCounted: 1,
      taken: 1,
      expected: 20,
    });
    expect(accountOf(station.state)).toMatchObject({
      first: 21,
      contested: 1,
      replacements: 1,
      balances: true,
    });
  });

  const differs = (unused: number, spoiled: number, expected: object) => () => {
    const station = busy().countsPapers(unused, spoiled);
    expect(accountOf(station.state)).toMatchObject({ ...expected, balances: false });
    expect(station.refuses('settle-account', {})).toBe('R-58.eq difference-not-explained');
    expect(station.refuses('explain-missing', { explanation: 'x' }, 'staff-1')).toBe('R-58.eq needs-chair');
    station.does('explain-missing', { explanation: 'two stuck together' }).does('settle-account', {});
    expect(station.last('account-settled')).toMatchObject(expected);
    return station;
  };
  test(
    'R-58.eq papers missing: the chair explains before the count may start',
    differs(976, 1, { missing: 2, surplus: 0 }),
  );
  test(
    'R-58.eq papers too many: a surplus, beside what is missing and never below zero',
    differs(979, 1, { missing: 0, surplus: 1 }),
  );
  test('R-58.eq other spoiled papers in the envelope than recorded', () => {
    const station = busy().countsPapers(978, 2);
    expect(station.refuses('settle-account', {})).toBe('R-58.eq difference-not-explained');
    station
      .does('explain-missing', { explanation: 'one was found under the table' })
      .does('settle-account', {});
    expect(station.last('account-settled')).toMatchObject({ spoiled: 1, spoiledCounted: 2, expected: 20 });
  });

  test('R-58.eq an explanation is of a difference that was counted, and falls with another count', () => {
    const station = busy();
    expect(station.refuses('explain-missing', { explanation: 'in advance' })).toBe(
      'R-58.1 papers-not-agreed',
    );
    for (const by of ['staff-1', 'staff-2']) station.does('enter-papers', enter('unused', 977), by);
    expect(station.refuses('explain-missing', { explanation: 'in advance' })).toBe(
      'R-58.1 papers-not-agreed',
    );
    for (const by of ['staff-1', 'staff-2']) station.does('enter-papers', enter('spoiled', 1), by);
    station.does('explain-missing', { explanation: 'one lost' });
    for (const by of ['staff-1', 'staff-2']) station.does('enter-papers', enter('unused', 950), by);
    expect(station.state.account.missingExplained).toBe('');
    expect(accountOf(station.state)).toMatchObject({ missing: 28, balances: false });
    for (const by of ['staff-1', 'staff-2']) station.does('enter-papers', enter('unused', 978), by);
    expect(station.refuses('explain-missing', { explanation: 'x' })).toBe('R-58.eq nothing-to-explain');
  });

  test('R-58.eq the variance of the count is explained before the record is made', () => {
    const station = given('counting').entersBatch(1, { alpha: 12, beta: 5 }, 2).does('finish-count', {});
    expect(station.last('count-finished')).toMatchObject({ found: 19, expected: 20, variance: -1 });
    station.does('announce-figures', {});
    expect(station.refuses('make-record', {})).toBe('R-62 record-needs-variance');
    station.does('explain-variance', { explanation: 'one voter was seen leaving' }).does('make-record', {});
    expect(given('counted').refuses('explain-variance', { explanation: 'x' })).toBe(
      'R-58.eq nothing-to-explain',
    );
  });
});

describe('第58.2條 too few voters', () => {
  const few = () => given('accounted', { groups: 1, entitled: 201 }); // 20 of 201
  const burn = { reasons: 'turnout below 10 %', witnesses: 'Name of board' };
  const decision = (votesFor: number, votesAgainst: number) => ({
    votesFor,
    votesAgainst,
    reasons: 'the list was wrong',
  });
  const blocked = (station: Station) => {
    station
      .does('appoint-supervisor', { name: 'Prof. Lei', capacity: 'university' })
      .does('total-voters', {});
    expect(station.refuses('open-box', { box: 'box-1', sealsRead: ['S1', 'slot-box-1'] })).toBe(
      'R-58.2 turnout-below-minimum',
    );
    expect(station.refuses('start-count', {})).toBe('R-58.2 turnout-below-minimum');
    return station;
  };

  test('R-58.2 nothing is counted: the ballots are destroyed by the chair and a second person, before witnesses', () => {
    const station = blocked(few());
    expect(station.refuses('destroy-uncounted', burn, 'chair')).toBe('R-58.2 needs-two');
    station.does('destroy-uncounted', burn);
    expect(station.phase).toBe('counted');
    expect(station.refuses('announce-figures', {})).toBe('R-60.6 nothing-counted');
    station.does('make-record', {});
  });

  test('R-58.2 unless the committee finds a reason to count, by decision; one that was not carried changes nothing', () => {
    const station = blocked(few());
    expect(station.refuses('count-despite-turnout', decision(3, 1), 'member-1')).toBe('R-58.2 needs-chair');
    station.does('count-despite-turnout', decision(1, 3));
    expect(station.refuses('start-count', {})).toBe('R-58.2 turnout-below-minimum');
    station.does('count-despite-turnout', decision(3, 1));
    expect(station.refuses('destroy-uncounted', burn)).toBe('R-58.2 counting-was-decided');
    station.opensBoxes().does('start-count', {});
  });

  test('R-58.2 never asked where the minimum is reached, or none applies', () => {
    const reached = given('accounted', { groups: 1, entitled: 200 }); // exactly 10 %
    expect(reached.refuses('destroy-uncounted', burn)).toBe('R-58.2 turnout-reached');
    expect(reached.refuses('count-despite-turnout', decision(3, 1))).toBe('R-58.2 turnout-reached');
    expect(given('accounted').refuses('destroy-uncounted', burn)).toBe('R-58.2 turnout-reached');
    const always = given('accounted', { settings: { minimumTurnoutApplies: 'always' } });
    always.does('destroy-uncounted', burn);
    given('accounted', { groups: 1, settings: { minimumTurnoutApplies: 'never' } }).startsCount();
  });
});
