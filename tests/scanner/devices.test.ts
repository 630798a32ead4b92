/**
 * Story: scanners that are no keyboards. One sends HID reports laid out as its descriptor says (the layout below is
 * by the HID Point of Sale usage tables; no real device's was seen), one sends lines on a serial port.
 * What they send must come out as it was printed, and what a broken one sends must never become a card.
 */
import { describe, expect, it } from 'vitest';
import { isAllowed, isAllowedDevice } from '../../electron/shell/allowed.ts';
import type { HidCollection } from '../../renderer/scanner/devices.ts';
import { Lines } from '../../renderer/scanner/lines.ts';
import type { ReaderEvent } from '../../renderer/scanner/reader.ts';
import { layoutsOf, ScannedData } from '../../renderer/scanner/scanned-data.ts';
import { readLines } from '../../renderer/scanner/serial.ts';

const bytes = (text: string) => [...new TextEncoder().encode(text)];

/** Report 2: byte count, AIM identifier (3), data (56), vendor bytes (2), one flag "data continued", padding. */
const collections: HidCollection[] = [
  {
    usagePage: 0x8c,
    usage: 0x02,
    children: [
      {
        usagePage: 0x8c,
        usage: 0x12,
        inputReports: [
          {
            reportId: 2,
            items: [
              { reportSize: 8, reportCount: 1, usages: [0x01_003b] },
              { reportSize: 8, reportCount: 3, usages: [0x8c_00fb, 0x8c_00fc, 0x8c_00fd] },
              { reportSize: 8, reportCount: 56, usages: [0x8c_00fe] },
              { reportSize: 8, reportCount: 2, isConstant: true, usages: [0x8c_00fe] },
              { reportSize: 1, reportCount: 1, usages: [0x8c_00ff] },
              { reportSize: 1, reportCount: 7, isConstant: true },
            ],
          },
        ],
      },
    ],
  },
];

function report(text: string, more = false, count = text.length): DataView {
  const report = new Uint8Array(63);
  report.set([count, ...bytes(']C0'), ...bytes(text).slice(0, 56)]);
  report[62] = more ? 1 : 0;
  return new DataView(report.buffer);
}

describe('a HID scanner', () => {
  const scanner = () => new ScannedData(layoutsOf(collections));

  it('sends a card in one report: as many bytes as it says, leading zeros kept, its line end left off', () => {
    const data = scanner();
    expect(data.report(2, report('0023001234'), 0)).toEqual({ kind: 'text', text: '0023001234' });
    expect(data.report(2, report('2300123456\r\n'), 10)).toEqual({ kind: 'text', text: '2300123456' });
    expect(data.report(2, report('23'.repeat(20), false, 10), 20)).toEqual({
      kind: 'text',
      text: '23'.repeat(5),
    });
  });

  it('may send a long one in several, and other reports between', () => {
    const data = scanner();
    const long = '1234567890'.repeat(11);
    expect(data.report(2, report(long.slice(0, 56), true), 0)).toBeNull();
    expect(data.report(5, report('status'), 1)).toBeNull();
    expect(data.report(2, report(long.slice(56)), 2)).toEqual({ kind: 'text', text: long });
  });

  it('that was broken off does not lend its half to the next card', () => {
    const data = scanner();
    data.report(2, report('2300', true), 0);
    expect(data.report(2, report('2400123456'), 5000)).toEqual({ kind: 'text', text: '2400123456' });
  });

  it('that talks nonsense is not believed: more bytes than the report has, an endless code, an empty or cut report', () => {
    const data = scanner();
    expect(data.report(2, report('2300', false, 200), 0)).toEqual({ kind: 'unreadable' });
    for (let n = 0; n < 20; n++) expect(data.report(2, report('x'.repeat(56), true), n)).toBeNull();
    expect(data.report(2, report('2300123456'), 21)).toEqual({ kind: 'unreadable' });
    expect(data.report(2, report('2300123456'), 22)).toEqual({ kind: 'text', text: '2300123456' });
    expect(data.report(2, new DataView(new ArrayBuffer(0)), 30)).toEqual({ kind: 'unreadable' });
    expect(data.report(2, report(''), 40)).toBeNull();
  });

  it('without a count fills up with zeros; without scanned data it is no scanner', () => {
    const plain = layoutsOf([
      {
        usagePage: 0x8c,
        inputReports: [{ items: [{ reportSize: 8, reportCount: 20, usages: [0x8c_00fe] }] }],
      },
    ]);
    const view = new DataView(Uint8Array.from([...bytes('2300123456'), ...Array(10).fill(0)]).buffer);
    expect(new ScannedData(plain).report(0, view, 0)).toEqual({ kind: 'text', text: '2300123456' });
    expect(
      layoutsOf([{ usagePage: 1, inputReports: [{ items: [{ reportSize: 8, reportCount: 8 }] }] }]).size,
    ).toBe(0);
  });

  it('survives any bytes at all', () => {
    const data = scanner();
    for (let n = 0; n < 3000; n++) {
      const noise = Uint8Array.from({ length: n % 70 }, (_, i) => (n * 131 + i * i * 29 + (n >> 3)) & 255);
      const scanned = data.report(2, new DataView(noise.buffer), n);
      if (scanned?.kind === 'text') expect(scanned.text.length).toBeLessThanOrEqual(200);
    }
  });
});

describe('a serial scanner', () => {
  it('ends each card with CR, LF, both or ETX, in whatever pieces they arrive', () => {
    const lines = new Lines();
    const all = bytes('0023001234\r\n2300111111\r2300222222\n\n2300333333\u0003');
    const read = all.flatMap((byte, at) => lines.take(Uint8Array.of(byte), at));
    expect(read).toEqual(
      ['0023001234', '2300111111', '2300222222', '2300333333'].map(text => ({ kind: 'text', text })),
    );
  });

  it('gives no card without its end, and half a card does not go before the next', () => {
    const lines = new Lines();
    expect(lines.take(Uint8Array.from(bytes('2300')), 0)).toEqual([]);
    expect(lines.take(Uint8Array.from(bytes('2400123456\r')), 3000)).toEqual([
      { kind: 'unreadable' },
      { kind: 'text', text: '2400123456' },
    ]);
  });

  it('that sends a flood, or bytes that are no text, is told once a line and fills no memory', () => {
    const lines = new Lines();
    for (let n = 0; n < 200; n++) expect(lines.take(new Uint8Array(5000).fill(0x41), n)).toEqual([]);
    expect(lines.take(Uint8Array.of(13), 201)).toEqual([{ kind: 'unreadable' }]);
    expect(lines.take(Uint8Array.of(0xff, 0xfe, 0x00, 13), 202)).toEqual([
      { kind: 'text', text: '\ufffd\ufffd\0' },
    ]);
  });

  it('is read from its stream until that ends, breaks or is no longer wanted', async () => {
    const events: ReaderEvent[] = [];
    const told = (event: ReaderEvent) => void events.push(event);
    const never = new AbortController().signal;
    const stream = (parts: readonly string[], broken = false) =>
      new ReadableStream<Uint8Array>({
        start(port) {
          for (const part of parts) port.enqueue(Uint8Array.from(bytes(part)));
          if (broken) port.error(new Error('framing'));
          else port.close();
        },
      });
    await readLines(stream(['23001', '23456\r', '']), told, never);
    expect(events).toEqual([{ kind: 'read', text: '2300123456' }]);
    await readLines(stream(['2300'], true), told, never);
    expect(events.slice(1)).toEqual([{ kind: 'unreadable' }]);

    const until = new AbortController();
    const reading = readLines(new ReadableStream<Uint8Array>(), told, until.signal);
    until.abort();
    await reading;
    expect(events).toHaveLength(2);
  });
});

describe('what a page may use', () => {
  const asked = (permission: string, origin: string, media: string[] = [], isMainFrame = true) =>
    isAllowed({ permission, origin, isMainFrame, media });

  it('the station’s page: camera without microphone, HID, serial; every other page and permission: nothing', () => {
    expect(asked('media', 'app://station/', ['video'])).toBe(true);
    expect(asked('hid', 'app://station')).toBe(true);
    expect(asked('serial', 'app://station/index.html')).toBe(true);
    for (const media of [[], ['audio'], ['video', 'audio'], ['unknown']])
      expect(asked('media', 'app://station/', media)).toBe(false);
    for (const origin of ['app://ledger/', 'app://stationx/', 'https://station/', 'app://station.evil/', ''])
      for (const permission of ['media', 'hid', 'serial'])
        expect(asked(permission, origin, ['video'])).toBe(false);
    for (const permission of ['usb', 'geolocation', 'notifications', 'clipboard-read', 'display-capture'])
      expect(asked(permission, 'app://station/', ['video'])).toBe(false);
    expect(asked('media', 'app://station/', ['video'], false)).toBe(false);
  });

  it('of HID devices only those that say they are scanners', () => {
    const device = (usagePage: number) => ({
      deviceId: '1',
      name: 'x',
      collections: [{ usagePage, usage: 2 }],
    });
    expect(isAllowedDevice('hid', 'app://station', device(0x8c))).toBe(true);
    for (const page of [0x01, 0x07, 0x0c, 0xf1d0])
      expect(isAllowedDevice('hid', 'app://station', device(page))).toBe(false);
    expect(isAllowedDevice('hid', 'app://ledger', device(0x8c))).toBe(false);
    expect(isAllowedDevice('hid', 'app://station', null)).toBe(false);
    expect(isAllowedDevice('usb', 'app://station', device(0x8c))).toBe(false);
    expect(isAllowedDevice('serial', 'app://station', {})).toBe(true);
    expect(isAllowedDevice('serial', 'app://elsewhere', {})).toBe(false);
  });
});
