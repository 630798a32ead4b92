/**
 * A record is made into a bundle, twice, in two time zones: the same bytes. A panel that has never seen this program
 * opens it with unzip, sha256sum and openssl, and types what VERIFY.md says.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../electron/evidence/keys.ts';
import { verifyBundle } from '../../electron/evidence/verify.ts';
import { readArchive } from '../../shared/evidence/archive.ts';
import { writeBundle } from '../../shared/evidence/bundle.ts';
import { base64, textOf } from '../../shared/evidence/bytes.ts';
import { readCheckpoint } from '../../shared/evidence/checkpoint.ts';
import { printReport } from '../../shared/evidence/report.ts';
import { options, sampleParts } from './sample-bundle.ts';

const parts = await sampleParts();
const bundle = await writeBundle(parts, sha256);
const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundle', () => {
  it('is sound, and says what was checked', async () => {
    const report = await verifyBundle(bundle, options);
    expect(printReport(report)).toContain(
      'The bundle is sound up to its last entry, number 39 (2026-11-21 10:00:39+08:00',
    );
    expect(report.exitCode).toBe(0);
    expect(report.lines.map(line => line.outcome)).toEqual(report.lines.map(() => 'ok'));
  });

  it('is the same bytes again, and in another time zone', async () => {
    const zone = process.env.TZ;
    try {
      for (const one of ['Asia/Macau', 'America/New_York', 'UTC']) {
        process.env.TZ = one;
        expect(Buffer.compare(await writeBundle(parts, sha256), bundle)).toBe(0);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('says so when something was not checked', async () => {
    const report = await verifyBundle(bundle);
    expect(report).toMatchObject({ ok: true, verdict: 'partly', exitCode: 3 });
    const skipped = report.lines.filter(line => line.outcome === 'not checked').map(line => line.check);
    expect(skipped).toEqual(['cosignatures', 'rules', 'record', 'eel', 'digests', 'page']);
  });

  it('is a refusal, not an exception, when the file is not there', async () => {
    const report = await verifyBundle(join(folder, 'none.zip'));
    expect(report.exitCode).toBe(1);
  });
});

describe('by hand', () => {
  const at = join(folder, 'bag');
  let commands: string[] = [];
  beforeAll(async () => {
    mkdirSync(at);
    writeFileSync(join(folder, 'bundle.zip'), bundle);
    execFileSync('unzip', ['-q', join(folder, 'bundle.zip'), '-d', at]);
    const read = await readArchive(bundle);
    const page = read.ok && read.files.find(file => file.name === 'data/VERIFY.md');
    if (!page) throw new Error('no VERIFY.md');
    commands = textOf(page.bytes)!
      .split(/\n(?! {4})/)
      .filter(block => block.includes('\n    ') || block.startsWith('    '))
      .map(block => block.replace(/^ {4}/gm, ''));
  });
  const typed = (which: number) =>
    execFileSync('bash', ['-c', commands[which]!.replaceAll('/tmp/', `${folder}/`)], { cwd: at }).toString();

  it('each step gives what VERIFY.md says', async () => {
    const last = parts.checkpoints.at(-1)!;
    const reading = readCheckpoint(last);
    if (!reading.ok) throw new Error(reading.why);
    expect(commands).toHaveLength(10);
    expect(typed(0)).toBe('all as listed\n');
    expect(typed(1)).toBe('nothing else\n');
    expect(typed(2)).toBe(`${reading.note.text}Signature Verified Successfully\n`);
    expect(typed(3).trim()).toBe('40');
    expect(typed(4)).toBe(`${base64(reading.checkpoint.root)}\n`);
    expect(typed(5)).toBe('Signature Verified Successfully\n');
    const report = await verifyBundle(bundle, options);
    const committee = report.lines.find(line => line.check === 'committee')?.what;
    expect(committee).toContain(typed(6).trim());
    expect(typed(6).trim()).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
    expect(JSON.stringify(parts.election)).toContain(typed(7).trim());
  });

  it('an extra file shows, wherever it lies', () => {
    for (const name of ['note.txt', 'data/note.txt']) {
      writeFileSync(join(at, name), 'not of the station');
      expect(() => typed(1)).toThrow();
      rmSync(join(at, name));
    }
    expect(typed(1)).toBe('nothing else\n');
  });

  it('a changed event shows by hand too', () => {
    execFileSync('sed', ['-i', 's/"v7"/"v8"/', join(at, 'data/events.ndjson')]);
    expect(() => typed(0)).toThrow();
    expect(parts.checkpoints.at(-1)).not.toContain(typed(4).trim());
  });
});
