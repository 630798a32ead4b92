/**
 * The verdict over a bundle: everything in it recomputed from its events, one line a check. The same code runs in Node
 * (`pollkeeper verify`) and in the page data/verify.html; what the domain knows (the rules, the figures, which digests
 * the log names) is an argument.
 */
import type { Election } from '../contract/election.ts';
import { readArchive } from './archive.ts';
import {
  type BundleFile,
  checkManifest,
  ELECTION,
  ELECTION_SIGNATURE,
  isPayload,
  PAYLOAD,
  TAG_FILES,
} from './bag.ts';
import { textOf } from './bytes.ts';
import { checkCheckpoints, checkSignatures } from './checkpoints.ts';
import { checkEvents, claimedOrigin, readCheckpointsFile } from './checks.ts';
import { type Contents, checkContents } from './contents.ts';
import { checkCosignatures } from './cosignatures.ts';
import type { VerifyOptions } from './domain.ts';
import { checkCommittee, readElection } from './election.ts';
import { hexHash, inWords, type Means } from './means.ts';
import type { NoteKey } from './note.ts';
import { fingerprint } from './pem.ts';
import { type End, Lines, type Report } from './report.ts';

/** The log that a bundle holds: what two bundles are compared by. */
export type BundleLog = {
  readonly election: Election;
  readonly origin: string;
  readonly stationKey: NoteKey;
  readonly cosigners: readonly NoteKey[];
  /** canonical bytes of every event */
  readonly events: readonly string[];
  /** signed notes, the last over all events */
  readonly checkpoints: readonly string[];
};

export type Verified = Report & {
  /** null when the bundle holds none that can be read */
  readonly log: BundleLog | null;
  /** the entry up to which the bundle is sound; null when it failed */
  readonly end: End | null;
};

/**
 * Signatures verified one by one, 0.15 ms each; of more checkpoints a sample (see `checkSignatures`). Every root is computed
 * and the last signature covers every event: another one can only be wrong about itself.
 */
const MOST_SIGNATURES = 1_000;

/** Any bytes at all: whatever is wrong with them is in the report. Nothing is thrown, nothing is written. */
export async function verifyBundle(
  bytes: Uint8Array,
  means: Means,
  options: VerifyOptions = {},
): Promise<Verified> {
  const lines = new Lines();
  let read: LogRead | null = null;
  let instead: 'no-bundle' | 'repacked' | undefined;
  try {
    const archive = await readArchive(bytes);
    const files = archive.ok ? archive.files.length : 0;
    lines.add('archive', `${files} files, ${bytes.length} bytes`, archive.findings);
    if (!archive.ok) instead = archive.instead;
    if (archive.ok && checkLayout(archive.files, means, lines))
      read = await checkLog(bytes, archive.files, means, options, lines);
  } catch (error) {
    lines.add('archive', '', [{ file: 'the bundle', expected: 'a bundle', found: inWords(error) }]);
  }
  const report = lines.report(instead);
  return { ...report, log: read?.log ?? null, end: report.ok ? (read?.end ?? null) : null };
}

/** `end`: of events that may yet be found unsound; null when there are none */
type LogRead = { readonly log: BundleLog; readonly end: End | null };

/**
 * Whether everything is there that the other checks read. The committee's signature is missed by a check of its own, and
 * the rest can be read without it.
 */
function checkLayout(files: readonly BundleFile[], means: Means, lines: Lines): boolean {
  const byName = new Map(files.map(file => [file.name, file]));
  const wanted = [...TAG_FILES, ...PAYLOAD.map(one => one.name).filter(name => !name.endsWith('/'))];
  const missing = wanted
    .filter(name => !byName.has(name))
    .map(name => ({ file: name, expected: 'this file', found: 'none' }));
  lines.add('layout', 'every file of the bundle is there, and no other', missing);

  const manifest = byName.get('manifest-sha256.txt');
  const tags = byName.get('tagmanifest-sha256.txt');
  if (manifest && tags) {
    const payload = files.filter(file => isPayload(file.name));
    const head = files.filter(file => !isPayload(file.name) && file !== tags);
    const hash = hexHash(means.hash);
    lines.add('manifests', `SHA-256 of ${payload.length} files as listed, both ways`, [
      ...checkManifest(tags, head, hash),
      ...checkManifest(manifest, payload, hash),
    ]);
  }
  return missing.every(({ file }) => file === ELECTION_SIGNATURE);
}

async function checkLog(
  bytes: Uint8Array,
  files: readonly BundleFile[],
  means: Means,
  options: VerifyOptions,
  lines: Lines,
): Promise<LogRead | null> {
  const byName = new Map(files.map(file => [file.name, file]));
  const text = (name: string) => textOf(byName.get(name)!.bytes);
  const read = checkEvents(text('data/events.ndjson') ?? '\ufffd\n');
  const soundEvents = lines.add('events', `${read.lines.length} events, canonical, in order`, read.findings);

  const notes = readCheckpointsFile(text('data/checkpoints.txt') ?? '');
  const claimed = claimedOrigin(notes ?? []);
  if (notes === null || claimed === null) {
    const expected = 'signed notes with a blank line between them';
    lines.add('checkpoints', '', [{ file: 'data/checkpoints.txt', expected, found: 'something else' }]);
    return null;
  }
  const { log, findings } = checkCheckpoints(means.hash, claimed.origin, read.lines, notes);
  lines.add(
    'checkpoints',
    `${notes.length} roots recomputed; the last, of ${claimed.size} events, covers all`,
    findings,
  );

  const election = readElection(text(ELECTION), claimed.origin);
  if (!election.ok) {
    lines.add('election', '', [election.finding]);
    return null;
  }
  const { keys } = election;
  const station = `${claimed.origin}, station key ${fingerprint(means.hash, keys.station.publicKey)}`;
  lines.add('election', `${election.election.practice ? '練習 PRACTICE, ' : ''}${station}`, []);
  const signature = byName.get(ELECTION_SIGNATURE)?.bytes ?? null;
  await checkCommittee(election.election, byName.get(ELECTION)!.bytes, signature, means, lines);
  await signatures(notes, keys, means, options, lines);
  if (options.cosignaturesOf) {
    const told = soundEvents ? options.cosignaturesOf(read.events) : [];
    const what = `${told.length} told by events, each on its checkpoint, and no other`;
    lines.add('cosignatures', what, checkCosignatures(claimed.origin, notes, told));
  } else lines.skip('cosignatures', 'no way to find them given');

  const contents: Contents = {
    bytes,
    byName,
    text,
    lines: read.lines,
    events: soundEvents && log.size === read.lines.length ? read.events : null,
    notes,
    election: election.election,
  };
  const phase = await checkContents(contents, means, options, lines);
  const last = read.events.at(-1);
  return {
    log: {
      election: election.election,
      origin: claimed.origin,
      stationKey: keys.station,
      cosigners: keys.others,
      events: read.lines,
      checkpoints: notes,
    },
    end: last ? { seq: last.seq, at: last.at, phase } : null,
  };
}

async function signatures(
  notes: readonly string[],
  { station, others }: { station: NoteKey; others: readonly NoteKey[] },
  means: Means,
  options: VerifyOptions,
  lines: Lines,
): Promise<void> {
  if (means.verify === null) {
    lines.skip('signatures', 'no Ed25519 here: use the command `pollkeeper verify`, or VERIFY.md');
    return;
  }
  const most = options.everySignature ? notes.length : MOST_SIGNATURES;
  const checked = await checkSignatures(means.hash, notes, station, others, means.verify, most);
  const cosigned = [...checked.cosigned].map(([name, count]) => `, ${count} cosigned by ${name}`).join('');
  const sampled =
    checked.verified === notes.length ? 'all' : `${checked.verified} (the last, all cosigned, a sample)`;
  lines.add('signatures', `${sampled} of ${notes.length} checkpoints verified${cosigned}`, checked.findings);
}
