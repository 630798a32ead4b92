/**
 * All readers of the page, and one way out of them: whatever reads a card, it is the same card within two seconds,
 * and whoever is on screen hears of it once. Readers run while they are switched on; the camera only while its
 * picture is on the screen too, so that nobody is seen without seeing it.
 */
import { OneRead } from './one-read.ts';
import {
  type How,
  longestCard,
  type Reader,
  type ReaderEvent,
  type Reading,
  type SourceState,
} from './reader.ts';

export type HubSnapshot = {
  readonly states: Readonly<Record<How, SourceState>>;
  readonly inputMethod: boolean;
};
type Hear = (reading: Reading) => void;

const off: SourceState = { step: 'off' };

export class ScannerHub {
  readonly #readers: readonly Reader[];
  readonly #stops = new Map<How, () => void>();
  readonly #oneRead = new OneRead();
  readonly #listeners = new Set<() => void>();
  #snapshot: HubSnapshot = {
    states: { wedge: off, camera: off, hid: off, serial: off },
    inputMethod: false,
  };
  #hearers: readonly Hear[] = [];
  /** what came when nobody was listening, or was no card */
  onUnheard: () => void = () => {};
  onUnreadable: () => void = () => {};

  constructor(readers: readonly Reader[]) {
    this.#readers = readers;
  }

  readonly snapshot = (): HubSnapshot => this.#snapshot;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Switches a reader on or off; on again while it is on begins anew, with the settings of now. */
  use(how: How, on: boolean): void {
    this.#stops.get(how)?.();
    this.#stops.delete(how);
    this.#show({ states: { ...this.#snapshot.states, [how]: off } });
    const reader = this.#readers.find(one => one.how === how);
    if (!on || !reader) return;
    let running = true;
    const stop = reader.start(event => {
      if (running) this.#on(how, event);
    });
    this.#stops.set(how, () => {
      running = false;
      stop();
    });
  }

  /** The last to ask hears; when it goes, the one before hears again. */
  hear(hear: Hear): () => void {
    this.#hearers = [...this.#hearers, hear];
    return () => {
      this.#hearers = this.#hearers.filter(one => one !== hear);
    };
  }

  /** The same card counts again at once. */
  forget(): void {
    this.#oneRead.forget();
  }

  stop(): void {
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
  }

  #on(how: How, event: ReaderEvent): void {
    switch (event.kind) {
      case 'read':
        this.#read({ text: event.text.slice(0, longestCard), how });
        return;
      case 'unreadable':
        this.onUnreadable();
        return;
      case 'input-method':
        this.#show({ inputMethod: event.on });
        return;
      case 'state':
        this.#show({ states: { ...this.#snapshot.states, [how]: event.state } });
    }
  }

  #read(reading: Reading): void {
    if (reading.text.trim() === '' || !this.#oneRead.isNew(reading.text, performance.now())) return;
    const hear = this.#hearers.at(-1);
    if (hear) hear(reading);
    else this.onUnheard();
  }

  #show(part: Partial<HubSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}
