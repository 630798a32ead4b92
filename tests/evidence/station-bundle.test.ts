/**
 * The bundle of a real day is sound with every check made. The log in the form of NIST SP 1500-101 is what the schema
 * wants. Whoever edits a paper, the log in that form or the page, and makes all manifests again to match, is found.
 */
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../electron/evidence/keys.ts';
import { verifyStationBundle } from '../../electron/evidence/station-bundle.ts';
import type { Json, StoredEvent } from '../../shared/contract/event.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { readArchive } from '../../shared/evidence/archive.ts';
import { hex, textOf, utf8 } from '../../shared/evidence/bytes.ts';
import { checkpointsFile, eventsFile } from '../../shared/evidence/checks.ts';
import { eelOf } from '../../shared/evidence/eel.ts';
import { leafHash } from '../../shared/evidence/merkle.ts';
import { printReport } from '../../shared/evidence/report.ts';
import type { Verified } from '../../shared/evidence/verify.ts';
import { verdictLines } from '../../shared/locales/verdict.ts';
import { eelSchema, schemaFaults } from './json-schema.ts';
import { recordPdf, sampleParts } from './sample-bundle.ts';
import {
  bundleOf,
  openSample,
  playDay,
  printedDay,
  programFolder,
  rebagged,
  recordedDay,
} from './station-day.ts';

const opened = await openSample();
const { day, paper } = await printedDay(opened);
const program = programFolder();
const bundle = await bundleOf(opened, day, paper, program);
const read = await readArchive(bundle);
if (!read.ok) throw new Error('the bundle cannot be read');
const fileOf = (name: string) => read.files.find(file => file.name === name)!.bytes;
const lines = day.log.range(0, day.log.size);
const events = lines.map(bytes => JSON.parse(bytes) as StoredEvent);

const edited = (name: string, edit: (bytes: Uint8Array) => Uint8Array | null) => rebagged(bundle, name, edit);
const failed = async (bytes: Uint8Array, folder = program) => {
  const report = await verifyStationBundle(bytes, folder);
  expect(report.exitCode, printReport(report)).toBe(1);
  return {
    checks: report.lines.filter(line => line.outcome === 'failed').map(line => line.check),
    findings: report.lines.flatMap(line => line.findings),
  };
};

it('is sound, and nothing was left unchecked', async () => {
  const report = await verifyStationBundle(bundle, program);
  expect(
    report.lines.filter(line => line.outcome !== 'ok'),
    printReport(report),
  ).toEqual([]);
  expect(report.exitCode).toBe(0);
  expect(report.lines.map(line => line.check)).toContain('eel');
});

it('says up to where it is sound, in three languages, and what no bundle can tell', async () => {
  const { verdict, end, ...report } = await verifyStationBundle(bundle, program);
  const last = events.at(-1)!;
  expect(end).toEqual({ seq: last.seq, at: last.at, phase: 'open' });
  const time = `${last.at.slice(0, 10)} ${last.at.slice(11, 19)}+08:00`;
  expect(printReport({ verdict, end, ...report })).toMatch(/only a later checkpoint can show\.\n$/);
  for (const [language, phase, only] of [
    ['zh', '投票進行中', '只有較後的檢查點'],
    ['pt', 'votação a decorrer', 'só um ponto de controlo posterior'],
    ['en', 'voting', 'only a later checkpoint'],
  ] as const) {
    const said = verdictLines(language, verdict, end).join(' ');
    for (const part of [String(last.seq), time, phase, only]) expect(said).toContain(part);
  }
});

describe('the log in the form of NIST SP 1500-101', () => {
  const eel = JSON.parse(textOf(fileOf('data/log.eel.json'))!);
  const [device] = eel.Device;

  it('is as its schema says', () => {
    expect(schemaFaults(eelSchema, eel)).toEqual([]);
  });
  it('and the schema would have said otherwise', () => {
    const wrong = (change: object) => schemaFaults(eelSchema, { ...eel, ...change }).length;
    expect(wrong({ GeneratedTime: 'yesterday' })).toBeGreaterThan(0);
    expect(wrong({ Extra: 1 })).toBeGreaterThan(0);
    const [first, ...rest] = device.Event;
    const { Disposition: _, ...without } = first;
    expect(wrong({ Device: [{ ...device, Event: [without, ...rest] }] })).toBeGreaterThan(0);
    expect(wrong({ Device: [{ ...device, Type: 'pollbook' }] })).toBeGreaterThan(0);
  });
  it('says of every event what the log says, with its leaf in the tree', () => {
    expect(device).toMatchObject({
      Id: 'A',
      Type: 'electronic-poll-book',
      Version: '0.1.0',
      HashType: 'sha-256',
    });
    expect(device.Event).toHaveLength(events.length);
    for (const [seq, row] of device.Event.entries()) {
      const event = events[seq]!;
      expect(row).toMatchObject({ Id: event.type, Sequence: String(seq), TimeStamp: event.at });
      expect(row.UserId).toBe(event.by.length > 0 ? event.by.join(' ') : undefined);
      expect(row.Hash).toBe(hex(leafHash(sha256, lines[seq]!)));
      expect(row.Type).not.toBe('other');
    }
    expect(eel.GeneratedTime).toBe(events.at(-1)!.at);
  });
  it('is the same again, whenever it is made', () => {
    expect(eelOf(lines, events, opened.election, sha256)).toEqual(eel);
  });
});

describe('edited, and all manifests made again', () => {
  const text = (edit: (text: string) => string) => (bytes: Uint8Array) => utf8(edit(textOf(bytes)!));

  it('a time in the log of that form', async () => {
    const { checks, findings } = await failed(
      await edited(
        'data/log.eel.json',
        text(eel => eel.replace('T09:30:', 'T09:29:')),
      ),
    );
    expect(checks).toEqual(['eel']);
    expect(findings).toMatchObject([{ file: 'data/log.eel.json' }]);
  });
  it('that log taken out', async () => {
    const { findings } = await failed(await edited('data/log.eel.json', () => null));
    expect(findings).toMatchObject([{ file: 'data/log.eel.json', found: 'none' }]);
  });
  it('words on the paper, the data inside it left as it is', async () => {
    const moved = (bytes: Uint8Array) => {
      const changed = Buffer.from(bytes);
      const at = changed.indexOf('/MediaBox'); // what is drawn on the page, not what is attached
      changed[at + 12] = changed[at + 12]! ^ 1;
      return changed;
    };
    const { checks, findings } = await failed(await edited('data/record.pdf', moved));
    expect(checks).toEqual(['digests']);
    expect(findings).toMatchObject([{ file: 'data/record.pdf', event: lines.length - 1 }]);
  });
  it('a comment behind the end of the paper', async () => {
    const { checks } = await failed(
      await edited('data/record.pdf', bytes => Buffer.concat([bytes, Buffer.from('%')])),
    );
    expect(checks).toEqual(['digests']);
  });
  it('the name of a group in the election', async () => {
    const { findings } = await failed(
      await edited(
        'data/election.json',
        text(json => json.replace('晨曦', '曙光')),
      ),
    );
    expect(findings).toContainEqual(expect.objectContaining({ file: 'data/election.json', event: 0 }));
  });
  it("another election's log put in the place of this one, whole or from the middle on", async () => {
    const foreign = await sampleParts();
    const events = await edited('data/events.ndjson', () => utf8(eventsFile(foreign.events)));
    const whole = await rebagged(events, 'data/checkpoints.txt', () =>
      utf8(checkpointsFile(foreign.checkpoints)),
    );
    const { findings } = await failed(whole);
    expect(findings).toContainEqual(expect.objectContaining({ file: 'data/election.json' }));
    const middle = [...lines.slice(0, 20), ...foreign.events.slice(20)];
    const spliced = await failed(await edited('data/events.ndjson', () => utf8(eventsFile(middle))));
    expect(spliced.findings).toContainEqual(
      expect.objectContaining({ file: 'data/events.ndjson', event: 20 }),
    );
  });
  it('the page: it must be the one that the log names', async () => {
    const page = await edited(
      'data/verify.html',
      text(html => html.replace('page', 'all is well')),
    );
    const { checks, findings } = await failed(page);
    expect(checks).toEqual(['page']);
    expect(findings).toMatchObject([{ file: 'data/verify.html', event: 1, found: expect.any(String) }]);
    expect((await failed(await edited('data/verify.html', () => null))).findings).toMatchObject([
      { file: 'data/verify.html', found: 'none' },
    ]);
  });
  it('the page of another build is sound too, of this version or a later one, and the line says whose it is', async () => {
    for (const version of ['0.1.0', '0.2.0']) {
      const another = programFolder('<!doctype html><title>another build</title>\n', version);
      const report = await verifyStationBundle(bundle, another);
      expect(report.exitCode, printReport(report)).toBe(0);
      const line = report.lines.find(one => one.check === 'page');
      expect(line?.what).toContain(
        'the page of the program that made the bundle (0.1.0), as event 1 names it',
      );
    }
    const ours = await verifyStationBundle(bundle, program);
    expect(ours.lines.find(one => one.check === 'page')?.what).toContain('the page of this program (0.1.0)');
  });
  it('the page of another build put into the bundle, by whoever verifies with that build', async () => {
    const html = '<!doctype html><title>another build</title>\n';
    const another = programFolder(html);
    const put = await edited('data/verify.html', () => utf8(html));
    expect((await failed(put, another)).checks).toEqual(['page']);
  });
  it('a page that no start names', async () => {
    const nameless = await playDay(opened, [], 60, null);
    const figures = JSON.parse(JSON.stringify(recordOf(nameless.state))) as Json;
    const unnamed = await bundleOf(opened, nameless, await recordPdf(figures), program);
    expect((await failed(unnamed)).checks).toEqual(['page']);
  });
});

describe('the paper of the record (第62條)', async () => {
  const recorded = await recordedDay(opened);
  const { log } = recorded.day;
  const paperOf = (report: Verified) => report.lines.find(line => line.check === 'paper');

  it('is named by the log after the record was made', async () => {
    const report = await verifyStationBundle(
      await bundleOf(opened, recorded.day, recorded.paper, program),
      program,
    );
    expect(report.ok, printReport(report)).toBe(true);
    expect(paperOf(report)).toMatchObject({ outcome: 'ok' });
  });
  it('is not, where somebody cut the log behind the record: the bundle fails', async () => {
    const cut = await bundleOf(opened, recorded.day, recorded.paper, program, log.size - 1);
    const { checks, findings } = await failed(cut);
    expect(checks).toEqual(['paper']);
    expect(findings).toMatchObject([{ file: 'data/events.ndjson', event: recorded.made, found: 'none' }]);
  });
  it('is that of an earlier record, where a correction came after: the bundle fails', async () => {
    const correct = {
      by: ['chair'],
      do: 'correct-record',
      data: { corrects: 1, reason: '更正日期。' },
    };
    const later = await recordedDay(opened, [correct]);
    const { checks, findings } = await failed(await bundleOf(opened, later.day, later.paper, program));
    expect(checks).toContain('paper');
    expect(findings).toContainEqual(
      expect.objectContaining({ event: later.day.log.size - 1, found: expect.stringContaining('earlier') }),
    );
  });
  it('is a draft before there is a record, and the log names it', async () => {
    const report = await verifyStationBundle(bundle, program);
    expect(paperOf(report)).toMatchObject({ outcome: 'ok', what: expect.stringContaining('a draft') });
  });
  it('is of nobody where the log names none: the verdict is not that of a sound bundle', async () => {
    const cut = await bundleOf(
      opened,
      day,
      await recordPdf({ elected: 'group-3' }),
      program,
      day.log.size - 1,
    );
    const data = await bundleOf(opened, day, paper, program, day.log.size - 1);
    expect((await failed(cut)).checks).toEqual(['record']); // the data inside must agree all the same
    const report = await verifyStationBundle(data, program);
    expect(paperOf(report)).toMatchObject({ outcome: 'not checked' });
    expect(report).toMatchObject({ ok: true, verdict: 'paper', exitCode: 3 });
    expect(printReport(report)).toContain('BUT IT NAMES NO PAPER OF THE RECORD');
    expect(printReport(report)).not.toContain('The bundle is sound');
  });
});
