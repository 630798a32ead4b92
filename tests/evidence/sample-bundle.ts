/** A small record as a station leaves it: forty events in fourteen checkpoints, one of them cosigned by an agent. */
import PDFDocument from 'pdfkit';
import { publicKeyOf, sha256, sha256Hex, signerOf } from '../../electron/evidence/keys.ts';
import { electionSchema } from '../../shared/contract/election.ts';
import type { Json, StoredEvent } from '../../shared/contract/event.ts';
import type { Attachment, BundleParts } from '../../shared/evidence/bundle.ts';
import { base64, hex, unbase64, utf8 } from '../../shared/evidence/bytes.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';
import { cosignerKey, originOf, signCheckpoint } from '../../shared/evidence/checkpoint.ts';
import type { Finding } from '../../shared/evidence/checks.ts';
import { withCosignatures } from '../../shared/evidence/cosignatures.ts';
import type { NamedDigest, ToldCosignature, VerifyOptions } from '../../shared/evidence/domain.ts';
import { eelOf } from '../../shared/evidence/eel.ts';
import { Log } from '../../shared/evidence/log.ts';
import { cosignatureLine } from '../../shared/evidence/note.ts';

export const stationSeed = Buffer.alloc(32, 1);
const committeeSeed = Buffer.alloc(32, 2);
const agentSeed = Buffer.alloc(32, 3);
export const origin = originOf('sample-2026', 'S1');

export const election: Json = {
  format: 'pollkeeper-election-1',
  id: 'sample-2026',
  title: { zh: '領導機關選舉' },
  body: { zh: '學生會' },
  date: '2026-11-21',
  practice: true,
  groups: [
    { id: 'A', name: { zh: '甲' } },
    { id: 'B', name: { zh: '乙' } },
  ],
  drawing: { on: '2026-11-01', by: ['陳大文'] },
  stations: [{ id: 'S1', name: { zh: '一' }, ballots: 100, boxes: ['1'] }],
  people: [
    { id: 'chair', name: '陳大文', number: null, role: 'chair' },
    {
      id: 'a1',
      name: '李四',
      number: null,
      role: 'agent',
      group: 'A',
      publicKey: base64(publicKeyOf(agentSeed)),
    },
  ],
  cards: [{ name: 'card', field: 'number', pattern: '(\\d+)' }],
  roll: {
    mapping: { number: 'n', nameZh: 'z', entitled: [] },
    digest: '0'.repeat(64),
    people: 100,
    entitled: { S1: 100 },
  },
  keys: { committee: base64(publicKeyOf(committeeSeed)), stations: { S1: base64(publicKeyOf(stationSeed)) } },
};

/** As the package has it. */
export const signedBy = (seed: Uint8Array, given: Json): Uint8Array =>
  signerOf(seed)(utf8(canonicalJson(given)));

/** Where this sample's log names the digest of the paper, and where it tells the agent's cosignature of the fifth checkpoint. */
const PRINTED = 35;
const COSIGNED = 33;
const COSIGNED_SIZE = 15;

/** Stands for the page of this program: what it does is tested in page.test.ts. */
export const page = { html: '<!doctype html><title>page</title>\n', version: '0.1.0' };

export const attachment: Attachment = { name: 'objection-1.txt', bytes: Buffer.from('an objection') };

/** The event `seq` of the sample; `change` edits it. */
export function sampleEvent(seq: number, change: { readonly [key: string]: Json } = {}): string {
  const boot = seq < 25 ? '00000000000000aa' : '00000000000000bb';
  const named =
    seq === 30
      ? { name: '異議.txt', file: attachment.name, sha256: sha256Hex(attachment.bytes) }
      : { voter: `v${seq}` };
  return canonicalJson({
    seq,
    type: seq === 30 ? 'objection-filed' : 'ballot-issued',
    at: `2026-11-21T10:00:${String(seq).padStart(2, '0')}.000+08:00`,
    boot,
    up: (seq % 25) * 1000,
    by: ['chair'],
    data: named,
    ...change,
  });
}

/** Notes after every third event, as the station signs them. */
export function notesFor(events: readonly string[], seed = stationSeed): string[] {
  const log = new Log(origin, sha256);
  const key = publicKeyOf(seed);
  for (let at = 0; at < events.length; at += 3) {
    const some = events.slice(at, at + 3);
    const checkpoint = { origin, size: log.size + some.length, root: log.rootWith(some) };
    const why = log.accept(some, signCheckpoint(sha256, checkpoint, key, signerOf(seed)));
    if (why !== null) throw new Error(why);
  }
  return log.checkpoints.map(one => one.note);
}

/** The event that tells the agent's cosignature of these notes. */
function cosignedEvent(notes: readonly string[]): string {
  const note = notes.find(one => one.includes(`\n${COSIGNED_SIZE}\n`)) ?? '';
  const agent = cosignerKey(origin, 'a1', publicKeyOf(agentSeed));
  const line = cosignatureLine(sha256, note, agent, signerOf(agentSeed), 1_795_226_400).trimEnd();
  const root = hex(unbase64(note.split('\n')[2] ?? '') ?? new Uint8Array(0));
  return sampleEvent(COSIGNED, {
    type: 'checkpoint-cosigned',
    data: { person: 'a1', size: COSIGNED_SIZE, root, line },
  });
}

/** The figures of this sample: how many ballots were issued. */
export const recordOf = (events: readonly StoredEvent[]): Json => ({
  issued: events.filter(event => event.type === 'ballot-issued').length,
});

export function recordPdf(record: Json): Promise<Buffer> {
  return new Promise(resolve => {
    const pdf = new PDFDocument({ info: { CreationDate: new Date(0) } });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.file(Buffer.from(canonicalJson(record)), { name: 'record.json', type: 'application/json' });
    pdf.text('The record');
    pdf.end();
  });
}

export async function sampleParts(
  given = Array.from({ length: 40 }, (_, seq) => sampleEvent(seq)),
): Promise<BundleParts> {
  const print = (digest: string) =>
    sampleEvent(PRINTED, { type: 'record-printed', data: { sha256: digest } });
  const signed = given.with(COSIGNED, cosignedEvent(notesFor(given.slice(0, COSIGNED_SIZE))));
  const figures = recordOf(signed.with(PRINTED, print('')).map(bytes => JSON.parse(bytes) as StoredEvent));
  const paper = await recordPdf(figures);
  const events = signed.with(PRINTED, print(sha256Hex(paper)));
  const stored = events.map(bytes => JSON.parse(bytes) as StoredEvent);
  const record = recordOf(stored);
  return {
    events,
    checkpoints: withCosignatures(notesFor(events), cosignaturesOf(stored)),
    election,
    electionSignature: signedBy(committeeSeed, election),
    record,
    recordPdf: paper,
    eel: canonicalJson(eelOf(events, stored, electionSchema.parse(election), sha256)),
    attachments: [attachment],
    verifyHtml: page.html,
  };
}

const digestsOf = (events: readonly StoredEvent[]): NamedDigest[] =>
  events
    .filter(event => event.type === 'objection-filed' || event.type === 'record-printed')
    .map(event => ({
      file: event.type === 'record-printed' ? 'data/record.pdf' : `data/attachments/${event.data.file}`,
      sha256: String(event.data.sha256),
      event: event.seq,
    }));

const cosignaturesOf = (events: readonly StoredEvent[]): ToldCosignature[] =>
  events
    .filter(event => event.type === 'checkpoint-cosigned')
    .map(event => ({ event: event.seq, ...(event.data as Omit<ToldCosignature, 'event'>) }));

/** The rule of this sample: nobody gets two ballots. */
const secondBallots = (events: readonly StoredEvent[]): Finding[] => {
  const voters = new Set<unknown>();
  return events.flatMap(event => {
    const { voter } = event.data;
    const twice = voter !== undefined && voters.has(voter);
    voters.add(voter);
    return twice
      ? [
          {
            file: 'data/events.ndjson',
            event: event.seq,
            expected: 'one ballot each (R-54.2)',
            found: 'a second',
          },
        ]
      : [];
  });
};

export const options: VerifyOptions = {
  follow: events => ({ refused: secondBallots(events), record: () => recordOf(events), phase: null }),
  digestsOf,
  eelOf: (lines, stored, given) => eelOf(lines, stored, given, sha256),
  cosignaturesOf,
  pageOf: () => ({ sha256: sha256Hex(Buffer.from(page.html)), version: page.version, event: 0 }),
  page,
};
