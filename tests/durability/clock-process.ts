/** A process with the machine's own clocks and the station's watch on them: prints each command that the watch gives. */
import { setTimeout as wait } from 'node:timers/promises';
import { machineClock } from '../../electron/station/clock.ts';
import { Watch } from '../../electron/station/watch.ts';
import { initialState } from '../../shared/domain/state.ts';
import { electionOf } from '../domain/station.ts';

const state = initialState(electionOf(), 'A');
const clock = machineClock();
const print = async (command: unknown) => console.log(JSON.stringify(command));
const watch = new Watch(clock, () => state, print);
await print({ type: 'started', data: { up: clock.up(), zone: clock.zone() } });
for (;;) {
  await watch.tick('0123456789abcdef');
  await wait(100);
}
