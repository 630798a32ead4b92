/** What the window is shown (shared/contract/view.ts), made from the state. No voter leaves main. */
import type {
  Change,
  Derived,
  Lamp,
  PublicState,
  Station,
  TimelineEntry,
} from '../../shared/contract/view.ts';
import { accountOf } from '../../shared/domain/account/account.ts';
import { formatInstant } from '../../shared/domain/clock/official.ts';
import { elapsedAt } from '../../shared/domain/clock/state.ts';
import { totalsOf } from '../../shared/domain/count/totals.ts';
import type { LoggedEvent } from '../../shared/domain/events.ts';
import { issuingStopped } from '../../shared/domain/issue/rules.ts';
import { firstHourEnds, interruptionEnds, unmendedInFirstHour } from '../../shared/domain/poll/deadlines.ts';
import { entitledHere, minimumTurnout, turnoutBelowMinimum } from '../../shared/domain/poll/turnout.ts';
import { missingForRecord, smallCount } from '../../shared/domain/record/missing.ts';
import type { State } from '../../shared/domain/state.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import type { LedgerStatus } from '../ledger/ledger.ts';
import type { Clock } from './clock.ts';
import type { Running } from './running.ts';
import type { SecondDrive } from './second-drive.ts';

export function publicState(state: State): PublicState {
  const { issue, roll, ...rest } = state;
  const { voters: _, ...counts } = issue;
  return {
    ...rest,
    issue: { ...counts, contests: issue.contests.map(one => ({ ...one, voter: '' })) },
    roll: { ...roll, amendments: roll.amendments.map(one => ({ ...one, voter: '' })) },
  };
}

/** The slices that differ from those shown before, by identity: `evolve` never copies what it does not change. */
export function changedSlices(before: State | null, now: State): Partial<PublicState> {
  const open = publicState(now);
  if (!before) return open;
  return Object.fromEntries(
    Object.entries(open).filter(([slice]) => before[slice as keyof State] !== now[slice as keyof State]),
  );
}

/** An event for the eye: without the pseudonym. */
export function withoutVoter(event: LoggedEvent): TimelineEntry {
  return 'voter' in event.data && typeof event.data.voter === 'string'
    ? ({ ...event, data: { ...event.data, voter: '' } } as TimelineEntry)
    : event;
}

/** Entries that are of no use at the bottom of the desk. */
const notRecent: ReadonlySet<string> = new Set(['checkpoint-shown', 'station-started', 'package-loaded']);

/** `elapsed`: station time of the moment, ms. */
export function derivedOf(state: State, elapsed: number, recent: readonly LoggedEvent[]): Derived {
  const hour = firstHourEnds(state);
  const interruption = interruptionEnds(state);
  const firstHourOpen = unmendedInFirstHour(state).map(one => one.irregularity);
  const running = state.poll.phase === 'open' || state.poll.phase === 'interrupted';
  const stopped = state.poll.phase === 'open' ? issuingStopped(state, elapsed) : null;
  return {
    account: accountOf(state),
    totals: totalsOf(state),
    entitled: entitledHere(state),
    turnoutBelowMinimum: turnoutBelowMinimum(state),
    minimumTurnout: minimumTurnout(state),
    countdowns: {
      close: running ? state.poll.closesElapsed - elapsed : null,
      firstHour:
        running && hour !== null && (elapsed < hour || firstHourOpen.length > 0) ? hour - elapsed : null,
      interruption: interruption === null ? null : interruption - elapsed,
      firstHourOpen,
    },
    issuingStopped: stopped ? stopped.refusal : null,
    missingForRecord: missingForRecord(state),
    smallCount: smallCount(state),
    recent: recent
      .filter(({ type }) => !notRecent.has(type))
      .slice(-5)
      .reverse()
      .map(withoutVoter),
  };
}

const lampOf = (medium: LedgerStatus['journal']): Lamp => (medium.kind === 'ok' ? 'ok' : 'failed');

const secondLamps = { none: 'off', ok: 'ok', lost: 'lost', contradicts: 'failed' } as const;
const secondLamp = (second: LedgerStatus['secondJournal']): Lamp => secondLamps[second.kind];

/** The running station as the window sees it; remembers what was sent, so that only changes are sent again. */
export class ViewOfStation {
  readonly #running: Running;
  readonly #drive: Pick<SecondDrive, 'view'>;
  readonly #clock: Clock;
  readonly #log: string;
  #sent: State | null = null;
  #stopped: string | null = null;

  constructor(running: Running, drive: Pick<SecondDrive, 'view'>, clock: Clock) {
    this.#running = running;
    this.#drive = drive;
    this.#clock = clock;
    const { ledger } = running;
    this.#log = `${ledger.origin} ${hex(ledger.rootAt(1))}`;
  }

  whole(): Station {
    return { ...this.#frame(), state: publicState(this.#running.service.state) };
  }

  /** What is not as it was at the last change; whoever took the whole since then is told some of it twice. */
  change(): NonNullable<Change['station']> {
    const before = this.#sent;
    this.#sent = this.#running.service.state;
    return { ...this.#frame(), state: changedSlices(before, this.#sent) };
  }

  /** Did a countdown start or stop the issuing since the last push, without any event? */
  stoppedChanged(): boolean {
    const stopped = this.#frame().derived.issuingStopped?.code ?? null;
    const changed = stopped !== this.#stopped;
    this.#stopped = stopped;
    return changed;
  }

  #frame(): Omit<Station, 'state'> {
    const { service, ledger, people, recent } = this.#running;
    const { state, boot, fault } = service;
    const wall = this.#clock.wall();
    const elapsed = elapsedAt(state.clock, boot, this.#clock.up(), wall);
    const derived = derivedOf(state, elapsed, recent());
    const { status } = ledger;
    return {
      log: this.#log,
      derived,
      moment: {
        at: formatInstant(wall, state.election.zone),
        elapsed,
        official: wall + (state.clock.offsetMs ?? 0),
      },
      desk: people.seat,
      lamps: {
        journal: lampOf(status.journal),
        database: lampOf(status.indexeddb),
        second: secondLamp(status.secondJournal),
        sync: 'off',
      },
      second: this.#drive.view,
      fault: fault?.refusal ?? null,
      checkpoint: { size: ledger.size, root: hex(ledger.root) },
    };
  }
}
