/**
 * Somebody who wants another result edits the bundle: one byte, a file, an event, a figure, and the manifests to match.
 * Every way is found, and the report names the file, and the event where there is one.
 */
import { describe, expect, it } from 'vitest';
import { sha256, sha256Hex } from '../../electron/evidence/keys.ts';
import { verifyBundle } from '../../electron/evidence/verify.ts';
import { readArchive, writeArchive } from '../../shared/evidence/archive.ts';
import { type BundleFile, bagAround } from '../../shared/evidence/bag.ts';
import { bundleFiles, writeBundle } from '../../shared/evidence/bundle.ts';
import { textOf, utf8 } from '../../shared/evidence/bytes.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';
import { checkEvents, checkpointsFile, eventsFile } from '../../shared/evidence/checks.ts';
import { printReport } from '../../shared/evidence/report.ts';
import { checkWords } from '../../shared/locales/verdict.ts';
import { notesFor, options, origin, recordPdf, sampleEvent, sampleParts } from './sample-bundle.ts';

const parts = await sampleParts();
const files = bundleFiles(parts, sha256);
const bundle = await writeBundle(parts, sha256);
const all = parts.events;
const EVENTS = 'data/events.ndjson';
const CHECKPOINTS = 'data/checkpoints.txt';

/** The report of a bundle that must fail. */
async function failing(bytes: Uint8Array) {
  const report = await verifyBundle(bytes, options);
  expect(report.exitCode, printReport(report)).toBe(1);
  const findings = report.lines.flatMap(line => line.findings);
  expect(findings.length).toBeGreaterThan(0);
  return {
    text: printReport(report),
    findings,
    checks: report.lines.filter(line => line.outcome === 'failed').map(line => line.check),
  };
}

const edited = (name: string, edit: (text: string) => string): BundleFile[] =>
  files.map(file => (file.name === name ? { name, bytes: utf8(edit(textOf(file.bytes)!)) } : file));

/** As one does who knows BagIt: tag files and manifests made again around the changed payload. */
const rebagged = (changed: readonly BundleFile[]) =>
  writeArchive(
    bagAround(
      changed.filter(file => file.name.startsWith('data/')),
      { origin, practice: true },
      sha256Hex,
    ),
  );

describe('one byte of the archive', () => {
  // each region class of the archive, by where its bytes are
  const where = (needle: string | Uint8Array) => Buffer.from(bundle).indexOf(needle);
  const before = (name: string) =>
    files.slice(
      0,
      files.findIndex(file => file.name === name),
    );
  const local = (name: string) =>
    before(name).reduce((total, file) => total + 30 + file.name.length + file.bytes.length, 0);
  const central = bundle.length - 22 - Buffer.from(bundle).readUInt32LE(bundle.length - 10);
  const places: [string, number, string][] = [
    ['magic of a local header', local('data/record.json'), 'archive'],
    ['version in a local header', local('data/record.json') + 4, 'archive'],
    ['flags in a local header', local('data/record.json') + 6, 'archive'],
    ['time in a local header', local('data/record.json') + 10, 'data/record.json'],
    ['CRC in a local header', local('data/record.json') + 14, 'data/record.json'],
    ['name in a local header', local('data/record.json') + 31, 'data/record.json'],
    ['an event', where('"v7"') + 2, 'data/events.ndjson, event 6'],
    ['a checkpoint', where(parts.checkpoints[3]!) + 30, 'data/checkpoints.txt'],
    ['a figure', where('{"issued"') + 11, 'data/record.json'],
    ['the PDF', where('%PDF') + 9, 'data/record.pdf'],
    ['an attachment', where('an objection'), 'data/attachments/objection-1.txt'],
    ['the manifest', where(sha256Hex(files[4]!.bytes)), 'manifest-sha256.txt'],
    ['a tag file', where('Bag-Software'), 'bag-info.txt'],
    ["the committee's signature", where(parts.electionSignature) + 5, 'data/election.sig'],
    ['a key', where('-----BEGIN') + 40, 'data/keys/committee.pem'],
    ['made-by in the central directory', central + 4, 'archive'],
    ['time in the central directory', central + 12, 'archive'],
    ['attributes in the central directory', central + 38, 'archive'],
    ['offset in the central directory', central + 42, 'archive'],
    ['number of files at the end', bundle.length - 12, 'archive'],
    ['length of the comment', bundle.length - 2, 'archive'],
  ];
  it.each(places)('%s', async (_what, at, named) => {
    const bytes = Uint8Array.from(bundle);
    bytes[at] = bytes[at]! ^ 1;
    expect((await failing(bytes)).text).toContain(named);
  });

  it('every 97th byte', async () => {
    for (let at = 0; at < bundle.length; at += 97) {
      const bytes = Uint8Array.from(bundle);
      bytes[at] = bytes[at]! ^ (1 + (at % 255));
      await failing(bytes);
    }
  });

  it('a byte behind the end, before the beginning, or cut off', async () => {
    await failing(Buffer.concat([bundle, Buffer.from([0])]));
    await failing(Buffer.concat([Buffer.from([0]), bundle]));
    await failing(bundle.subarray(0, -1));
    await failing(bundle.subarray(0, bundle.length / 2));
  });
});

describe('files', () => {
  it.each(files.map(file => file.name))('%s removed', async name => {
    const { text } = await failing(await writeArchive(files.filter(file => file.name !== name)));
    expect(text).toContain(name);
  });

  it.each(files.map(file => file.name))('%s changed, its manifest not', async name => {
    const changed = files.map(file =>
      file.name === name ? { name, bytes: Buffer.concat([file.bytes, Buffer.from(' ')]) } : file,
    );
    expect((await failing(await writeArchive(changed))).text).toContain(name);
  });

  it.each(files.map(file => file.name).filter(name => name.startsWith('data/')))(
    '%s changed, and all manifests made again',
    async name => {
      const changed = files.map(file =>
        file.name === name ? { name, bytes: Buffer.concat([file.bytes, Buffer.from(' ')]) } : file,
      );
      expect((await failing(await rebagged(changed))).text).toContain(name);
    },
  );

  it('an attachment added, and the manifests made again', async () => {
    const added = [...parts.attachments, { name: 'second.txt', bytes: Buffer.from('another') }];
    const { findings } = await failing(await writeBundle({ ...parts, attachments: added }, sha256));
    expect(findings).toMatchObject([
      { file: 'data/attachments/second.txt', expected: 'an event that names it' },
    ]);
  });

  it('an attachment replaced, and the manifests made again', async () => {
    const attachments = [{ ...parts.attachments[0]!, bytes: Buffer.from('an agreement') }];
    const { findings } = await failing(await writeBundle({ ...parts, attachments }, sha256));
    expect(findings).toMatchObject([{ file: 'data/attachments/objection-1.txt', event: 30 }]);
  });
});

describe('events, with the manifests made again', () => {
  const lines = (edit: (lines: string[]) => string[]) =>
    rebagged(
      edited(EVENTS, text =>
        edit(text.trimEnd().split('\n'))
          .map(line => `${line}\n`)
          .join(''),
      ),
    );
  const renumbered = (events: string[]) =>
    events.map((bytes, seq) => canonicalJson({ ...(JSON.parse(bytes) as object), seq }));

  const table: [string, (lines: string[]) => string[], string][] = [
    [
      'two swapped',
      l => [...l.slice(0, 7), l[8]!, l[7]!, ...l.slice(9)],
      'event 7: expected seq 7; found seq 8',
    ],
    [
      'two swapped and renumbered',
      l => renumbered([...l.slice(0, 7), l[8]!, l[7]!, ...l.slice(9)]),
      'event 8',
    ],
    ['one dropped from the middle', l => l.toSpliced(12, 1), 'event 12: expected seq 12; found seq 13'],
    ['one dropped and the rest renumbered', l => renumbered(l.toSpliced(12, 1)), 'the events from 12 to 14'],
    ['cut from the end', l => l.slice(0, 38), 'data/checkpoints.txt'],
    [
      'one added at the end',
      l => [...l, sampleEvent(40)],
      'event 40: expected a checkpoint that covers all 41',
    ],
    ['another voter', l => l.with(9, sampleEvent(9, { data: { voter: 'v99' } })), 'the events from 9 to 11'],
    [
      'another time of day',
      l => l.with(9, sampleEvent(9, { at: '2026-11-21T09:59:00.000+08:00' })),
      'from 9 to 11',
    ],
    ['earlier on the clock of the run', l => l.with(9, sampleEvent(9, { up: 1 })), 'event 9'],
    ['a run that had ended', l => l.with(39, sampleEvent(39, { boot: '00000000000000aa' })), 'event 39'],
    [
      'another spelling',
      l => l.with(9, l[9]!.replace('{"at"', '{ "at"')),
      'event 9: expected an event in canonical',
    ],
    [
      'a field of its own',
      l => l.with(9, sampleEvent(9, { note: 1 })),
      'event 9: expected the fields of an event',
    ],
  ];
  it.each(table)('%s', async (_what, edit, named) => {
    const { text, findings } = await failing(await lines(edit));
    expect(
      findings.every(one => one.file === EVENTS || one.file === CHECKPOINTS || one.file === 'the archive'),
    ).toBe(true);
    expect(text).toContain(named);
  });

  it('the clock of the machine set back is no finding, and the check does not claim that it was not', () => {
    const back = [0, 1].map(seq => sampleEvent(seq, { at: `2026-11-21T${11 - seq}:00:00.000+08:00` }));
    expect(checkEvents(eventsFile(back)).findings).toEqual([]);
    const ranBack = [0, 1].map(seq => sampleEvent(seq, { up: 10 - seq }));
    expect(checkEvents(eventsFile(ranBack)).findings).toHaveLength(1);
    expect(checkWords('zh', 'events', 'ok').check).toMatch(/計時不倒退（時鐘可以調後）$/);
    expect(checkWords('pt', 'events', 'ok').check).toMatch(/\(o relógio pode ser atrasado\)$/);
  });
  it('no line feed at the end', async () => {
    const { text } = await failing(await rebagged(edited(EVENTS, all => all.trimEnd())));
    expect(text).toContain('the file is cut');
  });
});

describe('checkpoints, with the manifests made again', () => {
  const notes = (edit: (notes: string[]) => string[]) =>
    rebagged(edited(CHECKPOINTS, () => checkpointsFile(edit([...parts.checkpoints]))));
  const foreign = notesFor(all, Buffer.alloc(32, 9));

  it('the last one removed: the log is longer than what is signed', async () => {
    expect((await failing(await notes(n => n.slice(0, -1)))).text).toContain('event 39');
  });
  it('signed by another key', async () => {
    const { text } = await failing(await notes(n => n.with(5, foreign[5]!)));
    expect(text).toContain('checkpoint of 18 events: a right signature of the station');
  });
  it('a signature moved from one to another', async () => {
    const head = parts.checkpoints[5]!.split('\n\n')[0];
    const tail = parts.checkpoints[6]!.split('\n\n')[1];
    const { text } = await failing(await notes(n => n.with(5, `${head}\n\n${tail}`)));
    expect(text).toContain('checkpoint of 18 events: right signatures only');
  });
  it('a cosignature moved from one to another', async () => {
    const cosignature = parts.checkpoints[4]!.trimEnd().split('\n').at(-1)!;
    const { text } = await failing(await notes(n => n.with(6, `${n[6]}${cosignature}\n`)));
    expect(text).toContain(
      `checkpoint of 21 events: right signatures only; found the signature of ${origin}/a1`,
    );
  });
  it('a cosignature taken away, or put in though no event tells it', async () => {
    const lone = (note: string) => `${note.trimEnd().split('\n').slice(0, -1).join('\n')}\n`;
    const away = await failing(await notes(n => n.with(4, lone(n[4]!))));
    expect(away.findings).toContainEqual(
      expect.objectContaining({ file: CHECKPOINTS, event: 33, found: 'another line, or none' }),
    );
    const untold = sampleEvent(33, { type: 'ballot-issued', data: { voter: 'v33' } });
    const events = all.with(33, untold);
    const signed = notesFor(events);
    const line = parts.checkpoints[4]!.trimEnd().split('\n').at(-1)!;
    const checkpoints = signed.with(4, `${signed[4]}${line}\n`);
    const added = await failing(await writeBundle({ ...parts, events, checkpoints }, sha256));
    expect(added.text).toContain('an event for each cosignature of the checkpoint of 15 events');
  });
  it('a checkpoint removed from the middle cannot be told: the others say all that it said', async () => {
    const report = await verifyBundle(
      await writeBundle({ ...parts, checkpoints: parts.checkpoints.toSpliced(3, 1) }, sha256),
      options,
    );
    expect(report.ok).toBe(true);
  });
  it('everything signed again by another key that election.json does not know', async () => {
    expect((await failing(await notes(() => foreign))).checks).toContain('signatures');
  });
});

describe('the figures and the rules', () => {
  it('other figures in record.json and, to match, in the PDF', async () => {
    const record = { issued: 36 };
    const { text, checks } = await failing(
      await writeBundle({ ...parts, record, recordPdf: await recordPdf(record) }, sha256),
    );
    expect(checks).toEqual(['record', 'digests']); // the log names the digest of the paper too
    expect(text).toContain('data/record.json');
  });
  it('other figures in the PDF only', async () => {
    const { checks, text } = await failing(
      await writeBundle({ ...parts, recordPdf: await recordPdf({ issued: 36 }) }, sha256),
    );
    expect(checks).toEqual(['digests', 'pdf']);
    expect(text).toContain('data/record.pdf');
  });
  it('an event that the rules would have refused, signed by the station itself', async () => {
    const events = all.with(20, sampleEvent(20, { data: { voter: 'v3' } }));
    const { findings } = await failing(await writeBundle(await sampleParts(events), sha256));
    expect(findings).toMatchObject([{ file: 'data/events.ndjson', event: 20 }]);
  });
  it("another election's file: the station's key is not in it", async () => {
    const { text } = await failing(
      await rebagged(edited('data/election.json', t => t.replaceAll('"S1"', '"S2"'))),
    );
    expect(text).toContain('data/election.json');
  });
});

it('what the sample starts from is sound', async () => {
  expect((await verifyBundle(bundle, options)).ok).toBe(true);
  expect((await readArchive(bundle)).ok).toBe(true);
});
