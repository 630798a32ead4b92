/**
 * The second drive (ledger.md §2): a folder on another drive with a copy of the journal and, if the chair has switched it
 * on, the paper fallback. Chosen while the station runs, remembered for its package, put away safely when it is done
 * with. Its loss and its return are found here, by looking every two seconds, and written into the log.
 */
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Language, SecondView } from '../../shared/contract/view.ts';
import { formatInstant } from '../../shared/domain/clock/official.ts';
import type { CommandData } from '../../shared/domain/commands.ts';
import { fallbackIsOn } from '../../shared/domain/record/state.ts';
import { errorCode, inWords, nodeFs, syncFolder } from '../ledger/files.ts';
import { onAnotherDrive } from '../ledger/second.ts';
import type { Clock } from './clock.ts';
import type { SecondHabit } from './folder.ts';
import { type PaperFallback, refreshMs } from './paper-fallback.ts';
import type { Running } from './running.ts';

/** What is on the drive stands in a folder of its own there. */
const ownFolder = 'Pollkeeper';
export const secondJournalIn = (folder: string): string => join(folder, 'second-journal.ndjson');

/** A drive is hardware: it is looked at by the machine's own time, whatever the station's clock is told. */
const lookMs = 2_000;

type Parts = {
  readonly running: Running;
  readonly clock: Clock;
  readonly fallback: PaperFallback;
  readonly language: () => Language;
  /** remembers it for the package in use; null: none any more */
  readonly keep: (habit: SecondHabit | null) => Promise<void>;
  readonly changed: () => void;
};

type Refreshed = { readonly at: string; readonly entries: number };

export class SecondDrive {
  readonly #parts: Parts;
  #habit: SecondHabit | null;
  /** what the log knows of it */
  #noted: 'ok' | 'lost' | 'contradicts';
  #looked = 0;
  #refreshed: Refreshed | null = null;
  #refreshDue = 0;
  #refreshing: Promise<void> | null = null;
  #problem: string | null = null;

  /** `habit`: the drive of the last run; the ledger was opened with it. */
  constructor(parts: Parts, habit: SecondHabit | null) {
    this.#parts = parts;
    this.#habit = habit;
    const { secondJournal } = parts.running.service.state.evidence;
    this.#noted = secondJournal === 'lost' || secondJournal === 'contradicts' ? secondJournal : 'ok';
  }

  get view(): SecondView | null {
    if (this.#habit === null) return null;
    const { folder, elsewhere } = this.#habit;
    const state = this.#parts.running.ledger.status.secondJournal;
    return {
      folder,
      elsewhere,
      state: state.kind === 'none' ? 'lost' : state.kind,
      entries: state.kind === 'ok' || state.kind === 'lost' ? state.size : null,
      line: state.kind === 'contradicts' ? state.seq + 1 : null,
      ahead: state.kind === 'contradicts' && state.ahead,
      fallback: this.#fallbackOn ? { refreshed: this.#refreshed, problem: this.#problem } : null,
    };
  }

  /** As the log has it: what the record says of it is what is done. */
  get #fallbackOn(): boolean {
    return fallbackIsOn(this.#parts.running.service.state.record);
  }

  /**
   * Begins or goes on with the copy in this folder; `by`: who is at the desk. A paper fallback on another drive ends, and the log
   * says so. Refuses `second-same-drive` (but in practice), `second-not-writable`
   * {why}, what `Ledger.attachSecond` refuses, and a ledger's fault; the one in use then stays.
   */
  async add(chosen: string, by: string): Promise<Result<null>> {
    const { running, keep, changed } = this.#parts;
    if (running.service.fault) return running.service.fault;
    const folder = join(chosen, ownFolder);
    const journal = secondJournalIn(folder);
    const made = await prepare(folder);
    if (!made.ok) return made;
    const elsewhere = await onAnotherDrive(nodeFs, journal, running.ledger.journalPath).catch(() => false);
    if (!elsewhere && !running.opened.election.practice) return refuse('ledger', 'second-same-drive');
    const attached = await running.ledger.attachSecond(journal, elsewhere);
    if (!attached.ok) return attached;
    // first in the log: remembered without it, the new drive would get the fallback that was decided for the other one
    const noted = await this.#change('added', folder, by);
    await this.#refreshing;
    this.#habit = { folder, elsewhere };
    this.#refreshed = null;
    this.#problem = null;
    this.#noted = 'ok';
    await keep(this.#habit);
    changed();
    return noted;
  }

  /**
   * Afterwards the drive may be pulled. The paper fallback that was written stays on it, and is written no more. Refuses
   * `second-none`, and what the ledger refuses; the drive then stays.
   */
  async remove(by: string): Promise<Result<null>> {
    if (this.#habit === null) return refuse('ledger', 'second-none');
    const noted = await this.#change('removed', this.#habit.folder, by); // before the last catch-up: the copy says it too
    if (!noted.ok) return noted;
    await this.#refreshing; // none begins any more
    await this.#parts.running.ledger.detachSecond();
    this.#habit = null;
    await this.#parts.keep(null);
    this.#parts.changed();
    return ok(null);
  }

  /**
   * Whoever is answerable stands in the log before anything is written or shown. `by`: whose PINs were checked. Answers
   * with the code that opens it; refuses `second-none`, and what the rules refuse (`needs-chair`).
   */
  async switchFallback(
    on: boolean,
    by: readonly string[],
  ): Promise<Result<{ readonly code: string | null }>> {
    if (this.#habit === null) return refuse('ledger', 'second-none');
    const { running, changed } = this.#parts;
    const what = !on ? 'off' : this.#fallbackOn ? 'code-shown' : 'on';
    const noted = await running.service.submit({ type: 'switch-paper-fallback', data: { what } }, by);
    if (!noted.ok) return noted;
    if (on) void this.#refresh(this.#habit.folder); // a large roll takes its time; the view says when it is there
    changed();
    return ok({ code: on ? running.opened.fallbackCode : null });
  }

  /** For a timer, several times a second. Never waits for the paper. */
  async tick(): Promise<void> {
    if (this.#habit === null) return;
    const now = performance.now();
    if (now - this.#looked >= lookMs) {
      this.#looked = now;
      await this.#look();
    }
    const { phase } = this.#parts.running.service.state.poll;
    const open = phase === 'open' || phase === 'interrupted';
    const due = this.#fallbackOn && open && this.#parts.clock.up() >= this.#refreshDue;
    if (due && this.#noted === 'ok') void this.#refresh(this.#habit.folder);
  }

  async #look(): Promise<void> {
    const { kind } = await this.#parts.running.ledger.catchUpSecond();
    if (kind === 'none' || kind === this.#noted) return;
    const before = this.#noted;
    this.#noted = kind;
    if (kind !== 'ok') await this.#note(kind);
    else if (before !== 'ok') await this.#note('returned');
    this.#refreshDue = 0; // a drive that is back gets a fresh paper at once
    this.#parts.changed();
  }

  #refresh(folder: string): Promise<void> {
    this.#refreshing ??= this.#write(folder).finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #write(folder: string): Promise<void> {
    const { running, clock, fallback, language, changed } = this.#parts;
    const at = formatInstant(clock.wall(), running.opened.election.zone);
    this.#refreshDue = clock.up() + refreshMs;
    const written = await fallback(running, folder, language());
    if (written.ok) this.#refreshed = { at, entries: written.value.entries };
    this.#problem = written.ok ? null : String(written.refusal.params.why ?? written.refusal.params.problem);
    changed();
  }

  async #note(state: CommandData<'note-second-journal'>['state']): Promise<void> {
    const data = { state, folder: inLog(this.#habit?.folder ?? '') };
    await this.#parts.running.service.submit({ type: 'note-second-journal', data }, []);
  }

  async #change(state: 'added' | 'removed', folder: string, by: string): Promise<Result<null>> {
    const data = { state, folder: inLog(folder) };
    const written = await this.#parts.running.service.submit({ type: 'change-second-drive', data }, [by]);
    return written.ok ? ok(null) : written;
  }
}

/** A path as the log takes it: its end, without what is no letter. */
const inLog = (folder: string): string => folder.slice(-200).replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd');

/** The drive's folder exists, and takes a file. Refuses `second-not-writable` {why}. */
async function prepare(folder: string): Promise<Result<null>> {
  const probe = join(folder, '.pollkeeper-probe');
  try {
    await mkdir(folder).catch(error => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    if (!(await stat(folder)).isDirectory()) return refuse('ledger', 'second-not-writable', { why: folder });
    await writeFile(probe, 'probe', { flush: true });
    await rm(probe);
    await syncFolder(nodeFs, join(folder, '..'));
    return ok(null);
  } catch (error) {
    return refuse('ledger', 'second-not-writable', { why: inWords(error) });
  }
}
