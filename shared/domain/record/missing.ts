/** What still stands between the station and its record, as codes that the record screen explains one by one. */
import { accountOf } from '../account/account.ts';
import { tallyTotal, totalsOf } from '../count/totals.ts';
import { particularsWanted } from '../interruption/state.ts';
import { runtimeInDoubt } from '../poll/state.ts';
import type { State } from '../state.ts';

export type Missing = 'announcement' | 'variance' | 'gaps' | 'interruptions' | 'small-count' | 'runtime';

/**
 * R-secret: could a voter's choice be worked out from what leaves the station? The log that is exported holds every
 * batch, so a batch is looked at like the station: too few ballots, or all of them for one group. A batch that a
 * recount emptied tells nothing.
 */
export function smallCount(state: State): boolean {
  if (!state.count.finished) return false;
  const tellsTooMuch = (groups: { readonly [group: string]: number }, found: number) =>
    found < state.election.settings.smallCount || Object.values(groups).some(n => n > 0 && n === found);
  const { groups, found } = totalsOf(state);
  return (
    tellsTooMuch(groups, found) ||
    state.count.batches.some(({ entries: [entry] }) => {
      const papers = entry ? tallyTotal(entry.tally) : 0;
      return entry !== undefined && papers > 0 && tellsTooMuch(entry.tally.groups, papers);
    })
  );
}

export function missingForRecord(state: State): readonly Missing[] {
  const missing: Missing[] = [];
  const account = accountOf(state);
  if (state.count.finished && state.count.announcedAt === '') missing.push('announcement');
  if ((account.variance ?? 0) !== 0 && state.account.varianceExplained === '') missing.push('variance');
  if (state.clock.gaps.some(({ interruption }) => interruption === null)) missing.push('gaps');
  // an early close ends an interruption whatever was told of it by then
  if (state.interruption.list.some(one => particularsWanted(one).length > 0)) missing.push('interruptions');
  if (smallCount(state) && !state.record.smallCountAccepted) missing.push('small-count');
  if (runtimeInDoubt(state)) missing.push('runtime');
  return missing;
}
