/** What the roll says of a person whom the committee has decided about: the page cannot know it by itself. */
import type { RollStanding } from '../../shared/contract/asks.ts';
import type { RollAnswer, RollEntry } from '../../shared/contract/roll.ts';
import { voterRecord } from '../../shared/domain/issue/voters.ts';
import { amendmentOf } from '../../shared/domain/roll/state.ts';
import type { State } from '../../shared/domain/state.ts';
import { nameless, shownOf } from './look-up.ts';

type Standing = Pick<Extract<RollStanding, { may: 'amend' }>, 'was' | 'why' | 'value'>;

/**
 * No pseudonym for those whom no amendment may concern: a member of the committee has no vote, whatever is decided
 * (第3.7條), and a voter of another station is that station's to amend.
 */
export function amendableOf(
  state: State,
  answer: RollAnswer,
  voterId: (number: string) => string,
): RollStanding {
  const of = (entry: RollEntry, standing: Standing): RollStanding => {
    const voter = voterId(entry.number);
    const held = voterRecord(state.issue.voters, voter);
    return {
      may: 'amend',
      voter,
      shown: shownOf(entry),
      ...standing,
      entitled: (amendmentOf(state.roll, voter) ?? standing.was) === 'entitled',
      served: held !== null && held.state !== 'void',
    };
  };
  switch (answer.kind) {
    case 'committee':
      return { may: 'committee', shown: shownOf(answer.entry) };
    case 'other-station':
      return { may: 'other-station', shown: shownOf(answer.entry), station: answer.station };
    case 'entitled':
      return of(answer.entry, { was: 'entitled', why: '', value: '' });
    case 'not-entitled':
      if (answer.entry.station !== '' && answer.entry.station !== state.station)
        return { may: 'other-station', shown: shownOf(answer.entry), station: answer.entry.station };
      return of(answer.entry, { was: 'not-entitled', why: answer.why, value: answer.value });
    case 'not-on-roll':
      return answer.number === null
        ? { may: 'cannot-tell', read: answer.read }
        : of(nameless(answer.number), { was: 'not-on-roll', why: '', value: '' });
    case 'cannot-tell':
      return { may: 'cannot-tell', read: answer.read };
  }
}
