import { refuse } from '../../contract/result.ts';
import { type Rules, says } from '../rule.ts';
import type { recordCommands } from './commands.ts';
import { missingForRecord, smallCount } from './missing.ts';

export const recordRules: Rules<keyof typeof recordCommands> = {
  'accept-small-count': state =>
    smallCount(state)
      ? says({ type: 'small-count-accepted', data: {} })
      : refuse('R-secret', 'count-is-not-small'),

  'make-record': state => {
    const [missing] = missingForRecord(state);
    if (missing !== undefined) return refuse('R-62', `record-needs-${missing}`);
    return says({ type: 'record-made', data: { record: 1 } });
  },

  'correct-record': (state, data) => {
    if (!state.record.records.some(({ record }) => record === data.corrects))
      return refuse('R-62.final', 'unknown-record', { record: data.corrects });
    return says({ type: 'record-corrected', data: { ...data, record: state.record.records.length + 1 } });
  },

  'sign-record': (state, data) => {
    if (!state.record.records.some(({ record }) => record === data.record))
      return refuse('R-62', 'unknown-record', { record: data.record });
    if (!data.signed && data.refusal === undefined) return refuse('R-62', 'refusal-needs-reason');
    if (state.record.signatures.some(one => one.record === data.record && one.signer === data.signer))
      return refuse('R-62', 'already-signed', { signer: data.signer });
    return says({ type: 'record-signed', data });
  },

  'note-print': (_state, data) => says({ type: 'document-printed', data }),
  'confirm-print': (state, data) => {
    const print = state.record.prints[data.print - 1];
    if (!print) return refuse('R-62', 'unknown-print', { print: data.print });
    if (print.whole !== null) return refuse('R-62', 'print-already-confirmed', { number: print.number });
    return says({ type: 'print-confirmed', data });
  },
  'note-export': (_state, data) => says({ type: 'data-exported', data }),
  'switch-paper-fallback': (_state, data) => says({ type: 'paper-fallback-switched', data }),
};
