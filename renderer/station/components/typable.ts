/** What the log has no form for, and what would turn the direction of all that stands behind it on the line. */
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Of what was typed or pasted, what a record takes; `limit`: UTF-16 units that the field takes, which may have cut the
 * last character in two.
 */
export function typable(text: string, lines: 'one' | 'several', limit: number | undefined): string {
  const clean = text.replace(unwanted, char =>
    lines === 'several' && (char === '\n' || char === '\t') ? char : '',
  );
  return limit !== undefined && text.length >= limit ? clean.replace(/[\uD800-\uDBFF]$/, '') : clean;
}
