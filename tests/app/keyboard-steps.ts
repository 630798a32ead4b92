/** What somebody without a mouse looks for after every step: the focus, and whether Esc left things as they were. */
import { expect } from 'vitest';
import type { PublicState } from '../../shared/contract/view.ts';
import type { TestApp } from './app.ts';
import type { Stop } from './focus.ts';
import type { Keys } from './keys.ts';

/** a hand after other keys, not the scanner's Enter */
const handMs = 150;

export class Steps {
  readonly app: TestApp;
  readonly keys: Keys;

  constructor(app: TestApp, keys: Keys) {
    this.app = app;
    this.keys = keys;
  }

  async state(): Promise<PublicState> {
    const { station } = await this.app.view();
    if (!station) throw new Error('no station');
    return station.state;
  }

  /** After a step the focus comes to rest where the work goes on, and is seen there; a screen begins with its name. */
  async on(name: string): Promise<void> {
    let stop: Stop | null = null;
    for (let waited = 0; waited < 100; waited++) {
      stop = await this.keys.stop();
      if (stop?.seen && (stop.takes ? stop.name.includes(name) : stop.name.startsWith(name))) return;
      await this.app.page.waitForTimeout(50);
    }
    throw new Error(`the focus should be on “${name}” and is on ${stop?.part} “${stop?.name.slice(0, 80)}”`);
  }

  async hand(...keys: string[]): Promise<void> {
    await this.app.page.waitForTimeout(handMs);
    await this.keys.press(...keys);
  }

  /** A dialog has come, with the focus in it. */
  async dialog(): Promise<void> {
    await this.app.page.locator('[role=dialog]').first().waitFor();
    expect((await this.keys.placed()).part).toBe('dialog');
  }

  /** Esc: no dialog any more, nothing in the log, and the focus back on what had led there. */
  async takenBack(name: string): Promise<void> {
    const before = (await this.state()).size;
    await this.hand('Escape');
    await this.app.page.locator('[role=dialog]').first().waitFor({ state: 'detached' });
    await this.on(name);
    expect((await this.state()).size).toBe(before);
  }
}
