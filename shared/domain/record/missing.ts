/** What still stands between the station and its record, as codes that the record screen explains one by one. */
import { accountOf } from '../account/account.ts';
import { totalsOf } from '../count/totals.ts';
import type { State } from '../state.ts';

export type Missing = 'announcement' | 'variance' | 'gaps' | 'small-count';

/** R-secret: could a voter's choice be worked out from the figures? */
export function smallCount(state: State): boolean {
  if (!state.count.finished) return false;
  const { groups, valid, found } = totalsOf(state);
  const oneGroupHasAll = valid > 0 && Object.values(groups).some(n => n === found);
  return found < state.election.settings.smallCount || oneGroupHasAll;
}

export function missingForRecord(state: State): readonly Missing[] {
  const missing: Missing[] = [];
  const account = accountOf(state);
  if (state.count.finished && state.count.announcedAt === '') missing.push('announcement');
  if ((account.variance ?? 0) !== 0 && state.account.varianceExplained === '') missing.push('variance');
  if (state.clock.gaps.some(({ interruption }) => interruption === null)) missing.push('gaps');
  if (smallCount(state) && !state.record.smallCountAccepted) missing.push('small-count');
  return missing;
}
