/**
 * A station for tests of the service: the sample election with a small roll, the real package, the real rules, a set
 * clock, and a recording that can be told to fail.
 */

import { sampleElectionFile, sampleRoll } from '../../build/sample/sample-election.ts';
import { type OpenedPackage, openPackage } from '../../electron/package/open-package.ts';
import { makePackages } from '../../electron/package/package-file.ts';
import { type Clock, setClock } from '../../electron/station/clock.ts';
import { type Recording, StationService } from '../../electron/station/service.ts';
import { electionFileSchema } from '../../shared/contract/election.ts';
import { ok, type Refused, type Result, refuse } from '../../shared/contract/result.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { initialState } from '../../shared/domain/state.ts';

let opened: Promise<OpenedPackage> | null = null;

/** Made once for a test file: scrypt takes its time. */
export function samplePackage(): Promise<OpenedPackage> {
  opened ??= (async () => {
    const made = await makePackages({
      electionFile: electionFileSchema.parse(sampleElectionFile()),
      rollBytes: sampleRoll(200),
      passphrase: 'a passphrase for tests',
      random: count => new Uint8Array(count).map((_, i) => (i * 31 + count) % 256),
    });
    if (!made.ok) throw new Error(made.refusal.code);
    const read = await openPackage(made.value[0]!.bytes, 'a passphrase for tests');
    if (!read.ok) throw new Error(read.refusal.code);
    return read.value;
  })();
  return opened;
}

/**
 * Keeps what it is given, as fast or as slowly as told; `fails` is answered instead when it is set. Like the ledger, it
 * has something to retry from a failed commit until a retry brought an end to it.
 */
export class TestRecording implements Recording {
  readonly commits: { bytes: string[]; add: string[]; remove: string[] }[] = [];
  fails: Refused | null = null;
  retryFails: Refused | null = null;
  /** resolves when a commit may go on */
  gate: Promise<void> = Promise.resolve();
  /** a commit failed and waits for a retry */
  waiting = false;

  async commit(
    entries: readonly { readonly bytes: string }[],
    facts: { add: string[]; remove: string[] },
  ): Promise<Result<unknown>> {
    await this.gate;
    if (this.fails) {
      this.waiting = true;
      return this.fails;
    }
    this.commits.push({ bytes: entries.map(({ bytes }) => bytes), add: facts.add, remove: facts.remove });
    return ok(null);
  }
  async retry(): Promise<Result<unknown>> {
    await this.gate;
    if (!this.waiting) return refuse('ledger', 'nothing-to-retry');
    if (this.retryFails?.refusal.code === 'not-recorded') return this.retryFails;
    this.waiting = false;
    return this.retryFails ?? ok(null);
  }
}

/** A machine whose clock can be set and which can sleep: `up` stands still meanwhile. */
export function machineAt(instantMs: number) {
  const passing = setClock(instantMs);
  let setBy = 0;
  let slept = 0;
  const clock: Clock = {
    wall: () => passing.wall() + setBy,
    up: () => passing.up() - slept,
    awakeOrAsleep: () => passing.up(),
    machineBoot: () => null,
    zone: () => 'Asia/Macau',
  };
  return {
    clock,
    pass: passing.pass,
    set: (byMs: number) => {
      setBy += byMs;
    },
    sleep: (ms: number) => {
      passing.pass(ms);
      slept += ms;
    },
  };
}

export const boot = '00000000000000aa';

export async function stationAt(time: string) {
  const pack = await samplePackage();
  const machine = machineAt(Date.parse(`${pack.election.date}T${time}:00+08:00`));
  const { clock } = machine;
  const recording = new TestRecording();
  const service = new StationService(initialState(pack.election, pack.stationId), recording, clock, boot);
  const give = (type: Command['type'], data: unknown, ...by: string[]) =>
    service.submit({ type, data } as Command, by);
  return { pack, machine, clock, recording, service, give };
}

/** The same, opened at half past nine with one sealed box and 3,000 ballots. */
export async function openStation() {
  const station = await stationAt('09:00');
  const { pack, machine, give } = station;
  const must = async (result: Promise<Result<unknown>>) => {
    const answer = await result;
    if (!answer.ok) throw new Error(`${answer.refusal.rule} ${answer.refusal.code}`);
  };
  await must(
    give('load-package', {
      digest: pack.digest,
      station: pack.stationId,
      committeeKey: pack.election.keys.committee,
    }),
  );
  await must(give('start-station', { runtime: 'electron', version: '1', versions: {}, host: 'a laptop' }));
  await must(
    give(
      'check-clock',
      { official: `${pack.election.date}T09:00:00.000+08:00`, source: 'time signal' },
      'staff-1',
    ),
  );
  await must(give('receive-ballots', { delivered: 3000, counted: 3000 }, 'staff-1', 'staff-2'));
  await must(give('show-box-empty', { box: 'A1', shownTo: 'everybody present' }, 'staff-1'));
  await must(give('apply-seal', { box: 'A1', seal: 'S-1', place: 'lid', witness: 'an agent' }, 'staff-1'));
  machine.pass(30 * 60_000);
  await must(give('open-poll', {}, 'chair'));
  const numbers = [...pack.roll.entries()].filter(entry => entry.noVote === null).map(({ number }) => number);
  const voter = (nth: number) => pack.roll.voterId(numbers[nth]!);
  return { ...station, voter, numbers };
}
