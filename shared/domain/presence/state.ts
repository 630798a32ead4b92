import type { Role } from '../../contract/election.ts';
import { movedBy } from '../clock/moved.ts';
import type { Evolve } from '../evolve.ts';

export type Presence = {
  readonly entry: number;
  readonly person: string | null;
  readonly name: string;
  readonly role: Role | 'visitor';
  readonly group: string;
  readonly purpose: string;
  readonly permittedBy: string;
  readonly photography: boolean;
  readonly inAt: string;
  readonly inElapsed: number;
  /** '' while inside */
  readonly outAt: string;
  /** null while inside */
  readonly outElapsed: number | null;
  /** 0 while inside, until the record is made */
  readonly minutes: number;
  readonly approved: boolean;
  /** said at the way out */
  readonly remark: string;
  readonly rollViews: number;
};

export type PresenceState = {
  readonly entries: readonly Presence[];
  /** agents who left without approval and may not come back (第46.4(二)條) */
  readonly barred: readonly string[];
  /** everybody who answered for an entry of the log, signed in or not (R-62a) */
  readonly worked: readonly string[];
};

export const initialPresence: PresenceState = { entries: [], barred: [], worked: [] };

export const withWorkers = (state: PresenceState, by: readonly string[]): PresenceState =>
  by.every(id => state.worked.includes(id))
    ? state
    : { ...state, worked: [...new Set([...state.worked, ...by])] };

export const inside = (state: PresenceState): readonly Presence[] =>
  state.entries.filter(e => e.outAt === '');

const minutesBetween = (inElapsed: number, outElapsed: number): number =>
  Math.round((outElapsed - inElapsed) / 60_000);

export const evolvePresence: Evolve<PresenceState> = {
  'signed-in': (state, { data, at }, { elapsed }) => ({
    ...state,
    entries: [
      ...state.entries,
      {
        entry: data.entry,
        person: data.person,
        name: data.name,
        role: data.role,
        group: data.group ?? '',
        purpose: data.purpose ?? '',
        permittedBy: data.permittedBy ?? '',
        photography: data.photography,
        inAt: at,
        inElapsed: elapsed,
        outAt: '',
        outElapsed: null,
        minutes: 0,
        approved: true,
        remark: '',
        rollViews: 0,
      },
    ],
  }),
  'signed-out': (state, { data, at }, { elapsed }) => {
    const leaving = state.entries.find(e => e.entry === data.entry);
    const barred =
      leaving?.role === 'agent' && !data.approved && leaving.person !== null ? [leaving.person] : [];
    return {
      ...state,
      barred: [...state.barred, ...barred],
      entries: state.entries.map(e =>
        e.entry === data.entry
          ? {
              ...e,
              outAt: at,
              outElapsed: elapsed,
              approved: data.approved,
              remark: data.remark ?? '',
              minutes: minutesBetween(e.inElapsed, elapsed),
            }
          : e,
      ),
    };
  },
  /** Nobody is signed out after the record: whoever is still inside has been on duty until now. */
  'record-made': (state, _event, { elapsed }) => ({
    ...state,
    entries: state.entries.map(e =>
      e.outAt === '' ? { ...e, minutes: minutesBetween(e.inElapsed, elapsed) } : e,
    ),
  }),
  'gap-decided': (state, { data }, { before }) => {
    const { later } = movedBy(before.clock, data);
    return {
      ...state,
      entries: state.entries.map(e => {
        const [inElapsed, outElapsed] = [later(e.inElapsed), e.outElapsed && later(e.outElapsed)];
        const minutes = outElapsed === null ? e.minutes : minutesBetween(inElapsed, outElapsed);
        return { ...e, inElapsed, outElapsed, minutes };
      }),
    };
  },
  'roll-viewed': (state, { data }) => ({
    ...state,
    entries: state.entries.map(e => (e.entry === data.entry ? { ...e, rollViews: e.rollViews + 1 } : e)),
  }),
};
