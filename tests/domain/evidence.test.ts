/**
 * Besides the poll, the log holds what the program notes about itself: a checkpoint that was shown or cosigned, a write
 * that was mended at the start, a wrong PIN, a fault. These are allowed at any time and change nothing of the poll.
 */
import { expect, test } from 'vitest';
import type { StoredEvent } from '../../shared/contract/event.ts';
import type { CommandData } from '../../shared/domain/commands.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { replay } from '../../shared/domain/replay.ts';
import { initialState } from '../../shared/domain/state.ts';
import { firstBeyond, MOST_LISTED } from '../../shared/evidence/bounds.ts';
import { given, type Station } from './station.ts';

test('R-* a checkpoint is cosigned by those with a key in the package, and never one larger than the log', () => {
  const station = given('open');
  const sign = { person: 'chair', size: station.state.size, root: 'r', line: '— chair abc' };
  expect(station.refuses('cosign-checkpoint', { ...sign, person: 'delegate' })).toBe(
    'station no-cosigning-key',
  );
  expect(station.refuses('cosign-checkpoint', { ...sign, person: 'nobody' })).toBe(
    'station no-cosigning-key',
  );
  const future = { ...sign, size: sign.size + 1 };
  expect(station.refuses('cosign-checkpoint', future)).toBe('station checkpoint-from-the-future');
  expect(station.refuses('note-checkpoint-shown', { size: future.size, root: 'r' })).toBe(
    'station checkpoint-from-the-future',
  );
  station.does('note-checkpoint-shown', { size: sign.size, root: 'r' });
  station.does('cosign-checkpoint', { ...sign, size: station.state.size });
  expect(station.state.evidence.cosignatures).toMatchObject([{ person: 'chair' }]);
  const again = { ...sign, size: station.state.evidence.cosignatures[0]!.size };
  expect(station.refuses('cosign-checkpoint', again)).toBe('station already-cosigned');
});

test('R-* what the program notes is kept, by nobody, and changes nothing of the poll', () => {
  const station = given('open');
  const { poll, issue } = station.state;
  station
    .does('note-wrong-pin', { person: 'staff-1', times: 1, delayMs: 0 })
    .does('note-wrong-pin', { person: 'staff-1', times: 2, delayMs: 1000 })
    .does('note-second-journal', { state: 'lost', folder: '/media/usb' })
    .does('note-write-failed', { medium: 'journal', why: 'the disk is full', since: station.now })
    .does('note-recovered', { what: 'journal-cut', from: 3, to: 4, why: 'torn line' });
  expect(station.state.evidence).toMatchObject({
    wrongPins: { 'staff-1': 2 },
    secondJournal: 'lost',
    failedWrites: [{ medium: 'journal', why: 'the disk is full' }],
    recoveries: [{ what: 'journal-cut' }],
  });
  expect(station.events.at(-1)?.by).toEqual([]);
  expect(station.state.poll).toBe(poll);
  expect(station.state.issue).toBe(issue);
});

test('R-* the delay of a wrong PIN runs by clocks that nobody can set: a restart on the same machine counts, a wall clock does not', () => {
  const left = (station: Station) =>
    (station.state.evidence.wrongInARow['staff-1']?.until ?? 0) - station.state.clock.measured;
  const wrong = () => given('open').does('note-wrong-pin', { person: 'staff-1', times: 9, delayMs: 480_000 });
  const minute = 60_000;
  expect(left(wrong())).toBe(8 * minute);
  expect(left(wrong().waits(2).does('refuse-voter', { reason: 'committee' }))).toBe(6 * minute);
  expect(left(wrong().restartsOnMachine(3))).toBe(5 * minute);
  expect(left(wrong().restarts(60))).toBe(8 * minute); // a clock set ahead, or a machine that was off
  expect(left(wrong().restarts(-60))).toBe(8 * minute);
  expect(left(wrong().clockJumps(60))).toBe(8 * minute);
});

test('the log may have any number of entries that make nothing longer, and an unlocked desk writes without a PIN', () => {
  const station = given('open');
  const checked = { result: 'contained', size: 1, root: 'a'.repeat(64) } as const;
  station
    .does('note-checkpoint-checked', checked)
    .does('check-clock', { official: station.now, source: 'radio' });
  const before = listed(station.state);
  for (let n = 0; n < 20; n++)
    station
      .does('note-checkpoint-checked', checked)
      .does('check-clock', { official: station.now, source: 'radio' })
      .does('note-checkpoint-shown', { size: 1, root: 'r' })
      .does('refuse-voter', { reason: 'committee' });
  expect(listed(station.state)).toBe(before);
  const flood: StoredEvent[] = JSON.parse(JSON.stringify(station.events.slice(-80)));
  const log = Array.from({ length: 500 }, () => flood).flat();
  expect(log.length).toBeGreaterThan(MOST_LISTED);
  expect(firstBeyond(log)).toBeNull();
});

/** How many things stand in the lists of a state, whatever they are. */
function listed(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : value instanceof Map ? value.size : 0;
  return Object.values(value).reduce((sum: number, one) => sum + listed(one), own);
}

test('R-* going on after a fault: two decide where entries are left behind, and the record says who, why and how many', () => {
  const station = given('open');
  const decision = {
    what: 'continued-from-journal',
    from: 7,
    to: 8,
    leaves: 3,
    why: 'ledger-fork; the stick is the older',
    setAside: ['journal.ndjson.aside-T'],
  } satisfies CommandData<'continue-after-fault'>;
  expect(station.refuses('continue-after-fault', decision, 'chair')).toBe('station needs-two');
  expect(station.refuses('continue-after-fault', decision, 'chair', 'chair')).toBe('station needs-two');
  station.does('continue-after-fault', { ...decision, leaves: 0 }, 'chair');
  station.does('continue-after-fault', decision, 'chair', 'staff-1');
  const { what, from, to, leaves, why, setAside } = decision;
  const { recoveries } = recordOf(station.state).machine;
  expect(recoveries[1]).toMatchObject({ what, from, to, leaves, why, setAside });
  expect(recoveries.map(({ by }) => by.map(({ id }) => id))).toEqual([['chair'], ['chair', 'staff-1']]);
  // the same entry with one name taken off is refused when the log is put through the rules again
  const stored: StoredEvent[] = JSON.parse(JSON.stringify(station.events));
  const events = stored.map(event =>
    event.type === 'station-recovered' ? { ...event, by: ['chair'] } : event,
  );
  const start = initialState(station.state.election, station.state.station);
  expect(replay(stored, start)).toEqual([]);
  expect(replay(events, start)).toHaveLength(1);
});

test('R-* a log with more wrong entries than are told is followed to its end, and one that stops within a command shows', () => {
  const station = given('open');
  const { seal } = station.state.boxes.seals[0]!;
  station.does('inspect-seal', { seal, finding: 'broken' }, 'staff-1');
  const start = initialState(station.state.election, station.state.station);
  const stored: StoredEvent[] = JSON.parse(JSON.stringify(station.events));
  expect(replay(stored, start)).toEqual([]);
  expect(replay(stored.slice(0, -1), start)).toMatchObject([{ seq: stored.length - 1, found: 'nothing' }]);
  const last = stored.at(-1)!;
  const opened = stored.find(({ type }) => type === 'poll-opened')!;
  const again = Array.from({ length: 30 }, (_, n) => ({ ...opened, seq: last.seq + 1 + n, up: last.up }));
  let state = start;
  const findings = replay([...stored, ...again], start, after => {
    state = after;
  });
  expect(findings).toHaveLength(20);
  expect(state.size).toBe(stored.length + 30);
});

test('R-asleep a run without its start, or a command said at two times, shows: hours could be hidden between the two', () => {
  const station = given('open').until('11:00');
  const { seal } = station.state.boxes.seals[0]!;
  station.does('inspect-seal', { seal, finding: 'broken' }, 'staff-1').waits(1).issues(21);
  const start = initialState(station.state.election, station.state.station);
  const stored: StoredEvent[] = JSON.parse(JSON.stringify(station.events));
  const last = stored.length - 1;
  const changed = (seq: number, part: Partial<StoredEvent>) =>
    stored.map(event => (event.seq === seq ? { ...event, ...part } : event));
  expect(replay(stored, start)).toEqual([]);
  expect(replay(changed(last, { boot: 'f'.repeat(16), up: 1 }), start)).toMatchObject([
    { seq: last, expected: 'a start of the program, before its run' },
  ]);
  const { at, up } = stored[last]!;
  expect(replay(changed(last - 1, { at, up }), start)).toMatchObject([
    { seq: last - 1, expected: 'the moment of the entry before, of the same command' },
  ]);
});
