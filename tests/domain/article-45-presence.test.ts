/**
 * Who is inside is written down. Agents come by the list that their group handed in, one at a time, and leave when
 * staff agree; one who walked out does not come back. A visitor names who of the committee let him in. At the end of
 * the day everybody who worked can be named, with the hours.
 */
import { describe, expect, test } from 'vitest';
import { hoursOnDuty, staffWhoWorked } from '../../shared/domain/presence/duty.ts';
import { inside } from '../../shared/domain/presence/state.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { given, type Station } from './station.ts';

const person = (id: string) => ({ kind: 'person', person: id }) as const;
const visitor = (permittedBy: string, photography = false) =>
  ({ kind: 'visitor', name: 'Ms Chao', purpose: 'school paper', permittedBy, photography }) as const;
const out = (entry: number, approved = true) => ({ entry, approved });
const names = (station: Station) => inside(station.state.presence).map(({ name }) => name);

describe('第45條 who may be inside', () => {
  test('R-45 everyone who is not a voter is logged in and out, once at a time', () => {
    const station = given('open').does('sign-in', person('staff-1')).does('sign-in', person('board'));
    expect(station.refuses('sign-in', person('staff-1'))).toBe('R-45 already-inside');
    expect(station.refuses('sign-in', person('nobody'))).toBe('R-45 unknown-person');
    station.does('sign-out', out(1));
    expect(names(station)).toEqual(['Name of board']);
    expect(station.refuses('sign-out', out(1))).toBe('R-45 already-left');
    expect(station.refuses('sign-out', out(9))).toBe('R-45 unknown-entry');
    station.does('sign-in', person('staff-1'));
  });

  test('R-45 others by permission of a committee member; photography needs a permission of its own', () => {
    const station = given('open');
    expect(station.refuses('sign-in', visitor('staff-1'))).toBe('R-45 permission-not-of-committee');
    expect(station.refuses('sign-in', visitor('nobody'))).toBe('R-45 permission-not-of-committee');
    station.does('sign-in', visitor('member-1')).does('sign-in', visitor('chair', true));
    expect(station.state.presence.entries).toMatchObject([
      { role: 'visitor', permittedBy: 'member-1', photography: false },
      { permittedBy: 'chair', photography: true },
    ]);
  });
});

describe('第46條 agents', () => {
  test('R-46.1 an agent enters in the slots on the list, from the first minute to before the last', () => {
    const station = given('prepared');
    expect(station.refuses('sign-in', person('agent-a1'))).toBe('R-46.1 not-on-list-for-slot'); // 08:30, from 09:00
    station.until('09:00').does('sign-in', person('agent-a1')).until('14:00').does('sign-out', out(1));
    expect(station.refuses('sign-in', person('agent-a1'))).toBe('R-46.1 not-on-list-for-slot');
    station.does('sign-in', person('agent-a2'));
  });

  test('R-46.1 the slot is held against the official time, not the machine’s', () => {
    const station = given('prepared').until('08:59').does('check-clock', {
      official: '2026-11-18T09:00:00.000+08:00',
      source: 'telephone',
    });
    station.does('sign-in', person('agent-a1'));
  });

  test('R-46.3 the next agent of a group enters after the one before has left; another group’s is free to', () => {
    const station = given('open').does('sign-in', person('agent-a1')).does('sign-in', person('agent-b1'));
    expect(station.refuses('sign-in', person('agent-a2'))).toBe('R-46.3 another-agent-inside');
    station.does('sign-out', out(1)).does('sign-in', person('agent-a2'));
    const two = given('open', { settings: { agentsAtOnce: 2 } });
    two.does('sign-in', person('agent-a1')).does('sign-in', person('agent-a2'));
  });

  test('R-46.4 an agent who left without approval may not come back', () => {
    const station = given('open').does('sign-in', person('agent-a2')).does('sign-out', out(1, false));
    expect(station.refuses('sign-in', person('agent-a2'))).toBe('R-46.4 left-without-approval');
    station.does('sign-in', person('agent-a1')).does('sign-out', out(2)).does('sign-in', person('agent-a1'));
    const staff = given('open').does('sign-in', person('staff-2')).does('sign-out', out(1, false));
    staff.does('sign-in', person('staff-2')); // the bar is for agents
  });

  test('R-46.2 an agent inside consults the roll, and each opening is logged; nobody else does', () => {
    const station = given('open').does('sign-in', person('agent-a1')).does('sign-in', person('board'));
    expect(station.refuses('view-roll', { entry: 2 })).toBe('R-46.2 not-an-agent');
    station.does('view-roll', { entry: 1 }).does('view-roll', { entry: 1 });
    expect(station.state.presence.entries[0]?.rollViews).toBe(2);
    station.does('sign-out', out(1));
    expect(station.refuses('view-roll', { entry: 1 })).toBe('R-46.2 not-inside');
  });
});

describe('第62.2(一)條 who worked', () => {
  test('R-62a hours per person, all stays together, those still inside up to now', () => {
    const station = given('open').does('sign-in', person('staff-1')).does('sign-in', person('staff-2'));
    station.waits(90).does('sign-out', out(1)).waits(30).does('sign-in', person('staff-1')).waits(60);
    const elapsed = station.state.clock.elapsed + 60 * 60_000;
    expect(hoursOnDuty(station.state, elapsed).map(({ person: { id }, minutes }) => [id, minutes])).toEqual([
      ['staff-1', 150],
      ['staff-2', 180],
    ]);
  });

  test('R-62a whoever is inside when the record is made has been on duty until then, and no longer', () => {
    const station = given('counted')
      .does('sign-in', person('staff-1'))
      .waits(45)
      .does('announce-figures', {});
    const minutes = () => recordOf(station.state).staff.find(one => one.person.id === 'staff-1')?.minutes;
    expect(minutes()).toBe(45);
    station.waits(15).does('make-record', {}).waits(30);
    station.does('sign-record', { record: 1, signer: 'Name of chair', signed: true });
    expect(minutes()).toBe(60);
    expect(recordOf(station.state).presence[0]?.minutes).toBe(60);
    expect(hoursOnDuty(station.state, station.state.clock.elapsed)[0]?.minutes).toBe(60);
  });

  test('R-62a who answered for an entry with a PIN worked, signed in or not', () => {
    const station = given('open').does('sign-in', person('staff-3'));
    const worked = ['chair', 'staff-1', 'staff-2', 'staff-3'];
    expect(staffWhoWorked(station.state).map(({ id }) => id)).toEqual(worked);
    expect(recordOf(station.state).staff.map(({ person: { id } }) => id)).toEqual(worked);
  });
});
