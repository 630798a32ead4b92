/**
 * What every command of `pollkeeper` has in common: `--help` and `--lang`, its words in three languages, and a sentence for
 * whatever was asked wrongly or is not there.
 */
import { parseArgs } from 'node:util';
import { type Language, languages } from '../shared/contract/view.ts';
import { commandLine as en } from '../shared/locales/en/command-line.ts';
import { commandLine as pt } from '../shared/locales/pt/command-line.ts';
import { fill, type Params } from '../shared/locales/text.ts';
import { commandLine as zh } from '../shared/locales/zh/command-line.ts';
import type { Untypeable } from './package/passphrase.ts';

const catalogues = { zh, pt, en };

export type CommandName = keyof typeof zh.help;
export const commandNames = Object.keys(zh.help) as readonly CommandName[];
export type Speak = (key: keyof typeof zh.say, params?: Params) => string;

export const speakIn =
  (language: Language): Speak =>
  (key, params = {}) =>
    fill(catalogues[language].say[key], params);

/** `source`: the path of the passphrase's file, `-` for a pipe, or the name of a variable. */
export const untypeableText = (language: Language, why: Untypeable, source: string): string =>
  speakIn(language)(`passphrase.${why}`, {
    source: source === '-' ? speakIn(language)('standard-input') : source,
  });

/** For `parseArgs`, beside a command's own options. */
export const common = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** The committee of `package` is spoken to in Chinese; who checks a bundle may be anybody. */
const usual = (command: CommandName | null): Language => (command === 'package' ? 'zh' : 'en');

/** Of one command; `null`: of all. */
export function helpIn(language: Language, command: CommandName | null): string {
  const { help, say } = catalogues[language];
  return command === null
    ? [...commandNames.map(name => help[name]), '', say.every].join('\n')
    : `${help[command]}\n\n${say.every}`;
}

type Heeded =
  | { readonly go: true; readonly language: Language }
  | { readonly go: false; readonly exit: 0 | 2; readonly said: string };

/** The language asked for; or what is to be said instead of doing anything: help, or that there is no such language. */
export function heed(command: CommandName | null, args: readonly string[]): Heeded {
  const { lang, help } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: common,
  }).values;
  const language = lang === undefined ? usual(command) : languages.find(one => one === lang);
  if (language === undefined) {
    // in which language could it be said? in each
    const given = typeof lang === 'string' ? lang.slice(0, 40) : '';
    return {
      go: false,
      exit: 2,
      said: languages.map(one => speakIn(one)('no-language', { given })).join('\n'),
    };
  }
  return help === true ? { go: false, exit: 0, said: helpIn(language, command) } : { go: true, language };
}

/** Arguments that no option of a command takes: what is not understood; null for any other error. */
export function notUnderstood(error: unknown, language: Language): string | null {
  const { code, message } = faceOf(error);
  if (!code.startsWith('ERR_PARSE_ARGS')) return null;
  return speakIn(language)('not-understood', { given: /'([^']*)'/.exec(message)?.[1] ?? '' });
}

/** A file that is not there, or cannot be read or written; else the error's own words. */
export function troubleIn(error: unknown, language: Language): string {
  const { code, path, message } = faceOf(error);
  const speak = speakIn(language);
  if (code === 'EISDIR') return speak('is-folder');
  if (path === '') return message;
  if (code === 'ENOENT') return speak('no-file', { path });
  return code === 'EEXIST' ? speak('file-there', { path }) : speak('file-trouble', { path, code });
}

function faceOf(error: unknown): { readonly code: string; readonly path: string; readonly message: string } {
  if (!(error instanceof Error)) return { code: '', path: '', message: String(error) };
  const told = new Map<string, unknown>(Object.entries(error));
  return {
    code: String(told.get('code') ?? ''),
    path: String(told.get('path') ?? ''),
    message: error.message,
  };
}
