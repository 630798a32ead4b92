/**
 * The texts of the domain in three languages. Traditional Chinese comes first: Portuguese and English must have
 * exactly its keys, which the compiler checks. How a text is filled, and what stands in a placeholder, is in README.md.
 */
import type { Settings } from '../contract/election.ts';
import type { Refusal } from '../contract/result.ts';
import type { Language } from '../contract/view.ts';
import type { EventType } from '../domain/events.ts';
import { commands as enCommands } from './en/command-labels.ts';
import { events as enEvents } from './en/events.ts';
import { field as enField } from './en/field.ts';
import { names as enNames } from './en/field-names.ts';
import * as enRefusals from './en/refusals.ts';
import { settings as enSettings } from './en/setting-labels.ts';
import { commands as ptCommands } from './pt/command-labels.ts';
import { events as ptEvents } from './pt/events.ts';
import { field as ptField } from './pt/field.ts';
import { names as ptNames } from './pt/field-names.ts';
import * as ptRefusals from './pt/refusals.ts';
import { settings as ptSettings } from './pt/setting-labels.ts';
import { chosen, fill, type Params, plainly, type Write } from './text.ts';
import { commands as zhCommands } from './zh/command-labels.ts';
import { events as zhEvents } from './zh/events.ts';
import { field as zhField } from './zh/field.ts';
import { names as zhNames } from './zh/field-names.ts';
import * as zhRefusals from './zh/refusals.ts';
import { settings as zhSettings } from './zh/setting-labels.ts';

/** The type of a catalogue: exactly the keys of the first language, each with a text. */
export type Shape<T> = T extends string ? string : { readonly [K in keyof T]: Shape<T[K]> };

const zh = {
  refusal: { ...zhRefusals.domainRefusals, ...zhRefusals.shellRefusals },
  rollProblem: zhRefusals.rollProblems,
  event: zhEvents,
  field: { ...zhField, command: zhCommands, name: zhNames },
  setting: zhSettings,
} as const;

export type Catalogue = Shape<typeof zh>;

export const catalogue: { readonly [L in Language]: Catalogue } = {
  zh,
  pt: {
    refusal: { ...ptRefusals.domainRefusals, ...ptRefusals.shellRefusals },
    rollProblem: ptRefusals.rollProblems,
    event: ptEvents,
    field: { ...ptField, command: ptCommands, name: ptNames },
    setting: ptSettings,
  },
  en: {
    refusal: { ...enRefusals.domainRefusals, ...enRefusals.shellRefusals },
    rollProblem: enRefusals.rollProblems,
    event: enEvents,
    field: { ...enField, command: enCommands, name: enNames },
    setting: enSettings,
  },
};

/** Sections of `field` that hold one label per value. */
export type Labelled = Exclude<keyof Catalogue['field'], 'answer'>;

/** Which rule each setting of the election belongs to (rules.md, **[choice]**; `station`: no rule of the charter). */
export const settingRule: { readonly [S in keyof Settings]: string } = {
  lateOpeningMovesClose: 'R-50.2',
  agentsAtOnce: 'R-46.3',
  replacementsWithoutChair: 'R-54.5',
  smallCount: 'R-secret',
  firstHourMinutes: 'R-44.1',
  interruptionLimitMinutes: 'R-44.2',
  interruptionLimitOn: 'R-44.2',
  serveQueueAtClose: 'R-51.1',
  doubleEntry: 'R-60.3',
  batchSize: 'R-60.3',
  minimumTurnoutPercent: 'R-19.2',
  minimumTurnoutApplies: 'R-19.2',
  winningPercent: 'R-19.1',
  depositVotes: 'R-33',
  attachmentMegabytes: 'R-55.doc',
  idleLockMinutes: 'station',
  unusedWarnPercent: 'station',
  unusedAlarmPercent: 'station',
};

/** Placeholders of refusals whose value is a value of an enum: in any refusal, or in the one named. */
export const refusalLabels: { readonly [code: string]: { readonly [param: string]: Labelled } } = {
  '': { phase: 'phase', command: 'command', deadline: 'deadline', medium: 'medium', part: 'packagePart' },
  'bad-input': { field: 'name', problem: 'inputProblem' },
  'interruption-not-described': { field: 'name' },
  'card-pattern': { problem: 'cardProblem' },
  'roll-problems': { problem: 'rollProblem' },
};

/** The same for events, by event and path. */
export const eventLabels: { readonly [T in EventType]?: { readonly [path: string]: Labelled } } = {
  'poll-closed-early': { ground: 'ground', belowMinimum: 'belowMinimum' },
  'deadline-reached': { deadline: 'deadline' },
  'gap-decided': { interruption: 'wasInterruption' },
  'signed-in': { role: 'role' },
  'signed-out': { approved: 'approved' },
  'ballots-transferred': { direction: 'direction' },
  'slot-signed': { signed: 'signed' },
  'seal-inspected': { finding: 'sealFinding' },
  'voter-refused': { reason: 'refusalReason' },
  'issue-voided': { kind: 'ballotKind' },
  'poll-interrupted': { cause: 'cause' },
  'irregularity-recorded': { source: 'source' },
  'objection-lodged': { kind: 'objectionKind' },
  'objection-decided': { outcome: 'outcome' },
  'decision-recorded': { carried: 'carried' },
  'roll-amended': { change: 'rollChange' },
  'papers-entered': { kind: 'paperKind' },
  'envelope-sealed': { kind: 'paperKind' },
  'counting-decided': { carried: 'carried' },
  'supervisor-appointed': { capacity: 'supervisorCapacity' },
  'record-signed': { signed: 'signed' },
  'document-printed': { document: 'documentKind', way: 'printWay' },
  'print-confirmed': { whole: 'whole' },
  'data-exported': { what: 'exportWhat' },
  'paper-fallback-switched': { what: 'fallbackStep' },
  'checkpoint-checked': { result: 'containment' },
  'station-recovered': { what: 'recovery' },
  'second-journal': { state: 'secondJournal' },
  'write-failed': { medium: 'medium' },
};

/** The label of a value, or the value itself where the catalogue has none. */
export function label(language: Language, section: Labelled, value: unknown): string {
  const labels: { readonly [value: string]: string } = catalogue[language].field[section];
  const key = String(value);
  return Object.hasOwn(labels, key) ? (labels[key] ?? key) : key;
}

/** The sentence of a refusal. A code without a text is the program's fault: `internal` says so, with the code. */
export function refusalText(language: Language, refusal: Refusal, write: Write = plainly): string {
  const texts = catalogue[language].refusal;
  const template = chosen(language, texts, refusal.code, refusal.params);
  if (template === undefined) return fill(texts.internal, { code: refusal.code });
  const sections = { ...refusalLabels[''], ...refusalLabels[refusal.code] };
  return fill(template, refusal.params, (value, path) => {
    const section = sections[path];
    if (section === undefined) return write(value, path);
    // a field inside another is named by the last word that is not a position in a list
    const key =
      section === 'name'
        ? String(value)
            .split('.')
            .findLast(word => !/^\d+$/.test(word))
        : value;
    return label(language, section, key);
  });
}

/** The line of the timeline for an event; `write` formats what is not a label. */
export function eventText(
  language: Language,
  event: { readonly type: EventType; readonly data: Params },
  write: Write = plainly,
): string {
  const sections = eventLabels[event.type] ?? {};
  return fill(catalogue[language].event[event.type], event.data, (value, path) => {
    const section = sections[path];
    return section === undefined ? write(value, path) : label(language, section, value);
  });
}

/**
 * Why the roll gives somebody no vote: the word for the mapping's reason, or the committee's own words, and what
 * the roll says there. A name that only the roll's file knows says nothing to the person at the desk: then the value alone.
 */
export function noVoteText(language: Language, why: string, value: string): string {
  const word = label(language, 'noVote', why);
  if (value === '') return word;
  const unknown = word === why && /^[\w.-]+$/.test(why);
  return unknown ? value : fill(catalogue[language].field.say['no-vote'], { why: word, value });
}

/** One problem of the roll's file, with the row and the column before it where it has them (row 0: the file). */
export function rollProblemText(
  language: Language,
  problem: { readonly row: number; readonly column: string; readonly code: string; readonly params: Params },
): string {
  const texts: { readonly [code: string]: string } = catalogue[language].rollProblem;
  const say = catalogue[language].field.say;
  const { row, column } = problem;
  const text = fill(texts[problem.code] ?? problem.code, { column, ...problem.params });
  if (row === 0) return text;
  return fill(column === '' ? say['roll-problem-row'] : say['roll-problem-at'], {
    row,
    column,
    problem: text,
  });
}
