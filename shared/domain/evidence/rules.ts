import { refuse } from '../../contract/result.ts';
import { fallbackIsOn } from '../record/state.ts';
import { type Rules, says } from '../rule.ts';
import type { evidenceCommands } from './commands.ts';

export const evidenceRules: Rules<keyof typeof evidenceCommands> = {
  'cosign-checkpoint': (state, data) => {
    const person = state.election.people.find(({ id }) => id === data.person);
    if (person?.publicKey === undefined)
      return refuse('station', 'no-cosigning-key', { person: data.person });
    if (data.size > state.size) return refuse('station', 'checkpoint-from-the-future', { size: data.size });
    if (state.evidence.cosignatures.some(one => one.person === data.person && one.size === data.size))
      return refuse('station', 'already-cosigned', { person: data.person, size: data.size });
    return says({ type: 'checkpoint-cosigned', data });
  },
  'note-checkpoint-shown': (state, data) =>
    data.size > state.size
      ? refuse('station', 'checkpoint-from-the-future', { size: data.size })
      : says({ type: 'checkpoint-shown', data }),
  'note-checkpoint-checked': (_state, data) => says({ type: 'checkpoint-checked', data }),
  'note-recovered': (_state, data) => says({ type: 'station-recovered', data }),
  'continue-after-fault': (_state, data, { by }) =>
    data.leaves > 0 && new Set(by).size < 2
      ? refuse('station', 'needs-two', { command: 'continue-after-fault' })
      : says({ type: 'station-recovered', data }),
  'note-second-journal': (_state, data) => says({ type: 'second-journal', data }),
  'change-second-drive': ({ record }, data) => {
    const changed = { type: 'second-journal', data } as const;
    return fallbackIsOn(record)
      ? says(changed, { type: 'paper-fallback-switched', data: { what: 'ended' } })
      : says(changed);
  },
  'note-wrong-pin': (_state, data) => says({ type: 'pin-refused', data }),
  'note-write-failed': (_state, data) => says({ type: 'write-failed', data }),
};
