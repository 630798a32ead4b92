/**
 * Canonical JSON (RFC 8785). The bytes of an event are its canonical JSON (ledger.md §1): whoever reads a log
 * can tell from an event alone that nobody has re-spelled it.
 */
import canonicalize from 'canonicalize';
import type { Json } from '../contract/event.ts';

/** Deeper than any document of ours; a parser that recurses would fall over at some thousands. */
export const DEEPEST = 64;

/** Throws on what JSON cannot say (NaN, lone surrogates, cycles): a broken assumption of the caller. */
export function canonicalJson(value: Json): string {
  if (isInOrder(value)) {
    const plain = JSON.stringify(value);
    if (!plain.includes(HALF_LETTER)) return plain;
  }
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}

/** How JSON.stringify writes half of a surrogate pair, for which canonical JSON has no form. */
const HALF_LETTER = '\\ud';

/**
 * JSON.stringify spells numbers and strings as RFC 8785 does (§3.2.2) and keeps the order of the keys: where they stand
 * in order already, as in everything that was read from canonical JSON, its text is the canonical one, in a fifth of the
 * time. False also for what JSON cannot say.
 */
function isInOrder(value: Json): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before: string | null = null;
  for (const [key, inner] of Object.entries(value)) {
    if ((before !== null && key <= before) || !isInOrder(inner)) return false;
    before = key;
  }
  return true;
}

/** Does the text nest arrays and objects no deeper than `limit`? Linear, without recursion, any input. */
export function nestsWithin(text: string, limit: number = DEEPEST): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth++;
      if (depth > limit) return false;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return true;
}

export type JsonReading =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly why: 'not-json' | 'too-deep' | 'not-canonical' };

/** Reads JSON from outside: bounded depth, then the parser. */
export function readJson(text: string): JsonReading {
  if (!nestsWithin(text)) return { ok: false, why: 'too-deep' };
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch {
    return { ok: false, why: 'not-json' };
  }
}

/** Reads JSON that must be canonical: no other spelling of the same value is taken. */
export function readCanonical(text: string): JsonReading {
  const reading = readJson(text);
  if (!reading.ok) return reading;
  try {
    return canonicalJson(reading.value) === text ? reading : { ok: false, why: 'not-canonical' };
  } catch {
    return { ok: false, why: 'not-canonical' }; // a lone surrogate written as an escape
  }
}
