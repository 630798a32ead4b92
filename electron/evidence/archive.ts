/**
 * The ZIP of the bundle, by zip.js. Stored, not compressed: the same files give the same bytes on every machine and
 * with every version of a compressor, and a hostile archive has nothing to inflate. What is read must be what
 * `writeArchive` would have written, to the byte, or it is refused with the place.
 */
import { type Entry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import type { BundleFile } from '../../shared/evidence/bag.ts';
import { placeOf } from '../../shared/evidence/bag.ts';
import type { Finding } from '../../shared/evidence/checks.ts';
import { inWords } from '../ledger/files.ts';

/** Bytes of the largest bundle taken: 50 attachments of 20 MB, or two million events. */
export const LARGEST = 1 << 30;
export const MOST_FILES = 2_000;
const ON_DISK = { level: 0, useWebWorkers: false } as const;

/** Files in the order given. Times are those of the format's beginning: local fields, so no time zone shows. */
export async function writeArchive(files: readonly BundleFile[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    ...ON_DISK,
    lastModDate: new Date(1980, 0, 1),
    extendedTimestamp: false,
    dataDescriptor: false,
    msDosCompatible: true,
    zip64: false,
  });
  for (const { name, bytes } of files) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}

export type ArchiveRead =
  | { readonly ok: true; readonly files: readonly BundleFile[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const refused = (file: string, expected: string, found: string): ArchiveRead => ({
  ok: false,
  findings: [{ file, expected, found }],
});

/** Bounded by the size of what is given: nothing is inflated, nothing is read twice. */
export async function readArchive(bytes: Uint8Array): Promise<ArchiveRead> {
  if (bytes.length > LARGEST) return refused('the archive', `at most ${LARGEST} bytes`, `${bytes.length}`);
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    checkSignature: true,
    checkOverlappingEntry: true,
  });
  try {
    return await readEntries(reader, bytes);
  } catch (error) {
    return refused('the archive', 'a ZIP file', inWords(error));
  } finally {
    await reader.close();
  }
}

async function readEntries(reader: ZipReader<unknown>, bytes: Uint8Array): Promise<ArchiveRead> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    const why = whyNotEntry(entry, names);
    if (why !== null) return refused(shown(entry.filename), why.expected, why.found);
    total += entry.uncompressedSize;
    if (total > bytes.length)
      return refused(shown(entry.filename), 'files that lie beside each other', 'files that share bytes');
    names.add(entry.filename.toLowerCase());
    entries.push(entry);
    if (entries.length > MOST_FILES) return refused('the archive', `at most ${MOST_FILES} files`, 'more');
  }
  const files: BundleFile[] = [];
  for (const entry of entries) {
    if (entry.directory) continue; // refused above; told to the compiler
    try {
      files.push({ name: entry.filename, bytes: await entry.getData(new Uint8ArrayWriter()) });
    } catch (error) {
      return refused(entry.filename, 'the bytes that the archive promises', inWords(error));
    }
  }
  return { ok: true, files };
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
  const at = Buffer.compare(found, expected) === 0 ? -1 : differsAt(found, expected);
  if (at < 0) return null;
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
