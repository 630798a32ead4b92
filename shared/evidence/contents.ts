/**
 * What a bundle says besides the log, against the log: the rules, the figures, the papers, the page, and at last every
 * byte of the archive, made again from its parts.
 */
import type { Election } from '../contract/election.ts';
import type { Json, StoredEvent } from '../contract/event.ts';
import type { Phase } from '../domain/phase.ts';
import { firstDifference } from './archive.ts';
import { type BundleFile, ELECTION, ELECTION_SIGNATURE, type HexHash } from './bag.ts';
import { type BundleParts, bundleFiles } from './bundle.ts';
import { sameBytes } from './bytes.ts';
import { canonicalJson, readCanonical } from './canonical.ts';
import type { Finding } from './checks.ts';
import type { Followed, NamedDigest, VerifyOptions } from './domain.ts';
import { hexHash, inWords, type Means } from './means.ts';
import { attachedFile } from './pdf-attachment.ts';
import type { Lines } from './report.ts';

const PAPER = 'data/record.pdf';

export type Contents = {
  /** the whole archive */
  readonly bytes: Uint8Array;
  readonly byName: ReadonlyMap<string, BundleFile>;
  /** null: not UTF-8 */
  readonly text: (name: string) => string | null;
  readonly lines: readonly string[];
  /** null: they are not what the checkpoints sign, and mean nothing */
  readonly events: readonly StoredEvent[] | null;
  readonly notes: readonly string[];
  readonly election: Election;
};

/** The phase in which the events end; null when nobody could follow them. */
export async function checkContents(
  contents: Contents,
  means: Means,
  options: VerifyOptions,
  lines: Lines,
): Promise<Phase | null> {
  const { events, election } = contents;
  let phase: Phase | null = null;
  if (events === null)
    for (const check of ['rules', 'record', 'eel', 'digests']) lines.skip(check, 'the events are not sound');
  else {
    phase = checkFollowed(contents, events, options, lines);
    const { eelOf } = options;
    checkComputed(
      'eel',
      'data/log.eel.json',
      eelOf && (() => eelOf(contents.lines, events, election)),
      contents,
      lines,
    );
    checkDigests(contents, events, hexHash(means.hash), options, lines);
  }
  await checkPdf(contents, means, lines);
  checkPage(contents, means, options, lines);
  await checkRebuilt(contents, means, lines);
  return phase;
}

function checkFollowed(
  contents: Contents,
  events: readonly StoredEvent[],
  { follow }: VerifyOptions,
  lines: Lines,
): Phase | null {
  const claimed = readCanonical(contents.text('data/record.json') ?? '');
  const followed =
    follow && attempted(() => follow(events, contents.election, claimed.ok ? claimed.value : null));
  if (!followed) lines.skip('rules', 'no replay given');
  else lines.add('rules', 'every event is one that the rules allow', followed.refused);
  checkComputed('record', 'data/record.json', followed?.record, contents, lines);
  return followed?.phase ?? null;
}

/** A hostile log may hold what no rule foresaw: then that is the finding. */
function attempted(follow: () => Followed): Followed {
  try {
    return follow();
  } catch (error) {
    const finding = unforeseen('data/events.ndjson', error);
    return {
      refused: [finding],
      record: () => {
        throw error;
      },
      phase: null,
    };
  }
}

const unforeseen = (file: string, error: unknown): Finding => ({
  file,
  expected: 'events that can be followed',
  found: inWords(error),
});

function checkComputed(
  check: string,
  file: string,
  compute: (() => Json) | undefined,
  { text }: Contents,
  lines: Lines,
): void {
  if (!compute) {
    lines.skip(check, 'no way to compute it given');
    return;
  }
  const findings: Finding[] = [];
  try {
    const expected = canonicalJson(compute());
    const found = text(file);
    if (expected !== found) findings.push(differentText(file, expected, found));
  } catch (error) {
    findings.push(unforeseen(file, error));
  }
  lines.add(check, `${file.slice('data/'.length)} is what the events give`, findings);
}

function differentText(file: string, expected: string, found: string | null): Finding {
  if (found === null) return { file, expected: 'UTF-8', found: 'something else' };
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const around = (text: string) => `…${text.slice(Math.max(0, at - 40), at + 40)}…`;
  return { file, expected: around(expected), found: around(found) };
}

function checkDigests(
  { byName, election }: Contents,
  events: readonly StoredEvent[],
  hash: HexHash,
  { digestsOf, recordMadeIn }: VerifyOptions,
  lines: Lines,
): void {
  if (!digestsOf) {
    lines.skip('digests', 'no way to find them given');
    return;
  }
  const named = digestsOf(events, election);
  lines.add('digests', `${named.length} files as the events name them`, wrongDigests(named, byName, hash));
  checkPaper(named.find(one => one.file === PAPER)?.event ?? null, recordMadeIn?.(events) ?? null, lines);
}

/**
 * The station writes the digest of the record's paper into the log before it closes a bundle. So once a record was made
 * (第62條), a log that does not name its paper was cut, or the paper is another record's: that is a failure. Before, it may
 * name a draft. Where it names none, it was made otherwise or cut, and the paper may say anything around the data inside:
 * then the bundle is not called sound.
 */
function checkPaper(namedIn: number | null, madeIn: number | null, lines: Lines): void {
  if (madeIn === null) {
    if (namedIn === null)
      lines.skip(
        'paper',
        'the log names none; of record.pdf only the attached data is bound, not what it says',
      );
    else lines.add('paper', `event ${namedIn} names this paper, a draft: no record was made yet`, []);
    return;
  }
  const what = `event ${namedIn} names the paper of the record made in event ${madeIn}`;
  const sound = namedIn !== null && namedIn > madeIn;
  const expected = `a later event that names the SHA-256 of ${PAPER.slice('data/'.length)}`;
  const found = namedIn === null ? 'none' : `event ${namedIn}, which names the paper of an earlier one`;
  lines.add('paper', what, sound ? [] : [{ file: 'data/events.ndjson', event: madeIn, expected, found }]);
}

/** Also the other way: an attachment that no event names was added later. */
function wrongDigests(
  named: readonly NamedDigest[],
  byName: ReadonlyMap<string, BundleFile>,
  hash: HexHash,
): Finding[] {
  const findings: Finding[] = [];
  for (const { file, sha256: expected, event } of named) {
    const found = byName.get(file);
    const digest = found === undefined ? 'no such file' : hash(found.bytes);
    if (digest !== expected) findings.push({ file, event, expected: `SHA-256 ${expected}`, found: digest });
  }
  const names = new Set(named.map(one => one.file));
  for (const file of byName.keys())
    if (file.startsWith('data/attachments/') && !names.has(file))
      findings.push({ file, expected: 'an event that names it', found: 'none' });
  return findings;
}

async function checkPdf({ byName }: Contents, means: Means, lines: Lines): Promise<void> {
  const record = byName.get('data/record.json')!.bytes;
  const pdf = byName.get(PAPER)!.bytes;
  const attached = await attachedFile(pdf, record.length + 1, means.inflate);
  const sound = attached !== null && sameBytes(attached, record);
  const finding = {
    file: PAPER,
    expected: 'record.json, and nothing else, attached inside',
    found: attached === null ? 'no attachment that can be read' : 'other data',
  };
  lines.add('pdf', 'the data attached inside record.pdf is record.json', sound ? [] : [finding]);
}

/**
 * The page cannot vouch for the bundle in which it lies: whoever changes one changes the other. So the log names the page
 * of the program that wrote it, by its SHA-256, at each start. That need not be the page of the program that verifies now:
 * another build has another one, and which of the two it is the line says.
 */
function checkPage(
  { text, events, byName }: Contents,
  means: Means,
  { page, pageOf }: VerifyOptions,
  lines: Lines,
): void {
  const file = 'data/verify.html';
  if (!pageOf || events === null) {
    lines.skip('page', events === null ? 'the events are not sound' : 'no way to find it given');
    return;
  }
  const named = pageOf(events);
  if (named === null) {
    const expected = 'a last start of the program that names the SHA-256 of verify.html';
    lines.add('page', '', [{ file: 'data/events.ndjson', expected, found: 'none' }]);
    return;
  }
  const { sha256, version, event } = named;
  const found = hexHash(means.hash)(byName.get(file)!.bytes);
  const what =
    text(file) === page?.html
      ? `verify.html is the page of this program (${page.version}), and event ${event} names it`
      : `verify.html is the page of the program that made the bundle (${version}), as event ${event} names it; this program has another`;
  const expected = `SHA-256 ${sha256}, as the last start of the program names it`;
  lines.add('page', what, found === sha256 ? [] : [{ file, event, expected, found }]);
}

/** The whole bundle made again from what was read: whatever the other checks do not look at shows here. */
async function checkRebuilt(contents: Contents, means: Means, lines: Lines): Promise<void> {
  const { bytes, byName } = contents;
  const findings: Finding[] = [];
  try {
    const again = bundleFiles(partsOf(contents), means.hash);
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

function partsOf({ byName, text, lines, notes }: Contents): BundleParts {
  const json = (name: string): Json => {
    const reading = readCanonical(text(name) ?? '');
    if (!reading.ok) throw new Error(`${name} is ${reading.why}`);
    return reading.value;
  };
  const utf8Of = (name: string): string => {
    const found = text(name);
    if (found === null) throw new Error(`${name} is not UTF-8`);
    return found;
  };
  const folder = 'data/attachments/';
  const attachments = [...byName.values()].filter(file => file.name.startsWith(folder));
  return {
    events: lines,
    checkpoints: notes,
    election: json(ELECTION),
    electionSignature: byName.get(ELECTION_SIGNATURE)?.bytes ?? new Uint8Array(0),
    record: json('data/record.json'),
    recordPdf: byName.get(PAPER)!.bytes,
    eel: utf8Of('data/log.eel.json'),
    attachments: attachments.map(file => ({ name: file.name.slice(folder.length), bytes: file.bytes })),
    verifyHtml: utf8Of('data/verify.html'),
  };
}
