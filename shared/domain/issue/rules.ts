/** First the rules of the poll that stop every ballot, then the rule of the voter: one card, one ballot (第17、18(二)條). */
import { type Refused, refuse } from '../../contract/result.ts';
import { accountOf, unusedNow } from '../account/account.ts';
import { closingTimeCome, firstHourOver, interruptionOver } from '../poll/deadlines.ts';
import { runtimeInDoubt } from '../poll/state.ts';
import { withChair } from '../roles.ts';
import { amendmentOf } from '../roll/state.ts';
import { type Now, type Rules, says } from '../rule.ts';
import type { State } from '../state.ts';
import type { issueCommands } from './commands.ts';
import { voterRecord } from './voters.ts';

/**
 * Why no ballot at all may be handed out at this moment, or null. A replacement goes to a voter who was served
 * already: it takes nobody's place in the queue that was counted at the close.
 */
export function issuingStopped(
  state: State,
  elapsed: number,
  paper: 'ballot' | 'replacement' = 'ballot',
): Refused | null {
  if (runtimeInDoubt(state))
    return refuse('station', 'runtime-not-accepted', { runtime: state.poll.run.runtime });
  if (firstHourOver(state, elapsed)) return refuse('R-44.1', 'first-hour-over');
  if (interruptionOver(state, elapsed))
    return refuse('R-44.2', 'interruption-over-limit', {
      minutes: state.election.settings.interruptionLimitMinutes,
    });
  if (closingTimeCome(state, elapsed)) {
    const { queue } = state.poll;
    if (!state.election.settings.serveQueueAtClose)
      return refuse('R-51.1', 'voting-ended', { closes: state.poll.closesAt });
    if (queue === null) return refuse('R-51.1', 'count-the-queue-first');
    if (paper === 'ballot' && state.issue.servedAfterClose >= queue)
      return refuse('R-51.1', 'queue-served', { people: queue });
  }
  if (unusedNow(state) <= 0) return refuse('R-49', 'no-ballots-left');
  return null;
}

const handedOutNext = (state: State): number => state.issue.handedOut + 1;

/** A paper can only come back, or be gone, that is out: so the account never falls below zero (R-58.eq). */
function noneOut(state: State, rule: string): Refused | null {
  return accountOf(state).expected > 0 ? null : refuse(rule, 'no-ballot-out');
}

function mayHold(state: State, voter: string, now: Now, paper?: 'replacement'): Refused | null {
  const stopped = issuingStopped(state, now.elapsed, paper);
  if (stopped) return stopped;
  if (amendmentOf(state.roll, voter) === 'struck-off') return refuse('R-16', 'struck-off');
  return null;
}

export const issueRules: Rules<keyof typeof issueCommands> = {
  'refuse-voter': (_state, data) => says({ type: 'voter-refused', data }),

  'issue-ballot': (state, data, now) => {
    const stopped = mayHold(state, data.voter, now);
    if (stopped) return stopped;
    const held = voterRecord(state.issue.voters, data.voter);
    if (held && held.state !== 'void') return refuse('R-54.2', `already-${held.state}`, { at: held.at });
    return says({ type: 'ballot-issued', data: { ...data, ballot: handedOutNext(state) } });
  },

  'void-issue': (state, data) => {
    const held = voterRecord(state.issue.voters, data.voter);
    if (held?.state !== 'holding') return refuse('R-54.void', 'no-open-issue');
    const none = noneOut(state, 'R-54.void');
    if (none) return none;
    return says({
      type: 'issue-voided',
      data: { voter: data.voter, reason: data.reason, kind: held.kind },
    });
  },

  'return-spoiled': (state, data) => {
    const held = voterRecord(state.issue.voters, data.voter);
    if (held?.state !== 'holding') return refuse('R-54.5', 'no-open-issue');
    return noneOut(state, 'R-54.5') ?? says({ type: 'ballot-spoiled', data });
  },

  'issue-replacement': (state, data, now) => {
    const stopped = mayHold(state, data.voter, now, 'replacement');
    if (stopped) return stopped;
    const held = voterRecord(state.issue.voters, data.voter);
    if (held?.state !== 'spoiled') return refuse('R-54.5', 'no-spoiled-ballot-returned');
    const limit = state.election.settings.replacementsWithoutChair;
    if (held.replacements >= limit) {
      if (!withChair(state.election, now.by) || data.reason === undefined)
        return refuse('R-54.5', 'replacement-needs-chair', { limit });
    }
    return says({
      type: 'replacement-issued',
      data: { ...data, ballot: handedOutNext(state), nth: held.replacements + 1 },
    });
  },

  'record-taken': (state, data) => {
    if (data.voter !== null && voterRecord(state.issue.voters, data.voter)?.state !== 'holding')
      return refuse('R-54.taken', 'no-open-issue');
    return noneOut(state, 'R-54.taken') ?? says({ type: 'ballot-taken', data });
  },

  'contest-issue': (state, data) => {
    const held = voterRecord(state.issue.voters, data.voter);
    if (!held || held.state === 'void') return refuse('R-54.contest', 'no-open-issue');
    if (held.contested !== 'no') return refuse('R-54.contest', 'already-contested');
    return says({ type: 'issue-contested', data });
  },

  'allow-contested': (state, data, now) => {
    const stopped = mayHold(state, data.voter, now);
    if (stopped) return stopped;
    const held = voterRecord(state.issue.voters, data.voter);
    if (!held || held.state === 'void') return refuse('R-54.contest', 'no-open-issue');
    if (held.contested === 'allowed') return refuse('R-54.contest', 'contest-already-allowed');
    if (held.contested !== 'open') return refuse('R-54.contest', 'not-contested');
    return says({ type: 'contested-allowed', data: { ...data, ballot: handedOutNext(state) } });
  },
};
