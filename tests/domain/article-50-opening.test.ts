/**
 * Half past nine. The clock was compared with the official one, the ballots are counted in, the empty box was shown
 * and sealed, and the chair declares the poll open. Before the hour that takes a reason; after it, it is late, and the
 * close stays where it was unless the chair says otherwise.
 */
import { describe, expect, test } from 'vitest';
import { missingForRecord } from '../../shared/domain/record/missing.ts';
import { given, Station, voter } from './station.ts';

const ballot = { voter: voter(1), entry: { how: 'wedge' } } as const;

describe('第50.1條 the hours', () => {
  test('R-50.1 from 09:30 to 18:30 where the election says nothing else', () => {
    const station = given('open');
    expect(station.election.hours).toEqual({ opens: '09:30', closes: '18:30' });
    expect(station.state.poll).toMatchObject({ closesAt: '2026-11-18T18:30:00.000+08:00' });
    expect(station.last('poll-opened')).toMatchObject({ earlyMs: 0, lateMs: 0, closeMoved: false });
  });

  test('R-50.1 nothing opens before somebody has looked at an official clock', () => {
    const station = new Station()
      .does('load-package', { digest: 'd'.repeat(64), station: 'A', committeeKey: 'c' })
      .does('start-station', { runtime: 'electron', version: '1', versions: {}, host: 'desk' });
    expect(station.until('09:30').refuses('open-poll', {})).toBe('R-50.1 clock-not-checked');
    expect(station.refuses('check-clock', { official: '2026-99-99T99:99:99+08:00', source: 'x' })).toBe(
      'R-50.1 bad-input',
    );
    expect(station.refuses('check-clock', { official: '9999-12-31T00:00:00+08:00', source: 'x' })).toBe(
      'R-50.1 bad-time',
    );
  });

  test('R-50.1 the official clock opens and closes: the machine is five minutes slow', () => {
    const station = given('prepared').does('check-clock', {
      official: '2026-11-18T08:35:00.000+08:00',
      source: 'radio',
    });
    station.until('09:25').does('open-poll', {});
    expect(station.last('poll-opened')).toMatchObject({
      officialAt: '2026-11-18T09:30:00.000+08:00',
      earlyMs: 0,
      lateMs: 0,
    });
    station.until('18:25').does('close-poll', {});
    expect(station.state.poll.closed?.at).toBe('2026-11-18T18:30:00.000+08:00');
  });

  test('R-50.1 a better look at the clock during the poll moves the countdown, not the closing time; by the chair', () => {
    const station = given('open').until('12:00');
    const official = { official: '2026-11-18T12:04:00.000+08:00', source: 'radio' };
    expect(station.refuses('check-clock', official)).toBe('R-50.1 needs-chair');
    station.does('check-clock', { official: '2026-11-18T12:00:01.000+08:00', source: 'radio' }); // drift
    station.does('check-clock', official, 'chair');
    expect(station.state.poll.closesAt).toBe('2026-11-18T18:30:00.000+08:00');
    expect(station.until('18:25', 59).refuses('close-poll', {})).toBe('R-51.1 not-closing-time');
    station.until('18:26').does('close-poll', {});
  });

  test('R-50.1 not after the close', () => {
    expect(given('prepared').until('18:30').refuses('open-poll', {})).toBe('R-50.1 opening-after-close');
  });
});

describe('第50.2條 the opening', () => {
  test('R-50.2 the chair declares it; issuing starts only then', () => {
    const station = given('prepared').until('09:30');
    expect(station.refuses('issue-ballot', ballot)).toBe('R-54.2 wrong-phase');
    expect(station.refuses('open-poll', {}, 'staff-1', 'member-1')).toBe('R-50.2 needs-chair');
    station.does('open-poll', {}, 'delegate').does('issue-ballot', ballot);
    expect(station.refuses('open-poll', {})).toBe('R-50.2 wrong-phase');
  });

  test('R-50.2 the empty box is shown to all present, then sealed with at least one numbered seal', () => {
    const station = new Station()
      .does('load-package', { digest: 'd'.repeat(64), station: 'A', committeeKey: 'c' })
      .does('start-station', { runtime: 'electron', version: '1', versions: {}, host: 'desk' })
      .does('check-clock', { official: '2026-11-18T08:30:00+08:00', source: 'radio' })
      .does('receive-ballots', { delivered: 10, counted: 10 })
      .until('09:30');
    const seal = { box: 'box-1', seal: 'S1', place: 'lid', witness: 'Agent' };
    expect(station.refuses('open-poll', {})).toBe('R-50.2 no-box-shown-empty');
    expect(station.refuses('apply-seal', seal)).toBe('R-50.2 box-not-shown-empty');
    station.does('show-box-empty', { box: 'box-1', shownTo: '2 agents, 5 staff' });
    expect(station.refuses('open-poll', {})).toBe('R-50.2 box-not-sealed');
    station.does('apply-seal', seal).does('show-box-empty', { box: 'box-2', shownTo: 'all' });
    expect(station.refuses('open-poll', {})).toBe('R-50.2 box-not-sealed'); // a second box stands there, shown and open
    station.does('apply-seal', { ...seal, box: 'box-2', seal: 'S2' }).does('open-poll', {});
  });

  test('R-50.2 before the set hour it takes a reason', () => {
    const station = given('prepared').until('09:20');
    expect(station.refuses('open-poll', {})).toBe('R-50.2 early-needs-reason');
    station.does('open-poll', { reason: 'queue in the rain' });
    expect(station.state.poll.opened).toMatchObject({
      earlyMs: 600_000,
      lateMs: 0,
      reason: 'queue in the rain',
    });
    expect(station.state.poll.closesAt).toContain('T18:30:00');
  });

  test('R-50.2 late is recorded as late and moves nothing, unless the chair or the election says so', () => {
    const late = (moveClose?: boolean, setting = false) =>
      given('prepared', { settings: { lateOpeningMovesClose: setting } })
        .until('09:42', 30)
        .does('open-poll', moveClose === undefined ? {} : { moveClose }).state.poll;
    expect(late()).toMatchObject({
      opened: { lateMs: 750_000, closeMoved: false },
      closesAt: '2026-11-18T18:30:00.000+08:00',
    });
    expect(late(true)).toMatchObject({
      opened: { closeMoved: true },
      closesAt: '2026-11-18T18:42:30.000+08:00',
    });
    expect(late(undefined, true).closesAt).toBe('2026-11-18T18:42:30.000+08:00');
    expect(late(false, true).closesAt).toBe('2026-11-18T18:30:00.000+08:00');
  });

  test('R-50.2 a real poll on the stand-in runtime waits for the chair’s word, by the runtime of this very run', () => {
    const station = given('prepared')
      .restarts(1, 'chromium-host')
      .restarts(1, 'electron')
      .restarts(1, 'chromium-host');
    expect(station.until('09:30').refuses('open-poll', {})).toBe('station runtime-not-accepted');
    expect(station.refuses('accept-runtime', { runtime: 'chromium-host' }, 'staff-1')).toBe(
      'station needs-chair',
    );
    station.does('accept-runtime', { runtime: 'chromium-host' }).does('open-poll', {});
    expect(station.refuses('accept-runtime', { runtime: 'chromium-host' })).toBe(
      'station runtime-already-accepted',
    );
    given('prepared', { practice: true }).restarts(1, 'chromium-host').until('09:30').does('open-poll', {});
  });

  test('R-50.2 started again on the stand-in in mid-poll, no ballot goes out before the chair’s word; on what was accepted, none is needed', () => {
    const ballot = { voter: voter(60), entry: { how: 'wedge' } } as const;
    const station = given('open').restarts(1, 'chromium-host');
    expect(station.refuses('issue-ballot', ballot)).toBe('station runtime-not-accepted');
    expect(missingForRecord(station.state)).toContain('runtime');
    expect(station.refuses('accept-runtime', { runtime: 'electron' })).toBe('station another-runtime');
    station.does('accept-runtime', { runtime: 'chromium-host' }).does('issue-ballot', ballot);
    station.restarts(1, 'electron').issues(61).restarts(1, 'chromium-host').issues(62);
    expect(missingForRecord(station.state)).not.toContain('runtime');
    given('open', { practice: true }).restarts(1, 'chromium-host').issues(60);
  });
});

describe('the life of a box', () => {
  test('R-50.box shown empty, sealed, slot sealed, opened, emptied: in this order, each once', () => {
    const station = given('prepared');
    const life = () => station.state.boxes.boxes[0]?.life;
    expect(life()).toBe('sealed');
    expect(station.refuses('show-box-empty', { box: 'box-1', shownTo: 'all' })).toBe(
      'R-50.box box-already-in-use',
    );
    station.opens().issues(1, 20).closes();
    expect(station.refuses('sign-slot', { box: 'box-1', signer: 'x', signed: true })).toBe(
      'R-51.2 slot-not-sealed',
    );
    station.sealsSlots();
    expect(life()).toBe('slot-sealed');
    expect(station.refuses('seal-slot', { box: 'box-1', seal: 'S9', witness: 'x' })).toBe(
      'R-51.2 slot-already-sealed',
    );
    expect(station.refuses('open-box', { box: 'box-1', sealsRead: [] })).toBe('R-60.3 wrong-phase');
    station.settles().startsCount();
    expect(life()).toBe('opened');
    expect(station.refuses('open-box', { box: 'box-1', sealsRead: [] })).toBe('R-60.3 box-not-sealed');
    station.does('empty-box', { box: 'box-1' });
    expect(life()).toBe('emptied');
    expect(station.refuses('empty-box', { box: 'box-1' })).toBe('R-50.box box-not-opened');
  });

  test('R-50.box a second box is taken into use during the poll; one that was shown and never sealed holds nothing', () => {
    const station = given('open').does('show-box-empty', { box: 'box-2', shownTo: 'all' });
    station.closes().sealsSlots('box-1').settles(); // box-2 does not stand in the way
    const used = given('open').does('show-box-empty', { box: 'box-2', shownTo: 'all' });
    used
      .does('apply-seal', { box: 'box-2', seal: 'S2', place: 'lid', witness: 'x' })
      .closes()
      .sealsSlots('box-1')
      .countsPapers();
    expect(used.refuses('settle-account', {})).toBe('R-51.2 slot-not-sealed');
    used.sealsSlots('box-2').does('settle-account', {});
  });

  test('R-50.box a box of another station is not known here, and no seal’s number is used twice', () => {
    const station = given('prepared');
    expect(station.refuses('show-box-empty', { box: 'box-9', shownTo: 'all' })).toBe('R-50.box unknown-box');
    expect(station.refuses('apply-seal', { box: 'box-9', seal: 'S2', place: 'lid', witness: 'x' })).toBe(
      'R-50.box unknown-box',
    );
    expect(station.refuses('apply-seal', { box: 'box-1', seal: 'S1', place: 'side', witness: 'x' })).toBe(
      'R-50.box seal-in-use',
    );
    station.does('apply-seal', { box: 'box-1', seal: 'S1b', place: 'side', witness: 'Agent' });
    expect(station.state.boxes.seals).toMatchObject([
      { seal: 'S1', place: 'lid', by: ['staff-1'], witness: 'Agent' },
      { seal: 'S1b', place: 'side' },
    ]);
    station.opens();
    expect(station.refuses('seal-slot', { box: 'box-9', seal: 'S3', witness: 'x' })).toBe(
      'R-50.box unknown-box',
    );
    expect(station.refuses('seal-slot', { box: 'box-2', seal: 'S3', witness: 'x' })).toBe(
      'R-51.2 box-not-sealed',
    );
  });
});
