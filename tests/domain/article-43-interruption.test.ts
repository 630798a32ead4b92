/**
 * Two groups of students come to blows in the queue. Staff interrupt the voting: every open slot is sealed, somebody
 * keeps each box. When it is calm the chair, and nobody else, resumes; the numbers on the seals are read back, and the
 * closing time moves by exactly as long as nobody could vote.
 */
import { describe, expect, test } from 'vitest';
import { missingForRecord } from '../../shared/domain/record/missing.ts';
import { custody, given, particulars, voter } from './station.ts';

const ballot = { voter: voter(99), entry: { how: 'wedge' } } as const;
const closesAt = (s: ReturnType<typeof given>) => s.state.poll.closesAt.slice(11, 23);

describe('第43.1條', () => {
  test('R-43.1 while interrupted nothing hands out a ballot, and everything else at the desk goes on', () => {
    const station = given('open')
      .does('return-spoiled', { voter: voter(1), signedBy: 'x' })
      .interrupts();
    expect(station.refuses('issue-ballot', ballot)).toBe('R-54.2 wrong-phase');
    expect(station.refuses('issue-replacement', { voter: voter(1) })).toBe('R-54.5 wrong-phase');
    expect(station.refuses('allow-contested', { voter: voter(2), reason: 'x' })).toBe(
      'R-54.contest wrong-phase',
    );
    expect(station.refuses('interrupt-poll', { cause: 'violence' })).toBe('R-43.1 wrong-phase');
    station
      .does('refuse-voter', { reason: 'not-on-roll' })
      .does('record-taken', { voter: voter(3) })
      .does('return-spoiled', { voter: voter(4), signedBy: 'x' })
      .does('sign-in', { kind: 'person', person: 'agent-b1' })
      .does('record-irregularity', { what: 'window broken', place: 'hall', minutesAgo: 2 });
  });

  test('R-43.1 the cause is enough to stop: the rest is told while voting stands still, and before it goes on', () => {
    const station = given('open').does('interrupt-poll', { cause: 'weather' });
    expect(station.phase).toBe('interrupted');
    expect(station.refuses('issue-ballot', ballot)).toBe('R-54.2 wrong-phase');
    const resume = { conditions: 'calm', sealsRead: [{ box: 'box-1', read: 'I1' }] };
    const undescribed = 'R-43.1 interruption-not-described';
    expect(station.refuses('resume-poll', resume)).toBe(undescribed);
    station.does('describe-interruption', particulars);
    expect(station.refuses('resume-poll', resume)).toBe(undescribed); // weather names its signal
    station.does('describe-interruption', { signal: 'cyclone-8' });
    station.does('describe-interruption', { queue: 40 });
    expect(station.refuses('resume-poll', resume)).toBe('R-43.box slot-not-sealed');
    station.does('take-custody', { box: 'box-1', seal: 'I1', keeper: 'Member', where: 'office' });
    station.does('resume-poll', resume);
    expect(station.state.interruption.list[0]?.particulars).toMatchObject({ signal: 'cyclone-8', queue: 40 });
  });

  test('R-43.1 particulars are in range, and only of an interruption that lasts', () => {
    const station = given('open').does('interrupt-poll', { cause: 'disorder' });
    expect(station.refuses('describe-interruption', { degree: 6 })).toBe('R-43.1 bad-input');
    expect(station.refuses('describe-interruption', { injured: -1 })).toBe('R-43.1 bad-input');
    const closed = given('closed');
    expect(closed.refuses('describe-interruption', { degree: 2 })).toBe('R-43.1 not-interrupted');
  });

  test('R-43.1 R-62 an early close ends it as it stands: what was not told is missing from the record until it is told', () => {
    const station = given('open').does('interrupt-poll', { cause: 'disaster' }).waits(181);
    station.does('close-early', { ground: 'interruption' });
    expect(missingForRecord(station.state)).toContain('interruptions');
    station.does('describe-interruption', particulars);
    expect(missingForRecord(station.state)).not.toContain('interruptions');
  });

  test('R-43.1 after the closing time there is no voting left to interrupt', () => {
    const station = given('open').until('18:30');
    expect(station.refuses('interrupt-poll', { cause: 'power' })).toBe('R-51.1 voting-ended');
  });
});

describe('第43.2條', () => {
  test('R-43.2 only the chair or the delegate resumes, after confirming the conditions', () => {
    const station = given('interrupted');
    const resume = { conditions: 'calm', sealsRead: [{ box: 'box-1', read: 'I1' }] };
    expect(station.refuses('resume-poll', resume, 'staff-1')).toBe('R-43.2 needs-chair');
    expect(station.refuses('resume-poll', resume, 'member-1')).toBe('R-43.2 needs-chair');
    expect(station.refuses('resume-poll', { ...resume, conditions: ' ' })).toBe('R-43.2 bad-input');
    station.does('resume-poll', resume, 'delegate');
    expect(station.phase).toBe('open');
  });

  test('R-43.2 the new close is the set close and the sum of all interruptions, to the second, rounded for the voter', () => {
    const station = given('open').until('11:00').interrupts('I1').waits(25, 30.25).resumes('I1');
    expect(closesAt(station)).toBe('18:55:31.000');
    station.waits(10).interrupts('I2').waits(40).resumes('I2');
    expect(closesAt(station)).toBe('19:35:31.000');
    station.until('19:35', 30).issues(60);
    station.until('19:35', 31);
    expect(station.refuses('issue-ballot', ballot)).toBe('R-51.1 voting-ended');
    station.does('close-poll', {});
  });

  test('R-43.2 an interruption over the set close: the closing time does not come while nobody may vote', () => {
    const station = given('open').until('18:20').interrupts().until('19:00');
    expect(station.refuses('close-poll', {})).toBe('R-51.1 wrong-phase');
    expect(station.refuses('close-early', { ground: 'interruption' })).toBe(
      'R-44.2 interruption-not-over-limit',
    );
    station.resumes();
    expect(closesAt(station)).toBe('19:10:00.000');
    expect(station.refuses('close-poll', {})).toBe('R-51.1 not-closing-time');
    station.issues(70).closes();
  });
});

describe('the boxes meanwhile', () => {
  const twoBoxes = () =>
    given('prepared')
      .does('show-box-empty', { box: 'box-2', shownTo: 'all' })
      .does('apply-seal', { box: 'box-2', seal: 'S2', place: 'lid', witness: 'Agent' })
      .opens()
      .issues(1, 20);

  test('R-43.box every open slot is sealed, with a seal and a keeper of its own', () => {
    const station = twoBoxes().does('interrupt-poll', { cause: 'disorder' });
    station.does('describe-interruption', particulars);
    const [first, second] = custody(['box-1', 'box-2']);
    station.does('take-custody', first!);
    expect(station.refuses('take-custody', { ...first!, seal: 'I9' })).toBe('R-43.box slot-already-sealed');
    expect(station.refuses('take-custody', { ...second!, seal: 'I1' })).toBe('R-50.box seal-in-use');
    expect(station.refuses('take-custody', { ...second!, seal: 'S1' })).toBe('R-50.box seal-in-use');
    expect(station.refuses('take-custody', { ...second!, box: 'box-9' })).toBe('R-43.box unknown-box');
    const resume = { conditions: 'calm', sealsRead: [{ box: 'box-1', read: 'I1' }] };
    expect(station.refuses('resume-poll', resume)).toBe('R-43.box slot-not-sealed');
    station.does('take-custody', second!);
    expect(station.state.boxes.boxes.map(({ life }) => life)).toEqual(['slot-sealed', 'slot-sealed']);
    expect(station.state.boxes.boxes[1]?.keeper).toBe('Name of member-1');
  });

  test('R-43.box the seals are read back; a number that differs is an irregularity and does not keep voters waiting', () => {
    const station = twoBoxes().interrupts('I1', 'box-1', 'box-2');
    const resume = (...reads: readonly (readonly [string, string])[]) => ({
      conditions: 'calm',
      sealsRead: reads.map(([box, read]) => ({ box, read })),
    });
    expect(station.refuses('resume-poll', resume(['box-1', 'I1']))).toBe('R-43.box seal-not-read-back');
    expect(
      station.refuses('resume-poll', resume(['box-1', 'I1'], ['box-2', 'I1-1'], ['box-2', 'I1-1'])),
    ).toBe('R-43.box seal-read-twice');
    expect(station.refuses('resume-poll', resume(['box-1', 'I1'], ['box-2', 'I1-1'], ['box-9', 'x']))).toBe(
      'R-43.box unknown-box',
    );
    station.does('resume-poll', resume(['box-1', 'I1'], ['box-2', 'ANOTHER']));
    expect(station.state.irregularity.list).toMatchObject([
      { source: 'seal-differs', seal: 'I1-1', mended: null },
    ]);
    expect(station.phase).toBe('open');
    expect(station.state.boxes.boxes.map(({ life }) => life)).toEqual(['sealed', 'sealed']);
  });

  test('R-43.box a box that was full and sealed before stays sealed through it all', () => {
    const station = twoBoxes().does('seal-slot', { box: 'box-1', seal: 'FULL', witness: 'Agent' });
    station.interrupts('I1', 'box-2');
    const again = { box: 'box-1', seal: 'I7', keeper: 'Member', where: 'office' };
    expect(station.refuses('take-custody', again)).toBe('R-43.box unknown-box');
    station.waits(5).resumes('I1', 'box-2');
    expect(station.state.boxes.boxes.map(({ life }) => life)).toEqual(['slot-sealed', 'sealed']);
    station.issues(21).closes().does('seal-slot', { box: 'box-2', seal: 'END', witness: 'Agent' });
  });

  test('R-43.box at the resumption the strip on the slot comes off, and no other', () => {
    const conditions = (s: ReturnType<typeof given>) =>
      s.state.boxes.seals.map(one => [one.seal, one.on, one.condition]);
    const station = given('interrupted');
    expect(conditions(station)).toEqual([
      ['S1', 'box', 'on'],
      ['I1', 'slot', 'on'],
    ]);
    expect(conditions(station.resumes())).toEqual([
      ['S1', 'box', 'on'],
      ['I1', 'slot', 'removed'],
    ]);
    expect(station.refuses('replace-seal', { seal: 'I1', with: 'I2', reason: 'x' })).toBe(
      'R-seal seal-no-longer-there',
    );
  });

  test('R-43.box a custody seal found broken and replaced: the new number is the one to read back', () => {
    const station = given('interrupted')
      .does('inspect-seal', { seal: 'I1', finding: 'broken' })
      .does('replace-seal', { seal: 'I1', with: 'I1b', reason: 'found torn' });
    station.does('resume-poll', { conditions: 'calm', sealsRead: [{ box: 'box-1', read: 'I1b' }] });
    expect(station.state.irregularity.list).toMatchObject([{ source: 'seal-broken', seal: 'I1' }]);
  });
});
