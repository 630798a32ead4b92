/** One cell of the roll's file: what may stand in it, and what it becomes. */
import { normaliseKey } from '../../shared/cards/key.ts';
import type { ProblemCode, RollProblem } from './roll-problem.ts';

export type Report = (code: ProblemCode, params?: RollProblem['params']) => void;

/** Characters; longer is a file of another kind. */
const MAX_CELL = 200;
const MAX_KEY = 40;

/** Most cells are plain Latin or Chinese text and need no closer look. */
const PLAIN = /^[\x20-\x3c>\x41-\x7e\u00c0-\u024f\u3400-\u9fff]*$/;
const FORMULA = /^\t|^\s*[=+@]/;
const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const PRIVATE_USE = /\p{Co}/u;
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/;
const KEY = /^[\x21-\x7e]*$/;

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** A cell of text, without the blanks around it. Problems are reported; what is returned then is not used. */
export const readText = (raw: string, report: Report): string => {
  if (raw.length > MAX_CELL) report('too-long', { characters: raw.length, most: MAX_CELL });
  else if (!PLAIN.test(raw) || raw[0] === '+') {
    const control = CONTROL.exec(raw);
    if (FORMULA.test(raw)) report('formula', { value: raw.slice(0, 40) });
    else if (control !== null) report('control-character', { character: codePoint(control[0]) });
    else if (raw.includes('\ufffd')) report('replacement-character');
    const privateUse = PRIVATE_USE.exec(raw);
    if (privateUse !== null) report('private-use-character', { character: codePoint(privateUse[0]) });
  }
  return raw.trim();
};

/** A name: a question mark in it is what a lossy export leaves of a rare character. */
export const readName = (raw: string, report: Report): string => {
  const text = readText(raw, report);
  if (text.includes('?')) report('question-mark', { value: text.slice(0, 40) });
  return text;
};

/** A student or card number in its one form; leading zeros stay. */
export const readKey = (raw: string, report: Report): string => {
  const text = readText(raw, report);
  const key = normaliseKey(text);
  if (key.length > MAX_KEY) report('too-long', { characters: key.length, most: MAX_KEY });
  else if (!KEY.test(key)) {
    if (!FORMULA.test(raw) && !CONTROL.test(raw) && !raw.includes('\ufffd'))
      report('not-a-key', { value: key });
  } else if (SCIENTIFIC.test(key)) report('scientific-number', { value: key });
  else if (!KEY.test(text)) report('full-width', { value: text, becomes: key });
  return key;
};
