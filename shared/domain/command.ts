/**
 * What a command is: a row in a table that says which rule it serves, in which phases it may be given, who must
 * give it, and the shape of its data. `decide` checks all four before the rule itself is asked, so that no rule
 * has to; the screens read the same table to know what may be done now.
 */
import type { z } from 'zod';
import type { Phase } from './phase.ts';

/**
 * Who must give a command. Every person named has given a PIN (ledger.md §4).
 * - program: the software itself (a timer, a start, a print): nobody
 * - staff: one of those who run the desk: staff, member, chair or delegate
 * - chair: the chair or the delegate named in the package
 * - two: two different people who may run the desk
 * - chair-and-one: the chair or delegate, and a second person who may run the desk
 */
export type Who = 'program' | 'staff' | 'chair' | 'two' | 'chair-and-one';

export type CommandSpec = {
  readonly rule: string;
  readonly phases: readonly Phase[];
  readonly who: Who;
  readonly data: z.ZodType;
};

export type CommandTable = { readonly [type: string]: CommandSpec };

/** The commands of a table: `{ type, data }` for each row. */
export type CommandsOf<T extends CommandTable> = {
  [K in keyof T & string]: { readonly type: K; readonly data: z.output<T[K]['data']> };
}[keyof T & string];

export type EventTable = { readonly [type: string]: z.ZodType };
export type EventsOf<T extends EventTable> = {
  [K in keyof T & string]: { readonly type: K; readonly data: z.output<T[K]> };
}[keyof T & string];
