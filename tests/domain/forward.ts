/** What brings a random day on: the next command towards its record, from the state alone. */

import { accountOf } from '../../shared/domain/account/account.ts';
import { agreedPapers } from '../../shared/domain/account/state.ts';
import { boxesInUse, boxesWithBallots, sealsOn } from '../../shared/domain/boxes/state.ts';
import { formatInstant } from '../../shared/domain/clock/official.ts';
import { gapInDoubt } from '../../shared/domain/clock/state.ts';
import type { Command, CommandData, CommandType } from '../../shared/domain/commands.ts';
import { batchStands } from '../../shared/domain/count/totals.ts';
import {
  currentInterruption,
  particularsWanted,
  slotsToSeal,
} from '../../shared/domain/interruption/state.ts';
import { runtimeInDoubt } from '../../shared/domain/poll/state.ts';
import { turnoutBelowMinimum } from '../../shared/domain/poll/turnout.ts';
import { smallCount } from '../../shared/domain/record/missing.ts';
import type { State } from '../../shared/domain/state.ts';
import { digest, particulars } from './station.ts';

export type Step = {
  readonly pick: number;
  readonly a: number;
  readonly b: number;
  readonly wait: number;
  readonly twist: number;
};

export type Proposal = Command & {
  readonly by?: readonly string[];
  /** ms that pass first */
  readonly waitMs?: number;
};

/** One of these, by the number. */
export const one = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
export const give = <T extends CommandType>(
  type: T,
  data: CommandData<T>,
  more: { by?: readonly string[]; waitMs?: number } = {},
): Proposal => ({ type, data, ...more }) as Proposal;

export const votes = (n: number) =>
  one(
    [
      { votesFor: 3, votesAgainst: 1 },
      { votesFor: 1, votesAgainst: 3 },
      { votesFor: 2, votesAgainst: 2, casting: 'for' as const },
    ],
    n,
  );
export const fresh = (state: State, n: number) => `N${state.size}.${n % 3}`;

const slotSeals = (state: State) =>
  (currentInterruption(state.interruption)?.custody ?? []).map(({ box }) => ({
    box,
    read: sealsOn(state.boxes, box).find(({ on }) => on === 'slot')?.seal ?? 'GONE',
  }));

function startOfDay(state: State): Proposal {
  if (state.size === 0) return give('load-package', { digest, station: 'A', committeeKey: 'c' });
  if (state.clock.starts === 0)
    return give('start-station', { runtime: 'electron', version: '1', versions: {}, host: 'desk' });
  const official = formatInstant(state.clock.wall + 60_000, state.election.zone);
  if (state.clock.offsetMs === null) return give('check-clock', { official, source: 'radio' });
  if (state.ballots.received < 25) return give('receive-ballots', { delivered: 15, counted: 15 });
  const [box] = boxesInUse(state.boxes);
  if (!box) return give('show-box-empty', { box: 'box-1', shownTo: 'all' });
  const unsealed = boxesInUse(state.boxes).find(({ life }) => life === 'shown-empty');
  if (unsealed)
    return give('apply-seal', { box: unsealed.box, seal: fresh(state, 0), place: 'lid', witness: 'x' });
  return give('open-poll', { reason: 'now' });
}

/** A poll postponed for its turnout: the papers are put away as after any close, then the ballots destroyed. */
function putAway(state: State): Proposal {
  const next = settle(state);
  return next.type === 'settle-account' || next.type === 'explain-missing'
    ? give('destroy-uncounted', { reasons: 'few', witnesses: 'board' })
    : next;
}

function settle(state: State): Proposal {
  const boxes = boxesWithBallots(state.boxes);
  const open = boxes.find(({ life }) => life === 'sealed');
  if (open) return give('seal-slot', { box: open.box, seal: fresh(state, 0), witness: 'x' });
  const unsigned = boxes.find(({ slotSignatures }) => slotSignatures.length === 0);
  if (unsigned) return give('sign-slot', { box: unsigned.box, signer: 'Chair', signed: true });
  const { unusedExpected, spoiledRecorded, balances } = accountOf(state);
  for (const kind of ['unused', 'spoiled'] as const) {
    const entries = state.account.entries[kind];
    const counted = entries[0]?.counted ?? (kind === 'unused' ? unusedExpected : spoiledRecorded);
    const agreed = agreedPapers(state.account, kind) !== null;
    if (!agreed)
      return give('enter-papers', { kind, counted }, { by: [entries.length === 0 ? 'staff-1' : 'staff-2'] });
    if (state.account.envelopes[kind] === '') return give('seal-envelope', { kind, seal: fresh(state, 0) });
  }
  return balances ? give('settle-account', {}) : give('explain-missing', { explanation: 'lost' });
}

const openNextBox = (state: State): Proposal | null => {
  const box = boxesWithBallots(state.boxes).find(({ life }) => life === 'slot-sealed');
  return box
    ? give('open-box', { box: box.box, sealsRead: sealsOn(state.boxes, box.box).map(({ seal }) => seal) })
    : null;
};

function beginCount(state: State, step: Step): Proposal {
  if (!state.count.totalled) return give('total-voters', {});
  if (state.count.supervisors.length === 0)
    return give('appoint-supervisor', { name: 'Lei', capacity: 'leader' });
  if (turnoutBelowMinimum(state) && !state.account.countingDecided?.carried)
    return step.a % 2 === 0
      ? give('destroy-uncounted', { reasons: 'few', witnesses: 'board' })
      : give('count-despite-turnout', { ...votes(0), reasons: 'list wrong' });
  return openNextBox(state) ?? give('start-count', {});
}

export function tallyFor(state: State, n: number): CommandData<'enter-batch'>['tally'] {
  const papers = Math.max(1, Math.min(state.election.settings.batchSize, accountOf(state).expected));
  const first = n % 5 === 0 ? papers : papers - (n % papers);
  const [alpha, beta] = state.election.groups;
  const rest = papers - first;
  return {
    groups: { [alpha!.id]: first, ...(beta ? { [beta.id]: rest } : {}) },
    blank: beta ? 0 : rest,
    otherInvalid: 0,
  };
}

function count(state: State, step: Step): Proposal {
  const box = openNextBox(state);
  if (box) return box;
  const batch = state.count.batches.find(known => !batchStands(state, known));
  const undecided = state.count.disputes.find(({ decision }) => decision === null);
  const tally = tallyFor(state, step.a);
  const data = { reader: 'Reader', corrections: [] };
  if (!batch && state.count.batches.length === 0)
    return give('enter-batch', { ...data, batch: 1, tally }, { by: ['staff-1'] });
  if (batch?.entries.length === 0)
    return give('enter-batch', { ...data, batch: batch.batch, tally }, { by: ['staff-1'] });
  if (batch?.entries.length === 1)
    return give(
      'enter-batch',
      { ...data, batch: batch.batch, tally: batch.entries[0]!.tally },
      { by: ['staff-2'] },
    );
  if (batch) return give('recount-batch', { batch: batch.batch, reason: 'differ' });
  if (undecided)
    return give('adjudicate-ballot', {
      dispute: undecided.dispute,
      validFor: one([null, state.election.groups[0]!.id], step.a),
      ...votes(0),
      reasons: 'x',
    });
  return give('finish-count', {});
}

function record(state: State): Proposal {
  const gap = state.clock.gaps.find(({ interruption: decided }) => decided === null);
  if (gap) return give('decide-gap', { gap: gap.gap, interruption: gap.within !== null, reason: 'short' });
  if (state.count.finished && state.count.announcedAt === '') return give('announce-figures', {});
  if ((accountOf(state).variance ?? 0) !== 0 && state.account.varianceExplained === '')
    return give('explain-variance', { explanation: 'lost' });
  if (smallCount(state) && !state.record.smallCountAccepted) return give('accept-small-count', {});
  return give('make-record', {});
}

/** What is still to be told and sealed, one a step, then the resumption. */
function calm(state: State): Proposal {
  const current = currentInterruption(state.interruption);
  const [slot] = current ? slotsToSeal(state, current) : [];
  if (current && particularsWanted(current).length > 0)
    return give('describe-interruption', { ...particulars, signal: 'rain-black' });
  if (slot !== undefined)
    return give('take-custody', { box: slot, seal: fresh(state, 0), keeper: 'member', where: 'office' });
  return give('resume-poll', { conditions: 'calm', sealsRead: slotSeals(state) });
}

/** What brings the day on. */
export function forward(state: State, step: Step): Proposal {
  if (state.poll.phase !== 'recorded' && runtimeInDoubt(state) && step.b % 2 === 0)
    return give('accept-runtime', { runtime: state.poll.run.runtime });
  const doubt = gapInDoubt(state);
  if (doubt && state.poll.phase === 'interrupted')
    return give('decide-gap', {
      gap: doubt.gap,
      interruption: true,
      reason: 'by the radio',
      minutes: step.a % 90,
    });
  switch (state.poll.phase) {
    case 'prepared':
      return startOfDay(state);
    case 'open':
      return give('close-poll', {}, { waitMs: Math.max(0, state.poll.closesElapsed - state.clock.elapsed) });
    case 'interrupted':
      return step.a % 6 === 0
        ? give('close-early', { ground: 'interruption' }, { waitMs: 4 * 3_600_000 })
        : calm(state);
    case 'closed':
      return settle(state);
    case 'accounted':
      return beginCount(state, step);
    case 'counting':
      return count(state, step);
    case 'postponed':
      return step.a % 2 === 0 && state.poll.postponed?.ground === 'turnout' && !state.account.destroyed
        ? putAway(state)
        : record(state);
    case 'counted':
      return record(state);
    case 'recorded':
      return give('sign-record', { record: 1, signer: `P${step.a}`, signed: true });
  }
}
