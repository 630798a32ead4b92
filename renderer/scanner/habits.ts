/**
 * Works out a wedge scanner's habits from a few cards: what it puts before and after, how it ends, how fast it types.
 * Pure. Whether a read is a card of this election is asked of `fits`, the package's card patterns.
 */
import { characterOf } from './key-characters.ts';
import { layoutFaults, type ScannerLayout } from './scanner-layouts.ts';
import { type Fits, type Habits, usualHabits } from './wedge.ts';

/** One key as it went down; `at` in ms of one steady clock. */
export type RecordedKey = {
  readonly code: string;
  readonly shift: boolean;
  readonly command: boolean;
  readonly capsLock: boolean;
  readonly at: number;
};

/** no finger presses a key this soon after another, ms (a slow scanner by Bluetooth does) */
export const noFingerMs = 80;
/** so long without a key ends a card, ms */
export const cardPauseMs = 300;

export type End = 'enter' | 'tab' | 'none';
/** A card as the keyboard brought it. */
export type Recorded = {
  readonly text: string;
  readonly end: End;
  /** time that three of four gaps between its keys stay below, ms: a busy computer may hold one back */
  readonly gapMs: number;
  readonly capsLock: boolean;
};

/** Null: that was typed by hand, or is too short for a card. */
export function recordedOf(keys: readonly RecordedKey[]): Recorded | null {
  const printing = keys.filter(key => !/^(Shift|Alt|CapsLock)/.test(key.code));
  const last = printing.at(-1);
  const end: End = /Enter$/.test(last?.code ?? '') ? 'enter' : last?.code === 'Tab' ? 'tab' : 'none';
  const body = printing.filter(({ code }) => !/Enter$|^Tab$/.test(code));
  const text = body.map(key => (key.command ? '' : (characterOf(key.code, key.shift) ?? ''))).join('');
  const gaps = printing.slice(1).map((key, n) => key.at - (printing[n]?.at ?? key.at));
  const gapMs = gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.75)] ?? 0;
  if (text.length < leastLength || gapMs > noFingerMs) return null;
  return { text, end, gapMs, capsLock: keys.some(({ capsLock }) => capsLock) };
}

export type Warning =
  | 'different-ends'
  | 'no-end'
  | 'slow'
  | 'caps-lock'
  | 'lost-zero'
  | 'unknown-cards'
  | 'same-card'
  | `layout-${ScannerLayout}`;

export type Findings = {
  readonly habits: Habits;
  readonly end: End;
  readonly warnings: readonly Warning[];
};

/** the least and the most that the settings allow (machine/settings.ts) */
const leastLength = 3;
const [leastGapMs, mostGapMs] = [5, 80];
const longestFix = 12;

/** `fits`: is this text a card of the election? At least one card. */
export function findingsOf(cards: readonly Recorded[], fits: Fits): Findings {
  const texts = cards.map(({ text }) => text);
  const { prefix, suffix } = fixesOf(texts, fits);
  const bare = texts.map(text => text.slice(prefix.length, text.length - suffix.length));
  const slowest = Math.max(...cards.map(({ gapMs }) => gapMs));
  const shortest = Math.min(...bare.map(({ length }) => length));
  const end = cards[0]?.end ?? 'none';
  const warnings: Warning[] = [];
  if (cards.some(card => card.end !== end)) warnings.push('different-ends');
  else if (end === 'none') warnings.push('no-end');
  if (slowest > usualHabits.gapMs) warnings.push('slow');
  if (cards.some(({ capsLock }) => capsLock)) warnings.push('caps-lock');
  if (cards.length > 1 && new Set(texts).size === 1) warnings.push('same-card');
  if (!bare.every(fits)) warnings.push(whyUnknown(bare, fits));
  return {
    habits: {
      prefix,
      suffix,
      // a damaged card may come out shorter: it must still be heard, as one that cannot be told
      minLength: Math.max(leastLength, Math.min(usualHabits.minLength, shortest)),
      // half as much again for a busy computer
      gapMs: Math.min(mostGapMs, Math.max(leastGapMs, usualHabits.gapMs, Math.ceil(slowest * 1.5))),
    },
    end,
    warnings,
  };
}

/**
 * The least that has to be taken off before and after so that every card fits. Cards begin alike (the year of
 * admission), so what they have in common says nothing by itself.
 */
function fixesOf(texts: readonly string[], fits: Fits): { prefix: string; suffix: string } {
  const before = Math.min(longestFix, common(texts));
  const after = Math.min(longestFix, common(texts.map(text => [...text].reverse().join(''))));
  for (let taken = 0; taken <= before + after; taken++)
    for (let front = Math.min(taken, before); front >= 0 && taken - front <= after; front--) {
      const bare = texts.map(text => text.slice(front, text.length - (taken - front)));
      if (!bare.every(text => text !== '' && fits(text))) continue;
      const [first = ''] = texts;
      return { prefix: first.slice(0, front), suffix: first.slice(first.length - (taken - front)) };
    }
  return { prefix: '', suffix: '' };
}

function common([first = '', ...rest]: readonly string[]): number {
  let length = 0;
  while (length < first.length && rest.every(text => text[length] === first[length])) length++;
  return length;
}

/** Cards that fit nothing: would they fit if the scanner were set up rightly? */
function whyUnknown(texts: readonly string[], fits: Fits): Warning {
  for (const [layout, meant] of layoutFaults)
    if (texts.every(text => fits(meant(text)))) return `layout-${layout}`;
  if (texts.some(text => !fits(text) && (fits(`0${text}`) || fits(`00${text}`)))) return 'lost-zero';
  return 'unknown-cards';
}
