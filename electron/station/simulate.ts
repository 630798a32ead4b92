/**
 * A polling day from a script, through the same service as the desk's, on a clock that jumps from line to line. The
 * ledger is the real one but for its two media: the log stays in memory, signed like any other (`remembered`).
 */
import { createHash } from 'node:crypto';
import type { AttachedDocument } from '../../shared/contract/asks.ts';
import type { Facts } from '../../shared/contract/ledger.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/contract/result.ts';
import { instantOf } from '../../shared/domain/clock/official.ts';
import type { CommandData } from '../../shared/domain/commands.ts';
import { readCommand } from '../../shared/domain/decide.ts';
import type { LoggedEvent } from '../../shared/domain/events.ts';
import { nextCopy } from '../../shared/domain/record/state.ts';
import { initialState, type State } from '../../shared/domain/state.ts';
import { originOf, signCheckpoint } from '../../shared/evidence/checkpoint.ts';
import { Log } from '../../shared/evidence/log.ts';
import { sha256 } from '../evidence/keys.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import { type SetClock, setClock } from './clock.ts';
import { lookUpOf, refusalReason } from './look-up.ts';
import { type Recording, StationService } from './service.ts';
import type { Script, ScriptLine } from './simulate-script.ts';
import { Watch } from './watch.ts';

/** What a line led to: `events` in order, or the refusal of its rule. */
export type Step = {
  readonly line: number;
  readonly at: string;
  readonly what: string;
  readonly events: readonly LoggedEvent[];
  readonly refusal: Refusal | null;
  /** the rule that the script says must refuse this; null: it must not be refused */
  readonly expected: string | null;
};

/** Refused, and the script does not say so; or not refused, or by another rule, where it does. */
export const surprises = ({ refusal, expected }: Step): boolean => (refusal?.rule ?? null) !== expected;

export type Simulated = {
  readonly state: State;
  readonly log: Log;
  readonly steps: readonly Step[];
  /** writes down, after the script, that a paper was made */
  readonly notePaper: (document: CommandData<'note-print'>['document'], sha256: string) => Promise<void>;
};

/** A ledger without media: the same log, checkpoints and unique facts, in memory. */
function remembered(log: Log, opened: OpenedPackage): Recording {
  const held = new Set<string>();
  return {
    commit: async (entries, facts: Facts) => {
      const twice = facts.add.find(fact => held.has(fact) && !facts.remove.includes(fact));
      if (twice !== undefined) return refuse('ledger', 'fact-held', { fact: twice });
      const events = entries.map(({ bytes }) => bytes);
      const checkpoint = { origin: log.origin, size: log.size + events.length, root: log.rootWith(events) };
      const note = signCheckpoint(sha256, checkpoint, opened.stationKey.publicRaw, opened.stationKey.sign);
      const why = log.accept(events, note);
      if (why !== null) throw new Error(why);
      for (const fact of facts.remove) held.delete(fact);
      for (const fact of facts.add) held.add(fact);
      return ok(null);
    },
    retry: async () => refuse('ledger', 'nothing-to-retry'),
  };
}

/** The id of a simulated run: the same script gives the same log. */
const bootOf = (run: number): string => createHash('sha256').update(`boot ${run}`).digest('hex').slice(0, 16);

export type SimulateOptions = {
  readonly opened: OpenedPackage;
  readonly script: Script;
  readonly version: string;
  /** SHA-256 of the verifier page that will go into the bundle */
  readonly page?: string | undefined;
  /** the documents of an objection, by the names in the script (R-55.doc); without it such a line is refused */
  readonly attach?: (files: readonly string[]) => Promise<Result<readonly AttachedDocument[]>>;
  readonly tell?: (step: Step) => void;
};

export async function simulate({
  opened,
  script,
  version,
  page,
  attach = async ([name = '']) => refuse('R-55.doc', 'file-unreadable', { name }),
  tell,
}: SimulateOptions): Promise<Simulated> {
  const { election, stationId, roll } = opened;
  const { date, zone } = election;
  const clock = setClock(instantOf(date, '08:00', zone), zone);
  const log = new Log(originOf(election.id, stationId), sha256);
  const recording = remembered(log, opened);
  const steps: Step[] = [];
  let run = 1;
  let offset = 0; // what the wall clock was set by; the set clock itself only passes
  let slept = 0;
  let began = 0;
  const shifted: SetClock = {
    ...clock,
    wall: () => clock.wall() + offset,
    up: () => clock.up() - slept - began,
  };
  let service = new StationService(initialState(election, stationId), recording, shifted, bootOf(run));
  let watch = new Watch(
    shifted,
    () => service.state,
    command => service.submit(command, []),
  );

  const step = (
    line: number,
    what: string,
    result: Result<readonly LoggedEvent[]>,
    expected: string | null = null,
  ): void => {
    const one: Step = {
      line,
      at: new Date(shifted.wall()).toISOString(),
      what,
      events: result.ok ? result.value : [],
      refusal: result.ok ? null : result.refusal,
      expected,
    };
    steps.push(one);
    tell?.(one);
  };
  const start = async (line: number) => {
    const versions = { runtime: version, engine: 'none' };
    const data = { runtime: 'simulation', version, versions, host: 'simulation', page };
    step(line, 'start-station', await service.submit({ type: 'start-station', data }, []));
  };
  /** By the second, so that a countdown is written down when it ends, as on a real desk. */
  const passUntil = async (until: number): Promise<void> => {
    while (clock.wall() < until) {
      clock.passUntil(Math.min(until, clock.wall() + 1_000));
      await watch.tick(bootOf(run));
    }
  };
  const passTo = async (at: string): Promise<void> => {
    const wait = /^\+(\d+)(s|m|h)$/.exec(at);
    const unit = { s: 1_000, m: 60_000, h: 3_600_000 }[wait?.[2] ?? 's'] ?? 1_000;
    const until = wait
      ? clock.wall() + Number(wait[1]) * unit
      : (at.includes('T')
          ? Date.parse(at)
          : instantOf(date, at.slice(0, 5), zone) + Number(at.slice(6, 8)) * 1_000) - offset;
    await passUntil(until);
  };
  const entitled = function* () {
    for (const entry of roll.entries())
      if (entry.noVote === null && (entry.station === '' || entry.station === stationId)) yield entry.number;
  };
  const coming = entitled();
  const numbers = [...entitled()];
  /** `#3` is the number of the third entitled voter; anything else is what it is. */
  const cardOf = (read: string): string =>
    /^#\d+$/.test(read) ? (numbers[Number(read.slice(1)) - 1] ?? '') : read;

  /** A place that nobody has on this roll; null where there is somebody, or it is no place. */
  const nowhere = (read: string): Result<never> | null =>
    /^#\d+$/.test(read) && cardOf(read) === ''
      ? refuse('input', 'no-such-place', { place: read, entitled: numbers.length })
      : null;

  const scan = async (
    line: number,
    read: string,
    by: readonly string[],
    expected: string | null,
  ): Promise<void> => {
    const none = nowhere(read);
    if (none !== null) {
      step(line, 'scan', none, expected);
      return;
    }
    const answer = lookUpOf(service.state, roll.answer(cardOf(read)), roll.voterId);
    const reason = refusalReason(answer);
    const written =
      reason !== null
        ? await service.submit({ type: 'refuse-voter', data: { reason } }, by)
        : answer.answer === 'awaits-replacement'
          ? await service.submit({ type: 'issue-replacement', data: { voter: answer.voter } }, by)
          : 'voter' in answer
            ? await service.submit(
                { type: 'issue-ballot', data: { voter: answer.voter, entry: { how: 'wedge' } } },
                by,
              )
            : refuse('R-54.1', 'cannot-tell');
    step(line, `scan: ${answer.answer}`, written, expected);
  };

  /** A voter by place on the roll (`#3`) or by number becomes the pseudonym; attached files become documents. */
  const dataOf = (data: ScriptLine['data'], documents: readonly AttachedDocument[] | null): object => {
    const { voter } = data;
    const number = typeof voter === 'string' ? cardOf(voter) : '';
    return {
      ...data,
      ...(number !== '' ? { voter: roll.voterId(number) } : {}),
      ...(documents === null ? {} : { documents }),
    };
  };

  step(
    0,
    'load-package',
    await service.submit(
      {
        type: 'load-package',
        data: { digest: opened.digest, station: stationId, committeeKey: election.keys.committee },
      },
      [],
    ),
  );
  await start(0);

  for (const { line, step: told } of script.lines) {
    const expected = told.refused ?? null;
    if (told.at !== undefined) await passTo(told.at);
    if (told.machine) {
      const { event, seconds } = told.machine;
      const ms = seconds * 1_000;
      if (event === 'restart') {
        clock.pass(ms);
        run += 1;
        const state = service.state;
        began = clock.up() - slept;
        service = new StationService(state, recording, shifted, bootOf(run));
        watch = new Watch(
          shifted,
          () => service.state,
          command => service.submit(command, []),
        );
        await start(line);
      } else if (event === 'sleep') {
        slept += ms; // up stands still, wall and machine go on
        clock.pass(ms);
        await watch.tick(bootOf(run));
      } else {
        offset += ms;
        await watch.tick(bootOf(run));
      }
    }
    if (told.scan !== undefined) await scan(line, told.scan, told.by, expected);
    if (told.voters !== undefined)
      for (let n = 0; n < told.voters; n++) {
        const next = coming.next();
        if (next.done) {
          step(line, 'voters', refuse('input', 'no-more-voters', { came: n }), expected);
          break;
        }
        await passUntil(clock.wall() + told.everySeconds * 1_000);
        await scan(line, next.value, told.by, expected);
      }
    if (told.do !== undefined) {
      const attached = told.files === undefined ? ok(null) : await attach(told.files);
      const { voter } = told.data;
      const none = typeof voter === 'string' ? nowhere(voter) : null;
      const command =
        none ?? (attached.ok ? readCommand(told.do, dataOf(told.data, attached.value)) : attached);
      step(line, told.do, command.ok ? await service.submit(command.value, told.by) : command, expected);
    }
  }
  return {
    state: service.state,
    log,
    steps,
    notePaper: async (document, digest) => {
      const paper = { document, language: 'zh', way: 'file', sha256: digest } as const;
      const copy = nextCopy(service.state.record, document, 'zh');
      const data = { ...paper, number: `${document}-${log.size}`, copy };
      const noted = await service.submit({ type: 'note-print', data }, []);
      if (!noted.ok) throw new Error(noted.refusal.code);
    },
  };
}
