/**
 * What one station brings to the result of the election. It comes from the station's own state, or as data from
 * another laptop, and then passes the schema first.
 */
import { z } from 'zod';
import { accountOf } from '../account/account.ts';
import { totalsOf } from '../count/totals.ts';
import { id, sum } from '../fields.ts';
import { entitledHere } from '../poll/turnout.ts';
import type { State } from '../state.ts';

export const stationFiguresSchema = z.strictObject({
  station: id,
  /** on the roll with a vote, late amendments included */
  entitled: sum,
  /** struck off the roll (第60.2條) */
  voted: sum,
  /** how far the station came: destroyed is 第58.2條, postponed 第42.2 or 44.2條 */
  came: z.enum(['unfinished', 'counted', 'destroyed', 'postponed']),
  /** null unless counted */
  votes: z
    .strictObject({
      groups: z.record(id, sum),
      blank: sum,
      otherInvalid: sum,
      /** ballots found − ballots expected in the boxes */
      variance: z.int(),
      varianceExplained: z.boolean(),
    })
    .nullable(),
});
export type StationFigures = z.infer<typeof stationFiguresSchema>;

export function stationFigures(state: State): StationFigures {
  const { groups, blank, otherInvalid } = totalsOf(state);
  const counted = state.count.finished !== null;
  const ended = state.poll.postponed ? 'postponed' : state.account.destroyed ? 'destroyed' : 'unfinished';
  return {
    station: state.station,
    entitled: entitledHere(state),
    voted: state.issue.struckOff,
    came: counted ? 'counted' : ended,
    votes: counted
      ? {
          groups: { ...groups },
          blank,
          otherInvalid,
          variance: accountOf(state).variance ?? 0,
          varianceExplained: state.account.varianceExplained !== '',
        }
      : null,
  };
}
