/**
 * A card in front of a laptop's camera: a white card with its code on a darker desk, seen from some angle, lit badly,
 * out of focus, moving, noisy. Grey, one byte a pixel. The same seed gives the same picture.
 */
import type { Picture } from '../../renderer/scanner/decoder.ts';
import type { Print } from './encode.ts';

/** Each fault from 0 (none) on; lengths in pixels of a frame 1280 wide. */
export type Faults = {
  /** standard deviation of the blur */
  readonly blur: number;
  /** how far the card moves while the picture is taken, and in which direction (radians) */
  readonly motion: number;
  readonly motionAngle: number;
  /** rotation in the picture, radians */
  readonly turn: number;
  /** how much nearer one edge of the card is than the other: 0.2 = a fifth */
  readonly tilt: number;
  /** standard deviation of the noise, grey levels */
  readonly noise: number;
  /** share of the code that a lamp's reflection covers, 0 to 1 */
  readonly glare: number;
  /** 1: full light; 0.1: a tenth of it */
  readonly light: number;
  /** how much darker one side is: 0 none, 1 black */
  readonly shade: number;
  /** width of the card as a share of the picture's */
  readonly size: number;
};
export const clean: Faults = {
  blur: 0.6,
  motion: 0,
  motionAngle: 0,
  turn: 0,
  tilt: 0,
  noise: 2,
  glare: 0,
  light: 1,
  shade: 0,
  size: 0.7,
};

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** ISO/IEC 7810 ID-1, mm */
const card = { width: 85.6, height: 54 };
const [desk, paper, ink] = [92, 232, 28];

/** Grey of the card at a place in mm from its middle; `null` beside it. */
function cardGrey(print: Print): (x: number, y: number) => number | null {
  const columns = print.modules[0]?.length ?? 0;
  const rows = print.modules.length;
  const flat = rows === 1;
  // a bar code takes the width of the card, a QR code its height
  const module = Math.min(
    70 / (columns + 2 * print.quiet),
    flat ? Number.POSITIVE_INFINITY : 44 / (rows + 2 * print.quiet),
  );
  const [wide, high] = [columns * module, flat ? 14 : rows * module];
  return (x, y) => {
    if (Math.abs(x) > card.width / 2 || Math.abs(y) > card.height / 2) return null;
    // a name and a coloured band above, as cards have
    if (flat && y < -17) return y < -22 ? 120 : Math.sin(x * 9) * Math.sin(y * 4) > 0.35 ? 60 : paper;
    const column = Math.floor((x + wide / 2) / module);
    const row = flat ? 0 : Math.floor((y + high / 2) / module);
    if (Math.abs(y) > high / 2) return paper;
    return print.modules[row]?.[column] ? ink : paper;
  };
}

export function photograph(print: Print, faults: Faults, seed: number, width = 1280, height = 720): Picture {
  const random = randomFrom(seed);
  const scale = width / 1280;
  const grey = cardGrey(print);
  const light = new Float32Array(width * height);
  const pixelsPerMm = (faults.size * width) / card.width;
  const [cos, sin] = [Math.cos(faults.turn), Math.sin(faults.turn)];
  const [dx, dy] = [(random() - 0.5) * 0.06 * width, (random() - 0.5) * 0.06 * height];
  // four rays a pixel: an edge is never sharper than the lens
  for (let v = 0; v < height; v++)
    for (let u = 0; u < width; u++) {
      let sum = 0;
      for (const [su, sv] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const) {
        const px = u + su - width / 2 - dx;
        const py = v + sv - height / 2 - dy;
        const near = 1 + (faults.tilt * px) / (faults.size * width);
        const x = ((px * cos + py * sin) / pixelsPerMm) * near;
        const y = ((-px * sin + py * cos) / pixelsPerMm) * near;
        sum += grey(x, y) ?? desk;
      }
      light[v * width + u] = sum / 4;
    }
  let seen: Float32Array = light;
  if (faults.motion > 0) seen = smear(seen, width, height, faults.motion * scale, faults.motionAngle);
  if (faults.blur > 0) seen = blur(seen, width, height, faults.blur * scale);

  const spot = {
    x: width / 2 + (random() - 0.5) * 0.2 * width,
    y: height / 2 + (random() - 0.5) * 0.1 * height,
  };
  const radius = faults.glare * 0.35 * faults.size * width;
  const out = new Uint8ClampedArray(width * height);
  for (let v = 0; v < height; v++)
    for (let u = 0; u < width; u++) {
      const at = v * width + u;
      const shade = 1 - faults.shade * (u / width);
      let value = (seen[at] ?? 0) * faults.light * shade;
      if (radius > 0) {
        const far = Math.hypot(u - spot.x, (v - spot.y) * 1.6) / radius;
        value += 320 * Math.exp(-far * far);
      }
      // the sum of four throws of a die is near enough to a bell
      const bell = (random() + random() + random() + random() - 2) * 1.73;
      out[at] = value + bell * faults.noise;
    }
  return { grey: out, width, height };
}

/** Three box filters are near enough to a Gaussian of this standard deviation. */
function blur(from: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const radius = Math.max(0, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  if (radius === 0) return mixed(from, width, height, sigma);
  let picture = from;
  for (let pass = 0; pass < 3; pass++) {
    picture = box(picture, width, height, radius, 1, width);
    picture = box(picture, height, width, radius, width, 1);
  }
  return picture;
}

/** A blur of less than a pixel. */
function mixed(from: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const side = Math.min(0.25, sigma * sigma * 0.4);
  const line = (picture: Float32Array, count: number, lines: number, step: number, next: number) => {
    const to = new Float32Array(picture.length);
    for (let l = 0; l < lines; l++)
      for (let i = 0; i < count; i++) {
        const at = l * next + i * step;
        const [before, after] = [i > 0 ? at - step : at, i < count - 1 ? at + step : at];
        to[at] =
          (picture[at] ?? 0) * (1 - 2 * side) + ((picture[before] ?? 0) + (picture[after] ?? 0)) * side;
      }
    return to;
  };
  return line(line(from, width, height, 1, width), height, width, width, 1);
}

function box(
  from: Float32Array,
  count: number,
  lines: number,
  radius: number,
  step: number,
  next: number,
): Float32Array {
  const to = new Float32Array(from.length);
  const span = 2 * radius + 1;
  for (let line = 0; line < lines; line++) {
    const start = line * next;
    const at = (i: number) => from[start + Math.min(count - 1, Math.max(0, i)) * step] ?? 0;
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += at(i);
    for (let i = 0; i < count; i++) {
      to[start + i * step] = sum / span;
      sum += at(i + radius + 1) - at(i - radius);
    }
  }
  return to;
}

function smear(
  from: Float32Array,
  width: number,
  height: number,
  length: number,
  angle: number,
): Float32Array {
  const to = new Float32Array(from.length);
  const steps = Math.max(2, Math.ceil(length));
  for (let s = 0; s < steps; s++) {
    const far = (s / (steps - 1) - 0.5) * length;
    const [du, dv] = [Math.round(Math.cos(angle) * far), Math.round(Math.sin(angle) * far)];
    for (let v = 0; v < height; v++) {
      const row = Math.min(height - 1, Math.max(0, v + dv)) * width;
      for (let u = 0; u < width; u++) {
        const at = v * width + u;
        to[at] = (to[at] ?? 0) + (from[row + Math.min(width - 1, Math.max(0, u + du))] ?? 0) / steps;
      }
    }
  }
  return to;
}
