/**
 * Story: the queue is long and cards come faster than the ledger writes. No card may be lost, no answer may stand
 * beside another voter than its own, one Enter hands out one ballot, and a refusal is written down once.
 */
import { describe, expect, it } from 'vitest';
import { type Desk, DeskSession, type Read } from '../../renderer/station/screens/desk/desk-session.ts';
import type { LookUp } from '../../shared/contract/asks.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';

const card = (text: string): Read => ({ text, entry: { how: 'wedge' } });
const shown = (number: string) => ({ nameZh: number, nameOther: '', faculty: '', programme: '', number });

/** The world of a desk with a clock that is turned by hand and a ledger that answers when it is told to. */
class World {
  time = 0;
  ballots = 0;
  readonly served = new Set<string>();
  readonly commands: { type: string; data: unknown }[] = [];
  #timers: { at: number; run: () => void }[] = [];
  #pending: (() => void)[] = [];
  /** false: commands wait for `write` */
  writesAtOnce = true;
  broken = false;

  readonly session = new DeskSession({
    mayNote: () => true,
    now: () => this.time,
    later: (run, ms) => {
      const timer = { at: this.time + ms, run };
      this.#timers.push(timer);
      return () => {
        this.#timers = this.#timers.filter(one => one !== timer);
      };
    },
    lookUp: async ({ read }): Promise<Result<LookUp>> => {
      if (!/^\d{10}$/.test(read)) return ok({ answer: 'cannot-tell', read });
      if (read.startsWith('99')) return ok({ answer: 'not-on-roll', read });
      const voter = read;
      return this.served.has(read)
        ? ok({
            answer: 'already-has-ballot',
            voter,
            shown: shown(read),
            at: '',
            state: 'holding',
            contested: 'no',
            replacements: 0,
          })
        : ok({ answer: 'may-vote', voter, shown: shown(read) });
    },
    command: (type, data) =>
      new Promise(answer => {
        this.commands.push({ type, data });
        const write = () => {
          if (this.broken) return answer(refuse('ledger', 'not-recorded'));
          if (type === 'issue-ballot') {
            this.served.add((data as { voter: string }).voter);
            this.ballots += 1;
          }
          answer(ok({ ballot: type === 'issue-ballot' ? this.ballots : null }));
        };
        if (this.writesAtOnce) write();
        else this.#pending.push(write);
      }),
  });

  get desk(): Desk {
    return this.session.snapshot().desk;
  }
  get waiting(): number {
    return this.session.snapshot().waiting;
  }
  /** whose name is on the screen */
  get name(): string {
    const desk = this.desk;
    if (desk.step === 'done') return desk.shown.number;
    return desk.step === 'answer' && 'shown' in desk.answer ? desk.answer.shown.number : '';
  }
  async settle(): Promise<void> {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  }
  async scan(text: string): Promise<void> {
    this.session.read(card(text));
    await this.settle();
  }
  async enter(): Promise<void> {
    void this.session.enter();
    await this.settle();
  }
  async write(): Promise<void> {
    this.#pending.shift()?.();
    await this.settle();
  }
  async pass(ms: number): Promise<void> {
    this.time += ms;
    for (const timer of this.#timers.filter(({ at }) => at <= this.time)) {
      this.#timers = this.#timers.filter(one => one !== timer);
      timer.run();
      await this.settle();
    }
  }
}

const issued = (world: World) =>
  world.commands
    .filter(({ type }) => type === 'issue-ballot')
    .map(({ data }) => (data as { voter: string }).voter);

describe('the desk', () => {
  it('says "issued" only when the ledger has written it, and one Enter hands out one ballot', async () => {
    const world = new World();
    world.writesAtOnce = false;
    await world.scan('2300000001');
    await world.enter();
    await world.enter();
    await world.enter();
    expect(world.desk.step).toBe('sending');
    await world.write();
    expect(world.desk).toMatchObject({ step: 'done', ballot: 1 });
    expect(issued(world)).toEqual(['2300000001']);
  });

  it('lets cards wait that are read while the ledger writes, and answers them one after the other', async () => {
    const world = new World();
    world.writesAtOnce = false;
    await world.scan('2300000001');
    await world.enter();
    await world.scan('2300000002');
    await world.scan('2300000003');
    expect(world.waiting).toBe(2);
    await world.write();
    expect(world.name).toBe('2300000001');
    await world.pass(1500);
    expect(world.name).toBe('2300000002');
    await world.enter();
    expect(issued(world)).toEqual(['2300000001', '2300000002']);
    await world.write();
    await world.pass(1500);
    expect(world.name).toBe('2300000003');
    expect(world.waiting).toBe(0);
  });

  it('does not take a key that was meant for the voter before', async () => {
    const world = new World();
    await world.scan('2300000001');
    await world.pass(1000);
    await world.scan('2300000002');
    await world.enter();
    expect(issued(world)).toEqual([]);
    await world.pass(500);
    await world.enter();
    expect(issued(world)).toEqual(['2300000002']);
  });

  it('moves nothing while a dialog about a voter is open', async () => {
    const world = new World();
    await world.scan('2300000001');
    world.session.hold();
    await world.scan('2300000002');
    await world.enter();
    await world.pass(60_000);
    expect(world.name).toBe('2300000001');
    expect(world.waiting).toBe(1);
    world.session.release();
    world.session.cancel();
    await world.settle();
    expect(world.name).toBe('2300000002');
  });

  it('keeps a failed write on the screen until somebody has seen it, and lets the next card wait', async () => {
    const world = new World();
    world.broken = true;
    await world.scan('2300000001');
    await world.enter();
    await world.scan('2300000002');
    await world.pass(60_000);
    expect(world.desk.step).toBe('failed');
    expect(world.waiting).toBe(1);
    world.broken = false;
    await world.enter();
    expect(world.name).toBe('2300000001');
  });

  it('is idle again after eight seconds', async () => {
    const world = new World();
    await world.scan('2300000001');
    await world.pass(7999);
    expect(world.desk.step).toBe('answer');
    await world.pass(1);
    expect(world.desk.step).toBe('idle');
  });
});

describe('a refusal', () => {
  const refusals = (world: World) => world.commands.filter(({ type }) => type === 'refuse-voter');

  it('is written down once, by its reason alone, when the voter has gone', async () => {
    for (const leave of ['enter', 'time', 'next'] as const) {
      const world = new World();
      await world.scan('9900000001');
      if (leave === 'enter') await world.enter();
      if (leave === 'time') await world.pass(8000);
      if (leave === 'next') await world.scan('2300000002');
      expect(refusals(world)).toEqual([{ type: 'refuse-voter', data: { reason: 'not-on-roll' } }]);
    }
  });

  it('is not written down when it was cancelled or put right by hand', async () => {
    const world = new World();
    await world.scan('9900000001');
    world.session.cancel();
    await world.scan('9900000001');
    world.session.typed({ text: '2300000001', entry: { how: 'typed', why: 'card damaged' } });
    await world.settle();
    expect(world.name).toBe('2300000001');
    expect(refusals(world)).toEqual([]);
  });

  it('of a card that could not be read is written down only when the staff say so', async () => {
    const world = new World();
    await world.scan('##');
    await world.scan('##');
    await world.pass(8000);
    expect(refusals(world)).toEqual([]);
    await world.scan('##');
    await world.enter();
    expect(refusals(world)).toHaveLength(1);
  });
});
