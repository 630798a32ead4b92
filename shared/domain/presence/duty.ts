/** Who worked, and for how long (第62.2(一)條, R-62a); the hours are what volunteers claim. */
import type { Person } from '../../contract/election.ts';
import { deskRoles } from '../roles.ts';
import type { State } from '../state.ts';
import type { Presence } from './state.ts';

export type Duty = { readonly person: Person; readonly minutes: number };

/**
 * Whole minutes of a stay. Of one that has not ended: up to `elapsed` (station time, ms), or up to the record, which
 * ends the duty of whoever is still inside.
 */
export const minutesOf = (state: State, stay: Presence, elapsed: number): number =>
  stay.outAt !== '' || state.poll.phase === 'recorded'
    ? stay.minutes
    : Math.max(0, Math.round((elapsed - stay.inElapsed) / 60_000));

/**
 * Whole minutes inside, all stays together, of everybody of the package who was signed in at least once; those still
 * inside are counted up to `elapsed` (station time, ms). In the order of the package.
 */
export function hoursOnDuty(state: State, elapsed: number): readonly Duty[] {
  return state.election.people.flatMap(person => {
    const stays = state.presence.entries.filter(entry => entry.person === person.id);
    if (stays.length === 0) return [];
    const minutes = stays.reduce((sum, stay) => sum + minutesOf(state, stay, elapsed), 0);
    return [{ person, minutes }];
  });
}

/** Signed in, or answered for an entry of the log with a PIN: nobody who worked is left out of the record. */
export const staffWhoWorked = (state: State): readonly Person[] =>
  state.election.people.filter(
    ({ id, role }) =>
      deskRoles.includes(role) &&
      (state.presence.worked.includes(id) || state.presence.entries.some(({ person }) => person === id)),
  );
