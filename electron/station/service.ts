/**
 * The station service: command in → decide → commit → evolve → state out (architecture.md, "Flow of one ballot").
 * Nothing else writes. Commands that arrive while a commit is under way are decided one after the other on the state
 * that the earlier ones leave, and written together (group commit); none is answered before both media have it.
 */
import type { EventDraft, StoredEvent } from '../../shared/contract/event.ts';
import type { Facts } from '../../shared/contract/ledger.ts';
import { ok, type Refused, type Result, refuse } from '../../shared/contract/result.ts';
import { formatInstant } from '../../shared/domain/clock/official.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { decide, readCommand } from '../../shared/domain/decide.ts';
import { type LoggedEvent, readEvent } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { factsOf } from '../../shared/domain/issue/facts.ts';
import type { State } from '../../shared/domain/state.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';
import { netFacts } from '../ledger/facts.ts';
import type { Clock } from './clock.ts';

/** What the service needs of the ledger. */
export type Recording = {
  commit(entries: readonly { readonly bytes: string }[], facts: Facts): Promise<Result<unknown>>;
  retry(): Promise<Result<unknown>>;
};

type Job = {
  readonly command: Command;
  readonly by: readonly string[];
  readonly answer: (result: Result<readonly LoggedEvent[]>) => void;
};

/** Most commands in one commit: some hundred kilobytes. */
const mostTogether = 64;

/** The event as it will be read back: through its bytes, so that the live state is the fold of what is stored. */
export function asLogged(stored: StoredEvent): { readonly bytes: string; readonly event: LoggedEvent } {
  const bytes = canonicalJson(stored);
  const event = readEvent(JSON.parse(bytes));
  if (!event) throw new Error(`event ${stored.seq} (${stored.type}) does not pass its own schema`);
  return { bytes, event };
}

export class StationService {
  readonly #recording: Recording;
  readonly #clock: Clock;
  readonly #boot: string;
  readonly #listeners = new Set<(events: readonly LoggedEvent[]) => void>();
  #state: State;
  #waiting: Job[] = [];
  #working = false;
  /** events of the commit that failed: adopted when a retry succeeds */
  #unwritten: readonly LoggedEvent[] | null = null;
  #fault: Refused | null = null;
  #retrying: Promise<Result<readonly LoggedEvent[]>> | null = null;

  /** `boot`: id of this run, 16 hex digits. */
  constructor(state: State, recording: Recording, clock: Clock, boot: string) {
    this.#state = state;
    this.#recording = recording;
    this.#clock = clock;
    this.#boot = boot;
  }

  /** As acknowledged by both media. */
  get state(): State {
    return this.#state;
  }
  /** A write failed and has not been made good: nothing is accepted (ledger.md §2). */
  get fault(): Refused | null {
    return this.#fault;
  }
  get boot(): string {
    return this.#boot;
  }

  /** Called after each commit with what it added, before the commands of it are answered. */
  onWritten(listener: (events: readonly LoggedEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Gives a command in the name of these persons (PINs checked by the caller). Answers with the events once they are
   * recorded on both media, or with a refusal: a rule's, or `not-recorded`, after which nothing may be handed out.
   */
  submit(command: Command, by: readonly string[]): Promise<Result<readonly LoggedEvent[]>> {
    return new Promise(answer => {
      this.#waiting.push({ command, by, answer });
      void this.#work();
    });
  }

  /**
   * After a fault: finishes the commit that failed. What was answered "not recorded" is then recorded, and that it had failed.
   * Asked again meanwhile (a page that was loaded anew knows of none), it is the same retry. Refuses like the ledger; what
   * refuses the note of it, when all else is written.
   */
  retry(): Promise<Result<readonly LoggedEvent[]>> {
    this.#retrying ??= this.#retry().finally(() => {
      this.#retrying = null;
    });
    return this.#retrying;
  }

  async #retry(): Promise<Result<readonly LoggedEvent[]>> {
    const fault = this.#fault;
    const events = this.#unwritten;
    if (!fault || !events) return refuse('ledger', 'nothing-to-retry');
    const written = await this.#recording.retry();
    if (!written.ok && !isApart(written)) {
      // a ledger that has nothing to retry says nothing about why this was not recorded
      if (written.refusal.code !== 'nothing-to-retry') this.#fault = written;
      return written;
    }
    this.#fault = null;
    this.#unwritten = null;
    this.#adopt(written.ok ? events : []);
    const noted = await this.#noteFailure(fault, events[0]?.at);
    if (!written.ok) return written;
    return noted.ok ? ok(events) : noted;
  }

  /** So that months later somebody can tell why nobody was given a ballot for a while. */
  async #noteFailure({ refusal }: Refused, since: string | undefined): Promise<Result<unknown>> {
    const why = String(refusal.params.why)
      .slice(0, 2_000)
      .replace(/\p{Cs}/gu, '\ufffd'); // a cut may leave half a letter
    const note = readCommand('note-write-failed', { medium: refusal.params.medium, why, since });
    return note.ok ? this.submit(note.value, []) : note;
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      while (this.#waiting.length > 0) {
        const jobs = this.#waiting.splice(0, mostTogether);
        try {
          await this.#together(jobs);
        } catch {
          // a broken assumption of ours: nothing of these was adopted, and nobody is left waiting
          const [first] = jobs;
          for (const job of jobs)
            job.answer(refuse('station', 'internal', { code: first?.command.type ?? 'commit' }));
        }
      }
    } finally {
      this.#working = false;
    }
  }

  async #together(jobs: readonly Job[]): Promise<void> {
    if (this.#fault) {
      for (const job of jobs) job.answer(this.#fault);
      return;
    }
    let state = this.#state;
    const entries: { bytes: string; event: LoggedEvent }[] = [];
    const facts: Facts[] = [];
    const answers: { job: Job; result: Result<readonly LoggedEvent[]> }[] = [];
    for (const job of jobs) {
      const wall = this.#clock.wall();
      const context = {
        at: formatInstant(wall, state.election.zone),
        boot: this.#boot,
        up: this.#clock.up(),
        by: job.by,
      };
      const decision = decide(state, job.command, context);
      if (!decision.ok) {
        answers.push({ job, result: decision });
        continue;
      }
      const events: LoggedEvent[] = [];
      for (const draft of decision.value) {
        const logged = asLogged(stored(draft, state.size, context));
        state = evolve(state, logged.event);
        facts.push(factsOf(draft));
        entries.push(logged);
        events.push(logged.event);
      }
      answers.push({ job, result: ok(events) });
    }
    if (entries.length > 0) {
      const written = await this.#recording.commit(entries, netFacts(facts));
      if (!written.ok) {
        const apart = isApart(written);
        if (apart && jobs.length > 1) {
          // one of them is at odds with the database: the others must not suffer for it
          for (const job of jobs) await this.#together([job]);
          return;
        }
        if (!apart) {
          this.#fault = written;
          this.#unwritten = entries.map(({ event }) => event);
          this.#tell([]);
        }
        // a refusal that leans on an event which was not recorded would be a lie
        for (const { job } of answers) job.answer(written);
        return;
      }
      this.#state = state;
      this.#tell(entries.map(({ event }) => event));
    }
    for (const { job, result } of answers) job.answer(result);
  }

  #adopt(events: readonly LoggedEvent[]): void {
    this.#state = events.reduce(evolve, this.#state);
    this.#tell(events);
  }

  #tell(events: readonly LoggedEvent[]): void {
    for (const listener of this.#listeners) listener(events);
  }
}

/** The database holds another truth: nothing was recorded, and the ledger goes on. */
const isApart = ({ refusal }: Refused): boolean =>
  refusal.code === 'fact-held' || refusal.code === 'fact-missing';

const stored = (
  draft: EventDraft,
  seq: number,
  { at, boot, up }: { at: string; boot: string; up: number },
): StoredEvent => ({ seq, type: draft.type, at, boot, up, by: [...draft.by], data: { ...draft.data } });
