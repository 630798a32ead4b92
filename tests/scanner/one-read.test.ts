/**
 * Story: staff hold a card a little too long, scanners read it twice, a second scanner and the camera see it too. That is
 * one voter. And when the desk has let a voter go, the same card must count again at once.
 */
import { describe, expect, it } from 'vitest';
import { ScannerHub } from '../../renderer/scanner/hub.ts';
import { OneRead } from '../../renderer/scanner/one-read.ts';
import type { Reader, ReaderEvent, Reading } from '../../renderer/scanner/reader.ts';

describe('a card', () => {
  it('read twice within two seconds is one read; after that it counts again', () => {
    const gate = new OneRead();
    expect([0, 800, 2700, 4800].map(at => gate.isNew('2300123456', at))).toEqual([true, false, false, true]);
  });

  it('is not let through again because another card came between', () => {
    const gate = new OneRead();
    expect(['A', 'B', 'A', 'B'].map((card, n) => gate.isNew(card, n * 100))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('counts again at once when the desk let it go', () => {
    const gate = new OneRead();
    gate.isNew('2300123456', 0);
    gate.forget();
    expect(gate.isNew('2300123456', 10)).toBe(true);
  });
});

/** A reader whose device is this test. */
class Hand implements Reader {
  readonly how;
  give: (event: ReaderEvent) => void = () => {};
  constructor(how: Reader['how']) {
    this.how = how;
  }
  start(listener: (event: ReaderEvent) => void): () => void {
    this.give = listener;
    listener({ kind: 'state', state: { step: 'starting' } });
    return () => {};
  }
}

describe('several readers', () => {
  it('of one card are one read, whichever comes first', () => {
    const [wedge, camera, serial] = [new Hand('wedge'), new Hand('camera'), new Hand('serial')];
    const hub = new ScannerHub([wedge, camera, serial]);
    const heard: Reading[] = [];
    hub.hear(reading => heard.push(reading));
    for (const how of ['wedge', 'camera', 'serial'] as const) hub.use(how, true);
    for (const reader of [camera, wedge, serial]) reader.give({ kind: 'read', text: '0023001234' });
    expect(heard).toEqual([{ text: '0023001234', how: 'camera' }]);
  });

  it('say nothing more once they are switched off, and what a broken one sends is cut or dropped', () => {
    const serial = new Hand('serial');
    const hub = new ScannerHub([serial]);
    const heard: string[] = [];
    let unreadable = 0;
    hub.onUnreadable = () => unreadable++;
    hub.hear(({ text }) => heard.push(text));
    hub.use('serial', true);
    for (const text of ['', '   ', 'x'.repeat(5000), '\u202e1234\u0000']) serial.give({ kind: 'read', text });
    serial.give({ kind: 'unreadable' });
    expect(heard).toEqual(['x'.repeat(200), '\u202e1234\u0000']);
    expect(unreadable).toBe(1);
    hub.use('serial', false);
    serial.give({ kind: 'read', text: '2300123456' });
    expect(heard).toHaveLength(2);
    expect(hub.snapshot().states.serial).toEqual({ step: 'off' });
  });

  it('are heard by the screen that asked last, and by the one before when it has gone', () => {
    const wedge = new Hand('wedge');
    const hub = new ScannerHub([wedge]);
    hub.use('wedge', true);
    const heard: string[] = [];
    let unheard = 0;
    hub.onUnheard = () => unheard++;
    const read = (text: string) => wedge.give({ kind: 'read', text });
    read('card-0');
    const deskEnds = hub.hear(({ text }) => heard.push(`desk ${text}`));
    const settingsEnds = hub.hear(({ text }) => heard.push(`settings ${text}`));
    read('card-1');
    settingsEnds();
    read('card-2');
    deskEnds();
    read('card-3');
    expect(heard).toEqual(['settings card-1', 'desk card-2']);
    expect(unheard).toBe(2);
  });
});
