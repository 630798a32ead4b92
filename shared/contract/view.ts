/**
 * What main shows the station's window: the state of the station without its voters, and what is derived from it.
 * Pushed after every commit; slices that did not change are not sent again (`Change`).
 */
import type { Account } from '../domain/account/account.ts';
import type { Totals } from '../domain/count/totals.ts';
import type { LoggedEvent } from '../domain/events.ts';
import type { IssueState } from '../domain/issue/state.ts';
import type { Missing } from '../domain/record/missing.ts';
import type { State } from '../domain/state.ts';
import type { Refusal } from './result.ts';

export const languages = ['zh', 'pt', 'en'] as const;
export type Language = (typeof languages)[number];

/** The state that a page may see: no voter, not even by pseudonym. */
export type PublicState = Omit<State, 'issue'> & { readonly issue: Omit<IssueState, 'voters'> };

export type Lamp = 'ok' | 'failed' | 'off' | 'lost';

/** Countdowns, in milliseconds left at `Moment.elapsed`; negative: past; null: none runs. */
export type Countdowns = {
  readonly close: number | null;
  readonly firstHour: number | null;
  readonly interruption: number | null;
  /** irregularities that stand between the desk and the end of the first hour */
  readonly firstHourOpen: readonly number[];
};

export type Derived = {
  readonly account: Account;
  readonly totals: Totals;
  readonly entitled: number;
  readonly turnoutBelowMinimum: boolean;
  readonly minimumTurnout: number | null;
  readonly countdowns: Countdowns;
  /** why no ballot may be handed out now, or null */
  readonly issuingStopped: Refusal | null;
  readonly missingForRecord: readonly Missing[];
  readonly smallCount: boolean;
  /** the last five things that happened, newest first; without names and pseudonyms */
  readonly recent: readonly TimelineEntry[];
};

/** An event for the eye: pseudonyms are cut to nothing (`voter: ''`). */
export type TimelineEntry = LoggedEvent;

export type Station = {
  /** which log this is: its origin, and the root of its first entry, which no other log has; the same after a restart */
  readonly log: string;
  readonly state: PublicState;
  readonly derived: Derived;
  /** the moment of this view; the page counts on from it by its own monotonic clock */
  readonly moment: { readonly at: string; readonly elapsed: number; readonly official: number };
  /** who works at the desk, or null: locked */
  readonly desk: string | null;
  readonly lamps: {
    readonly journal: Lamp;
    readonly database: Lamp;
    readonly second: Lamp;
    readonly sync: Lamp;
  };
  /** null: none is set up */
  readonly second: SecondView | null;
  /** after a failed write: nothing is issued until it is mended */
  readonly fault: Refusal | null;
  readonly checkpoint: { readonly size: number; readonly root: string };
};

/** The second drive (ledger.md §2). */
export type SecondView = {
  readonly folder: string;
  /** false: on the same drive as the first journal, which only a practice may do */
  readonly elsewhere: boolean;
  readonly state: 'ok' | 'lost' | 'contradicts';
  /** entries that the copy is known to hold */
  readonly entries: number | null;
  /** contradicts: from which line on */
  readonly line: number | null;
  /** contradicts: it holds more than the log */
  readonly ahead: boolean;
  /** the marked roll for going on by hand; null: not switched on */
  readonly fallback: {
    readonly refreshed: { readonly at: string; readonly entries: number } | null;
    readonly problem: string | null;
  } | null;
};

export type Runtime = {
  readonly runtime: 'electron' | 'chromium-host';
  readonly version: string;
  readonly engine: string;
  readonly app: string;
};

export type Title = {
  readonly election: string;
  readonly station: string;
  readonly practice: boolean;
  /** fingerprint of the committee's key in groups of four, to compare with what the committee published */
  readonly committee: string;
};

export type View = {
  /** counts what main has pushed: of two, the one with the higher number is the newer */
  readonly turn: number;
  readonly language: Language;
  readonly runtime: Runtime;
  /**
   * start: no package yet. locked: a package is here, its passphrase is not. ready: the station runs.
   * broken: the ledger could not be opened (ledger.md §2): nothing is done until the chair decides.
   */
  readonly stage: 'start' | 'locked' | 'ready' | 'broken';
  /** what is known of the package while locked or broken */
  readonly title: Title | null;
  /** practice only: everybody's PIN, by person id; a real package's are known to nobody here */
  readonly practicePins: { readonly [person: string]: string } | null;
  readonly station: Station | null;
  readonly broken: Refusal | null;
};

/** What main pushes: the parts of the station's state that changed, and all the rest, which is small. */
export type Change = Omit<View, 'station'> & {
  readonly station: (Omit<Station, 'state'> & { readonly state: Partial<PublicState> }) | null;
};

/** `change` is newer than `view`, and nothing is missing between the two. */
export function applyChange(view: View, change: Change): View {
  if (!change.station) return { ...change, station: null };
  const state = { ...view.station?.state, ...change.station.state } as PublicState;
  return { ...change, station: { ...change.station, state } };
}

export type Progress = {
  readonly job: 'package' | 'practice' | 'bundle' | 'restricted' | 'document' | 'verify';
  /** whole percent, or null when it cannot be told */
  readonly percent: number | null;
  readonly done: boolean;
  /** `cancel-work` gives it up */
  readonly cancellable?: boolean;
};
