/** Documents of objections (R-55.doc): copied into the package's folder under their hash, which goes into the ledger. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AttachedDocument } from '../../shared/contract/asks.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { GivenFile } from './answers/dropped-file.ts';

/** By the first bytes, whatever the name says. */
function mediaTypeOf(bytes: Buffer): AttachedDocument['mediaType'] | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return 'image/png';
  if (/^ftyp(heic|heix|mif1|heim|heis)/.test(bytes.subarray(4, 12).toString('latin1'))) return 'image/heic';
  return null;
}

/** a path that the person chose, or a file that was dropped on the window */
export type Source = string | GivenFile;

/** The bytes, or why not. */
async function bytesOf(source: Source, name: string, megabytes: number): Promise<Result<Buffer>> {
  const size =
    typeof source === 'string'
      ? await stat(source).then(
          found => (found.isFile() ? found.size : null),
          () => null,
        )
      : source.bytes.length;
  if (size === null) return refuse('R-55.doc', 'file-unreadable', { name });
  if (size > megabytes * 1_048_576) return refuse('R-55.doc', 'file-too-large', { name, megabytes });
  if (typeof source !== 'string') return ok(source.bytes);
  const bytes = await readFile(source).catch(() => null);
  return bytes ? ok(bytes) : refuse('R-55.doc', 'file-unreadable', { name });
}

/** Refuses `file-unreadable` {name}, `file-too-large` {name, megabytes}, `bad-media-type` {name}; then none is kept. */
export async function attach(
  sources: readonly Source[],
  folder: string,
  megabytes: number,
): Promise<Result<readonly AttachedDocument[]>> {
  const documents: { readonly document: AttachedDocument; readonly bytes: Buffer }[] = [];
  for (const source of sources) {
    const name = basename(typeof source === 'string' ? source : source.name).slice(0, 200);
    const read = await bytesOf(source, name, megabytes);
    if (!read.ok) return read;
    const bytes = read.value;
    const mediaType = mediaTypeOf(bytes);
    if (!mediaType) return refuse('R-55.doc', 'bad-media-type', { name });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    documents.push({ document: { name, size: bytes.length, mediaType, sha256 }, bytes });
  }
  await mkdir(folder, { recursive: true });
  for (const { document, bytes } of documents)
    await writeFile(join(folder, document.sha256), bytes, { flush: true });
  return ok(documents.map(({ document }) => document));
}

/** Name of the first document that was never attached here, or is no longer what it was; null when all are. */
export async function missingAttachment(
  documents: readonly AttachedDocument[],
  folder: string,
): Promise<string | null> {
  for (const { name, sha256, size } of documents) {
    const kept = await stat(join(folder, sha256)).catch(() => null);
    if (kept?.size !== size) return name;
  }
  return null;
}
