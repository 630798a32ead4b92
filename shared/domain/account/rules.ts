import { type Refused, refuse } from '../../contract/result.ts';
import { boxesWithBallots } from '../boxes/state.ts';
import { carriedBy } from '../decisions/resolution.ts';
import { turnoutBelowMinimum } from '../poll/turnout.ts';
import { type Rules, says } from '../rule.ts';
import type { State } from '../state.ts';
import { accountOf } from './account.ts';
import type { accountCommands } from './commands.ts';
import { agreedPapers } from './state.ts';

/** 第58.1條: the papers that were in no box are counted and put away. */
function papersOpen(state: State): Refused | null {
  const { unused, spoiledCounted } = accountOf(state);
  if (unused === null || spoiledCounted === null) return refuse('R-58.1', 'papers-not-agreed');
  const { envelopes } = state.account;
  return envelopes.unused === '' || envelopes.spoiled === ''
    ? refuse('R-58.1', 'envelopes-not-sealed')
    : null;
}

/** 第51.2條: each box that took ballots is sealed, and somebody signed across it, or refused to. */
function unsealedSlot(state: State): Refused | null {
  const boxes = boxesWithBallots(state.boxes);
  const open = boxes.find(({ life }) => life !== 'slot-sealed');
  if (open) return refuse('R-51.2', 'slot-not-sealed', { box: open.box });
  const unsigned = boxes.find(({ slotSignatures }) => slotSignatures.length === 0);
  return unsigned ? refuse('R-51.2', 'slot-not-signed', { box: unsigned.box }) : null;
}

export const accountRules: Rules<keyof typeof accountCommands> = {
  'enter-papers': (state, data) =>
    state.account.envelopes[data.kind] === ''
      ? says({ type: 'papers-entered', data })
      : refuse('R-58.1', 'envelope-already-sealed', { seal: state.account.envelopes[data.kind] }),

  'seal-envelope': (state, data) => {
    if (agreedPapers(state.account, data.kind) === null) return refuse('R-58.1', 'papers-not-agreed');
    if (state.account.envelopes[data.kind] !== '')
      return refuse('R-58.1', 'envelope-already-sealed', { seal: state.account.envelopes[data.kind] });
    if (state.boxes.seals.some(({ seal }) => seal === data.seal))
      return refuse('R-50.box', 'seal-in-use', { seal: data.seal });
    return says({ type: 'envelope-sealed', data });
  },

  'explain-missing': (state, data) => {
    const { unused, spoiledCounted, missing, surplus, spoiledRecorded } = accountOf(state);
    if (unused === null || spoiledCounted === null) return refuse('R-58.1', 'papers-not-agreed');
    return missing === 0 && surplus === 0 && spoiledCounted === spoiledRecorded
      ? refuse('R-58.eq', 'nothing-to-explain')
      : says({ type: 'missing-explained', data });
  },

  'settle-account': state => {
    const account = accountOf(state);
    const open = papersOpen(state) ?? unsealedSlot(state);
    if (open) return open;
    if (account.unused === null || account.spoiledCounted === null)
      throw new Error('papers in sealed envelopes that nobody counted');
    if (!account.balances)
      return refuse('R-58.eq', 'difference-not-explained', {
        missing: account.missing,
        surplus: account.surplus,
        spoiledRecorded: account.spoiledRecorded,
        spoiledCounted: account.spoiledCounted,
      });
    return says({
      type: 'account-settled',
      data: {
        received: account.received,
        transferredIn: account.transferredIn,
        transferredOut: account.transferredOut,
        issued: account.issued,
        unused: account.unused,
        missing: account.missing,
        surplus: account.surplus,
        spoiled: account.spoiledRecorded,
        spoiledCounted: account.spoiledCounted,
        taken: account.taken,
        expected: account.expected,
      },
    });
  },

  'count-despite-turnout': (state, data) => {
    if (!turnoutBelowMinimum(state)) return refuse('R-58.2', 'turnout-reached');
    const carried = carriedBy(state, data);
    if (!carried.ok) return carried;
    return says({ type: 'counting-decided', data: { ...data, carried: carried.value } });
  },

  'destroy-uncounted': (state, data) => {
    // a station that never opened (第42.2條) has a turnout of nobody, and no ballot in a box
    if (!turnoutBelowMinimum(state) || state.poll.postponed?.ground === 'disaster')
      return refuse('R-58.2', 'turnout-reached');
    if (state.account.countingDecided?.carried) return refuse('R-58.2', 'counting-was-decided');
    if (state.account.destroyed) return refuse('R-58.2', 'already-destroyed');
    return unsealedSlot(state) ?? papersOpen(state) ?? says({ type: 'ballots-destroyed', data });
  },

  'explain-variance': (state, data) => {
    const variance = accountOf(state).variance ?? 0;
    return variance === 0
      ? refuse('R-58.eq', 'nothing-to-explain')
      : says({ type: 'variance-explained', data: { ...data, variance } });
  },
};
