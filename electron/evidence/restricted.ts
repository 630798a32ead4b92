/**
 * restricted.zip beside the bundle (ledger.md §6): the marked roll with each voter's key, and the annex on paper, for
 * those who may know who voted. AES-256 as WinZip and 7-Zip know it (AE-2), by zip.js. That format derives its key by a
 * thousand rounds of PBKDF2 only: it is the passphrase that protects. The station makes one of 125 bits; a short one is refused.
 */
import {
  ERR_INVALID_PASSWORD,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { hex, textOf, utf8 } from '../../shared/evidence/bytes.ts';
import { csvOf } from '../csv.ts';

export type MarkedVoter = {
  /** student number, as on the roll */
  readonly number: string;
  readonly name: string;
  /** a ballot was handed out and not taken back as void */
  readonly voted: boolean;
  /** 32 bytes (ledger.md §5): lets its holder recognise this one voter's entries in the log */
  readonly voterKey: Uint8Array;
};

export type Restricted = {
  /** in the order in which they are to stand */
  readonly rows: Iterable<MarkedVoter>;
  readonly annexPdf?: Uint8Array;
  readonly passphrase: string;
};

/** Characters; longer than a package's, whose key costs a guess half a second. */
const LEAST_PASSPHRASE = 20;

export const MARKED_ROLL = 'marked-roll.csv';
export const ANNEX = 'annex.pdf';

function* rollRows(rows: Iterable<MarkedVoter>): Generator<readonly string[]> {
  yield ['number', 'name', 'voted', 'voterKey'];
  for (const { number, name, voted, voterKey } of rows)
    yield [number, name, voted ? 'yes' : 'no', hex(voterKey)];
}

/** Other bytes each time: the encryption draws its salts. Refuses `passphrase-short` {least}. */
export async function writeRestricted({
  rows,
  annexPdf,
  passphrase,
}: Restricted): Promise<Result<Uint8Array>> {
  if ([...passphrase].length < LEAST_PASSPHRASE)
    return refuse('package', 'passphrase-short', { least: LEAST_PASSPHRASE });
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    password: passphrase,
    encryptionStrength: 3,
    useWebWorkers: false,
  });
  await writer.add(MARKED_ROLL, new Uint8ArrayReader(utf8(csvOf(rollRows(rows)))));
  if (annexPdf) await writer.add(ANNEX, new Uint8ArrayReader(annexPdf), { level: 0 });
  return ok(await writer.close());
}

/** Characters of the marked roll that are taken; ten million voters have a tenth of that. */
const LARGEST_ROLL = 512 * 1024 * 1024;

/** The marked roll as it was written, a text; `annex`: null when there is none. Refuses `package-wrong-passphrase`, `package-damaged` {part}. */
export async function readRestricted(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<{ readonly roll: string; readonly annex: Uint8Array | null }>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { password: passphrase, useWebWorkers: false });
  const damaged = refuse('package', 'package-damaged', { part: 'restricted' });
  try {
    const read = new Map<string, Uint8Array>();
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory || !entry.encrypted || entry.uncompressedSize > LARGEST_ROLL) return damaged;
      if (entry.filename !== MARKED_ROLL && entry.filename !== ANNEX) return damaged;
      read.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true }));
    }
    const roll = textOf(read.get(MARKED_ROLL) ?? new Uint8Array(0));
    return roll ? ok({ roll, annex: read.get(ANNEX) ?? null }) : damaged;
  } catch (error) {
    const wrong = error instanceof Error && error.message === ERR_INVALID_PASSWORD;
    return wrong ? refuse('package', 'package-wrong-passphrase') : damaged;
  } finally {
    await reader.close();
  }
}
