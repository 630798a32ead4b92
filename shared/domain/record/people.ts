/** Who is in the record, by name and student number (第62.2(一)條, R-62a): workers, agents, everybody inside. */
import type { Name } from '../../contract/election.ts';
import { minutesOf, staffWhoWorked } from '../presence/duty.ts';
import type { State } from '../state.ts';
import type { Names, Person, RecordData } from './schema.ts';

/** The languages that a package leaves out fall back on the first. */
export const namesOf = (name: Name): Names => ({
  zh: name.zh,
  pt: name.pt ?? name.zh,
  en: name.en ?? name.zh,
});

/** An id that the package does not know stays visible as it is. */
export function personOf(state: State, id: string): Person {
  const person = state.election.people.find(one => one.id === id);
  return { id, name: person?.name ?? id, number: person?.number ?? '' };
}

export const peopleOf = (state: State, ids: readonly string[]): Person[] =>
  ids.map(id => personOf(state, id));

const committeeRoles = ['chair', 'delegate', 'member'] as const;

export function committeeOf(state: State): RecordData['committee'] {
  return committeeRoles.flatMap(role =>
    state.election.people
      .filter(person => person.role === role)
      .map(person => ({ person: personOf(state, person.id), role })),
  );
}

export const agentsOf = (state: State): RecordData['agents'] =>
  state.election.people
    .filter(({ role }) => role === 'agent')
    .map(person => ({ person: personOf(state, person.id), group: person.group ?? '' }));

/** Every member of staff who worked, in the order of the package: signed in, or answered for an entry (R-62a). */
export function staffOf(state: State): RecordData['staff'] {
  return staffWhoWorked(state).map(({ id, role }) => {
    const stays = state.presence.entries
      .filter(({ person }) => person === id)
      .map(stay => ({
        inAt: stay.inAt,
        outAt: stay.outAt,
        minutes: minutesOf(state, stay, state.clock.elapsed),
      }));
    return {
      person: personOf(state, id),
      role,
      minutes: stays.reduce((sum, { minutes }) => sum + minutes, 0),
      stays,
    };
  });
}

export function presenceOf(state: State): RecordData['presence'] {
  return state.presence.entries.map(stay => {
    const { person, permittedBy, inElapsed: _, outElapsed: __, ...entry } = stay;
    return {
      ...entry,
      minutes: minutesOf(state, stay, state.clock.elapsed),
      number: person === null ? '' : personOf(state, person).number,
      permittedBy: permittedBy === '' ? '' : personOf(state, permittedBy).name,
    };
  });
}
