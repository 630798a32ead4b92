/** What a rule is: a pure function from the state, a command's data and the moment to events or a refusal. */
import { ok, type Result } from '../contract/result.ts';
import type { CommandData, CommandType } from './commands.ts';
import type { DomainEvent } from './events.ts';
import type { State } from './state.ts';

/** The moment as the rules see it. */
export type Now = {
  readonly at: string;
  /** wall clock of the machine, ms since 1970 */
  readonly wall: number;
  /** station time, ms */
  readonly elapsed: number;
  /** official time, ms since 1970 */
  readonly official: number;
  readonly boot: string;
  readonly by: readonly string[];
};

export type Decision = Result<readonly DomainEvent[]>;
export type Rule<T extends CommandType> = (state: State, data: CommandData<T>, now: Now) => Decision;
/** A rule for each command of a table; the compiler asks for every one. */
export type Rules<T extends CommandType> = { readonly [K in T]: Rule<K> };

/** The usual ending of a rule: one event. */
export const says = (...events: readonly DomainEvent[]): Decision => ok(events);
