/**
 * Who works by keys never loses the place: when the thing that had the focus has gone (a step that is done, a line
 * that was written down, a dialog whose button went with it) the focus goes on to what stands there now, not to the
 * top of the page.
 */
import { useEffect } from 'react';

const dialog = '[role="dialog"], [role="alertdialog"]';
const stops =
  'button:not([disabled], [tabindex="-1"]), input:not([disabled], [tabindex="-1"]), textarea:not([disabled]), [tabindex="0"]';
/** a form or a list of its own: there the work goes on */
const parts = '.panel-body, .card-alone, .screen, main';

/** Closing dialogs and lists give the focus back themselves, a few frames later: they go first, ms. */
const patienceMs = 60;

const canTake = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true }) &&
  element.closest('[inert], [aria-hidden="true"]') === null;

/** Where the focus goes on; `path`: what had it, and all around that, from the inside out. Null: it was let go by hand. */
function next(path: readonly Element[]): HTMLElement | null {
  const [last] = path;
  const main = document.querySelector<HTMLElement>('main');
  if (last instanceof HTMLElement && last.isConnected && last.matches(stops) && canTake(last)) return null;
  const left = path.find(one => one.isConnected);
  if (!left || left.contains(main)) return main;
  const own = path[0] === left ? (left.parentElement?.closest(parts) ?? main) : left;
  // where every key has its meaning no button or field may have the focus by chance
  const keys = left.closest<HTMLElement>('[data-keys]') ?? own?.querySelector<HTMLElement>('[data-keys]');
  if (keys) return keys;
  const all = [...document.querySelectorAll<HTMLElement>(`main :is(${stops})`)].filter(canTake);
  return (
    all.find(one => own?.contains(one)) ??
    all.find(one => left.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ??
    // nothing stands behind it: back to the last thing before
    all.at(-1) ??
    main
  );
}

export function useKeptFocus(): void {
  useEffect(() => {
    let path: Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest(dialog)) return;
      path = [];
      for (let one: Element | null = target; one; one = one.parentElement) path.push(one);
    };
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (document.activeElement !== document.body || document.querySelector(dialog)) return;
        next(path)?.focus();
      }, patienceMs);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    document.addEventListener('focusin', remember);
    look();
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
