/**
 * What the timeline takes, as a person sees it: keys inside the page and the wheel outside it, each time to the frame that
 * shows the answer.
 */
import type { Page } from '@playwright/test';
import type { TestApp } from './app.ts';
import { memoryOf } from './queue.ts';

/** ms each; of frames, the time to the next; of memory, MB */
export type Timed = { readonly [what: string]: readonly number[] };

/** Finds its own way to the timeline, from any screen of an unlocked desk. */
export async function timed(app: TestApp): Promise<Timed> {
  const inPage = await app.page.evaluate(async () => {
    const frame = () => new Promise<number>(resolve => requestAnimationFrame(resolve));
    const rows = () => [...document.querySelectorAll<HTMLElement>('[role=row]')];
    /** every row in the window has its words */
    const painted = () => {
      const seen = rows().filter(row => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 60 && top < innerHeight;
      });
      return seen.length > 0 && seen.every(row => row.querySelector('.event-text'));
    };
    const until = async (holds: () => boolean) => {
      const begun = performance.now();
      for (let at = begun; !(holds() && painted()); at = await frame())
        if (at - begun > 30_000) throw new Error('not painted');
      await frame();
    };
    const press = (key: string, alt = false) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key, altKey: alt, bubbles: true, cancelable: true }),
      );
    const time = async (work: () => void, holds: () => boolean) => {
      const begun = performance.now();
      work();
      await until(holds);
      return performance.now() - begun;
    };
    const at = () => document.activeElement?.getAttribute('aria-rowindex');
    const end = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');
    const times = {
      come: [] as number[],
      ends: [] as number[],
      pages: [] as number[],
      places: [] as number[],
    };
    for (let n = 0; n < 9; n++) {
      press('KeyD', true);
      while (!document.querySelector('[data-screen=decisions]')) await frame();
      await frame();
      times.come.push(
        await time(
          () => press('KeyT', true),
          () => document.querySelector('[role=grid]') !== null,
        ),
      );
    }
    document.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus();
    for (let n = 0; n < 9; n++) {
      times.ends.push(
        await time(
          () => press('End'),
          () => at() === end(),
        ),
      );
      times.ends.push(
        await time(
          () => press('Home'),
          () => at() === '1',
        ),
      );
    }
    for (let n = 0; n < 10; n++) {
      const before = at();
      times.pages.push(
        await time(
          () => press('PageDown'),
          () => at() !== before,
        ),
      );
    }
    // as one drags the bar: anywhere at once
    const main = document.querySelector('main');
    for (const share of [0.9, 0.1, 0.5, 0.75, 0.3, 0.6, 0.2, 0.8, 0.4])
      times.places.push(
        await time(
          () => main?.scrollTo(0, main.scrollHeight * share),
          () => true,
        ),
      );
    main?.scrollTo(0, 0);
    await until(() => true);
    return times;
  });
  return {
    ...inPage,
    filters: await filters(app.page),
    frames: await wheelFrames(app.page),
    memory: [memoryOf(app.process.pid ?? 0)],
  };
}

/** The kinds, by the arrows of the closed list of them: rare ones and the one that nearly all entries are of. */
async function filters(page: Page): Promise<number[]> {
  const found: number[] = [];
  const choose = async (option: string) => {
    await page.locator('.timeline-bar .select-button').first().click();
    const listed = page.getByRole('option', { name: option, exact: true });
    await listed.waitFor();
    found.push(
      await listed.evaluate(async element => {
        const grid = document.querySelector('[role=grid]');
        const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
        const begun = performance.now();
        if (element instanceof HTMLElement) element.click();
        const there = () => {
          const now = document.querySelector('[role=grid]');
          return now !== null && now !== grid && now.querySelector('.event-text') !== null;
        };
        while (!there()) await frame();
        await frame();
        return performance.now() - begun;
      }),
    );
  };
  for (let n = 0; n < 3; n++) for (const kind of ['票箱與封條', '發出選票', '全部']) await choose(kind);
  return found;
}

/** Frames while a wheel turns fast, some thousand pixels a second. */
async function wheelFrames(page: Page): Promise<number[]> {
  await page.mouse.move(700, 500);
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      Reflect.set(window, 'frame', requestAnimationFrame(next));
    };
    Reflect.set(window, 'turned', frames);
    requestAnimationFrame(next);
  });
  for (let n = 0; n < 60; n++) await page.mouse.wheel(0, 240);
  return page.evaluate(() => {
    cancelAnimationFrame(Reflect.get(window, 'frame'));
    return (Reflect.get(window, 'turned') as number[]).slice(2);
  });
}
