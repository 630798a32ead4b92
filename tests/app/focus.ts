/** Where the focus is, as somebody sees it who works by keys. */
import type { Page } from '@playwright/test';

/** slower than any scanner types */
export const keyMs = 45;

export type Stop = {
  /** what is said aloud there, without the caps of its keys */
  readonly name: string;
  /** it takes keys: a field, a button, a tab; not a part of the page that only holds the place */
  readonly takes: boolean;
  /** an outline of 2 px and more around it, and all of it within the window */
  readonly seen: boolean;
  /** the bar, the navigation, the screen, or a dialog */
  readonly part: string;
  /** as if nothing were scrolled */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
};

/** Null: nothing has the focus. */
export const stopNow = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement) || here === document.body) return null;
    const words = (one: Element | null | undefined) => {
      const copy = one?.cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const cap of copy.querySelectorAll('.keycap')) cap.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const labelled = (here.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map(id => words(document.getElementById(id)));
    const labels =
      here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels : null;
    const name =
      here.getAttribute('aria-label') ||
      labelled.join(' ').trim() ||
      [...(labels ?? [])].map(words).join(' ') ||
      words(here);
    // a hidden input shows its focus on the line that can be seen
    const shown = here.closest<HTMLElement>('.radio, .checkbox') ?? here;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    const holds = here.tabIndex === -1 && !here.matches('button, input, textarea, [role]');
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const within = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const inside = here.closest('[role=dialog], main, nav, header');
    let scrolled = 0;
    for (let one: Element | null = shown; one; one = one.parentElement) scrolled += one.scrollTop;
    return {
      name,
      takes: !holds,
      seen: holds || (within && (outlined || here.matches('[role=option], [role=tab], input, textarea'))),
      part: inside?.getAttribute('role') ?? inside?.tagName ?? '',
      box: { left, top: top + scrolled, right, bottom: bottom + scrolled },
    };
  });

/** Is there anything behind the focus that Tab goes to? A dialog goes round by itself. */
export const leadsOn = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here.closest('[role=dialog], [role=listbox]')) return true;
    return [...document.querySelectorAll<HTMLElement>('button, input, textarea, [tabindex="0"]')].some(
      one =>
        one.tabIndex >= 0 &&
        !one.matches(':disabled, [data-react-aria-prevent-focus]') &&
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.closest('[aria-hidden=true], [inert]') &&
        (here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
  });

/** From the left to the right and down; up only to the right, into the next column. */
export function wentBack({ box: from }: Stop, { box: to }: Stop): boolean {
  const above = to.bottom <= from.top + 4;
  const sameLine = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top) > 10;
  if (above) return to.left < from.right - 4;
  return sameLine && to.right <= from.left + 4;
}
