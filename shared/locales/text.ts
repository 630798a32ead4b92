/** How a text is filled, and how a language writes numbers, shares and days: the same on every screen and every paper. */
import type { Language } from '../contract/view.ts';

export const localeTags = { zh: 'zh-Hant-MO', pt: 'pt-PT', en: 'en-GB' } as const satisfies {
  [L in Language]: string;
};

export type Params = { readonly [path: string]: unknown };
type Texts = { readonly [key: string]: string };
/** How a value that no catalogue knows is written: instants, durations, persons, groups. */
export type Write = (value: unknown, path: string) => string;

/** Numbers as they come, without a language's separators. */
export const plainly: Write = value => (value === null || value === undefined ? '' : String(value));

/** Numbers as the language writes them, the rest as it stands. */
export const writeIn =
  (language: Language): Write =>
  (value, path) =>
    typeof value === 'number' ? formatNumber(language, value) : plainly(value, path);

const valueAt = (params: Params, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (value as Params)[key] : undefined),
      params,
    );

/** `{name}` and `{dotted.path}` by their values. A placeholder without a value leaves nothing, never a brace. */
export function fill(template: string, params: Params, write: Write = plainly): string {
  return template.replace(/\{([A-Za-z0-9.]+)\}/g, (_, path: string) => write(valueAt(params, path), path));
}

const inEach = <T>(of: (tag: string) => T): { readonly [L in Language]: T } => ({
  zh: of(localeTags.zh),
  pt: of(localeTags.pt),
  en: of(localeTags.en),
});
const plurals = inEach(tag => new Intl.PluralRules(tag));
const numbers = inEach(tag => new Intl.NumberFormat(tag, { useGrouping: 'always' }));
const percents = inEach(
  tag => new Intl.NumberFormat(tag, { style: 'percent', minimumFractionDigits: 2, useGrouping: 'always' }),
);
// the day is a name of the calendar and has no zone
const days = inEach(tag => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));

/** The text of `key`; where `key_one` and `key_other` stand for it, the first number among the params chooses. */
export function chosen(language: Language, texts: Texts, key: string, params: Params): string | undefined {
  if (Object.hasOwn(texts, key)) return texts[key];
  const other = texts[`${key}_other`];
  if (other === undefined) return undefined;
  const counted = Object.values(params).find(value => typeof value === 'number');
  const one = plurals[language].select(counted ?? 0) === 'one';
  return one ? texts[`${key}_one`] : other;
}

/** A whole number; below nothing with the sign that is as wide as a figure. */
export const formatNumber = (language: Language, n: number): string =>
  numbers[language].format(n).replace('-', '−');

/** Hundredths of a percent, a whole number: `12.34%`, in Portuguese `12,34%`; `—` for a share of nothing. */
export const formatShare = (language: Language, basisPoints: number | null): string =>
  basisPoints === null ? '—' : percents[language].format(basisPoints / 10_000);

/** Things of one kind, beside each other. */
export const formatList = (language: Language, items: readonly string[]): string =>
  items.join(language === 'zh' ? '、' : ', ');

const or = { zh: ' 或 ', pt: ' ou ', en: ' or ' } as const satisfies { [L in Language]: string };

/** One of these, or the only one: `a, b or c`. */
export const formatChoice = (language: Language, items: readonly string[]): string =>
  [formatList(language, items.slice(0, -1)), ...items.slice(-1)].filter(Boolean).join(or[language]);

/** `2026-11-18` in words */
export const formatDay = (language: Language, day: string): string =>
  days[language].format(Date.parse(`${day}T00:00:00Z`));
