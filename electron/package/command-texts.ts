/** The words of `pollkeeper package` in the language asked for. */
import type { Language } from '../../shared/contract/view.ts';
import { packageCommand as en } from '../../shared/locales/en/package-command.ts';
import { packageCommand as pt } from '../../shared/locales/pt/package-command.ts';
import { fill } from '../../shared/locales/text.ts';
import { packageCommand as zh } from '../../shared/locales/zh/package-command.ts';
import type { ElectionFault, FaultCode } from './election-check.ts';
import type { Path } from './json-lines.ts';

type Texts = {
  readonly say: { readonly [K in keyof typeof zh.say]: string };
  readonly fault: { readonly [K in FaultCode]: string };
  readonly field: { readonly [name: string]: string };
  readonly kind: { readonly [name: string]: string };
};
const catalogues: { readonly [L in Language]: Texts } = { zh, pt, en };

export type Say = (key: keyof typeof zh.say, params?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, params = {}) =>
    fill(catalogues[language].say[key], params);

/** `候選組別 第 2 項 › 名稱 › 中文`, and behind it the path as a programmer writes it: `groups[1].name.zh` */
export function placeText(language: Language, path: Path): string {
  const { field } = catalogues[language];
  const say = sayIn(language);
  if (path.length === 0) return say('whole-file');
  const words: string[] = [];
  for (const key of path)
    if (typeof key === 'string') words.push(field[key] ?? key);
    else words.push(`${words.pop() ?? ''} ${say('nth', { n: key + 1 })}`.trim());
  const exact = path.map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return `${words.join(' › ')} (${exact.replace(/^\./, '')})`;
}

export function faultText(language: Language, { code, params }: ElectionFault): string {
  const { fault, kind } = catalogues[language];
  return fill(fault[code], params, (value, name) =>
    (name === 'expected' || name === 'found') && code === 'wrong-kind'
      ? (kind[String(value)] ?? String(value))
      : String(value ?? ''),
  );
}
