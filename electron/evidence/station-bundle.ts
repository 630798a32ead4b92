/** The bundle of a running (or simulated) station, and the verdict over one, with the domain's own eyes. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answers } from '../../shared/contract/asks.ts';
import type { Json, StoredEvent } from '../../shared/contract/event.ts';
import type { State } from '../../shared/domain/state.ts';
import { largestOf } from '../../shared/evidence/bag.ts';
import { type Attachment, writeBundle } from '../../shared/evidence/bundle.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';
import { withCosignatures } from '../../shared/evidence/cosignatures.ts';
import { eelOf } from '../../shared/evidence/eel.ts';
import { attachedFile } from '../../shared/evidence/pdf-attachment.ts';
import { findingText } from '../../shared/evidence/report.ts';
import {
  attachmentName,
  cosignaturesOf,
  recordJsonOf,
  stationDomain,
} from '../../shared/evidence/station.ts';
import type { Verified } from '../../shared/evidence/verify.ts';
import type { SignedElection } from '../package/open-package.ts';
import { sha256, sha256Hex } from './keys.ts';
import { nodeMeans, verifyBundle } from './verify.ts';

export { recordJsonOf };

export type BundleSource = {
  readonly state: State;
  /** canonical bytes and signed notes of the whole log */
  readonly events: readonly string[];
  readonly checkpoints: readonly string[];
  /** the signed part of the package, as it was signed */
  readonly signed: SignedElection;
  readonly recordPdf: Uint8Array;
  /** where the documents of the objections are kept, by hash */
  readonly attachments: string;
};

const here = dirname(fileURLToPath(import.meta.url));
/** The built program lies in one folder, the page for verifying beside it; from the sources it is the build's folder. */
const builtProgram = existsSync(join(here, 'verify.html')) ? here : join(here, '..', '..', '.out');

const pages = new Map<string, string>();

/** As it was when the program first asked for it, which is at its start: the log names that one. Throws without the file. */
async function pageIn(program: string): Promise<string> {
  const html = pages.get(program) ?? (await readFile(join(program, 'verify.html'), 'utf8'));
  pages.set(program, html);
  return html;
}

/** SHA-256 of the page that goes into the bundles of this program; undefined where it was built without one. */
export const pageDigest = (program = builtProgram): Promise<string | undefined> =>
  pageIn(program).then(sha256Hex, () => undefined);

/**
 * One ZIP (ledger.md §6). Throws when a document of an objection, or the page, is missing: the bundle would not be
 * whole. `program`: the folder of the built program.
 */
export async function stationBundle(source: BundleSource, program = builtProgram): Promise<Uint8Array> {
  const events = source.events.map(bytes => JSON.parse(bytes) as StoredEvent);
  const parts = {
    events: source.events,
    checkpoints: withCosignatures(source.checkpoints, cosignaturesOf(events)),
    election: JSON.parse(Buffer.from(source.signed.electionBytes).toString('utf8')) as Json,
    electionSignature: source.signed.electionSignature,
    record: await recordInside(source.recordPdf),
    recordPdf: source.recordPdf,
    eel: canonicalJson(eelOf(source.events, events, source.state.election, sha256)),
    attachments: await attachmentsOf(source),
    verifyHtml: await pageIn(program),
  };
  return writeBundle(parts, sha256);
}

/** The data is that of the paper: the log goes on between the paper and the bundle, if only to say that it was printed. */
async function recordInside(pdf: Uint8Array): Promise<Json> {
  const bytes = await attachedFile(pdf, largestOf('data/record.json'), nodeMeans.inflate);
  if (bytes === null) throw new Error('the record on paper carries no data');
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Json;
}

async function attachmentsOf({ state, attachments }: BundleSource): Promise<Attachment[]> {
  const files: Attachment[] = [];
  const seen = new Set<string>();
  for (const { documents } of state.objections.list)
    for (const { sha256: digest, mediaType } of documents) {
      const name = attachmentName(digest, mediaType);
      if (seen.has(name)) continue;
      seen.add(name);
      // a document that is gone is missing from the bundle, and `verify` says at which entry: the rest must not suffer
      const bytes = await readFile(join(attachments, digest)).catch(() => null);
      if (bytes) files.push({ name, bytes });
    }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Everything that can be checked, the domain's rules and figures included (ledger.md §6). */
export async function verifyStationBundle(
  source: Uint8Array | string,
  program = builtProgram,
): Promise<Verified> {
  const html = await pageIn(program);
  const { version } = JSON.parse(await readFile(join(program, 'version.json'), 'utf8')) as {
    version: string;
  };
  return verifyBundle(source, { ...stationDomain(sha256), page: { html, version } });
}

/** The same for the screen: a line a check. */
export async function verdictOf(path: string): Promise<Answers['verify-bundle']> {
  const report = await verifyStationBundle(path);
  return {
    verdict: report.verdict,
    end: report.end,
    lines: report.lines.map(line => ({
      outcome: line.outcome,
      check: line.check,
      detail: [line.what, ...line.findings.map(findingText)].join('\n'),
    })),
  };
}
