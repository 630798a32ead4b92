/**
 * A polling day from a script, through the same service as the desk's, on a clock that jumps from line to line. The
 * ledger is the real one but for its two media: the log stays in memory, signed like any other (`remembered`).
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Facts } from '../../shared/contract/ledger.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/contract/result.ts';
import type { CommandData } from '../../shared/domain/commands.ts';
import { readCommand } from '../../shared/domain/decide.ts';
import type { LoggedEvent } from '../../shared/domain/events.ts';
import { initialState, type State } from '../../shared/domain/state.ts';
import { originOf, signCheckpoint } from '../../shared/evidence/checkpoint.ts';
import { Log } from '../../shared/evidence/log.ts';
import { sha256 } from '../evidence/keys.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import { type SetClock, setClock } from './clock.ts';
import { lookUpOf, refusalReason } from './look-up.ts';
import { type Recording, StationService } from './service.ts';
import { Watch } from './watch.ts';

/** RFC 3339, a time of the election day (`09:30`, `09:30:15`), or a wait (`+90s`, `+5m`, `+3h`). */
const when = z.string().regex(/^(\+\d+(s|m|h)|\d{2}:\d{2}(:\d{2})?|\d{4}-\d{2}-\d{2}T.+)$/);

/** One line of a script. A line with neither `do`, `scan` nor `machine` is a remark (`say`). */
export const scriptLineSchema = z.strictObject({
  at: when.optional(),
  /** person ids; the PINs of a script are taken as given */
  by: z.array(z.string().max(40)).max(5).default([]),
  /** a command, with its data; `"voter": "#3"` is the third entitled voter of the roll, `"voter": "24…"` a number */
  do: z.string().max(60).optional(),
  data: z.record(z.string(), z.json()).default({}),
  /** a card read at the desk: a refusal is recorded as the desk would, an entitled voter is handed a ballot */
  scan: z.string().max(200).optional(),
  /** the next so many entitled voters of the roll come, one each `everySeconds` */
  voters: z.int().min(1).max(100_000).optional(),
  everySeconds: z.number().min(0).max(3600).default(20),
  /** what happens to the machine */
  machine: z
    .discriminatedUnion('event', [
      z.strictObject({ event: z.literal('restart'), seconds: z.number().min(0) }),
      z.strictObject({ event: z.literal('sleep'), seconds: z.number().min(0) }),
      z.strictObject({ event: z.literal('clock-set'), seconds: z.number() }),
    ])
    .optional(),
  say: z.string().max(500).optional(),
});
export type ScriptLine = z.infer<typeof scriptLineSchema>;

/** What a line led to: `events` in order, or the refusal of its rule. */
export type Step = {
  readonly line: number;
  readonly at: string;
  readonly what: string;
  readonly events: readonly LoggedEvent[];
  readonly refusal: Refusal | null;
};

export type Simulated = {
  readonly state: State;
  readonly log: Log;
  readonly steps: readonly Step[];
  /** writes down, after the script, that a paper was made */
  readonly notePaper: (document: CommandData<'note-print'>['document'], sha256: string) => Promise<void>;
};

/** The lines of a script; empty ones and those that begin with `//` are left out. Refuses `script-line` {line, problem}. */
export function readScript(text: string): Result<readonly { line: number; step: ScriptLine }[]> {
  const lines: { line: number; step: ScriptLine }[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.trim() === '' || raw.trim().startsWith('//')) continue;
    try {
      lines.push({ line: index + 1, step: scriptLineSchema.parse(JSON.parse(raw)) });
    } catch (error) {
      const problem =
        error instanceof z.ZodError
          ? `${error.issues[0]?.path.join('.')}: ${error.issues[0]?.message}`
          : String(error);
      return refuse('input', 'script-line', { line: index + 1, problem: problem.slice(0, 300) });
    }
  }
  return ok(lines);
}

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
  readonly script: readonly { line: number; step: ScriptLine }[];
  readonly version: string;
  readonly tell?: (step: Step) => void;
};

export async function simulate({ opened, script, version, tell }: SimulateOptions): Promise<Simulated> {
  const { election, stationId, roll } = opened;
  const zoneAhead = '+08:00';
  const clock = setClock(Date.parse(`${election.date}T08:00:00${zoneAhead}`), election.zone);
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

  const step = (line: number, what: string, result: Result<readonly LoggedEvent[]>): void => {
    const one: Step = {
      line,
      at: new Date(shifted.wall()).toISOString(),
      what,
      events: result.ok ? result.value : [],
      refusal: result.ok ? null : result.refusal,
    };
    steps.push(one);
    tell?.(one);
  };
  const start = async (line: number) => {
    const versions = { runtime: version, engine: 'none' };
    step(
      line,
      'start-station',
      await service.submit(
        { type: 'start-station', data: { runtime: 'simulation', version, versions, host: 'simulation' } },
        [],
      ),
    );
  };
  const passTo = async (at: string): Promise<void> => {
    const wait = /^\+(\d+)(s|m|h)$/.exec(at);
    const unit = { s: 1_000, m: 60_000, h: 3_600_000 }[wait?.[2] ?? 's'] ?? 1_000;
    const until = wait
      ? clock.wall() + Number(wait[1]) * unit
      : Date.parse(
          at.includes('T') ? at : `${election.date}T${at}${at.length === 5 ? ':00' : ''}${zoneAhead}`,
        ) - offset;
    // by the minute, so that a countdown is written down when it ends, as on a real desk
    while (clock.wall() < until) {
      clock.passUntil(Math.min(until, clock.wall() + 60_000));
      await watch.tick(bootOf(run));
    }
  };
  const entitled = function* () {
    for (const entry of roll.entries())
      if (entry.noVote === null && (entry.station === '' || entry.station === stationId)) yield entry.number;
  };
  const coming = entitled();
  const numbers = [...entitled()];
  const numberOf = (nth: number): string => numbers[nth - 1] ?? '';

  const scan = async (line: number, read: string, by: readonly string[]): Promise<void> => {
    const answer = lookUpOf(service.state, roll.answer(read), roll.voterId);
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
    step(line, `scan: ${answer.answer}`, written);
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

  for (const { line, step: told } of script) {
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
    if (told.scan !== undefined) await scan(line, told.scan, told.by);
    if (told.voters !== undefined)
      for (let n = 0; n < told.voters; n++) {
        const next = coming.next();
        if (next.done) break;
        clock.pass(told.everySeconds * 1_000);
        await watch.tick(bootOf(run));
        await scan(line, next.value, told.by);
      }
    if (told.do !== undefined) {
      const voter = told.data.voter;
      const number =
        typeof voter === 'string' && voter.startsWith('#') ? numberOf(Number(voter.slice(1))) : voter;
      const data =
        typeof number === 'string' && number !== ''
          ? { ...told.data, voter: roll.voterId(number) }
          : told.data;
      const command = readCommand(told.do, data);
      step(line, told.do, command.ok ? await service.submit(command.value, told.by) : command);
    }
  }
  return {
    state: service.state,
    log,
    steps,
    notePaper: async (document, digest) => {
      const data = { document, way: 'file', reprint: false, confirmed: false, sha256: digest } as const;
      const noted = await service.submit({ type: 'note-print', data }, []);
      if (!noted.ok) throw new Error(noted.refusal.code);
    },
  };
}
