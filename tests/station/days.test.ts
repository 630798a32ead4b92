/**
 * Six polling days, lived from their scripts (tests/fixtures/days) through the real station service: an ordinary day, a
 * typhoon, an irregularity in the first hour, seals, a single group with 9.99 % and with 10 %, a tie. Each line is
 * refused if and only if its script says by which rule; the record is the one beside the script; the figures of the
 * story, counted by hand, stand here in words; the bundle is sound.
 *
 * The records are written anew by `POLLKEEPER_RENEW=1`: read the difference before you keep it.
 */
import { describe, expect, it } from 'vitest';
import { surprises } from '../../electron/station/simulate.ts';
import { readScript } from '../../electron/station/simulate-script.ts';
import { stationFigures } from '../../shared/domain/result/figures.ts';
import { resultOf } from '../../shared/domain/result/result.ts';
import { at, clock, livedDay, liveText, outcomeOf, votesOf } from './lived-day.ts';

describe('a script that is wrong about its day', () => {
  it('is told so: refused without a word of it, accepted where a refusal was due, refused by another rule', async () => {
    const { day } = await liveText(
      [
        '{"at": "09:00", "by": ["chair"], "do": "open-poll"}',
        '{"by": ["staff-1"], "do": "sign-in", "data": {"kind": "person", "person": "staff-1"}, "refused": "R-45"}',
        '{"by": ["staff-1"], "do": "sign-in", "data": {"kind": "person", "person": "staff-1"}, "refused": "R-46.1"}',
        '{"by": ["staff-1"], "do": "sign-in", "data": {"kind": "person", "person": "staff-1"}, "refused": "R-45"}',
      ].join('\n'),
    );
    expect(day.steps.filter(surprises).map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('is not begun when a line is none', () => {
    expect(readScript('{"at": "09:00", "rollRows": 5}')).toMatchObject({
      refusal: { code: 'script-line', params: { line: 1 } },
    });
    expect(readScript('{"say": "good morning"}\n{"election": {}}')).toMatchObject({
      refusal: { code: 'script-line', params: { line: 2 } },
    });
  });
});

livedDay('ordinary', lived => {
  it('120 voted; 122 papers handed out: one came back unmarked, one spoiled, one was taken home; 119 found', () => {
    const { figures, account, desk } = lived().record;
    expect(figures.voted).toMatchObject({ n: 120 });
    expect(desk.handedOut).toBe(122);
    expect(account).toMatchObject({
      received: 3000,
      first: 120,
      replacements: 1,
      issued: 121,
      voided: 1,
      unused: 2879,
      spoiledCounted: 1,
      taken: 1,
      expected: 119,
      found: 119,
      variance: 0,
    });
  });

  it('65 of 117 valid votes are more than 40 %: elected; nobody has 150, no deposit comes back', () => {
    expect(votesOf(lived())).toEqual([65, 32, 20]);
    expect(outcomeOf(lived())).toEqual({ kind: 'elected', group: 'group-1', by: 'percentage' });
    expect(lived().record.figures.deposits.map(({ returned }) => returned)).toEqual([false, false, false]);
  });

  it('at the desk a second ballot, a piece of paper and the chair: one refusal each', () => {
    const refusals = lived().record.desk.refusals.filter(({ n }) => n > 0);
    expect(refusals).toEqual([
      { reason: 'already-has-ballot', n: 1 },
      { reason: 'committee', n: 1 },
      { reason: 'cannot-tell', n: 1 },
    ]);
    expect(lived().record.desk.typed).toBe(1);
  });

  it('agent 1a was inside from 09:10 to 14:00, 290 minutes; 2a left without approval; the visitor took photographs', () => {
    const { presence, staff } = lived().record;
    expect(presence.find(({ name }) => name === '劉範例代理')).toMatchObject({ minutes: 290, rollViews: 1 });
    expect(presence.find(({ name }) => name === '楊範例代理')).toMatchObject({ approved: false });
    expect(presence.find(({ role }) => role === 'visitor')).toMatchObject({
      minutes: 15,
      permittedBy: '黃範例委員',
      photography: true,
    });
    // 08:45 to 20:00 for the chair, who left just before the record, and for staff who were still inside at it
    expect(staff.map(({ person, minutes }) => [person.id, minutes])).toEqual([
      ['chair', 675],
      ['member-1', 675],
      ['staff-1', 675],
      ['staff-2', 675],
    ]);
  });

  it('the objection with its photograph is upheld 4 : 1; its counter-protest is undecided; two decisions are carried', () => {
    const { objections, decisions } = lived().record;
    expect(objections).toMatchObject({ total: 2, decided: 1, undecided: 1 });
    expect(objections.list[0]).toMatchObject({
      decision: { outcome: 'upheld', votesFor: 4, votesAgainst: 1 },
      documents: [{ name: 'poster.png', mediaType: 'image/png' }],
    });
    expect(decisions.map(({ carried, casting }) => [carried, casting])).toEqual([
      [true, null],
      [true, 'for'],
    ]);
  });
});

livedDay('typhoon', lived => {
  it('1:20:15 + 0:17:15 + 1:05:00 = 2:42:30: the close moves from 18:30:00 to 21:12:30, to the second', () => {
    const { voting } = lived().record;
    expect(voting.interruptions.map(({ lengthMs }) => lengthMs)).toEqual([
      at(1, 20, 15),
      at(0, 17, 15),
      at(1, 5),
    ]);
    expect(voting.interruptedMs).toBe(at(2, 42, 30));
    expect(voting.interruptions.map(({ closesAt }) => clock(closesAt))).toEqual([
      '19:50:15',
      '20:07:30',
      '21:12:30',
    ]);
    expect(clock(voting.computedClose)).toBe('21:12:30');
    expect(clock(voting.closedAt)).toBe('21:12:30');
  });

  it('the machine was 37 seconds ahead: opened at 09:30:00, interrupted at 14:00:00, in time by the official clock', () => {
    const { voting, machine, seals } = lived().record;
    expect(machine.offsetMs).toBe(-37_000);
    expect(clock(voting.openedAt)).toBe('09:30:00');
    expect([voting.earlyMs, voting.lateMs]).toEqual([0, 0]);
    expect(voting.interruptions.map(one => clock(one.from))).toEqual(['14:00:00', '15:45:10', '17:00:00']);
    expect(clock(seals.find(({ seal }) => seal === 'W-01')?.at ?? '')).toBe('14:00:00');
    expect(voting.deadlines.map(({ deadline, at: when }) => [deadline, clock(when)])).toEqual([
      ['close', '21:12:30'],
    ]);
  });

  it('a seal on each slot each time, six in all, each used once and read back', () => {
    const { voting } = lived().record;
    const custody = voting.interruptions.flatMap(one => one.custody);
    expect(custody.map(({ seal }) => seal)).toEqual(['W-01', 'W-02', 'W-03', 'W-04', 'W-05', 'W-06']);
    expect(custody.filter(({ seal, readBack }) => seal !== readBack)).toEqual([]);
    expect(lived().record.irregularities).toEqual([]);
  });

  it('the laptop was off in the power cut: 9:13 since the last entry, part of that interruption, added to nothing', () => {
    const { machine } = lived().record;
    expect(machine.gaps.map(({ kind, within, lengthMs }) => [kind, within, lengthMs])).toEqual([
      ['restart', 2, at(0, 9, 13)],
    ]);
  });

  it('200 voted, 90 of 195 valid votes: elected', () => {
    expect(lived().record.figures.voted.n).toBe(200);
    expect(votesOf(lived())).toEqual([90, 70, 35]);
    expect(outcomeOf(lived())).toEqual({ kind: 'elected', group: 'group-1', by: 'percentage' });
  });
});

livedDay('first-hour', lived => {
  it('at 10:30:00 the desk stops, and writes it down, though nobody touches it', () => {
    const { voting, figures } = lived().record;
    expect(voting.deadlines.map(({ deadline, at: when }) => [deadline, clock(when)])).toEqual([
      ['first-hour', '10:30:00'],
    ]);
    expect(figures.voted.n).toBe(60);
    expect(clock(voting.closedAt)).toBe('10:34:00');
    expect(voting.early).toEqual({ ground: 'first-hour', irregularity: 1 });
    expect(voting.postponed).toBeNull();
  });

  it('the second irregularity was put right in the hour, the first at 10:31, 41 minutes after it was seen', () => {
    expect(
      lived().record.irregularities.map(({ secondsAfterOpening, inFirstHour, mendedAfterMinutes }) => [
        secondsAfterOpening,
        inFirstHour,
        mendedAfterMinutes,
      ]),
    ).toEqual([
      [20 * 60, true, 41],
      [20 * 60, true, 20],
    ]);
  });

  it('22 of 60 is 36 %: a second round between the first two (R-44.3: the result stands)', () => {
    expect(votesOf(lived())).toEqual([22, 20, 18]);
    expect(outcomeOf(lived())).toEqual({
      kind: 'second-round',
      between: ['group-1', 'group-2'],
      ruling: null,
    });
  });
});

livedDay('seal-broken', lived => {
  it('a broken seal and two wrong numbers are three irregularities, all put right', () => {
    expect(lived().record.irregularities.map(({ source, seal, mended }) => [source, seal, mended])).toEqual([
      ['seal-broken', 'K-0101', true],
      ['seal-differs', 'W-02', true],
      ['seal-differs', 'W-03', true],
    ]);
    expect(lived().record.irregularities.map(({ what }) => what)).toEqual([
      'torn at one corner',
      'W-02 ≠ W-12',
      'W-03 ≠ W-30',
    ]);
  });

  it('two people replaced a seal on the lid and one on a slot; every other seal was taken off in its time', () => {
    const { seals } = lived().record;
    expect(seals.filter(({ condition }) => condition === 'replaced').map(({ seal }) => seal)).toEqual([
      'K-0101',
      'W-03',
    ]);
    expect(seals.find(({ seal }) => seal === 'K-0111')?.by.map(({ id }) => id)).toEqual([
      'staff-1',
      'staff-2',
    ]);
    const slot = seals.find(({ seal }) => seal === 'W-05');
    expect([slot?.by.map(({ id }) => id), slot?.witness]).toEqual([['chair', 'staff-2'], '何範例人員']);
    expect(seals.filter(({ on, condition }) => on !== 'envelope' && condition === 'on')).toEqual([]);
  });

  it('30 and 10 minutes lost: closed at 19:10; what was read back is beside what was written', () => {
    const { voting } = lived().record;
    expect(clock(voting.computedClose)).toBe('19:10:00');
    expect(voting.interruptions[0]?.custody.map(({ seal, readBack }) => [seal, readBack])).toEqual([
      ['W-01', 'W-01'],
      ['W-02', 'W-12'],
    ]);
  });

  it('200, 150 and 50 votes: elected; 150 give the deposit back, 50 do not (R-33)', () => {
    expect(votesOf(lived())).toEqual([200, 150, 50]);
    expect(outcomeOf(lived())).toMatchObject({ kind: 'elected', group: 'group-1' });
    expect(lived().record.figures.deposits.map(({ returned }) => returned)).toEqual([true, true, false]);
  });
});

livedDay('single-group-999', lived => {
  it('999 of 10,000 is 9.99 %: below the minimum, destroyed by the chair and one more, not counted', () => {
    const { figures, count, voting, boxes } = lived().record;
    expect(figures.registered).toBe(10_000);
    expect(figures.voted).toMatchObject({ n: 999, text: '9.99%' });
    expect(figures.minimumTurnout).toEqual({ percent: 10, below: true });
    expect(figures.votes).toBeNull();
    expect(count.despiteTurnout).toMatchObject({ votesFor: 2, votesAgainst: 3, carried: false });
    expect(count.destroyed?.by.map(({ id }) => id)).toEqual(['chair', 'staff-1']);
    expect(boxes[0]?.life).toBe('slot-sealed');
    expect(voting.early).toBeNull();
    expect(outcomeOf(lived())).toEqual({ kind: 'not-counted', stations: ['A'] });
  });
});

livedDay('single-group-999-counted', lived => {
  it('counted by decision of the committee, 929 votes for it, and still failed: 999 of 10,000', () => {
    expect(lived().record.count.despiteTurnout).toMatchObject({ carried: true });
    expect(votesOf(lived())).toEqual([929]);
    expect(outcomeOf(lived())).toEqual({ kind: 'single-group-failed', reason: 'turnout', percent: 10 });
  });
});

livedDay('single-group-1000', lived => {
  it('1,000 of 10,000 is exactly 10 %, which is enough: elected with 930 votes', () => {
    expect(lived().record.figures.voted).toMatchObject({ n: 1000, of: 10_000, text: '10.00%' });
    expect(lived().record.figures.minimumTurnout).toEqual({ percent: 10, below: false });
    expect(votesOf(lived())).toEqual([930]);
    expect(outcomeOf(lived())).toEqual({ kind: 'elected', group: 'group-1', by: 'single' });
  });
});

livedDay('single-group-postponed', lived => {
  it('more than three hours interrupted, 300 of 1,000: closed early, postponed, a new date by the 27th', () => {
    const { voting, figures, count, boxes } = lived().record;
    expect(figures.voted).toMatchObject({ n: 300, text: '3.00%' });
    expect(voting.deadlines.map(({ deadline, at: when }) => [deadline, clock(when)])).toEqual([
      ['interruption', '15:00:01'],
    ]);
    expect(voting.early).toEqual({ ground: 'interruption', irregularity: null });
    expect(voting.postponed).toMatchObject({ ground: 'turnout', newDateBy: '2026-11-27' });
    expect(clock(voting.closedAt)).toBe('15:05:00');
    expect(boxes.map(({ life, signatures }) => [life, signatures.length])).toEqual([
      ['slot-sealed', 2],
      ['slot-sealed', 2],
    ]);
    expect(count.totalled).toBeNull();
    expect(outcomeOf(lived())).toEqual({ kind: 'postponed', stations: ['A'] });
  });
});

livedDay('tie', lived => {
  it('58 votes each: a revote among all three; the paper that is missing could have changed it', () => {
    const { day, opened } = lived();
    expect(votesOf(lived())).toEqual([58, 58, 58]);
    const { outcome, variance } = resultOf([stationFigures(day.state)], opened.election);
    expect(outcome).toEqual({ kind: 'revote', among: ['group-1', 'group-2', 'group-3'] });
    expect(variance).toMatchObject({ papers: 1, margin: 0, couldChange: true });
  });

  it('180 struck off the roll, 181 ballots with the contested one, 180 found: one fewer, explained', () => {
    const { figures, account, desk } = lived().record;
    expect(figures.voted.n).toBe(180);
    expect(account).toMatchObject({ issued: 181, contested: 1, expected: 181, found: 180, variance: -1 });
    expect(account.varianceExplained).not.toBe('');
    expect(desk.contests).toHaveLength(1);
    expect(desk.contests[0]?.allowed?.by.map(({ id }) => id)).toEqual(['chair', 'staff-2']);
    expect(desk.refusals.find(({ reason }) => reason === 'already-has-ballot')?.n).toBe(1);
  });

  it('two disputed ballots: one for the third group, 3 : 2; one invalid, 2 : 2 and the chair', () => {
    const { count, figures } = lived().record;
    expect(count.disputes.map(({ decision }) => [decision?.validFor, decision?.casting])).toEqual([
      ['group-3', null],
      [null, 'for'],
    ]);
    expect(figures.votes).toMatchObject({ valid: 174, blank: 4, otherInvalid: 2, found: 180 });
    expect(count.batches.map(({ ballots, setAside }) => [ballots, setAside.length])).toEqual([
      [50, 0],
      [50, 0],
      [50, 1],
      [28, 0],
    ]);
  });

  it('twelve minutes of the restart move the close to 18:42:00; the sleep and the set clock move nothing', () => {
    const { voting, machine } = lived().record;
    expect(clock(voting.computedClose)).toBe('18:42:00');
    expect(voting.interruptedMs).toBe(at(0, 12));
    expect(clock(voting.closedAt)).toBe('18:42:00');
    expect(machine.starts).toBe(2);
    expect(machine.gaps.map(({ kind, interruption }) => [kind, interruption])).toEqual([
      ['restart', true],
      ['sleep', false],
      ['clock', false],
    ]);
    expect(machine.gaps[0]?.lengthMs).toBe(at(0, 12));
  });

  it('official time all day, though the clock was set ahead: the protest came at 16:10, the record at 20:45', () => {
    const { objections, records, machine } = lived().record;
    expect(machine.offsetMs).toBe(-3_600_000);
    expect(clock(machine.gaps[2]?.at ?? '')).toBe('15:00:00');
    expect(clock(objections.list[0]?.at ?? '')).toBe('16:10:00');
    expect(clock(records[0]?.at ?? '')).toBe('20:45:00');
  });
});
