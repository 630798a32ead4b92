/**
 * Story: a scanner that types like a keyboard lies beside a person who types on one. Every card must come out as
 * it was printed, whatever has the focus, with a Chinese input method on, with Caps Lock on; and nothing that
 * a person types may ever be taken for a card.
 */
import { describe, expect, it } from 'vitest';
import {
  type Fits,
  type Habits,
  idleWedge,
  step,
  usualHabits,
  type WedgeInput,
  type WedgeOutput,
  type WedgeState,
} from '../../renderer/scanner/wedge.ts';

type Key = Partial<Extract<WedgeInput, { kind: 'down' }>> & { readonly code: string };

/** Gives inputs one after the other and keeps what came out. */
class Bench {
  state: WedgeState = idleWedge;
  at = 1000;
  readonly outputs: WedgeOutput[] = [];
  readonly setup: Habits & { readonly fits: Fits };
  constructor(habits: Partial<Habits> = {}, pattern = /^\d{6}$/) {
    this.setup = { ...usualHabits, ...habits, fits: text => pattern.test(text) };
  }
  give(input: WedgeInput): readonly WedgeOutput[] {
    const { state, outputs } = step(this.state, input, this.setup);
    this.state = state;
    this.outputs.push(...outputs);
    return outputs;
  }
  key(key: Key, gap: number): readonly WedgeOutput[] {
    this.at += gap;
    return this.give({
      kind: 'down',
      shift: false,
      alt: false,
      command: false,
      repeat: false,
      inputMethod: false,
      inField: false,
      at: this.at,
      ...key,
    });
  }
  /** a run of keys; capital letters with Shift, as scanners do */
  type(text: string, gap: number, more: Partial<Key> = {}): void {
    for (const character of text) {
      const capital = /[A-Z]/.test(character);
      if (capital) this.key({ ...more, code: 'ShiftLeft', shift: true }, gap / 2);
      const code = /\d/.test(character)
        ? `Digit${character}`
        : character === '-'
          ? 'Minus'
          : `Key${character.toUpperCase()}`;
      this.key({ ...more, code, shift: capital }, capital ? gap / 2 : gap);
    }
  }
  wait(ms: number): void {
    this.at += ms;
    this.give({ kind: 'pause', at: this.at });
  }
  get scans(): string[] {
    return this.outputs.flatMap(output => (output.kind === 'scan' ? [output.text] : []));
  }
  count(kind: WedgeOutput['kind']): number {
    return this.outputs.filter(output => output.kind === kind).length;
  }
}

describe('a card', () => {
  it('ended by Enter is one scan, leading zeros kept, and its Enter is nobody else’s', () => {
    const bench = new Bench();
    bench.type('0023001234', 4);
    const outputs = bench.key({ code: 'Enter' }, 4);
    expect(bench.scans).toEqual(['0023001234']);
    expect(outputs.map(({ kind }) => kind)).toContain('swallow');
  });

  it('ended by Tab, by the Enter of the keypad, or by a pause is a scan as well', () => {
    for (const end of ['Tab', 'NumpadEnter', null]) {
      const bench = new Bench({}, /^\d{10}$/);
      bench.type('2300123456', 8);
      if (end) bench.key({ code: end }, 8);
      else bench.wait(120);
      expect(bench.scans).toEqual(['2300123456']);
    }
  });

  it('keeps capitals and small letters by Shift alone, so Caps Lock changes nothing', () => {
    const bench = new Bench();
    bench.type('2309853A-i011-0101', 5);
    bench.key({ code: 'Enter' }, 5);
    expect(bench.scans).toEqual(['2309853A-i011-0101']);
  });

  it('may come from the keypad, or as Alt with the number of each character', () => {
    const keypad = new Bench();
    for (const digit of '2300123456') keypad.key({ code: `Numpad${digit}` }, 6);
    keypad.key({ code: 'NumpadEnter' }, 6);
    expect(keypad.scans).toEqual(['2300123456']);

    const alt = new Bench();
    for (const character of 'A23001') {
      alt.key({ code: 'AltLeft', alt: true }, 2);
      for (const digit of String(character.charCodeAt(0)).padStart(4, '0'))
        alt.key({ code: `Numpad${digit}`, alt: true }, 2);
      alt.at += 2;
      alt.give({ kind: 'up', code: 'AltLeft', at: alt.at });
    }
    alt.key({ code: 'Enter' }, 2);
    expect(alt.scans).toEqual(['A23001']);
  });

  it('comes out right under a Chinese input method, which is told once when it begins and once when it ends', () => {
    const bench = new Bench();
    bench.type('2300123456', 5, { inputMethod: true });
    bench.key({ code: 'Enter', inputMethod: true }, 5);
    bench.type('2300999999', 5);
    bench.key({ code: 'Enter' }, 5);
    expect(bench.scans).toEqual(['2300123456', '2300999999']);
    expect(bench.outputs.filter(({ kind }) => kind === 'input-method')).toEqual([
      { kind: 'input-method', on: true },
      { kind: 'input-method', on: false },
    ]);
  });

  it('loses the prefix and suffix that the scanner adds, and its length is measured without them', () => {
    const bench = new Bench({ prefix: 'x-', suffix: 'z' });
    bench.type('x-230012z', 5);
    bench.key({ code: 'Enter' }, 5);
    bench.type('x-2300z', 5);
    bench.key({ code: 'Enter' }, 5);
    bench.type('240012', 5);
    bench.key({ code: 'Enter' }, 5);
    expect(bench.scans).toEqual(['230012', '240012']);
  });

  it('is never cut to another number: what begins or ends like the scanner’s own stays where it is the card’s', () => {
    const bench = new Bench({ prefix: '1', suffix: '9' }, /^\d{7,8}$/);
    for (const text of ['12345679', '1234567', '112345679', '12345678909', '12345']) {
      bench.type(text, 5);
      bench.key({ code: 'Enter' }, 5);
    }
    // a card of its own, another, one with the scanner's additions, and one that nothing makes a card of
    expect(bench.scans).toEqual(['12345679', '1234567', '1234567', '12345678909']);
  });

  it('of which a busy computer held a key back, even the second one or the Enter, is still one whole card', () => {
    for (const stalled of [1, 5, 10]) {
      const bench = new Bench();
      [...'2300123456'].forEach((digit, i) => {
        bench.key({ code: `Digit${digit}` }, i === stalled ? 60 : 4);
      });
      const outputs = bench.key({ code: 'Enter' }, stalled === 10 ? 60 : 4);
      expect(bench.scans).toEqual(['2300123456']);
      expect(outputs[0]).toEqual({ kind: 'swallow' });
    }
  });

  it('whose keys a busy computer hands over late is one card, though a pause had come between', () => {
    for (const end of ['Enter', null]) {
      const bench = new Bench({}, /^\d{10}$/);
      const held = (ms: number) => bench.give({ kind: 'pause', at: bench.at + ms });
      bench.type('23001234', 4);
      held(300); // the machine stands still: the timer is heard before the keys that were pressed long ago
      expect(bench.scans).toEqual([]);
      bench.type('56', 4);
      held(150);
      if (end) expect(bench.key({ code: end }, 4)[0]).toEqual({ kind: 'swallow' });
      expect(bench.scans).toEqual(['2300123456']);
    }
  });

  it('of which half was told before the rest was handed over is told again, whole; its Enter is not a third card', () => {
    const bench = new Bench();
    bench.type('23001234', 4);
    bench.give({ kind: 'pause', at: bench.at + 700 });
    bench.type('56', 4);
    bench.give({ kind: 'pause', at: bench.at + 700 });
    bench.key({ code: 'Enter' }, 4);
    expect(bench.scans).toEqual(['23001234', '2300123456']);
    bench.at += 500;
    bench.type('2300777777', 4);
    bench.key({ code: 'Enter' }, 4);
    expect(bench.scans.at(-1)).toBe('2300777777');
  });

  it('that broke off is told as it is, and its late Enter presses nobody’s button', () => {
    for (const gap of [90, 200, 500]) {
      const bench = new Bench({}, /^\d{13}$/);
      bench.type('23001234', 4);
      expect(bench.key({ code: 'Enter' }, gap)[0]).toEqual({ kind: 'swallow' });
      expect(bench.scans).toEqual(['23001234']);
    }
    // too short to be a card: nothing is told, and nothing is pressed
    const short = new Bench();
    short.type('2300', 4);
    expect(short.key({ code: 'Enter' }, 200)).toEqual([{ kind: 'swallow' }]);
    expect(short.scans).toEqual([]);
  });

  it('of which the last half comes late is never another, shorter number', () => {
    const bench = new Bench({}, /^(\d{13}|\d{7})$/);
    bench.type('230012', 4);
    bench.key({ code: 'Digit3' }, 120);
    bench.type('456789', 4);
    bench.key({ code: 'Enter' }, 4);
    expect(bench.scans).toEqual(['2300123456789']);
  });

  it('whose Enter comes just after a pause has told it: once told, and the Enter is the scanner’s', () => {
    for (const gap of [90, 200, 390]) {
      const bench = new Bench();
      bench.type('230012', 4);
      if (gap > 100) bench.give({ kind: 'pause', at: bench.at + 100 });
      expect(bench.key({ code: 'Enter' }, gap)[0]).toEqual({ kind: 'swallow' });
      expect(bench.scans).toEqual(['230012']);
      expect(bench.key({ code: 'Enter' }, 300)).toEqual([]); // a finger’s
    }
  });

  it('that was cut short by another key is told before that key does anything', () => {
    for (const code of ['F2', 'Escape', 'AltLeft']) {
      const bench = new Bench({}, /^\d{13}$/);
      bench.type('23001234', 4);
      bench.key({ code, alt: code === 'AltLeft' }, 200);
      expect(bench.scans).toEqual(['23001234']);
    }
  });

  it('that names its characters by Alt does not begin with what a pause ended', () => {
    const bench = new Bench();
    bench.type('230012', 4);
    bench.wait(120);
    bench.at += 500;
    for (const character of 'A23001') {
      bench.key({ code: 'AltLeft', alt: true }, 2);
      for (const digit of String(character.charCodeAt(0)).padStart(4, '0'))
        bench.key({ code: `Numpad${digit}`, alt: true }, 2);
      bench.at += 2;
      bench.give({ kind: 'up', code: 'AltLeft', at: bench.at });
    }
    bench.key({ code: 'Enter' }, 2);
    expect(bench.scans).toEqual(['230012', 'A23001']);
  });

  it('straight after another card is a scan of its own', () => {
    const bench = new Bench();
    bench.type('2300111111', 5);
    bench.key({ code: 'Enter' }, 5);
    bench.type('2300222222', 5);
    bench.key({ code: 'Enter' }, 5);
    expect(bench.scans).toEqual(['2300111111', '2300222222']);
  });
});

describe('a text field that has the focus', () => {
  it('gets back what stood in it', () => {
    const bench = new Bench();
    bench.type('2300123456', 5, { inField: true });
    bench.key({ code: 'Enter', inField: true }, 5);
    expect(bench.outputs.map(({ kind }) => kind)).toEqual(['begin', 'swallow', 'restore', 'scan']);
  });
});

describe('a person', () => {
  it('who presses Enter a moment after a PIN is not taken for the scanner', () => {
    for (const moment of [95, 105, 115, 124, 200]) {
      const bench = new Bench();
      bench.type('147514', 45, { inField: true });
      if (moment > 100) {
        bench.wait(100);
        bench.at -= 100;
      }
      expect(bench.key({ code: 'Enter', inField: true }, moment), `${moment} ms later`).toEqual([]);
    }
  });
  it('who types fast is not a scanner, and all keys pass, Enter too', () => {
    const bench = new Bench();
    bench.type('2300123456', 32, { inField: true });
    bench.key({ code: 'Enter', inField: true }, 60);
    bench.wait(500);
    expect(bench.scans).toEqual([]);
    expect(bench.count('swallow')).toBe(0);
    expect(bench.count('restore')).toBe(0);
  });

  it('whose fingers overlap now and then (two keys at once) is still not a scanner', () => {
    const bench = new Bench();
    for (let i = 0; i < 12; i++) bench.type('ab', i % 2 ? 12 : 45, { inField: true });
    bench.wait(500);
    expect(bench.scans).toEqual([]);
  });

  it('who holds a key down is not a scanner, though it repeats fast', () => {
    const bench = new Bench();
    bench.key({ code: 'Digit1', inField: true }, 100);
    for (let i = 0; i < 30; i++) bench.key({ code: 'Digit1', repeat: true, inField: true }, 20);
    bench.wait(500);
    expect(bench.scans).toEqual([]);
  });

  it('who presses Enter after typing is heard, and a shortcut is never part of a card', () => {
    const bench = new Bench();
    bench.key({ code: 'Enter' }, 3000);
    expect(bench.count('swallow')).toBe(0);
    bench.type('230', 5);
    bench.key({ code: 'KeyC', command: true }, 5);
    bench.type('456', 5);
    bench.wait(200);
    expect(bench.scans).toEqual([]);
  });
});

describe('half a card', () => {
  it('is no scan, and its Enter does not press the button that hands out a ballot', () => {
    const bench = new Bench();
    bench.type('230', 5);
    const outputs = bench.key({ code: 'Enter' }, 5);
    expect(bench.scans).toEqual([]);
    expect(outputs).toEqual([{ kind: 'swallow' }]);
  });

  it('nor does the second Enter of a scanner that sends two', () => {
    const bench = new Bench();
    bench.type('2300123456', 5);
    bench.key({ code: 'Enter' }, 5);
    expect(bench.key({ code: 'Enter' }, 5)).toEqual([{ kind: 'swallow' }]);
    expect(bench.scans).toHaveLength(1);
  });
});
