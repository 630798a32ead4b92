/**
 * The record as data, before any paper: percentages by whole numbers, nothing of the choices before the count is
 * finished, early closes and postponements with their grounds, corrections, and the same record from the same events.
 */
import { describe, expect, test } from 'vitest';
import { recordOf, recordSchema } from '../../shared/domain/record/record.ts';
import { shareOf } from '../../shared/domain/record/share.ts';
import { Day, ordinaryDay, sampleElection, signedDay, voterId } from '../fixtures/day.ts';

describe('percentages', () => {
  test('are hundredths of a percent, rounded half up', () => {
    expect(shareOf(1, 3)).toEqual({ n: 1, of: 3, basisPoints: 3333, text: '33.33%' });
    expect(shareOf(2, 3).text).toBe('66.67%');
    expect(shareOf(1, 8).text).toBe('12.50%');
    expect(shareOf(1, 20_000).text).toBe('0.01%'); // exactly half a basis point
    expect(shareOf(1, 20_001).text).toBe('0.00%');
    expect(shareOf(7, 7).text).toBe('100.00%');
    expect(shareOf(26_331, 26_332).text).toBe('100.00%');
  });

  test('of nothing there are none', () => {
    expect(shareOf(0, 0)).toEqual({ n: 0, of: 0, basisPoints: null, text: '—' });
  });
});

describe('R-62: the record of an ordinary day', () => {
  const day = signedDay();
  const record = recordOf(day.state);

  test('is JSON, passes its schema, and comes out alike from the same state', () => {
    expect(recordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(recordOf(day.state)).toEqual(record);
  });

  test('has the totals, and percentages of the registered and of the valid votes', () => {
    const { figures } = record;
    expect([figures.registered, figures.voted.n, figures.notVoted.n]).toEqual([1203, 520, 683]);
    expect(figures.voted.basisPoints).toBe(4323); // 520 / 1203 = 0.432252
    expect(figures.votes).toMatchObject({
      valid: 507,
      blank: 6,
      otherInvalid: 7,
      invalid: 13,
      found: 520,
      margin: 62,
    });
    expect(figures.votes?.groups[0]).toMatchObject({ group: 'A', votes: 242 });
    expect(figures.votes?.groups[0]?.ofRegistered.text).toBe('20.12%');
    expect(figures.votes?.groups[0]?.ofValid.text).toBe('47.73%');
  });

  test('R-43.2: has each interruption with its length, and the computed close', () => {
    expect(record.voting.interruptions).toHaveLength(1);
    expect(record.voting.interruptions[0]).toMatchObject({
      lengthMs: 1_500_000,
      cause: 'weather',
      degree: 3,
    });
    expect(record.voting.interruptions[0]?.custody[0]).toMatchObject({ seal: 'S-201', readBack: 'S-201' });
    expect(record.voting.computedClose).toBe('2026-11-18T18:55:00.000+08:00');
  });

  test('R-33: says of each group whether the deposit is returned', () => {
    expect(record.figures.deposits.map(({ returned }) => returned)).toEqual([true, true, false]);
  });

  test('R-55: counts objections by kind, decided and not', () => {
    expect(record.objections).toMatchObject({ total: 2, decided: 1, undecided: 1 });
    expect(record.objections.byKind.map(({ n }) => n)).toEqual([0, 1, 0, 1]);
  });

  test('lists spoiled, voided, contested, taken, typed and refused without a voter', () => {
    const { desk } = record;
    expect([desk.spoiled.length, desk.voids.length, desk.contests.length, desk.taken, desk.typed]).toEqual([
      2, 1, 1, 1, 1,
    ]);
    expect(desk.refusals.find(({ reason }) => reason === 'not-entitled')?.n).toBe(2);
    expect(JSON.stringify(record)).not.toContain(voterId(33));
  });

  test('R-62a: has every member of staff who worked, with the hours, and nobody who did not', () => {
    expect(record.staff.map(({ person }) => person.id)).toEqual([
      'chair',
      'member1',
      'member2',
      'staff1',
      'staff2',
      'staff3',
    ]);
    expect(record.staff.at(-1)?.minutes).toBe(450);
  });

  test('has every choice of the settings with its default', () => {
    const other = recordOf(new Day(sampleElection({ settings: { batchSize: 25 } })).state);
    expect(other.settings.filter(({ changed }) => changed)).toEqual([
      { setting: 'batchSize', value: 25, default: 50, changed: true },
    ]);
    expect(record.settings.some(({ changed }) => changed)).toBe(false);
  });

  test('R-62.final: a correction names the old record and the reason', () => {
    const corrected = recordOf(
      signedDay().do('chair', 'correct-record', { corrects: 1, reason: '姓名誤植' }).state,
    );
    expect(corrected.records).toMatchObject([
      { record: 1, corrects: null },
      { record: 2, corrects: 1, reason: '姓名誤植' },
    ]);
  });
});

describe('days that are not ordinary', () => {
  test('R-secret: no votes before the count is finished, and the result has nothing to go by', () => {
    const day = new Day().prepare();
    day.at('09:30').do('chair', 'open-poll').issue(0, 40);
    day.at('18:31').closeAndSettle().count({ A: 20, B: 10, C: 5 }, 3, 2);
    const counting = recordOf(day.state);
    expect(counting.figures.votes).toBeNull();
    expect(counting.figures.deposits).toEqual([]);
    expect(counting.result).toBeNull();
    expect(counting.resultInput.station).toMatchObject({ came: 'unfinished', votes: null });
    const counted = recordOf(day.do('chair', 'finish-count').state);
    expect(counted.resultInput).toMatchObject({
      singleStation: true,
      station: { came: 'counted', votes: { groups: { A: 20, B: 10, C: 5 } } },
    });
    expect(counted.result).toMatchObject({ outcome: { kind: 'elected', group: 'A' }, deadlines: null });
  });

  test('R-44.1: an early close names its ground and its irregularity', () => {
    const day = new Day().prepare();
    day.at('09:30').do('chair', 'open-poll').issue(0, 5);
    day.do('staff1', 'record-irregularity', { what: '名冊不完整', place: '票站', minutesAgo: 0 });
    day.at('10:31').do('chair', 'close-early', { ground: 'first-hour', irregularity: 1 });
    const { voting, irregularities } = recordOf(day.state);
    expect(voting.early).toEqual({ ground: 'first-hour', irregularity: 1 });
    expect(irregularities[0]).toMatchObject({ inFirstHour: true, mended: false });
  });

  test('R-42.2: a station that never opened has the cause and the day by which the new date is due', () => {
    const record = recordOf(new Day().prepare().do('chair', 'cancel-opening', { cause: '十號颱風' }).state);
    expect(record.voting.postponed).toEqual({
      ground: 'disaster',
      cause: '十號颱風',
      newDateBy: '2026-11-20',
    });
    expect(record.voting.openedAt).toBe('');
    expect(record.irregularities).toEqual([]);
  });

  test('one of several stations gives its figures and no result', () => {
    const [station] = sampleElection().stations;
    const election = sampleElection({ stations: [station, { ...station, id: 'east', boxes: ['BOX-9'] }] });
    const record = recordOf(ordinaryDay(election).state);
    expect(record.station.only).toBe(false);
    expect(record.result).toBeNull();
    expect(record.resultInput).toMatchObject({ singleStation: false, station: { came: 'counted' } });
    expect(record.figures.deposits.map(({ returned }) => returned)).toEqual([null, null, null]);
  });

  test('practice stays practice', () => {
    expect(recordOf(new Day(sampleElection({ practice: true })).state).practice).toBe(true);
  });
});
