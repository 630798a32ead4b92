/**
 * The script of a simulated day: JSON, one object a line; empty lines and those that begin with `//` are left out.
 * The first line may name an election of its own: `{"election": {…}, "rollRows": n}`.
 */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/contract/view.ts';
import { speakIn } from '../command-line.ts';
import { exactPlace, faultText } from '../package/command-texts.ts';
import { parseJson } from '../package/container.ts';
import { type ElectionFault, faultsOf } from '../package/schema-faults.ts';

/**
 * RFC 3339, a time of the election day (`09:30`, `09:30:15`), or a wait (`+90s`, `+5m`, `+3h`); by the machine's
 * clock, as whoever sits at the desk reads it.
 */
const time = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const day = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const when = z
  .string()
  .regex(new RegExp(`^(\\+\\d{1,6}[smh]|${time}|${day}T${time}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2}))$`));

/** One line of a script. A line with neither `do`, `scan`, `voters` nor `machine` is a remark (`say`). */
export const scriptLineSchema = z.strictObject({
  at: when.optional(),
  /** person ids; the PINs of a script are taken as given */
  by: z.array(z.string().max(40)).max(5).default([]),
  /** a command, with its data; `"voter": "#3"` is the third entitled voter of the roll, `"voter": "24…"` a number */
  do: z.string().max(60).optional(),
  data: z.record(z.string(), z.json()).default({}),
  /** documents of an objection, beside the script: they become `data.documents` (R-55.doc) */
  files: z.array(z.string().max(200)).max(50).optional(),
  /** a card read at the desk, or the place on the roll (`#3`) of whose it is: a refusal is recorded as the desk would, an entitled voter is handed a ballot */
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
  /** the rule that must refuse this line; without it the line must not be refused */
  refused: z
    .string()
    .regex(/^(R-[\w.-]+|station|input)$/)
    .optional(),
  say: z.string().max(500).optional(),
});
export type ScriptLine = z.infer<typeof scriptLineSchema>;

/** What the first line changes of the election that the day is held in. */
export const scriptElectionSchema = z.strictObject({
  /** fields of the election file, each in the place of the whole field; `settings` is filled up with the defaults */
  election: z.record(z.string(), z.json()).default({}),
  /** only so many rows of the roll, its heading not counted */
  rollRows: z.int().min(1).max(1_000_000).optional(),
});
export type ScriptElection = z.infer<typeof scriptElectionSchema>;

export type Script = {
  readonly election: ScriptElection;
  /** of the line that changes the election; 0: none does */
  readonly electionLine: number;
  readonly lines: readonly { readonly line: number; readonly step: ScriptLine }[];
};

const namesElection = (line: unknown): boolean =>
  typeof line === 'object' && line !== null && ('election' in line || 'rollRows' in line);

/** What is wrong with a line that can be read; null: nothing. A line that would do nothing is a slip of whoever wrote it. */
function idle({
  do: command,
  data,
  files,
  scan,
  voters,
  machine,
  say,
  refused,
}: ScriptLine): 'script.no-do' | 'script.idle' | null {
  if (command === undefined && (Object.keys(data).length > 0 || files !== undefined)) return 'script.no-do';
  const acts = command !== undefined || scan !== undefined || voters !== undefined;
  if (refused !== undefined && !acts) return 'script.no-do';
  return acts || machine !== undefined || say !== undefined ? null : 'script.idle';
}

/** The times of the day that a script names only go on, but where it sets the clock itself. Waits are not added up. */
class Times {
  #last = '';

  /** The time before, when this line's is earlier; else null. */
  earlier({ at, machine }: ScriptLine): string | null {
    const last = this.#last;
    const named = at !== undefined && /^\d\d:/.test(at) ? at : null;
    if (named !== null) this.#last = named;
    if (machine?.event === 'clock-set') this.#last = '';
    // 09:30 is 09:30:00
    return named !== null && last !== '' && named.padEnd(8, ':00') < last.padEnd(8, ':00') ? last : null;
  }
}

/** Refuses `script-line` {line, problem}: the first thing that is wrong, in words. */
export function readScript(text: string, language: Language = 'en'): Result<Script> {
  let election: ScriptElection | null = null;
  let electionLine = 0;
  const speak = speakIn(language);
  const times = new Times();
  const lines: { line: number; step: ScriptLine }[] = [];
  // some editors on Windows put a mark before what they save
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (raw.trim() === '' || raw.trim().startsWith('//')) continue;
    const wrong = (problem: string) => refuse('input', 'script-line', { line: index + 1, problem });
    const json = parseJson(Buffer.from(raw));
    if (json === null) return wrong(speak('script.not-json'));
    if (election === null && lines.length === 0 && namesElection(json)) {
      const read = scriptElectionSchema.safeParse(json, { reportInput: true });
      if (!read.success) return wrong(firstFault(read.error, language));
      election = read.data;
      electionLine = index + 1;
    } else {
      const read = scriptLineSchema.safeParse(json, { reportInput: true });
      if (!read.success) return wrong(firstFault(read.error, language));
      const why = idle(read.data);
      if (why !== null) return wrong(speak(why));
      const last = times.earlier(read.data);
      if (last !== null) return wrong(speak('script.earlier', { at: read.data.at, last }));
      lines.push({ line: index + 1, step: read.data });
    }
  }
  if (lines.length === 0)
    return refuse('input', 'script-line', {
      line: Math.max(1, electionLine),
      problem: speak('script.empty'),
    });
  return ok({ election: election ?? { election: {} }, electionLine, lines });
}

const firstFault = ({ issues }: z.ZodError, language: Language): string => {
  const [fault] = issues.flatMap(faultsOf);
  return fault === undefined ? '' : scriptFault(fault, language);
};

/** `machine.event: “fire” is not possible here.` */
export function scriptFault(fault: ElectionFault, language: Language): string {
  const problem = faultText(language, fault);
  const place = exactPlace(fault.path);
  return place === '' ? problem : speakIn(language)('script.at', { place, problem });
}
