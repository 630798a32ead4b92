/**
 * Story: a scanner from a drawer, set up by somebody long ago. Three cards must be enough to learn how it types, and to
 * say in plain words what is wrong with it, before the first voter stands there.
 */
import { describe, expect, it } from 'vitest';
import { type Findings, findingsOf, type RecordedKey, recordedOf } from '../../renderer/scanner/habits.ts';
import { idleWedge, step } from '../../renderer/scanner/wedge.ts';
import { createCardReader } from '../../shared/cards/pattern.ts';

const reader = createCardReader([{ name: 'number', field: 'number', pattern: '(\\d{10}|[A-Z]\\d{6}-\\d)' }]);
if (!reader.ok) throw new Error('the pattern of this test');
const { clean, keyOf } = reader.value;
const fits = (text: string) => keyOf(clean(text)) !== null;

const codes: { readonly [letter: string]: string } = {
  '-': 'Minus',
  '/': 'Slash',
  "'": 'Quote',
  '.': 'Period',
};

/** The keys of a scanner on the American layout, `gap` ms apart. */
function keys(text: string, { gap = 5, end = 'Enter', capsLock = false } = {}): RecordedKey[] {
  let at = 1000;
  const key = (code: string, shift: boolean): RecordedKey => {
    at += gap;
    return { code, shift, command: false, capsLock, at };
  };
  const body = [...text].flatMap(letter => {
    const capital = /[A-Z]/.test(letter);
    const over = ')!@#$%^&*('.indexOf(letter);
    const code =
      over >= 0
        ? `Digit${over}`
        : /\d/.test(letter)
          ? `Digit${letter}`
          : (codes[letter] ?? `Key${letter.toUpperCase()}`);
    const typed = key(code, capital || over >= 0);
    return capital ? [{ ...typed, code: 'ShiftLeft' }, typed] : [typed];
  });
  return end === '' ? body : [...body, key(end, false)];
}

function learn(texts: readonly string[], how: Parameters<typeof keys>[1] = {}): Findings {
  const cards = texts.map(text => recordedOf(keys(text, how)));
  return findingsOf(
    cards.map(card => {
      if (!card) throw new Error('this test types like a person');
      return card;
    }),
    fits,
  );
}

const cards = ['2300111111', '2300222222', '2400333333'];

describe('three cards', () => {
  it('of a plain scanner change nothing of the usual habits', () => {
    expect(learn(cards)).toEqual({
      habits: { prefix: '', suffix: '', minLength: 6, gapMs: 25 },
      end: 'enter',
      warnings: [],
    });
  });

  it('show what it puts before and after, though all numbers begin with the same year', () => {
    const same = ['2300111111', '2300222222', '2300333333'];
    const { habits, warnings } = learn(same.map(number => `AB-${number}.x`));
    expect(habits).toMatchObject({ prefix: 'AB-', suffix: '.x' });
    expect(warnings).toEqual([]);
  });

  it('show how it ends, and that it never does', () => {
    expect(learn(cards, { end: 'Tab' })).toMatchObject({ end: 'tab', warnings: [] });
    expect(learn(cards, { end: '' })).toMatchObject({ end: 'none', warnings: ['no-end'] });
  });

  it('allow a slow scanner its time; what was learnt then reads its cards', () => {
    const { habits, warnings } = learn(cards, { gap: 45 });
    expect(warnings).toEqual(['slow']);
    let state = idleWedge;
    const scans = keys('2300111111', { gap: 45 }).flatMap(({ code, shift, at }) => {
      const key = {
        code,
        shift,
        at,
        alt: false,
        command: false,
        repeat: false,
        inputMethod: false,
        inField: false,
      };
      const next = step(state, { kind: 'down', ...key }, { ...habits, fits });
      state = next.state;
      return next.outputs.flatMap(output => (output.kind === 'scan' ? [output.text] : []));
    });
    expect(scans).toEqual(['2300111111']);
  });

  it('typed by hand are not taken for cards, nor is a stray key', () => {
    expect(recordedOf(keys('2300111111', { gap: 120 }))).toBeNull();
    expect(recordedOf(keys('', {}))).toBeNull();
    expect(recordedOf([])).toBeNull();
  });
});

describe('a scanner that is set up wrongly is found out', () => {
  const one = (texts: readonly string[], how = {}) => learn(texts, how).warnings;

  it('drops the leading zero', () => {
    expect(one(['230011111', '230022222', '240033333'])).toEqual(['lost-zero']);
  });

  it('thinks of a French, a German, a Portuguese keyboard', () => {
    expect(one(['@#))!!!!!!', '@#))@@@@@@', '@$))######'])).toEqual(['layout-fr']);
    expect(one(['A230011/1', 'A230022/2', 'A240033/3'])).toEqual(['layout-de']);
  });

  it('runs with Caps Lock on, is shown the same card three times, or cards of something else', () => {
    expect(one(cards, { capsLock: true })).toEqual(['caps-lock']);
    expect(one(['2300111111', '2300111111', '2300111111'])).toEqual(['same-card']);
    expect(one(['hello-world', 'library.42', 'some-thing'])).toEqual(['unknown-cards']);
  });
});
