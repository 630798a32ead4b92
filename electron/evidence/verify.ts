/** `pollkeeper verify`: a file, and what Node has for hashing, signatures and inflating (shared/evidence/verify.ts). */
import { readFile, stat } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { LARGEST } from '../../shared/evidence/archive.ts';
import type { VerifyOptions } from '../../shared/evidence/domain.ts';
import { inWords, type Means } from '../../shared/evidence/means.ts';
import { Lines } from '../../shared/evidence/report.ts';
import { type Verified, verifyBundle as verifyBytes } from '../../shared/evidence/verify.ts';
import { sha256, verifyEd25519 } from './keys.ts';

export { printReport } from '../../shared/evidence/report.ts';

export const nodeMeans: Means = {
  hash: sha256,
  verify: verifyEd25519,
  inflate: async (bytes, most) => {
    try {
      return inflateSync(bytes, { maxOutputLength: most });
    } catch {
      return null; // damaged, or longer than what it is compared with
    }
  },
};

/** `source`: the bundle or its path. Never throws: what is not there, too. */
export async function verifyBundle(
  source: Uint8Array | string,
  options: VerifyOptions = {},
): Promise<Verified> {
  if (typeof source !== 'string') return verifyBytes(source, nodeMeans, options);
  const bytes = await bytesOf(source).catch((error: unknown) => inWords(error));
  if (typeof bytes !== 'string') return verifyBytes(bytes, nodeMeans, options);
  const folder = await stat(source).then(
    about => about.isDirectory(),
    () => false,
  );
  const lines = new Lines();
  lines.add('archive', '', [{ file: source.slice(0, 200), expected: 'a bundle', found: bytes }]);
  return { ...lines.report(folder ? 'no-bundle' : undefined), log: null, end: null };
}

/** Ordinary files only: a pipe never ends, and a device such as /dev/zero has the size 0. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const about = await stat(path);
  if (!about.isFile()) throw new Error('not a file');
  if (about.size > LARGEST) throw new Error(`a file of ${about.size} bytes; at most ${LARGEST} are taken`);
  return readFile(path);
}
