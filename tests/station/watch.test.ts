/**
 * Nobody touches the desk. The first hour ends with an irregularity that was not put right, the closing time comes,
 * the laptop sleeps, somebody sets its clock: each is in the log, and no countdown jumps.
 */
import { describe, expect, it } from 'vitest';
import { Watch } from '../../electron/station/watch.ts';
import { boot, openStation } from './station.ts';

async function watched() {
  const station = await openStation();
  const { clock, service, recording } = station;
  const watch = new Watch(
    clock,
    () => service.state,
    command => service.submit(command, []),
  );
  return {
    ...station,
    tick: () => watch.tick(boot),
    types: () => recording.commits.flatMap(({ bytes }) => bytes.map(line => JSON.parse(line).type)),
  };
}

describe('deadlines (R-44.1, R-51.1)', () => {
  it('R-51.1 the closing time is written down once when it comes, and issuing is over', async () => {
    const { machine, tick, types, give, voter } = await watched();
    machine.pass(9 * 3_600_000 - 1);
    await tick();
    expect(types()).not.toContain('deadline-reached');
    machine.pass(1);
    await tick();
    await tick();
    expect(types().filter(type => type === 'deadline-reached')).toHaveLength(1);
    expect(await give('issue-ballot', { voter: voter(0), entry: { how: 'wedge' } }, 'staff-1')).toMatchObject(
      {
        refusal: { rule: 'R-51.1', code: 'voting-ended' },
      },
    );
  });

  it('R-51.1 a restart after the closing time does not write it down again', async () => {
    const { machine, tick, types, clock, service } = await watched();
    machine.pass(9 * 3_600_000);
    await tick();
    const restarted = new Watch(
      clock,
      () => service.state,
      command => service.submit(command, []),
    );
    machine.pass(1_000);
    await restarted.tick(boot);
    expect(types().filter(type => type === 'deadline-reached')).toHaveLength(1);
  });

  it('R-44.1 the end of the first hour stops the desk while an irregularity stands', async () => {
    const { machine, tick, types, give, voter } = await watched();
    await give('record-irregularity', { what: 'a poster inside', place: 'door', minutesAgo: 0 }, 'staff-1');
    machine.pass(3_600_000);
    await tick();
    expect(types().at(-1)).toBe('deadline-reached');
    expect(await give('issue-ballot', { voter: voter(0), entry: { how: 'wedge' } }, 'staff-1')).toMatchObject(
      {
        refusal: { rule: 'R-44.1', code: 'first-hour-over' },
      },
    );
  });
});

describe('clocks (R-asleep, ledger.md §3)', () => {
  it('R-asleep a clock that is set is an event; the countdown to the close does not move', async () => {
    const { machine, tick, types, service } = await watched();
    const closes = service.state.poll.closesElapsed - service.state.clock.elapsed;
    machine.set(86_400_000);
    await tick();
    expect(types().at(-1)).toBe('clock-jumped');
    expect(service.state.poll.closesElapsed - service.state.clock.elapsed).toBe(closes);
    machine.set(-86_400_000);
    await tick();
    expect(service.state.clock.changes).toHaveLength(2);
  });

  it('R-asleep an hour of sleep is an event, is shown to the chair, and has passed for every countdown', async () => {
    const { machine, tick, types, service } = await watched();
    const left = () => service.state.poll.closesElapsed - service.state.clock.elapsed;
    const before = left();
    machine.sleep(3_600_000);
    await tick();
    expect(types().at(-1)).toBe('machine-slept');
    expect(before - left()).toBe(3_600_000);
    expect(service.state.clock.gaps).toMatchObject([
      { kind: 'sleep', lengthMs: 3_600_000, interruption: null },
    ]);
  });

  it('R-asleep a clock that is walked in small steps is found out as soon as they add up to two seconds', async () => {
    const { machine, tick, service } = await watched();
    for (let step = 0; step < 100; step++) {
      machine.pass(250);
      machine.set(-1_900);
      await tick();
    }
    const moved = service.state.clock.changes.reduce((sum, { detail }) => sum + Number(detail), 0);
    expect(moved).toBeLessThanOrEqual(-190_000 + 2_000);
  });

  it('R-asleep drift below two seconds is no event', async () => {
    const { machine, tick, types } = await watched();
    const before = types().length;
    machine.set(1_900);
    await tick();
    expect(types()).toHaveLength(before);
  });
});
