/**
 * A start that stopped, or a write that failed (ledger.md §2): what each copy says, all of them in one file for whoever
 * looks into it, and the chair's decision with which one the station goes on. Nothing is deleted by any of it.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { FaultReport } from '../../shared/contract/fault.ts';
import { ok, type Refused, type Result, refuse } from '../../shared/contract/result.ts';
import type { TimelineEntry } from '../../shared/contract/view.ts';
import { missingPerson } from '../../shared/domain/decide.ts';
import { readEvent } from '../../shared/domain/events.ts';
import { initialState } from '../../shared/domain/state.ts';
import { utf8 } from '../../shared/evidence/bytes.ts';
import { readCheckpoint } from '../../shared/evidence/checkpoint.ts';
import type { Log } from '../../shared/evidence/log.ts';
import { courseFrom, follow } from '../ledger/continue.ts';
import { journalLine } from '../ledger/journal.ts';
import { latestOf } from '../ledger/marker.ts';
import { type Choice, type Copy, type Survey, survey } from '../ledger/survey.ts';
import { FaultNotes, faultNotesOf } from './fault-notes.ts';
import { type GivenPin, People, type WrongBefore } from './people.ts';
import { ledgerOptions, type Running, type RunOptions, runStation } from './running.ts';
import { withoutVoter } from './view.ts';

/** What the fault screen is shown. Reads every copy to its end. */
export async function faultReport(run: RunOptions): Promise<FaultReport> {
  return reportOf(run, await survey(ledgerOptions(run)));
}

function reportOf(run: RunOptions, { copies, marking, parts, choices }: Survey): FaultReport {
  const marked = typeof marking === 'string' ? null : readCheckpoint(marking.checkpoint);
  return {
    copies: copies.map(({ medium, name, found, bytes, log, problem, reached }) => ({
      medium,
      name,
      found,
      bytes,
      entries: log.size,
      last: log.size === 0 ? null : (eventAt(log, log.size - 1)?.at ?? null),
      problem,
      reached,
    })),
    marked: marked?.ok ? marked.checkpoint.size : null,
    parts:
      parts === null
        ? null
        : {
            line: parts.seq + 1,
            sides: copies
              .filter(({ log }) => log.size > parts.seq)
              .map(({ medium, log }) => ({ medium, event: eventAt(log, parts.seq) })),
          },
    choices: [...choices],
    people: run.opened.election.people,
    zone: run.opened.election.zone,
  };
}

function eventAt(log: Log, seq: number): TimelineEntry | null {
  const event = readEvent(JSON.parse(log.bytesOf(seq)));
  return event && withoutVoter(event);
}

/**
 * Everything that may help somebody who looks into it: the files byte for byte, the database as a journal of its own, the
 * marker, the program's faults, and this report. Holds what the log holds: no voter's name, no passphrase, no key.
 */
export async function faultArchive(run: RunOptions, faultsLog: string, why: unknown): Promise<Uint8Array> {
  const options = ledgerOptions(run);
  const found = await survey(options);
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  const add = (name: string, bytes: Uint8Array) => zip.add(name, new Uint8ArrayReader(bytes));
  const report = { why, ...reportOf(run, found), people: undefined };
  await add('report.json', utf8(`${JSON.stringify(report, null, 2)}\n`));
  for (const copy of found.copies) {
    if (copy.medium === 'indexeddb') await add('indexeddb.ndjson', utf8(linesOf(copy)));
    else if (copy.found) await add(`${copy.medium}-${basename(copy.name)}`, await readFile(copy.name));
  }
  for (const [name, path] of [
    ['marker.txt', options.markerPath],
    ['marker-latest.txt', latestOf(options.markerPath)],
    ['decided.json', faultNotesOf(options.markerPath)],
    ['faults.log', faultsLog],
  ] as const) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null) await add(name, bytes);
  }
  return zip.close();
}

function linesOf({ log }: Copy): string {
  let from = 0;
  let lines = '';
  for (const { size, note } of log.checkpoints) {
    lines += journalLine({ note, events: log.range(from, size) });
    from = size;
  }
  return lines;
}

/** A start that stopped at a fault. PINs can be checked: the package is open, only the log is not. */
export class StoppedStart {
  readonly run: RunOptions;
  readonly refused: Refused;
  readonly #people: People;
  readonly #notes: FaultNotes;

  /** Wrong PINs since the start first stopped count on: to unlock again forgives nobody, and begins the last delay anew. */
  static async at(run: RunOptions, refused: Refused): Promise<StoppedStart> {
    const { markerPath, origin } = ledgerOptions(run);
    const notes = new FaultNotes(markerPath, origin);
    const { wrongPins } = await notes.read();
    return new StoppedStart(
      run,
      refused,
      notes,
      Object.fromEntries(wrongPins.map(({ person, times, delayMs }) => [person, { times, leftMs: delayMs }])),
    );
  }

  private constructor(run: RunOptions, refused: Refused, notes: FaultNotes, wrongBefore: WrongBefore) {
    this.run = run;
    this.refused = refused;
    this.#notes = notes;
    const { election, checkPin } = run.opened;
    this.#people = new People({
      election,
      checkPin,
      clock: run.clock,
      wrongBefore,
      noteWrong: (person, _times, delayMs) => notes.wrongPin(person, delayMs),
    });
  }

  /** `decide`, then a start. Refuses what these two refuse: the station is then stopped as before. */
  async goOn(from: Choice['from'], reason: string, given: readonly GivenPin[]): Promise<Result<Running>> {
    const decided = await this.decide(from, reason, given);
    return decided.ok ? runStation(this.run) : decided;
  }

  /**
   * Makes that copy the one that the next start goes on with, for the chair; for the chair and another person where
   * something is left behind. Refuses `fault-no-choice` when it is not one of the report's choices, what `People.check`
   * refuses, `needs-chair`, `needs-two`.
   */
  async decide(from: Choice['from'], reason: string, given: readonly GivenPin[]): Promise<Result<null>> {
    const { run } = this;
    const { election, stationId } = run.opened;
    const options = ledgerOptions(run);
    const found = await survey(options);
    const choice = found.choices.find(one => one.from === from);
    if (!choice) return refuse('ledger', 'fault-no-choice');
    const by = await this.#people.check(given);
    if (!by.ok) return by;
    // of an earlier decision that was cut short: what it moved away is in no copy any more
    const earlier = (await this.#notes.read()).decision?.data;
    const leaves = Math.max(choice.leaves, earlier?.leaves ?? 0);
    const who = choice.safe && leaves === 0 ? 'chair' : 'chair-and-one';
    const missing = missingPerson(initialState(election, stationId), who, by.value);
    if (missing !== null) return refuse('ledger', missing, { command: 'continue-after-fault' });
    const stamp = new Date(run.clock.wall()).toISOString().replace(/[:.]/g, '-');
    const course = await courseFrom(options, found, from, stamp);
    const { code, params } = this.refused.refusal;
    const setAside = [...(earlier?.setAside ?? []), ...course.setAside.map(name => name.slice(-200))];
    await this.#notes.decided({
      by: [...new Set(by.value)],
      data: {
        what: `continued-from-${from}`,
        from: found.parts?.seq ?? Math.min(...found.copies.map(({ log }) => log.size)),
        to: course.chosen.log.size,
        leaves,
        why: `${code}: ${params.why ?? ''}; ${reason}`.slice(0, 2_000),
        setAside: setAside.slice(-20),
      },
    });
    await follow(options, course);
    return ok(null);
  }
}
