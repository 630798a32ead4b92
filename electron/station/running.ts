/** From a package and its passphrase to a station that runs: the ledger opened, its events folded, the start written down. */
import { randomBytes } from 'node:crypto';
import { storedEventSchema } from '../../shared/contract/event.ts';
import { ok, type Refused, type Result, refuse } from '../../shared/contract/result.ts';
import type { Runtime } from '../../shared/contract/view.ts';
import type { Command, CommandData } from '../../shared/domain/commands.ts';
import type { LoggedEvent } from '../../shared/domain/events.ts';
import { readEvent } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { factsOf } from '../../shared/domain/issue/facts.ts';
import { initialState, type State } from '../../shared/domain/state.ts';
import { originOf } from '../../shared/evidence/checkpoint.ts';
import { pageDigest } from '../evidence/station-bundle.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Fault, type OpenOptions, openLedger } from '../ledger/open.ts';
import type { LedgerPagePort } from '../ledger/page.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import type { Clock } from './clock.ts';
import { FaultNotes } from './fault-notes.ts';
import { LogIndex } from './log-index.ts';
import { People, type WrongBefore } from './people.ts';
import { StationService } from './service.ts';
import { Watch } from './watch.ts';

export type Running = {
  readonly opened: OpenedPackage;
  readonly ledger: Ledger;
  readonly service: StationService;
  readonly people: People;
  readonly watch: Watch;
  /** of every event in the log */
  readonly index: LogIndex;
  /** the last events, oldest first, for the bottom of the desk */
  readonly recent: () => readonly LoggedEvent[];
};

export type RunOptions = {
  readonly opened: OpenedPackage;
  readonly journal: string;
  readonly marker: string;
  readonly secondJournal?: { readonly path: string; readonly elsewhere: boolean };
  readonly page: LedgerPagePort;
  /** one database for each package folder: a new practice never meets the last one's events */
  readonly database: string;
  readonly clock: Clock;
  readonly runtime: Runtime;
  /** the machine, as the record names it */
  readonly host: string;
  /** the ledger's lamps may have changed */
  readonly onStatus: () => void;
};

/**
 * What of the log the domain reads: each event through its schema, and shown to `read`. Refuses `ledger-damaged` {line}.
 */
export function foldEvents(
  state: State,
  lines: Iterable<string>,
  read: (event: LoggedEvent) => void = () => {},
): Result<State> {
  let folded = state;
  for (const line of lines) {
    const stored = storedEventSchema.safeParse(JSON.parse(line));
    const event = stored.success ? readEvent(stored.data) : null;
    if (!event) return refuse('ledger', 'ledger-damaged', { line: folded.size + 1 });
    folded = evolve(folded, event);
    read(event);
  }
  return ok(folded);
}

/** The log folded line by line, while it is read: whatever is wrong with a line is only told at the end. */
class Fold {
  readonly index = new LogIndex();
  lines = 0;
  folded: Result<State>;

  constructor(state: State) {
    this.folded = ok(state);
  }

  add(lines: readonly string[]): void {
    this.lines += lines.length;
    if (!this.folded.ok) return;
    try {
      this.folded = foldEvents(this.folded.value, lines, event => this.index.add(event));
    } catch {
      this.folded = refuse('ledger', 'ledger-damaged', { line: this.lines }); // a time of that form that is none
    }
  }
}

const faultCodes: { readonly [code in Fault['code']]: string } = {
  fork: 'ledger-fork',
  lost: 'ledger-lost',
  damaged: 'ledger-damaged',
  'rolled-back': 'ledger-rolled-back',
  signature: 'ledger-signature',
  'other-ledger': 'ledger-other',
  unreadable: 'ledger-unreadable',
};

const refusedFault = (fault: Fault): Refused =>
  refuse('ledger', faultCodes[fault.code], {
    line: (fault.seq ?? 0) + 1,
    names: fault.names.join(', '),
    why: fault.why,
  });

/** The ledger of a run, as it is opened, and as a fault looks into it. */
export function ledgerOptions(options: RunOptions): OpenOptions {
  const { election, stationId, stationKey } = options.opened;
  const origin = originOf(election.id, stationId);
  const { secondJournal } = options;
  return {
    journalPath: options.journal,
    ...(secondJournal === undefined
      ? {}
      : { secondJournalPath: secondJournal.path, secondElsewhere: secondJournal.elsewhere }),
    markerPath: options.marker,
    page: options.page,
    sign: stationKey.sign,
    publicKey: stationKey.publicRaw,
    origin,
    database: `${options.database}/${origin}`,
    factsOf: bytes => factsOf(JSON.parse(bytes)),
    onStatus: options.onStatus,
  };
}

/** Refuses with the ledger's fault, or with what the first entries were refused for. */
export async function runStation(options: RunOptions): Promise<Result<Running>> {
  const { opened, clock, runtime } = options;
  const { election, stationId } = opened;
  const { markerPath, origin, ...rest } = ledgerOptions(options);
  let fold = new Fold(initialState(election, stationId));
  const follow = () => {
    fold = new Fold(initialState(election, stationId));
    return (lines: readonly string[]) => fold.add(lines);
  };
  const ledgerOpened = await openLedger({ markerPath, origin, follow, ...rest });
  if (!ledgerOpened.ok) return refusedFault(ledgerOpened);
  const { ledger, recovered } = ledgerOpened;
  fold.add(ledger.range(fold.lines, ledger.size)); // what only the database had
  const { folded, index } = fold;
  if (!folded.ok) {
    await ledger.close();
    return folded;
  }
  if (folded.value.size > 0 && folded.value.poll.digest !== opened.digest) {
    await ledger.close();
    return refuse('ledger', 'ledger-other', { names: options.journal, why: 'package', line: 1 });
  }

  const service = new StationService(folded.value, ledger, clock, randomBytes(8).toString('hex'));
  const program = (command: Command) => service.submit(command, []);
  let recent = ledger
    .range(Math.max(0, ledger.size - keptRecent), ledger.size)
    .map(line => readEvent(JSON.parse(line)))
    .filter(event => event !== null);
  service.onWritten(events => {
    recent = [...recent, ...events].slice(-keptRecent);
    for (const event of events) index.add(event);
  });
  const watch = new Watch(clock, () => service.state, program);

  const page = await pageDigest();
  const first: Command[] = [];
  if (folded.value.size === 0)
    first.push({
      type: 'load-package',
      data: { digest: opened.digest, station: stationId, committeeKey: election.keys.committee },
    });
  first.push({
    type: 'start-station',
    data: {
      runtime: runtime.runtime,
      version: runtime.app,
      versions: { runtime: runtime.version, engine: runtime.engine, node: process.versions.node },
      host: options.host,
      ...machineTime(clock),
      ...(page === undefined ? {} : { page }),
    },
  });
  for (const { what, from, to, why } of recovered)
    first.push({ type: 'note-recovered', data: { what, from, to, why: why.slice(0, 2_000) } });
  for (const command of first) {
    const written = await program(command);
    if (!written.ok) return written;
  }
  const noted = await new FaultNotes(markerPath, origin).moveInto(service);
  if (!noted.ok) {
    await ledger.close();
    return noted;
  }
  const people = new People({
    election,
    checkPin: opened.checkPin,
    clock,
    wrongBefore: wrongBefore(service.state),
    noteWrong: (person, times, delayMs) =>
      program({ type: 'note-wrong-pin', data: { person, times, delayMs } }),
  });
  return ok({ opened, ledger, service, people, watch, index, recent: () => recent });
}

/** A delay goes on where it stood at the last entry, less the time since by clocks that nobody can set. */
const wrongBefore = ({ evidence, clock }: State): WrongBefore =>
  Object.fromEntries(
    Object.entries(evidence.wrongInARow).map(([person, { times, until }]) => [
      person,
      { times, leftMs: Math.max(0, until - clock.measured) },
    ]),
  );

/** So that a restart of the program alone does not need the wall clock to know how long it was (R-asleep). */
function machineTime(clock: Clock): Pick<CommandData<'start-station'>, 'machine'> {
  const boot = clock.machineBoot();
  return boot === null ? {} : { machine: { boot, upMs: Math.round(clock.awakeOrAsleep()) } };
}

/** Enough that five remain when entries nobody needs to see are left out. */
const keptRecent = 12;
