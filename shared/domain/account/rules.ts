import { refuse } from '../../contract/result.ts';
import { boxesWithBallots } from '../boxes/state.ts';
import { carriedBy } from '../decisions/resolution.ts';
import { turnoutBelowMinimum } from '../poll/turnout.ts';
import { type Rules, says } from '../rule.ts';
import { accountOf } from './account.ts';
import type { accountCommands } from './commands.ts';
import { agreedPapers } from './state.ts';

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
    if (account.unused === null || account.spoiledCounted === null)
      return refuse('R-58.1', 'papers-not-agreed');
    if (state.account.envelopes.unused === '' || state.account.envelopes.spoiled === '')
      return refuse('R-58.1', 'envelopes-not-sealed');
    const boxes = boxesWithBallots(state.boxes);
    const open = boxes.find(({ life }) => life !== 'slot-sealed');
    if (open) return refuse('R-51.2', 'slot-not-sealed', { box: open.box });
    // a refusal to sign is an answer too; silence is none
    const unsigned = boxes.find(({ slotSignatures }) => slotSignatures.length === 0);
    if (unsigned) return refuse('R-51.2', 'slot-not-signed', { box: unsigned.box });
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

  'destroy-uncounted': (state, data) =>
    turnoutBelowMinimum(state)
      ? state.account.countingDecided?.carried
        ? refuse('R-58.2', 'counting-was-decided')
        : says({ type: 'ballots-destroyed', data })
      : refuse('R-58.2', 'turnout-reached'),

  'explain-variance': (state, data) => {
    const variance = accountOf(state).variance ?? 0;
    return variance === 0
      ? refuse('R-58.eq', 'nothing-to-explain')
      : says({ type: 'variance-explained', data: { ...data, variance } });
  },
};
