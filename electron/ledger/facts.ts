/**
 * Facts that must be unique, as keys in the database (ledger.md §2). Each event adds and removes some; a commit of
 * several events carries what is left of them together.
 */
import type { Facts } from '../../shared/contract/ledger.ts';

/** Which facts an event adds and removes, from its canonical bytes. From the domain; must be a pure function. */
export type FactsOf = (bytes: string) => Facts;

/**
 * The changes of several events, in order, as one: within a commit what is added and then removed leaves nothing.
 * Throws when a fact is added twice without a removal between: the domain must have refused that.
 */
export function netFacts(changes: readonly Facts[]): Facts {
  const add = new Set<string>();
  const remove = new Set<string>();
  for (const change of changes) {
    for (const fact of change.remove) if (!add.delete(fact)) remove.add(fact);
    for (const fact of change.add) {
      if (add.has(fact)) throw new Error(`the fact ${fact} is added twice`);
      add.add(fact);
    }
  }
  return { add: [...add], remove: [...remove] };
}
