/**
 * Which blocks of a long list are in sight, or nearly; and how high the others are to be held: as high as they were, or as
 * the one that was measured first. Where that errs, the browser holds what is read in its place (scroll anchoring).
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** how far beyond the edges a block counts as seen: what one turn of the wheel or one Page Down reaches, px */
const ahead = 900;
/** before one was measured, px */
const usualRow = 45;

const nothing: ReadonlySet<number> = new Set();

/** `list`: in the element that scrolls; its blocks bear `data-block`. */
export function useSeen(list: RefObject<HTMLElement | null>) {
  const [seen, setSeen] = useState(nothing);
  const [row, setRow] = useState<number | null>(null);
  const heights = useRef(new Map<number, number>());
  const observer = useRef<IntersectionObserver | null>(null);
  const waiting = useRef(new Set<Element>());

  useEffect(() => {
    const within = list.current;
    if (!within) return;
    const inSight = new Set<number>();
    const look = new IntersectionObserver(
      found => {
        for (const { target, isIntersecting, boundingClientRect } of found) {
          const block = Number(target.getAttribute('data-block'));
          if (isIntersecting) inSight.add(block);
          else if (inSight.delete(block)) heights.current.set(block, boundingClientRect.height);
        }
        setSeen(new Set(inSight));
      },
      { root: within.closest('main'), rootMargin: `${ahead}px 0px` },
    );
    observer.current = look;
    for (const element of waiting.current) look.observe(element);
    let width = within.clientWidth;
    const wider = new ResizeObserver(() => {
      if (within.clientWidth === width) return;
      width = within.clientWidth;
      heights.current.clear();
      setRow(null);
    });
    wider.observe(within);
    return () => {
      look.disconnect();
      wider.disconnect();
      observer.current = null;
    };
  }, [list]);

  /** the ref of each block */
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    waiting.current.add(element);
    observer.current?.observe(element);
    return () => {
      waiting.current.delete(element);
      observer.current?.unobserve(element);
    };
  }, []);

  return {
    seen,
    watch,
    /** px; `rows`: how many are in it */
    heightOf: (block: number, rows: number): number => heights.current.get(block) ?? rows * (row ?? usualRow),
    /** a block stands with all its rows: the first tells how high a row is */
    measured: useCallback(
      (element: HTMLElement, rows: number) => setRow(known => known ?? element.offsetHeight / rows),
      [],
    ),
  };
}
