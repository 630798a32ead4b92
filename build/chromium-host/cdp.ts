// A client of the DevTools protocol over --remote-debugging-pipe: JSON messages that end with a NUL byte.
import type { Readable, Writable } from 'node:stream';

type Params = Record<string, unknown>;
type Listener = (params: never) => void;
type Waiting = { method: string; resolve: (result: never) => void; reject: (error: Error) => void };
type Message = {
  id?: number;
  method?: string;
  params?: never;
  result?: never;
  error?: { message: string };
  sessionId?: string;
};

/** One attached target, or the browser itself (`id` is then empty). */
export class CdpSession {
  readonly id: string;
  readonly #connection: CdpConnection;
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(connection: CdpConnection, id: string) {
    this.#connection = connection;
    this.id = id;
  }

  /** Rejects when the browser refuses the command, or is gone. */
  send<R>(method: string, params: Params = {}): Promise<R> {
    return this.#connection.send<R>(this.id, method, params);
  }

  /** For commands whose failure means only that the page went away meanwhile. */
  tell(method: string, params: Params = {}): void {
    this.send(method, params).catch(() => {});
  }

  on<P>(method: string, listener: (params: P) => void): void {
    const set = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, set.add(listener as Listener));
  }

  dispatch(method: string, params: never): void {
    for (const listener of this.#listeners.get(method) ?? []) listener(params);
  }
}

export class CdpConnection {
  readonly browser: CdpSession;
  readonly #out: Writable;
  readonly #sessions = new Map<string, CdpSession>();
  readonly #waiting = new Map<number, Waiting>();
  #pieces: Buffer[] = [];
  #lastId = 0;
  #closed = false;

  constructor(out: Writable, incoming: Readable) {
    this.#out = out;
    this.browser = new CdpSession(this, '');
    this.#sessions.set('', this.browser);
    incoming.on('data', (chunk: Buffer) => this.#read(chunk));
    // A dying browser breaks both pipes; its 'exit' is what counts and is watched by the launcher.
    for (const pipe of [out, incoming]) pipe.on('error', () => this.close());
    incoming.on('close', () => this.close());
  }

  session(id: string): CdpSession {
    const known = this.#sessions.get(id) ?? new CdpSession(this, id);
    this.#sessions.set(id, known);
    return known;
  }

  forget(id: string): void {
    this.#sessions.delete(id);
  }

  send<R>(sessionId: string, method: string, params: Params): Promise<R> {
    if (this.#closed) return Promise.reject(new Error(`${method}: the browser is gone`));
    const id = ++this.#lastId;
    const message = sessionId ? { id, method, params, sessionId } : { id, method, params };
    return new Promise<R>((resolve, reject) => {
      this.#waiting.set(id, { method, resolve: resolve as (result: never) => void, reject });
      this.#out.write(`${JSON.stringify(message)}\0`);
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { method, reject } of this.#waiting.values())
      reject(new Error(`${method}: the browser is gone`));
    this.#waiting.clear();
  }

  #read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.#pieces.push(chunk.subarray(start, end));
      const text = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
      this.#pieces = [];
      start = end + 1;
      this.#receive(JSON.parse(text.toString('utf8')));
    }
    if (start < chunk.length) this.#pieces.push(chunk.subarray(start));
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#sessions.get(message.sessionId ?? '')?.dispatch(message.method ?? '', message.params!);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result!);
  }
}
