import { refuse } from '../../contract/result.ts';
import { timeOfDay } from '../clock/official.ts';
import { committeeRoles } from '../roles.ts';
import { type Rules, says } from '../rule.ts';
import type { presenceCommands } from './commands.ts';
import { inside } from './state.ts';

export const presenceRules: Rules<keyof typeof presenceCommands> = {
  'sign-in': (state, data, now) => {
    const entry = state.presence.entries.length + 1;
    const { people, settings, zone } = state.election;
    if (data.kind === 'visitor') {
      const { kind: _, ...visitor } = data;
      const permitting = people.find(({ id }) => id === data.permittedBy);
      if (!permitting || !committeeRoles.includes(permitting.role))
        return refuse('R-45', 'permission-not-of-committee');
      return says({ type: 'signed-in', data: { ...visitor, entry, person: null, role: 'visitor' } });
    }
    const person = people.find(({ id }) => id === data.person);
    if (!person) return refuse('R-45', 'unknown-person', { person: data.person });
    const present = inside(state.presence);
    if (present.some(one => one.person === person.id))
      return refuse('R-45', 'already-inside', { name: person.name });
    if (person.role === 'agent') {
      if (state.presence.barred.includes(person.id))
        return refuse('R-46.4', 'left-without-approval', { name: person.name });
      const time = timeOfDay(now.official, zone);
      if (!person.slots?.some(({ from, to }) => from <= time && time < to))
        return refuse('R-46.1', 'not-on-list-for-slot', { name: person.name, time });
      const ofGroup = present.filter(one => one.role === 'agent' && one.group === person.group);
      if (ofGroup.length >= settings.agentsAtOnce)
        return refuse('R-46.3', 'another-agent-inside', { name: ofGroup[0]?.name ?? '' });
    }
    return says({
      type: 'signed-in',
      data: {
        entry,
        person: person.id,
        name: person.name,
        role: person.role,
        ...(person.group === undefined ? {} : { group: person.group }),
        photography: false,
      },
    });
  },

  'sign-out': (state, data) => {
    const entry = state.presence.entries.find(one => one.entry === data.entry);
    if (!entry) return refuse('R-45', 'unknown-entry', { entry: data.entry });
    if (entry.outAt !== '') return refuse('R-45', 'already-left', { name: entry.name });
    return says({ type: 'signed-out', data });
  },

  'view-roll': (state, data) => {
    const entry = inside(state.presence).find(one => one.entry === data.entry);
    if (!entry) return refuse('R-46.2', 'not-inside');
    if (entry.role !== 'agent') return refuse('R-46.2', 'not-an-agent', { name: entry.name });
    return says({ type: 'roll-viewed', data });
  },
};
