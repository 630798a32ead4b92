// The contextBridge: the same code on both sides of a link, one side in the isolated world, one in the page's world.
// The link is a detached element that both worlds know. Events on it are synchronous, and Chromium clones their
// `detail` between worlds, so no object of one world is ever seen by the other; functions and promises go as numbers.
// Safety does not rest on the page's side: whatever a page sends over the link, it can only call what was exposed.

type Encoded =
  | ['value', unknown]
  | ['function' | 'promise', number]
  | ['error', string, string]
  | ['array', Encoded[]]
  | ['object', [string, Encoded][]];
type Callable = (...args: unknown[]) => unknown;
type Settle = { resolve: (value: unknown) => void; reject: (error: unknown) => void };
type Side = 'isolated' | 'page';

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

function freeze(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && (Array.isArray(value) || isPlain(value))) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

export class Bridge {
  readonly #link: Element;
  readonly #mine: Side;
  readonly #other: Side;
  readonly #functions = new Map<number, Callable>();
  readonly #promises = new Map<number, Settle>();
  readonly #released = new FinalizationRegistry<number>(id => this.#say('release', id));
  #lastId = 0;
  #answer: [ok: boolean, value: Encoded] | undefined;

  constructor(link: Element, mine: Side) {
    this.#link = link;
    this.#mine = mine;
    this.#other = mine === 'page' ? 'isolated' : 'page';
    this.#hear<[number, Encoded[]]>('call', ([id, args]) => this.#say('return', this.#run(id, args)));
    this.#hear<[boolean, Encoded]>('return', answer => {
      this.#answer = answer;
    });
    this.#hear<[number, boolean, Encoded]>('settle', ([id, ok, value]) => {
      const waiting = this.#promises.get(id);
      this.#promises.delete(id);
      if (ok) waiting?.resolve(this.#decode(value));
      else waiting?.reject(this.#decode(value));
    });
    this.#hear<number>('release', id => this.#functions.delete(id));
    if (mine === 'page') {
      this.#hear<[string, Encoded]>('expose', ([key, api]) => {
        const value = freeze(this.#decode(api));
        Object.defineProperty(window, key, { value, enumerable: true, writable: false, configurable: false });
      });
    }
  }

  /** Makes `api` a frozen property of the page's window. */
  expose(key: string, api: unknown): void {
    this.#say('expose', [key, this.#encode(api)]);
  }

  #say(what: string, detail: unknown): void {
    this.#link.dispatchEvent(new CustomEvent(`${this.#other}:${what}`, { detail }));
  }

  #hear<D>(what: string, listener: (detail: D) => void): void {
    this.#link.addEventListener(`${this.#mine}:${what}`, event => listener((event as CustomEvent<D>).detail));
  }

  #run(id: number, args: Encoded[]): [boolean, Encoded] {
    try {
      const target = this.#functions.get(id);
      if (!target) throw new Error('This function is no longer there.');
      return [true, this.#encode(target(...args.map(arg => this.#decode(arg))))];
    } catch (error) {
      return [false, this.#encode(error instanceof Error ? error : new Error(String(error)))];
    }
  }

  #call(id: number, args: unknown[]): unknown {
    this.#say('call', [id, args.map(arg => this.#encode(arg))]);
    const answer = this.#answer;
    this.#answer = undefined;
    if (!answer) throw new Error('The other world did not answer.');
    const value = this.#decode(answer[1]);
    if (!answer[0]) throw value;
    return value;
  }

  #encode(value: unknown): Encoded {
    if (typeof value === 'function') {
      const id = ++this.#lastId;
      this.#functions.set(id, value as Callable);
      return ['function', id];
    }
    if (typeof value !== 'object' || value === null) return ['value', value];
    if (value instanceof Promise) {
      const id = ++this.#lastId;
      value.then(
        result => this.#say('settle', [id, true, this.#encode(result)]),
        (error: unknown) => {
          const shown = error instanceof Error ? error : new Error(String(error));
          this.#say('settle', [id, false, this.#encode(shown)]);
        },
      );
      return ['promise', id];
    }
    if (value instanceof Error) return ['error', value.name, value.message];
    if (Array.isArray(value)) {
      const items = value.map(item => this.#encode(item));
      return items.every(([kind]) => kind === 'value') ? ['value', value] : ['array', items];
    }
    if (!isPlain(value)) return ['value', value];
    const entries = Object.entries(value).map(([key, item]): [string, Encoded] => [key, this.#encode(item)]);
    return entries.every(([, [kind]]) => kind === 'value') ? ['value', value] : ['object', entries];
  }

  #decode(encoded: Encoded): unknown {
    switch (encoded[0]) {
      case 'value':
        return encoded[1];
      case 'error':
        return Object.assign(new Error(encoded[2]), encoded[1] === 'Error' ? {} : { name: encoded[1] });
      case 'array':
        return encoded[1].map(item => this.#decode(item));
      case 'object':
        return Object.fromEntries(encoded[1].map(([key, item]) => [key, this.#decode(item)]));
      case 'promise': {
        const id = encoded[1];
        return new Promise((resolve, reject) => this.#promises.set(id, { resolve, reject }));
      }
      case 'function': {
        const id = encoded[1];
        const proxy = (...args: unknown[]) => this.#call(id, args);
        this.#released.register(proxy, id);
        return proxy;
      }
    }
  }
}
