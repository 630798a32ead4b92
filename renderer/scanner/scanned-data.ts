/**
 * The reports of a HID bar code scanner (HID Point of Sale Usage Tables 1.02, page 0x8C), read by the layout that
 * the device itself declares: where the bytes of the code stand, how many of them count, and whether more follow.
 * Pure; times in ms of one steady clock.
 */
import type { HidCollection, HidItem, HidReport } from './devices.ts';
import { longestCard } from './reader.ts';

export const scannerPage = 0x8c;
const decodedData = 0x8c_00fe;
const dataContinued = 0x8c_00ff;
const byteCount = 0x01_003b;

/** Bits from the beginning of a report. */
type Place = { readonly bit: number; readonly bits: number };
type Layout = { readonly data: Place; readonly count: Place | null; readonly more: Place | null };

/** By number of report; reports without scanned data are left out. */
export type Layouts = ReadonlyMap<number, Layout>;

export function layoutsOf(collections: readonly HidCollection[]): Layouts {
  const layouts = new Map<number, Layout>();
  const walk = ({ inputReports = [], children = [] }: HidCollection) => {
    for (const report of inputReports) {
      const layout = layoutOf(report);
      if (layout) layouts.set(report.reportId ?? 0, layout);
    }
    children.forEach(walk);
  };
  collections.forEach(walk);
  return layouts;
}

function layoutOf({ items = [] }: HidReport): Layout | null {
  const places = new Map<number, Place>();
  let bit = 0;
  for (const item of items) {
    const bits = (item.reportSize ?? 0) * (item.reportCount ?? 0);
    const usages = usagesOf(item);
    // several usages share the fields of an item in turn, one field each
    for (const [n, usage] of usages.entries()) {
      const own = usages.length === 1 ? bits : (item.reportSize ?? 0);
      if (!places.has(usage)) places.set(usage, { bit: bit + n * (item.reportSize ?? 0), bits: own });
    }
    bit += bits;
  }
  const data = places.get(decodedData);
  if (!data || data.bit % 8 !== 0 || data.bits < 8) return null;
  const count = places.get(byteCount);
  return {
    data,
    count: count && count.bit % 8 === 0 && count.bits === 8 ? count : null,
    more: places.get(dataContinued) ?? null,
  };
}

const usagesOf = ({ isConstant, isRange, usages, usageMinimum }: HidItem): readonly number[] =>
  isConstant ? [] : isRange ? (usageMinimum === undefined ? [] : [usageMinimum]) : (usages ?? []);

/** a code that was begun and not ended within this was broken off */
const brokenOffMs = 1000;

export type Scanned = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable' };

/** Puts the reports of one device together. */
export class ScannedData {
  readonly #layouts: Layouts;
  #bytes: readonly number[] = [];
  /** something of this code was wrong: what follows of it is no code of its own */
  #spoiled = false;
  #at = Number.NEGATIVE_INFINITY;

  constructor(layouts: Layouts) {
    this.#layouts = layouts;
  }

  /** A whole code; null: more follows, or the report is none of the scanner's. */
  report(id: number, report: DataView, at: number): Scanned | null {
    const layout = this.#layouts.get(id);
    if (!layout) return null;
    if (at - this.#at > brokenOffMs) this.#start();
    this.#at = at;
    const bytes = bytesOf(layout, report);
    if (bytes === null || this.#bytes.length + bytes.length > longestCard) this.#spoiled = true;
    else this.#bytes = [...this.#bytes, ...bytes];
    if (layout.more !== null && bitOf(report, layout.more)) return null;
    const scanned: Scanned | null = this.#spoiled ? { kind: 'unreadable' } : whole(this.#bytes);
    this.#start();
    return scanned;
  }

  #start(): void {
    this.#bytes = [];
    this.#spoiled = false;
  }
}

function bytesOf({ data, count }: Layout, report: DataView): readonly number[] | null {
  const start = data.bit / 8;
  const most = Math.min(data.bits / 8, report.byteLength - start);
  if (most <= 0 || (count && count.bit / 8 >= report.byteLength)) return null;
  const wanted = count ? report.getUint8(count.bit / 8) : most;
  if (wanted > most) return null;
  return Array.from({ length: wanted }, (_, i) => report.getUint8(start + i));
}

const bitOf = (report: DataView, { bit }: Place): boolean =>
  bit >> 3 < report.byteLength && ((report.getUint8(bit >> 3) >> (bit & 7)) & 1) === 1;

/** A scanner fills a report up with zeros, and may send the line end of its other interfaces. */
function whole(bytes: readonly number[]): Scanned | null {
  const text = new TextDecoder().decode(Uint8Array.from(bytes)).replace(/[\0\r\n]+$/, '');
  return text === '' ? null : { kind: 'text', text };
}
