/** The hand that lives through the demonstration's day: scans, keys, commands, screenshots, and a log of all of it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ask, LookUp, Shown } from '../../shared/contract/asks.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { View } from '../../shared/contract/view.ts';
import type { App } from '../driver/app.ts';
import { askPage } from '../driver/ask.ts';
import { scanCard } from '../driver/wedge.ts';

export const languages = ['zh', 'pt', 'en'] as const;

export type DayOptions = {
  readonly app: App;
  /** PINs by person id: those of the election file that the committee wrote */
  readonly pins: { readonly [person: string]: string };
  readonly screens: string;
  /** milliseconds between steps, so that a person can follow */
  readonly pause: number;
};

export class Day {
  app: App;
  readonly #pins: DayOptions['pins'];
  readonly #screens: string;
  readonly #pause: number;
  readonly #lines: string[] = [];
  #shots = 0;

  constructor({ app, pins, screens, pause }: DayOptions) {
    this.app = app;
    this.#pins = pins;
    this.#screens = screens;
    this.#pause = pause;
  }

  get log(): string {
    return `${this.#lines.join('\n')}\n`;
  }
  get shots(): number {
    return this.#shots;
  }

  say(what: string): void {
    this.#lines.push(what);
    console.log(what);
  }

  async rest(ms = this.#pause): Promise<void> {
    if (ms > 0) await new Promise(resolve => setTimeout(resolve, ms));
  }

  tryAsk(ask: Ask): Promise<Result<unknown>> {
    return askPage(this.app.page, ask);
  }

  async ask(ask: Ask): Promise<unknown> {
    const answer = await this.tryAsk(ask);
    if (!answer.ok) throw new Error(`${JSON.stringify(ask)} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  }

  async view(): Promise<View> {
    return (await this.ask({ ask: 'view' })) as View;
  }

  /** A command through the window's own bridge, in the name of these persons. */
  async give(what: string, type: string, data: unknown, ...by: string[]): Promise<void> {
    const people = by.map(person => ({ person, pin: this.#pins[person] ?? '' }));
    await this.ask({ ask: 'command', type, data, people });
    await this.told(what);
  }

  /** Writes into the log of the day what happened, with the station's own time. */
  async told(what: string): Promise<void> {
    const at = (await this.view()).station?.moment.at ?? '';
    this.say(`${at.slice(11, 19)}  ${what}`);
    await this.rest();
  }

  async sitDown(person: string): Promise<void> {
    await this.ask({ ask: 'sit-down', person, pin: this.#pins[person] ?? '' });
    await this.rest();
  }

  /** Types the text as a keyboard-wedge scanner does: a key every few milliseconds, Enter at the end. */
  scan(text: string): Promise<void> {
    return scanCard(this.app.page, text);
  }

  /** The number of the roll's people who may vote here, from the `search` of hand entry and a look-up each. */
  async numbers(count: number): Promise<string[]> {
    const found: string[] = [];
    for (let year = 22; year <= 26 && found.length < count; year++)
      for (let digit = 0; digit <= 99 && found.length < count; digit += 7) {
        const text = `${year}${String(digit).padStart(2, '0')}`;
        const hits = (await this.ask({ ask: 'search-roll', text })) as (Shown & { key: string })[];
        for (const { key } of hits) {
          const answer = (await this.ask({ ask: 'look-up', read: key, how: 'wedge' })) as LookUp;
          if (answer.answer === 'may-vote') found.push(key);
        }
      }
    return [...new Set(found)].slice(0, count);
  }

  async voter(number: string): Promise<string> {
    const answer = (await this.ask({ ask: 'look-up', read: number, how: 'wedge' })) as LookUp;
    if (!('voter' in answer)) throw new Error(`${number}: ${answer.answer}`);
    return answer.voter;
  }

  /** Goes to a screen by its key in the navigation (Alt and the key, like a person). */
  async go(key: string): Promise<void> {
    const { page } = this.app;
    await page.locator(`nav button[aria-keyshortcuts="Alt+${key}"]`).click();
    await page.locator(`nav button[aria-keyshortcuts="Alt+${key}"][aria-current="page"]`).waitFor();
    await this.rest();
  }

  /** A picture of what is on the screen now, in each language. */
  async shoot(name: string): Promise<void> {
    await mkdir(this.#screens, { recursive: true });
    this.#shots += 1;
    const nth = String(this.#shots).padStart(2, '0');
    for (const language of [...languages.slice(1), languages[0]]) {
      await this.ask({ ask: 'set-language', language });
      await this.app.page.locator(`html[lang|="${language}"]`).waitFor({ state: 'attached', timeout: 5_000 });
      await this.app.page.evaluate(() => document.fonts.ready);
      await writeFile(
        join(this.#screens, `${nth}-${name}-${language}.png`),
        await this.app.page.screenshot({ animations: 'disabled' }),
      );
    }
  }
}
