/** PINs and the seat at the desk (ledger.md §4). A PIN is asked for each command that needs one, and kept nowhere. */

import type { Election, Person } from '../../shared/contract/election.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Clock } from './clock.ts';

export type GivenPin = { readonly person: string; readonly pin: string };

export type WrongBefore = {
  readonly [person: string]: { readonly times: number; readonly leftMs: number };
};

const wrongBeforeDelay = 5;
const firstDelayMs = 30_000;
const longestDelayMs = 900_000;

export class People {
  readonly #election: Election;
  readonly #checkPin: (person: string, pin: string) => Promise<boolean>;
  readonly #clock: Clock;
  readonly #noteWrong: (person: string, times: number, delayMs: number) => Promise<unknown>;
  readonly #wrong = new Map<string, { times: number; until: number }>();
  #turn: Promise<unknown> = Promise.resolve();
  #seat: string | null = null;
  #sitting = 0;
  #touched = 0;

  constructor(parts: {
    election: Election;
    checkPin: (person: string, pin: string) => Promise<boolean>;
    clock: Clock;
    noteWrong: (person: string, times: number, delayMs: number) => Promise<unknown>;
    /** wrong PINs in a row in earlier runs, and how long is still to be waited: a restart forgives nobody */
    wrongBefore?: WrongBefore;
  }) {
    this.#election = parts.election;
    this.#checkPin = parts.checkPin;
    this.#clock = parts.clock;
    this.#noteWrong = parts.noteWrong;
    for (const [person, { times, leftMs }] of Object.entries(parts.wrongBefore ?? {}))
      this.#wrong.set(person, { times, until: parts.clock.up() + leftMs });
  }

  /** Who works at the desk, or null: locked. */
  get seat(): string | null {
    return this.#seat;
  }

  /** How many times somebody sat down: who locks the desk and comes back begins anew. */
  get sitting(): number {
    return this.#sitting;
  }

  /** Something was done at the desk. */
  touch(): void {
    this.#touched = this.#clock.awakeOrAsleep();
  }

  /** True when the desk has just been locked because nobody touched it for the set minutes. */
  lockIfIdle(): boolean {
    const idleMs = this.#election.settings.idleLockMinutes * 60_000;
    // a laptop that slept was touched by nobody either
    if (this.#seat === null || this.#clock.awakeOrAsleep() - this.#touched < idleMs) return false;
    this.#seat = null;
    return true;
  }

  lock(): void {
    this.#seat = null;
  }

  /** Refuses `pin-wrong`, `pin-wait` {seconds}, `needs-known-person`, `needs-staff`. */
  async sitDown(given: GivenPin): Promise<Result<null>> {
    const checked = await this.check([given]);
    if (!checked.ok) return checked;
    const person = this.#find(given.person);
    if (!person || !['staff', 'member', 'chair', 'delegate'].includes(person.role))
      return refuse('station', 'needs-staff', { command: 'sit-down' });
    this.#seat = given.person;
    this.#sitting += 1;
    this.touch();
    return ok(null);
  }

  /**
   * All PINs right, or the refusal of the first that is not. The delay of a person grows with every wrong one. One
   * check at a time: asked all at once, guesses would all be looked at before the first was found wrong.
   */
  check(given: readonly GivenPin[]): Promise<Result<readonly string[]>> {
    const checked = this.#turn.then(() => this.#check(given));
    this.#turn = checked.catch(() => {}); // whoever asked has `checked`; the next in turn must be looked at all the same
    return checked;
  }

  async #check(given: readonly GivenPin[]): Promise<Result<readonly string[]>> {
    for (const { person: id, pin } of given) {
      const person = this.#find(id);
      if (!person) return refuse('station', 'needs-known-person', { command: 'sit-down' });
      const now = this.#clock.up();
      const before = this.#wrong.get(id);
      if (before && before.until > now)
        return refuse('station', 'pin-wait', {
          name: person.name,
          seconds: Math.ceil((before.until - now) / 1000),
        });
      if (await this.#checkPin(id, pin)) {
        this.#wrong.delete(id);
        continue;
      }
      const times = (before?.times ?? 0) + 1;
      const over = times - wrongBeforeDelay;
      const delayMs = over < 0 ? 0 : Math.min(longestDelayMs, firstDelayMs * 2 ** over);
      this.#wrong.set(id, { times, until: now + delayMs });
      await this.#noteWrong(id, times, delayMs);
      return refuse('station', 'pin-wrong', { name: person.name });
    }
    return ok(given.map(({ person }) => person));
  }

  #find(id: string): Person | undefined {
    return this.#election.people.find(person => person.id === id);
  }
}
