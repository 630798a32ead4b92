/**
 * A keyboard-wedge scanner types like a person, only faster: keys less than about 10 ms apart, people more than about
 * 30. A run of keys mostly at that pace, long enough, ended by Enter, Tab or a pause, is a card; everything else is
 * typing and passes untouched. "Mostly", because a busy computer may hold a key back: a card that falls apart there
 * would be read as another, shorter number. For the same reason what was pressed counts, not what arrived: keys that are
 * handed over late, after a pause has ended their card, still belong to it. Pure: one input, the next state, what is to
 * be done. No clock of its own: every input has its time, and `dueAt` says when the binding must come back with a `pause`.
 */
import { characterOf } from './key-characters.ts';

export type Habits = {
  /** what the scanner puts before and after */
  readonly prefix: string;
  readonly suffix: string;
  /** characters that a card has at least, without prefix and suffix */
  readonly minLength: number;
  /** usual longest time between two keys of one card, ms */
  readonly gapMs: number;
};
/** Is this text, as it stands, a card of the election? */
export type Fits = (text: string) => boolean;
type Setup = Habits & { readonly fits: Fits };
export const usualHabits: Habits = { prefix: '', suffix: '', minLength: 6, gapMs: 25 };

/** so long may a key of a card be held back, ms */
const stallMs = 80;
/** this share of the keys must come at the scanner's pace */
const paceShare = 0.75;
/** no key for so long ends a card of a scanner that sends no Enter, ms */
const pauseMs = 100;
/** and so long what is no card of this election: its other half may still be on the way */
const halfPauseMs = 600;
/** an Enter this soon after the last key of a card that a pause has ended is still the scanner's, ms */
const lateEndMs = 400;

export type WedgeInput =
  | {
      readonly kind: 'down';
      /** place on the keyboard, `event.code` */
      readonly code: string;
      readonly shift: boolean;
      readonly alt: boolean;
      /** Ctrl or Meta: a shortcut, never part of a card */
      readonly command: boolean;
      readonly repeat: boolean;
      /** `keyCode` 229 or `key` "Process" */
      readonly inputMethod: boolean;
      /** a text field has the focus */
      readonly inField: boolean;
      /** monotonic ms */
      readonly at: number;
    }
  | { readonly kind: 'up'; readonly code: string; readonly at: number }
  | { readonly kind: 'pause'; readonly at: number };

export type WedgeOutput =
  /** a run may begin with this key: remember what stands in the field */
  | { readonly kind: 'begin' }
  /** this key is the scanner's: nobody else may see it */
  | { readonly kind: 'swallow' }
  /** put back what stood in the field */
  | { readonly kind: 'restore' }
  | { readonly kind: 'scan'; readonly text: string }
  | { readonly kind: 'input-method'; readonly on: boolean };

export type WedgeState = {
  readonly text: string;
  /** keys of the run, after the first, that came at the scanner's pace, and all of them */
  readonly quick: number;
  readonly followed: number;
  readonly inField: boolean;
  /** a pause ended it and it was told; it goes on only with keys that had been pressed before that pause */
  readonly told: boolean;
  /** time of the last key of whatever kind; -Infinity: none */
  readonly lastAt: number;
  /** digits typed on the keypad while Alt is held: the way of some scanners to name a character */
  readonly altDigits: string;
  readonly inputMethod: boolean;
  /** when a `pause` is due, or null */
  readonly dueAt: number | null;
};

const noRun = { text: '', quick: 0, followed: 0, inField: false, told: false, dueAt: null } as const;
export const idleWedge: WedgeState = {
  ...noRun,
  lastAt: Number.NEGATIVE_INFINITY,
  altDigits: '',
  inputMethod: false,
};

type Step = { readonly state: WedgeState; readonly outputs: readonly WedgeOutput[] };

const isShift = (code: string) => code === 'ShiftLeft' || code === 'ShiftRight';
const isAlt = (code: string) => code === 'AltLeft' || code === 'AltRight';
const isEnd = (code: string) => code === 'Enter' || code === 'NumpadEnter' || code === 'Tab';

export function step(state: WedgeState, input: WedgeInput, setup: Setup): Step {
  switch (input.kind) {
    case 'pause':
      return state.dueAt !== null && input.at >= state.dueAt ? paused(state, input.at, setup) : same(state);
    case 'up':
      return isAlt(input.code) && state.altDigits !== '' ? named(state, input.at, setup) : same(state);
    case 'down':
      return down(state, input, setup);
  }
}

const same = (state: WedgeState): Step => ({ state, outputs: [] });

type Down = Extract<WedgeInput, { kind: 'down' }>;

function down(before: WedgeState, key: Down, setup: Setup): Step {
  const fast = key.at - before.lastAt <= setup.gapMs && !key.repeat;
  if (isShift(key.code)) return same(before.text !== '' && fast ? { ...before, lastAt: key.at } : before);
  const since = key.at - before.lastAt;
  const late = since > stallMs;
  if (isAlt(key.code)) {
    const { state, outputs } = late ? ending(before, key.at, setup) : same(before);
    return { state: { ...state, lastAt: key.at, altDigits: '' }, outputs };
  }

  if (isEnd(key.code)) {
    // no finger comes to Enter this soon after another key: it is the scanner's, even after a run too short to be a
    // card. Nor is it anybody else's while a card waits to be told, or was told just now. Else a card that broke off
    // would press the button that hands out the ballot of the voter before.
    const ends =
      fast || (isCard(before, setup) ? !before.told || since <= lateEndMs : isBroken(before, since));
    if (!ends || key.repeat) return same({ ...before, ...noRun, lastAt: key.at });
    const end = ending(before, key.at, setup);
    return { ...end, outputs: [{ kind: 'swallow' }, ...end.outputs] };
  }

  const keypad = key.alt ? /^Numpad(\d)$/.exec(key.code)?.[1] : undefined;
  if (keypad !== undefined && !key.repeat)
    return {
      state: { ...before, altDigits: before.altDigits + keypad, lastAt: key.at },
      outputs: [{ kind: 'swallow' }],
    };

  const character = key.command || key.alt || key.repeat ? null : characterOf(key.code, key.shift);
  if (character === null) return ending({ ...before, altDigits: '' }, key.at, setup);

  const outputs: WedgeOutput[] = [];
  if (key.inputMethod !== before.inputMethod) outputs.push({ kind: 'input-method', on: key.inputMethod });
  // what is no card and was not told waits for its other half; alone that half might be another voter's number
  const goesOn = before.text !== '' && (!late || (isHalf(before, setup) && since <= halfPauseMs));
  if (!goesOn) outputs.push(...ending(before, key.at, setup).outputs, { kind: 'begin' });
  // in a field the keys are let through and taken back at the end: until then it may be a person
  else if (fast && !key.inField) outputs.push({ kind: 'swallow' });
  const run = goesOn ? before : noRun;
  const text = run.text + character;
  return {
    state: {
      ...before,
      text,
      quick: run.quick + (goesOn && fast ? 1 : 0),
      followed: run.followed + (goesOn ? 1 : 0),
      inField: run.inField || key.inField,
      told: false,
      lastAt: key.at,
      inputMethod: key.inputMethod,
      dueAt: key.at + pauseAfter(text, setup),
    },
    outputs,
  };
}

const isHalf = (state: WedgeState, setup: Setup) =>
  !state.told && isCard(state, setup) && !setup.fits(cardIn(state.text, setup));

const atPace = ({ quick, followed }: WedgeState) => quick >= paceShare * followed;

/** Keys at a scanner's pace, too few for a card. */
const isBroken = (state: WedgeState, since: number) =>
  !state.told && state.followed >= 2 && atPace(state) && since <= halfPauseMs;

/** Alt was let go: the digits name a character (the same in every code page, for what cards hold). */
function named(state: WedgeState, at: number, setup: Setup): Step {
  const code = Number(state.altDigits);
  const character = code >= 32 && code < 127 ? String.fromCharCode(code) : '';
  const text = state.text + character;
  return same({
    ...state,
    text,
    quick: state.quick + 1,
    followed: state.followed + 1,
    told: false,
    altDigits: '',
    lastAt: at,
    dueAt: at + pauseAfter(text, setup),
  });
}

const pauseAfter = (text: string, setup: Setup) => (setup.fits(cardIn(text, setup)) ? pauseMs : halfPauseMs);

/**
 * A pause is no key: whoever presses Enter just after it is as slow as after the last key, and is no scanner. What it
 * ended is kept: a busy computer may hand over the card's other keys only now.
 */
function paused(state: WedgeState, at: number, setup: Setup): Step {
  const { outputs } = ending(state, at, setup);
  return { state: { ...state, told: true, dueAt: null }, outputs };
}

/** A run is over: a card, or not a card at all. */
function ending(state: WedgeState, at: number, setup: Setup): Step {
  const rest = { ...state, ...noRun, lastAt: at };
  if (state.told || !isCard(state, setup)) return same(rest);
  return {
    state: rest,
    outputs: [
      ...(state.inField ? [{ kind: 'restore' } as const] : []),
      { kind: 'scan', text: cardIn(state.text, setup) },
    ],
  };
}

function isCard(state: WedgeState, setup: Setup): boolean {
  const { text } = state;
  const { length } = setup.fits(text) ? text : bare(text, setup);
  return length >= setup.minLength && atPace(state);
}

/**
 * The card in what a scanner typed. Prefix and suffix come off only where that makes a card of what is none: a number
 * that happens to begin like the prefix would otherwise be cut to another voter's.
 */
export function cardIn(text: string, setup: Setup): string {
  if (setup.fits(text)) return text;
  const without = bare(text, setup);
  return setup.fits(without) ? without : text;
}

function bare(text: string, { prefix, suffix }: Habits): string {
  const start = prefix !== '' && text.startsWith(prefix) ? prefix.length : 0;
  const end = suffix !== '' && text.endsWith(suffix) ? text.length - suffix.length : text.length;
  return text.slice(start, Math.max(start, end));
}
