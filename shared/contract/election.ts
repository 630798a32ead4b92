/**
 * The signed part of an election package: everything about the election that may be published (ledger.md §6,
 * `data/election.json`). No secrets: PIN hashes, keys of the station and the roll are in the sealed part.
 * Every **[choice]** of rules.md is a field of `settings`, with the default named there.
 */
import { z } from 'zod';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);
const text = z.string().trim().min(1).max(200);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** a day of the calendar: `2027-13-02` is none */
const day = z.iso.date();

/** A name in the three languages; only the first is obligatory, the others fall back on it. */
export const nameSchema = z.strictObject({ zh: text, pt: text.optional(), en: text.optional() });
export type Name = z.infer<typeof nameSchema>;

export const groupSchema = z.strictObject({ id, name: nameSchema });

export const stationSchema = z.strictObject({
  id,
  name: nameSchema,
  /** the value of the roll's station column that means this station; absent when the election has one station */
  rollName: text.optional(),
  /** ballots on the delivery note (第49條) */
  ballots: z.int().nonnegative().max(10_000_000),
  boxes: z.array(id).min(1).max(50),
});

/** committee: chair, delegate (named by the chair), member. staff runs the desk. agent watches for one group. */
export const roleSchema = z.enum(['chair', 'delegate', 'member', 'staff', 'agent', 'board', 'observer']);
export type Role = z.infer<typeof roleSchema>;

export const slotSchema = z.strictObject({ from: clockTime, to: clockTime });

export const personSchema = z.strictObject({
  id,
  name: text,
  /** student number; null for persons without one (the university's representative, say) */
  number: z.string().max(40).nullable(),
  role: roleSchema,
  /** agents only: the group watched for, and the slots on its list (第46.1條) */
  group: id.optional(),
  slots: z.array(slotSchema).max(20).optional(),
  /** Ed25519 public key, base64 of the 32 raw bytes, of those who cosign checkpoints */
  publicKey: z.string().max(60).optional(),
});
export type Person = z.infer<typeof personSchema>;

export const settingsSchema = z.strictObject({
  /** does an opening after the set hour move the close by itself? */
  lateOpeningMovesClose: z.boolean().default(false),
  /** agents of one group present at once */
  agentsAtOnce: z.int().min(1).max(10).default(1),
  /** replacements per voter that staff may give without the chair */
  replacementsWithoutChair: z.int().min(0).max(20).default(2),
  /** R-secret: fewer counted ballots than this and the chair is warned before an export */
  smallCount: z.int().min(0).max(1000).default(10),
  /** minutes after the opening in which an irregularity must be put right */
  firstHourMinutes: z.int().min(1).max(600).default(60),
  /** an interruption longer than this closes the station early; each interruption by itself */
  interruptionLimitMinutes: z.int().min(1).max(600).default(180),
  /** is the limit held against each interruption by itself, or against their sum? */
  interruptionLimitOn: z.enum(['each', 'sum']).default('each'),
  /** may those queuing at the close still vote, counted at the door? */
  serveQueueAtClose: z.boolean().default(false),
  /** each batch is entered twice by different people */
  doubleEntry: z.boolean().default(true),
  /** ballots in one batch, at most */
  batchSize: z.int().min(1).max(1000).default(50),
  /** lowest turnout in percent of the entitled, and when it is asked for (第19.2條 names it for a single group) */
  minimumTurnoutPercent: z.int().min(0).max(100).default(10),
  minimumTurnoutApplies: z.enum(['single-group', 'always', 'never']).default('single-group'),
  /** percent of the valid votes that must be exceeded in a first round */
  winningPercent: z.int().min(0).max(100).default(40),
  /** valid votes that give the deposit back */
  depositVotes: z.int().min(0).max(1_000_000).default(150),
  /** R-55.doc */
  attachmentMegabytes: z.int().min(1).max(100).default(20),
  /** desk: minutes without a touch until the desk locks */
  idleLockMinutes: z.int().min(1).max(240).default(10),
  /** ballots left at which the rail warns, in percent of those received */
  unusedWarnPercent: z.int().min(0).max(100).default(10),
  unusedAlarmPercent: z.int().min(0).max(100).default(2),
});
export type Settings = z.infer<typeof settingsSchema>;
export const defaultSettings: Settings = settingsSchema.parse({});

/** What is read from a card becomes a key of the roll: strip, then the first pattern that matches captures it. */
export const cardPatternSchema = z.strictObject({
  name: text,
  /** which column of the roll the captured text is looked up in */
  field: z.enum(['number', 'card']),
  /** a regular expression, anchored by the program, with one capture group */
  pattern: z.string().max(200),
});

/** Columns of the roll's file, and which values entitle. Shown to the person who imports. */
export const rollMappingSchema = z.strictObject({
  number: text,
  nameZh: text,
  nameOther: text.optional(),
  faculty: text.optional(),
  programme: text.optional(),
  card: text.optional(),
  station: text.optional(),
  /**
   * entitled when every column named here holds one of its values; `why`: what the desk calls the column to somebody
   * without a vote: `level`, `mode` or `status`, which are there in each language, or the committee's own words
   */
  entitled: z.array(z.strictObject({ column: text, values: z.array(text).min(1), why: text })).max(10),
  /** committee members */
  committee: z.strictObject({ column: text, values: z.array(text).min(1) }).optional(),
});
export type RollMapping = z.infer<typeof rollMappingSchema>;

export const electionSchema = z.strictObject({
  format: z.literal('pollkeeper-election-1'),
  id,
  title: nameSchema,
  body: nameSchema,
  date: day,
  /** IANA zone; the wall clock of the election */
  zone: z.string().max(40).default('Asia/Macau'),
  round: z.int().min(1).max(9).default(1),
  /** a sample for practice: everything says 練習 PRACTICE, nothing can be exported as a real record */
  practice: z.boolean(),
  /** */
  hours: z
    .strictObject({ opens: clockTime, closes: clockTime })
    .refine(({ opens, closes }) => opens < closes, {
      error: 'closes must be later than opens',
      path: ['closes'],
    })
    .default({ opens: '09:30', closes: '18:30' }),
  /** in the order drawn by lot (第49.3條) */
  groups: z.array(groupSchema).min(1).max(9),
  drawing: z.strictObject({ on: day, by: z.array(text).min(1).max(20) }),
  stations: z.array(stationSchema).min(1).max(50),
  people: z.array(personSchema).min(1).max(500),
  settings: settingsSchema.prefault({}),
  /** days that are not class days besides Saturdays and Sundays */
  noClasses: z.array(day).max(400).default([]),
  cards: z.array(cardPatternSchema).min(1).max(20),
  roll: z.strictObject({
    mapping: rollMappingSchema,
    /** SHA-256 (hex) of the roll's canonical bytes */
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    /** everybody on the roll, entitled or not */
    people: z.int().nonnegative(),
    /** entitled voters by station id */
    entitled: z.record(z.string(), z.int().nonnegative()),
  }),
  /** Ed25519, base64 of the raw 32 bytes: who signs the package; by station id: who signs its checkpoints */
  keys: z.strictObject({
    committee: z.string().max(60),
    stations: z.record(z.string(), z.string().max(60)),
    /**
     * by station id: SHA-256 (hex) of the sealed secrets, so that whoever knows the passphrase cannot put another
     * roll key (other pseudonyms: a second ballot for everybody) or other PINs in their place
     */
    secrets: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)).default({}),
  }),
});
export type Election = z.infer<typeof electionSchema>;

const key32 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/** A person's key for cosigning, under the person's own passphrase: the file that `pollkeeper keys` writes. */
export const sealedKeySchema = z.strictObject({
  format: z.literal('pollkeeper-key-1'),
  person: id,
  publicKey: key32,
  /** 16 bytes, for scrypt */
  salt: z.string().regex(/^[A-Za-z0-9+/]{22}==$/),
  /** nonce, 32 secret bytes and tag of AES-256-GCM */
  sealed: z.string().regex(/^[A-Za-z0-9+/]{80}$/),
});
export type SealedKey = z.infer<typeof sealedKeySchema>;

/** What the committee writes by hand (`pollkeeper package`): the election without what the program computes. */
export const electionFileSchema = electionSchema.omit({ roll: true, keys: true, people: true }).extend({
  rollMapping: rollMappingSchema,
  /** each with a PIN of 4 to 12 digits, in clear: this file stays with the committee; `key`: to cosign at the station */
  people: z
    .array(
      personSchema.extend({
        pin: z
          .string()
          .regex(/^\d{4,12}$/)
          .optional(),
        key: sealedKeySchema.optional(),
      }),
    )
    .min(1)
    .max(500),
});
export type ElectionFile = z.infer<typeof electionFileSchema>;
