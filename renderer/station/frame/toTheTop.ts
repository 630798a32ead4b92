/**
 * At 200 %, or in a narrow window, the page scrolls as a whole (frame.css): what is new there is brought to the top, and the
 * bar and the navigation give way to it. Elsewhere nothing scrolls but the screen itself, and everything stays.
 */
export function toTheTop(element: Element | null): void {
  if (matchMedia('(max-width: 60rem)').matches) element?.scrollIntoView();
}
