/**
 * A person who has no mouse: Tab, the arrows, Space, Enter and Esc, one key at a time. At every stop of the focus it
 * is looked whether it can be seen there, and whether Tab went on as the eye does.
 */
import { expect } from 'vitest';
import { Fingers } from '../../build/driver/fingers.ts';
import type { T } from '../../renderer/station/text/useT.tsx';
import type { TestApp } from './app.ts';
import { keyMs, leadsOn, type Stop, stopNow, wentBack } from './focus.ts';

export class Keys {
  readonly #app: TestApp;
  readonly #fingers: Fingers;
  /** the texts of the language that this person reads */
  readonly say: T;

  constructor(app: TestApp, say: T) {
    this.#app = app;
    this.#fingers = new Fingers(app.page, keyMs);
    this.say = say;
  }

  press(...keys: readonly string[]): Promise<void> {
    return this.#fingers.press(...keys);
  }

  type(text: string): Promise<void> {
    return this.#fingers.type(text);
  }

  stop(): Promise<Stop | null> {
    return stopNow(this.#app.page);
  }

  /** Where the work goes on after a step: never nowhere. */
  async placed(): Promise<Stop> {
    let stop = await this.stop();
    for (let waited = 0; stop === null && waited < 40; waited++) {
      await this.#app.page.waitForTimeout(50);
      stop = await this.stop();
    }
    if (stop === null) throw new Error('the focus is nowhere');
    return stop;
  }

  /** Tab by Tab to what has this name, and back by Shift from the end; each stop on the way can be seen. */
  async to(name: string, whole = false): Promise<void> {
    let before = await this.placed();
    const way = [before.name];
    const wanted = (stop: Stop) => stop.takes && (whole ? stop.name === name : stop.name.includes(name));
    if (wanted(before)) return;
    let back = false;
    for (let n = 0; n < 200; n++) {
      // past the last stop the focus would leave the window
      if (!back && !(await leadsOn(this.#app.page))) back = true;
      await this.press(back ? 'Shift+Tab' : 'Tab');
      const stop = await this.stop();
      if (stop === null) break;
      way.push(stop.name);
      expect(stop.seen, `the focus is not seen on ${stop.name}`).toBe(true);
      if (!back && stop.part === before.part)
        expect(wentBack(before, stop), `Tab went back from ${before.name} to ${stop.name}`).toBe(false);
      if (wanted(stop)) return;
      before = stop;
    }
    throw new Error(`no way by Tab to “${name}”: ${way.join(' → ')}`);
  }

  /** To a button, and Enter. */
  async push(name: string, whole = false): Promise<void> {
    await this.to(name, whole);
    await this.press('Enter');
  }

  async fill(name: string, text: string): Promise<void> {
    await this.to(name);
    await this.press('Control+a');
    await this.type(text);
  }

  /** Opens the list that has the focus and goes down to what is wanted. */
  async choose(name: string, option: string): Promise<void> {
    await this.to(name);
    const { page } = this.#app;
    await this.press('Enter');
    await page.getByRole('listbox').waitFor();
    for (let n = 0; n < 30; n++) {
      if ((await this.stop())?.name.includes(option)) {
        await this.press('Enter');
        await page.getByRole('listbox').waitFor({ state: 'detached' });
        return;
      }
      await this.press('ArrowDown');
    }
    throw new Error(`no ${option} in the list ${name}`);
  }

  screen(key: string): Promise<void> {
    return this.#app.page
      .locator('[role=dialog]')
      .first()
      .waitFor({ state: 'detached' })
      .then(() => this.press(`Alt+${key}`));
  }

  /** Sits down at the desk, from wherever it is locked. */
  async sitDown(person: string): Promise<void> {
    const { page } = this.#app;
    await page.locator('.main-alone').waitFor();
    await this.choose(this.say('frame.who-are-you'), await this.nameOf(person));
    await this.fill(this.say('commands.pin'), await this.pinOf(person));
    await this.press('Enter');
    await page.locator('.main-alone').waitFor({ state: 'detached' });
    await this.placed();
  }

  /** The PIN dialog: each row its person, unless offered already, and the PIN; Enter; then the focus is somewhere. */
  async confirm(...people: readonly string[]): Promise<void> {
    const { page } = this.#app;
    const rows = page.locator('[role=dialog] .pin-row');
    await rows.first().waitFor();
    await page.waitForTimeout(keyMs);
    for (const [i, person] of people.entries()) {
      const name = await this.nameOf(person);
      const labels = await rows.nth(i).locator('.field-label').allTextContents();
      if (!(await rows.nth(i).locator('.select-value').textContent())?.includes(name))
        await this.choose(labels[0] ?? '', name);
      const pin = rows.nth(i).locator('input[type=password]');
      for (let n = 0; n < 20 && !(await pin.evaluate(field => field === document.activeElement)); n++)
        await this.press('Tab');
      await this.type(await this.pinOf(person));
    }
    await this.press('Enter');
    await rows.first().waitFor({ state: 'detached' });
    await this.placed();
  }

  async nameOf(person: string): Promise<string> {
    const { station } = await this.#app.view();
    return station?.state.election.people.find(({ id }) => id === person)?.name ?? person;
  }

  async pinOf(person: string): Promise<string> {
    return (await this.#app.view()).practicePins?.[person] ?? '';
  }
}
