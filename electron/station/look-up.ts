/**
 * The answer to a card: the roll says who it is, the ledger says whether a ballot is out. "Cannot tell" is
 * never shown as "no".
 */
import type { LookUp, Shown } from '../../shared/contract/asks.ts';
import type { RollAnswer, RollEntry } from '../../shared/contract/roll.ts';
import type { RefusalReason } from '../../shared/domain/issue/state.ts';
import { voterRecord } from '../../shared/domain/issue/voters.ts';
import { amendmentOf } from '../../shared/domain/roll/state.ts';
import type { State } from '../../shared/domain/state.ts';

/** The first four and the last four characters stay; what is between them becomes dots, separators kept. */
export function maskedNumber(number: string): string {
  return number.replace(/[^-\s]/g, (letter, at: number) =>
    at < 4 || at >= number.length - 4 ? letter : '•',
  );
}

export const shownOf = (entry: RollEntry): Shown => ({
  nameZh: entry.nameZh,
  nameOther: entry.nameOther,
  faculty: entry.faculty,
  programme: entry.programme,
  number: maskedNumber(entry.number),
});

/** Somebody added by decision: the name stands in the decision, on paper, and nowhere here (shared/domain/roll). */
export const nameless = (number: string): RollEntry => ({
  number,
  nameZh: '',
  nameOther: '',
  faculty: '',
  programme: '',
  card: '',
  station: '',
  noVote: null,
});

/** `voterId` of the entry's number: needed for those whom a late amendment entitles. */
export function lookUpOf(state: State, answer: RollAnswer, voterId: (number: string) => string): LookUp {
  switch (answer.kind) {
    case 'cannot-tell':
      return { answer: 'cannot-tell', read: answer.read };
    case 'not-on-roll': {
      const voter = answer.number === null ? null : voterId(answer.number);
      return voter !== null && answer.number !== null && amendmentOf(state.roll, voter) === 'entitled'
        ? ofVoter(state, voter, nameless(answer.number))
        : { answer: 'not-on-roll', read: answer.read };
    }
    case 'committee':
      return { answer: 'committee', shown: shownOf(answer.entry) };
    case 'other-station':
      return { answer: 'other-station', shown: shownOf(answer.entry), station: answer.station };
    case 'not-entitled': {
      const voter = voterId(answer.entry.number);
      return amendmentOf(state.roll, voter) === 'entitled'
        ? ofVoter(state, voter, answer.entry)
        : { answer: 'not-entitled', shown: shownOf(answer.entry), why: answer.why, value: answer.value };
    }
    case 'entitled':
      return ofVoter(state, answer.voter, answer.entry);
  }
}

function ofVoter(state: State, voter: string, entry: RollEntry): LookUp {
  const shown = shownOf(entry);
  if (amendmentOf(state.roll, voter) === 'struck-off')
    return { answer: 'not-entitled', shown, why: 'struck-off', value: '' };
  const held = voterRecord(state.issue.voters, voter);
  switch (held?.state) {
    case undefined:
    case 'void':
      return { answer: 'may-vote', voter, shown };
    case 'spoiled':
      return {
        answer: 'awaits-replacement',
        voter,
        shown,
        replacements: held.replacements,
        needsChair: held.replacements >= state.election.settings.replacementsWithoutChair,
      };
    case 'holding':
    case 'taken':
      return {
        answer: 'already-has-ballot',
        voter,
        shown,
        at: held.at,
        state: held.state,
        contested: held.contested,
        replacements: held.replacements,
      };
  }
}

/** What of an answer is written down, by reason and without a name; null when nobody was refused. */
export function refusalReason(answer: LookUp): RefusalReason | null {
  return answer.answer === 'may-vote' || answer.answer === 'awaits-replacement' ? null : answer.answer;
}
