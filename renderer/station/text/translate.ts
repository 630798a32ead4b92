/** A text from its pattern: `{name}` is replaced; `key_one` / `key_other` follow the language's plural rules. */
import type { Language } from '../../../shared/contract/view.ts';

export type Params = Readonly<Record<string, string | number>>;
type Texts = { readonly [key: string]: string };

export const locales: { readonly [L in Language]: string } = { zh: 'zh-Hant-MO', pt: 'pt-PT', en: 'en-GB' };

const plurals: { readonly [L in Language]: Intl.PluralRules } = {
  zh: new Intl.PluralRules(locales.zh),
  pt: new Intl.PluralRules(locales.pt),
  en: new Intl.PluralRules(locales.en),
};
const numbers: { readonly [L in Language]: Intl.NumberFormat } = {
  zh: new Intl.NumberFormat(locales.zh),
  pt: new Intl.NumberFormat(locales.pt, { useGrouping: true }),
  en: new Intl.NumberFormat(locales.en),
};

export const formatNumber = (language: Language, n: number): string => numbers[language].format(n);

/** The pattern for `key`, or null: the plain one, else the plural form for the first number among the parameters. */
export function patternOf(language: Language, texts: Texts, key: string, params: Params): string | null {
  const plain = texts[key];
  if (plain !== undefined) return plain;
  const n = Object.values(params).find(value => typeof value === 'number');
  const form = n === undefined ? 'other' : plurals[language].select(n);
  return texts[`${key}_${form === 'one' ? 'one' : 'other'}`] ?? null;
}

export const fill = (language: Language, pattern: string, params: Params): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(language, value) : value;
  });
