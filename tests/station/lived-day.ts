/**
 * A polling day lived from its script (tests/fixtures/days) through the real station service, and what must be so of
 * every such day: its refusals are those of the script, its record is the one beside it, its bundle is sound.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleElectionFile, sampleRoll } from '../../build/sample/sample-election.ts';
import { makeDocument } from '../../electron/documents/make.ts';
import type { Documents } from '../../electron/documents/service.ts';
import { pageDigest, verifyStationBundle } from '../../electron/evidence/station-bundle.ts';
import type { OpenedPackage } from '../../electron/package/open-package.ts';
import { attach } from '../../electron/station/attachments.ts';
import { type Simulated, type Step, simulate, surprises } from '../../electron/station/simulate.ts';
import { simulatedPapers } from '../../electron/station/simulate-bundle.ts';
import { simulatedPackage } from '../../electron/station/simulate-package.ts';
import { readScript } from '../../electron/station/simulate-script.ts';
import { ok } from '../../shared/contract/result.ts';
import { type RecordData, recordOf, recordSchema } from '../../shared/domain/record/record.ts';
import { stationFigures } from '../../shared/domain/result/figures.ts';
import { resultOf } from '../../shared/domain/result/result.ts';
import { printReport } from '../../shared/evidence/report.ts';
import { programFolder } from '../evidence/station-day.ts';

const scripts = new URL('../fixtures/days/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-days-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tc/package.json'),
);
const fonts = {
  regular: readFileSync(join(fontFolder, '400Regular/NotoSansTC_400Regular.ttf')),
  bold: readFileSync(join(fontFolder, '700Bold/NotoSansTC_700Bold.ttf')),
};
const documents: Pick<Documents, 'make'> = {
  make: async order => ok(await makeDocument({ ...order, fonts })),
};

/** stands for the built program, whose page for verifying goes into every bundle */
const program = programFolder();
const roll = sampleRoll();

export type Lived = { readonly opened: OpenedPackage; readonly day: Simulated; readonly record: RecordData };

export const live = (name: string): Promise<Lived> =>
  liveText(readFileSync(join(scripts, `${name}.jsonl`), 'utf8'));

export async function liveText(text: string): Promise<Lived> {
  const script = readScript(text);
  if (!script.ok) throw new Error(JSON.stringify(script.refusal));
  const opened = await simulatedPackage(sampleElectionFile(), roll, script.value.election);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const day = await simulate({
    opened: opened.value,
    script: script.value,
    version: '0.0.0',
    page: await pageDigest(program),
    attach: files =>
      attach(
        files.map(file => join(scripts, file)),
        folder,
        20,
      ),
  });
  return { opened: opened.value, day, record: recordOf(day.state) };
}

const told = ({ line, what, refusal, expected }: Step): string =>
  `line ${line}, ${what}: ${refusal ? `refused by ${refusal.rule} (${refusal.code} ${JSON.stringify(refusal.params)})` : 'accepted'}, the script says ${expected ?? 'accepted'}`;

/** Also what every record must be, whatever the day: readable by its own schema, and without a voter. */
function comparesWithFixture(name: string, { record, day }: Lived): void {
  const path = join(scripts, `${name}.record.json`);
  const text = `${JSON.stringify(record, null, 2)}
`;
  expect(recordSchema.parse(JSON.parse(text))).toEqual(record);
  const voters = new Set(
    day.log.range(0, day.log.size).flatMap(event => /"voter":"([0-9a-f]{64})"/.exec(event)?.[1] ?? []),
  );
  expect(voters.size).toBeGreaterThan(0);
  expect((text.match(/[0-9a-f]{64}/g) ?? []).filter(digest => voters.has(digest))).toEqual([]);
  if (process.env.POLLKEEPER_RENEW === '1') writeFileSync(path, text);
  expect(record, `POLLKEEPER_RENEW=1 writes ${name}.record.json anew`).toEqual(
    JSON.parse(readFileSync(path, 'utf8')),
  );
}

async function isSound({ day, opened }: Lived): Promise<void> {
  const papers = await simulatedPapers(day, documents, opened, folder, program);
  if (!papers.ok) throw new Error(JSON.stringify(papers.refusal));
  const report = await verifyStationBundle(papers.value.bundle, program);
  expect(printReport(report)).toContain('The bundle is sound up to its last entry');
}

/** A day and what every day must keep; `story` adds what was counted by hand. */
export function livedDay(name: string, story: (lived: () => Lived) => void): void {
  describe(name, () => {
    let lived: Lived;
    beforeAll(async () => {
      lived = await live(name);
    }, 120_000);
    it('each line is refused by the rule that its script names, and no other line is', () => {
      expect(lived.day.steps.filter(surprises).map(told)).toEqual([]);
    });
    it('ends with the record beside the script', () => comparesWithFixture(name, lived));
    it('leaves a bundle that is sound', () => isSound(lived), 120_000);
    story(() => lived);
  });
}

export const clock = (at: string): string => at.slice(11, 19);
/** The result over all stations, of which there is one; its record says the same. */
export function outcomeOf({ day, opened, record }: Lived) {
  const { outcome } = resultOf([stationFigures(day.state)], opened.election);
  expect(record.result?.outcome).toEqual(outcome);
  return outcome;
}
export const votesOf = ({ record }: Lived) => record.figures.votes?.groups.map(({ votes }) => votes);
export const at = (hours: number, minutes: number, seconds = 0) =>
  (hours * 60 + minutes) * 60_000 + seconds * 1000;
