/**
 * Two bundles of one station come to the panel: one from the evening, one from the next morning. The second continues the
 * first, or somebody set the laptop back to noon and played another afternoon: then the key of the station has signed two
 * histories, and the first event in which they part is named.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { verifyTwo } from '../../electron/evidence/commands.ts';
import { sha256 } from '../../electron/evidence/keys.ts';
import { writeBundle } from '../../shared/evidence/bundle.ts';
import { stationKey } from '../../shared/evidence/checkpoint.ts';
import { type ComparedLog, compareLogs } from '../../shared/evidence/compare.ts';
import { verifyConsistency } from '../../shared/evidence/merkle.ts';
import { sampleParts } from './sample-bundle.ts';
import { bundleOf, openSample, printedDay, programFolder, rebagged } from './station-day.ts';

const opened = await openSample();
const program = programFolder();
const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-compare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const saved = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const noted = (text: string) => ({
  by: ['chair'],
  do: 'record-decision',
  data: { text, votesFor: 3, votesAgainst: 0, reasons: '在場委員一致同意。' },
});
const { day, paper } = await printedDay(opened);
const evening = saved('evening.zip', await bundleOf(opened, day, paper, program));
/** the afternoon played again, with another decision where the paper was printed */
const other = await printedDay(opened, [noted('另一決定。')]);
const replayed = saved('replayed.zip', await bundleOf(opened, other.day, other.paper, program));
/** the same day, before the paper was printed: the log is shorter by that one entry */
const earlier = saved('earlier.zip', await bundleOf(opened, day, paper, program, day.log.size - 1));

const run = async (one: string, two: string) => {
  const lines: string[] = [];
  const code = await verifyTwo(one, two, program, line => lines.push(line));
  return { code, text: lines.join('\n') };
};

it('the same', async () => {
  const { code, text } = await run(evening, evening);
  expect(code).toBe(0);
  expect(text).toContain(`The same log of ${day.log.size} events.`);
});

it('one continues the other, whichever comes first, with a proof', async () => {
  const { code, text } = await run(evening, earlier);
  expect(code).toBe(3); // of the earlier one the log names no paper
  expect(text).toContain(
    `The first continues the other: ${day.log.size} events, of which the first ${day.log.size - 1} are`,
  );
  expect((await run(earlier, evening)).text).toContain('The second continues the other');
});

it('a fork, with the first event in which they differ, and both checkpoints that sign it', async () => {
  const { code, text } = await run(evening, replayed);
  expect(code).toBe(1);
  expect(text).toContain(`A FORK: the two logs differ from event ${day.log.size - 1} on.`);
  expect(text).toContain('"type":"document-printed"');
  expect(text).toContain('"type":"decision-recorded"');
  expect(text.split('The bundle is sound up to')).toHaveLength(3); // each by itself is sound: only the two together tell
});

it('not the same station', async () => {
  const sample = saved('sample.zip', await writeBundle(await sampleParts(), sha256));
  const { code, text } = await run(evening, sample);
  expect(code).toBe(1);
  expect(text).toContain('Not the same station: pollkeeper/practice-24/A and pollkeeper/sample-2026/S1.');
});

it('the same log, but one of the two is not sound: exit 1', async () => {
  const edited = saved(
    'edited.zip',
    await rebagged(await bundleOf(opened, day, paper, program), 'data/record.json', bytes =>
      Buffer.from(Buffer.from(bytes).toString().replace('"logSize":', '"logSize":1')),
    ),
  );
  const { code, text } = await run(evening, edited);
  expect(code).toBe(1);
  expect(text).toContain('The same log');
});

it('something that is no bundle', async () => {
  expect(await run(evening, join(folder, 'none.zip'))).toMatchObject({ code: 1 });
});

const log = (events: readonly string[], key = 1): ComparedLog => ({
  origin: 'pollkeeper/e/s',
  stationKey: stationKey('pollkeeper/e/s', new Uint8Array(32).fill(key)),
  events,
  checkpoints: [],
});
const many = Array.from({ length: 50 }, (_, seq) => `event ${seq}`);

it('a fork is found at every place, and a beginning at every length', () => {
  for (let at = 0; at < many.length; at++) {
    const forked = compareLogs(sha256, log(many), log(many.with(at, 'another')));
    expect(forked).toMatchObject({ kind: 'fork', seq: at });
    if (at === 0) continue;
    const longer = compareLogs(sha256, log(many.slice(0, at)), log(many));
    expect(longer).toMatchObject({ kind: 'continues', longer: 'second', from: at, to: 50 });
  }
});

it('the proof of a continuation convinces whoever has only the two roots', () => {
  const relation = compareLogs(sha256, log(many), log(many.slice(0, 21)));
  if (relation.kind !== 'continues') throw new Error(relation.kind);
  const fromRoot = day.log.rootAt(21); // of another log
  const { from, to, path } = relation;
  expect(verifyConsistency(sha256, { from, fromRoot, to, toRoot: day.log.root, path })).toBe(false);
});

it('one name with two keys is not one station', () => {
  expect(compareLogs(sha256, log(many), log(many, 2))).toMatchObject({ kind: 'other' });
});
