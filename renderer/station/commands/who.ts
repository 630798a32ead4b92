/** Who has to give a command, as the fields of the PIN dialog: one place per person, with the persons who may take it. */
import type { Person } from '../../../shared/contract/election.ts';
import type { Who } from '../../../shared/domain/command.ts';

export type Place = {
  readonly label: 'chair' | 'staff' | 'second' | 'person';
  readonly people: readonly Person[];
};

const runsDesk = ({ role }: Person) =>
  role === 'staff' || role === 'member' || role === 'chair' || role === 'delegate';
const isChair = ({ role }: Person) => role === 'chair' || role === 'delegate';

/** Empty for what the person at the desk may do without a PIN. */
export function placesOf(who: Who, people: readonly Person[], desk: string | null): readonly Place[] {
  const staff = people.filter(runsDesk);
  switch (who) {
    case 'program':
      return [];
    case 'staff':
      return desk === null ? [{ label: 'staff', people: staff }] : [];
    case 'chair':
      return [{ label: 'chair', people: people.filter(isChair) }];
    case 'two':
      return [
        { label: 'staff', people: staff },
        { label: 'second', people: staff },
      ];
    case 'chair-and-one':
      return [
        { label: 'chair', people: people.filter(isChair) },
        { label: 'second', people: staff },
      ];
  }
}
