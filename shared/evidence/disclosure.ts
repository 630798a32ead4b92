/**
 * Some entries of the log without the others, each with its path to the root of a checkpoint that the station signed
 * (ledger.md §5): one entry, or what the log says about one voter, for that voter or an appeals panel. Who holds the
 * voter's number and own key can check that they are this voter's; the key opens nobody else's entries.
 */
import { z } from 'zod';
import { type StoredEvent, storedEventSchema } from '../contract/event.ts';
import { type Bytes, hex, unhex, utf8 } from './bytes.ts';
import { readCanonical } from './canonical.ts';
import { readCheckpoint } from './checkpoint.ts';
import { type Contained, checkContained, heldLogOf } from './contained.ts';
import { type Hash, leafHash, MerkleTree, verifyInclusion } from './merkle.ts';
import { type NoteKey, type Verify, verifyNote } from './note.ts';
import type { BundleLog } from './verify.ts';

/** HMAC-SHA256 (RFC 2104). */
export type Hmac = (key: Bytes, message: Bytes) => Bytes;

/** The pseudonym under which this person stands in the log. `voterKey`: 32 bytes, from the restricted annex. */
export const voterIn = (hmac: Hmac, voterKey: Bytes, number: string): string =>
  hex(hmac(voterKey, utf8(number)));

const hash32 = z.string().regex(/^[0-9a-f]{64}$/);
const disclosureSchema = z.strictObject({
  format: z.literal('pollkeeper-disclosure-1'),
  /** the pseudonym that all entries carry; null: entries of nobody in particular */
  voter: hash32.nullable(),
  /** the signed note under whose root the entries stand */
  checkpoint: z.string().max(65_536),
  entries: z
    .array(
      z.strictObject({
        /** canonical bytes, as they stand in data/events.ndjson */
        event: z.string().max(300_000),
        /** RFC 6962 §2.1.1, hex, from the leaf up */
        path: z.array(hash32).max(64),
      }),
    )
    .max(1_000),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** Every entry of this pseudonym in a log; none is an answer too. `log`: of a bundle that was verified. */
export function disclose(hash: Hash, log: BundleLog, voter: string): Disclosure {
  const tree = new MerkleTree(hash);
  for (const bytes of log.events) tree.append(bytes);
  return {
    format: 'pollkeeper-disclosure-1',
    voter,
    checkpoint: log.checkpoints.at(-1) ?? '',
    entries: seqsOf(log, voter).map(seq => ({
      event: log.events[seq]!,
      path: tree.inclusionProof(seq).map(hex),
    })),
  };
}

const seqsOf = ({ events }: BundleLog, voter: string): number[] =>
  events.flatMap((bytes, seq) =>
    bytes.includes(voter) && (JSON.parse(bytes) as StoredEvent).data.voter === voter ? [seq] : [],
  );

/** What a proof is made of; a ledger and a log are such. */
type ProvingLog = {
  readonly bytesOf: (seq: number) => string;
  readonly inclusionProof: (seq: number, size?: number) => Bytes[];
};

/** One entry, whoever it is about. `checkpoint`: a note of this log, of `size` > `seq` events. */
export const discloseEntry = (
  log: ProvingLog,
  seq: number,
  checkpoint: { readonly note: string; readonly size: number },
): Disclosure => ({
  format: 'pollkeeper-disclosure-1',
  voter: null,
  checkpoint: checkpoint.note,
  entries: [{ event: log.bytesOf(seq), path: log.inclusionProof(seq, checkpoint.size).map(hex) }],
});

export type DisclosureCheck = {
  readonly number: string;
  /** 32 bytes */
  readonly voterKey: Bytes;
  readonly station: NoteKey;
};

type Refusal = { readonly ok: false; readonly why: string };

export type DisclosureVerdict =
  | { readonly ok: true; readonly events: readonly StoredEvent[]; readonly size: number }
  | Refusal;

type EntryMeans = { readonly hash: Hash; readonly verify: Verify };

/**
 * Are these the entries of this voter? It shows that they stand in the log and are this voter's; that there are no others,
 * only the whole log shows.
 */
export async function verifyDisclosure(
  means: EntryMeans & { readonly hmac: Hmac },
  given: unknown,
  { number, voterKey, station }: DisclosureCheck,
): Promise<DisclosureVerdict> {
  const parsed = disclosureSchema.safeParse(given);
  if (!parsed.success) return refused('not a disclosure');
  if (parsed.data.voter !== voterIn(means.hmac, voterKey, number))
    return refused('the number and the key do not give this pseudonym');
  return verifyEntries(means, given, station);
}

/** Do these entries stand in the log under the checkpoint? Takes nothing on trust but the station's key. */
export async function verifyEntries(
  means: EntryMeans,
  given: unknown,
  station: NoteKey,
): Promise<DisclosureVerdict> {
  const parsed = disclosureSchema.safeParse(given);
  if (!parsed.success) return refused('not a disclosure');
  const { voter, checkpoint: note, entries } = parsed.data;
  const reading = readCheckpoint(note);
  if (!reading.ok) return refused(reading.why);
  const { signed, wrong } = await verifyNote(means.hash, reading.note, [station], means.verify);
  if (!signed.includes(station.name) || wrong.length > 0)
    return refused('the station did not sign this checkpoint');

  const { size, root } = reading.checkpoint;
  const events: StoredEvent[] = [];
  for (const { event: bytes, path } of entries) {
    const json = readCanonical(bytes);
    const event = storedEventSchema.safeParse(json.ok ? json.value : null);
    if (!event.success) return refused('an entry is not an event in canonical JSON');
    const { seq, data } = event.data;
    if (voter !== null && data.voter !== voter) return refused(`event ${seq} is not of this voter`);
    if (events.some(one => one.seq >= seq)) return refused(`event ${seq} is not in order`);
    const leaf = leafHash(means.hash, bytes);
    const proof = { index: seq, size, leaf, path: path.map(one => unhex(one)), root };
    if (!verifyInclusion(means.hash, proof))
      return refused(`event ${seq} does not stand in the log of the checkpoint`);
    events.push(event.data);
  }
  return { ok: true, events, size };
}

export type ProofVerdict = {
  /** at least one entry */
  readonly events: readonly StoredEvent[];
  readonly size: number;
  /** how its checkpoint stands to the log: entries gone and two histories are told here, by a proof that is sound */
  readonly contained: Contained;
  /** entries that it leaves out though its checkpoint covers them, of the voter whom it names */
  readonly missing: readonly number[];
  /** entries of that voter after its checkpoint */
  readonly later: readonly number[];
};

/**
 * What a proof and a whole log say about each other; `log`: of a bundle that was verified. A proof holds for it when the log
 * contains the checkpoint and nothing is missing.
 */
export async function holdProof(
  means: EntryMeans,
  given: unknown,
  log: BundleLog,
): Promise<({ readonly ok: true } & ProofVerdict) | Refusal> {
  const verdict = await verifyEntries(means, given, log.stationKey);
  if (!verdict.ok) return verdict;
  const { voter, checkpoint } = disclosureSchema.parse(given);
  const { events, size } = verdict;
  if (events.length === 0) return refused('it has no entry');
  const keys = { station: log.stationKey.publicKey, cosigners: log.cosigners };
  const contained = await checkContained(
    means.hash,
    means.verify,
    heldLogOf(means.hash, log),
    keys,
    checkpoint,
  );
  const ofVoter = voter === null ? [] : seqsOf(log, voter);
  const shown = new Set(events.map(({ seq }) => seq));
  return {
    ok: true,
    events,
    size,
    contained,
    missing: ofVoter.filter(seq => seq < size && !shown.has(seq)),
    later: ofVoter.filter(seq => seq >= size),
  };
}

const refused = (why: string): Refusal => ({ ok: false, why });
