/**
 * `pollkeeper verify`: everything in a bundle recomputed from its events, one line a check. What the domain knows (the
 * rules, the figures, which digests the log names) is an argument.
 */
import { readFile, stat } from 'node:fs/promises';
import { type Election, electionSchema } from '../../shared/contract/election.ts';
import type { Json, StoredEvent } from '../../shared/contract/event.ts';
import { type BundleFile, checkManifest, isPayload, PAYLOAD, TAG_FILES } from '../../shared/evidence/bag.ts';
import { base64, sameBytes, textOf } from '../../shared/evidence/bytes.ts';
import { canonicalJson, readCanonical } from '../../shared/evidence/canonical.ts';
import {
  checkCheckpoints,
  checkEvents,
  checkSignatures,
  claimedOrigin,
  type Finding,
  readCheckpointsFile,
} from '../../shared/evidence/checks.ts';
import { inWords } from '../ledger/files.ts';
import { firstDifference, LARGEST, readArchive } from './archive.ts';
import { type BundleParts, bundleFiles, noteKeysOf } from './bundle.ts';
import { sha256, sha256Hex, verifyEd25519 } from './keys.ts';
import { attachedFile } from './pdf-attachment.ts';

export type NamedDigest = { readonly file: string; readonly sha256: string; readonly event: number };

export type VerifyOptions = {
  /** the events through the rules: those that would have been refused */
  readonly replay?: (events: readonly StoredEvent[], election: Election) => readonly Finding[];
  /** record.json as the events give it */
  readonly recordOf?: (events: readonly StoredEvent[], election: Election) => Json;
  /** verify every signature, however many there are */
  readonly everySignature?: boolean;
  /** digests that events name: of attachments, of record.pdf, of the election */
  readonly digestsOf?: (events: readonly StoredEvent[], election: Election) => readonly NamedDigest[];
};

export type CheckLine = {
  readonly check: string;
  /** 'not checked': what it needs was not given; it is neither for nor against */
  readonly outcome: 'ok' | 'failed' | 'not checked';
  readonly what: string;
  readonly findings: readonly Finding[];
};

export type Report = { readonly ok: boolean; readonly exitCode: 0 | 1; readonly lines: readonly CheckLine[] };

/** Signatures verified one by one, 0.1 ms each; of more checkpoints a sample (see `checkSignatures`). */
const MOST_SIGNATURES = 8_000;
/** Findings kept of one check: the first tell the story. */
const MOST_FINDINGS = 20;

export async function verifyBundle(
  source: Uint8Array | string,
  options: VerifyOptions = {},
): Promise<Report> {
  const lines = new Lines();
  try {
    const bytes = await bytesOf(source);
    const archive = await readArchive(bytes);
    const files = archive.ok ? archive.files.length : 0;
    lines.add('archive', `${files} files, ${bytes.length} bytes`, archive.findings);
    if (archive.ok) await checkFiles(bytes, archive.files, options, lines);
  } catch (error) {
    lines.add('archive', '', [
      { file: String(source).slice(0, 200), expected: 'a bundle', found: inWords(error) },
    ]);
  }
  return lines.report();
}

/** One line a check, and below a failed one a line for each finding. */
export function printReport(report: Report): string {
  const rows = report.lines.flatMap(line => [
    `${line.outcome.padEnd(11)}  ${line.check}: ${line.what}`,
    ...line.findings.map(one => {
      const event = one.event === undefined ? '' : `, event ${one.event}`;
      return `             ${one.file}${event}: expected ${one.expected}; found ${one.found}`;
    }),
  ]);
  const verdict = report.ok ? 'The bundle is sound.' : 'THE BUNDLE IS NOT SOUND.';
  return [...rows, verdict].map(row => `${row.replace(UNPRINTABLE, '\ufffd')}\n`).join('');
}

/** What a hostile bundle could say to a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

async function bytesOf(source: Uint8Array | string): Promise<Uint8Array> {
  if (typeof source !== 'string') return source;
  const { size } = await stat(source);
  if (size > LARGEST) throw new Error(`a file of ${size} bytes; at most ${LARGEST} are taken`);
  return readFile(source);
}

class Lines {
  readonly #lines: CheckLine[] = [];

  add(check: string, what: string, findings: readonly Finding[]): boolean {
    const failed = findings.length > 0;
    const many = findings.length > MOST_FINDINGS ? `, the first ${MOST_FINDINGS} of ${findings.length}` : '';
    this.#lines.push({
      check,
      outcome: failed ? 'failed' : 'ok',
      what: failed ? `not as it should be${many}` : what,
      findings: findings.slice(0, MOST_FINDINGS),
    });
    return !failed;
  }

  skip(check: string, why: string): void {
    this.#lines.push({ check, outcome: 'not checked', what: why, findings: [] });
  }

  report(): Report {
    const ok = this.#lines.every(line => line.outcome !== 'failed');
    return { ok, exitCode: ok ? 0 : 1, lines: this.#lines };
  }
}

async function checkFiles(
  bytes: Uint8Array,
  files: readonly BundleFile[],
  options: VerifyOptions,
  lines: Lines,
): Promise<void> {
  const byName = new Map(files.map(file => [file.name, file]));
  const missing = [
    ...TAG_FILES,
    ...PAYLOAD.filter(one => one.must && !one.name.endsWith('/')).map(one => one.name),
  ]
    .filter(name => !byName.has(name))
    .map(name => ({ file: name, expected: 'this file', found: 'none' }));
  lines.add('layout', 'every file of the bundle is there, and no other', missing);

  const manifest = byName.get('manifest-sha256.txt');
  const tags = byName.get('tagmanifest-sha256.txt');
  if (manifest && tags) {
    const payload = files.filter(file => isPayload(file.name));
    const head = files.filter(file => !isPayload(file.name) && file !== tags);
    lines.add('manifests', `SHA-256 of ${payload.length} files as listed, both ways`, [
      ...checkManifest(tags, head, sha256Hex),
      ...checkManifest(manifest, payload, sha256Hex),
    ]);
  }
  if (missing.length > 0) return;
  const text = (name: string) => textOf(byName.get(name)!.bytes);
  await checkContents(bytes, byName, text, options, lines);
}

async function checkContents(
  bytes: Uint8Array,
  byName: ReadonlyMap<string, BundleFile>,
  text: (name: string) => string | null,
  options: VerifyOptions,
  lines: Lines,
): Promise<void> {
  const read = checkEvents(text('data/events.ndjson') ?? '\ufffd\n');
  const soundEvents = lines.add('events', `${read.lines.length} events, canonical, in order`, read.findings);

  const notes = readCheckpointsFile(text('data/checkpoints.txt') ?? '');
  const claimed = claimedOrigin(notes ?? []);
  if (notes === null || claimed === null) {
    const expected = 'signed notes with a blank line between them';
    lines.add('checkpoints', '', [{ file: 'data/checkpoints.txt', expected, found: 'something else' }]);
    return;
  }
  const { log, findings } = checkCheckpoints(sha256, claimed.origin, read.lines, notes);
  const root = `root ${base64(claimed.root)} of ${claimed.size} events`;
  lines.add(
    'checkpoints',
    `${notes.length} have the root of their events; the last is the ${root}`,
    findings,
  );

  const election = readElection(text('data/election.json'), claimed.origin);
  if (!election.ok) {
    lines.add('election', '', [election.finding]);
    return;
  }
  const { station, others } = election.keys;
  const fingerprint = (key: { publicKey: Uint8Array }) => sha256Hex(key.publicKey).slice(0, 16);
  const committee = sha256Hex(Buffer.from(election.election.keys.committee, 'base64')).slice(0, 16);
  const whose = `${claimed.origin}: station key ${fingerprint(station)}, committee key ${committee}; compare with what was published`;
  lines.add('election', `${election.election.practice ? '練習 PRACTICE, ' : ''}${whose}`, []);

  const most = options.everySignature ? notes.length : MOST_SIGNATURES;
  const signatures = await checkSignatures(sha256, notes, station, others, verifyEd25519, most);
  const cosigned = [...signatures.cosigned].map(([name, count]) => `, ${count} cosigned by ${name}`).join('');
  const sampled =
    signatures.verified === notes.length
      ? 'all'
      : `${signatures.verified} (the last, all cosigned, a sample)`;
  lines.add(
    'signatures',
    `${sampled} of ${notes.length} checkpoints verified${cosigned}`,
    signatures.findings,
  );

  if (soundEvents && log.size === read.lines.length)
    checkDomain(read.events, election.election, byName, text, options, lines);
  else lines.skip('rules, record, digests', 'the events are not sound');
  checkPdf(byName, lines);
  await checkRebuilt(bytes, byName, read.lines, notes, text, lines);
}

type ElectionRead =
  | { readonly ok: true; readonly election: Election; readonly keys: ReturnType<typeof noteKeysOf> }
  | { readonly ok: false; readonly finding: Finding };

function readElection(text: string | null, origin: string): ElectionRead {
  const file = 'data/election.json';
  const reading = readCanonical(text ?? '');
  if (!reading.ok) return { ok: false, finding: { file, expected: 'canonical JSON', found: reading.why } };
  const election = electionSchema.safeParse(reading.value);
  if (!election.success) {
    const issue = election.error.issues[0];
    const found = `${issue?.path.join('.')}: ${issue?.message}`;
    return { ok: false, finding: { file, expected: 'the fields of an election', found } };
  }
  try {
    return { ok: true, election: election.data, keys: noteKeysOf(election.data, origin) };
  } catch (error) {
    return { ok: false, finding: { file, expected: `the keys of ${origin}`, found: inWords(error) } };
  }
}

function checkDomain(
  events: readonly StoredEvent[],
  election: Election,
  byName: ReadonlyMap<string, BundleFile>,
  text: (name: string) => string | null,
  options: VerifyOptions,
  lines: Lines,
): void {
  if (options.replay)
    lines.add('rules', 'every event is one that the rules allow', options.replay(events, election));
  else lines.skip('rules', 'no replay given');
  if (options.recordOf) {
    const expected = canonicalJson(options.recordOf(events, election));
    const found = text('data/record.json');
    lines.add(
      'record',
      'record.json is what the events give',
      expected === found ? [] : [differentRecord(expected, found)],
    );
  } else lines.skip('record', 'no way to compute it given');
  if (options.digestsOf) {
    const named = options.digestsOf(events, election);
    lines.add('digests', `${named.length} files as the events name them`, wrongDigests(named, byName));
  } else lines.skip('digests', 'no way to find them given');
}

function differentRecord(expected: string, found: string | null): Finding {
  const file = 'data/record.json';
  if (found === null) return { file, expected: 'UTF-8', found: 'something else' };
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const around = (text: string) => `…${text.slice(Math.max(0, at - 40), at + 40)}…`;
  return { file, expected: around(expected), found: around(found) };
}

/** Also the other way: an attachment that no event names was added later. */
function wrongDigests(named: readonly NamedDigest[], byName: ReadonlyMap<string, BundleFile>): Finding[] {
  const findings: Finding[] = [];
  for (const { file, sha256: expected, event } of named) {
    const found = byName.get(file);
    const digest = found === undefined ? 'no such file' : sha256Hex(found.bytes);
    if (digest !== expected) findings.push({ file, event, expected: `SHA-256 ${expected}`, found: digest });
  }
  const names = new Set(named.map(one => one.file));
  for (const file of byName.keys())
    if (file.startsWith('data/attachments/') && !names.has(file))
      findings.push({ file, expected: 'an event that names it', found: 'none' });
  return findings;
}

function checkPdf(byName: ReadonlyMap<string, BundleFile>, lines: Lines): void {
  const record = byName.get('data/record.json')!.bytes;
  const attached = attachedFile(byName.get('data/record.pdf')!.bytes, record.length + 1);
  const sound = attached !== null && sameBytes(attached, record);
  const finding = {
    file: 'data/record.pdf',
    expected: 'record.json, and nothing else, attached inside',
    found: attached === null ? 'no attachment that can be read' : 'other data',
  };
  lines.add('pdf', 'the data attached inside record.pdf is record.json', sound ? [] : [finding]);
}

/** The whole bundle made again from what was read: whatever the other checks do not look at shows here. */
async function checkRebuilt(
  bytes: Uint8Array,
  byName: ReadonlyMap<string, BundleFile>,
  events: readonly string[],
  checkpoints: readonly string[],
  text: (name: string) => string | null,
  lines: Lines,
): Promise<void> {
  const findings: Finding[] = [];
  try {
    const again = bundleFiles(partsOf(byName, events, checkpoints, text));
    for (const file of again) {
      const found = byName.get(file.name);
      if (found === undefined) findings.push({ file: file.name, expected: 'this file', found: 'none' });
      else if (!sameBytes(found.bytes, file.bytes))
        findings.push({ file: file.name, expected: 'the bytes that follow from the rest', found: 'others' });
    }
    const names = new Set(again.map(file => file.name));
    for (const name of byName.keys())
      if (!names.has(name)) findings.push({ file: name, expected: 'no such file', found: 'one' });
    const difference = findings.length > 0 ? null : await firstDifference(bytes, again);
    if (difference !== null) findings.push(difference);
  } catch (error) {
    findings.push({ file: 'the archive', expected: 'parts that make a bundle', found: inWords(error) });
  }
  lines.add('bytes', 'made again from its parts, the bundle is the same to the byte', findings);
}

function partsOf(
  byName: ReadonlyMap<string, BundleFile>,
  events: readonly string[],
  checkpoints: readonly string[],
  text: (name: string) => string | null,
): BundleParts {
  const json = (name: string): Json => {
    const reading = readCanonical(text(name) ?? '');
    if (!reading.ok) throw new Error(`${name} is ${reading.why}`);
    return reading.value;
  };
  const folder = 'data/attachments/';
  const attachments = [...byName.values()].filter(file => file.name.startsWith(folder));
  const html = byName.has('data/verify.html') ? text('data/verify.html') : undefined;
  if (html === null) throw new Error('data/verify.html is not UTF-8');
  return {
    events,
    checkpoints,
    election: json('data/election.json'),
    record: json('data/record.json'),
    recordPdf: byName.get('data/record.pdf')!.bytes,
    ...(byName.has('data/log.eel.json') ? { eel: json('data/log.eel.json') } : {}),
    attachments: attachments.map(file => ({ name: file.name.slice(folder.length), bytes: file.bytes })),
    ...(html === undefined ? {} : { verifyHtml: html }),
  };
}
