/**
 * Every screen of a day, as a person with other eyes has it: in each language, light, dark and in high contrast, and
 * at 200 %. axe finds nothing to say about any of them, nothing that must be read is cut off, and nothing has to be
 * scrolled sideways. POLLKEEPER_FULL=1 shows every language in every theme instead of a square of them;
 * POLLKEEPER_SHEETS=folder writes what was seen as sheets of pictures, to be looked at.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Picture, writeSheets } from './contact-sheet.ts';
import { allLooks, type Look, someLooks, usualLook, wear } from './looks.ts';
import { walkDay } from './walk.ts';

const sheets = process.env.POLLKEEPER_SHEETS;
const looks = process.env.POLLKEEPER_FULL === '1' || sheets ? allLooks : someLooks;

/** WCAG 2.2 AA, and what axe holds to be good practice besides */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * One is left out: a screen with nothing to press on it (everybody has left) scrolls by the arrows, because the focus
 * is on the screen itself when one comes to it; axe would have another stop of Tab there, on every screen.
 */
async function violations(page: Page, axe: string): Promise<string[]> {
  // the page's own security policy would refuse a script element
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found: AxeResults = await page.evaluate(
    runOnly => Reflect.get(window, 'axe').run(document, { resultTypes: ['violations'], runOnly }),
    standards,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'scrollable-region-focusable' && html.startsWith('<main')))
      .map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

/**
 * Texts that end in "…" or at an edge though they are all that says it; and a page wider than its window. A name that
 * is shown in full elsewhere may be shortened: it says so by a title.
 */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollingElement } = document;
    if (scrollingElement && scrollingElement.scrollWidth > scrollingElement.clientWidth)
      found.push(`the page is ${scrollingElement.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[title], svg')) continue;
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== 'none' || !element.innerText?.trim()) continue;
      const wide = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      const high = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      if (wide || high) found.push(`${element.className}: ${element.innerText.trim().slice(0, 80)}`);
    }
    return found;
  });

/** Buttons, fields and lines to choose, smaller than a finger (station.md: 44 px); links in text are none. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input:not([type=radio], [type=checkbox]), textarea')]
      .filter(element => element.checkVisibility({ visibilityProperty: true }))
      .filter(element => !element.closest('[aria-hidden=true], [data-react-aria-hidden]'))
      .filter(element => getComputedStyle(element).clipPath === 'none')
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(({ element, box }) => `${element.className || element.tagName} ${box.width} × ${box.height}`),
  );

describe('every screen of a day', () => {
  /** what was found, and where: finding → the first place and look */
  const found = {
    axe: new Map<string, string>(),
    cut: new Map<string, string>(),
    small: new Map<string, string>(),
  };
  const places: string[] = [];

  beforeAll(async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const pictures: Picture[] = [];
    await walkDay(async app => async place => {
      places.push(place);
      for (const look of looks) {
        await wear(app, look);
        const where = `${place}, ${look.language} ${look.theme} ${look.zoom * 100} %`;
        const note = (kind: keyof typeof found, what: string[]) => {
          for (const one of what) if (!found[kind].has(one)) found[kind].set(one, where);
        };
        note('axe', await violations(app.page, axe));
        note('cut', await cut(app.page));
        note('small', await small(app.page));
        if (sheets)
          pictures.push({ place, look, png: await app.page.screenshot({ animations: 'disabled' }) });
      }
      await wear(app, usualLook);
    });
    if (sheets) {
      await mkdir(sheets, { recursive: true });
      await writeSheets(sheets, pictures);
    }
  }, 900_000);

  it('was passed, each of them once', () => {
    expect(places.length).toBeGreaterThan(80);
    expect(new Set(places).size).toBe(places.length);
    const seen = (key: keyof Look) => new Set(looks.map(look => look[key]));
    expect([seen('language').size, seen('theme').size, seen('zoom').size]).toEqual([3, 3, 2]);
  });

  it('has no violation that axe knows', () => {
    expect(Object.fromEntries(found.axe)).toEqual({});
  });

  it('shows its texts whole, and nothing sideways', () => {
    expect(Object.fromEntries(found.cut)).toEqual({});
  });

  it('can be touched: 44 px and more', () => {
    expect(Object.fromEntries(found.small)).toEqual({});
  });
});
