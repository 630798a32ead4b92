/** Rows of the table, and the few numbers that make one: medians and percentiles of times in milliseconds. */

export type Row = {
  /** what is done, with its size */
  readonly what: string;
  /** the limit or the peer, measured in the same run */
  readonly peer: string;
  readonly peerValue: number | null;
  readonly ours: number | null;
  readonly unit: 'ms' | 'events/s' | 'MB';
  /** ours by the peer's; for events/s the other way round, so that less is always better */
  readonly ratio: number | null;
  readonly wanted: string;
  /** null: nothing was wanted, or it was not run */
  readonly met: boolean | null;
  readonly note: string;
};

type Given = Pick<Row, 'what' | 'peer'> & Partial<Row>;

/** A row; what is not given is "not measured". The ratio is worked out where both values are there. */
export function row(given: Given): Row {
  const { ours = null, peerValue = null, unit = 'ms' } = given;
  const ratio =
    ours === null || peerValue === null ? null : unit === 'events/s' ? peerValue / ours : ours / peerValue;
  return { peerValue, ours, unit, ratio, wanted: '', met: null, note: '', ...given };
}

/** 0 ≤ p ≤ 1. Nearest rank; throws on an empty list. */
export function percentile(times: readonly number[], p: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];
  if (found === undefined) throw new Error('no times were measured');
  return found;
}

export const median = (times: readonly number[]): number => percentile(times, 0.5);

/** Milliseconds of one call each. */
export function timesOf(count: number, work: (at: number) => unknown): number[] {
  const times: number[] = [];
  for (let at = 0; at < count; at++) {
    const start = performance.now();
    work(at);
    times.push(performance.now() - start);
  }
  return times;
}

/** The same for what is waited for. */
export async function timesOfEach(count: number, work: (at: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at++) {
    const start = performance.now();
    await work(at);
    times.push(performance.now() - start);
  }
  return times;
}

const figure = (value: number | null): string =>
  value === null
    ? '—'
    : value >= 1_000
      ? Math.round(value).toLocaleString('en')
      : value >= 10
        ? value.toFixed(1)
        : value >= 0.1
          ? value.toFixed(2)
          : value.toFixed(4);

const verdict = (met: boolean | null): string => (met === null ? '' : met ? ' ✓' : ' ✗');

/** A Markdown table, so that what is printed can stand in the README. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(one => [
    one.what,
    `${one.peer}: ${figure(one.peerValue)}`,
    `${figure(one.ours)} ${one.unit}`,
    one.ratio === null ? '—' : one.ratio.toFixed(2),
    `${one.wanted}${verdict(one.met)}`,
    one.note,
  ]);
  const head = ['What', 'Limit or peer, same run', 'Ours', 'Ratio', 'Wanted', 'Note'];
  const widths = head.map((name, at) => Math.max(name.length, ...cells.map(cell => cell[at]?.length ?? 0)));
  const line = (cell: readonly string[]) =>
    `| ${cell.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`, ...cells.map(line)].join(
    '\n',
  );
}
