/**
 * The second medium (ledger.md §2): IndexedDB by Dexie, with strict durability, which in Chromium means that a
 * transaction is complete only when it is on the disk. Keys are given, values are plain strings.
 */
import Dexie, { type Collection, type Table } from 'dexie';
import { digestInput, type Facts, type LedgerAnswer, MOST_TEXT } from '../../shared/contract/ledger.ts';

type Stored = { readonly size: number; readonly note: string };
/** An answer before it is given the id of its request. */
type Body<T> = T extends unknown ? Omit<T, 'id'> : never;
export type Answer = Body<LedgerAnswer>;

/** Records of one question to the database: Chromium hands over pieces of this size in half the time of larger ones. */
const READ_AT_ONCE = 250;

class Refusal extends Error {
  readonly answer: Answer;
  constructor(why: 'gap' | 'fact-held' | 'fact-missing' | 'other-bytes', where: string) {
    super(why);
    this.answer = { kind: 'refused', why, where };
  }
}

export class LedgerDatabase {
  readonly #db: Dexie;
  readonly #events: Table<string, number>;
  readonly #checkpoints: Table<string, number>;
  readonly #facts: Table<number, string>;
  #created = false;
  #dataLoss: string | null = null;

  constructor(name: string, factory: IDBFactory) {
    this.#db = new Dexie(name, {
      chromeTransactionDurability: 'strict',
      indexedDB: this.#watched(factory),
      autoOpen: true,
    });
    this.#db.version(1).stores({ events: '', checkpoints: '', facts: '', meta: '' });
    this.#db.on('populate', transaction => {
      this.#created = true;
      return transaction.table('meta').add(1, 'format');
    });
    this.#events = this.#db.table('events');
    this.#checkpoints = this.#db.table('checkpoints');
    this.#facts = this.#db.table('facts');
  }

  /**
   * Writes all or nothing. The same commit sent again, after a failure that left it unclear whether it was
   * written, is found and acknowledged; anything else at a held place is refused.
   */
  async commit(
    from: number,
    events: readonly string[],
    checkpoints: readonly Stored[],
    facts: Facts,
  ): Promise<Answer> {
    if (facts.remove.length === 0) {
      const written = await this.#append(from, events, checkpoints, facts.add).catch(() => null);
      if (written !== null) return written;
    }
    // whatever stood in the way, nothing was written: look at each thing in turn, and say what it is
    return this.#inTurn(from, events, checkpoints, facts);
  }

  /**
   * The usual case: everything is asked for at once, and the database itself refuses what is held already (`add`). Each
   * wait for an answer inside a transaction would be a way to the browser's process and back.
   */
  #append(
    from: number,
    events: readonly string[],
    checkpoints: readonly Stored[],
    facts: readonly string[],
  ): Promise<Answer> {
    const stores = [this.#events, this.#checkpoints, this.#facts];
    return this.#db.transaction('rw', stores, async (): Promise<Answer> => {
      const [before] = await Promise.all([
        from === 0 ? '' : this.#events.get(from - 1),
        ...facts.map(fact => this.#facts.add(from, fact)),
        ...this.#additions(from, events, checkpoints),
      ]);
      if (before === undefined) throw new Refusal('gap', `event ${from - 1}`);
      return { kind: 'committed', already: false };
    });
  }

  #additions(from: number, events: readonly string[], checkpoints: readonly Stored[]): Promise<unknown>[] {
    return [
      this.#events.bulkAdd(
        [...events],
        events.map((_, index) => from + index),
      ),
      this.#checkpoints.bulkAdd(
        checkpoints.map(one => one.note),
        checkpoints.map(one => one.size),
      ),
    ];
  }

  async #inTurn(
    from: number,
    events: readonly string[],
    checkpoints: readonly Stored[],
    facts: Facts,
  ): Promise<Answer> {
    const stores = [this.#events, this.#checkpoints, this.#facts];
    return this.#db
      .transaction('rw', stores, async (): Promise<Answer> => {
        const held = await this.#heldAlready(from, events, checkpoints);
        if (held) return { kind: 'committed', already: true };
        if (from > 0 && (await this.#events.get(from - 1)) === undefined)
          throw new Refusal('gap', `event ${from - 1}`);
        await this.#remove(facts.remove);
        await this.#add(facts.add, from);
        await Promise.all(this.#additions(from, events, checkpoints));
        return { kind: 'committed', already: false };
      })
      .catch((error: unknown) => {
        if (error instanceof Refusal) return error.answer;
        throw error;
      });
  }

  /** Only reads what a repetition needs; for a new commit that is one look-up. */
  async #heldAlready(
    from: number,
    events: readonly string[],
    checkpoints: readonly Stored[],
  ): Promise<boolean> {
    if ((await this.#events.get(from)) === undefined) return false;
    const seqs = events.map((_, index) => from + index);
    const heldEvents = await this.#events.bulkGet(seqs);
    for (const [index, held] of heldEvents.entries())
      if (held !== events[index]) throw new Refusal('other-bytes', `event ${from + index}`);
    const heldNotes = await this.#checkpoints.bulkGet(checkpoints.map(one => one.size));
    for (const [index, held] of heldNotes.entries())
      if (held !== checkpoints[index]?.note)
        throw new Refusal('other-bytes', `checkpoint ${checkpoints[index]?.size}`);
    return true;
  }

  async #remove(facts: readonly string[]): Promise<void> {
    const held = await this.#facts.bulkGet([...facts]);
    for (const [index, value] of held.entries())
      if (value === undefined) throw new Refusal('fact-missing', facts[index]!);
    await this.#facts.bulkDelete([...facts]);
  }

  /** `add` and not `put`: it is the database that refuses a second one, whatever main believes. */
  async #add(facts: readonly string[], seq: number): Promise<void> {
    const added = facts.map(fact =>
      this.#facts.add(seq, fact).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'ConstraintError') throw new Refusal('fact-held', fact);
        throw error;
      }),
    );
    await Promise.all(added);
  }

  /** Stops early when the text is long; `next` says where. */
  async read(from: number, to: number): Promise<Answer> {
    const events: string[] = [];
    let checkpoints: Stored[] = [];
    let next = from;
    let length = 0;
    while (next < to && length < MOST_TEXT) {
      const until = Math.min(to, next + READ_AT_ONCE);
      const [some, notes] = await Promise.all([this.#eventsIn(next, until), this.#notesIn(next, until)]);
      events.push(...some);
      checkpoints = checkpoints.concat(notes);
      for (const bytes of some) length += bytes.length;
      for (const one of notes) length += one.note.length;
      next = until;
    }
    return { kind: 'text', events, checkpoints, next };
  }

  async digest(from: number, to: number): Promise<Answer> {
    const parts: Promise<[string[], string[]]>[] = [];
    for (let at = from; at < to; at += READ_AT_ONCE) {
      const until = Math.min(to, at + READ_AT_ONCE);
      parts.push(Promise.all([this.#eventsIn(at, until), this.#checkpointsIn(at, until).toArray()]));
    }
    const read = await Promise.all(parts); // all asked for at once: the browser's process reads while this one takes
    const events = read.flatMap(([some]) => some);
    const notes = read.flatMap(([, some]) => some);
    const bytes = new TextEncoder().encode(digestInput(events, notes));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return {
      kind: 'digest',
      sha256: Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join(''),
    };
  }

  #eventsIn(from: number, to: number): Promise<string[]> {
    return this.#events.where(':id').between(from, to, true, false).toArray();
  }

  /** Those of sizes from+1 … to. */
  #checkpointsIn(from: number, to: number): Collection<string, number> {
    return this.#checkpoints.where(':id').between(from, to, false, true);
  }

  async #notesIn(from: number, to: number): Promise<Stored[]> {
    const found = this.#checkpointsIn(from, to);
    const [sizes, notes] = await Promise.all([found.primaryKeys(), found.toArray()]);
    return sizes.map((size, index) => ({ size, note: notes[index]! }));
  }

  async state(): Promise<Answer> {
    const [[last], [size], events, checkpoints, facts, persisted] = await Promise.all([
      this.#events.toCollection().reverse().limit(1).primaryKeys(),
      this.#checkpoints.toCollection().reverse().limit(1).primaryKeys(),
      this.#events.count(),
      this.#checkpoints.count(),
      this.#facts.count(),
      navigator.storage.persisted(),
    ]);
    const note = size === undefined ? undefined : await this.#checkpoints.get(size);
    return {
      kind: 'state',
      size: last === undefined ? 0 : last + 1,
      events,
      checkpoints,
      facts,
      latest: size === undefined || note === undefined ? null : { size, note },
      created: this.#created,
      dataLoss: this.#dataLoss,
      persisted,
    };
  }

  /** Chromium tells of thrown-away data only in the event that makes the new database: listen before Dexie does. */
  #watched(factory: IDBFactory): IDBFactory {
    const seen = (event: IDBVersionChangeEvent & { dataLoss?: unknown; dataLossMessage?: unknown }) => {
      if (event.dataLoss !== undefined && event.dataLoss !== 'none')
        this.#dataLoss = `${event.dataLoss}: ${event.dataLossMessage ?? ''}`;
    };
    return {
      open(name, version) {
        const request = factory.open(name, version);
        request.addEventListener('upgradeneeded', seen);
        return request;
      },
      deleteDatabase: name => factory.deleteDatabase(name),
      databases: () => factory.databases(),
      cmp: (first, second) => factory.cmp(first, second),
    };
  }
}
