/**
 * The laptop's battery dies at eleven; the lid is closed over lunch; somebody sets the clock forward. None of this may
 * lengthen or shorten a countdown, and none of it may be forgotten: each gap is shown to the chair, who says whether it
 * was an interruption. If it was, the close moves by it.
 */
import { describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../shared/contract/event.ts';
import { formatInstant } from '../../shared/domain/clock/official.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { replay } from '../../shared/domain/replay.ts';
import { initialState } from '../../shared/domain/state.ts';
import { given, voter } from './station.ts';

const gaps = (station: ReturnType<typeof given>) =>
  station.state.clock.gaps.map(({ kind, lengthMs, interruption }) => [kind, lengthMs / 60_000, interruption]);
const close = (station: ReturnType<typeof given>) => station.state.poll.closesAt.slice(11, 19);

describe('R-50.1 the clock compared again while the poll runs', () => {
  test('R-50.1 six hundred small steps by staff move the close no further than one: the rest is the chair’s', () => {
    const station = given('open').until('12:00');
    const ends = station.state.poll.closesElapsed;
    const shows = (seconds: number) => ({
      official: formatInstant(Date.parse(station.now) - seconds * 1000, 'Asia/Macau'),
      source: 'telephone 117',
    });
    station.does('check-clock', shows(2));
    for (let step = 2; step <= 600; step++)
      expect(station.refuses('check-clock', shows(2 * step))).toBe('R-50.1 needs-chair');
    expect(station.state.poll.closesElapsed - ends).toBe(2_000);
  });
});

describe('R-asleep gaps', () => {
  test('R-asleep not running, asleep, or a clock that jumped while the poll was open: each is a gap', () => {
    const station = given('open')
      .until('11:00')
      .issues(21)
      .restarts(12)
      .waits(5)
      .sleeps(7)
      .waits(5)
      .clockJumps(3);
    expect(gaps(station)).toEqual([
      ['restart', 12, null],
      ['sleep', 7, null],
      ['clock', 3, null],
    ]);
  });

  test('R-asleep a clock that went back is a gap too: how long it was, nobody can say', () => {
    expect(gaps(given('open').until('11:00').clockJumps(-30))).toEqual([['clock', 0, null]]);
    expect(gaps(given('open').until('11:00').issues(21).restarts(-30))).toEqual([['restart', 0, null]]);
  });

  test('R-asleep no gap becomes an interruption longer than the poll has been open, whatever a clock was set to', () => {
    const set = given('open').until('09:40').clockJumps(240).clockJumps(-240);
    const said = { gap: 1, interruption: true, reason: 'four hours by the clock' };
    expect(set.refuses('decide-gap', said)).toBe('R-asleep longer-than-gap');
    const back = given('open').until('10:00').clockJumps(-30);
    expect(back.refuses('decide-gap', { ...said, minutes: 170 })).toBe('R-asleep longer-than-gap');
    back.does('decide-gap', { ...said, minutes: 30 });
    expect(close(back)).toBe('19:00:00');
  });

  test('R-asleep what the chair said of a gap can be read back from the log, in minutes or as measured', () => {
    for (const minutes of [0, 7, 12, undefined]) {
      const station = given('open').until('11:00').issues(21).restarts(12);
      const said = { gap: 1, interruption: true, reason: 'nobody could vote' };
      station.does('decide-gap', minutes === undefined ? said : { ...said, minutes });
      const stored: StoredEvent[] = JSON.parse(JSON.stringify(station.events));
      expect(replay(stored, initialState(station.election, 'A'))).toEqual([]);
    }
  });

  test('R-asleep R-43.2 the record says by how much the close was moved, gaps and interruptions together', () => {
    const station = given('open').until('11:00').issues(21).restarts(12).waits(5);
    station.does('decide-gap', { gap: 1, interruption: true, reason: 'nobody could vote' });
    station.interrupts().waits(10).resumes();
    const { voting, machine } = recordOf(station.state);
    expect([voting.computedClose.slice(11, 19), voting.interruptedMs]).toEqual(['18:52:00', 22 * 60_000]);
    expect(machine.gaps.map(({ movedClose }) => movedClose)).toEqual([true]);
    const late = given('open').until('18:25').issues(21).restarts(3).closes();
    late.does('decide-gap', { gap: 1, interruption: true, reason: 'said too late' });
    expect(recordOf(late.state).voting).toMatchObject({ interruptedMs: 0 });
  });

  test('R-asleep the record keeps official time when somebody sets the clock of the machine', () => {
    const station = given('open').until('11:00').clockJumps(60).issues(21).waits(1);
    station.does('record-decision', { text: 'lunch', votesFor: 5, votesAgainst: 0, reasons: 'hunger' });
    const { decisions, machine } = recordOf(station.state);
    expect([decisions[0]?.at, machine.gaps[0]?.at].map(at => at?.slice(11, 19))).toEqual([
      '11:01:00',
      '11:00:00',
    ]);
  });

  test('R-asleep before the opening and after the close nobody could have voted: no gap', () => {
    for (const stage of ['prepared', 'closed'] as const)
      expect(gaps(given(stage).restarts(10).sleeps(5).clockJumps(4))).toEqual([]);
    expect(gaps(given('open').restartsOnMachine(0.03))).toEqual([]); // 1.8 s
  });

  test('R-asleep the machine off for an hour, its clock set to just after the last entry: a gap, and the chair says how long', () => {
    for (const seconds of [0, 1.5]) {
      const station = given('open')
        .until('11:00')
        .issues(21)
        .restarts(seconds / 60);
      expect(gaps(station)).toEqual([['restart', seconds / 60, null]]);
      station.does('decide-gap', { gap: 1, interruption: true, reason: 'by the radio', minutes: 60 });
      expect(close(station)).toBe('19:30:00');
      const { clock } = station.state;
      const official = formatInstant(clock.wall + (clock.offsetMs ?? 0), station.election.zone);
      // an hour has passed that the machine's clock does not show; the voter is given the whole second
      expect(official.slice(11, 19)).toBe(seconds === 0 ? '12:00:00' : '11:59:59');
      expect(replay(JSON.parse(JSON.stringify(station.events)), initialState(station.election, 'A'))).toEqual(
        [],
      );
    }
    const interrupted = given('open').until('11:00').interrupts().restarts(0.025);
    expect(
      interrupted.refuses('resume-poll', { conditions: 'calm', sealsRead: [{ box: 'box-1', read: 'I1' }] }),
    ).toBe('R-asleep gap-undecided');
    interrupted
      .does('decide-gap', { gap: 1, interruption: true, reason: 'by the radio', minutes: 60 })
      .resumes();
    expect(close(interrupted)).toBe('19:30:00');
  });

  test('R-asleep the program alone started again at once: measured by the machine, so nobody is asked, whatever its clock shows', () => {
    for (const setBy of [-60, 0, 60])
      expect(gaps(given('open').until('11:00').issues(21).restartsOnMachine(0.03, setBy))).toEqual([]);
  });

  test('R-asleep the chair decides: an interruption moves the close, and is rounded up to the second for the voter', () => {
    const station = given('open').until('11:00').issues(21).restarts(12.001);
    const yes = { gap: 1, interruption: true, reason: 'nobody could vote' };
    expect(station.refuses('decide-gap', yes, 'staff-1')).toBe('R-asleep needs-chair');
    expect(station.refuses('decide-gap', { ...yes, gap: 2 })).toBe('R-asleep unknown-gap');
    station.does('decide-gap', yes);
    expect(close(station)).toBe('18:42:01');
    expect(station.refuses('decide-gap', { ...yes, interruption: false })).toBe(
      'R-asleep gap-already-decided',
    );
    station.until('18:42', 0.999).issues(60).closes();
  });

  test('R-asleep the log measures from its last entry; the chair may know that it was shorter, never that it was longer', () => {
    const quiet = given('open').until('11:00').restarts(12); // nobody had come since 09:30
    const decided = { gap: 1, interruption: true, reason: 'the lamp went out at 11:00' };
    expect(quiet.refuses('decide-gap', { ...decided, minutes: 103 })).toBe('R-asleep longer-than-gap');
    quiet.does('decide-gap', { ...decided, minutes: 12 });
    expect(close(quiet)).toBe('18:42:00');
    const back = given('open')
      .until('11:00')
      .issues(21)
      .restarts(-30)
      .does('decide-gap', { ...decided, minutes: 8 });
    expect(close(back)).toBe('18:38:00');
    expect(gaps(back)).toEqual([['restart', 8, true]]);
  });

  test('R-asleep or not: then nothing moves. No record is made while a gap is undecided', () => {
    const station = given('open')
      .until('11:00')
      .issues(21)
      .restarts(12)
      .closes()
      .sealsSlots()
      .settles()
      .startsCount();
    station.entersBatch(1, { alpha: 12, beta: 9 }).does('finish-count', {}).does('announce-figures', {});
    expect(station.refuses('make-record', {})).toBe('R-62 record-needs-gaps');
    station.does('decide-gap', { gap: 1, interruption: true, reason: 'too late to extend' });
    expect(close(station)).toBe('18:30:00');
    expect(station.last('gap-decided')).not.toHaveProperty('closesAt');
    station.does('make-record', {});
  });

  test('R-asleep a gap across the closing time, decided as an interruption, opens the voting again', () => {
    const station = given('open').until('18:00').issues(21).restarts(40);
    expect(station.refuses('issue-ballot', { voter: voter(60), entry: { how: 'hid' } })).toBe(
      'R-51.1 voting-ended',
    );
    station.does('decide-gap', { gap: 1, interruption: true, reason: 'power cut' }).issues(60);
    expect(close(station)).toBe('19:10:00');
  });
});

describe('R-asleep a gap within an interruption', () => {
  const within = (station: ReturnType<typeof given>) =>
    station.state.clock.gaps.map(gap => [gap.kind, gap.within, gap.interruption]);
  const lasted = (station: ReturnType<typeof given>) => station.state.interruption.list[0]?.resumed?.lengthMs;
  const official = (station: ReturnType<typeof given>) =>
    formatInstant(Date.parse(station.now) + (station.state.clock.offsetMs ?? 0), station.election.zone).slice(
      11,
      19,
    );
  const said = (minutes: number) => ({ gap: 1, interruption: true, reason: 'by the radio', minutes });
  const resume = { conditions: 'calm', sealsRead: [{ box: 'box-1', read: 'I1' }] };

  test('R-asleep R-43.2 interrupted, off for forty minutes, clock set back an hour: nothing resumes until the chair says how long', () => {
    const station = given('open').until('11:00').interrupts().restarts(-20).waits(15);
    expect(within(station)).toEqual([['restart', 1, null]]);
    expect(station.refuses('resume-poll', resume)).toBe('R-asleep gap-undecided');
    expect(station.refuses('decide-gap', said(40), 'staff-1')).toBe('R-asleep needs-chair');
    expect(station.refuses('decide-gap', { ...said(40), interruption: false })).toBe(
      'R-asleep gap-within-interruption',
    );
    station.does('decide-gap', said(40)).resumes();
    expect(lasted(station)).toBe(55 * 60_000);
    expect([close(station), official(station)]).toEqual(['19:25:00', '11:55:00']);
    // the close comes when an official clock shows it, whatever this machine's shows
    station
      .waits(7.5 * 60, -0.001)
      .issues(60)
      .waits(0, 0.001)
      .does('close-poll', {});
    expect(station.state.poll.closed?.at.slice(11, 19)).toBe('19:25:00');
    expect(replay(JSON.parse(JSON.stringify(station.events)), initialState(station.election, 'A'))).toEqual(
      [],
    );
  });

  test('R-asleep R-44.2 off with a clock set forward four hours: nobody is sent home before the chair has said how long it was', () => {
    const station = given('open').until('11:00').interrupts().restarts(270);
    expect(station.refuses('close-early', { ground: 'interruption' })).toBe(
      'R-44.2 interruption-not-over-limit',
    );
    expect(station.refuses('note-deadline', { deadline: 'interruption' })).toBe(
      'R-asleep deadline-not-reached',
    );
    station.does('decide-gap', said(30)).waits(150).resumes();
    expect([lasted(station), close(station)]).toEqual([180 * 60_000, '21:30:00']);
    const longer = given('open').until('11:00').interrupts().restarts(-5).does('decide-gap', said(181));
    expect(longer.refuses('resume-poll', resume)).toBe('R-44.2 interruption-over-limit');
    longer.does('close-early', { ground: 'interruption' });
  });

  test('R-asleep the program alone stopped: the machine knows how long, whatever its clock was set to', () => {
    for (const setBy of [-60, 0, 240]) {
      const station = given('open').until('11:00').interrupts().restartsOnMachine(40, setBy).resumes();
      expect(within(station)).toEqual([['restart', 1, true]]);
      expect([lasted(station), close(station), official(station)]).toEqual([
        40 * 60_000,
        '19:10:00',
        '11:40:00',
      ]);
      expect(recordOf(station.state).machine.gaps).toMatchObject([{ within: 1, lengthMs: 40 * 60_000 }]);
    }
    const open = given('open').until('11:00').issues(21).restartsOnMachine(12, -60);
    expect(gaps(open)).toEqual([['restart', 12, null]]);
    open.does('decide-gap', { gap: 1, interruption: true, reason: 'nobody could vote' });
    expect([close(open), official(open)]).toEqual(['18:42:00', '11:12:00']);
  });

  test('R-asleep once the chair has said how long a gap was, the next short restart is again measured by the machine', () => {
    for (const setBy of [0, 60]) {
      // off for an hour that its clock does not show; then the program alone is started again, at once
      const open = given('open').until('11:00').issues(21).restartsMachine(0).does('decide-gap', said(60));
      expect(gaps(open.restartsOnMachine(0.03, setBy))).toEqual([['restart', 60, true]]);
      expect([close(open), official(open)]).toEqual(['19:30:00', '12:00:01']);
      // off for half an hour, with a clock that was set forward four hours
      const station = given('open').until('11:00').interrupts().restartsMachine(270);
      station.does('decide-gap', said(30)).restartsOnMachine(0.03, setBy).waits(10).resumes();
      expect(within(station)).toEqual([['restart', 1, true]]);
      expect([lasted(station), official(station)]).toEqual([40 * 60_000 + 2_000, '11:40:01']);
    }
  });

  test('R-asleep a machine put back to an earlier state is not believed', () => {
    const station = given('open').until('11:00').interrupts().waits(30);
    station.restartsOnMachine(-40);
    expect(within(station)).toEqual([['restart', 1, null]]);
  });

  test('R-asleep a sleep within an interruption is in the record and asks nothing: its length is known', () => {
    const station = given('open').until('11:00').interrupts().sleeps(20).resumes();
    expect(within(station)).toEqual([['sleep', 1, true]]);
    expect([lasted(station), close(station)]).toEqual([20 * 60_000, '18:50:00']);
  });

  test('R-asleep a clock that went back while open: the minutes the chair names have passed, and the close counts them once', () => {
    const station = given('open').until('11:00').issues(21).restarts(-30).does('decide-gap', said(20));
    expect([close(station), official(station)]).toEqual(['18:50:00', '11:20:00']);
    station
      .waits(7.5 * 60, -0.001)
      .issues(60)
      .waits(0, 0.001)
      .does('close-poll', {});
  });
});

describe('R-asleep countdowns', () => {
  test('R-asleep run on elapsed time: a wall clock set forward or back does not move them', () => {
    for (const jump of [-90, 90]) {
      const station = given('open').until('11:00').clockJumps(jump);
      // whatever the machine shows now, official time is 11:00 and the close is 7½ hours away
      station
        .waits(7.5 * 60, -0.001)
        .issues(60)
        .waits(0, 0.001);
      expect(station.refuses('issue-ballot', { voter: voter(61), entry: { how: 'wedge' } })).toBe(
        'R-51.1 voting-ended',
      );
      station.does('close-poll', {});
      expect(station.state.poll.closed?.at.slice(11, 19)).toBe('18:30:00');
    }
  });

  test('R-asleep survive a restart and a sleep', () => {
    const station = given('open').until('11:00').restarts(30).waits(10).sleeps(20);
    station.until('18:29', 59.999).issues(60).until('18:30').does('close-poll', {});
    const interrupted = given('interrupted').restartsOnMachine(60).waits(60).sleeps(60).waits(0, 0.001);
    interrupted.does('close-early', { ground: 'interruption' });
  });

  test('R-asleep a moment before the last entry of the same run is refused, whatever the wall clock says', () => {
    const station = given('open').waits(10).issues(30);
    station.waits(0, -0.001);
    expect(station.refuses('issue-ballot', { voter: voter(31), entry: { how: 'wedge' } })).toBe(
      'R-asleep time-before-last',
    );
  });

  test('R-asleep clock jumps and zone changes are in the log', () => {
    const station = given('open')
      .does('note-zone', { from: 'Asia/Macau', to: 'Europe/Lisbon' })
      .clockJumps(60);
    expect(station.state.clock.changes).toMatchObject([
      { kind: 'zone', detail: 'Asia/Macau → Europe/Lisbon' },
      { kind: 'jump', detail: '3600000' },
    ]);
  });
});
