/** Who may do what, by role (第5、8、9條). Agents, board members and observers give no commands: staff write down what they say. */
import type { Election, Role } from '../contract/election.ts';

export const committeeRoles: readonly Role[] = ['chair', 'delegate', 'member'];
/** may run the desk */
export const deskRoles: readonly Role[] = ['staff', ...committeeRoles];
/** the chair, or the delegate named in the package (第9.2(二)條) */
export const chairRoles: readonly Role[] = ['chair', 'delegate'];

/** Is one of these persons the chair or the delegate? */
export const withChair = (election: Election, by: readonly string[]): boolean =>
  election.people.some(({ id, role }) => chairRoles.includes(role) && by.includes(id));
