/**
 * From a package to a station that runs: chosen, shown before it is taken, opened with its passphrase, its ledger opened;
 * what is kept of it on this machine; and the practice election. What changes the stage takes turns.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, type Result, refuse } from '../../../shared/contract/result.ts';
import type { Runtime } from '../../../shared/contract/view.ts';
import type { LedgerPagePort } from '../../ledger/page.ts';
import { checkServes, type OpenedPackage, openPackage, readPackageFace } from '../../package/open-package.ts';
import type { Clock } from '../clock.ts';
import { StoppedStart } from '../fault.ts';
import { type DataFolder, filesOf } from '../folder.ts';
import { type Machine, titleOf } from '../machine.ts';
import type { PaperFallback } from '../paper-fallback.ts';
import { type PracticePackage, practicePassphrase } from '../practice.ts';
import { type Running, type RunOptions, runStation } from '../running.ts';
import { SecondDrive, secondJournalIn } from '../second-drive.ts';
import { ViewOfStation } from '../view.ts';
import type { ChosenFiles } from './chosen-files.ts';
import type { Handlers } from './handlers.ts';
import type { PaperWork } from './papers.ts';

/** What a station needs of the world to be opened. */
export type OpeningWork = Pick<PaperWork, 'progress'> & {
  readonly data: DataFolder;
  readonly clock: Clock;
  /** true under a clock that is not the machine's: no real poll may run by it */
  readonly practiceOnly: boolean;
  readonly runtime: Runtime;
  /** the machine, as the record names it */
  readonly host: string;
  readonly ledgerPage: () => Promise<LedgerPagePort>;
  readonly practicePackage: (nowMs: number) => Promise<Result<PracticePackage>>;
  readonly fallback: PaperFallback;
};

/** The largest package that is read: a million voters are some 150 MB. */
const packageMegabytes = 500;

export class Opening {
  readonly #around: OpeningWork;
  readonly #machine: Machine;
  readonly #chosen: ChosenFiles;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(around: OpeningWork, machine: Machine, chosen: ChosenFiles) {
    this.#around = around;
    this.#machine = machine;
    this.#chosen = chosen;
  }

  /** What this machine knows: its language, and the package that it served last. */
  async begin(): Promise<void> {
    const { data } = this.#around;
    await this.#machine.readHabits();
    const { current } = this.#machine.habits;
    const bytes = current === null ? null : await data.read(current, 'package');
    if (current === null || bytes === null) return;
    const face = readPackageFace(bytes);
    if (!face.ok) {
      this.#machine.stage = { stage: 'broken', title: null, refusal: face, stopped: null, folder: current };
      return;
    }
    const pins = await data.read(current, 'pins');
    this.#machine.pins = pins ? JSON.parse(pins.toString('utf8')) : null;
    this.#machine.stage = { stage: 'locked', title: titleOf(face.value) };
    if (face.value.election.practice) await this.#open(bytes, practicePassphrase, current);
  }

  readonly answers: Handlers<'package-face' | 'load-package' | 'start-practice' | 'unlock'> = {
    'package-face': async ({ file }) => {
      const bytes = await this.#chosenPackage(file);
      if (!bytes.ok) return bytes;
      const face = readPackageFace(bytes.value);
      return face.ok ? ok(titleOf(face.value)) : face;
    },

    'load-package': ({ file, passphrase }) =>
      this.inTurn(async () => {
        if (this.#machine.running?.opened.election.practice === false)
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
      this.inTurn(async () => {
        if (this.#machine.running?.opened.election.practice === false)
          return refuse('package', 'already-running');
        const { data, clock, practicePackage, progress } = this.#around;
        if (await data.read('real', 'package')) return refuse('package', 'real-package-here');
        progress({ job: 'practice', percent: null, done: false });
        try {
          const made = await practicePackage(clock.wall());
          if (!made.ok) return made;
          const folder = await data.newPractice(clock.wall());
          this.#machine.pins = made.value.pins;
          await data.keep(folder, 'pins', JSON.stringify(made.value.pins));
          return await this.#open(made.value.bytes, practicePassphrase, folder);
        } finally {
          progress({ job: 'practice', percent: 100, done: true });
        }
      }),

    unlock: ({ passphrase }) =>
      this.inTurn(async () => {
        const { current } = this.#machine.habits;
        const bytes = current === null ? null : await this.#around.data.read(current, 'package');
        if (current === null || !bytes) return refuse('station', 'needs-package');
        if (this.#machine.stage.stage === 'ready') return refuse('package', 'already-running');
        return this.#open(bytes, passphrase, current);
      }),
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
      await this.#machine.keepHabits({ current: folder });
      await this.#machine.running?.ledger.close();
      const run = await this.runOf(opened.value, folder);
      const started = await runStation(run);
      if (started.ok) {
        this.adopt(started.value, folder);
        return ok(null);
      }
      const stopped = await StoppedStart.at(run, started);
      this.#machine.stage = {
        stage: 'broken',
        title: titleOf(opened.value),
        refusal: started,
        stopped,
        folder,
      };
      this.#machine.push();
      return started;
    } finally {
      progress({ job: 'package', percent: 100, done: true });
    }
  }

  /** As the ledger of that folder is opened now. */
  async runOf(opened: OpenedPackage, folder: string): Promise<RunOptions> {
    const { data, clock, runtime, host, ledgerPage } = this.#around;
    const second = this.#machine.habits.second[folder];
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
      onStatus: () => this.#machine.push(),
    };
  }

  /** From here on this station answers. */
  adopt(running: Running, folder: string): void {
    const { clock, fallback } = this.#around;
    const drive = new SecondDrive(
      {
        running,
        clock,
        fallback,
        language: () => this.#machine.habits.language,
        keep: habit => this.#machine.keepSecond(folder, habit),
        changed: () => this.#machine.push(),
      },
      this.#machine.habits.second[folder] ?? null,
    );
    const shown = new ViewOfStation(running, drive, clock);
    this.#machine.stage = { stage: 'ready', running, drive, shown, folder };
    if (!running.opened.election.practice) this.#machine.pins = null;
    running.service.onWritten(() => this.#machine.push());
    this.#machine.push();
  }

  /** One change of the stage at a time. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {}); // whoever asked has `done`; the next in turn must run all the same
    return done;
  }
}
