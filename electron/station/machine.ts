/**
 * What this machine is doing: no package yet, a locked one, a station that runs, or a ledger that could not be opened;
 * and what the window sees of it. `answers/opening.ts` leads from one to the next.
 */
import type { Refused } from '../../shared/contract/result.ts';
import type { Change, Runtime, Title, View } from '../../shared/contract/view.ts';
import type { PackageFace } from '../package/open-package.ts';
import type { StoppedStart } from './fault.ts';
import { type DataFolder, firstHabits, type Habits, type SecondHabit } from './folder.ts';
import type { Running } from './running.ts';
import type { SecondDrive } from './second-drive.ts';
import type { ViewOfStation } from './view.ts';

export type Stage =
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

export class Machine {
  readonly #data: DataFolder;
  readonly #runtime: Runtime;
  readonly #send: (change: Change) => void;
  #habits: Habits = firstHabits;
  #pushDue = false;
  #turn = 0;
  stage: Stage = { stage: 'start' };
  /** of the practice election: shown beside the fields */
  pins: View['practicePins'] = null;

  constructor(data: DataFolder, runtime: Runtime, send: (change: Change) => void) {
    this.#data = data;
    this.#runtime = runtime;
    this.#send = send;
  }

  get running(): Running | null {
    return this.stage.stage === 'ready' ? this.stage.running : null;
  }

  get habits(): Habits {
    return this.#habits;
  }

  async readHabits(): Promise<void> {
    this.#habits = await this.#data.habits();
  }

  async keepHabits(part: Partial<Habits>): Promise<void> {
    this.#habits = { ...this.#habits, ...part };
    await this.#data.keepHabits(this.#habits);
  }

  async keepSecond(folder: string, habit: SecondHabit | null): Promise<void> {
    const { [folder]: _, ...others } = this.#habits.second;
    await this.keepHabits({ second: habit === null ? others : { ...others, [folder]: habit } });
  }

  view(): View {
    return { ...this.#frame(), station: this.stage.stage === 'ready' ? this.stage.shown.whole() : null };
  }

  /** Once for all that changes together, and behind the answer that is on its way: a voter waits for that one. */
  push(): void {
    if (this.#pushDue) return;
    this.#pushDue = true;
    setImmediate(() => {
      this.#pushDue = false;
      this.#turn++;
      this.#send({
        ...this.#frame(),
        station: this.stage.stage === 'ready' ? this.stage.shown.change() : null,
      });
    });
  }

  #frame(): Omit<View, 'station'> {
    const { stage } = this;
    return {
      turn: this.#turn,
      language: this.#habits.language,
      runtime: this.#runtime,
      stage: stage.stage,
      title:
        stage.stage === 'ready'
          ? titleOf(stage.running.opened)
          : stage.stage === 'start'
            ? null
            : stage.title,
      practicePins: this.pins,
      broken: stage.stage === 'broken' ? stage.refusal.refusal : null,
    };
  }
}

export const titleOf = ({ election, stationId, committeeFingerprint }: PackageFace): Title => ({
  election: election.title.zh,
  station: election.stations.find(({ id }) => id === stationId)?.name.zh ?? stationId,
  practice: election.practice,
  committee: committeeFingerprint,
});
