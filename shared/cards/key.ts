/**
 * One form for what is typed, printed on a card and written in the roll: the same person must be found by each.
 * NFKC turns full-width digits and letters into plain ones; the case and the blanks around it carry no meaning.
 */
export const normaliseKey = (text: string): string => normaliseValue(text).toUpperCase();

/** Values of a column (級別, 票站 …) are compared without regard to width and surrounding blanks. */
export const normaliseValue = (text: string): string =>
  // Most keys are plain ASCII, on which NFKC changes nothing and costs the most of an import.
  /^[\x20-\x7e]*$/.test(text) ? text.trim() : text.normalize('NFKC').trim();
