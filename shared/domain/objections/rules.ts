import { refuse } from '../../contract/result.ts';
import { carriedBy } from '../decisions/resolution.ts';
import { type Rules, says } from '../rule.ts';
import type { objectionsCommands } from './commands.ts';

const megabyte = 1_048_576;

export const objectionsRules: Rules<keyof typeof objectionsCommands> = {
  /** Never refused for what it says (第55.2條); only for what cannot be: a group or a document that does not exist. */
  'lodge-objection': (state, data) => {
    if (!state.election.groups.some(({ id }) => id === data.group))
      return refuse('R-55', 'unknown-group', { group: data.group });
    if (data.answers !== undefined && !state.objections.list.some(one => one.objection === data.answers))
      return refuse('R-55', 'unknown-objection', { objection: data.answers });
    const limit = state.election.settings.attachmentMegabytes;
    const large = data.documents.find(({ size }) => size > limit * megabyte);
    if (large) return refuse('R-55.doc', 'document-too-large', { name: large.name, megabytes: limit });
    return says({
      type: 'objection-lodged',
      data: { ...data, objection: state.objections.list.length + 1 },
    });
  },

  'decide-objection': (state, data) => {
    const objection = state.objections.list.find(one => one.objection === data.objection);
    if (!objection) return refuse('R-55', 'unknown-objection', { objection: data.objection });
    if (objection.decision) return refuse('R-55', 'objection-already-decided', { objection: data.objection });
    const carried = carriedBy(state, data);
    if (!carried.ok) return carried;
    if (!carried.value) return refuse('R-55', 'not-carried');
    return says({ type: 'objection-decided', data });
  },
};
