/**
 * The figures of the record as data (第62條, R-62): what `record.json` holds, in the bundle and inside the PDF.
 * Nothing in it names a voter, not even by pseudonym (R-62.annex). Instants are RFC 3339 with offset, by the
 * official clock: the machine's, corrected by the difference that the staff found (before they first compared the two,
 * the machine's as it is); '' where a thing did not happen.
 */
import { z } from 'zod';
import { roleSchema } from '../../contract/election.ts';
import { supervisorCapacities } from '../count/commands.ts';
import { writtenTo } from '../evidence/commands.ts';
import { causes, signals } from '../interruption/commands.ts';
import { refusalReasons } from '../issue/commands.ts';
import { objectionKinds } from '../objections/commands.ts';
import { phases } from '../phase.ts';
import { stationFiguresSchema } from '../result/figures.ts';
import { rollStandings } from '../roll/commands.ts';
import { fallbackSteps } from './commands.ts';
import { shareSchema } from './share.ts';

const n = z.int().min(0);
const ms = z.int();
const text = z.string();
const names = z.strictObject({ zh: text, pt: text, en: text });
/** somebody of the package; the number is '' for persons without one */
const who = z.strictObject({ id: text, name: text, number: text });
const resolution = z.strictObject({
  votesFor: n,
  votesAgainst: n,
  casting: z.enum(['for', 'against']).nullable(),
  reasons: text,
});
const signature = z.strictObject({ signer: text, signed: z.boolean(), refusal: text });
const groupVotes = z.strictObject({
  group: text,
  votes: n,
  ofRegistered: shareSchema,
  ofValid: shareSchema,
});

const staffSchema = z.strictObject({
  person: who,
  role: roleSchema,
  /** whole minutes on duty; stays that have not ended count up to the record */
  minutes: n,
  stays: z.array(z.strictObject({ inAt: text, outAt: text, minutes: n })),
});

const presenceSchema = z.strictObject({
  entry: n,
  name: text,
  number: text,
  role: z.union([roleSchema, z.literal('visitor')]),
  group: text,
  purpose: text,
  permittedBy: text,
  photography: z.boolean(),
  inAt: text,
  outAt: text,
  minutes: n,
  approved: z.boolean(),
  /** said at the way out */
  remark: text,
  rollViews: n,
});

const votingSchema = z.strictObject({
  setOpens: text,
  setCloses: text,
  /** official */
  openedAt: text,
  earlyMs: ms,
  lateMs: ms,
  reason: text,
  closeMoved: z.boolean(),
  /** official: the set close and all interruptions */
  computedClose: text,
  /** by how much the close was moved: all interruptions that ended, and the gaps that were one */
  interruptedMs: ms,
  /** official */
  closedAt: text,
  early: z
    .strictObject({ ground: z.enum(['first-hour', 'interruption']), irregularity: n.nullable() })
    .nullable(),
  postponed: z
    .strictObject({ ground: z.enum(['disaster', 'turnout']), cause: text, newDateBy: text })
    .nullable(),
  queue: n.nullable(),
  servedAfterClose: n,
  deadlines: z.array(z.strictObject({ deadline: text, at: text })),
  interruptions: z.array(
    z.strictObject({
      interruption: n,
      /** official */
      from: text,
      /** official; '' while it lasts */
      to: text,
      lengthMs: ms.nullable(),
      cause: z.enum(causes),
      signal: z.enum(signals).nullable(),
      /** null and '' while nobody has told it yet */
      degree: n.nullable(),
      place: text,
      what: text,
      told: text,
      measures: text,
      injured: n.nullable(),
      queue: n.nullable(),
      by: z.array(who),
      conditions: text,
      resumedBy: z.array(who),
      /** official; the close as it was moved to */
      closesAt: text,
      custody: z.array(z.strictObject({ box: text, seal: text, keeper: text, where: text, readBack: text })),
    }),
  ),
});

const figuresSchema = z.strictObject({
  registered: n,
  voted: shareSchema,
  notVoted: shareSchema,
  minimumTurnout: z.strictObject({ percent: n.nullable(), below: z.boolean() }),
  /** first ballots in each ten minutes since the opening */
  perTenMinutes: z.array(n),
  /** null until the count is finished, and when nothing was counted */
  votes: z
    .strictObject({
      groups: z.array(groupVotes),
      valid: n,
      blank: n,
      otherInvalid: n,
      invalid: n,
      found: n,
      /** between first and second; null with a single group */
      margin: n.nullable(),
    })
    .nullable(),
  /** 第33.2條; `returned` is null with several stations, whose votes are one sum */
  deposits: z.array(z.strictObject({ group: text, votes: n, needed: n, returned: z.boolean().nullable() })),
});

const texts = z.array(text).readonly();
/** shared/domain/result says what each of them means */
const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('elected'),
    group: text,
    by: z.enum(['percentage', 'most-votes', 'single']),
  }),
  z.strictObject({
    kind: z.literal('second-round'),
    between: z.tuple([text, text]).readonly(),
    /** the decision by which a tie for the second place was ruled on */
    ruling: n.nullable(),
  }),
  z.strictObject({ kind: z.literal('needs-ruling'), first: text, tied: texts }),
  z.strictObject({ kind: z.literal('revote'), among: texts }),
  z.strictObject({
    kind: z.literal('single-group-failed'),
    reason: z.enum(['turnout', 'no-valid-votes']),
    percent: n,
  }),
  z.strictObject({ kind: z.literal('postponed'), stations: texts }),
  z.strictObject({ kind: z.literal('not-counted'), stations: texts }),
]);

const resultSchema = z.strictObject({
  outcome: outcomeSchema,
  entitled: n,
  /** ballots found: they count where they differ from the names struck off (第60.5條) */
  found: n,
  valid: n,
  winningPercent: n,
  /** null when nothing was counted */
  variance: z
    .strictObject({
      papers: n,
      margin: n.nullable(),
      couldChange: z.boolean().nullable(),
      explained: z.boolean(),
    })
    .nullable(),
  /** days, `YYYY-MM-DD`; null until the figures are announced */
  deadlines: z
    .strictObject({ objectionsUntil: text, classDays: texts, reportBy: text, campaignAccountsBy: text })
    .nullable(),
});

const countSchema = z.strictObject({
  supervisors: z.array(z.strictObject({ name: text, capacity: z.enum(supervisorCapacities), group: text })),
  totalled: z.strictObject({ struckOff: n, ballotsIssued: n }).nullable(),
  startedAt: text,
  finishedAt: text,
  announcedAt: text,
  batches: z.array(
    z.strictObject({
      batch: n,
      ballots: n,
      /** each time it was set aside and read again, and why */
      setAside: z.array(z.strictObject({ at: text, reason: text })),
      entries: z.array(z.strictObject({ by: who, reader: text })),
      /** keys undone while entering, entries that were set aside included */
      corrections: z.array(z.strictObject({ by: who, undone: text, reason: text })),
    }),
  ),
  disputes: z.array(
    z.strictObject({
      dispute: n,
      batch: n,
      raisedBy: text,
      ground: text,
      decision: resolution.extend({ validFor: text.nullable(), dissent: text }).nullable(),
    }),
  ),
  despiteTurnout: resolution.extend({ carried: z.boolean() }).nullable(),
  destroyed: z.strictObject({ reasons: text, witnesses: text, by: z.array(who) }).nullable(),
});

const papers = z.strictObject({
  counted: n.nullable(),
  envelope: text,
  entries: z.array(z.strictObject({ person: who, counted: n, at: text })),
});

const accountSchema = z.strictObject({
  received: n,
  transferredIn: n,
  transferredOut: n,
  first: n,
  contested: n,
  replacements: n,
  voided: n,
  issued: n,
  unusedExpected: z.int(),
  unused: n.nullable(),
  missing: n,
  surplus: n,
  spoiledRecorded: n,
  spoiledCounted: n.nullable(),
  taken: n,
  expected: z.int(),
  found: n.nullable(),
  variance: z.int().nullable(),
  balances: z.boolean(),
  settled: z.boolean(),
  missingExplained: text,
  varianceExplained: text,
  papers: z.strictObject({ unused: papers, spoiled: papers }),
  deliveries: z.array(z.strictObject({ at: text, by: z.array(who), delivered: n, counted: n, remark: text })),
  transfers: z.array(
    z.strictObject({
      at: text,
      by: z.array(who),
      direction: z.enum(['in', 'out']),
      ballots: n,
      /** of the package by its name; another as it was written */
      station: names,
      reason: text,
    }),
  ),
});

const deskSchema = z.strictObject({
  handedOut: n,
  typed: n,
  /** why numbers were typed by hand (R-54.id); the reason is '' for what came after the hundredth one */
  typedWhy: z.array(z.strictObject({ why: text, n })),
  taken: n,
  /** what was written about papers that left, and when */
  takenTexts: z.array(z.strictObject({ at: text, what: text })),
  refusals: z.array(z.strictObject({ reason: z.enum(refusalReasons), n })),
  spoiled: z.array(z.strictObject({ at: text, signedBy: text })),
  voids: z.array(z.strictObject({ at: text, by: z.array(who), kind: text, reason: text })),
  contests: z.array(
    z.strictObject({
      at: text,
      statement: text,
      allowed: z.strictObject({ by: z.array(who), reason: text }).nullable(),
    }),
  ),
  amendments: z.array(
    z.strictObject({
      at: text,
      by: z.array(who),
      was: z.enum(rollStandings),
      change: z.enum(['entitled', 'struck-off']),
      decision: n,
      reason: text,
    }),
  ),
});

const boxSchema = z.strictObject({
  box: text,
  life: z.enum(['unused', 'shown-empty', 'sealed', 'slot-sealed', 'opened', 'emptied']),
  shownTo: text,
  signatures: z.array(signature),
});
const sealSchema = z.strictObject({
  seal: text,
  box: text,
  on: z.enum(['box', 'slot', 'envelope']),
  place: text,
  at: text,
  by: z.array(who),
  witness: text,
  condition: z.enum(['on', 'broken', 'differs', 'replaced', 'removed']),
  replaced: z.strictObject({ with: text, reason: text }).nullable(),
  inspections: z.array(
    z.strictObject({
      at: text,
      by: z.array(who),
      finding: z.enum(['intact', 'broken', 'differs']),
      read: text,
      remark: text,
    }),
  ),
});

const irregularitySchema = z.strictObject({
  irregularity: n,
  source: z.enum(['staff', 'seal-broken', 'seal-differs']),
  what: text,
  place: text,
  seal: text,
  at: text,
  by: z.array(who),
  /** whole seconds after the opening; negative before it; null when the poll was never opened */
  secondsAfterOpening: z.int().nullable(),
  inFirstHour: z.boolean(),
  mended: z.boolean(),
  /** whole minutes from happening to mending */
  mendedAfterMinutes: n.nullable(),
  how: text,
  confirmedMinute: n.nullable(),
});

const objectionSchema = z.strictObject({
  objection: n,
  kind: z.enum(objectionKinds),
  group: text,
  by: text,
  text,
  answers: n.nullable(),
  at: text,
  receivedBy: z.array(who),
  documents: z.array(z.strictObject({ name: text, size: n, mediaType: text, sha256: text })),
  decision: resolution
    .extend({ outcome: z.enum(['upheld', 'rejected', 'partly', 'noted']), at: text })
    .nullable(),
});

const machineSchema = z.strictObject({
  starts: n,
  runtimes: z.array(z.strictObject({ runtime: text, version: text, host: text })),
  runtimeAccepted: z.boolean(),
  /** official − machine, ms; null when nobody compared them */
  offsetMs: ms.nullable(),
  clockSource: text,
  gaps: z.array(
    z.strictObject({
      gap: n,
      kind: z.enum(['restart', 'sleep', 'clock']),
      at: text,
      lengthMs: ms,
      interruption: z.boolean().nullable(),
      reason: text,
      /** the computed close has this gap in it */
      movedClose: z.boolean(),
      /** the interruption in which it fell; its length counts there */
      within: n.nullable(),
    }),
  ),
  clockChanges: z.array(z.strictObject({ at: text, kind: z.enum(['jump', 'zone']), detail: text })),
  /** `by`: nobody, where the program mended it by itself; `leaves`: entries that were not gone on with */
  recoveries: z.array(
    z.strictObject({
      at: text,
      by: z.array(who),
      what: text,
      from: n,
      to: n,
      why: text,
      leaves: n,
      setAside: z.array(text),
    }),
  ),
  secondJournal: z.enum(['none', 'added', 'lost', 'returned', 'removed', 'contradicts']),
  wrongPins: z.array(z.strictObject({ person: who, times: n })),
  /** made good `at`; nothing was recorded, and no ballot issued, since `since` */
  failedWrites: z.array(z.strictObject({ at: text, since: text, medium: z.enum(writtenTo), why: text })),
});

const settingValue = z.union([z.boolean(), z.int(), text]);

export const recordSchema = z.strictObject({
  format: z.literal('pollkeeper-record-1'),
  practice: z.boolean(),
  /** entries of the log that these figures come from */
  logSize: n,
  phase: z.enum(phases),
  election: z.strictObject({
    id: text,
    title: names,
    body: names,
    date: text,
    zone: text,
    round: n,
    packageDigest: text,
    committeeKey: text,
    rollDigest: text,
    drawing: z.strictObject({ on: text, by: z.array(text) }),
    /** in drawn order */
    groups: z.array(z.strictObject({ id: text, order: n, name: names })),
  }),
  station: z.strictObject({ id: text, name: names, only: z.boolean() }),
  committee: z.array(z.strictObject({ person: who, role: roleSchema })),
  agents: z.array(z.strictObject({ person: who, group: text })),
  staff: z.array(staffSchema),
  presence: z.array(presenceSchema),
  voting: votingSchema,
  figures: figuresSchema,
  /** null with several stations (it belongs to all of them together) and while nothing is decided */
  result: resultSchema.nullable(),
  /** what this station brings to the result of all: `resultOf` takes `station` as it stands */
  resultInput: z.strictObject({ singleStation: z.boolean(), station: stationFiguresSchema }),
  count: countSchema,
  account: accountSchema,
  desk: deskSchema,
  boxes: z.array(boxSchema),
  seals: z.array(sealSchema),
  irregularities: z.array(irregularitySchema),
  objections: z.strictObject({
    total: n,
    decided: n,
    undecided: n,
    byKind: z.array(z.strictObject({ kind: z.enum(objectionKinds), n })),
    list: z.array(objectionSchema),
  }),
  decisions: z.array(
    resolution.extend({ decision: n, at: text, by: z.array(who), text, carried: z.boolean() }),
  ),
  machine: machineSchema,
  settings: z.array(
    z.strictObject({ setting: text, value: settingValue, default: settingValue, changed: z.boolean() }),
  ),
  cosignatures: z.array(z.strictObject({ person: who, size: n, root: text })),
  smallCountAccepted: z.boolean(),
  records: z.array(z.strictObject({ record: n, at: text, corrects: n.nullable(), reason: text })),
  signatures: z.array(signature.extend({ record: n })),
  exports: z.array(z.strictObject({ what: text, at: text })),
  /** the marked roll on the second drive: who decided what about it */
  fallback: z.array(z.strictObject({ what: z.enum(fallbackSteps), at: text, by: z.array(who) })),
  /** what still stands between the station and its record */
  missing: z.array(z.enum(['announcement', 'variance', 'gaps', 'interruptions', 'small-count', 'runtime'])),
});
export type RecordData = z.infer<typeof recordSchema>;
export type Person = z.infer<typeof who>;
export type Names = z.infer<typeof names>;
export type Resolution = z.infer<typeof resolution>;
