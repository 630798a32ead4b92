/**
 * Answers each ask of the station's window (shared/contract/asks.ts). What an ask may do depends on the stage: no
 * package, a locked one, a station that runs, or a ledger that could not be opened. Asks that change the stage take
 * turns; the others go straight to the running station.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Ask, AskOf } from '../../../shared/contract/asks.ts';
import { ok, type Refused, type Result, refuse } from '../../../shared/contract/result.ts';
import type { Change, Runtime, Title, View } from '../../../shared/contract/view.ts';
import type { LedgerPagePort } from '../../ledger/page.ts';
import {
  checkServes,
  type OpenedPackage,
  openPackage,
  type PackageFace,
  readPackageFace,
} from '../../package/open-package.ts';
import type { Clock } from '../clock.ts';
import { StoppedStart } from '../fault.ts';
import { type DataFolder, filesOf, firstHabits, type Habits, type SecondHabit } from '../folder.ts';
import type { PaperFallback } from '../paper-fallback.ts';
import { type PracticePackage, practicePassphrase } from '../practice.ts';
import { type Running, type RunOptions, runStation } from '../running.ts';
import { SecondDrive, secondJournalIn } from '../second-drive.ts';
import { ViewOfStation } from '../view.ts';
import { ChosenFiles } from './chosen-files.ts';
import { deskAnswers } from './desk.ts';
import { driveAnswers } from './drive.ts';
import { evidenceAnswers } from './evidence.ts';
import { faultAnswers } from './fault.ts';
import type { Handlers } from './handlers.ts';
import { logAnswers } from './log.ts';
import { type PaperWork, paperAnswers } from './papers.ts';
import { proofAnswers } from './proof.ts';
import { rollViewAnswers } from './roll-view.ts';

/** What main needs of the world outside the station: dialogs, papers, bundles. Made in main.ts. */
export type Surroundings = PaperWork & {
  readonly data: DataFolder;
  readonly clock: Clock;
  /** true under a clock that is not the machine's: no real poll may run by it */
  readonly practiceOnly: boolean;
  readonly runtime: Runtime;
  /** the machine, as the record names it */
  readonly host: string;
  readonly ledgerPage: () => Promise<LedgerPagePort>;
  readonly chooseFiles: (purpose: AskOf<'choose-file'>['purpose']) => Promise<readonly string[]>;
  readonly practicePackage: (nowMs: number) => Promise<Result<PracticePackage>>;
  readonly fallback: PaperFallback;
  readonly push: (change: Change) => void;
};

/** The largest package that is read: a million voters are some 150 MB. */
const packageMegabytes = 500;
/** The asks that change what this machine is doing; the others need a station that runs. */
type StageAsk =
  | 'view'
  | 'set-language'
  | 'choose-file'
  | 'package-face'
  | 'load-package'
  | 'start-practice'
  | 'unlock'
  | 'sit-down'
  | 'lock'
  | 'retry-write';
type Stage =
  | { readonly stage: 'start' }
  | { readonly stage: 'locked'; readonly title: Title }
  | {
      readonly stage: 'ready';
      readonly running: Running;
      readonly drive: SecondDrive;
      readonly shown: ViewOfStation;
      readonly folder: string;
    }
  | {
      readonly stage: 'broken';
      readonly title: View['title'];
      readonly refusal: Refused;
      /** null: the package itself could not be read */
      readonly stopped: StoppedStart | null;
      readonly folder: string;
    };

export class StationAnswers {
  readonly #around: Surroundings;
  #stage: Stage = { stage: 'start' };
  #habits: Habits = firstHabits;
  #pins: View['practicePins'] = null;
  readonly #chosen = new ChosenFiles();
  #turn: Promise<unknown> = Promise.resolve();
  #pushDue = false;

  readonly #handlers: Handlers;

  constructor(around: Surroundings) {
    this.#around = around;
    const running = () => this.running;
    const attachments = () => filesOf(around.data.folder(this.#habits.current ?? 'real')).attachments;
    this.#handlers = {
      ...this.#stageHandlers,
      ...deskAnswers(running, attachments),
      ...rollViewAnswers(running),
      ...logAnswers(running),
      ...faultAnswers({
        trouble: () => this.#trouble(),
        stopped: () => (this.#stage.stage === 'broken' ? this.#stage.stopped : null),
        adopt: now => this.#stage.stage === 'broken' && this.#adopt(now, this.#stage.folder),
        inTurn: work => this.#inTurn(work),
        faultsLog: around.data.faultsLog,
        save: (run, bytes) => around.papers.saveFault(run, bytes),
        chosen: this.#chosen,
      }),
      ...evidenceAnswers(running, () => around.clock.wall()),
      ...proofAnswers(running, this.#chosen, around.papers),
      ...driveAnswers(
        running,
        () => (this.#stage.stage === 'ready' ? this.#stage.drive : null),
        this.#chosen,
      ),
      ...paperAnswers(running, attachments, this.#chosen, around),
    };
  }

  get running(): Running | null {
    return this.#stage.stage === 'ready' ? this.#stage.running : null;
  }

  /** What this machine knows: its language, and the package that it served last. */
  async begin(): Promise<void> {
    const { data } = this.#around;
    this.#habits = await data.habits();
    const { current } = this.#habits;
    const bytes = current === null ? null : await data.read(current, 'package');
    if (current === null || bytes === null) return;
    const face = readPackageFace(bytes);
    if (!face.ok) {
      this.#stage = { stage: 'broken', title: null, refusal: face, stopped: null, folder: current };
      return;
    }
    const pins = await data.read(current, 'pins');
    this.#pins = pins ? JSON.parse(pins.toString('utf8')) : null;
    this.#stage = { stage: 'locked', title: titleOf(face.value) };
    if (face.value.election.practice) await this.#open(bytes, practicePassphrase, current);
  }

  /** Several times a second: countdowns, clocks, the idle desk. */
  async tick(): Promise<void> {
    if (this.#stage.stage !== 'ready') return;
    const { running, drive, shown } = this.#stage;
    await running.watch.tick(running.service.boot);
    await drive.tick();
    const locked = running.people.lockIfIdle();
    if (locked || shown.stoppedChanged()) this.#push();
  }

  async answer(ask: Ask): Promise<Result<unknown>> {
    if (this.#stage.stage === 'ready' && !idleAsks.has(ask.ask)) this.#stage.running.people.touch();
    if (this.#stage.stage === 'ready' && this.#stage.running.people.seat === null && !openAsks.has(ask.ask))
      return refuse('station', 'desk-locked');
    const handler = this.#handlers[ask.ask] as (ask: Ask) => Promise<Result<unknown>>;
    return handler(ask);
  }

  readonly #stageHandlers: Handlers<StageAsk> = {
    view: async () => ok(this.#view()),

    'set-language': async ({ language }) => {
      await this.#keepHabits({ ...this.#habits, language });
      this.#push();
      return ok({ language });
    },

    'choose-file': async ({ purpose }) => {
      const paths = await this.#around.chooseFiles(purpose);
      return ok(await Promise.all(paths.map(path => this.#chosen.add(path))));
    },

    'package-face': async ({ file }) => {
      const bytes = await this.#chosenPackage(file);
      if (!bytes.ok) return bytes;
      const face = readPackageFace(bytes.value);
      return face.ok ? ok(titleOf(face.value)) : face;
    },

    'load-package': ({ file, passphrase }) =>
      this.#inTurn(async () => {
        if (this.#stage.stage === 'ready' && !this.#stage.running.opened.election.practice)
          return refuse('package', 'already-running');
        const chosen = await this.#chosenPackage(file);
        if (!chosen.ok) return chosen;
        const bytes = chosen.value;
        const face = readPackageFace(bytes);
        if (!face.ok) return face;
        if (face.value.election.practice && (await this.#around.data.read('real', 'package')))
          return refuse('package', 'real-package-here');
        const folder = face.value.election.practice
          ? await this.#around.data.newPractice(this.#around.clock.wall())
          : 'real';
        const served = await this.#around.data.read(folder, 'package');
        if (served) {
          const before = readPackageFace(served);
          if (!before.ok) return before;
          const same = checkServes({ ...before.value, electionId: before.value.election.id }, face.value);
          if (!same.ok) return same;
        }
        return this.#open(bytes, passphrase, folder);
      }),

    'start-practice': () =>
      this.#inTurn(async () => {
        if (this.#stage.stage === 'ready' && !this.#stage.running.opened.election.practice)
          return refuse('package', 'already-running');
        const { data, clock, practicePackage, progress } = this.#around;
        if (await data.read('real', 'package')) return refuse('package', 'real-package-here');
        progress({ job: 'practice', percent: null, done: false });
        try {
          const made = await practicePackage(clock.wall());
          if (!made.ok) return made;
          const folder = await data.newPractice(clock.wall());
          this.#pins = made.value.pins;
          await data.keep(folder, 'pins', JSON.stringify(made.value.pins));
          return await this.#open(made.value.bytes, practicePassphrase, folder);
        } finally {
          progress({ job: 'practice', percent: 100, done: true });
        }
      }),

    unlock: ({ passphrase }) =>
      this.#inTurn(async () => {
        const { current } = this.#habits;
        const bytes = current === null ? null : await this.#around.data.read(current, 'package');
        if (current === null || !bytes) return refuse('station', 'needs-package');
        if (this.#stage.stage === 'ready') return refuse('package', 'already-running');
        return this.#open(bytes, passphrase, current);
      }),

    'sit-down': async given => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const seated = await running.people.sitDown(given);
      this.#push();
      return seated;
    },

    lock: async () => {
      this.running?.people.lock();
      this.#push();
      return ok(null);
    },

    'retry-write': async () => {
      const running = this.running;
      if (!running) return refuse('station', 'needs-package');
      const written = await running.service.retry();
      this.#push();
      return written.ok ? ok(null) : written;
    },
  };

  /** Refuses `unknown-file`, `file-unreadable`, `file-too-large`. */
  async #chosenPackage(file: string): Promise<Result<Buffer>> {
    const path = this.#chosen.path(file);
    if (path === undefined) return refuse('input', 'unknown-file');
    const name = basename(path).slice(0, 200);
    const size = await stat(path).then(
      ({ size }) => size,
      () => null,
    );
    if (size === null) return refuse('package', 'file-unreadable', { name });
    if (size > packageMegabytes * 1_048_576)
      return refuse('package', 'file-too-large', { name, megabytes: packageMegabytes });
    const bytes = await readFile(path).catch(() => null);
    return bytes ? ok(bytes) : refuse('package', 'file-unreadable', { name });
  }

  /** Opens the package, then the ledger; only then is anything of it kept on this machine. */
  async #open(bytes: Uint8Array, passphrase: string, folder: string): Promise<Result<null>> {
    const { data, progress } = this.#around;
    progress({ job: 'package', percent: null, done: false });
    try {
      const opened = await openPackage(bytes, passphrase);
      if (!opened.ok) return opened;
      if (this.#around.practiceOnly && !opened.value.election.practice)
        return refuse('package', 'clock-not-real');
      await data.keep(folder, 'package', bytes);
      await this.#keepHabits({ ...this.#habits, current: folder });
      await this.running?.ledger.close();
      const run = await this.#runOf(opened.value, folder);
      const started = await runStation(run);
      if (started.ok) {
        this.#adopt(started.value, folder);
        return ok(null);
      }
      const stopped = await StoppedStart.at(run, started);
      this.#stage = { stage: 'broken', title: titleOf(opened.value), refusal: started, stopped, folder };
      this.#push();
      return started;
    } finally {
      progress({ job: 'package', percent: 100, done: true });
    }
  }

  async #runOf(opened: OpenedPackage, folder: string): Promise<RunOptions> {
    const { data, clock, runtime, host, ledgerPage } = this.#around;
    const second = this.#habits.second[folder];
    return {
      opened,
      journal: filesOf(data.folder(folder)).journal,
      marker: data.marker(folder),
      ...(second === undefined
        ? {}
        : { secondJournal: { path: secondJournalIn(second.folder), elsewhere: second.elsewhere } }),
      page: await ledgerPage(),
      database: folder,
      clock,
      runtime,
      host,
      onStatus: () => this.#push(),
    };
  }

  #adopt(running: Running, folder: string): void {
    const { clock, fallback } = this.#around;
    const drive = new SecondDrive(
      {
        running,
        clock,
        fallback,
        language: () => this.#habits.language,
        keep: habit => this.#keepSecond(folder, habit),
        changed: () => this.#push(),
      },
      this.#habits.second[folder] ?? null,
    );
    const shown = new ViewOfStation(running, drive, clock);
    this.#stage = { stage: 'ready', running, drive, shown, folder };
    if (!running.opened.election.practice) this.#pins = null;
    running.service.onWritten(() => this.#push());
    this.#push();
  }

  /** A start that stopped, or a write that failed. */
  async #trouble(): Promise<{ readonly run: RunOptions; readonly why: Refused } | null> {
    const stage = this.#stage;
    if (stage.stage === 'broken') return stage.stopped && { run: stage.stopped.run, why: stage.refusal };
    if (stage.stage !== 'ready' || stage.running.service.fault === null) return null;
    return {
      run: await this.#runOf(stage.running.opened, stage.folder),
      why: stage.running.service.fault,
    };
  }

  #view(): View {
    return { ...this.#frame(), station: this.#stage.stage === 'ready' ? this.#stage.shown.whole() : null };
  }

  /** Once for all that changes together, and behind the answer that is on its way: a voter waits for that one. */
  #push(): void {
    if (this.#pushDue) return;
    this.#pushDue = true;
    setImmediate(() => {
      this.#pushDue = false;
      this.#around.push({
        ...this.#frame(),
        station: this.#stage.stage === 'ready' ? this.#stage.shown.change() : null,
      });
    });
  }

  #frame(): Omit<View, 'station'> {
    const stage = this.#stage;
    return {
      language: this.#habits.language,
      runtime: this.#around.runtime,
      stage: stage.stage,
      title:
        stage.stage === 'ready'
          ? titleOf(stage.running.opened)
          : stage.stage === 'start'
            ? null
            : stage.title,
      practicePins: this.#pins,
      broken: stage.stage === 'broken' ? stage.refusal.refusal : null,
    };
  }

  async #keepSecond(folder: string, habit: SecondHabit | null): Promise<void> {
    const { [folder]: _, ...others } = this.#habits.second;
    await this.#keepHabits({
      ...this.#habits,
      second: habit === null ? others : { ...others, [folder]: habit },
    });
  }

  async #keepHabits(habits: Habits): Promise<void> {
    this.#habits = habits;
    await this.#around.data.keepHabits(habits);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {}); // whoever asked has `done`; the next in turn must run all the same
    return done;
  }
}

/** What may be asked of a locked desk; `command` and the papers that name voters ask for PINs themselves. */
const openAsks: ReadonlySet<Ask['ask']> = new Set([
  'view',
  'set-language',
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
const idleAsks: ReadonlySet<Ask['ask']> = new Set(['view', 'timeline', 'lock']);

const titleOf = ({ election, stationId, committeeFingerprint }: PackageFace): Title => ({
  election: election.title.zh,
  station: election.stations.find(({ id }) => id === stationId)?.name.zh ?? stationId,
  practice: election.practice,
  committee: committeeFingerprint,
});
