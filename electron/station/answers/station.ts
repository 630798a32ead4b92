/**
 * Answers each ask of the station's window (shared/contract/asks.ts). What an ask may do depends on the stage
 * (`../machine.ts`): those of `opening.ts` change it, one at a time; the others go straight to the running station.
 */
import type { Ask, AskOf } from '../../../shared/contract/asks.ts';
import { ok, type Refused, type Result, refuse } from '../../../shared/contract/result.ts';
import type { Change } from '../../../shared/contract/view.ts';
import { filesOf } from '../folder.ts';
import { Machine } from '../machine.ts';
import type { Running, RunOptions } from '../running.ts';
import { ChosenFiles } from './chosen-files.ts';
import { deskAnswers } from './desk.ts';
import { driveAnswers } from './drive.ts';
import { evidenceAnswers } from './evidence.ts';
import { faultAnswers } from './fault.ts';
import type { Handlers } from './handlers.ts';
import { logAnswers } from './log.ts';
import { Opening, type OpeningWork } from './opening.ts';
import { type PaperWork, paperAnswers } from './papers.ts';
import { proofAnswers } from './proof.ts';
import { rollViewAnswers } from './roll-view.ts';

/** What main needs of the world outside the station: dialogs, papers, bundles. Made in main.ts. */
type Surroundings = PaperWork &
  OpeningWork & {
    readonly chooseFiles: (purpose: AskOf<'choose-file'>['purpose']) => Promise<readonly string[]>;
    readonly push: (change: Change) => void;
    readonly closing: (answer: AskOf<'closing'>['answer']) => void;
  };

/** The asks about the machine itself; those of the desk need a station that runs. */
type MachineAsk = 'view' | 'set-language' | 'closing' | 'choose-file' | 'sit-down' | 'lock' | 'retry-write';

export class StationAnswers {
  readonly #around: Surroundings;
  readonly #machine: Machine;
  readonly #opening: Opening;
  readonly #chosen = new ChosenFiles();
  readonly #handlers: Handlers;

  constructor(around: Surroundings) {
    this.#around = around;
    const machine = new Machine(around.data, around.runtime, around.push);
    const opening = new Opening(around, machine, this.#chosen);
    this.#machine = machine;
    this.#opening = opening;
    const running = () => machine.running;
    const attachments = () => filesOf(around.data.folder(machine.habits.current ?? 'real')).attachments;
    this.#handlers = {
      ...this.#machineAnswers,
      ...opening.answers,
      ...deskAnswers(running, attachments),
      ...rollViewAnswers(running),
      ...logAnswers(running),
      ...faultAnswers({
        trouble: () => this.#trouble(),
        stopped: () => (machine.stage.stage === 'broken' ? machine.stage.stopped : null),
        adopt: now => machine.stage.stage === 'broken' && opening.adopt(now, machine.stage.folder),
        inTurn: work => opening.inTurn(work),
        faultsLog: around.data.faultsLog,
        save: (run, bytes) => around.papers.saveFault(run, bytes),
        chosen: this.#chosen,
      }),
      ...evidenceAnswers(running, () => around.clock.wall()),
      ...proofAnswers(running, this.#chosen, around.papers),
      ...driveAnswers(
        running,
        () => (machine.stage.stage === 'ready' ? machine.stage.drive : null),
        this.#chosen,
      ),
      ...paperAnswers(running, attachments, this.#chosen, around),
    };
  }

  get running(): Running | null {
    return this.#machine.running;
  }

  begin(): Promise<void> {
    return this.#opening.begin();
  }

  /** Several times a second: countdowns, clocks, the idle desk. */
  async tick(): Promise<void> {
    const { stage } = this.#machine;
    if (stage.stage !== 'ready') return;
    const { running, drive, shown } = stage;
    await running.watch.tick(running.service.boot);
    await drive.tick();
    const locked = running.people.lockIfIdle();
    if (locked || shown.stoppedChanged()) this.#machine.push();
  }

  async answer(ask: Ask): Promise<Result<unknown>> {
    const { running } = this;
    if (running && !idleAsks.has(ask.ask)) running.people.touch();
    if (running && running.people.seat === null && !openAsks.has(ask.ask))
      return refuse('station', 'desk-locked');
    const handler = this.#handlers[ask.ask] as (ask: Ask) => Promise<Result<unknown>>;
    return handler(ask);
  }

  readonly #machineAnswers: Handlers<MachineAsk> = {
    view: async () => ok(this.#machine.view()),

    'set-language': async ({ language }) => {
      await this.#machine.keepHabits({ language });
      this.#machine.push();
      return ok({ language });
    },

    closing: async ({ answer }) => {
      this.#around.closing(answer);
      return ok(null);
    },

    'choose-file': async ({ purpose }) => {
      const paths = await this.#around.chooseFiles(purpose);
      return ok(await Promise.all(paths.map(path => this.#chosen.add(path))));
    },

    'sit-down': async given => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const seated = await running.people.sitDown(given);
      this.#machine.push();
      return seated;
    },

    lock: async () => {
      this.running?.people.lock();
      this.#machine.push();
      return ok(null);
    },

    'retry-write': async () => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const written = await running.service.retry();
      this.#machine.push();
      return written.ok ? ok(null) : written;
    },
  };

  /** A start that stopped, or a write that failed. */
  async #trouble(): Promise<{ readonly run: RunOptions; readonly why: Refused } | null> {
    const { stage } = this.#machine;
    if (stage.stage === 'broken') return stage.stopped && { run: stage.stopped.run, why: stage.refusal };
    if (stage.stage !== 'ready' || stage.running.service.fault === null) return null;
    return {
      run: await this.#opening.runOf(stage.running.opened, stage.folder),
      why: stage.running.service.fault,
    };
  }
}

/** What may be asked of a locked desk; `command` and the papers that name voters ask for PINs themselves. */
const openAsks: ReadonlySet<Ask['ask']> = new Set([
  'view',
  'set-language',
  'closing',
  'sit-down',
  'lock',
  'choose-file',
  'package-face',
  'load-package',
  'start-practice',
  'unlock',
  'retry-write',
  'command',
  'fault-report',
  'export-fault',
  'continue-after-fault',
  'cancel-work',
]);

/** Asks that the page sends by itself: they do not keep the desk unlocked. */
const idleAsks: ReadonlySet<Ask['ask']> = new Set(['view', 'timeline', 'lock', 'closing']);
