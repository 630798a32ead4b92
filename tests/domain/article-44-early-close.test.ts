/**
 * Something is wrong at the opening: the door to the booths does not shut. There is one hour to put it right; at the
 * end of it the desk stops by itself, and the chair closes the station or says, with a second person, when it had been
 * mended. And: an interruption of more than three hours closes the station, whoever wants to go on. Closed early with
 * too few voters, the poll is postponed.
 */
import { describe, expect, test } from 'vitest';
import { recordOf } from '../../shared/domain/record/record.ts';
import { stationFigures } from '../../shared/domain/result/figures.ts';
import { given, type Station, voter } from './station.ts';

const ballot = { voter: voter(99), entry: { how: 'wedge' } } as const;
const trouble = (minutesAgo = 0) => ({ what: 'booth door', place: 'booth 2', minutesAgo });
const early = { ground: 'first-hour', irregularity: 1 } as const;
const confirm = (minute: number) => ({ irregularity: 1, minute, how: 'new hinge' });

describe('第44.1(一)條 the first hour', () => {
  test('R-44.1 at the end of the hour the desk stops by itself; before it, nothing is closed', () => {
    const station = given('open').until('09:40').does('record-irregularity', trouble());
    expect(station.refuses('close-early', early)).toBe('R-44.1 first-hour-not-over');
    expect(station.refuses('note-deadline', { deadline: 'first-hour' })).toBe(
      'R-asleep deadline-not-reached',
    );
    station.until('10:29', 59.999).issues(50);
    station.until('10:30');
    expect(station.refuses('issue-ballot', ballot)).toBe('R-44.1 first-hour-over');
    station.does('note-deadline', { deadline: 'first-hour' });
    expect(station.refuses('close-early', { ...early, irregularity: 2 })).toBe(
      'R-44.1 not-an-unmended-irregularity',
    );
    station.does('close-early', early);
    expect(station.phase).toBe('closed');
    expect(station.state.poll.closed).toMatchObject({ early: 'first-hour', irregularity: 1 });
  });

  test('R-44.1 put right within the hour: the poll goes on', () => {
    const station = given('open').does('record-irregularity', trouble()).until('10:30');
    station.does('mend-irregularity', { irregularity: 1, how: 'new hinge' }); // exactly at the end is in time
    station.issues(50);
    expect(station.refuses('close-early', early)).toBe('R-44.1 first-hour-not-over');
    expect(station.refuses('mend-irregularity', { irregularity: 1, how: 'again' })).toBe(
      'R-44.1 already-mended',
    );
    expect(station.refuses('mend-irregularity', { irregularity: 7, how: 'what' })).toBe(
      'R-44.1 unknown-irregularity',
    );
  });

  test('R-44.1 or the chair and a second person say that it had been, and when', () => {
    const station = given('open').until('09:45').does('record-irregularity', trouble());
    expect(station.refuses('confirm-mended-in-hour', confirm(20))).toBe('R-44.1 first-hour-not-over');
    station.until('10:45').does('mend-irregularity', { irregularity: 1, how: 'hinge' });
    expect(station.refuses('issue-ballot', ballot)).toBe('R-44.1 first-hour-over'); // mended too late
    expect(station.refuses('confirm-mended-in-hour', confirm(50), 'chair')).toBe('R-44.1 needs-two');
    expect(station.refuses('confirm-mended-in-hour', confirm(60))).toBe('R-44.1 minute-after-first-hour');
    expect(station.refuses('confirm-mended-in-hour', confirm(14))).toBe('R-44.1 mended-before-it-happened');
    expect(station.refuses('confirm-mended-in-hour', { ...confirm(50), irregularity: 2 })).toBe(
      'R-44.1 not-an-unmended-irregularity',
    );
    station.does('confirm-mended-in-hour', confirm(50)).issues(60);
    expect(station.state.irregularity.list).toMatchObject([{ confirmedMinute: 50 }]);
  });

  test('R-44.1 one of two irregularities is not enough', () => {
    const station = given('open')
      .does('record-irregularity', trouble())
      .does('record-irregularity', trouble());
    station.does('mend-irregularity', { irregularity: 2, how: 'hinge' }).until('10:30');
    expect(station.refuses('issue-ballot', ballot)).toBe('R-44.1 first-hour-over');
  });

  test('R-44.1 found before the opening and still there: it counts in the first hour', () => {
    const station = given('prepared').does('record-irregularity', trouble()).opens().until('10:30');
    expect(station.refuses('issue-ballot', ballot)).toBe('R-44.1 first-hour-over');
    station.does('confirm-mended-in-hour', confirm(0));
    const mended = given('prepared').does('record-irregularity', trouble());
    mended.does('mend-irregularity', { irregularity: 1, how: 'hinge' }).opens().until('10:31').issues(1);
  });

  test('R-44.1 written down at noon, happened at ten: it stops the desk at once; happened at eleven: it does not', () => {
    const station = given('open').until('12:00').does('record-irregularity', trouble(60)).issues(50);
    station.does('record-irregularity', trouble(120));
    expect(station.refuses('issue-ballot', ballot)).toBe('R-44.1 first-hour-over');
    expect(station.refuses('record-irregularity', trouble(1440))).toBe('R-44.1 before-the-log');
    expect(station.refuses('record-irregularity', trouble(-1))).toBe('R-44.1 bad-input');
  });

  test('R-44.1 what was written down only after the hour closes the poll on the word of two, not of one', () => {
    const station = given('open').until('12:00').does('record-irregularity', trouble(120));
    expect(station.refuses('close-early', early)).toBe('R-44.1 recorded-late-needs-two');
    expect(station.refuses('close-early', early, 'chair', 'chair')).toBe('R-44.1 recorded-late-needs-two');
    expect(station.refuses('close-early', early, 'staff-1', 'staff-2')).toBe('R-44.1 needs-chair');
    station.does('close-early', early, 'chair', 'staff-1');
    expect(station.phase).toBe('closed');
    const inTime = given('open').until('10:29', 59.999).does('record-irregularity', trouble()).until('10:30');
    inTime.does('close-early', early);
  });

  test('R-44.1 the hour runs through an interruption and a restart, and is a setting', () => {
    const station = given('open', { settings: { firstHourMinutes: 30 } }).does(
      'record-irregularity',
      trouble(),
    );
    station.until('09:35').interrupts().until('09:50').restarts(11);
    station
      .does('decide-gap', { gap: 1, interruption: true, reason: 'eleven minutes by the radio' })
      .resumes();
    expect(station.refuses('issue-ballot', ballot)).toBe('R-44.1 first-hour-over');
    station.does('close-early', early);
  });
});

describe('第44.1(二)條 three hours', () => {
  const longer = (station: Station, minutes: number, seconds = 0) =>
    station.until('11:00').interrupts().waits(minutes, seconds);
  const resume = { conditions: 'calm', sealsRead: [{ box: 'box-1', read: 'I1' }] };

  test('R-44.2 three hours to the millisecond may be resumed; more may not, and the chair closes', () => {
    longer(given('open'), 180).does('resume-poll', resume);
    const station = longer(given('open'), 180, 0.001);
    expect(station.refuses('resume-poll', resume)).toBe('R-44.2 interruption-over-limit');
    expect(station.refuses('close-early', { ground: 'interruption' }, 'staff-1')).toBe('R-44.1 needs-chair');
    station
      .does('note-deadline', { deadline: 'interruption' })
      .does('close-early', { ground: 'interruption' });
    expect(station.phase).toBe('closed');
    station.does('sign-slot', { box: 'box-1', signer: 'Name of chair', signed: true }).settles(); // the slot is sealed already
  });

  test('R-44.2 each interruption is held against the limit by itself', () => {
    const station = longer(given('open'), 170)
      .resumes('I1')
      .waits(1)
      .interrupts('I2')
      .waits(179)
      .resumes('I2');
    expect(station.phase).toBe('open');
  });

  test('R-44.2 or, where the election says so, their sum', () => {
    const sum = { settings: { interruptionLimitOn: 'sum' } } as const;
    const station = longer(given('open', sum), 170).resumes('I1').waits(1).interrupts('I2').waits(10);
    station.resumes('I2').interrupts('I3').waits(0, 1);
    expect(station.refuses('resume-poll', { ...resume, sealsRead: [{ box: 'box-1', read: 'I3' }] })).toBe(
      'R-44.2 interruption-over-limit',
    );
    station.does('close-early', { ground: 'interruption' });
  });

  test('R-44.2 a gap that the chair decides was an interruption is held against it too', () => {
    const station = given('open').until('11:00').restarts(200);
    station.does('decide-gap', { gap: 1, interruption: true, reason: 'no power in the building' });
    expect(station.refuses('issue-ballot', ballot)).toBe('R-44.2 interruption-over-limit');
    station
      .does('note-deadline', { deadline: 'interruption' })
      .does('close-early', { ground: 'interruption' });

    const sum = given('open', { settings: { interruptionLimitOn: 'sum' } })
      .until('11:00')
      .interrupts()
      .waits(120)
      .resumes();
    sum.waits(5).restarts(61).does('decide-gap', { gap: 1, interruption: true, reason: 'no power' });
    expect(sum.refuses('issue-ballot', ballot)).toBe('R-44.2 interruption-over-limit');
  });

  test('R-44.2 in the sum, a decided gap shortens what is left for the next interruption', () => {
    const sum = { settings: { interruptionLimitOn: 'sum' } } as const;
    const station = given('open', sum).until('11:00').issues(21).restarts(100);
    station.does('decide-gap', { gap: 1, interruption: true, reason: 'no power' }).interrupts().waits(80);
    station.resumes().interrupts('I2').waits(0, 0.001);
    expect(station.refuses('resume-poll', { ...resume, sealsRead: [{ box: 'box-1', read: 'I2' }] })).toBe(
      'R-44.2 interruption-over-limit',
    );
  });
});

describe('第44.2條 closed early', () => {
  const closedEarly = (groups: number, entitled: number) =>
    given('open', { groups, entitled })
      .does('record-irregularity', trouble())
      .until('10:30')
      .does('close-early', early);

  test('R-44.3 with fewer voters than the minimum the poll is postponed, and the box is sealed all the same', () => {
    const station = closedEarly(1, 201); // 20 of 201: 9.95 %
    expect(station.last('poll-closed-early')).toMatchObject({ voted: 20, entitled: 201, belowMinimum: true });
    expect(station.phase).toBe('postponed');
    station.sealsSlots();
    station.does('make-record', {});
  });

  test('R-44.3 R-58.2 the ballots of a poll postponed for its turnout may be destroyed uncounted: it stays postponed', () => {
    const destroy = { reasons: '第58.2條', witnesses: 'the board, two agents' };
    const station = closedEarly(1, 201);
    expect(station.refuses('destroy-uncounted', destroy)).toBe('R-51.2 slot-not-sealed');
    expect(station.sealsSlots().refuses('destroy-uncounted', destroy)).toBe('R-58.1 papers-not-agreed');
    station.countsPapers();
    expect(station.refuses('destroy-uncounted', destroy, 'chair')).toBe('R-58.2 needs-two');
    station.does('destroy-uncounted', destroy);
    expect(station.refuses('destroy-uncounted', destroy)).toBe('R-58.2 already-destroyed');
    expect([station.phase, stationFigures(station.state).came]).toEqual(['postponed', 'postponed']);
    expect(recordOf(station.does('make-record', {}).state).count.destroyed).toMatchObject(destroy);
    const never = given('prepared', { groups: 1 })
      .does('cancel-opening', { cause: 'typhoon' })
      .countsPapers();
    expect(never.refuses('destroy-uncounted', destroy)).toBe('R-58.2 turnout-reached');
  });

  test('R-44.3 with exactly the minimum, or where none is asked for, the result stands', () => {
    expect(closedEarly(1, 200).phase).toBe('closed'); // exactly 10 %
    expect(closedEarly(3, 1000).phase).toBe('closed'); // 2 %, but three groups
  });

  test('R-52 postponed by turnout: the new date is due within two days', () => {
    expect(closedEarly(1, 201).state.poll.postponed).toMatchObject({
      ground: 'turnout',
      newDateBy: '2026-11-20',
    });
  });
});
