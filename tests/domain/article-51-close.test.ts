/**
 * Half past six: voting ends, to the second, whether or not anybody touches the desk. The slots are sealed at once,
 * the chair and the agents sign across them or say why they do not. Where the election allows it, the people counted
 * at the door may still vote, and not one more.
 */
import { describe, expect, test } from 'vitest';
import { given, voter } from './station.ts';

const ballot = (n: number) => ({ voter: voter(n), entry: { how: 'wedge' } }) as const;

describe('第51.1條 the closing time', () => {
  test('R-51.1 one millisecond before it a ballot is issued; from it on, nothing at all', () => {
    const station = given('open')
      .does('return-spoiled', { voter: voter(1), signedBy: 'x' })
      .until('18:29', 59.999);
    station.issues(50);
    expect(station.refuses('close-poll', {})).toBe('R-51.1 not-closing-time');
    station.until('18:30');
    expect(station.refuses('issue-ballot', ballot(51))).toBe('R-51.1 voting-ended');
    expect(station.refuses('issue-replacement', { voter: voter(1) })).toBe('R-51.1 voting-ended');
    expect(station.refuses('count-queue', { people: 3 })).toBe('R-51.1 queue-not-served');
    station.does('note-deadline', { deadline: 'close' });
    expect(station.refuses('close-poll', {}, 'staff-1')).toBe('R-51.1 needs-chair');
    station.does('close-poll', {});
    expect(station.phase).toBe('closed');
    expect(station.refuses('issue-ballot', ballot(51))).toBe('R-54.2 wrong-phase');
  });

  test('R-51.1 the queue, where the election serves it: counted once, each served once, replacements besides', () => {
    const station = given('open', { settings: { serveQueueAtClose: true } });
    expect(station.refuses('count-queue', { people: 2 })).toBe('R-51.1 not-closing-time');
    station.until('18:30');
    expect(station.refuses('issue-ballot', ballot(51))).toBe('R-51.1 count-the-queue-first');
    station.does('count-queue', { people: 2 });
    expect(station.refuses('count-queue', { people: 20 })).toBe('R-51.1 queue-already-counted');
    station
      .issues(51)
      .does('return-spoiled', { voter: voter(51), signedBy: 'x' })
      .does('issue-replacement', { voter: voter(51) });
    station.issues(52);
    expect(station.refuses('issue-ballot', ballot(53))).toBe('R-51.1 queue-served');
    station
      .does('return-spoiled', { voter: voter(52), signedBy: 'x' })
      .does('issue-replacement', { voter: voter(52) });
    station.does('void-issue', { voter: voter(1), reason: 'was issued at noon', unmarkedInHand: true });
    expect(station.refuses('issue-ballot', ballot(53))).toBe('R-51.1 queue-served');
    station.does('close-poll', {});
  });

  test('R-51.1 an issue in error after the close gives the place in the queue back', () => {
    const station = given('open', { settings: { serveQueueAtClose: true } })
      .until('18:30')
      .does('count-queue', { people: 1 });
    station
      .issues(51)
      .does('void-issue', { voter: voter(51), reason: 'wrong card', unmarkedInHand: true })
      .issues(52);
    expect(station.refuses('issue-ballot', ballot(53))).toBe('R-51.1 queue-served');
  });
});

describe('第51.2條 the slots', () => {
  const sign = { box: 'box-1', signer: 'Name of chair', signed: true };

  test('R-51.2 no account is settled before every slot is sealed and somebody signed, or refused to, on each', () => {
    const station = given('open').closes().countsPapers();
    expect(station.refuses('settle-account', {})).toBe('R-51.2 slot-not-sealed');
    station.does('seal-slot', { box: 'box-1', seal: 'END', witness: 'Agent' });
    expect(station.refuses('settle-account', {})).toBe('R-51.2 slot-not-signed');
    station.does('sign-slot', sign).does('settle-account', {});
  });

  test('R-51.2 a refusal to sign is recorded, with its reason', () => {
    const station = given('open').closes().does('seal-slot', { box: 'box-1', seal: 'END', witness: 'Agent' });
    expect(station.refuses('sign-slot', { ...sign, signed: false })).toBe('R-51.2 refusal-needs-reason');
    station.does('sign-slot', {
      ...sign,
      signer: 'Agent of beta',
      signed: false,
      refusal: 'the queue was cut off',
    });
    station.does('sign-slot', sign);
    expect(station.refuses('sign-slot', sign)).toBe('R-51.2 already-signed');
    expect(station.refuses('sign-slot', { ...sign, box: 'box-9' })).toBe('R-50.box unknown-box');
    expect(station.state.boxes.boxes[0]?.slotSignatures).toEqual([
      { signer: 'Agent of beta', signed: false, refusal: 'the queue was cut off' },
      { signer: 'Name of chair', signed: true, refusal: '' },
    ]);
  });

  test('R-51.2 a box that was full at noon keeps its seal: at the close only the others are sealed', () => {
    const station = given('open').does('seal-slot', { box: 'box-1', seal: 'FULL', witness: 'Agent' });
    station
      .does('show-box-empty', { box: 'box-2', shownTo: 'all' })
      .does('apply-seal', { box: 'box-2', seal: 'S2', place: 'lid', witness: 'x' });
    station.closes().sealsSlots('box-2').does('sign-slot', sign).settles();
    expect(station.phase).toBe('accounted');
  });
});
