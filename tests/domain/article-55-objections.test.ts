/**
 * The agent of beta protests in writing that the queue was cut off; alpha answers with a counter-protest and a photo.
 * Nobody can refuse them: each gets a number, is signed for and annexed. The committee decides, now or after the
 * close, by a majority of those present; equal votes are the chair's to break. The poll goes on meanwhile.
 */
import { describe, expect, test } from 'vitest';
import type { CommandData } from '../../shared/domain/commands.ts';
import { given } from './station.ts';

const protest = (rest: Partial<CommandData<'lodge-objection'>> = {}): CommandData<'lodge-objection'> => ({
  group: 'beta',
  kind: 'protest',
  by: 'Name of agent-b1',
  text: 'The queue was cut off at noon.',
  documents: [],
  ...rest,
});
const photo = (megabytes: number) => ({
  name: 'queue.jpg',
  size: megabytes * 1_048_576,
  mediaType: 'image/jpeg' as const,
  sha256: 'a'.repeat(64),
});
const decision = (votesFor: number, votesAgainst: number, casting?: 'for' | 'against') => ({
  objection: 1,
  outcome: 'rejected' as const,
  votesFor,
  votesAgainst,
  reasons: 'the queue was reopened at once',
  ...(casting ? { casting } : {}),
});

describe('第55條', () => {
  test('R-55 each gets a number and is signed for, in every phase until the record', () => {
    for (const stage of [
      'prepared',
      'open',
      'interrupted',
      'closed',
      'accounted',
      'counting',
      'counted',
    ] as const) {
      const station = given(stage).does('lodge-objection', protest());
      station.does('lodge-objection', protest({ kind: 'counter-protest', group: 'alpha', answers: 1 }));
      expect(station.state.objections.list).toMatchObject([
        { objection: 1, kind: 'protest', receivedBy: ['staff-1'], decision: null },
        { objection: 2, kind: 'counter-protest', answers: 1 },
      ]);
    }
    expect(given('recorded').refuses('lodge-objection', protest())).toBe('R-55 wrong-phase');
  });

  test('R-55 refused is only what cannot be: a group or an objection that does not exist, a book for a sentence', () => {
    const station = given('open');
    expect(station.refuses('lodge-objection', protest({ group: 'omega' }))).toBe('R-55 unknown-group');
    expect(station.refuses('lodge-objection', protest({ answers: 3 }))).toBe('R-55 unknown-objection');
    expect(station.refuses('lodge-objection', protest({ text: 'x'.repeat(20_001) }))).toBe('R-55 bad-input');
    station.does('lodge-objection', protest({ text: '不'.repeat(20_000) }));
  });

  test('R-55 decided by an absolute majority; equal votes by the chair’s casting vote, which is given only then', () => {
    const station = given('open').does('lodge-objection', protest());
    expect(station.refuses('decide-objection', { ...decision(3, 1), objection: 2 })).toBe(
      'R-55 unknown-objection',
    );
    expect(station.refuses('decide-objection', decision(0, 0))).toBe('R-55 no-votes');
    expect(station.refuses('decide-objection', decision(1, 3))).toBe('R-55 not-carried');
    expect(station.refuses('decide-objection', decision(2, 2))).toBe('R-55 casting-vote-needed');
    expect(station.refuses('decide-objection', decision(2, 2, 'against'))).toBe('R-55 not-carried');
    expect(station.refuses('decide-objection', decision(3, 1, 'for'))).toBe('R-55 casting-vote-not-needed');
    expect(station.refuses('decide-objection', decision(5, 1))).toBe('R-55 more-votes-than-members');
    expect(station.refuses('decide-objection', decision(-1, 0))).toBe('R-55 bad-input');
    expect(station.refuses('decide-objection', decision(3, 1), 'member-1')).toBe('R-55 needs-chair');
    station.does('decide-objection', decision(2, 2, 'for'));
    expect(station.refuses('decide-objection', decision(3, 1))).toBe('R-55 objection-already-decided');
  });

  test('R-55 it may wait until after the close, and an undecided one does not stop the record', () => {
    const station = given('open').does('lodge-objection', protest()).does('lodge-objection', protest());
    station.closes().does('decide-objection', decision(3, 1));
    const recorded = given('counted')
      .does('lodge-objection', protest())
      .does('announce-figures', {})
      .does('make-record', {});
    expect(recorded.state.objections.list).toMatchObject([{ objection: 1, decision: null }]);
  });

  test('R-66 an objection does not stop the poll', () => {
    const station = given('open').does('lodge-objection', protest()).issues(50);
    expect(station.phase).toBe('open');
  });

  test('R-55.doc documents are annexed by their hash, up to the limit of the election', () => {
    const station = given('open');
    station.does(
      'lodge-objection',
      protest({ documents: [photo(20), { ...photo(1), mediaType: 'application/pdf' }] }),
    );
    expect(station.state.objections.list[0]?.documents).toMatchObject([
      { sha256: 'a'.repeat(64) },
      { name: 'queue.jpg' },
    ]);
    const heavy = { ...photo(20), size: 20 * 1_048_576 + 1 };
    expect(station.refuses('lodge-objection', protest({ documents: [heavy] }))).toBe(
      'R-55.doc document-too-large',
    );
    expect(
      station.refuses('lodge-objection', protest({ documents: [{ ...photo(1), sha256: 'beef' }] })),
    ).toBe('R-55 bad-input');
    const small = given('open', { settings: { attachmentMegabytes: 1 } });
    expect(small.refuses('lodge-objection', protest({ documents: [photo(2)] }))).toBe(
      'R-55.doc document-too-large',
    );
  });
});

describe('第62.2(三)條', () => {
  test('R-62c other decisions of the committee are recorded as such, carried or not', () => {
    const station = given('open');
    const move = { text: 'Move booth 2 to the window', reasons: 'light' };
    expect(station.refuses('record-decision', { ...move, votesFor: 3, votesAgainst: 0 }, 'member-1')).toBe(
      'R-62c needs-chair',
    );
    station
      .does('record-decision', { ...move, votesFor: 3, votesAgainst: 2 })
      .does('record-decision', { ...move, votesFor: 1, votesAgainst: 4 });
    station.does('record-decision', { ...move, votesFor: 2, votesAgainst: 2, casting: 'against' });
    expect(station.state.decisions.list.map(({ decision: n, carried }) => [n, carried])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
  });
});
