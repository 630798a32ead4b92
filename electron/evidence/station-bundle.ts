/** The bundle of a running (or simulated) station, and the verdict over one, with the domain's own eyes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VerifyLine } from '../../shared/contract/asks.ts';
import type { Election } from '../../shared/contract/election.ts';
import type { Json, StoredEvent } from '../../shared/contract/event.ts';
import { type LoggedOf, readEvent } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { replay } from '../../shared/domain/replay.ts';
import { initialState, type State } from '../../shared/domain/state.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';
import type { Attachment } from './bundle.ts';
import { writeBundle } from './bundle.ts';
import { type NamedDigest, type Report, verifyBundle } from './verify.ts';

export type BundleSource = {
  /** as the record's PDF knows it: before the entry that names the PDF's digest */
  readonly state: State;
  /** canonical bytes and signed notes of the whole log */
  readonly events: readonly string[];
  readonly checkpoints: readonly string[];
  /** the signed part of the package, as it was signed */
  readonly electionBytes: Uint8Array;
  readonly recordPdf: Uint8Array;
  /** where the documents of the objections are kept, by hash */
  readonly attachments: string;
};

/** `record.json` of a state: canonical, so that two who compute it get the same bytes. */
export const recordJsonOf = (state: State): string => canonicalJson(recordOf(state));

/** One ZIP (ledger.md §6). Throws when a document of an objection is missing: the bundle would not be whole. */
export async function stationBundle(source: BundleSource): Promise<Uint8Array> {
  return writeBundle({
    events: source.events,
    checkpoints: source.checkpoints,
    election: JSON.parse(Buffer.from(source.electionBytes).toString('utf8')) as Json,
    record: JSON.parse(recordJsonOf(source.state)) as Json,
    recordPdf: source.recordPdf,
    attachments: await attachmentsOf(source),
  });
}

async function attachmentsOf({ state, attachments }: BundleSource): Promise<Attachment[]> {
  const files: Attachment[] = [];
  const seen = new Set<string>();
  for (const { documents } of state.objections.list)
    for (const { sha256, mediaType } of documents) {
      const name = attachmentName(sha256, mediaType);
      if (seen.has(name)) continue;
      seen.add(name);
      files.push({ name, bytes: await readFile(join(attachments, sha256)) });
    }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const extensions = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
};
const attachmentName = (sha256: string, mediaType: keyof typeof extensions): string =>
  `${sha256}.${extensions[mediaType]}`;

/** Which station the events are of: the first entry says it. */
function stationOf(events: readonly StoredEvent[]): string {
  const first = events[0] && readEvent(events[0]);
  return first?.type === 'package-loaded' ? first.data.station : '';
}

/** The last entry that names the record's PDF: `record.json` tells what the log said before it. */
function recordPaper(events: readonly StoredEvent[]): LoggedOf<'document-printed'> | null {
  for (const stored of events.toReversed()) {
    const event = readEvent(stored);
    if (event?.type === 'document-printed' && event.data.document === 'record' && event.data.sha256)
      return event;
  }
  return null;
}

function recordFromEvents(events: readonly StoredEvent[], election: Election): Json {
  let state = initialState(election, stationOf(events));
  for (const stored of events.slice(0, recordPaper(events)?.seq)) {
    const event = readEvent(stored);
    if (!event) throw new Error(`event ${stored.seq} (${stored.type}) is not one that this program knows`);
    state = evolve(state, event);
  }
  return JSON.parse(recordJsonOf(state)) as Json;
}

function digestsOf(events: readonly StoredEvent[]): readonly NamedDigest[] {
  const named: NamedDigest[] = [];
  for (const stored of events) {
    const event = readEvent(stored);
    if (event?.type === 'package-loaded')
      named.push({ file: 'data/election.json', sha256: event.data.digest, event: event.seq });
    if (event?.type === 'objection-lodged')
      for (const { sha256, mediaType } of event.data.documents)
        named.push({
          file: `data/attachments/${attachmentName(sha256, mediaType)}`,
          sha256,
          event: event.seq,
        });
  }
  const paper = recordPaper(events);
  if (paper?.data.sha256)
    named.push({ file: 'data/record.pdf', sha256: paper.data.sha256, event: paper.seq });
  return named;
}

/** Everything that can be checked, the domain's rules and figures included (ledger.md §6). */
export const verifyStationBundle = (source: Uint8Array | string): Promise<Report> =>
  verifyBundle(source, {
    replay: (events, election) =>
      replay(events, initialState(election, stationOf(events))).map(({ seq, expected, found }) => ({
        file: 'data/events.ndjson',
        event: seq,
        expected,
        found,
      })),
    recordOf: recordFromEvents,
    digestsOf,
  });

/** The same for the screen: a line a check. */
export async function verdictOf(path: string): Promise<{ good: boolean; lines: VerifyLine[] }> {
  const report = await verifyStationBundle(path);
  return {
    good: report.ok,
    lines: report.lines.map(line => ({
      ok: line.outcome !== 'failed',
      check: line.check,
      detail: [line.what, ...line.findings.map(one => `${one.file}: ${one.expected} / ${one.found}`)].join(
        '\n',
      ),
    })),
  };
}
