// What crosses between main and a preload: JSON, with a mark for each value that JSON would lose.
// A marked value is {"$": kind, v: …}; an object that has a "$" of its own is marked too, so nothing is ambiguous.

type Marked = { $: string; v?: unknown };

const FRACTIONS: Record<string, number> = { NaN: Number.NaN, Inf: Infinity, '-Inf': -Infinity, '-0': -0 };

const VIEWS = {
  Uint8Array,
  Uint8ClampedArray,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};

type Native = { toBase64?: () => string };
type NativeFrom = { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

function toBase64(bytes: Uint8Array): string {
  if (typeof Buffer !== 'undefined')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  const native = bytes as Native;
  if (native.toBase64) return native.toBase64();
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64'));
  const native = Uint8Array as NativeFrom;
  return native.fromBase64?.(text) ?? Uint8Array.from(atob(text), c => c.charCodeAt(0));
}

function markNumber(value: number): number | Marked {
  if (Object.is(value, -0)) return { $: 'num', v: '-0' };
  if (Number.isFinite(value)) return value;
  return { $: 'num', v: Number.isNaN(value) ? 'NaN' : value > 0 ? 'Inf' : '-Inf' };
}

function markObject(value: object, path: object[]): unknown {
  if (path.includes(value)) throw new TypeError('An object that contains itself could not be cloned.');
  const inside = [...path, value];
  if (Array.isArray(value)) return value.map(item => mark(item, inside));
  if (value instanceof Date) return { $: 'date', v: value.getTime() };
  if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const kind = Object.keys(VIEWS).find(name => name === value.constructor.name) ?? 'Uint8Array';
    return { $: 'view', v: [kind, toBase64(bytes)] };
  }
  if (value instanceof Map) return { $: 'map', v: [...value].map(pair => mark(pair, inside)) };
  if (value instanceof Set) return { $: 'set', v: [...value].map(item => mark(item, inside)) };
  if (value instanceof Error) return { $: 'error', v: [value.name, value.message] };
  const entries = Object.entries(value).map(([key, item]) => [key, mark(item, inside)] as const);
  const plain = Object.fromEntries(entries);
  return Object.hasOwn(plain, '$') ? { $: 'object', v: plain } : plain;
}

function mark(value: unknown, path: object[]): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return markNumber(value);
    case 'undefined':
      return { $: 'undefined' };
    case 'bigint':
      return { $: 'bigint', v: String(value) };
    case 'object':
      return value === null ? null : markObject(value, path);
    default:
      throw new TypeError(`A ${typeof value} could not be cloned.`);
  }
}

function unmark({ $: kind, v }: Marked): unknown {
  switch (kind) {
    case 'undefined':
      return undefined;
    case 'num':
      return FRACTIONS[v as string];
    case 'bigint':
      return BigInt(v as string);
    case 'date':
      return new Date(v === null ? Number.NaN : (v as number));
    case 'buffer':
      return fromBase64(v as string).buffer;
    case 'view': {
      const [name, text] = v as [keyof typeof VIEWS, string];
      const bytes = fromBase64(text);
      return name === 'Uint8Array' ? bytes : new VIEWS[name](bytes.buffer);
    }
    case 'map':
      return new Map((v as unknown[]).map(pair => restore(pair) as [unknown, unknown]));
    case 'set':
      return new Set((v as unknown[]).map(restore));
    case 'error': {
      const [name, message] = v as [string, string];
      return Object.assign(new Error(message), { name });
    }
    default:
      return restoreEntries(v as object);
  }
}

function restoreEntries(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restore(item)]));
}

function restore(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(restore);
  if (Object.hasOwn(value, '$')) return unmark(value as Marked);
  return restoreEntries(value);
}

/** Throws a TypeError for what cannot be cloned (functions, symbols, circles), as Electron does. */
export function encode(value: unknown): string {
  return JSON.stringify(mark(value, []));
}

export function decode(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return text.includes('"$":') ? restore(value) : value;
}
