/**
 * Story: a card is held before the camera of a laptop, badly. Not reading it costs a second; reading it wrongly would
 * strike another voter off. So: every card is read under middling faults by most symbologies, and no picture, of a card
 * or of none, ever gives a text that is not on a card.
 *
 * POLLKEEPER_DECODE_TABLE=FILE measures everything (some minutes) and writes the table of README.md there.
 */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Found } from '../../renderer/scanner/decoder.ts';
import { Sightings } from '../../renderer/scanner/sightings.ts';
import { ZxingDecoder } from '../../renderer/scanner/zxing-decoder.ts';
import { clean, photograph, randomFrom } from './photograph.ts';
import { faults, measure, type Outcome, type Shot } from './quality.ts';

Error.stackTraceLimit = 0; // as in the worker

const symbologies = ['qr', 'code-128', 'code-39', 'ean-13'] as const;

describe('pictures of cards', () => {
  it('under weak faults are nearly all read, and not one of them wrongly', () => {
    const shots = [...measure([0], 1, false)];
    expect(shots.filter(({ ours }) => ours === 'wrong')).toEqual([]);
    for (const symbology of symbologies) {
      const own = shots.filter(shot => shot.symbology === symbology);
      expect(own.filter(({ ours }) => ours === 'read').length, symbology).toBeGreaterThanOrEqual(
        own.length - 2,
      );
    }
  });

  it('under strong faults may be missed, but never read wrongly', () => {
    for (const { ours, fault, symbology } of measure([2], 1, false))
      expect(ours, `${symbology}: ${fault}`).not.toBe('wrong');
  });
});

describe('pictures of no card', () => {
  it('give nothing: stripes of every width, noise, black, white', () => {
    const decoder = new ZxingDecoder();
    const random = randomFrom(7);
    const [width, height] = [640, 360];
    const of = (grey: (x: number, y: number) => number) => {
      const picture = { grey: new Uint8ClampedArray(width * height), width, height };
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) picture.grey[y * width + x] = grey(x, y);
      return decoder.decode(picture);
    };
    const stripes = Array.from({ length: width }, () => random());
    expect(of(() => 0)).toBeNull();
    expect(of(() => 255)).toBeNull();
    expect(of(() => random() * 255)).toBeNull();
    for (const period of [2, 3, 5, 8, 13]) expect(of(x => (Math.floor(x / period) % 2) * 255)).toBeNull();
    for (let n = 0; n < 30; n++)
      expect(
        of((x, y) => ((stripes[(x + n * 17) % width] ?? 0) + (y % 90 < 5 ? 0.3 : 0) > 0.5 ? 230 : 20)),
      ).toBeNull();
  });

  it('and of no size give nothing either', () => {
    for (const [width, height] of [
      [0, 0],
      [1, 1],
      [100, 2],
      [3, 700],
    ] as const)
      expect(
        new ZxingDecoder().decode({ grey: new Uint8ClampedArray(width * height), width, height }),
      ).toBeNull();
  });
});

describe('from pictures to cards', () => {
  const bar = (text: string): Found => ({ text, symbology: 'code-39' });

  it('a bar code counts when two pictures in succession say the same, a QR code at once', () => {
    const sightings = new Sightings();
    expect(sightings.see({ text: '2300123456', symbology: 'qr' }, 0)).toBe('2300123456');
    expect([bar('A1'), bar('A2'), bar('A1')].map((found, n) => sightings.see(found, 100 * n))).toEqual([
      null,
      null,
      null,
    ]);
    expect(sightings.see(null, 300)).toBeNull();
    expect(sightings.see(bar('A1'), 400)).toBe('A1');
    expect(sightings.see(bar('B1'), 2000)).toBeNull();
    expect(sightings.see(bar('B1'), 3500)).toBeNull();
  });

  it('a card that stays before the camera is one card, and one again when it has been away', () => {
    const sightings = new Sightings();
    const seen: (string | null)[] = [];
    for (let at = 0; at < 20_000; at += 100) seen.push(sightings.see(bar('A1'), at));
    expect(seen.filter(text => text !== null)).toEqual(['A1']);
    sightings.see(bar('A1'), 23_000);
    expect(sightings.see(bar('A1'), 23_100)).toBe('A1');
  });
});

const table = process.env.POLLKEEPER_DECODE_TABLE;
if (table !== undefined)
  it('the whole table', () => {
    const shots: Shot[] = [];
    for (const shot of measure([0, 1, 2], 8, true)) {
      shots.push(shot);
      // what is known so far: a run may be ended early
      if (shots.length % 48 === 0) writeFileSync(table, tableOf(shots));
    }
  }, 7_200_000);

function tableOf(shots: readonly Shot[]): string {
  const share = (of: readonly Shot[], which: 'ours' | 'library', what: Outcome) =>
    of.length === 0
      ? '—'
      : `${Math.round((100 * of.filter(shot => shot[which] === what).length) / of.length)}`;
  const head = ['Fault: weak / middling / strong', ...symbologies];
  const lines = Object.keys(faults).map(fault => [
    fault,
    ...symbologies.map(symbology =>
      [0, 1, 2]
        .map(strength =>
          share(
            shots.filter(s => s.fault === fault && s.strength === strength && s.symbology === symbology),
            'ours',
            'read',
          ),
        )
        .join(' / '),
    ),
  ]);
  const sum = (name: string, cell: (own: readonly Shot[]) => string) => [
    name,
    ...symbologies.map(symbology => cell(shots.filter(s => s.symbology === symbology))),
  ];
  const middle = (own: readonly Shot[], what: Outcome) => {
    const times = own
      .filter(s => s.ours === what)
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
    return times.length === 0 ? '—' : `${(times[Math.floor(times.length / 2)] ?? 0).toFixed(0)} ms`;
  };
  lines.push(
    sum('**all, read**', own => `${share(own, 'ours', 'read')} %`),
    sum('the library alone, read', own => `${share(own, 'library', 'read')} %`),
    sum('**wrong reads, ours**', own => `${own.filter(s => s.ours === 'wrong').length} of ${own.length}`),
    sum(
      'wrong reads, the library alone',
      own => `${own.filter(s => s.library === 'wrong').length} of ${own.length}`,
    ),
    sum('time of a picture that was read (median)', own => middle(own, 'read')),
    sum('time of a picture that was not', own => middle(own, 'missed')),
  );
  return [head, head.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

it('a picture is the same for the same seed', () => {
  const print = { modules: [[true, false, true]], quiet: 3 };
  expect(photograph(print, clean, 5, 320, 180)).toEqual(photograph(print, clean, 5, 320, 180));
});
