import { ok, type Result, refuse } from '../../contract/result.ts';
import { committeeRoles } from '../roles.ts';
import type { State } from '../state.ts';

type Votes = { votesFor: number; votesAgainst: number; casting?: 'for' | 'against' | undefined };

/** The committee has five members (第3.1條). */
const committee = (state: State): number =>
  Math.max(5, state.election.people.filter(({ role }) => committeeRoles.includes(role)).length);

/**
 * Is a resolution carried? An absolute majority of the members present; equal votes are decided by the chair's
 * casting vote, which must then be given, and may be given only then (第6.1、55.4條).
 */
export function carriedBy(state: State, { votesFor, votesAgainst, casting }: Votes): Result<boolean> {
  const present = votesFor + votesAgainst;
  if (present === 0) return refuse('R-55', 'no-votes');
  if (present > committee(state))
    return refuse('R-55', 'more-votes-than-members', { members: committee(state) });
  if (votesFor === votesAgainst)
    return casting === undefined ? refuse('R-55', 'casting-vote-needed') : ok(casting === 'for');
  if (casting !== undefined) return refuse('R-55', 'casting-vote-not-needed');
  return ok(votesFor > votesAgainst);
}
