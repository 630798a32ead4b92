/** Documents of objections (R-55.doc): copied into the package's folder under their hash, which goes into the ledger. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AttachedDocument } from '../../shared/contract/asks.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';

/** By the first bytes, whatever the name says. */
function mediaTypeOf(bytes: Buffer): AttachedDocument['mediaType'] | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return 'image/png';
  if (/^ftyp(heic|heix|mif1|heim|heis)/.test(bytes.subarray(4, 12).toString('latin1'))) return 'image/heic';
  return null;
}

/** Refuses `file-unreadable` {name}, `file-too-large` {name, megabytes}, `bad-media-type` {name}; then none is kept. */
export async function attach(
  paths: readonly string[],
  folder: string,
  megabytes: number,
): Promise<Result<readonly AttachedDocument[]>> {
  const documents: { readonly document: AttachedDocument; readonly bytes: Buffer }[] = [];
  for (const path of paths) {
    const name = basename(path).slice(0, 200);
    const size = await stat(path).then(
      found => (found.isFile() ? found.size : null),
      () => null,
    );
    if (size === null) return refuse('R-55.doc', 'file-unreadable', { name });
    if (size > megabytes * 1_048_576) return refuse('R-55.doc', 'file-too-large', { name, megabytes });
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) return refuse('R-55.doc', 'file-unreadable', { name });
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
