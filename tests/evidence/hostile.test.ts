/**
 * Somebody hands the panel an archive that is made to hurt: a bomb, a path that leads out, a link, a name twice, two
 * gigabytes of brackets. Each is refused with a reason, quickly, and nothing is written anywhere.
 */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../electron/evidence/keys.ts';
import { verifyBundle } from '../../electron/evidence/verify.ts';
import { electionSchema } from '../../shared/contract/election.ts';
import type { StoredEvent } from '../../shared/contract/event.ts';
import { writeArchive } from '../../shared/evidence/archive.ts';
import { firstBeyond } from '../../shared/evidence/bounds.ts';
import { bundleFiles } from '../../shared/evidence/bundle.ts';
import { nestsWithin, readJson } from '../../shared/evidence/canonical.ts';
import { printReport } from '../../shared/evidence/report.ts';
import { stationDomain } from '../../shared/evidence/station.ts';
import { election as sampleElection, sampleEvent, sampleParts } from './sample-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Made = readonly [name: string, bytes: Uint8Array, options?: ZipWriterAddDataOptions];
async function zipOf(...entries: Made[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
  for (const [name, bytes, options] of entries) await writer.add(name, new Uint8ArrayReader(bytes), options);
  return writer.close();
}

const text = Buffer.from('x');
const reportOf = async (source: Uint8Array | string, exitCode = 1) => {
  const report = await verifyBundle(source);
  expect(report.exitCode).toBe(exitCode);
  return printReport(report);
};

describe('archives', () => {
  it.each([
    ['a path that leads out', '../../etc/passwd', /Unsafe filename|leads out of it/],
    ['an absolute path', '/etc/passwd', /Unsafe filename|leads out of it/],
    ['a path of Windows', 'data\\..\\..\\evil', /Unsafe filename|leads out of it/],
    ['a drive of Windows', 'C:evil', /Unsafe filename|leads out of it/],
    ['a file that has no place', 'data/extra.txt', /no place there/],
    ['a name with an escape sequence', 'data/\u001b[2J', /no place there/],
    ['a hidden attachment', 'data/attachments/.profile', /no place there/],
    ['a folder', 'data/attachments/', /no place there/],
  ])('%s', async (_what, name, found) => {
    const report = await reportOf(await zipOf([name, name.endsWith('/') ? new Uint8Array(0) : text]));
    expect(report).toMatch(found);
    expect(report).not.toContain('\u001b');
  });

  it('the same name in capitals and small letters', async () => {
    const zip = await zipOf(['data/attachments/aa', text], ['data/attachments/AA', text]);
    expect(await reportOf(zip)).toContain('a second file of that name');
  });

  it('the same name twice, with other contents', async () => {
    const zip = Buffer.from(
      await zipOf(['data/attachments/aa', text], ['data/attachments/ab', Buffer.from('y')]),
    );
    for (let at = zip.indexOf('data/attachments/ab'); at >= 0; at = zip.indexOf('data/attachments/ab', at))
      zip[at + 18] = 0x61;
    expect(await reportOf(zip)).toMatch(/a second file of that name|a ZIP file/);
  });

  it('a compressed file, and with it every bomb', async () => {
    const zip = await zipOf(['data/events.ndjson', Buffer.alloc(50_000_000), { level: 9 }]);
    expect(zip.length).toBeLessThan(100_000);
    expect(await reportOf(zip)).toContain('compression method 8');
  });

  it('a bundle that a file manager packed anew is not sound, but nobody is accused', async () => {
    mkdirSync(join(folder, 'bundle'));
    writeFileSync(join(folder, 'bundle/bagit.txt'), 'x'.repeat(1_000));
    for (const flags of ['-qr9', '-qr0']) {
      rmSync(join(folder, 'anew.zip'), { force: true });
      execFileSync('zip', [flags, 'anew.zip', 'bundle'], { cwd: folder });
      const report = await verifyBundle(join(folder, 'anew.zip'));
      expect(report).toMatchObject({ ok: false, verdict: 'repacked', exitCode: 1, log: null });
      expect(printReport(report)).toContain(
        'packed anew. Ask for the original file; this says nothing about',
      );
      expect(printReport(report, 'zh')).toContain('請索取原來的檔案');
    }
  });

  it('a folder, an election file or nothing at all is no bundle; one whose beginning or end was edited is', async () => {
    writeFileSync(join(folder, 'election.json'), '{"format": "pollkeeper-election-1"}');
    writeFileSync(join(folder, 'empty'), '');
    for (const name of ['bundle', 'election.json', 'empty']) {
      const report = await verifyBundle(join(folder, name));
      expect(report).toMatchObject({ ok: false, verdict: 'no-bundle', exitCode: 2, end: null });
      expect(printReport(report)).toMatch(/This is no bundle, .*nothing was checked/);
    }
    const zip = await zipOf(['data/events.ndjson', text]);
    for (const edited of [zip.subarray(0, -30), Uint8Array.from(zip).fill(0, 0, 8)])
      expect(await verifyBundle(edited)).toMatchObject({ verdict: 'failed', exitCode: 1 });
  });

  it('an encrypted file', async () => {
    const zip = await zipOf(['data/events.ndjson', text, { password: 'x', encryptionStrength: 3 }]);
    expect(await reportOf(zip)).toContain('an encrypted file');
  });

  it('a symbolic link', async () => {
    symlinkSync('/etc/passwd', join(folder, 'bagit.txt'));
    execFileSync('zip', ['-q', '-0', '--symlinks', 'link.zip', 'bagit.txt'], { cwd: folder });
    expect(await reportOf(readFileSync(join(folder, 'link.zip')))).toContain('a symbolic link');
  });

  it('files that share their bytes', async () => {
    const zip = Buffer.from(
      await zipOf(['data/attachments/aa', Buffer.alloc(1000)], ['data/attachments/ab', text]),
    );
    const central = zip.readUInt32LE(zip.length - 6);
    const second = zip.indexOf('PK\u0001\u0002', central + 4, 'latin1');
    zip.writeUInt32LE(0, second + 42); // the second file's offset is the first's
    zip.writeUInt32LE(1000, second + 20);
    zip.writeUInt32LE(1000, second + 24);
    await reportOf(zip);
  });

  it('more files than a bundle can have', async () => {
    const many = Array.from({ length: 2_500 }, (_, index): Made => [`data/attachments/a${index}`, text]);
    expect(await reportOf(await zipOf(...many))).toContain('at most 2000 files');
  });

  it('a file larger than any bundle, without reading it', async () => {
    const path = join(folder, 'large.zip');
    writeFileSync(path, '');
    truncateSync(path, 3 * 2 ** 30);
    expect(await reportOf(path)).toContain('at most');
  });

  it('words for the terminal in a manifest', async () => {
    const files = bundleFiles(await sampleParts(), sha256).map(file =>
      file.name === 'manifest-sha256.txt' ? { ...file, bytes: Buffer.from('\u001b[2J all is well\n') } : file,
    );
    const report = await reportOf(await writeArchive(files));
    expect(report).toContain('all is well');
    expect(report).not.toContain('\u001b');
  });

  it('something that is no archive', async () => {
    expect(await reportOf(Buffer.from('hello'), 2)).toContain('a ZIP file');
    await reportOf(new Uint8Array(0), 2);
    await reportOf(folder, 2);
  });
});

describe('things that are not files', () => {
  it('a pipe, a device without an end, a folder: none is waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await reportOf(join(folder, 'pipe'))).toContain('not a file');
    expect(await reportOf('/dev/zero')).toContain('not a file');
    expect(await reportOf(folder, 2)).toContain('not a file');
  });
});

describe('deep documents', () => {
  const deep = '['.repeat(2_000_000);
  it('are refused before a parser sees them', () => {
    expect(readJson(deep)).toEqual({ ok: false, why: 'too-deep' });
    expect(nestsWithin(`"${'['.repeat(1000)}\\"["`)).toBe(true);
  });
  it.each(['data/events.ndjson', 'data/election.json', 'data/record.json', 'data/keys/keys.json'])(
    'in %s',
    async name => {
      const files = bundleFiles(await sampleParts(), sha256).map(file =>
        file.name === name ? { name, bytes: Buffer.from(`${deep}\n`) } : file,
      );
      expect(await reportOf(await writeArchive(files))).toContain(name);
    },
  );
});

/**
 * Large and senseless content in every file, within the sizes that are taken: the cost is held against hashing the same
 * bytes, in a process of its own so that its memory can be read.
 */
describe('megabytes of nonsense', () => {
  const SIZE = 48_000_000;
  const child = `
    import { existsSync, readFileSync } from 'node:fs';
    import { createHash } from 'node:crypto';
    const { verifyBundle } = await import(process.argv[1]);
    const bytes = readFileSync(process.argv[2]);
    const now = () => process.cpuUsage().user + process.cpuUsage().system;
    const peak = () => existsSync('/proc/self/status') // elsewhere a child counts what its parent had
      ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024
      : process.resourceUsage().maxRSS * 1024;
    const before = peak();
    const start = now();
    for (let turn = 0; turn < 10; turn++) createHash('sha256').update(bytes).digest();
    const hashed = (now() - start) / 10;
    const began = now();
    const report = await verifyBundle(bytes);
    const failed = report.lines.filter(line => line.outcome === 'failed').flatMap(line => line.findings);
    console.log(JSON.stringify({
      time: (now() - began) / hashed,
      memory: (peak() - before) / bytes.length,
      ok: report.ok,
      found: failed.map(one => one.file + ' ' + one.expected + ' ' + one.found),
    }));`;
  let script = '';
  beforeAll(async () => {
    script = join(folder, 'verify.mjs');
    await build({
      entryPoints: [new URL('../../electron/evidence/verify.ts', import.meta.url).pathname],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
    });
  });

  const event = sampleEvent(0);
  const contents: [string, string, () => Buffer][] = [
    ['brackets', 'data/events.ndjson', () => Buffer.alloc(SIZE, '[')],
    ['brackets, one a line', 'data/events.ndjson', () => Buffer.alloc(SIZE, '[\n')],
    ['empty lines', 'data/events.ndjson', () => Buffer.alloc(SIZE, '\n')],
    [
      'one event with an endless list',
      'data/events.ndjson',
      () => Buffer.alloc(SIZE, '[0,'.padEnd(SIZE / 4, '0,')),
    ],
    ['the same event again and again', 'data/events.ndjson', () => Buffer.alloc(SIZE, `${event}\n`)],
    ['empty notes', 'data/checkpoints.txt', () => Buffer.alloc(SIZE, '\n')],
    ['notes of nothing', 'data/checkpoints.txt', () => Buffer.alloc(SIZE, 'a\n\n')],
    ['attachments, all cut', 'data/record.pdf', () => Buffer.alloc(SIZE, '/EmbeddedFile ')],
    ['name trees', 'data/record.pdf', () => Buffer.alloc(SIZE, ' obj\n/EmbeddedFiles')],
    ['a list of numbers', 'data/record.json', () => Buffer.alloc(SIZE / 2, `[${'0,'.repeat(1_000)}`)],
    ['empty lines in the manifest', 'manifest-sha256.txt', () => Buffer.alloc(1_000_000, '\n')],
  ];
  it.each(contents)('%s in %s', async (_what, name, bytes) => {
    const files = bundleFiles(await sampleParts(), sha256).map(file =>
      file.name === name ? { name, bytes: bytes() } : file,
    );
    const path = join(folder, 'nonsense.zip');
    writeFileSync(path, await writeArchive(files));
    const told = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', child, pathToFileURL(script).href, path],
      { timeout: 120_000 },
    );
    const { ok, found, time, memory } = JSON.parse(told.toString());
    expect(ok).toBe(false);
    expect(found.join('\n')).toContain(name);
    if (process.env.POLLKEEPER_TELL) console.log(_what, name, time.toFixed(1), memory.toFixed(1));
    // a file of one megabyte costs what starting costs: only large ones say something
    if (bytes().length < SIZE / 2) return;
    expect(time).toBeLessThan(60);
    expect(memory).toBeLessThan(10);
  });

  it('more than the file may have is refused before it is read', async () => {
    const archive = Buffer.from(await zipOf(['data/election.json', Buffer.alloc(2_000_001)]));
    expect(await reportOf(archive)).toContain('data/election.json: expected at most 2000000 bytes');
    expect(await reportOf(await zipOf(['bagit.txt', Buffer.alloc(1_000_001)]))).toContain('at most 1000000');
  });
});

describe('fifty thousand entries that no day has', () => {
  const log = (type: string, count: number): StoredEvent[] =>
    Array.from({ length: count }, (_, seq) => ({
      ...(JSON.parse(sampleEvent(seq)) as StoredEvent),
      seq,
      type,
    }));
  const { follow } = stationDomain(sha256);
  const election = electionSchema.parse(sampleElection);

  it('are not gone through: the first beyond the bound is named', () => {
    const events = log('signed-in', 50_000);
    const followed = follow?.(events, election, null);
    expect(followed?.refused).toEqual([
      {
        file: 'data/events.ndjson',
        event: 20_000,
        expected: 'at most 20000 entries besides the ballots',
        found: 'one more: signed-in',
      },
    ]);
    expect(() => followed?.record()).toThrow('at most 20000 entries');
  });

  it('ballots are bounded by nothing but the file', () => {
    expect(firstBeyond(log('ballot-issued', 30_000))).toBeNull();
  });

  it('nor is what an unlocked desk writes without a PIN and no list keeps: it would spoil its own proof', () => {
    for (const type of ['checkpoint-checked', 'checkpoint-shown', 'clock-checked', 'voter-refused'])
      expect(firstBeyond(log(type, 50_000))).toBeNull();
  });
});
