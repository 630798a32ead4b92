/**
 * Random lives of a station: ballots one by one and in groups, a second ballot for somebody, a full disk, a sync that
 * fails, an answer that is lost, the program killed, the page crashed, the database emptied, the journal torn. After
 * each step the ledger agrees with a model that is three lines long: what was acknowledged is there, in its order,
 * under its seq; what was answered "not recorded" is there once or not at all; what was refused is not there.
 */
import { appendFileSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ledger } from '../../electron/ledger/ledger.ts';
import { LedgerBrowser, temporaryFolder } from './browser.ts';
import { FailingDisk } from './failing-disk.ts';
import { eventBytes, factsOf, journalOf, newOrigin, openAt, type Place } from './station.ts';

const RUNS = process.env.POLLKEEPER_FULL === '1' ? 300 : 20;
const browser = new LedgerBrowser(temporaryFolder());
beforeAll(() => browser.start());
afterAll(async () => {
  await browser.stop();
  browser.remove();
});

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('issue' as const), count: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'second-ballot' as const,
        'full-disk',
        'sync-fails',
        'answer-lost',
        'room-again',
        'kill',
        'kill-torn',
        'kill-and-empty-database',
        'crash-page',
      ),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A station and what must be true of it. */
class Life {
  readonly #place: Place = { folder: temporaryFolder(), origin: newOrigin() };
  readonly #disk = new FailingDisk('/journal');
  #ledger!: Ledger;
  /** acknowledged, by seq */
  #acknowledged: string[] = [];
  /** answered "not recorded" */
  #open: string[] = [];
  #voters = 0;

  async begin(): Promise<void> {
    const ledger = await this.#start();
    this.#ledger = ledger;
    const found = ledger.range(0, ledger.size);
    // recorded at the start, or never: both are allowed for what was "not recorded", half of it is not
    const withOpen = [...this.#acknowledged, ...this.#open];
    expect(found).toEqual(found.length > this.#acknowledged.length ? withOpen : this.#acknowledged);
    this.#acknowledged = found;
    this.#open = [];
  }

  /** A start that a busy machine left without an answer has stopped and changed nothing: it is made again. */
  async #start(): Promise<Ledger> {
    for (;;) {
      const start = await openAt(this.#place, browser.port, { fs: this.#disk, patience: 700 });
      if (start.ok) return start.ledger;
      if (!start.why.startsWith('no answer')) throw new Error(`${start.code}: ${start.why}`);
    }
  }

  async live(step: Step): Promise<void> {
    switch (step.does) {
      case 'issue':
        return this.#issue(step.count);
      case 'second-ballot':
        return this.#secondBallot();
      case 'full-disk':
        this.#disk.trouble = 'full';
        return;
      case 'sync-fails':
        this.#disk.trouble = 'sync-fails';
        return;
      case 'answer-lost':
        browser.loseNextAnswer = true;
        return;
      case 'room-again':
        this.#disk.trouble = 'none';
        return this.#retry();
      case 'crash-page':
        await browser.crashPage();
        await browser.reload();
        return;
      default:
        return this.#kill(step.does);
    }
  }

  async #issue(count: number): Promise<void> {
    const events = Array.from({ length: count }, (_, index) =>
      eventBytes(this.#acknowledged.length + index, this.#voters++),
    );
    const facts = { add: events.flatMap(bytes => [...factsOf(bytes).add]), remove: [] };
    const committed = await this.#ledger.commit(
      events.map(bytes => ({ bytes })),
      facts,
    );
    if (committed.ok) this.#acknowledged.push(...events);
    else if (committed.refusal.code === 'not-recorded') this.#open = events;
    else expect(committed.refusal.code).toBe('faulted');
  }

  /** The database knows better, whatever main believes. */
  async #secondBallot(): Promise<void> {
    const [first] = this.#acknowledged;
    if (first === undefined) return;
    const voter = (JSON.parse(first) as { data: { voter: string } }).data.voter;
    const bytes = eventBytes(this.#acknowledged.length, Number(voter.slice(1)));
    const committed = await this.#ledger.commit([{ bytes }], { add: [`issue/${voter}`], remove: [] });
    expect(committed.ok).toBe(false);
    // with the page's answer lost, or the journal full, nobody can tell why; then it is open like any other
    if (!committed.ok && committed.refusal.code === 'not-recorded') await this.#kill('kill', [bytes]);
  }

  async #retry(): Promise<void> {
    const retried = await this.#ledger.retry();
    if (retried.ok) {
      this.#acknowledged.push(...this.#open);
      this.#open = [];
    } else if (this.#open.length === 0) expect(retried.refusal.code).toBe('nothing-to-retry');
  }

  async #kill(how: 'kill' | 'kill-torn' | 'kill-and-empty-database', refused: string[] = []): Promise<void> {
    await this.#disk.abandon();
    this.#disk.trouble = 'none';
    browser.loseNextAnswer = false;
    if (how === 'kill-torn' && this.#open.length === 0) appendFileSync(journalOf(this.#place), '{"checkpoi');
    if (how === 'kill-and-empty-database' && this.#open.length === 0) await this.#emptyDatabase();
    await this.begin();
    for (const bytes of refused) expect(this.#acknowledged).not.toContain(bytes);
  }

  #emptyDatabase(): Promise<void> {
    return browser.evaluate(async name => {
      const database = await new Promise<IDBDatabase>(resolve => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      const stores = ['events', 'checkpoints', 'facts'];
      const transaction = database.transaction(stores, 'readwrite');
      for (const store of stores) transaction.objectStore(store).clear();
      await new Promise(resolve => {
        transaction.oncomplete = resolve;
      });
      database.close();
    }, this.#place.origin);
  }

  async end(): Promise<void> {
    await this.#kill('kill');
    await this.#ledger.close();
    rmSync(this.#place.folder, { recursive: true, force: true });
  }
}

it(
  `${RUNS} random lives agree with the model`,
  async () => {
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async lived => {
        const life = new Life();
        await life.begin();
        for (const one of lived) await life.live(one);
        await life.end();
        steps += lived.length;
      }),
      { numRuns: RUNS },
    );
    console.log(`${RUNS} random lives, ${steps} steps: none disagreed with the model`);
  },
  RUNS * 15_000,
);
