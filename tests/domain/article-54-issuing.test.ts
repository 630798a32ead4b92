/**
 * Li Mei comes at half past nine, shows her card and gets one ballot. Whoever asks for a second one for her card does
 * not get it: not at once, not at another desk, not after she went away with hers. What goes wrong at the desk has a
 * way of its own: an issue in error is voided by two, a spoiled paper comes back and is replaced, a voter who says
 * "that was not me" is written down and heard by the chair. The papers add up after each of these.
 */
import { describe, expect, test } from 'vitest';
import { accountOf } from '../../shared/domain/account/account.ts';
import { voterRecord } from '../../shared/domain/issue/voters.ts';
import { given, type Station, voter } from './station.ts';

const [mei, kin] = [voter('mei'), voter('kin')];
const scanned = { how: 'wedge' } as const;
const issue = (who: string) => ({ voter: who, entry: scanned });
const spoil = (who: string) => ({ voter: who, signedBy: 'Name of staff-1' });
const record = (station: Station, who: string) => voterRecord(station.state.issue.voters, who);
const papers = (station: Station) => {
  const { issued, expected, unusedExpected, voided, taken, spoiledRecorded } = accountOf(station.state);
  return { issued, expected, unused: unusedExpected, voided, taken, spoiled: spoiledRecorded };
};

describe('第53條 order of arrival', () => {
  test('R-53 one voter after the other: each ballot has its place in the log, and the next number', () => {
    const station = given('open').does('issue-ballot', issue(mei)).does('issue-ballot', issue(kin));
    const ballots = station.events.flatMap(e => (e.type === 'ballot-issued' ? [e.data.ballot] : []));
    expect(ballots).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
    expect(station.events.map(({ seq }) => seq)).toEqual(station.events.map((_, i) => i));
  });
});

describe('the chart of the desk', () => {
  test('R-53 first ballots in each ten minutes since the opening; a clock gone wild makes no endless list', () => {
    const station = given('open').until('09:39', 59.999).issues(21).until('09:55').issues(22, 23);
    expect(station.state.issue.perTenMinutes).toEqual([21, 0, 2]);
    const queue = given('open', { settings: { serveQueueAtClose: true } })
      .issues(21)
      .restarts(60 * 24 * 365);
    queue.does('count-queue', { people: 1 }).issues(22);
    expect(queue.state.issue.perTenMinutes).toHaveLength(288);
  });
});

describe('第54.1條 the answer to a card', () => {
  test('R-54.1 refusals are counted by reason, and nothing in them says who it was', () => {
    const station = given('open')
      .does('refuse-voter', { reason: 'committee' })
      .does('refuse-voter', { reason: 'cannot-tell' })
      .does('refuse-voter', { reason: 'cannot-tell' });
    expect(station.state.issue.refused).toMatchObject({ committee: 1, 'cannot-tell': 2, 'not-on-roll': 0 });
    expect(station.last('voter-refused')).toEqual({ reason: 'cannot-tell' });
  });

  test('R-54.id a number typed by hand is marked so, with the reason', () => {
    const station = given('open').does('issue-ballot', {
      voter: mei,
      entry: { how: 'typed', why: 'card broken' },
    });
    expect(station.last('ballot-issued')).toMatchObject({ entry: { how: 'typed', why: 'card broken' } });
    expect(station.state.issue.typed).toBe(1);
    expect(station.refusesInput('issue-ballot', { voter: kin, entry: { how: 'typed' } })).toBe(
      'R-54.2 bad-input',
    );
  });
});

describe('第17、18(二)條 one card, one ballot', () => {
  test('R-54.2 a second issue is refused in every state that the first can be in', () => {
    const station = given('open').does('issue-ballot', issue(mei));
    expect(station.refuses('issue-ballot', issue(mei))).toBe('R-54.2 already-holding');
    expect(station.refuses('issue-ballot', issue(mei), 'staff-2')).toBe('R-54.2 already-holding');
    station.does('return-spoiled', spoil(mei));
    expect(station.refuses('issue-ballot', issue(mei))).toBe('R-54.2 already-spoiled');
    station.does('issue-replacement', { voter: mei }).does('record-taken', { voter: mei });
    expect(station.refuses('issue-ballot', issue(mei))).toBe('R-54.2 already-taken');
    station.restarts(0);
    expect(station.refuses('issue-ballot', issue(mei))).toBe('R-54.2 already-taken');
  });

  test('R-54.2 no ballot without a paper: the last unused one is the last', () => {
    const station = given('prepared').does('transfer-ballots', {
      direction: 'out',
      ballots: 998,
      station: 'B',
      reason: 'short there',
    });
    station.opens().issues(1, 2);
    expect(station.refuses('issue-ballot', issue(mei))).toBe('R-49 no-ballots-left');
    station.does('transfer-ballots', { direction: 'in', ballots: 1, station: 'B', reason: 'back' });
    station.does('issue-ballot', issue(mei));
  });
});

describe('an issue in error', () => {
  test('R-54.void two people take it back against the unmarked ballot; the issue stays in the log', () => {
    const station = given('open').does('issue-ballot', issue(mei));
    const before = papers(given('open'));
    const error = { voter: mei, reason: 'wrong card scanned', unmarkedInHand: true } as const;
    expect(station.refuses('void-issue', error, 'staff-1')).toBe('R-54.void needs-two');
    expect(station.refuses('void-issue', error, 'staff-1', 'staff-1')).toBe('R-54.void needs-two');
    expect(station.refusesInput('void-issue', { ...error, unmarkedInHand: false })).toBe(
      'R-54.void bad-input',
    );
    station.does('void-issue', error);
    expect(papers(station)).toEqual({ ...before, voided: 1 });
    expect(station.state.issue.struckOff).toBe(20);
    expect(station.events.some(e => e.type === 'ballot-issued' && e.data.voter === mei)).toBe(true);
    expect(station.refuses('void-issue', error)).toBe('R-54.void no-open-issue');
    station.does('issue-ballot', issue(mei));
    expect(station.last('ballot-issued')).toMatchObject({ ballot: 22 });
  });

  test('R-54.void a replacement given in error is voided as one: the voter waits for a replacement again', () => {
    const station = given('open')
      .does('issue-ballot', issue(mei))
      .does('return-spoiled', spoil(mei))
      .does('issue-replacement', { voter: mei })
      .does('void-issue', { voter: mei, reason: 'two papers stuck', unmarkedInHand: true });
    expect(station.last('issue-voided')).toMatchObject({ kind: 'replacement' });
    expect(record(station, mei)).toMatchObject({ state: 'spoiled', replacements: 0 });
    expect(station.state.issue.struckOff).toBe(21);
    station.does('issue-replacement', { voter: mei });
    expect(station.last('replacement-issued')).toMatchObject({ nth: 1 });
  });
});

describe('第54.5條 spoiled and replaced', () => {
  test('R-54.5 who signed the paper is in the record; two replacements by staff, the third by the chair with a reason', () => {
    const station = given('open').does('issue-ballot', issue(mei));
    expect(station.refuses('issue-replacement', { voter: mei })).toBe('R-54.5 no-spoiled-ballot-returned');
    for (let nth = 1; nth <= 2; nth++)
      station.does('return-spoiled', spoil(mei)).does('issue-replacement', { voter: mei });
    station.does('return-spoiled', spoil(mei));
    expect(station.refuses('return-spoiled', spoil(mei))).toBe('R-54.5 no-open-issue');
    const third = { voter: mei, reason: 'trembling hands' };
    expect(station.refuses('issue-replacement', third)).toBe('R-54.5 replacement-needs-chair');
    expect(station.refuses('issue-replacement', { voter: mei }, 'staff-1', 'chair')).toBe(
      'R-54.5 replacement-needs-chair',
    );
    station.does('issue-replacement', third, 'staff-1', 'chair');
    expect(station.last('replacement-issued')).toMatchObject({ nth: 3, reason: 'trembling hands' });
    expect(station.state.issue.spoiledBy).toHaveLength(3);
    expect(papers(station)).toMatchObject({ issued: 24, spoiled: 3, expected: 21 });
    expect(station.state.issue.struckOff).toBe(21);
  });

  test('R-54.5 how many the staff may give is a setting', () => {
    const station = given('open', { settings: { replacementsWithoutChair: 0 } })
      .does('issue-ballot', issue(mei))
      .does('return-spoiled', spoil(mei));
    expect(station.refuses('issue-replacement', { voter: mei })).toBe('R-54.5 replacement-needs-chair');
  });
});

describe('taken, not cast', () => {
  test('R-54.taken a voter who left with the ballot gets no other, and the box is not expected to hold it', () => {
    const station = given('open').does('issue-ballot', issue(mei)).does('record-taken', { voter: mei });
    expect(papers(station)).toMatchObject({ issued: 21, taken: 1, expected: 20 });
    expect(station.refuses('return-spoiled', spoil(mei))).toBe('R-54.5 no-open-issue');
    expect(station.refuses('void-issue', { voter: mei, reason: 'x', unmarkedInHand: true })).toBe(
      'R-54.void no-open-issue',
    );
    expect(station.refuses('record-taken', { voter: mei })).toBe('R-54.taken no-open-issue');
  });

  test('R-54.taken nobody saw who it was: no more papers can be gone, or come back, than are out', () => {
    const station = given('prepared').opens().issues(1);
    station.does('record-taken', { voter: null, what: 'seen running' });
    expect(station.refuses('record-taken', { voter: null })).toBe('R-54.taken no-ballot-out');
    expect(station.refuses('record-taken', { voter: voter(1) })).toBe('R-54.taken no-ballot-out');
    expect(station.refuses('return-spoiled', spoil(voter(1)))).toBe('R-54.5 no-ballot-out');
    expect(station.refuses('void-issue', { voter: voter(1), reason: 'x', unmarkedInHand: true })).toBe(
      'R-54.void no-ballot-out',
    );
    expect(papers(station)).toMatchObject({ issued: 1, taken: 1, expected: 0 });
  });
});

describe('"that was not me"', () => {
  const says = { voter: mei, statement: 'I have just come' };
  const allowed = { voter: mei, reason: 'the photo on the card of 10:02 was not hers' };

  test('R-54.contest the chair and a second person may allow one ballot; it is listed by itself', () => {
    const station = given('open');
    expect(station.refuses('contest-issue', says)).toBe('R-54.contest no-open-issue');
    station.does('issue-ballot', issue(mei));
    expect(station.refuses('allow-contested', allowed)).toBe('R-54.contest not-contested');
    station.does('contest-issue', says);
    expect(station.refuses('contest-issue', says)).toBe('R-54.contest already-contested');
    expect(station.refuses('allow-contested', allowed, 'chair')).toBe('R-54.contest needs-two');
    expect(station.refuses('allow-contested', allowed, 'staff-1', 'staff-2')).toBe(
      'R-54.contest needs-chair',
    );
    station.does('allow-contested', allowed);
    expect(station.refuses('allow-contested', allowed)).toBe('R-54.contest contest-already-allowed');
    expect(station.refuses('contest-issue', says)).toBe('R-54.contest already-contested');
    expect(station.state.issue.contests).toMatchObject([
      { voter: mei, allowed: { by: ['chair', 'staff-1'] } },
    ]);
    // two papers for one name: one voter struck off, two ballots expected in the box
    expect(station.state.issue.struckOff).toBe(21);
    expect(papers(station)).toMatchObject({ issued: 22, expected: 22 });
    expect(accountOf(station.state)).toMatchObject({ contested: 1, first: 22 });
  });

  test('R-54.contest taken, then contested: the first paper stays taken, the second may be cast', () => {
    const station = given('open').does('issue-ballot', issue(mei)).does('record-taken', { voter: mei });
    station.does('contest-issue', says).does('allow-contested', allowed);
    expect(papers(station)).toMatchObject({ issued: 22, taken: 1, expected: 21 });
  });

  test('R-54.contest voiding the contested ballot brings back what it stood on, and the question is open again', () => {
    const error = { voter: mei, reason: 'she found hers', unmarkedInHand: true } as const;
    for (const [before, state, kind] of [
      [(s: Station) => s, 'holding', 'first'],
      [(s: Station) => s.does('record-taken', { voter: mei }), 'taken', 'first'],
      [(s: Station) => s.does('return-spoiled', spoil(mei)), 'spoiled', 'first'],
      [
        (s: Station) => s.does('return-spoiled', spoil(mei)).does('issue-replacement', { voter: mei }),
        'holding',
        'replacement',
      ],
    ] as const) {
      const station = before(given('open').does('issue-ballot', issue(mei)));
      const account = papers(station);
      station.does('contest-issue', says).does('allow-contested', allowed).does('void-issue', error);
      expect(station.last('issue-voided')).toMatchObject({ kind: 'contested' });
      expect(record(station, mei)).toMatchObject({ state, kind, contested: 'open' });
      expect(papers(station)).toEqual({ ...account, voided: 1 });
      expect(station.state.issue.contests).toMatchObject([{ allowed: null }]);
      station.does('allow-contested', allowed);
      expect(station.state.issue.contests).toMatchObject([{ allowed: { by: ['chair', 'staff-1'] } }]);
    }
  });

  test('R-54.contest an issue that was voided cannot be contested any more: the voter simply gets a ballot', () => {
    const station = given('open')
      .does('issue-ballot', issue(mei))
      .does('contest-issue', says)
      .does('void-issue', { voter: mei, reason: 'wrong card', unmarkedInHand: true });
    expect(station.refuses('allow-contested', allowed)).toBe('R-54.contest no-open-issue');
    station.does('issue-ballot', issue(mei));
    expect(station.state.issue.struckOff).toBe(21);
    station.does('contest-issue', says).does('allow-contested', allowed);
    expect(station.state.issue.contests).toMatchObject([
      { allowed: null },
      { allowed: { by: ['chair', 'staff-1'] } },
    ]);
  });
});
