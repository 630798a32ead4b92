/**
 * The names and the manifests of the record bundle: BagIt 1.0 (RFC 8493) with the layout of ledger.md §6. Pure, so
 * that a page can check a bundle too.
 */
import type { Bytes } from './bytes.ts';
import { textOf, utf8 } from './bytes.ts';

export type BundleFile = { readonly name: string; readonly bytes: Bytes };
export type HexHash = (bytes: Bytes) => string;

export const TAG_FILES = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'tagmanifest-sha256.txt',
] as const;

const MB = 1_000_000;

export const ELECTION = 'data/election.json';
/** 64 bytes: Ed25519, by the committee's key, over the bytes of `ELECTION`, as the package has it */
export const ELECTION_SIGNATURE = 'data/election.sig';

/**
 * Payload files in the order in which they are written. `most`: bytes, far above what a station makes (an event has
 * some 300, a checkpoint as many), and small enough that reading what a hostile hand put there costs little.
 */
export const PAYLOAD = [
  { name: 'data/events.ndjson', most: 256 * MB },
  { name: 'data/checkpoints.txt', most: 256 * MB },
  { name: ELECTION, most: 2 * MB },
  { name: ELECTION_SIGNATURE, most: MB },
  { name: 'data/keys/', most: MB },
  { name: 'data/record.json', most: 32 * MB },
  { name: 'data/record.pdf', most: 64 * MB },
  { name: 'data/log.eel.json', most: 256 * MB },
  { name: 'data/attachments/', most: 100 * MB },
  { name: 'data/VERIFY.md', most: MB },
  { name: 'data/verify.html', most: 16 * MB },
] as const;

/**
 * A name that every file system and every unzip takes, in every locale, and none reads as a path: ASCII letters, digits,
 * dot, `_`, `-`; 2 to 100 long. A document's own name, in any script, stands in the event that names its digest.
 */
export const isPlainName = (name: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,98}[A-Za-z0-9]$/.test(name) && !name.includes('..');

/** Where a file stands in the order of the bundle, or null when it has no place in it. */
export function placeOf(name: string): number | null {
  const tag = TAG_FILES.indexOf(name as (typeof TAG_FILES)[number]);
  if (tag >= 0) return tag;
  for (const [index, place] of PAYLOAD.entries()) {
    const folder = place.name.endsWith('/');
    const rest = name.slice(place.name.length);
    if (folder ? name.startsWith(place.name) && isPlainName(rest) : name === place.name)
      return TAG_FILES.length + index;
  }
  return null;
}

/** Bytes that the file of this name may have; 0 when it has no place in a bundle. */
export function largestOf(name: string): number {
  const place = placeOf(name);
  if (place === null) return 0;
  return place < TAG_FILES.length ? MB : PAYLOAD[place - TAG_FILES.length]!.most;
}

export const isPayload = (name: string): boolean => name.startsWith('data/');

/** One line a file, in the order of the bundle, as `sha256sum -c` reads it. */
export const manifestOf = (files: readonly BundleFile[], hash: HexHash): string =>
  files.map(file => `${hash(file.bytes)}  ${file.name}\n`).join('');

export const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export function bagInfo(given: {
  origin: string;
  practice: boolean;
  payload: readonly BundleFile[];
}): string {
  const bytes = given.payload.reduce((total, file) => total + file.bytes.length, 0);
  return [
    `External-Identifier: ${given.origin}`,
    'Bag-Software-Agent: Pollkeeper',
    `Payload-Oxum: ${bytes}.${given.payload.length}`,
    ...(given.practice ? ['Internal-Sender-Description: 練習 PRACTICE - not the record of an election'] : []),
    '',
  ].join('\n');
}

/** The four tag files around a payload, in order. */
export function bagAround(
  payload: readonly BundleFile[],
  info: { origin: string; practice: boolean },
  hash: HexHash,
): BundleFile[] {
  const head = [
    { name: 'bagit.txt', bytes: utf8(BAGIT) },
    { name: 'bag-info.txt', bytes: utf8(bagInfo({ ...info, payload })) },
    { name: 'manifest-sha256.txt', bytes: utf8(manifestOf(payload, hash)) },
  ];
  return [...head, { name: 'tagmanifest-sha256.txt', bytes: utf8(manifestOf(head, hash)) }, ...payload];
}

export type ManifestFault = { readonly file: string; readonly expected: string; readonly found: string };

/** Both ways: every line has its file with that hash, every file has its line. */
export function checkManifest(
  manifest: BundleFile,
  files: readonly BundleFile[],
  hash: HexHash,
): ManifestFault[] {
  const text = textOf(manifest.bytes);
  const wrong = (found: string) => [
    { file: manifest.name, expected: 'lines of `<sha256>  <name>`, each ended by a line feed', found },
  ];
  if (text === null) return wrong('bytes that are not UTF-8');
  if (!text.endsWith('\n')) return wrong('no line feed at the end');
  const listed = new Map<string, string>();
  for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
    const [, digest, name] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
    if (digest === undefined || name === undefined) return wrong(`line ${index + 1}: ${line.slice(0, 80)}`);
    if (listed.has(name)) return wrong(`line ${index + 1} names ${name} a second time`);
    listed.set(name, digest);
  }
  const faults: ManifestFault[] = [];
  for (const file of files) {
    const expected = listed.get(file.name);
    listed.delete(file.name);
    const found = hash(file.bytes);
    if (expected === undefined)
      faults.push({
        file: file.name,
        expected: `a line in ${manifest.name}`,
        found: 'none: the file was added',
      });
    else if (expected !== found)
      faults.push({ file: file.name, expected: `SHA-256 ${expected} as ${manifest.name} says`, found });
  }
  for (const [name] of listed)
    faults.push({ file: name, expected: `the file that ${manifest.name} lists`, found: 'no such file' });
  return faults;
}
