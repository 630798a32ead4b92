import { refuse } from '../../contract/result.ts';
import { accountOf } from '../account/account.ts';
import { boxesWithBallots } from '../boxes/state.ts';
import { carriedBy } from '../decisions/resolution.ts';
import { turnoutBelowMinimum } from '../poll/turnout.ts';
import { type Rules, says } from '../rule.ts';
import type { countCommands } from './commands.ts';
import { batchStands, tallyTotal, totalsOf } from './totals.ts';

export const countRules: Rules<keyof typeof countCommands> = {
  'appoint-supervisor': (state, data) => {
    if (data.group !== undefined && !state.election.groups.some(({ id }) => id === data.group))
      return refuse('R-59', 'unknown-group', { group: data.group });
    if (data.capacity === 'agent' && data.group === undefined) return refuse('R-59', 'agent-needs-group');
    if (state.count.supervisors.some(({ name }) => name === data.name))
      return refuse('R-59', 'already-appointed', { name: data.name });
    return says({ type: 'supervisor-appointed', data });
  },

  'total-voters': state =>
    state.count.totalled
      ? refuse('R-60.2', 'already-totalled', { voters: state.count.totalled.struckOff })
      : says({
          type: 'voters-totalled',
          data: { struckOff: state.issue.struckOff, ballotsIssued: accountOf(state).issued },
        }),

  'start-count': state => {
    if (!state.count.totalled) return refuse('R-60.2', 'voters-not-totalled');
    if (turnoutBelowMinimum(state) && !state.account.countingDecided?.carried)
      return refuse('R-58.2', 'turnout-below-minimum');
    if (state.count.supervisors.length === 0) return refuse('R-59', 'no-supervisor');
    return says({ type: 'count-started', data: {} });
  },

  'enter-batch': (state, data, now) => {
    const { groups, settings } = state.election;
    const unknown = Object.keys(data.tally.groups).find(group => !groups.some(({ id }) => id === group));
    if (unknown !== undefined) return refuse('R-60.3', 'unknown-group', { group: unknown });
    const boxes = boxesWithBallots(state.boxes);
    if (!boxes.some(({ life }) => life === 'opened' || life === 'emptied'))
      return refuse('R-60.3', 'box-not-opened', { box: boxes[0]?.box ?? '' });
    const enterer = state.election.people.find(({ id }) => id === now.by[0]);
    if (enterer && (data.reader === enterer.name || data.reader === enterer.id))
      return refuse('R-60.3', 'reader-is-enterer', { name: enterer.name });
    const total = tallyTotal(data.tally);
    if (total > settings.batchSize) return refuse('R-60.3', 'batch-too-large', { limit: settings.batchSize });
    const batch = state.count.batches.find(one => one.batch === data.batch);
    if (!batch && data.batch !== state.count.batches.length + 1)
      return refuse('R-60.3', 'batch-out-of-order', { next: state.count.batches.length + 1 });
    // a recount may find that all its papers were disputed, or belong to another batch
    if (total === 0 && !batch?.recounts) return refuse('R-60.3', 'empty-batch');
    const limit = settings.doubleEntry ? 2 : 1;
    if (batch && batch.entries.length >= limit)
      return refuse('R-60.3', 'batch-already-entered', { batch: data.batch });
    if (batch?.entries.some(({ by }) => now.by.includes(by)))
      return refuse('R-60.3', 'second-entry-by-another', { batch: data.batch });
    return says({ type: 'batch-entered', data });
  },

  'recount-batch': (state, data) => {
    const batch = state.count.batches.find(one => one.batch === data.batch);
    if (!batch || batch.entries.length === 0) return refuse('R-60.3', 'unknown-batch', { batch: data.batch });
    return says({ type: 'batch-set-aside', data });
  },

  'dispute-ballot': (state, data) =>
    data.batch <= state.count.batches.length + 1
      ? says({ type: 'ballot-disputed', data: { ...data, dispute: state.count.disputes.length + 1 } })
      : refuse('R-61', 'unknown-batch', { batch: data.batch }),

  'adjudicate-ballot': (state, data) => {
    const dispute = state.count.disputes.find(one => one.dispute === data.dispute);
    if (!dispute) return refuse('R-61', 'unknown-dispute', { dispute: data.dispute });
    if (dispute.decision) return refuse('R-61', 'dispute-already-decided', { dispute: data.dispute });
    if (data.validFor !== null && !state.election.groups.some(({ id }) => id === data.validFor))
      return refuse('R-61', 'unknown-group', { group: data.validFor });
    const carried = carriedBy(state, data);
    if (!carried.ok) return carried;
    // invalidity is the chair's to decide, who gives this command, also against the votes (第8.2(十一)條)
    if (!carried.value && data.validFor !== null) return refuse('R-61', 'not-carried');
    return says({ type: 'ballot-adjudicated', data });
  },

  'finish-count': state => {
    const closed = boxesWithBallots(state.boxes).find(({ life }) => life !== 'opened' && life !== 'emptied');
    if (closed) return refuse('R-60.3', 'box-not-opened', { box: closed.box });
    const standing = state.count.batches.find(batch => !batchStands(state, batch));
    if (standing) return refuse('R-60.3', 'batch-does-not-stand', { batch: standing.batch });
    const undecided = state.count.disputes.find(({ decision }) => decision === null);
    if (undecided) return refuse('R-61', 'dispute-not-decided', { dispute: undecided.dispute });
    const { groups, blank, otherInvalid, found } = totalsOf(state);
    const { expected } = accountOf(state);
    return says({
      type: 'count-finished',
      data: { groups, blank, otherInvalid, found, expected, variance: found - expected },
    });
  },

  'announce-figures': state => {
    if (!state.count.finished) return refuse('R-60.6', 'nothing-counted');
    if (state.count.announcedAt !== '') return refuse('R-60.6', 'already-announced');
    return says({ type: 'figures-announced', data: {} });
  },
};
