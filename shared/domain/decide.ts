/**
 * `decide(state, command, context) → events | refusal`, pure. The order of the checks is the order of the answers:
 * is there such a command, does its data make sense, is its time possible, does the phase allow it, may these
 * persons give it; and only then the rule itself (`<thing>/rules.ts`). A refused command changes nothing.
 */
import type { EventDraft, Json } from '../contract/event.ts';
import { ok, type Result, refuse } from '../contract/result.ts';
import { accountRules } from './account/rules.ts';
import { ballotsRules } from './ballots/rules.ts';
import { boxesRules } from './boxes/rules.ts';
import { clockRules } from './clock/rules.ts';
import { elapsedAt } from './clock/state.ts';
import type { CommandSpec, Who } from './command.ts';
import { type Command, type CommandType, commandTable } from './commands.ts';
import { countRules } from './count/rules.ts';
import { decisionsRules } from './decisions/rules.ts';
import { type DomainEvent, eventTable } from './events.ts';
import { evidenceRules } from './evidence/rules.ts';
import { interruptionRules } from './interruption/rules.ts';
import { irregularityRules } from './irregularity/rules.ts';
import { issueRules } from './issue/rules.ts';
import { objectionsRules } from './objections/rules.ts';
import { pollRules } from './poll/rules.ts';
import { presenceRules } from './presence/rules.ts';
import { recordRules } from './record/rules.ts';
import { chairRoles, deskRoles } from './roles.ts';
import { rollRules } from './roll/rules.ts';
import type { Decision, Now, Rules } from './rule.ts';
import type { State } from './state.ts';

/** What the service knows about the moment of a command. */
export type Context = {
  /** machine's wall clock, RFC 3339 */
  readonly at: string;
  readonly boot: string;
  /** monotonic ms of this run */
  readonly up: number;
  /** persons whose PIN was checked for this command; the first one gives it */
  readonly by: readonly string[];
};

const rules: Rules<CommandType> = {
  ...pollRules,
  ...clockRules,
  ...presenceRules,
  ...ballotsRules,
  ...boxesRules,
  ...issueRules,
  ...interruptionRules,
  ...irregularityRules,
  ...objectionsRules,
  ...decisionsRules,
  ...rollRules,
  ...accountRules,
  ...countRules,
  ...recordRules,
  ...evidenceRules,
};

/** What `who` asks for, as the code of a refusal; null when these persons may. */
export function missingPerson(state: State, who: Who, by: readonly string[]): string | null {
  if (who === 'program') return null;
  const people = [...new Set(by)].map(id => state.election.people.find(person => person.id === id));
  if (people.length === 0 || people.some(person => person === undefined)) return 'needs-known-person';
  // whoever adds a PIN answers for the command: nobody who may not run the desk
  if (people.some(person => person && !deskRoles.includes(person.role))) return 'needs-staff';
  const chair = people.some(person => person && chairRoles.includes(person.role));
  switch (who) {
    case 'staff':
      return null;
    case 'chair':
      return chair ? null : 'needs-chair';
    case 'two':
      return people.length >= 2 ? null : 'needs-two';
    case 'chair-and-one':
      if (!chair) return 'needs-chair';
      return people.length >= 2 ? null : 'needs-two';
  }
}

/** The moment of a command; refused when it lies before the last entry of the same run. */
export function nowOf(state: State, context: Context): Result<Now> {
  const { clock } = state;
  const wall = Date.parse(context.at);
  if (!Number.isFinite(wall) || !Number.isInteger(context.up) || context.up < 0)
    return refuse('R-asleep', 'bad-time', { at: context.at });
  if (context.boot === clock.boot && context.up < clock.up)
    return refuse('R-asleep', 'time-before-last', { at: context.at });
  return ok({
    at: context.at,
    wall,
    elapsed: elapsedAt(clock, context.boot, context.up, wall),
    official: wall + (clock.offsetMs ?? 0),
    boot: context.boot,
    by: context.by,
  });
}

/** A command from outside: its type and data are checked here, and nowhere else. */
export function readCommand(type: string, data: unknown): Result<Command> {
  const spec = Object.hasOwn(commandTable, type)
    ? (commandTable as Record<string, CommandSpec>)[type]
    : undefined;
  if (!spec) return refuse('input', 'unknown-command', { command: type.slice(0, 60) });
  const parsed = spec.data.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse(spec.rule, 'bad-input', {
      field: issue?.path.map(String).join('.') || 'data',
      problem: issue?.code ?? 'invalid',
    });
  }
  return ok({ type, data: parsed.data } as Command);
}

/** What could not be read back must not be written: a decision that breaks its own schema is a broken assumption. */
function mustBeReadable({ type, data }: DomainEvent): void {
  const read = eventTable[type].safeParse(data);
  if (!read.success) throw new Error(`${type} breaks its schema: ${read.error.message}`);
}

export function decide(state: State, command: Command, context: Context): Result<readonly EventDraft[]> {
  const known = readCommand(command.type, command.data);
  if (!known.ok) return known;
  const spec: CommandSpec = commandTable[command.type];
  if (state.size === 0 && command.type !== 'load-package')
    return refuse('station', 'package-not-loaded', { command: command.type });
  const now = nowOf(state, context);
  if (!now.ok) return now;
  if (!spec.phases.includes(state.poll.phase))
    return refuse(spec.rule, 'wrong-phase', { phase: state.poll.phase, command: command.type });
  const missing = missingPerson(state, spec.who, context.by);
  if (missing !== null) return refuse(spec.rule, missing, { command: command.type });
  const rule = rules[command.type] as (state: State, data: unknown, now: Now) => Decision;
  const decision = rule(state, known.value.data, now.value);
  if (!decision.ok) return decision;
  decision.value.forEach(mustBeReadable);
  return ok(
    decision.value.map(event => ({
      type: event.type,
      by: spec.who === 'program' ? [] : [...new Set(context.by)],
      data: event.data as { readonly [key: string]: Json },
    })),
  );
}
