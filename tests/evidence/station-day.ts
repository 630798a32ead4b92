/**
 * A whole record as a station leaves it, with nothing invented but the people: a package made and opened, a day through
 * the desk's own service, real keys, the real rules, the real page. 60 voters, one of whom spoils a ballot, and an
 * objection with a document.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleElectionFile, sampleRoll } from '../../build/sample/sample-election.ts';
import { publicKeyOf, sha256Hex } from '../../electron/evidence/keys.ts';
import { stationBundle } from '../../electron/evidence/station-bundle.ts';
import { canonicalBytes } from '../../electron/package/container.ts';
import { type OpenedPackage, openPackage } from '../../electron/package/open-package.ts';
import { makePackages } from '../../electron/package/package-file.ts';
import { type Simulated, simulate } from '../../electron/station/simulate.ts';
import { readScript } from '../../electron/station/simulate-script.ts';
import type { Election } from '../../shared/contract/election.ts';
import type { Json } from '../../shared/contract/event.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { readArchive, writeArchive } from '../../shared/evidence/archive.ts';
import { type BundleFile, bagAround } from '../../shared/evidence/bag.ts';
import { base64, textOf } from '../../shared/evidence/bytes.ts';
import { recordPdf } from './sample-bundle.ts';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

/** Bytes that look random and are the same each time. */
function repeatable(): (count: number) => Uint8Array {
  let drawn = 0;
  return count => {
    const chunks: Buffer[] = [];
    for (let have = 0; have < count; have += 32)
      chunks.push(createHash('sha256').update(`evidence ${drawn++}`).digest());
    return Buffer.concat(chunks).subarray(0, count);
  };
}

const passphrase = '練習用的長通行句 2026';
export const agentSeed = Buffer.alloc(32, 7);
export const objectionDocument = Buffer.from('%PDF-1.4 an objection');

export async function openSample(): Promise<OpenedPackage> {
  const file = sampleElectionFile();
  const people = file.people.map(person =>
    person.id === 'agent-1a' ? { ...person, publicKey: base64(publicKeyOf(agentSeed)) } : person,
  );
  const [first] = value(
    await makePackages({
      electionFile: { ...file, people },
      rollBytes: sampleRoll(400),
      passphrase,
      random: repeatable(),
    }),
  );
  return value(await openPackage(first!.bytes, passphrase));
}

/** A package as it would be with another election file, under the committee's signature of the genuine one. */
export function withElection(
  genuine: OpenedPackage,
  election: Election,
  stationKey = genuine.stationKey,
): OpenedPackage {
  const electionBytes = canonicalBytes(election);
  return { ...genuine, election, electionBytes, digest: sha256Hex(electionBytes), stationKey };
}

type Line = { readonly [key: string]: Json };
const says = (by: string | readonly string[], command: string, data: Line = {}, at?: string): Line => ({
  ...(at === undefined ? {} : { at }),
  by: typeof by === 'string' ? [by] : by,
  do: command,
  data,
});

/** The day's script; `more` goes on where it ends. */
export function dayScript({ election }: OpenedPackage, more: readonly Line[] = [], voters = 60): string {
  const station = election.stations[0]!;
  const lines: Line[] = [
    ...['chair', 'member-1', 'staff-1', 'staff-2', 'agent-1a', 'agent-2a'].map(person =>
      says('staff-1', 'sign-in', { kind: 'person', person }, '09:00'),
    ),
    says(
      'staff-1',
      'check-clock',
      { official: `${election.date}T09:01:00.000+08:00`, source: '標準時間' },
      '09:01',
    ),
    says(['staff-1', 'staff-2'], 'receive-ballots', { delivered: station.ballots, counted: station.ballots }),
    ...station.boxes.flatMap((box, index) => [
      says('staff-1', 'show-box-empty', { box, shownTo: '在場各人' }),
      says('staff-1', 'apply-seal', { box, seal: `S-${index}`, place: '箱蓋', witness: '代表' }),
    ]),
    says('chair', 'open-poll', {}, '09:30'),
    { by: ['staff-1'], voters, everySeconds: 20 },
    says('staff-1', 'return-spoiled', { voter: '#5', signedBy: 'staff-1' }),
    says('staff-1', 'issue-replacement', { voter: '#5' }),
    says('staff-1', 'lodge-objection', {
      group: 'group-2',
      kind: 'objection',
      by: '代表',
      text: '要求記錄在案。',
      documents: [
        {
          name: '異議.pdf',
          size: objectionDocument.length,
          mediaType: 'application/pdf',
          sha256: sha256Hex(objectionDocument),
        },
      ],
    }),
    ...more,
  ];
  return lines.map(line => JSON.stringify(line)).join('\n');
}

export const playDay = (
  opened: OpenedPackage,
  more: readonly Line[] = [],
  voters = 60,
  page: string | null = samplePage,
): Promise<Simulated> => play(opened, dayScript(opened, more, voters), page);

/** Stands for the page of the built program; the log names it. */
const samplePage = '<!doctype html><title>page</title>\n';

async function play(
  opened: OpenedPackage,
  lines: string,
  html: string | null = samplePage,
): Promise<Simulated> {
  const script = value(readScript(lines));
  const day = await simulate({
    opened,
    script,
    version: '0.1.0',
    page: html === null ? undefined : sha256Hex(html),
    attach: async () => ok([]),
  });
  const refused = day.steps.find(step => step.refusal !== null);
  if (refused) throw new Error(`line ${refused.line}, ${refused.what}: ${JSON.stringify(refused.refusal)}`);
  return day;
}

/** What stands for the built program beside a test: the page and the version. */
export function programFolder(page = samplePage, version = '0.1.0'): string {
  const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-program-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'verify.html'), page);
  writeFileSync(join(folder, 'version.json'), JSON.stringify({ version }));
  writeFileSync(join(folder, sha256Hex(objectionDocument)), objectionDocument);
  return folder;
}

/** What the log is told of the record's paper. */
export const printOf = (paper: Uint8Array) => ({
  document: 'record',
  language: 'zh',
  number: 'R-1',
  copy: 1,
  way: 'file',
  sha256: sha256Hex(paper),
});

/** The paper of this day: its data inside, and its digest in the log, as `Papers.saveBundle` does it. */
export async function printedDay(opened: OpenedPackage, more: readonly Line[] = [], page = samplePage) {
  const before = await playDay(opened, more, 60, page);
  const paper = await recordPdf(JSON.parse(JSON.stringify(recordOf(before.state))) as Json);
  const print = { do: 'note-print', data: printOf(paper) };
  return { day: await playDay(opened, [...more, print], 60, page), paper };
}

/** A storm: the chair opens nothing (第42.2條) and makes the record of that, which `print` says to be on this paper. */
export async function recordedDay(opened: OpenedPackage, after: readonly Line[] = []) {
  const lines = [
    says('staff-1', 'sign-in', { kind: 'person', person: 'chair' }, '09:00'),
    says('chair', 'cancel-opening', { cause: '熱帶氣旋' }),
    says('chair', 'make-record'),
  ];
  const played = (more: readonly Line[]) =>
    play(opened, [...lines, ...more].map(line => JSON.stringify(line)).join('\n'));
  const before = await played([]);
  const paper = await recordPdf(JSON.parse(JSON.stringify(recordOf(before.state))) as Json);
  const print = says('staff-1', 'note-print', printOf(paper));
  return { day: await played([print, ...after]), made: before.log.size - 1, paper };
}

/** `size`: of the log that goes into the bundle; all of it unless told. */
export const bundleOf = (
  opened: OpenedPackage,
  day: Simulated,
  paper: Uint8Array,
  program: string,
  size = day.log.size,
) =>
  stationBundle(
    {
      state: day.state,
      events: day.log.range(0, size),
      checkpoints: day.log.checkpointsIn(0, size).map(({ note }) => note),
      signed: opened,
      recordPdf: paper,
      attachments: program,
    },
    program,
  );

/** As one edits a bundle who knows BagIt: every manifest made again around the changed (or removed) file. */
export async function rebagged(
  bundle: Uint8Array,
  name: string,
  edit: (bytes: Uint8Array) => Uint8Array | null,
): Promise<Uint8Array> {
  const read = await readArchive(bundle);
  if (!read.ok) throw new Error('not a bundle');
  const payload = read.files.filter(isPayloadFile).flatMap(file => {
    const bytes = file.name === name ? edit(file.bytes) : file.bytes;
    return bytes === null ? [] : [{ name: file.name, bytes }];
  });
  const info = textOf(read.files.find(file => file.name === 'bag-info.txt')!.bytes)!;
  const origin = /^External-Identifier: (.*)$/m.exec(info)?.[1] ?? '';
  return writeArchive(bagAround(payload, { origin, practice: true }, sha256Hex));
}

const isPayloadFile = ({ name }: BundleFile): boolean => name.startsWith('data/');
