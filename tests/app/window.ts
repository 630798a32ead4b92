/** A person at the station's window: real keys and clicks, in Chinese, with the practice PINs. */
import type { Locator, Page } from '@playwright/test';
import { Fingers } from '../../build/driver/fingers.ts';
import type { Shown } from '../../shared/contract/asks.ts';
import type { FaultReport } from '../../shared/contract/fault.ts';
import type { TestApp } from './app.ts';

export class Person {
  readonly #app: TestApp;
  readonly #fingers: Fingers;
  readonly page: Page;

  constructor(app: TestApp) {
    this.#app = app;
    this.page = app.page;
    this.#fingers = new Fingers(app.page);
  }

  /**
   * The keys of the screens wait for a dialog that is open, or just closing; and for the phase that the station is in: when it
   * changes, the window goes to the next step by itself, which may come after the answer to what changed it.
   */
  async go(key: string): Promise<void> {
    await this.page.locator('[role=dialog]').first().waitFor({ state: 'detached' });
    const phase = (await this.#app.view()).station?.state.poll.phase;
    if (phase) await this.page.locator(`.phase[data-phase="${phase}"]`).waitFor({ state: 'attached' });
    await this.keys(`Alt+${key}`);
  }

  async sitDown(): Promise<void> {
    const pins = (await this.#app.view()).practicePins ?? {};
    await this.#app.ask({ ask: 'sit-down', person: 'staff-1', pin: pins['staff-1'] ?? '' });
  }

  /** A button that is still busy with the last press takes no other: a person waits, and so does this. */
  async press(name: string): Promise<void> {
    await this.page.locator('main, [role=dialog]').getByRole('button', { name, exact: true }).first().click();
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true }).first();
  }

  fill(name: string, text: string): Promise<void> {
    return this.field(name).fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    const field = this.page.locator('.field', { hasText: label }).locator('.select-button').first();
    await field.click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** One key at a time, as fingers do. */
  keys(...keys: readonly string[]): Promise<void> {
    return this.#fingers.press(...keys);
  }

  /** A card under the scanner: its keys one upon the other, as no finger types, whatever else this machine does. */
  scan(digits: string): Promise<void> {
    return this.page.evaluate(text => {
      const codes = [...text].map(digit => `Digit${digit}`);
      for (const code of [...codes, 'Enter'])
        for (const kind of ['keydown', 'keyup'])
          document.activeElement?.dispatchEvent(
            new KeyboardEvent(kind, {
              code,
              key: code.replace('Digit', ''),
              bubbles: true,
              cancelable: true,
            }),
          );
    }, digits);
  }

  /** Fills the PIN dialog for these persons, in its order, and waits until it has closed. */
  async confirm(...given: readonly string[]): Promise<void> {
    const view = await this.#app.view();
    // of a station that did not start only the fault's report knows the people
    const { people } =
      view.station?.state.election ?? ((await this.#app.ask({ ask: 'fault-report' })) as FaultReport);
    const rows = this.page.locator('[role=dialog] .pin-row');
    await rows.first().waitFor();
    for (const [i, id] of given.entries()) {
      const name = people.find(person => person.id === id)?.name ?? id;
      const chosen = rows.nth(i).locator('.select-button');
      if (!(await chosen.textContent())?.includes(name)) {
        await chosen.click();
        await this.page.getByRole('option', { name }).click();
        // the list gives the focus back when it has gone
        await this.page.getByRole('listbox').waitFor({ state: 'detached' });
      }
      await rows
        .nth(i)
        .locator('input[type=password]')
        .fill(view.practicePins?.[id] ?? '');
    }
    await rows.last().locator('input[type=password]').focus();
    await this.keys('Enter');
    await rows.first().waitFor({ state: 'detached' });
  }

  /** Hands ballots to the first voters of the roll's search, by asks: the desk has tests of its own. */
  async issue(count: number): Promise<void> {
    const hits = (await this.#app.ask({ ask: 'search-roll', text: '24' })) as (Shown & { key: string })[];
    let done = 0;
    for (const { key } of hits) {
      if (done === count) return;
      const found = (await this.#app.ask({ ask: 'look-up', read: key, how: 'wedge' })) as {
        answer: string;
        voter: string;
      };
      if (found.answer !== 'may-vote') continue;
      await this.#app.give('issue-ballot', { voter: found.voter, entry: { how: 'wedge' } });
      done += 1;
    }
    if (done < count) throw new Error(`only ${done} voters found`);
  }
}
