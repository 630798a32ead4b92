/**
 * The bytes of a `.pollkeeper` file: every byte is covered by a digest, so that a damaged copy is recognised before
 * any key is tried, and the damaged part has a name.
 *
 *     pollkeeper-package 1 LF
 *     header, one line of canonical JSON: salt, check, and for each part its name, length and SHA-256, LF
 *     SHA-256 of the two lines above, hex, LF
 *     the parts, one after the other; nothing after the last
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';

export const PART_NAMES = ['election', 'signature', 'station', 'secrets', 'roll'] as const;
export type PartName = (typeof PART_NAMES)[number];
export type Parts = Readonly<Record<PartName, Uint8Array>>;

const MAGIC = 'pollkeeper-package ';
const FORMAT = 1;
const MAX_HEADER = 4096;
const LF = 10;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const headerSchema = z.strictObject({
  salt: hex(16),
  check: hex(16),
  parts: z
    .array(z.strictObject({ name: z.string(), bytes: z.int().nonnegative(), sha256: hex(32) }))
    .length(PART_NAMES.length),
});

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

export const canonicalBytes = (value: unknown): Uint8Array => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('nothing to write as canonical JSON');
  return Buffer.from(text, 'utf8');
};

/** Null for bytes that are no JSON in UTF-8. */
export const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
};

export type Container = { readonly salt: Uint8Array; readonly check: Uint8Array; readonly parts: Parts };

export const writeContainer = ({ salt, check, parts }: Container): Uint8Array => {
  const header = canonicalBytes({
    salt: Buffer.from(salt).toString('hex'),
    check: Buffer.from(check).toString('hex'),
    parts: PART_NAMES.map(name => ({ name, bytes: parts[name].length, sha256: sha256(parts[name]) })),
  });
  const head = Buffer.concat([Buffer.from(`${MAGIC}${FORMAT}\n`), header, Buffer.from('\n')]);
  return Buffer.concat([head, Buffer.from(`${sha256(head)}\n`), ...PART_NAMES.map(name => parts[name])]);
};

const damaged = (part: string) => refuse('package', 'package-damaged', { part });

/** Refuses `not-a-package`, `package-newer-format` {format}, `package-damaged` {part}. Time is that of hashing. */
export const readContainer = (file: Uint8Array): Result<Container> => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) return refuse('package', 'not-a-package');
  const first = bytes.subarray(0, 64).indexOf(LF);
  const format = first < 0 ? '' : bytes.subarray(MAGIC.length, first).toString('latin1');
  if (!/^[1-9]\d{0,5}$/.test(format)) return damaged('header');
  if (Number(format) > FORMAT) return refuse('package', 'package-newer-format', { format: Number(format) });

  const lineEnd = bytes.subarray(0, MAX_HEADER).indexOf(LF, first + 1);
  if (lineEnd < 0) return damaged('header');
  const start = lineEnd + 1 + 65;
  if (bytes.subarray(lineEnd + 1, start).toString('latin1') !== `${sha256(bytes.subarray(0, lineEnd + 1))}\n`)
    return damaged('header');
  const header = headerSchema.safeParse(parseJson(bytes.subarray(first + 1, lineEnd)));
  if (!header.success) return damaged('header');

  const parts = {} as Record<PartName, Uint8Array>;
  let at = start;
  for (const [index, name] of PART_NAMES.entries()) {
    const part = header.data.parts[index]!;
    const content = bytes.subarray(at, at + part.bytes);
    if (part.name !== name || content.length !== part.bytes || sha256(content) !== part.sha256)
      return damaged(name);
    parts[name] = content;
    at += part.bytes;
  }
  if (at !== bytes.length) return damaged('end');
  return ok({
    salt: Buffer.from(header.data.salt, 'hex'),
    check: Buffer.from(header.data.check, 'hex'),
    parts,
  });
};
