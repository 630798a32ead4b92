// The page of the fixture: does what main asks by name, through what the preload exposed and nothing else.
export type Host = {
  early: { ran: string; scripts: number };
  colour: string;
  nested: { echo(value: unknown): Promise<unknown>; list: unknown[] };
  fail(): Promise<void>;
  unknown(): Promise<void>;
  where(): Promise<unknown>;
  now(a: number, b: number): number;
  boom(): void;
  twice(value: number, callback: (value: number) => number): number;
  bytesSeen(value: unknown): unknown;
  onRun(callback: (id: number, name: string, arg: never) => void): () => void;
  ran(id: number, value: unknown): void;
};

const { host } = window as never as { host: Host };
const failure = (work: () => unknown) =>
  Promise.resolve()
    .then(work)
    .then(
      () => 'no failure',
      (error: Error) => `${error instanceof Error} ${error.message}`,
    );

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('fixture', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('things');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

async function stored<R>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<R>,
): Promise<R> {
  const transaction = (await database()).transaction('things', mode, { durability: 'strict' });
  const request = work(transaction.objectStore('things'));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
  });
}

const worth = {
  bytes: new Uint8Array([0, 1, 254, 255]),
  buffer: new Uint8Array([7, 8]).buffer,
  date: new Date(86_400_000),
  missing: undefined,
  nothing: null,
  nested: [[1, [2, '三']], { $: 'not a mark', deep: { yes: true } }],
  odd: [Number.NaN, -0, Infinity, 12345678901234567890n],
  map: new Map([['a', new Set([1])]]),
  error: new TypeError('carried'),
};

/** Every value with its kind, so that a lost `undefined` or a Date turned into text shows. */
function kinds(value: unknown): unknown {
  if (typeof value === 'bigint' || typeof value === 'undefined') return `${typeof value} ${value}`;
  if (typeof value === 'number') return Object.is(value, -0) ? 'number -0' : `number ${value}`;
  if (typeof value !== 'object' || value === null) return value;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (value instanceof Date) return [kind, value.getTime()];
  if (value instanceof ArrayBuffer) return [kind, [...new Uint8Array(value)]];
  if (value instanceof Uint8Array) return [kind, [...value]];
  if (value instanceof Error) return [kind, value.name, value.message];
  if (value instanceof Map || value instanceof Set) return [kind, [...value].map(kinds)];
  if (Array.isArray(value)) return value.map(kinds);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, kinds(item)]));
}

const actions: Record<string, (arg: never) => unknown> = {
  nothing: () => null,
  location: () => [location.origin, isSecureContext],
  size: () => [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches],
  seen: () => ({
    early: host.early,
    colour: host.colour,
    list: host.nested.list,
    inlineRan: 'inlineRan' in window,
    frozen: Object.isFrozen(host) && Object.isFrozen(host.nested),
    replaced: (() => {
      Reflect.set(window, 'host', null);
      return (window as never as { host: unknown }).host === null;
    })(),
  }),
  leaks: () => {
    const names = ['require', 'process', 'module', 'ipcRenderer', 'contextBridge', 'fromPreload', 'Buffer'];
    const left = Object.getOwnPropertyNames(window).filter(name =>
      /host|pollkeeper|electron|cdp/i.test(name),
    );
    return [...names.filter(name => name in window), ...left];
  },
  // A page that gets hold of a function of the preload must not climb from it into the preload's world.
  climb: async () => {
    const promise = host.nested.echo(1);
    const error = await host.fail().catch((caught: unknown) => caught);
    return [
      [host.now, host.nested.echo, promise.then].every(thing => thing.constructor === Function),
      [host, host.nested, host.early].every(thing => Object.getPrototypeOf(thing) === Object.prototype),
      Object.getPrototypeOf(promise) === Promise.prototype,
      Object.getPrototypeOf(error) === Error.prototype,
      Object.getPrototypeOf(host.nested.list) === Array.prototype,
    ];
  },
  types: async () => {
    const there = kinds(worth);
    const back = kinds(await host.nested.echo(worth));
    return [JSON.stringify(there) === JSON.stringify(back), back];
  },
  large: async () => {
    const bytes = new Uint8Array(1_000_000).map((_, at) => at % 251);
    const back = (await host.nested.echo(bytes)) as Uint8Array;
    return (
      back instanceof Uint8Array &&
      back.length === bytes.length &&
      back.every((byte, at) => byte === bytes[at])
    );
  },
  failures: async () => [
    await failure(() => host.fail()),
    await failure(() => host.unknown()),
    await failure(() => host.boom()),
    await failure(() => host.nested.echo(() => 1)),
  ],
  bridge: () => [host.now(2, 3), host.twice(5, n => n * 10), host.bytesSeen(new Uint8Array([9, 8, 7, 6]))],
  where: () => host.where(),
  unsubscribe: async () => {
    let calls = 0;
    const stop = host.onRun(() => {
      calls++;
    });
    stop();
    return [typeof stop, calls];
  },
  write: (arg: string) => stored('readwrite', store => store.put(arg, 'key')).then(() => true),
  read: () => stored('readonly', store => store.get('key')),
  persisted: () => navigator.storage.persisted(),
  permission: async (name: string) =>
    (await navigator.permissions.query({ name: name as PermissionName })).state,
  // the name of the error with which the engine refuses to list such devices
  device: async (name: string) => {
    const api = Reflect.get(navigator, name);
    try {
      await (name === 'serial' ? api.getPorts() : api.getDevices());
      return 'listed';
    } catch (error) {
      return error instanceof DOMException ? error.name : String(error);
    }
  },
  fetches: async () => {
    const teapot = await fetch('/teapot');
    const bytes = new Uint8Array(await (await fetch('/bytes')).arrayBuffer());
    const body = await (await fetch('/body', { method: 'POST', body: new Uint8Array(70_000) })).json();
    const blob = await (await fetch('/body', { method: 'PUT', body: new Blob(['blob']) })).json();
    const url = await (await fetch('/url?q=票')).text();
    return [
      teapot.status,
      teapot.headers.get('x-kind'),
      await teapot.text(),
      bytes.length,
      bytes[3_999_999],
      body,
      blob,
      url,
    ];
  },
  outside: async (port: number) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
    const opened = await new Promise(resolve => {
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('refused');
    });
    const image = await new Promise(resolve => {
      const element = document.createElement('img');
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = `http://127.0.0.1:${port}/x.png`;
    });
    return [opened, image, await failure(() => fetch(`http://127.0.0.1:${port}/`))];
  },
  worker: () =>
    new Promise(resolve => {
      const worker = new Worker('/worker.js');
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = event => resolve(`failed ${event.message}`);
    }),
  navigate: (url: string) => {
    location.href = url;
  },
  open: (url: string) => window.open(url) === null,
};

host.onRun(async (id, name, arg) => {
  const work = async () => actions[name]?.(arg);
  host.ran(id, await work().catch((error: Error) => `failed: ${error.message}`));
});
