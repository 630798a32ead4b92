/**
 * What happens when nobody touches the desk: countdowns that reach zero are written down, and the clocks are watched
 * against each other (R-asleep, ledger.md §3). `tick` is called a few times a second by a timer, or by a test.
 */

import { elapsedAt } from '../../shared/domain/clock/state.ts';
import type { Command } from '../../shared/domain/commands.ts';
import {
  closingTimeCome,
  firstHourEnds,
  firstHourOver,
  interruptionEnds,
  interruptionOver,
} from '../../shared/domain/poll/deadlines.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Clock } from './clock.ts';

/** ledger.md §3: a smaller difference between the clocks is drift. */
const jumpMs = 2_000;

export class Watch {
  readonly #clock: Clock;
  readonly #state: () => State;
  readonly #submit: (command: Command) => Promise<unknown>;
  #last: { wall: number; up: number; machine: number; zone: string };
  /** ms that this machine slept in this run */
  #slept = 0;
  /** wall clock less the time that passed, as of the last jump */
  #ahead: number;

  constructor(clock: Clock, state: () => State, submit: (command: Command) => Promise<unknown>) {
    this.#clock = clock;
    this.#state = state;
    this.#submit = submit;
    this.#last = this.#read();
    this.#ahead = this.#last.wall - this.#last.up;
  }

  #read() {
    return {
      wall: this.#clock.wall(),
      up: this.#clock.up(),
      machine: this.#clock.awakeOrAsleep(),
      zone: this.#clock.zone(),
    };
  }

  async tick(boot: string): Promise<void> {
    await this.#watchClocks();
    const state = this.#state();
    const elapsed = elapsedAt(state.clock, boot, this.#clock.up(), this.#clock.wall());
    const { closesElapsed } = state.poll;
    if (firstHourOver(state, elapsed)) await this.#note('first-hour', firstHourEnds(state) ?? 0);
    if (interruptionOver(state, elapsed)) await this.#note('interruption', interruptionEnds(state) ?? 0);
    if (closingTimeCome(state, elapsed)) await this.#note('close', closesElapsed);
  }

  /** Once for each time that a countdown runs out, whatever was restarted meanwhile: the log remembers, not this run. */
  async #note(deadline: 'first-hour' | 'interruption' | 'close', due: number): Promise<void> {
    const noted = this.#state().poll.deadlines.some(one => one.deadline === deadline && one.elapsed >= due);
    if (!noted) await this.#submit({ type: 'note-deadline', data: { deadline } });
  }

  async #watchClocks(): Promise<void> {
    const before = this.#last;
    const now = this.#read();
    const sleptMs = Math.round(now.machine - before.machine - (now.up - before.up));
    const slept = sleptMs > jumpMs ? sleptMs : 0;
    // against the last jump that was noted, not against the last look: small steps add up
    const jumped = Math.round(now.wall - now.up - this.#slept - slept - this.#ahead);
    this.#last = now;
    this.#slept += slept;
    if (now.zone !== before.zone)
      await this.#submit({ type: 'note-zone', data: { from: before.zone, to: now.zone } });
    if (slept > 0) await this.#submit({ type: 'note-sleep', data: { sleptMs: slept } });
    if (Math.abs(jumped) > jumpMs) {
      this.#ahead += jumped;
      await this.#submit({ type: 'note-clock-jump', data: { jumpMs: jumped } });
    }
  }
}
