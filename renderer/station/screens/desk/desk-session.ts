/**
 * What the middle of the desk shows, one voter at a time. Everything that is asked of main goes through here
 * in order: a card read while something is pending, or while a dialog is open, waits in the queue, so that it is
 * never lost and an answer never stands beside another voter than the one it was asked for.
 *
 *   idle → looking → answer → sending → done
 *                       ↓         ↓
 *                     (idle)    failed        idle, answer and done give way to the next card
 */
import type { AskOf, LookUp, Shown } from '../../../../shared/contract/asks.ts';
import type { Refusal, Result } from '../../../../shared/contract/result.ts';
import type { CommandData } from '../../../../shared/domain/commands.ts';

/** How the number came to the desk; a typed one says why (R-54.id). */
export type Entry = CommandData<'issue-ballot'>['entry'];
export type Read = { readonly text: string; readonly entry: Entry };

export type Handed = 'first' | 'replacement' | 'contested';
export type Desk =
  | { readonly step: 'idle' }
  | { readonly step: 'looking'; readonly read: Read }
  | { readonly step: 'answer'; readonly read: Read; readonly answer: LookUp; readonly replaced: boolean }
  | { readonly step: 'sending'; readonly read: Read; readonly answer: LookUp; readonly handing: boolean }
  | {
      readonly step: 'done';
      readonly read: Read;
      readonly handed: Handed;
      readonly shown: Shown;
      readonly voter: string;
      readonly ballot: number;
    }
  | { readonly step: 'failed'; readonly read: Read; readonly refusal: Refusal };

export type DeskSnapshot = { readonly desk: Desk; readonly waiting: number };

/** station.md "The desk" */
export const idleAfterMs = 8000;
/** "issued" stays so long before a waiting card is answered */
const readableMs = 1500;
/** a key so soon after an answer took the place of another was meant for the other, ms */
const settleMs = 400;

type Refused = Exclude<LookUp['answer'], 'may-vote' | 'awaits-replacement'>;
export const isRefused = (answer: LookUp): answer is Extract<LookUp, { answer: Refused }> =>
  answer.answer !== 'may-vote' && answer.answer !== 'awaits-replacement';

/** What a session needs of the world; times in ms. */
export type DeskWorld = {
  readonly lookUp: (ask: AskOf<'look-up'>) => Promise<Result<LookUp>>;
  readonly command: (type: string, data: unknown) => Promise<Result<{ readonly ballot: number | null }>>;
  /** may a refusal be written down in this phase? */
  readonly mayNote: () => boolean;
  readonly now: () => number;
  readonly later: (run: () => void, ms: number) => () => void;
};

export class DeskSession {
  #desk: Desk = { step: 'idle' };
  #queue: readonly Read[] = [];
  #snapshot: DeskSnapshot = { desk: this.#desk, waiting: 0 };
  #held = 0;
  /** when what is shown came up */
  #since = 0;
  #stopTimer: () => void = () => {};
  readonly #listeners = new Set<() => void>();
  readonly #world: DeskWorld;

  constructor(world: DeskWorld) {
    this.#world = world;
  }

  readonly snapshot = (): DeskSnapshot => this.#snapshot;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * A card, or a number typed by hand. It takes the place of an answer that nobody has acted on; a card that had
   * to wait does not: its own answer stays until it is dealt with, and the next one in the queue waits on.
   */
  read(read: Read): void {
    const replaces = this.#queue.length === 0 && this.#desk.step === 'answer' && !this.#busy();
    this.#queue = [...this.#queue, read];
    this.#tell();
    if (replaces) void this.#leaveFor('next');
    else this.#rest();
  }

  /** A number typed by hand is for the voter who stands there now: before those who wait, in place of what is shown. */
  typed(read: Read): void {
    this.#queue = [read, ...this.#queue];
    if (this.#busy()) this.#tell();
    else void this.#leaveFor('typed');
  }

  /** Enter: hands out the ballot, or writes the refusal down, or goes on. Ignored when it cannot be meant for what is shown. */
  async enter(): Promise<void> {
    const desk = this.#desk;
    if (this.#busy() || desk.step === 'idle') return;
    if (desk.step === 'failed') return this.#ask(desk.read);
    if (desk.step !== 'answer') return this.#leaveFor('next');
    if (desk.replaced && this.#world.now() - this.#since < settleMs) return;
    if (isRefused(desk.answer)) return this.#leaveFor('enter');
    if (desk.answer.answer === 'may-vote')
      return this.#handOut('first', 'issue-ballot', { voter: desk.answer.voter, entry: desk.read.entry });
    if (!desk.answer.needsChair)
      return this.#handOut('replacement', 'issue-replacement', { voter: desk.answer.voter });
  }

  /** Esc: back to idle, nothing is written. */
  cancel(): void {
    if (!this.#busy()) this.#go({ step: 'idle' });
  }

  /** A dialog about the voter on screen is open: nothing moves until `release`. */
  hold(): void {
    this.#held += 1;
    this.#stopTimer();
  }

  release(): void {
    this.#held = Math.max(0, this.#held - 1);
    if (this.#held === 0) this.#rest();
  }

  /** Something about the voter on screen was written down elsewhere: what holds now? */
  lookAgain(): void {
    const desk = this.#desk;
    if ('read' in desk && desk.step !== 'looking' && desk.step !== 'sending') void this.#ask(desk.read);
  }

  /** A ballot handed out after the PINs of a dialog. */
  handed(handed: Handed, ballot: number): void {
    const desk = this.#desk;
    if (desk.step === 'answer' && 'voter' in desk.answer)
      this.#go({
        step: 'done',
        read: desk.read,
        handed,
        ballot,
        shown: desk.answer.shown,
        voter: desk.answer.voter,
      });
  }

  /** Somebody touched the desk: the eight seconds begin again. */
  touch(): void {
    if (!this.#busy()) this.#rest();
  }

  #busy(): boolean {
    return this.#held > 0 || this.#desk.step === 'looking' || this.#desk.step === 'sending';
  }

  /**
   * Leaves what is shown. A refusal on screen is written down, by its reason and without a name, unless it
   * was cancelled or is put right by hand; "cannot tell" only by Enter: the next card is mostly the same one, read better.
   */
  async #leaveFor(why: 'next' | 'enter' | 'time' | 'typed'): Promise<void> {
    const desk = this.#desk;
    if (desk.step === 'answer' && isRefused(desk.answer) && why !== 'typed') {
      const reason = desk.answer.answer;
      if (this.#world.mayNote() && (reason !== 'cannot-tell' || why === 'enter')) {
        this.#go({ step: 'sending', read: desk.read, answer: desk.answer, handing: false });
        const written = await this.#world.command('refuse-voter', { reason });
        if (!written.ok) return this.#go({ step: 'failed', read: desk.read, refusal: written.refusal });
      }
    }
    const [next, ...rest] = this.#queue;
    if (!next) return this.#go({ step: 'idle' });
    this.#queue = rest;
    await this.#ask(next, desk.step === 'answer');
  }

  async #ask(read: Read, replacing = false): Promise<void> {
    this.#go({ step: 'looking', read });
    const found = await this.#world.lookUp({ ask: 'look-up', read: read.text, how: read.entry.how });
    if (!found.ok) return this.#go({ step: 'failed', read, refusal: found.refusal });
    this.#go({ step: 'answer', read, answer: found.value, replaced: replacing });
  }

  /** Shows "issued" only when the ledger has acknowledged; until then nobody else is served. */
  async #handOut(handed: Handed, type: string, data: unknown): Promise<void> {
    const desk = this.#desk;
    if (desk.step !== 'answer' || !('voter' in desk.answer)) return;
    const { read, answer } = desk;
    this.#go({ step: 'sending', read, answer, handing: true });
    const given = await this.#world.command(type, data);
    if (!given.ok) this.#go({ step: 'failed', read, refusal: given.refusal });
    else {
      const { shown, voter } = desk.answer;
      this.#go({ step: 'done', read, handed, shown, voter, ballot: given.value.ballot ?? 0 });
    }
  }

  #go(desk: Desk): void {
    this.#desk = desk;
    this.#since = this.#world.now();
    this.#tell();
    this.#rest();
  }

  /** Sets what happens if nobody does anything; a refusal of the station stays until somebody has seen it. */
  #rest(): void {
    this.#stopTimer();
    if (this.#busy()) return;
    const { step } = this.#desk;
    if (this.#queue.length > 0 && (step === 'idle' || step === 'done')) {
      const wait = step === 'done' ? readableMs - (this.#world.now() - this.#since) : 0;
      if (wait <= 0) void this.#leaveFor('next');
      else this.#stopTimer = this.#world.later(() => void this.#leaveFor('next'), wait);
    } else if (step === 'answer' || step === 'done') {
      this.#stopTimer = this.#world.later(() => void this.#leaveFor('time'), idleAfterMs);
    }
  }

  #tell(): void {
    this.#snapshot = { desk: this.#desk, waiting: this.#queue.length };
    for (const listener of this.#listeners) listener();
  }

  stop(): void {
    this.#stopTimer();
  }
}
