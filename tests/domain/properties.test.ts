/**
 * Two thousand random days, each with commands that are accepted and commands that are refused, from an empty log
 * towards the record. Whatever happens on them: nobody has two ballots, the papers add up after every entry, the
 * phases move only along the diagram, a refusal changes nothing, the log read back gives the same state, and nothing
 * in it tells who chose what; and the rules, asked again, would have written the very same log. At the end the suite proves that the days came far enough to mean something.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoredEvent } from '../../shared/contract/event.ts';
import { accountOf } from '../../shared/domain/account/account.ts';
import { formatInstant, instantOf } from '../../shared/domain/clock/official.ts';
import { gapInDoubt } from '../../shared/domain/clock/state.ts';
import { type CommandType, commandTable } from '../../shared/domain/commands.ts';
import { decide } from '../../shared/domain/decide.ts';
import { eventTable, type LoggedEvent, readEvent } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { factsOf } from '../../shared/domain/issue/facts.ts';
import { everyVoter } from '../../shared/domain/issue/voters.ts';
import { moves } from '../../shared/domain/phase.ts';
import { runtimeInDoubt } from '../../shared/domain/poll/state.ts';
import { replay } from '../../shared/domain/replay.ts';
import { initialState, type State } from '../../shared/domain/state.ts';
import type { Step } from './forward.ts';
import { type ElectionOptions, electionOf, usual } from './station.ts';
import { propose } from './walk.ts';

const days = 2_000;
const reached = new Map<string, number>();
const accepted = new Set<string>();
const refused = new Set<string>();
const written = new Set<string>();
const count = (what: string) => reached.set(what, (reached.get(what) ?? 0) + 1);

const nat = fc.noBias(fc.nat({ max: 99_999 }));
const step: fc.Arbitrary<Step> = fc.record({ pick: nat, a: nat, b: nat, wait: nat, twist: nat });
const options: fc.Arbitrary<ElectionOptions> = fc.record({
  groups: fc.constantFrom(1, 2, 3),
  entitled: fc.constantFrom(0, 8, 40, 300),
  settings: fc.record({
    serveQueueAtClose: fc.boolean(),
    interruptionLimitOn: fc.constantFrom('each' as const, 'sum' as const),
    doubleEntry: fc.boolean(),
    replacementsWithoutChair: fc.constantFrom(0, 1, 2),
    minimumTurnoutApplies: fc.constantFrom('single-group' as const, 'always' as const, 'never' as const),
    agentsAtOnce: fc.constantFrom(1, 2),
  }),
});

/** Whoever changes what is frozen throws: a refusal, a rule, a fold. Frozen parts are not walked again. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
  return value;
}

/** Kept beside the state, by other means: what the log says about papers and voters. */
class Ledger {
  readonly facts = new Set<string>();
  received = 0;
  first = 0;
  replacements = 0;
  contested = 0;
  spoiled = 0;
  taken = 0;
  counting = false;

  takes(event: LoggedEvent): void {
    const { add, remove } = factsOf(event as Pick<StoredEvent, 'type' | 'data'>);
    for (const key of remove) if (!this.facts.delete(key)) throw new Error(`${key} was not there`);
    for (const key of add) {
      if (this.facts.has(key)) throw new Error(`a second ${key}`);
      this.facts.add(key);
    }
    switch (event.type) {
      case 'ballots-received':
        this.received += event.data.counted;
        break;
      case 'ballots-transferred':
        this.received += event.data.direction === 'in' ? event.data.ballots : -event.data.ballots;
        break;
      case 'ballot-issued':
        this.first += 1;
        break;
      case 'replacement-issued':
        this.replacements += 1;
        break;
      case 'contested-allowed':
        this.contested += 1;
        break;
      case 'issue-voided':
        if (event.data.kind === 'first') this.first -= 1;
        else if (event.data.kind === 'replacement') this.replacements -= 1;
        else this.contested -= 1;
        break;
      case 'ballot-spoiled':
        this.spoiled += 1;
        break;
      case 'ballot-taken':
        this.taken += 1;
        break;
      case 'count-started':
        this.counting = true;
        break;
      default:
        break;
    }
  }
}

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** R-58.eq, after every entry. */
function papersAddUp(state: State, ledger: Ledger): void {
  const { first, replacements, contested, received, spoiled, taken } = ledger;
  const a = accountOf(state);
  must(a.received + a.transferredIn - a.transferredOut === received, 'received');
  must(a.issued === first + contested + replacements, 'issued = first + replacements');
  must(received === a.issued + a.unusedExpected, 'received = issued + unused');
  if (a.unused !== null) must(received === a.issued + a.unused + a.missing - a.surplus, 'the first line');
  must(a.expected === a.issued - spoiled - taken, 'expected = issued − spoiled − taken');
  if (a.found !== null) must(a.variance === a.found - a.expected, 'variance = found − expected');
  for (const [name, value] of Object.entries(a))
    if (typeof value === 'number' && name !== 'variance')
      must(Number.isInteger(value) && value >= 0, `${name} = ${value}`);
  const voters = [...everyVoter(state.issue.voters)].filter(([, { state: s }]) => s !== 'void').length;
  must(state.issue.struckOff === voters && voters === first, 'struck off = voters with an issue');
}

/** Events that may name a group before the count: who is there for it, and what it objects to. */
const mayNameGroup = new Set(['objection-lodged', 'signed-in', 'supervisor-appointed']);

/** R-secret */
function keepsSecret(event: LoggedEvent, ledger: Ledger): void {
  const text = JSON.stringify(event.data);
  const namesGroup = /alpha|beta|gamma|tally/.test(text);
  if ('voter' in event.data) must(!namesGroup, `${event.type} has a voter and a choice`);
  if (!ledger.counting && !mayNameGroup.has(event.type))
    must(!namesGroup, `${event.type} names a group before the count`);
}

function live(choice: ElectionOptions, steps: readonly Step[]): void {
  const election = freeze(electionOf(choice));
  let state = freeze(initialState(election, 'A'));
  let wall = instantOf(election.date, '09:00', election.zone);
  let up = 0;
  let boot = 1;
  let machine = { boot: 'machine 1', upMs: 600_000 };
  const log: string[] = [];
  const ledger = new Ledger();

  for (const now of steps) {
    let proposal = propose(state, now);
    const passes = proposal.waitMs ?? [0, 0, 900, 20_000, 90_000, 400_000][now.wait % 6]!;
    wall += passes;
    up += passes;
    machine = { ...machine, upMs: machine.upMs + passes };
    const run = { boot, up, wall, machine };
    if (proposal.type === 'start-station' && state.size > 1) {
      boot += 1;
      up = 0;
      if (now.b % 4 === 0) wall -= 1_000_000; // the battery of its clock was flat
      if (now.b % 3 === 0) machine = { boot: `machine ${boot}`, upMs: 20_000 };
    }
    if (proposal.type === 'start-station' && now.b % 5 > 0)
      proposal = { ...proposal, data: { ...proposal.data, machine } };
    if (proposal.type === 'note-sleep') {
      wall += proposal.data.sleptMs;
      machine = { ...machine, upMs: machine.upMs + proposal.data.sleptMs };
    }
    if (proposal.type === 'note-clock-jump') wall += proposal.data.jumpMs;
    const strangers = now.twist % 17 === 16 ? [election.people[now.b % election.people.length]!.id] : null;
    const by = strangers ?? proposal.by ?? usual[commandTable[proposal.type].who];
    const bootId = boot.toString(16).padStart(16, '0');
    const at = formatInstant(wall, election.zone);
    const before = state;
    const late = now.twist % 23 === 22 ? 1 : 0; // a moment before the last entry
    const decision = decide(state, proposal, { at, boot: bootId, up: late ? state.clock.up - late : up, by });
    must(!decision.ok || late === 0 || state.clock.boot !== bootId, 'a moment in the past was accepted');
    if (!decision.ok) {
      refused.add(proposal.type);
      must(state === before, 'a refusal changed the state');
      // a program whose start is refused does not go on
      if (proposal.type === 'start-station') ({ boot, up, wall, machine } = run);
      continue;
    }
    accepted.add(proposal.type);
    for (const draft of decision.value) {
      const stored: StoredEvent = { ...draft, by: [...draft.by], seq: state.size, at, boot: bootId, up };
      const line = JSON.stringify(stored);
      const event = readEvent(JSON.parse(line));
      if (!event) throw new Error(`${draft.type} cannot be read back`);
      must(isDeepStrictEqual(event.data, draft.data), `${draft.type} comes back changed`);
      const previous = state;
      state = freeze(evolve(state, event));
      log.push(line);
      written.add(draft.type);
      const from = previous.poll.phase;
      const to = state.poll.phase;
      must(from === to || moves[from].includes(to), `${from} → ${to} by ${draft.type}`);
      if (previous.poll.opened)
        must(Date.parse(state.poll.closesAt) >= Date.parse(previous.poll.closesAt), 'the close moved back');
      // the chair may say that a gap was shorter than a clock that had been set forward made it
      must(
        state.clock.elapsed >= previous.clock.elapsed || event.type === 'gap-decided',
        'station time went back',
      );
      const doubt = gapInDoubt(previous);
      if (event.type === 'poll-resumed') must(doubt === null, 'resumed with a gap in doubt');
      if ('ballot' in event.data) must(!runtimeInDoubt(previous), 'a ballot on a runtime in doubt');
      ledger.takes(event);
      keepsSecret(event, ledger);
      papersAddUp(state, ledger);
    }
  }

  const folded = log.reduce(
    (so, line) => evolve(so, readEvent(JSON.parse(line))!),
    initialState(election, 'A'),
  );
  must(isDeepStrictEqual(folded, state), 'the log folds to another state');
  const events = log.map((line): StoredEvent => JSON.parse(line));
  const [finding] = replay(events, initialState(election, 'A'));
  must(finding === undefined, `asked again: ${JSON.stringify(finding)}`);
  count(state.poll.phase);
  if (state.count.finished) count('a count');
  if (state.account.destroyed) count('a destruction');
  if (state.interruption.list.length > 0) count('an interruption');
  if (state.clock.gaps.some(({ within }) => within !== null)) count('a gap within an interruption');
  if (state.poll.accepted.length > 0) count('a runtime accepted');
  if (state.issue.contestedBallots > 0) count('a contested ballot');
  if (state.poll.closed?.early) count('an early close');
}

test('R-54.2 R-58.eq R-secret the rules hold on two thousand random days', { timeout: 300_000 }, () => {
  fc.assert(fc.property(options, fc.array(step, { minLength: 60, maxLength: 160, size: 'max' }), live), {
    numRuns: days,
  });
});

test('R-* the days came far enough: to the count, to the record, to every command and every event', () => {
  const atLeast = (what: string, share: number) =>
    expect(reached.get(what) ?? 0, `days with ${what}`).toBeGreaterThanOrEqual(days * share);
  atLeast('recorded', 0.5);
  atLeast('a count', 0.4);
  atLeast('an interruption', 0.1);
  atLeast('a gap within an interruption', 0.01);
  atLeast('a runtime accepted', 0.02);
  atLeast('a contested ballot', 0.05);
  atLeast('an early close', 0.02);
  atLeast('a destruction', 0.03);
  const commands = Object.keys(commandTable) as CommandType[];
  expect(
    commands.filter(type => !accepted.has(type)),
    'never accepted',
  ).toEqual([]);
  expect(
    commands.filter(type => !refused.has(type) && commandTable[type].who !== 'program'),
    'never refused',
  ).toEqual([]);
  expect(
    Object.keys(eventTable).filter(type => !written.has(type)),
    'never written',
  ).toEqual([]);
});
