/**
 * Straight lines across a picture, as rows of bars: a bar code is read by any line that crosses all of it, so a few
 * directions are tried instead of turning the picture. Each line gets thresholds of its own neighbourhood: a lamp or
 * a shadow over half of the card would make one threshold wrong for the other half.
 */
import type { Picture } from './decoder.ts';

/** Lines of one direction (radians, 0: along the rows), from the middle outward, `apart` pixels from each other. */
export function* linesAcross(picture: Picture, angle: number, apart: number): Generator<Uint8ClampedArray> {
  const { width, height } = picture;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // how far lines of this direction lie from the middle before they miss the picture
  const reach = (Math.abs(sin) * width + Math.abs(cos) * height) / 2;
  for (let n = 0; n * apart < reach; n++)
    for (const side of n === 0 ? [1] : [1, -1]) {
      const line = lineAt(picture, cos, sin, side * n * apart);
      if (line) yield line;
    }
}

/** from a line to the two that are averaged with it, pixels */
const beside = 1.5;
/** the shortest line worth reading, pixels */
const shortest = 90;

/** The line through the middle of the picture, moved sideways by `off`; null when too little of it is inside. */
function lineAt(
  { grey, width, height }: Picture,
  cos: number,
  sin: number,
  off: number,
): Uint8ClampedArray | null {
  const [x0, y0] = [width / 2 - sin * off, height / 2 + cos * off];
  const inside = (start: number, step: number, end: number): [number, number] => {
    if (Math.abs(step) < 1e-9) return start >= 0 && start < end ? [-1e6, 1e6] : [0, 0];
    const [a, b] = [-start / step, (end - 1e-3 - start) / step];
    return [Math.min(a, b), Math.max(a, b)];
  };
  const [fromX, toX] = inside(x0, cos, width);
  const [fromY, toY] = inside(y0, sin, height);
  const from = Math.ceil(Math.max(fromX, fromY));
  const count = Math.floor(Math.min(toX, toY)) - from;
  if (count < shortest) return null;
  const line = new Uint8ClampedArray(count);
  // three lines side by side: bars are long, noise is not
  const [sideX, sideY] = [-sin * beside, cos * beside];
  for (let i = 0; i < count; i++) {
    const [x, y] = [x0 + cos * (from + i), y0 + sin * (from + i)];
    const at = Math.floor(y) * width + Math.floor(x);
    const left = grey[Math.floor(y - sideY) * width + Math.floor(x - sideX)] ?? grey[at] ?? 0;
    const right = grey[Math.floor(y + sideY) * width + Math.floor(x + sideX)] ?? grey[at] ?? 0;
    line[i] = ((grey[at] ?? 0) + left + right) / 3;
  }
  return line;
}

/** Half of the neighbourhood that a threshold is taken from, pixels: wider than the widest bar of a near card. */
const around = 40;
/** less contrast than this in a neighbourhood is paper: grey levels, and as a share of the line's whole contrast */
const faint = 14;
const faintShare = 0.2;

/** Dark (1) or light for each place of the line, a threshold at each place between the extremes around it. */
export function byThreshold(line: Uint8ClampedArray): Uint8Array {
  const dark = new Uint8Array(line.length);
  const low = extremes(line, Math.min);
  const high = extremes(line, Math.max);
  const least = Math.max(faint, faintShare * contrastOf(low, high));
  for (let i = 1; i < line.length - 1; i++) {
    const [min, max] = [low[i] ?? 0, high[i] ?? 0];
    if (max - min < least) continue;
    // sharpened: out of focus, a narrow bar between wide ones is a shallow dip
    const here = ((line[i] ?? 0) * 4 - (line[i - 1] ?? 0) - (line[i + 1] ?? 0)) / 2;
    if (here < (min + max) / 2) dark[i] = 1;
  }
  return dark;
}

/** Half of the nearer neighbourhood, pixels: about the width of a narrow bar. */
const near = 4;
/** an edge is at least this share of the contrast around it */
const clear = 0.08;

/**
 * The same by edges: a place is compared with the mean of its nearer neighbourhood, and what is neither clearly darker
 * nor clearly lighter stays as the place before it. Reads what moved or is so blurred that narrow bars no longer reach
 * the threshold; noise disturbs it more.
 */
export function byEdges(line: Uint8ClampedArray): Uint8Array {
  const dark = new Uint8Array(line.length);
  const low = extremes(line, Math.min);
  const high = extremes(line, Math.max);
  const least = Math.max(faint, faintShare * contrastOf(low, high));
  let sum = 0;
  for (let i = -near; i < near; i++) sum += line[Math.max(0, i)] ?? 0;
  let state = 0;
  for (let i = 0; i < line.length; i++) {
    sum += line[Math.min(line.length - 1, i + near)] ?? 0;
    const range = (high[i] ?? 0) - (low[i] ?? 0);
    const off = (line[i] ?? 0) - sum / (2 * near + 1);
    if (range < least) state = 0;
    else if (off < -clear * range) state = 1;
    else if (off > clear * range) state = 0;
    dark[i] = state;
    sum -= line[Math.max(0, i - near)] ?? 0;
  }
  return dark;
}

function contrastOf(low: Uint8ClampedArray, high: Uint8ClampedArray): number {
  let most = 0;
  for (let i = 0; i < low.length; i++) most = Math.max(most, (high[i] ?? 0) - (low[i] ?? 0));
  return most;
}

/** Least (or greatest) within `around` places on each side: by blocks, exactly, in two passes. */
function extremes(line: Uint8ClampedArray, pick: (a: number, b: number) => number): Uint8ClampedArray {
  const size = 2 * around + 1;
  const [count, padded] = [line.length, line.length + 2 * around];
  const value = (i: number) => line[Math.min(count - 1, Math.max(0, i - around))] ?? 0;
  const forward = new Uint8ClampedArray(padded);
  const backward = new Uint8ClampedArray(padded);
  for (let i = 0; i < padded; i++) {
    forward[i] = i % size === 0 ? value(i) : pick(forward[i - 1] ?? 0, value(i));
    const j = padded - 1 - i;
    backward[j] = j % size === size - 1 || i === 0 ? value(j) : pick(backward[j + 1] ?? 0, value(j));
  }
  const out = new Uint8ClampedArray(count);
  for (let i = 0; i < count; i++) out[i] = pick(backward[i] ?? 0, forward[i + size - 1] ?? 0);
  return out;
}

/** Where a code may begin: a dark place after as much light as half of the six bars that follow. */
export function beginnings(dark: Uint8Array): number[] {
  const edges: number[] = [];
  for (let i = 1; i < dark.length; i++) if (dark[i] !== dark[i - 1]) edges.push(i);
  const starts: number[] = [];
  for (const [n, edge] of edges.entries()) {
    if (dark[edge] !== 1) continue;
    const sixth = edges[n + 6];
    const before = n === 0 ? 0 : (edges[n - 1] ?? 0);
    if (sixth !== undefined && edge - before >= (sixth - edge) / 2) starts.push(before);
  }
  return starts;
}
