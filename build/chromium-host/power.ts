// powerMonitor: nothing tells a Node process that the machine slept, but the clocks do.
import { EventEmitter } from 'node:events';

const EVERY_MS = 1000;
// The wall clock went on while the process's own stood still: asleep (Linux), or somebody set the clock.
const GAP_MS = 4000;
// Where both clocks go on during sleep (Windows, macOS), only the missing ticks tell.
const MISSED_MS = 30_000;

class PowerMonitor extends EventEmitter {
  #wall = Date.now();
  #own = performance.now();

  constructor() {
    super();
    // Watching starts with the first listener, so that an app that does not care pays nothing.
    this.once('newListener', () => {
      this.#wall = Date.now();
      this.#own = performance.now();
      setInterval(() => this.tick(Date.now(), performance.now()), EVERY_MS).unref();
    });
  }

  getSystemIdleTime(): number {
    return 0;
  }

  isOnBatteryPower(): boolean {
    return false;
  }

  /** Milliseconds of both clocks. Both events come after waking: before it there was nobody to tell. */
  tick(wall: number, own: number): void {
    const gap = wall - this.#wall - (own - this.#own);
    const missed = own - this.#own - EVERY_MS;
    this.#wall = wall;
    this.#own = own;
    if (gap < GAP_MS && missed < MISSED_MS) return;
    this.emit('suspend');
    this.emit('resume');
  }
}

export const powerMonitor = new PowerMonitor();
