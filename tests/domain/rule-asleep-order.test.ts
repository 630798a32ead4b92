/**
 * The laptop was off for an hour and its clock stood still, or ran three hours ahead. Until the chair says how long it was,
 * people go on: they interrupt the voting, look at an official clock, write down what they saw, come and go. In whatever
 * order they do it, the close, the limits, the first hour and the hours of duty are what they would have been if the
 * chair had spoken at once.
 */
import { describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../shared/contract/event.ts';
import { formatInstant } from '../../shared/domain/clock/official.ts';
import { interruptionEnds } from '../../shared/domain/poll/deadlines.ts';
import { replay } from '../../shared/domain/replay.ts';
import { initialState } from '../../shared/domain/state.ts';
import { given } from './station.ts';

type Station = ReturnType<typeof given>;
type Step = (station: Station) => unknown;

const minutesMs = 60_000;

/** Off for this many minutes, its wall clock showing `shown` minutes; what it is behind the true time, it stays behind. */
const off = (station: Station, shown: number) => station.restarts(shown).waits(1);
const decides =
  (minutes: number): Step =>
  station =>
    station.does('decide-gap', { gap: 1, interruption: true, reason: 'by the radio', minutes });
/** The official clock shows `behind` minutes more than the machine. */
const checks =
  (behind: number): Step =>
  station =>
    station.does(
      'check-clock',
      {
        official: formatInstant(Date.parse(station.now) + behind * minutesMs, 'Asia/Macau'),
        source: 'telephone 117',
      },
      'chair',
    );

/** The steps in every order. */
const orders = (steps: readonly Step[]): readonly (readonly Step[])[] =>
  steps.length < 2
    ? [steps]
    : steps.flatMap((first, at) => orders(steps.toSpliced(at, 1)).map(rest => [first, ...rest]));

const close = ({ state }: Station): string => state.poll.closesAt.slice(11, 19);
/** Minutes of voting that are left, by the countdown. */
const left = ({ state }: Station): number => (state.poll.closesElapsed - state.clock.elapsed) / minutesMs;
const official = ({ state }: Station): string =>
  formatInstant(state.clock.wall + (state.clock.offsetMs ?? 0), 'Asia/Macau').slice(11, 19);

/** The same log again, event by event: nothing in it is against the rules. */
function expectClean(station: Station): void {
  const log = station.events.map(event => JSON.parse(JSON.stringify(event)) as StoredEvent);
  expect(replay(log, initialState(station.election, 'A'))).toEqual([]);
}

describe('R-asleep R-50.1 an official clock looked at before the chair has said how long a gap was', () => {
  test('while open: the hour is counted once, in whatever order', () => {
    // 11:00 by the machine, 12:00 in truth
    for (const order of orders([decides(60), checks(60 - 1 / 60)])) {
      const station = off(given('open').until('11:00').issues(21), 1 / 60);
      for (const step of order) step(station);
      expect([close(station), official(station)]).toEqual(['19:30:00', '12:01:00']);
      expect(left(station)).toBeCloseTo(449, 3);
      expectClean(station);
    }
  });

  test('within an interruption, the machine three hours ahead: the same', () => {
    for (const order of orders([decides(10), checks(-180)])) {
      const station = off(given('open').until('11:00').interrupts(), 190);
      for (const step of order) step(station);
      expect(official(station)).toBe('11:11:00');
      station.waits(4).resumes();
      expect(close(station)).toBe('18:45:00');
      expect(left(station)).toBeCloseTo(450, 3);
      expectClean(station);
    }
  });

  test('once it was looked at, the chair can tell the whole of an outage early in the day', () => {
    const station = off(given('open').until('09:50').issues(21), 1 / 60);
    const said = { gap: 1, interruption: true, reason: 'by the radio', minutes: 60 };
    expect(station.refuses('decide-gap', said)).toBe('R-asleep longer-than-gap');
    checks(60)(station);
    station.does('decide-gap', said);
    expect(close(station)).toBe('19:30:00');
    expect(station.refuses('decide-gap', said)).toBe('R-asleep gap-already-decided');
  });
});

describe('R-asleep R-43.2 an interruption begun before the chair has said how long the gap before it was', () => {
  test('is as long as it was: no minute of the gap is counted with it', () => {
    for (const first of [true, false]) {
      const station = off(given('open').until('11:00').issues(21), 1 / 60);
      if (first) decides(60)(station);
      station.interrupts().waits(10);
      if (!first) decides(60)(station);
      station.resumes();
      expect(close(station)).toBe('19:40:00');
      expect(station.state.interruption.list).toMatchObject([{ resumed: { lengthMs: 10 * minutesMs } }]);
      expect(left(station)).toBeCloseTo(449, 1);
      expectClean(station);
    }
  });

  test('R-44.2 and does not come to its limit by it', () => {
    const station = off(given('open').until('11:00').issues(21), 1 / 60)
      .interrupts()
      .waits(10);
    decides(85)(station);
    const { state } = station;
    expect(((interruptionEnds(state) ?? 0) - state.clock.elapsed) / minutesMs).toBeCloseTo(170, 3);
    expect(station.waits(90).refuses('close-early', { ground: 'interruption' })).toBe(
      'R-44.2 interruption-not-over-limit',
    );
    station.resumes();
  });
});

describe('R-asleep R-44.1 an irregularity written down before the chair has spoken', () => {
  const seen = { what: 'somebody photographs the roll', place: 'door', minutesAgo: 2 };

  test('happened when it happened, the machine five hours ahead or standing still', () => {
    for (const [shown, minutes] of [
      [300, 5],
      [1 / 60, 20],
    ] as const)
      for (const order of orders([decides(minutes), station => station.does('record-irregularity', seen)])) {
        const station = off(given('open').until('09:35').interrupts(), shown).waits(3);
        for (const step of order) step(station);
        const { state } = station;
        const [one] = state.irregularity.list;
        const since = (elapsed: number) => (elapsed - (state.poll.opened?.elapsed ?? 0)) / minutesMs;
        // 09:35, off, a minute and three more; two minutes ago
        expect(since(one?.happened ?? 0)).toBeCloseTo(5 + minutes + 4 - 2, 3);
        expect(since(state.clock.elapsed)).toBeCloseTo(5 + minutes + 4, 3);
        expectClean(station);
      }
  });

  test('R-44.1 so the first hour ends by it where it should, and only there', () => {
    const early = off(given('open').until('09:35').interrupts(), 300).waits(3);
    early.does('record-irregularity', seen);
    decides(5)(early);
    early.resumes().until('15:45');
    expect(early.refuses('issue-ballot', { voter: 'e'.repeat(64), entry: { how: 'wedge' } })).toBe(
      'R-44.1 first-hour-over',
    );
    const late = off(given('open').until('09:35').interrupts(), 1 / 60).waits(3);
    late.does('record-irregularity', seen);
    decides(120)(late);
    late.resumes().issues(21);
    expect(late.refuses('close-early', { ground: 'first-hour', irregularity: 1 })).toBe(
      'R-44.1 first-hour-not-over',
    );
  });
});

test('R-asleep R-62a the hours of whoever came or went between the restart and the chair’s word', () => {
  const stay = (person: string) => ({ kind: 'person' as const, person });
  for (const first of [true, false]) {
    const station = given('open').until('11:00').does('sign-in', stay('board'));
    const entry = station.state.presence.entries.length;
    off(station, 1 / 60);
    if (first) decides(60)(station);
    station.waits(1).does('sign-out', { entry, approved: true }).does('sign-in', stay('staff-3'));
    station.waits(5);
    if (!first) decides(60)(station);
    station.waits(5).does('sign-out', { entry: entry + 1, approved: true });
    expect(station.state.presence.entries.slice(-2).map(({ minutes }) => minutes)).toEqual([62, 10]);
  }
});
