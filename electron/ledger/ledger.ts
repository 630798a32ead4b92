/**
 * The commit protocol (ledger.md §2): hash and sign first, then the journal and IndexedDB at the same time, and the
 * acknowledgement only when both have it. No path swallows a failed write. See README.md for the states.
 */
import { type Facts, MOST_EVENTS } from '../../shared/contract/ledger.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Bytes } from '../../shared/evidence/bytes.ts';
import { readCanonical } from '../../shared/evidence/canonical.ts';
import { signCheckpoint } from '../../shared/evidence/checkpoint.ts';
import type { Log, StoredCheckpoint } from '../../shared/evidence/log.ts';
import type { Hash } from '../../shared/evidence/merkle.ts';
import type { Sign } from '../../shared/evidence/note.ts';
import { errorCode, inWords, type LedgerFs } from './files.ts';
import type { Journal } from './journal.ts';
import type { Marker } from './marker.ts';
import type { LedgerPage } from './page.ts';
import { maySecondBe, SecondJournal, type SecondState } from './second.ts';

export type Entry = { readonly bytes: string };

export type Committed = {
  /** the events recorded are from … size−1 */
  readonly from: number;
  readonly size: number;
  readonly root: Bytes;
  readonly checkpoint: string;
};

export type MediumState = { readonly kind: 'ok' } | { readonly kind: 'failed'; readonly why: string };

/** For the lamps of the desk. */
export type LedgerStatus = {
  readonly journal: MediumState;
  readonly indexeddb: MediumState;
  readonly secondJournal: SecondState;
  /** a commit is not recorded everywhere: nothing more is taken until `retry` succeeds or the ledger is reopened */
  readonly faulted: boolean;
};

/** What the parts are made of; `open.ts` puts them together. */
export type LedgerParts = {
  readonly fs: LedgerFs;
  readonly log: Log;
  readonly journal: Journal;
  readonly page: LedgerPage;
  readonly second: SecondJournal | null;
  readonly hash: Hash;
  readonly sign: Sign;
  readonly publicKey: Bytes;
  readonly marker: Marker;
  readonly onStatus: (status: LedgerStatus) => void;
};

type Medium = 'journal' | 'indexeddb' | 'marker';

type Pending = {
  readonly from: number;
  readonly events: readonly string[];
  readonly note: string;
  readonly facts: Facts;
  /** bytes of the journal before this commit */
  readonly journalLength: number;
  inJournal: boolean;
  inPage: boolean;
};

type PageRefusal = {
  readonly why: 'other-bytes' | 'gap' | 'fact-held' | 'fact-missing';
  readonly where: string;
};

const fine: MediumState = { kind: 'ok' };
const failed = (why: string): MediumState => ({ kind: 'failed', why });

export class Ledger {
  readonly #parts: LedgerParts;
  #journalState: MediumState = fine;
  #pageState: MediumState = fine;
  #faulted = false;
  #pending: Pending | null = null;
  #second: SecondJournal | null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: LedgerParts) {
    this.#parts = parts;
    this.#second = parts.second;
  }

  get origin(): string {
    return this.#parts.log.origin;
  }
  get size(): number {
    return this.#parts.log.size;
  }
  get root(): Bytes {
    return this.#parts.log.root;
  }
  /** The latest signed note; null while nothing is recorded. */
  get checkpoint(): string | null {
    return this.#parts.log.checkpoint?.note ?? null;
  }
  get checkpoints(): readonly StoredCheckpoint[] {
    return this.#parts.log.checkpoints;
  }
  get status(): LedgerStatus {
    return {
      journal: this.#journalState,
      indexeddb: this.#pageState,
      secondJournal: this.#second?.state ?? { kind: 'none' },
      faulted: this.#faulted,
    };
  }

  get journalPath(): string {
    return this.#parts.journal.path;
  }

  bytesOf(seq: number): string {
    return this.#parts.log.bytesOf(seq);
  }
  /** Events from … to−1, their canonical bytes. */
  range(from: number, to: number): string[] {
    return this.#parts.log.range(from, to);
  }
  rootAt(size: number): Bytes {
    return this.#parts.log.rootAt(size);
  }
  inclusionProof(seq: number, size?: number): Bytes[] {
    return this.#parts.log.inclusionProof(seq, size);
  }
  consistencyProof(from: number, to?: number): Bytes[] {
    return this.#parts.log.consistencyProof(from, to);
  }

  /**
   * Records the events, all or none, under one checkpoint. The events must continue the log (`seq`) and be canonical
   * JSON: anything else is a broken assumption and throws. Refuses with rule `ledger` and code
   * `not-recorded` {medium, why, seq}: the ledger is now faulted; `retry` or reopen;
   * `faulted`: an earlier commit is still not recorded;
   * `fact-held`, `fact-missing` {fact}: the database holds another truth about what must be unique; nothing was
   * recorded, and the ledger goes on.
   */
  commit(entries: readonly Entry[], facts: Facts): Promise<Result<Committed>> {
    return this.#inTurn(async () => {
      if (this.#faulted) return refuse('ledger', 'faulted', { seq: this.size });
      const { log, hash, publicKey, sign, journal } = this.#parts;
      const events = entries.map(entry => entry.bytes);
      if (events.length === 0 || events.length > MOST_EVENTS)
        throw new Error(`a commit has 1 to ${MOST_EVENTS} events`);
      for (const [index, bytes] of events.entries()) checkEvent(bytes, log.size + index);
      const checkpoint = { origin: log.origin, size: log.size + events.length, root: log.rootWith(events) };
      const note = signCheckpoint(hash, checkpoint, publicKey, sign);
      return this.#attempt({
        from: log.size,
        events,
        note,
        facts,
        journalLength: journal.length,
        inJournal: false,
        inPage: false,
      });
    });
  }

  /**
   * After `not-recorded`: writes the same commit to the medium that lacks it. The same bytes, the same checkpoint, so
   * that trying again can do no harm. Refuses like `commit`, or with `nothing-to-retry`.
   */
  retry(): Promise<Result<Committed>> {
    return this.#inTurn(async () =>
      this.#pending === null ? refuse('ledger', 'nothing-to-retry') : this.#attempt(this.#pending),
    );
  }

  /**
   * Begins a second journal at `path`, or goes on with the one that stands there, and brings it up. The folder must be
   * there. Refuses like `maySecondBe`; with a refusal nothing is changed, on the drive or here.
   */
  async attachSecond(path: string, elsewhere: boolean): Promise<Result<SecondState>> {
    const { fs, journal, log, onStatus } = this.#parts;
    const may = await maySecondBe(fs, path, log);
    if (!may.ok) return may;
    const second = new SecondJournal(fs, path, journal.path, log, elsewhere);
    await second.catchUp();
    if (second.state.kind !== 'ok') {
      const why = second.state.kind === 'lost' ? second.state.why : '';
      return refuse('ledger', 'second-not-writable', { why });
    }
    await this.detachSecond();
    this.#second = second;
    await second.catchUp(); // what was recorded meanwhile
    onStatus(this.status);
    return ok(second.state);
  }

  /** The second journal is brought up a last time, synced and closed: its drive may be pulled. */
  async detachSecond(): Promise<SecondState> {
    const second = this.#second;
    if (second === null) return { kind: 'none' };
    await second.catchUp();
    const { state } = second;
    this.#second = null;
    await second.close().catch(() => {}); // a drive that is gone already: `state` says so
    this.#parts.onStatus(this.status);
    return state;
  }

  /** For a timer: looks whether the second journal is still there, and whether a lost one is back. */
  async catchUpSecond(): Promise<SecondState> {
    const before = this.status.secondJournal.kind;
    await this.#second?.look();
    if (this.status.secondJournal.kind !== before) this.#parts.onStatus(this.status);
    return this.status.secondJournal;
  }

  /** Waits for the running commit. Nothing is taken afterwards. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      this.#faulted = true;
      this.#pending = null;
      await this.#second?.close().catch(() => {}); // its drive was pulled: that must not cost the marker
      await this.#parts.marker.close(this.checkpoint);
      await this.#parts.journal.close();
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {}); // the caller has `done`; the next in turn must run all the same
    return done;
  }

  async #attempt(pending: Pending): Promise<Result<Committed>> {
    const [refusal] = await Promise.all([this.#toPage(pending), this.#toJournal(pending)]);
    if (refusal !== null) return this.#takeBack(pending, refusal);
    if (!pending.inJournal || !pending.inPage) {
      const medium: Medium = pending.inJournal ? 'indexeddb' : 'journal';
      const state = pending.inJournal ? this.#pageState : this.#journalState;
      return this.#notRecorded(pending, medium, state.kind === 'failed' ? state.why : '');
    }
    try {
      await this.#parts.marker.committed(pending.note);
    } catch (error) {
      return this.#notRecorded(pending, 'marker', inWords(error));
    }
    const { log } = this.#parts;
    const second = this.#second;
    const why = log.accept(pending.events, pending.note);
    if (why !== null) throw new Error(`the ledger cannot take its own commit: ${why}`);
    this.#pending = null;
    this.#faulted = false;
    this.#parts.onStatus(this.status);
    if (second !== null && second.state.kind === 'ok')
      void second.catchUp().then(() => this.#parts.onStatus(this.status));
    return ok({ from: pending.from, size: log.size, root: log.root, checkpoint: pending.note });
  }

  async #toJournal(pending: Pending): Promise<void> {
    if (pending.inJournal) return;
    try {
      await this.#parts.journal.append({ note: pending.note, events: pending.events });
      pending.inJournal = true;
      this.#journalState = fine;
    } catch (error) {
      this.#journalState = failed(errorCode(error) === 'ENOSPC' ? 'the disk is full' : inWords(error));
    }
  }

  /** Null when the page has it or failed; a refusal when it certainly has not written it. */
  async #toPage(pending: Pending): Promise<PageRefusal | null> {
    if (pending.inPage) return null;
    try {
      const answer = await this.#parts.page.ask({
        kind: 'commit',
        from: pending.from,
        events: [...pending.events],
        checkpoints: [{ size: pending.from + pending.events.length, note: pending.note }],
        facts: pending.facts,
      });
      if (answer.kind === 'refused') return answer;
      if (answer.kind !== 'committed') throw new Error(`asked to commit, answered ${answer.kind}`);
      pending.inPage = true;
      this.#pageState = fine;
    } catch (error) {
      this.#pageState = failed(inWords(error));
    }
    return null;
  }

  /**
   * The database refused what the journal may have taken at the same time: the journal's line, which nobody was told
   * of, goes. About a fact the two media are then equal again and the ledger goes on; about anything else they
   * disagree, and only reopening can tell.
   */
  async #takeBack(pending: Pending, refusal: PageRefusal): Promise<Result<Committed>> {
    try {
      await this.#parts.journal.cutTo(pending.journalLength);
      pending.inJournal = false;
    } catch (error) {
      this.#journalState = failed(inWords(error));
      return this.#notRecorded(pending, 'journal', inWords(error));
    }
    if (refusal.why === 'fact-held' || refusal.why === 'fact-missing') {
      this.#pending = null;
      this.#faulted = false;
      this.#journalState = fine; // it took the cut, and its sync
      this.#pageState = fine; // it answered
      this.#parts.onStatus(this.status);
      return refuse('ledger', refusal.why, { fact: refusal.where });
    }
    this.#pageState = failed(`${refusal.why}: ${refusal.where}`);
    return this.#notRecorded(pending, 'indexeddb', `${refusal.why}: ${refusal.where}`);
  }

  #notRecorded(pending: Pending, medium: Medium, why: string): Result<Committed> {
    this.#pending = pending;
    this.#faulted = true;
    this.#parts.onStatus(this.status);
    return refuse('ledger', 'not-recorded', { medium, why, seq: pending.from });
  }
}

function checkEvent(bytes: string, seq: number): void {
  const reading = readCanonical(bytes);
  if (!reading.ok) throw new Error(`event ${seq} is ${reading.why}`);
  const event = reading.value;
  const named = typeof event === 'object' && event !== null && 'seq' in event ? event.seq : undefined;
  if (named !== seq) throw new Error(`event ${seq} expected, its seq is ${named}`);
}
