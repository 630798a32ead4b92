/**
 * What the page knows of the station: the last view that main pushed, and when it came by the page's own
 * monotonic clock, from which every countdown counts on (ledger.md §3). Nothing here decides anything.
 */
import type { Answer, Ask, AskOf, StationBridge } from '../../../shared/contract/asks.ts';
import { refuse } from '../../../shared/contract/result.ts';
import { applyChange, type Change, type Progress, type View } from '../../../shared/contract/view.ts';

export type Snapshot = {
  readonly view: View | null;
  /** `now()` when the view came, ms */
  readonly receivedAt: number;
  /** the long work that runs, or null */
  readonly progress: Progress | null;
};

export class StationStore {
  #snapshot: Snapshot = { view: null, receivedAt: 0, progress: null };
  readonly #listeners = new Set<() => void>();
  readonly #bridge: StationBridge;
  readonly now: () => number;

  /** `now`: monotonic milliseconds */
  constructor(bridge: StationBridge, now: () => number) {
    this.#bridge = bridge;
    this.now = now;
  }

  readonly snapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks main; a bridge that fails is a refusal like any other, so that no caller forgets it. */
  async ask<K extends Ask['ask']>(ask: AskOf<K>): Promise<Answer<K>> {
    try {
      return (await this.#bridge.ask(ask)) as Answer<K>;
    } catch {
      return refuse('station', 'no-answer', { ask: ask.ask });
    }
  }

  /** Somebody closes the window: the ask `closing` answers. Returns what takes the listener away. */
  onClosing(listener: () => void): () => void {
    return this.#bridge.onClosing(listener);
  }

  /**
   * Starts listening, then asks for the first view; returns what stops it. A change says only what is new: those that
   * come before the view, as to a window that is loaded anew while main works, wait for it, and older ones are dropped.
   */
  start(): () => void {
    let early: Change[] = [];
    const stopChanges = this.#bridge.onChange(message => {
      const change = message as Change;
      const { view } = this.#snapshot;
      if (!view) early.push(change);
      else if (change.turn > view.turn) this.#show(applyChange(view, change));
    });
    const stopProgress = this.#bridge.onProgress(progress => {
      const step = progress as Progress;
      this.#set({ progress: step.done ? null : step });
    });
    void this.ask({ ask: 'view' }).then(answer => {
      if (!answer.ok) return;
      const whole = answer.value;
      this.#show(early.filter(({ turn }) => turn > whole.turn).reduce(applyChange, whole));
      early = [];
    });
    return () => {
      stopChanges();
      stopProgress();
    };
  }

  #show(view: View): void {
    this.#set({ view, receivedAt: this.now() });
  }

  #set(part: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}
