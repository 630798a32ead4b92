/**
 * A station for tests: three groups, two boxes, a committee, staff and agents, on a clock that only the test moves.
 * Every event goes through text and back (`readEvent`) before it is folded, as it does in life. `given('open')` is a
 * station in that phase; `does` asserts that a command is accepted, `refuses` answers `R-… code` and asserts that
 * nothing changed.
 */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { z } from 'zod';
import { type Election, electionSchema } from '../../shared/contract/election.ts';
import type { StoredEvent } from '../../shared/contract/event.ts';
import { formatInstant, instantOf } from '../../shared/domain/clock/official.ts';
import type { Who } from '../../shared/domain/command.ts';
import {
  type Command,
  type CommandData,
  type CommandType,
  commandTable,
} from '../../shared/domain/commands.ts';
import { decide } from '../../shared/domain/decide.ts';
import { type LoggedEvent, readEvent } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { initialState, type State } from '../../shared/domain/state.ts';

export const digest = 'd'.repeat(64);
export const voter = (n: number | string): string => createHash('sha256').update(`voter ${n}`).digest('hex');

const person = (id: string, role: string, rest: object = {}) => ({
  id,
  name: `Name of ${id}`,
  number: null,
  role,
  ...rest,
});
const slot = (from: string, to: string) => [{ from, to }];

export type ElectionOptions = {
  readonly groups?: number;
  readonly entitled?: number;
  readonly settings?: z.input<typeof electionSchema>['settings'];
  readonly noClasses?: readonly string[];
  readonly round?: number;
  readonly practice?: boolean;
};

export function electionOf(options: ElectionOptions = {}): Election {
  const { groups = 3, entitled = 1000, settings = {}, noClasses = [], round = 1, practice = false } = options;
  return electionSchema.parse({
    format: 'pollkeeper-election-1',
    id: 'test-2026',
    title: { zh: '領導機關選舉' },
    body: { zh: '學生會' },
    date: '2026-11-18', // a Wednesday
    round,
    practice,
    groups: ['alpha', 'beta', 'gamma', 'delta'].slice(0, groups).map(id => ({ id, name: { zh: id } })),
    drawing: { on: '2026-11-10', by: ['Name of chair'] },
    stations: [
      { id: 'A', name: { zh: 'A 座' }, ballots: 1000, boxes: ['box-1', 'box-2'] },
      { id: 'B', name: { zh: 'B 座' }, ballots: 1000, boxes: ['box-9'] },
    ],
    people: [
      person('chair', 'chair', { publicKey: 'k' }),
      person('delegate', 'delegate'),
      person('member-1', 'member'),
      person('member-2', 'member'),
      person('member-3', 'member'),
      person('staff-1', 'staff', { number: '1809853A-B011-0001' }),
      person('staff-2', 'staff'),
      person('staff-3', 'staff'),
      person('agent-a1', 'agent', { group: 'alpha', slots: slot('09:00', '14:00') }),
      person('agent-a2', 'agent', { group: 'alpha', slots: slot('09:00', '23:00') }),
      person('agent-b1', 'agent', { group: 'beta', slots: slot('09:00', '23:00') }),
      person('board', 'board'),
    ],
    settings,
    noClasses,
    cards: [{ name: 'number', field: 'number', pattern: '(.+)' }],
    roll: {
      mapping: { number: '學號', nameZh: '姓名', entitled: [] },
      digest,
      people: 1200,
      entitled: { A: entitled, B: 500 },
    },
    keys: { committee: 'c', stations: { A: 'a', B: 'b' } },
  });
}

/** Who gives a command when the test does not say. */
export const usual: { readonly [W in Who]: readonly string[] } = {
  program: [],
  staff: ['staff-1'],
  chair: ['chair'],
  two: ['staff-1', 'staff-2'],
  'chair-and-one': ['chair', 'staff-1'],
};

export class Station {
  state: State;
  readonly events: LoggedEvent[] = [];
  readonly election: Election;
  #wall: number;
  #boot = 1;
  #up = 0;
  #machineUp = 600_000;
  #machineStarts = 1;

  constructor(options: ElectionOptions = {}, from = '08:30') {
    this.election = electionOf(options);
    this.state = initialState(this.election, 'A');
    this.#wall = instantOf(this.election.date, from, this.election.zone);
  }

  /** The wall clock, RFC 3339. */
  get now(): string {
    return formatInstant(this.#wall, this.election.zone);
  }

  get phase(): string {
    return this.state.poll.phase;
  }

  /** Time passes, the machine awake. */
  waits(minutes: number, seconds = 0): this {
    const ms = (minutes * 60 + seconds) * 1000;
    this.#wall += ms;
    this.#up += ms;
    this.#machineUp += ms;
    return this;
  }

  /** Time passes until the wall clock shows this. */
  until(time: string, seconds = 0): this {
    const there = instantOf(this.election.date, time, this.election.zone) + seconds * 1000;
    return this.waits(0, (there - this.#wall) / 1000);
  }

  /** Time passes and the monotonic clock stands still. */
  sleeps(minutes: number): this {
    this.#wall += minutes * 60_000;
    this.#machineUp += minutes * 60_000;
    return this.does('note-sleep', { sleptMs: minutes * 60_000 });
  }

  /** Somebody, or the network, sets the machine's clock. */
  clockJumps(minutes: number): this {
    this.#wall += minutes * 60_000;
    return this.does('note-clock-jump', { jumpMs: minutes * 60_000 });
  }

  /** The machine stops, and starts again when its wall clock is so much further (or back). */
  restarts(minutes: number, runtime = 'electron'): this {
    return this.#starts(minutes, { runtime, version: '1', versions: {}, host: 'desk' });
  }

  /** The program alone stops for so long; somebody sets the machine's clock by `setBy` minutes meanwhile. */
  restartsOnMachine(minutes: number, setBy = 0): this {
    this.#machineUp += minutes * 60_000;
    return this.#starts(minutes + setBy, this.#start);
  }

  /** The machine itself is started again; its wall clock shows that so long has passed. */
  restartsMachine(minutes: number): this {
    this.#machineStarts += 1;
    this.#machineUp = 30_000;
    return this.#starts(minutes, this.#start);
  }

  get #start(): CommandData<'start-station'> {
    const machine = { boot: `start ${this.#machineStarts} of the day`, upMs: this.#machineUp };
    return { runtime: 'electron', version: '1', versions: {}, host: 'desk', machine };
  }

  #starts(minutes: number, data: CommandData<'start-station'>): this {
    this.#wall += minutes * 60_000;
    this.#boot += 1;
    this.#up = 0;
    return this.does('start-station', data);
  }

  #decide(type: CommandType, data: unknown, by: readonly string[]) {
    const boot = this.#boot.toString(16).padStart(16, '0');
    const context = { at: this.now, boot, up: this.#up, by };
    const decision = decide(this.state, { type, data } as Command, context);
    if (!decision.ok) return decision;
    const stored = decision.value.map(
      (draft, i): StoredEvent => ({
        ...draft,
        by: [...draft.by],
        seq: this.state.size + i,
        at: this.now,
        boot,
        up: this.#up,
      }),
    );
    return { ok: true as const, value: stored };
  }

  /** Gives a command that must be accepted. */
  does<T extends CommandType>(type: T, data: CommandData<T>, ...by: readonly string[]): this {
    const decision = this.#decide(type, data, by.length > 0 ? by : usual[commandTable[type].who]);
    if (!decision.ok)
      throw new Error(
        `${type} was refused: ${decision.refusal.rule} ${decision.refusal.code} ${JSON.stringify(decision.refusal.params)}`,
      );
    for (const stored of decision.value) {
      const event = readEvent(JSON.parse(JSON.stringify(stored)));
      if (!event) throw new Error(`${stored.type} cannot be read back`);
      expect(event.data, `${stored.type} came back changed`).toEqual(stored.data);
      this.events.push(event);
      this.state = evolve(this.state, event);
    }
    return this;
  }

  /** Gives a command that must be refused: `R-54.2 already-holding`. */
  refuses<T extends CommandType>(type: T, data: CommandData<T>, ...by: readonly string[]): string {
    const before = structuredClone(this.state);
    const decision = this.#decide(type, data, by.length > 0 ? by : usual[commandTable[type].who]);
    if (decision.ok) throw new Error(`${type} was accepted`);
    expect(this.state).toEqual(before);
    return `${decision.refusal.rule} ${decision.refusal.code}`;
  }

  /** The same for data that no caller of ours could even write: what comes from outside. */
  refusesInput(type: CommandType, data: unknown): string {
    const decision = this.#decide(type, data, usual[commandTable[type].who]);
    if (decision.ok) throw new Error(`${type} was accepted`);
    return `${decision.refusal.rule} ${decision.refusal.code}`;
  }

  last(type: LoggedEvent['type']) {
    return this.events.findLast(event => event.type === type)?.data;
  }

  // what happens on every day

  prepares(ballots = 1000): this {
    return this.does('load-package', { digest, station: 'A', committeeKey: 'c' })
      .does('start-station', this.#start)
      .does('check-clock', { official: this.now, source: 'telephone 117' })
      .does('receive-ballots', { delivered: ballots, counted: ballots })
      .does('show-box-empty', { box: 'box-1', shownTo: 'all present' })
      .does('apply-seal', { box: 'box-1', seal: 'S1', place: 'lid', witness: 'Agent' });
  }

  opens(): this {
    return this.until('09:30').does('open-poll', {});
  }

  /** Ballots for the voters `from` … `to`. */
  issues(from: number, to = from): this {
    for (let n = from; n <= to; n++) this.does('issue-ballot', { voter: voter(n), entry: { how: 'wedge' } });
    return this;
  }

  interrupts(seal = 'I1', ...boxes: readonly string[]): this {
    this.does('interrupt-poll', { cause: 'disorder' }).does('describe-interruption', particulars);
    for (const one of custody(boxes.length > 0 ? boxes : ['box-1'], seal)) this.does('take-custody', one);
    return this;
  }

  resumes(seal = 'I1', ...boxes: readonly string[]): this {
    const all = boxes.length > 0 ? boxes : ['box-1'];
    return this.does('resume-poll', {
      conditions: 'calm again',
      sealsRead: all.map((box, i) => ({ box, read: i === 0 ? seal : `${seal}-${i}` })),
    });
  }

  closes(): this {
    const left = Math.max(0, Date.parse(this.state.poll.closesAt) - this.#wall);
    return this.waits(0, left / 1000).does('close-poll', {});
  }

  sealsSlots(...boxes: readonly string[]): this {
    for (const box of boxes.length > 0 ? boxes : ['box-1'])
      this.does('seal-slot', { box, seal: `slot-${box}`, witness: 'Agent' }).does('sign-slot', {
        box,
        signer: 'Name of chair',
        signed: true,
      });
    return this;
  }

  /** Two people count the papers as the ledger expects them, unless the test knows better. */
  countsPapers(unused = this.unusedLeft, spoiled = this.state.issue.spoiled): this {
    for (const by of ['staff-1', 'staff-2'])
      this.does('enter-papers', { kind: 'unused', counted: unused }, by).does(
        'enter-papers',
        { kind: 'spoiled', counted: spoiled },
        by,
      );
    return this.does('seal-envelope', { kind: 'unused', seal: 'E1' }).does('seal-envelope', {
      kind: 'spoiled',
      seal: 'E2',
    });
  }

  get unusedLeft(): number {
    const { received, transferredIn, transferredOut } = this.state.ballots;
    const { first, replacements, contestedBallots } = this.state.issue;
    return received + transferredIn - transferredOut - first - replacements - contestedBallots;
  }

  settles(): this {
    return this.countsPapers().does('settle-account', {});
  }

  startsCount(): this {
    this.does('appoint-supervisor', { name: 'Prof. Lei', capacity: 'university' }).does('total-voters', {});
    this.opensBoxes();
    return this.does('start-count', {});
  }

  opensBoxes(): this {
    for (const { box, life } of this.state.boxes.boxes)
      if (life === 'slot-sealed')
        this.does('open-box', {
          box,
          sealsRead: this.state.boxes.seals
            .filter(s => s.box === box && s.condition === 'on')
            .map(s => s.seal),
        });
    return this;
  }

  /** One batch, read and entered twice by different people. */
  entersBatch(batch: number, groups: Record<string, number>, blank = 0, otherInvalid = 0): this {
    const data = {
      batch,
      reader: 'Name of member-1',
      tally: { groups, blank, otherInvalid },
      corrections: [],
    };
    return this.does('enter-batch', data, 'staff-1').does('enter-batch', data, 'staff-2');
  }
}

export const particulars = {
  degree: 3,
  place: 'hall',
  what: 'a fight in the queue',
  told: 'security',
  measures: 'doors shut',
  injured: 0,
  queue: 12,
} as const satisfies CommandData<'describe-interruption'>;

export const custody = (boxes: readonly string[], seal = 'I1'): readonly CommandData<'take-custody'>[] =>
  boxes.map((box, i) => ({
    box,
    seal: i === 0 ? seal : `${seal}-${i}`,
    keeper: 'Name of member-1',
    where: 'office',
  }));

export type Stage =
  | 'new'
  | 'prepared'
  | 'open'
  | 'interrupted'
  | 'closed'
  | 'accounted'
  | 'counting'
  | 'counted'
  | 'recorded';

/** A station that has come so far, with 20 voters (numbers 1 … 20) once it was open: 12 for alpha, 6 beta, 2 blank. */
export function given(stage: Stage, options: ElectionOptions = {}): Station {
  const station = new Station(options);
  const steps: readonly (readonly [Stage, () => void])[] = [
    ['prepared', () => station.prepares()],
    ['open', () => station.opens().issues(1, 20)],
    ['interrupted', () => station.interrupts()],
    ['closed', () => station.closes().sealsSlots()],
    ['accounted', () => station.settles()],
    ['counting', () => station.startsCount()],
    ['counted', () => station.entersBatch(1, { alpha: 12, beta: 6 }, 2).does('finish-count', {})],
    ['recorded', () => station.does('announce-figures', {}).does('make-record', {})],
  ];
  for (const [name, step] of steps) {
    if (stage === 'new') break;
    if (name === 'interrupted' && stage !== 'interrupted') continue;
    step();
    if (name === stage) break;
  }
  return station;
}
