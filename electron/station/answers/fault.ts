/** The asks of the fault screen, for a start that stopped and for a station whose last write failed. */
import { ok, type Result, refuse } from '../../../shared/contract/result.ts';
import { faultArchive, faultReport, type StoppedStart } from '../fault.ts';
import type { Running, RunOptions } from '../running.ts';
import type { ChosenFiles } from './chosen-files.ts';
import type { Handlers } from './handlers.ts';

type Means = {
  /** the run that is in trouble, with why; null: none is */
  readonly trouble: () => Promise<{ readonly run: RunOptions; readonly why: unknown } | null>;
  readonly stopped: () => StoppedStart | null;
  readonly adopt: (running: Running) => unknown;
  /** a change of the stage: one at a time */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly faultsLog: string;
  readonly save: (run: RunOptions, bytes: Uint8Array) => Promise<Result<string>>;
  readonly chosen: ChosenFiles;
};

const none = refuse('ledger', 'no-fault');

export const faultAnswers = ({
  trouble,
  stopped,
  adopt,
  inTurn,
  faultsLog,
  save,
  chosen,
}: Means): Handlers<'fault-report' | 'export-fault' | 'continue-after-fault'> => ({
  'fault-report': async () => {
    const now = await trouble();
    return now ? ok(await faultReport(now.run)) : none;
  },

  'export-fault': async () => {
    const now = await trouble();
    if (!now) return none;
    const saved = await save(now.run, await faultArchive(now.run, faultsLog, now.why));
    return saved.ok ? ok(await chosen.add(saved.value)) : saved;
  },

  'continue-after-fault': ({ from, reason, people }) =>
    inTurn(async () => {
      const fault = stopped();
      if (!fault) return none;
      const started = await fault.goOn(from, reason, people);
      if (!started.ok) return started;
      adopt(started.value);
      return ok(null);
    }),
});
