/**
 * Everything that the station's window may ask main for. Each ask passes its schema before anybody looks at it;
 * each is answered with a `Result`. There is no other way from a page to the ledger than `command`.
 */
import { z } from 'zod';
import { documentKinds } from '../domain/record/commands.ts';
import type { rollStandings } from '../domain/roll/commands.ts';
import type { Containment } from '../evidence/contained.ts';
import type { End, Outcome, Verdict } from '../evidence/report.ts';
import type { FaultReport } from './fault.ts';
import type { Result } from './result.ts';
import type { Language, TimelineEntry, Title, View } from './view.ts';
import { languages } from './view.ts';

const pin = z.strictObject({ person: z.string().max(40), pin: z.string().max(12) });
/** a file that the person chose in a dialog: main knows the path, the page only this token */
const token = z.string().regex(/^[0-9a-f]{32}$/);
/** the largest part in which a dropped file is sent, bytes */
export const dropPartBytes = 524_288;
const passphrase = z.string().max(1000);
const language = z.enum(languages);
const how = z.enum(['wedge', 'hid', 'serial', 'camera', 'typed']);

export const askSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('view') }),
  z.strictObject({ ask: z.literal('set-language'), language }),
  /** to `onClosing`: the person was asked and has not answered yet, or: close it */
  z.strictObject({ ask: z.literal('closing'), answer: z.enum(['asked', 'close']) }),
  z.strictObject({
    ask: z.literal('choose-file'),
    purpose: z.enum(['package', 'documents', 'bundle', 'second-drive']),
  }),
  /** what can be known of a package before its passphrase is typed */
  z.strictObject({ ask: z.literal('package-face'), file: token }),
  z.strictObject({ ask: z.literal('load-package'), file: token, passphrase }),
  z.strictObject({ ask: z.literal('start-practice') }),
  z.strictObject({ ask: z.literal('unlock'), passphrase }),
  /** sits down at the desk; the desk locks after idle minutes */
  z.strictObject({ ask: z.literal('sit-down'), person: z.string().max(40), pin: z.string().max(12) }),
  z.strictObject({ ask: z.literal('lock') }),
  z.strictObject({ ask: z.literal('look-up'), read: z.string().max(500), how }),
  /** for hand entry: first hits by the beginning of a number or a part of a name */
  z.strictObject({ ask: z.literal('search-roll'), text: z.string().max(100) }),
  /** the roll for the agent of this entry of the presence list; the opening is logged */
  z.strictObject({ ask: z.literal('open-roll'), entry: z.int().min(1) }),
  /** a page of it; `text` as in a search, empty: everybody; `after`: the last number of the page before */
  z.strictObject({
    ask: z.literal('roll-page'),
    text: z.string().max(100),
    after: z.string().max(100).nullable(),
  }),
  z.strictObject({ ask: z.literal('close-roll') }),
  /** what the roll says of a number, for a late amendment; nothing is handed out on it */
  z.strictObject({ ask: z.literal('roll-entry'), read: z.string().max(500) }),
  z.strictObject({
    ask: z.literal('command'),
    type: z.string().max(60),
    data: z.unknown(),
    /** PINs of the persons who give it; the one at the desk need not repeat his for `staff` commands */
    people: z.array(pin).max(3),
  }),
  /**
   * Events newest first, of these types and by this person. `before`: of all that match, counted from the oldest, those
   * in front of this one (0: none, but how many there are); null: the newest.
   */
  z.strictObject({
    ask: z.literal('timeline'),
    before: z.int().nonnegative().nullable(),
    limit: z.int().min(1).max(200),
    types: z.array(z.string().max(60)).max(60).optional(),
    person: z.string().max(40).optional(),
  }),
  /** what proves that this entry stands in the log, made and checked on the spot */
  z.strictObject({ ask: z.literal('proof'), seq: z.int().nonnegative() }),
  /** the same as a file in the documents folder; of entries that are about a voter none is made */
  z.strictObject({ ask: z.literal('save-proof'), seq: z.int().nonnegative() }),
  z.strictObject({ ask: z.literal('checkpoint') }),
  /** a signed note, or the short form as it was read aloud: does the log contain it? */
  z.strictObject({ ask: z.literal('check-checkpoint'), text: z.string().max(20_000) }),
  /** the checkpoint of this size, with the person's key that is in the package, under the person's own passphrase */
  z.strictObject({
    ask: z.literal('cosign'),
    person: z.string().max(40),
    passphrase,
    size: z.int().nonnegative(),
  }),
  /** a cosigned note, or the line that `pollkeeper cosign` printed; `size`: the checkpoint on the screen */
  z.strictObject({
    ask: z.literal('take-cosignature'),
    text: z.string().max(20_000),
    size: z.int().nonnegative(),
  }),
  z.strictObject({ ask: z.literal('attach'), files: z.array(token).max(50) }),
  /** a file dropped on the window: announced, sent in parts, then attached by its token */
  z.strictObject({
    ask: z.literal('drop-file'),
    name: z.string().min(1).max(1000),
    size: z.int().nonnegative(),
  }),
  z.strictObject({ ask: z.literal('drop-part'), file: token, base64: z.base64().max(dropPartBytes * 2) }),
  /** the PDF is written to the documents folder */
  z.strictObject({
    ask: z.literal('save-document'),
    document: z.enum(documentKinds),
    language,
    /** the annex and the marked roll name voters: only the chair has them written (R-62.annex, 第89條) */
    people: z.array(pin).max(3).optional(),
  }),
  z.strictObject({ ask: z.literal('printers') }),
  /** the same, and printed: by a printer's name, or (null) by the system's dialog */
  z.strictObject({
    ask: z.literal('print-document'),
    document: z.enum(documentKinds),
    language,
    printer: z.string().min(1).max(200).nullable(),
    people: z.array(pin).max(3).optional(),
  }),
  /** gives up the long work that says it can be */
  z.strictObject({ ask: z.literal('cancel-work') }),
  z.strictObject({ ask: z.literal('open-saved'), file: token }),
  z.strictObject({ ask: z.literal('export-bundle') }),
  /** restricted.zip: the marked roll names voters, so only the chair has it written (R-62.annex, 第89條) */
  z.strictObject({
    ask: z.literal('export-restricted'),
    passphrase,
    language,
    people: z.array(pin).max(3),
  }),
  /** R-62a: who was on duty for how long, as a table (CSV) */
  z.strictObject({ ask: z.literal('export-hours'), language }),
  z.strictObject({ ask: z.literal('verify-bundle'), file: token }),
  z.strictObject({ ask: z.literal('retry-write') }),
  /** what each copy of the log says, when they do not agree or one could not be written */
  z.strictObject({ ask: z.literal('fault-report') }),
  /** all copies, as they are, in one ZIP in the documents folder */
  z.strictObject({ ask: z.literal('export-fault') }),
  /** the chair's decision after a start that stopped: go on with this copy; the others are set aside, never deleted */
  z.strictObject({
    ask: z.literal('continue-after-fault'),
    from: z.enum(['journal', 'indexeddb', 'second']),
    reason: z.string().trim().min(1).max(1000),
    people: z.array(pin).max(3),
  }),
  /** a folder of another drive, chosen before: the journal is copied there from now on */
  z.strictObject({ ask: z.literal('add-second-drive'), file: token }),
  z.strictObject({ ask: z.literal('remove-second-drive') }),
  /** the marked roll on the second drive: only the chair switches it, and sees the code that opens it */
  z.strictObject({ ask: z.literal('paper-fallback'), on: z.boolean(), people: z.array(pin).max(3) }),
]);
export type Ask = z.infer<typeof askSchema>;
export type AskOf<K extends Ask['ask']> = Extract<Ask, { ask: K }>;

/** A person as the desk shows one: the number is masked but for its beginning and its end. */
export type Shown = {
  readonly nameZh: string;
  readonly nameOther: string;
  readonly faculty: string;
  readonly programme: string;
  readonly number: string;
};

/** */
export type LookUp =
  | { readonly answer: 'may-vote'; readonly voter: string; readonly shown: Shown }
  | {
      readonly answer: 'already-has-ballot';
      readonly voter: string;
      readonly shown: Shown;
      readonly at: string;
      readonly state: 'holding' | 'taken';
      readonly contested: 'no' | 'open' | 'allowed';
      readonly replacements: number;
    }
  /** gave a spoiled ballot back: Enter hands out the replacement */
  | {
      readonly answer: 'awaits-replacement';
      readonly voter: string;
      readonly shown: Shown;
      readonly replacements: number;
      readonly needsChair: boolean;
    }
  | { readonly answer: 'committee'; readonly shown: Shown }
  | { readonly answer: 'not-entitled'; readonly shown: Shown; readonly why: string; readonly value: string }
  | { readonly answer: 'other-station'; readonly shown: Shown; readonly station: string }
  | { readonly answer: 'not-on-roll'; readonly read: string }
  | { readonly answer: 'cannot-tell'; readonly read: string };

/** A printer of this machine; `name` is the system's, `label` is for people. */
export type Printer = { readonly name: string; readonly label: string };
/**
 * A paper that was written and given to a printer. `print`: what `confirm-print` names, once somebody has seen it.
 * Where there is no printer, or the system refused the job (`detail`: its words), the file is there all the same.
 */
export type PrintedFile = ChosenFile & {
  readonly print: number;
  readonly job: 'taken' | 'no-printer' | 'refused';
  readonly detail: string;
};
export type GivenPin = z.infer<typeof pin>;
/** A line of the roll as agents see it: this, and no more. `voted`: was handed a ballot. */
export type RolledVoter = { readonly number: string; readonly name: string; readonly voted: boolean };
/** A person as late amendments see one; of those whom none may concern here, only who it is and why. */
export type RollStanding =
  | {
      readonly may: 'amend';
      readonly voter: string;
      readonly shown: Shown;
      /** what the package's roll says */
      readonly was: (typeof rollStandings)[number];
      /** why the roll says "not entitled", and its value; '' otherwise */
      readonly why: string;
      readonly value: string;
      /** with the amendments so far */
      readonly entitled: boolean;
      /** has, or had, a ballot: cannot be struck off */
      readonly served: boolean;
    }
  | { readonly may: 'committee'; readonly shown: Shown }
  | { readonly may: 'other-station'; readonly shown: Shown; readonly station: string }
  | { readonly may: 'cannot-tell'; readonly read: string };

export type ChosenFile = { readonly file: string; readonly name: string; readonly size: number };
export type AttachedDocument = {
  readonly name: string;
  readonly size: number;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/heic' | 'application/pdf';
  readonly sha256: string;
};

/** One line of a verification: `ok`, what was checked, and where it failed. */
export type VerifyLine = { readonly outcome: Outcome; readonly check: string; readonly detail: string };

export type Answers = {
  view: View;
  'set-language': { readonly language: Language };
  closing: null;
  /** empty: the person cancelled */
  'choose-file': readonly ChosenFile[];
  'package-face': Title;
  'load-package': null;
  /** the PINs of the sample's people are in the view */
  'start-practice': null;
  unlock: null;
  'sit-down': null;
  lock: null;
  'look-up': LookUp;
  'roll-entry': RollStanding;
  'open-roll': null;
  /** in the order of the numbers; `next`: what the next page comes after; `cut`: more were found than these first so many */
  'roll-page': {
    readonly rows: readonly RolledVoter[];
    readonly next: string | null;
    readonly cut: number | null;
  };
  'close-roll': null;
  'search-roll': readonly (Shown & { readonly key: string })[];
  /** seq of the last event, and the how-manieth ballot when one was handed out */
  command: { readonly seq: number; readonly ballot: number | null };
  /** `total`: how many match */
  timeline: { readonly entries: readonly TimelineEntry[]; readonly total: number };
  proof: {
    /** RFC 6962, hex */
    readonly leaf: string;
    /** the checkpoint under which it stands: entries covered, root in hex, the short form to read aloud */
    readonly size: number;
    readonly root: string;
    readonly short: string;
    /** hex, from the leaf up */
    readonly path: readonly string[];
    /** '' when leaf, path, root and signature were found right; else what was not */
    readonly wrong: string;
    /** it is about a voter: no file of it is made here */
    readonly ofVoter: boolean;
  };
  'save-proof': ChosenFile;
  /** `short`: to read aloud */
  checkpoint: {
    readonly note: string;
    readonly size: number;
    readonly root: string;
    readonly short: string;
    /** everybody who may cosign; `keyHere`: by typing a passphrase, else only by a line from outside */
    readonly cosigners: readonly { readonly person: string; readonly keyHere: boolean }[];
  };
  'check-checkpoint': {
    readonly result: Containment;
    /** the log contains it */
    readonly held: boolean;
    /** entries that it covers, null when it cannot be read; entries that the log has now, and has more */
    readonly size: number | null;
    readonly here: number;
    readonly later: number;
    /** the station that it names; empty for a short form */
    readonly origin: string;
    /** persons whose cosignature on it is right */
    readonly cosigners: readonly string[];
    /** names on it whose keys the election does not name: not checked */
    readonly unknown: readonly string[];
  };
  cosign: { readonly person: string; readonly size: number };
  'take-cosignature': { readonly person: string; readonly size: number };
  attach: readonly AttachedDocument[];
  'drop-file': { readonly file: string };
  'drop-part': null;
  'save-document': ChosenFile;
  printers: readonly Printer[];
  'print-document': PrintedFile;
  'cancel-work': null;
  'open-saved': null;
  'export-bundle': ChosenFile;
  'export-restricted': ChosenFile;
  'export-hours': ChosenFile;
  'verify-bundle': {
    readonly verdict: Verdict;
    readonly end: End | null;
    readonly lines: readonly VerifyLine[];
  };
  'retry-write': null;
  'fault-report': FaultReport;
  'export-fault': ChosenFile;
  'continue-after-fault': null;
  'add-second-drive': null;
  'remove-second-drive': null;
  /** what opens it; null when it was switched off */
  'paper-fallback': { readonly code: string | null };
};

export type Answer<K extends Ask['ask']> = Result<Answers[K]>;

/** What the preload gives the page as `window.pollkeeper`. */
export type StationBridge = {
  ask(ask: Ask): Promise<Result<unknown>>;
  /** each push of main; the return value takes the listener away */
  onChange(listener: (change: unknown) => void): () => void;
  onProgress(listener: (progress: unknown) => void): () => void;
  /** somebody closes the window: `closing` answers, or the page counts as hanging and the window is closed */
  onClosing(listener: () => void): () => void;
};
