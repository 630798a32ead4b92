/**
 * What a scanner reads becomes a key of the roll by the election's card patterns. The patterns are the
 * committee's, so they are held to a subset in which no read of MAX_READ characters can take long.
 */
import type { Election } from '../contract/election.ts';
import { ok, type Result, refuse } from '../contract/result.ts';
import { normaliseKey } from './key.ts';

/** Longer reads are nonsense from a scanner and are cut before anything looks at them. Characters. */
export const MAX_READ = 200;
const MAX_VARIABLE = 3;
const MAX_ALTERNATIVES = 4;

export type CardKey = { readonly field: 'number' | 'card'; readonly key: string };
export type CardReader = {
  readonly clean: (read: string) => string;
  readonly keyOf: (cleaned: string) => CardKey | null;
};

type Shape = { captures: number; variable: number; alternatives: number; forbidden: string | null };

/** Walks the pattern once: counts what can repeat and names the first construct that is not allowed. */
const shapeOf = (pattern: string): Shape => {
  const shape: Shape = { captures: 0, variable: 0, alternatives: 0, forbidden: null };
  const forbid = (what: string) => {
    shape.forbidden ??= what;
  };
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!;
    const rest = pattern.slice(i + 1);
    if (c === '\\') {
      if (/^[1-9k]/.test(rest)) forbid(`\\${rest[0]}`);
      i++;
    } else if (inClass) {
      if (c === ']') inClass = false;
    } else if (c === '[') inClass = true;
    else if (c === '|') shape.alternatives++;
    else if (c === '(') {
      if (!rest.startsWith('?')) shape.captures++;
      else if (!rest.startsWith('?:')) forbid(`(${rest.slice(0, 2)}`);
      else i += 2;
    } else if (c === ')') {
      if (/^[*+?{]/.test(rest)) forbid(`)${rest[0]}`);
    } else if (c === '*' || c === '+' || c === '?') shape.variable++;
    else if (c === '{' && !/^\d+\}/.test(rest)) shape.variable++;
  }
  return shape;
};

const compile = (pattern: string): RegExp | null => {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return null;
  }
};

/**
 * Refuses `card-pattern` {name, problem} where problem is `syntax`, `captures` (not exactly one) or `too-complex`
 * (a group repeated, look-around, back-references, more than 3 variable quantifiers or 4 alternatives).
 */
export const createCardReader = (cards: Election['cards']): Result<CardReader> => {
  const compiled: { field: CardKey['field']; regexp: RegExp }[] = [];
  for (const { name, field, pattern } of cards) {
    const refusal = (problem: string) => refuse('package', 'card-pattern', { name, problem });
    const regexp = compile(pattern);
    if (regexp === null) return refusal('syntax');
    const shape = shapeOf(pattern);
    if (shape.forbidden !== null || shape.variable > MAX_VARIABLE || shape.alternatives > MAX_ALTERNATIVES)
      return refusal('too-complex');
    if (shape.captures !== 1) return refusal('captures');
    compiled.push({ field, regexp });
  }
  return ok({
    clean: read =>
      normaliseKey(read.slice(0, MAX_READ).replace(/^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu, '')),
    keyOf: cleaned => {
      for (const { field, regexp } of compiled) {
        const key = regexp.exec(cleaned)?.[1];
        if (key !== undefined) return { field, key };
      }
      return null;
    },
  });
};
