/**
 * The ZIP of the bundle, by zip.js. Stored, not compressed: the same files give the same bytes on every machine and
 * with every version of a compressor, and a hostile archive has nothing to inflate. What is read must be what
 * `writeArchive` would have written, to the byte, or it is refused with the place.
 */
import { type Entry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { type BundleFile, largestOf, placeOf } from './bag.ts';
import { type Bytes, charactersOf } from './bytes.ts';
import type { Finding } from './checks.ts';
import { inWords } from './means.ts';

/** Bytes of the largest bundle taken: 50 attachments of 20 MB. */
export const LARGEST = 1 << 30;
export const MOST_FILES = 2_000;
/** Bytes of the record at the end of a ZIP with the longest comment. */
const LONGEST_END = 22 + 0xffff;
const ON_DISK = { level: 0, useWebWorkers: false } as const;

/** Files in the order given, all dated 1 January 1980, where the format's time begins. */
export async function writeArchive(files: readonly BundleFile[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    ...ON_DISK,
    rawLastModDate: 0x00210000,
    extendedTimestamp: false,
    dataDescriptor: false,
    msDosCompatible: true,
    zip64: false,
  });
  for (const { name, bytes } of files) await writer.add(name, new Uint8ArrayReader(bytes));
  return bytesFrom(await writer.close());
}

// the library's types name the DOM's streams, which this folder does not know: what it gives is looked at
function bytesFrom(given: unknown): Bytes {
  if (given instanceof Uint8Array) return given;
  throw new Error('the ZIP library gave something else than bytes');
}

export type ArchiveRead =
  /** with findings: a file could be read, but is not what the archive's checksum says */
  | { readonly ok: true; readonly files: readonly BundleFile[]; readonly findings: readonly Finding[] }
  /** `instead`: it is nothing like a ZIP, or another program's */
  | {
      readonly ok: false;
      readonly findings: readonly Finding[];
      readonly instead?: 'no-bundle' | 'repacked' | undefined;
    };

const refused = (
  file: string,
  expected: string,
  found: string,
  instead?: 'no-bundle' | 'repacked',
): ArchiveRead => ({ ok: false, findings: [{ file, expected, found }], instead });

/** Bounded by the size of what is given: nothing is inflated, nothing is read twice. */
export async function readArchive(bytes: Uint8Array): Promise<ArchiveRead> {
  if (bytes.length > LARGEST) return refused('the archive', `at most ${LARGEST} bytes`, `${bytes.length}`);
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    checkOverlappingEntry: true,
  });
  try {
    return await readEntries(reader, bytes);
  } catch (error) {
    return refused('the archive', 'a ZIP file', inWords(error), likeZip(bytes) ? undefined : 'no-bundle');
  } finally {
    await reader.close();
  }
}

/** Begins as a ZIP or ends as one: a bundle that was cut, or edited at either end, is still one that is damaged. */
function likeZip(bytes: Uint8Array): boolean {
  const end = charactersOf(bytes.subarray(-LONGEST_END));
  return charactersOf(bytes.subarray(0, 4)) === 'PK\u0003\u0004' || end.includes('PK\u0005\u0006');
}

/** Neither a folder's entry nor a compressed one was ever written by a station; a file manager writes both. */
const byAnother = (entry: Entry): boolean => entry.directory || entry.compressionMethod !== 0;

async function readEntries(reader: ZipReader<unknown>, bytes: Uint8Array): Promise<ArchiveRead> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    const why = whyNotEntry(entry, names);
    if (why !== null)
      return refused(
        shown(entry.filename),
        why.expected,
        why.found,
        byAnother(entry) ? 'repacked' : undefined,
      );
    total += entry.uncompressedSize;
    if (total > bytes.length)
      return refused(shown(entry.filename), 'files that lie beside each other', 'files that share bytes');
    names.add(entry.filename.toLowerCase());
    entries.push(entry);
    if (entries.length > MOST_FILES) return refused('the archive', `at most ${MOST_FILES} files`, 'more');
  }
  const files: BundleFile[] = [];
  const findings: Finding[] = [];
  for (const entry of entries) {
    if (entry.directory) continue; // refused above; told to the compiler
    const read = async (checkCrc32: boolean) =>
      bytesFrom(await entry.getData(new Uint8ArrayWriter(), { checkCrc32 }));
    try {
      files.push({ name: entry.filename, bytes: await read(true) });
    } catch (error) {
      // go on with what is there: the other checks say what in it is wrong
      findings.push({ file: entry.filename, expected: 'the checksum of the archive', found: inWords(error) });
      const bytes = await read(false).catch(() => null);
      if (bytes === null) return { ok: false, findings };
      files.push({ name: entry.filename, bytes });
    }
  }
  return { ok: true, files, findings };
}

function whyNotEntry(entry: Entry, names: ReadonlySet<string>): { expected: string; found: string } | null {
  const { filename } = entry;
  if (names.has(filename.toLowerCase()))
    return { expected: 'each name once', found: 'a second file of that name' };
  if (entry.encrypted) return { expected: 'no encryption', found: 'an encrypted file' };
  if (entry.symlink) return { expected: 'files only', found: 'a symbolic link' };
  if (filename.includes('..') || filename.startsWith('/') || /[\\:]/.test(filename))
    return { expected: 'a name inside the bundle', found: 'a path that leads out of it' };
  if (entry.directory || placeOf(filename) === null)
    return { expected: 'a file of the bundle (ledger.md §6)', found: 'one that has no place there' };
  if (entry.compressionMethod !== 0 || entry.compressedSize !== entry.uncompressedSize)
    return { expected: 'a stored file', found: `compression method ${entry.compressionMethod}` };
  const most = largestOf(filename);
  if (entry.uncompressedSize > most)
    return { expected: `at most ${most} bytes`, found: `${entry.uncompressedSize}` };
  return null;
}

// A name from a hostile hand, fit for a line of a report.
const shown = (name: string): string =>
  Array.from(name.slice(0, 100), one => (/[\p{C}\p{Z}]/u.test(one) && one !== ' ' ? '\ufffd' : one)).join('');

/** Where two archives differ first, in the words of the format. Null when they are the same. */
export async function firstDifference(
  found: Uint8Array,
  files: readonly BundleFile[],
): Promise<Finding | null> {
  const expected = await writeArchive(files);
  const at = differsAt(found, expected);
  if (at === found.length && at === expected.length) return null;
  return {
    file: await regionOf(expected, at),
    expected: 'the bytes that this program writes for these files',
    found: `others, from byte ${at} of the archive`,
  };
}

function differsAt(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) if (a[at] !== b[at]) return at;
  return shorter;
}

async function regionOf(archive: Uint8Array, at: number): Promise<string> {
  if (at >= archive.length) return 'the archive (bytes after its end)';
  const reader = new ZipReader(new Uint8ArrayReader(archive), { useWebWorkers: false });
  const entries = await reader.getEntries();
  await reader.close();
  let name = '';
  let end = 0;
  for (const entry of entries) {
    if (entry.offset > at) break;
    name = entry.filename;
    end = entry.offset + 30 + entry.rawFilename.length + entry.compressedSize;
  }
  return at < end ? `${name} (its header in the archive)` : 'the archive (its central directory)';
}
