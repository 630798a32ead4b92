/**
 * Messages between main and the ledger page (ledger.md §2). Three requests and no others: commit, read, state.
 * The page sees them through `window.ledgerPort`, which its preload puts there; both sides check every message.
 */
import { z } from 'zod';

z.config({ jitless: true }); // a strict CSP forbids the compiled validators

/** Most events of one request, and most text of one answer: what a message channel carries without a pause. */
export const MOST_EVENTS = 5_000;
export const MOST_TEXT = 2_000_000;

/** Name of the database: the origin of the ledger, so that two packages on one machine never share one. */
const ledger = z.string().min(1).max(200);
const id = z.int().nonnegative();
const seq = z.int().nonnegative();
const fact = z.string().min(1).max(200);
const checkpoint = z.strictObject({ size: z.int().positive(), note: z.string().max(64 * 1024) });

/** What must be unique, as keys of the database: adding a held one, or removing a missing one, is refused. */
export const factsSchema = z.strictObject({ add: z.array(fact), remove: z.array(fact) });
export type Facts = z.infer<typeof factsSchema>;

export const ledgerRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('commit'),
    id,
    ledger,
    /** seq of the first event; the ones before it must be there */
    from: seq,
    events: z.array(z.string()).min(1).max(MOST_EVENTS),
    checkpoints: z.array(checkpoint).min(1).max(MOST_EVENTS),
    /** removals first, then additions, all in the transaction of the events */
    facts: factsSchema,
  }),
  z.strictObject({
    kind: z.literal('read'),
    id,
    ledger,
    /** events from … to−1 and the checkpoints of sizes from+1 … to; the answer may stop earlier: ask again */
    from: seq,
    to: seq,
    /** `digest`: not the text but one SHA-256 over all of it (`digestInput` says of what) */
    as: z.enum(['text', 'digest']),
  }),
  z.strictObject({ kind: z.literal('state'), id, ledger }),
]);
export type LedgerRequest = z.infer<typeof ledgerRequestSchema>;

/** Omit that keeps the members of a union apart. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type LedgerQuestion = Without<LedgerRequest, 'id' | 'ledger'>;

export const ledgerAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('committed'),
    id,
    /** true: all of it was there before, with the same bytes; nothing was written */
    already: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('text'),
    id,
    events: z.array(z.string()),
    checkpoints: z.array(checkpoint),
    /** where the next read starts */
    next: seq,
  }),
  z.strictObject({ kind: z.literal('digest'), id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({
    kind: z.literal('state'),
    id,
    /** one more than the highest seq held */
    size: seq,
    /** events held; fewer than `size` means that some are missing */
    events: seq,
    checkpoints: seq,
    facts: seq,
    latest: checkpoint.nullable(),
    /** the database was made new when this page opened it: it was not there, or Chromium had thrown it away */
    created: z.boolean(),
    /** what Chromium says about data that it lost (`dataLoss` of the upgrade event), where it says anything */
    dataLoss: z.string().max(2_000).nullable(),
    /** may the browser evict the database when the disk is short? false is what must not be */
    persisted: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    id,
    /**
     * other-bytes: another event or checkpoint is held at that place. gap: an earlier event is missing.
     * fact-held, fact-missing: see Facts. In all four nothing was written.
     */
    why: z.enum(['other-bytes', 'gap', 'fact-held', 'fact-missing']),
    where: z.string().max(300),
  }),
  /** the database failed; whether anything was written is not known (disk full, damaged, closed) */
  z.strictObject({ kind: z.literal('failed'), id, why: z.string().max(2_000) }),
]);
export type LedgerAnswer = z.infer<typeof ledgerAnswerSchema>;

/** What the preload gives the page. Requests come as they were sent; the page checks them. */
export type LedgerPort = {
  onRequest(listener: (request: unknown) => void): void;
  reply(answer: LedgerAnswer): void;
};

/**
 * The text whose UTF-8 bytes a digest is over: each event and each note followed by U+001E, which stands in
 * neither (canonical JSON escapes it, a note forbids it), events first.
 */
export const digestInput = (events: readonly string[], notes: readonly string[]): string =>
  `${[...events, '\u001d', ...notes].join('\u001e')}\u001e`;
