/** The record bundle (ledger.md §6): one ZIP, BagIt inside. The same record gives the same bytes. */
import { type Election, electionSchema } from '../contract/election.ts';
import type { Json } from '../contract/event.ts';
import { writeArchive } from './archive.ts';
import { type BundleFile, bagAround, ELECTION, ELECTION_SIGNATURE, isPlainName } from './bag.ts';
import { unbase64, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import { cosignerName, originOf, stationKey } from './checkpoint.ts';
import { checkpointsFile, claimedOrigin, eventsFile } from './checks.ts';
import { handCheckText } from './hand-check.ts';
import { hexHash } from './means.ts';
import type { Hash } from './merkle.ts';
import { type NoteKey, readNote } from './note.ts';
import { publicPem } from './pem.ts';

export type Attachment = {
  /** a plain file name, unique in the bundle (`isPlainName`); throws otherwise */
  readonly name: string;
  readonly bytes: Uint8Array;
};

export type BundleParts = {
  /** canonical bytes, in order, at least one */
  readonly events: readonly string[];
  /** signed notes, in order; the last covers all events */
  readonly checkpoints: readonly string[];
  /** the signed part of the package; its keys become data/keys/ */
  readonly election: Json;
  /** the committee's, over the canonical bytes of `election` */
  readonly electionSignature: Uint8Array;
  readonly record: Json;
  readonly recordPdf: Uint8Array;
  /** NIST SP 1500-101, canonical JSON */
  readonly eel: string;
  readonly attachments: readonly Attachment[];
  /** the offline verifier page */
  readonly verifyHtml: string;
};

export const writeBundle = (parts: BundleParts, hash: Hash): Promise<Uint8Array> =>
  writeArchive(bundleFiles(parts, hash));

/** Every file, in order. Throws on a broken assumption: no checkpoint, a name that is not plain, a wrong election. */
export function bundleFiles(parts: BundleParts, hash: Hash): BundleFile[] {
  const election = electionSchema.parse(parts.election);
  const last = claimedOrigin(parts.checkpoints);
  const note = readNote(parts.checkpoints.at(-1) ?? '');
  if (last === null || !note.ok || last.size !== parts.events.length)
    throw new Error('the last checkpoint does not cover all events');
  const text = (name: string, value: string): BundleFile => ({ name, bytes: utf8(value) });
  const hand = {
    origin: last.origin,
    size: last.size,
    signatures: note.note.signatures.length,
    practice: election.practice,
  };
  const payload = [
    text('data/events.ndjson', eventsFile(parts.events)),
    text('data/checkpoints.txt', checkpointsFile(parts.checkpoints)),
    text(ELECTION, canonicalJson(parts.election)),
    { name: ELECTION_SIGNATURE, bytes: parts.electionSignature },
    ...keyFiles(election, last.origin),
    text('data/record.json', canonicalJson(parts.record)),
    { name: 'data/record.pdf', bytes: parts.recordPdf },
    text('data/log.eel.json', parts.eel),
    ...attachmentFiles(parts.attachments),
    text('data/VERIFY.md', handCheckText(hand)),
    text('data/verify.html', parts.verifyHtml),
  ];
  return bagAround(payload, { origin: last.origin, practice: election.practice }, hexHash(hash));
}

function attachmentFiles(attachments: readonly Attachment[]): BundleFile[] {
  const names = new Set(attachments.map(one => one.name.toLowerCase()));
  if (names.size !== attachments.length || !attachments.every(one => isPlainName(one.name)))
    throw new Error('attachments need plain names, each once');
  return attachments
    .map(one => ({ name: `data/attachments/${one.name}`, bytes: one.bytes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Holder = {
  readonly file: string;
  readonly of: string;
  readonly publicKey: Uint8Array;
  readonly signs: string;
};

/** The public keys that the election names: committee, this station, everybody who cosigns. */
function holdersOf(election: Election, origin: string): Holder[] {
  const station = Object.keys(election.keys.stations).find(id => originOf(election.id, id) === origin);
  const raw = (key: string | undefined, whose: string): Uint8Array => {
    const bytes = unbase64(key ?? '');
    if (bytes?.length !== 32) throw new Error(`the election has no key of ${whose}`);
    return bytes;
  };
  const stationKey = raw(station === undefined ? undefined : election.keys.stations[station], origin);
  const committee = raw(election.keys.committee, 'the committee');
  const people = election.people.filter(person => person.publicKey !== undefined);
  return [
    { file: 'committee.pem', of: 'committee', publicKey: committee, signs: ELECTION },
    { file: 'station.pem', of: `station ${station}`, publicKey: stationKey, signs: origin },
    ...people.map(person => ({
      file: `person-${person.id}.pem`,
      of: `${person.role} ${person.name}`,
      publicKey: raw(person.publicKey, person.id),
      signs: cosignerName(origin, person.id),
    })),
  ];
}

function keyFiles(election: Election, origin: string): BundleFile[] {
  const holders = holdersOf(election, origin);
  const list = holders.map(({ file, of, signs }) => ({ file, of, signs }));
  return [
    { name: 'data/keys/keys.json', bytes: utf8(canonicalJson(list)) },
    ...holders.map(one => ({ name: `data/keys/${one.file}`, bytes: utf8(publicPem(one.publicKey)) })),
  ];
}

/** Throws like `bundleFiles` when the election names no such station or a key is not one. */
export function noteKeysOf(election: Election, origin: string): { station: NoteKey; others: NoteKey[] } {
  const [, station, ...people] = holdersOf(election, origin);
  const cosigner = ({ signs, publicKey }: Holder): NoteKey => ({
    name: signs,
    publicKey,
    type: 'cosignature',
  });
  return { station: stationKey(origin, station!.publicKey), others: people.map(cosigner) };
}
