/**
 * an agent who is inside looks into the roll at the desk: number, name, and whether the person has voted; page by
 * page, nothing to take away. Opening it is an entry of the log; what is looked at is not. It ends when it is closed,
 * when the agent leaves, when another sits down or the desk locks, and with the record.
 */
import type { RolledVoter } from '../../../shared/contract/asks.ts';
import { ok, refuse } from '../../../shared/contract/result.ts';
import type { RollEntry } from '../../../shared/contract/roll.ts';
import { voterRecord } from '../../../shared/domain/issue/voters.ts';
import { inside } from '../../../shared/domain/presence/state.ts';
import { amendmentOf } from '../../../shared/domain/roll/state.ts';
import type { State } from '../../../shared/domain/state.ts';
import type { Roll } from '../../package/roll.ts';
import type { Running } from '../running.ts';
import { whenRunning } from './handlers.ts';

const pageRows = 100;
/** People that a search looks at; whoever wants one of more types one letter more. */
const mostFound = 500;

/** One opening: for this agent's stay, while the same person sits at the desk of the same station. */
type Opening = { readonly running: Running; readonly entry: number; readonly sitting: number };

export function rollViewAnswers(running: () => Running | null) {
  let opening: Opening | null = null;
  const holds = (now: Running): boolean =>
    opening !== null &&
    opening.running === now &&
    now.people.seat !== null &&
    opening.sitting === now.people.sitting &&
    now.service.state.poll.phase !== 'recorded' &&
    inside(now.service.state.presence).some(({ entry }) => entry === opening?.entry);

  return whenRunning<'open-roll' | 'roll-page' | 'close-roll'>(running, {
    'open-roll': async ({ entry }, now) => {
      const { seat, sitting } = now.people;
      if (seat === null) return refuse('station', 'desk-locked');
      opening = null;
      const viewed = await now.service.submit({ type: 'view-roll', data: { entry } }, [seat]);
      if (!viewed.ok) return viewed;
      opening = { running: now, entry, sitting };
      return ok(null);
    },

    'roll-page': async ({ text, after }, now) => {
      if (!holds(now)) {
        opening = null;
        return refuse('R-46.2', 'roll-not-open');
      }
      const { service, opened } = now;
      const found = text.trim() === '' ? null : opened.roll.search(text, mostFound);
      const candidates = found?.toSorted(byNumber) ?? opened.roll.entries(after ?? '');
      const rows: RolledVoter[] = [];
      for (const entry of candidates) {
        if (after !== null && entry.number <= after) continue;
        const row = rowOf(service.state, entry, opened.roll);
        if (row === null) continue;
        if (rows.length === pageRows) return ok({ rows, next: rows.at(-1)?.number ?? null, cut: null });
        rows.push(row);
      }
      return ok({ rows, next: null, cut: found?.length === mostFound ? mostFound : null });
    },

    'close-roll': async () => {
      opening = null;
      return ok(null);
    },
  });
}

const byNumber = (a: RollEntry, b: RollEntry): number => (a.number < b.number ? -1 : 1);

/** Null for those who have no vote at this station: why is none of the agents' business. */
function rowOf(state: State, entry: RollEntry, roll: Pick<Roll, 'voterId'>): RolledVoter | null {
  const { number, nameZh, nameOther, station, noVote } = entry;
  if (noVote?.kind === 'committee' || (station !== '' && station !== state.station)) return null;
  const voter = roll.voterId(number);
  const amended = amendmentOf(state.roll, voter);
  if (amended === 'struck-off' || (noVote !== null && amended !== 'entitled')) return null;
  const held = voterRecord(state.issue.voters, voter);
  const name = [nameZh, nameOther].filter(Boolean).join(' ');
  return { number, name, voted: held !== null && held.state !== 'void' };
}
