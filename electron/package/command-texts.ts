/** The words of `pollkeeper package` in the language asked for. */
import type { Language } from '../../shared/contract/view.ts';
import { packageCommand as en } from '../../shared/locales/en/package-command.ts';
import { packageCommand as pt } from '../../shared/locales/pt/package-command.ts';
import { fill, formatChoice } from '../../shared/locales/text.ts';
import { packageCommand as zh } from '../../shared/locales/zh/package-command.ts';
import type { Path } from './json-lines.ts';
import sample from './sample/election.json' with { type: 'json' };
import type { ElectionFault, FaultCode } from './schema-faults.ts';

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
  return `${words.join(' › ')} (${exactPlace(path)})`;
}

/** `groups[1].name.zh` */
export const exactPlace = (path: Path): string =>
  path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** What may stand at a place, as the sample has it there; null where it has nothing. */
function exampleAt(path: Path): string | null {
  let found: unknown[] = [sample];
  for (const key of path)
    found = found.flatMap(value => {
      if (typeof key === 'number') return Array.isArray(value) ? value : [];
      const inside =
        typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : null;
      return inside === undefined || inside === null ? [] : [inside];
    });
  const [first] = found;
  if (first === undefined) return null;
  const text = JSON.stringify(Array.isArray(first) ? first.slice(0, 1) : first);
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
}
/** Characters; the first field of a group shows how it is written. */
const LONG = 100;

export function faultText(language: Language, { path, code, params }: ElectionFault): string {
  const { fault, kind } = catalogues[language];
  const say = sayIn(language);
  const { values } = params;
  const listed = Array.isArray(values) ? formatChoice(language, values) : '';
  const kinds = { expected: kind[String(params.expected)], found: kind[String(params.found)] };
  const sentence =
    code === 'missing' && listed !== ''
      ? say('missing-one-of', { values: listed })
      : fill(fault[code], {
          ...params,
          values: listed,
          ...(code.endsWith('-kind') || code === 'missing' ? kinds : {}),
        });
  const example = wantsExample.has(code) && listed === '' ? exampleAt(path) : null;
  return example === null ? sentence : `${sentence}${say('example', { example })}`;
}
const wantsExample: ReadonlySet<FaultCode> = new Set(['missing', 'wrong-kind', 'empty-list', 'empty-text']);
