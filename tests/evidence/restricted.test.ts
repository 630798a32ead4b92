/**
 * The marked roll goes to those who may know who voted, in an archive with a passphrase. It comes out as it went in;
 * without the passphrase nothing of it can be read; damage shows. The keys in it find the voters' entries.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { afterAll, describe, expect, it } from 'vitest';
import { hmacSha256 } from '../../electron/evidence/keys.ts';
import { type MarkedVoter, readRestricted, writeRestricted } from '../../electron/evidence/restricted.ts';
import { checkRestricted, readMarkedRoll } from '../../electron/evidence/restricted-check.ts';
import { unhex } from '../../shared/evidence/bytes.ts';
import { voterIn } from '../../shared/evidence/disclosure.ts';
import { reportLines } from '../../shared/evidence/report.ts';
import { openSample, playDay } from './station-day.ts';

const opened = await openSample();
const day = await playDay(opened);
const events = day.log.range(0, day.log.size);
const rows: MarkedVoter[] = [...opened.roll.entries()]
  .filter(entry => entry.noVote === null)
  .map(({ number, nameZh }) => ({
    number,
    name: nameZh,
    voted: events.some(event => event.includes(opened.roll.voterId(number))),
    voterKey: opened.roll.voterKeyOf(number),
  }));
const awkward: MarkedVoter = {
  number: 'X-1',
  name: 'O\'Neill, "Ana"\nMaria',
  voted: false,
  voterKey: new Uint8Array(32),
};
const annexPdf = Buffer.from('%PDF-1.7 the annex');
const passphrase = '附件的長通行句 2026 abcde-fghjk';

const written = await writeRestricted({ rows: [...rows, awkward], annexPdf, passphrase });
if (!written.ok) throw new Error(written.refusal.code);
const archive = written.value;

it('comes out as it went in', async () => {
  const read = await readRestricted(archive, passphrase);
  if (!read.ok) throw new Error(read.refusal.code);
  const lines = read.value.roll.split('\r\n');
  expect(lines[0]).toBe('\ufeffnumber,name,voted,voterKey');
  expect(lines.filter(line => line.includes(',yes,'))).toHaveLength(60);
  expect(lines).toHaveLength(1 + rows.length + 1 + 1);
  expect(read.value.roll).toContain('X-1,"O\'Neill, ""Ana""\nMaria",no,000000');
  expect(Buffer.from(read.value.annex!).equals(annexPdf)).toBe(true);
});

it('holds the keys that find the entries in the log', async () => {
  const read = await readRestricted(archive, passphrase);
  if (!read.ok) throw new Error(read.refusal.code);
  for (const line of read.value.roll.split('\r\n').slice(1, 40)) {
    const [number, , voted, key] = line.split(',') as [string, string, string, string];
    const voter = voterIn(hmacSha256, unhex(key), number);
    expect(events.some(event => event.includes(voter))).toBe(voted === 'yes');
  }
});

describe('with 7-Zip, as a panel has it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-restricted-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const sevenZip = (...args: string[]) => execFileSync('7z', args, { cwd: folder, stdio: 'pipe' }).toString();

  it('opens with the passphrase that the station made, and gives the same files', async () => {
    const made = await writeRestricted({ rows, annexPdf, passphrase: 'abcde-fghjk-mnpqr-stuvw-xyz23' });
    if (!made.ok) throw new Error(made.refusal.code);
    writeFileSync(join(folder, 'restricted.zip'), made.value);
    expect(sevenZip('l', '-slt', 'restricted.zip')).toContain('AES-256');
    sevenZip('x', '-pabcde-fghjk-mnpqr-stuvw-xyz23', 'restricted.zip');
    expect(readFileSync(join(folder, 'annex.pdf')).equals(annexPdf)).toBe(true);
    const roll = readFileSync(join(folder, 'marked-roll.csv'), 'utf8');
    expect(readMarkedRoll(roll)).toHaveLength(rows.length);
  });
  it('and with another one not at all', () => {
    expect(() => sevenZip('t', '-pabcde-fghjk-mnpqr-stuvw-xyz24', 'restricted.zip')).toThrow();
  });
});

describe('held against the log', () => {
  const log = { events, election: opened.election };
  const csv = async (changed: readonly MarkedVoter[]) => {
    const made = await writeRestricted({ rows: changed, passphrase });
    const read = made.ok ? await readRestricted(made.value, passphrase) : made;
    return (read.ok ? readMarkedRoll(read.value.roll) : null) ?? [];
  };
  const failing = async (changed: readonly MarkedVoter[]) =>
    checkRestricted(await csv(changed), log)
      .lines.filter(line => line.outcome === 'failed')
      .map(line => line.check);

  it('every voter of the log is somebody on it, and the marks agree', async () => {
    const report = checkRestricted(await csv(rows), log);
    expect(report.ok, reportLines(report).join('\n')).toBe(true);
    expect(report.lines.map(line => line.what).join('\n')).toContain('60 voters in the log');
  });
  it('a voter left out, a mark changed, a key of another, somebody twice: each is found', async () => {
    const voted = rows.findIndex(row => row.voted);
    const one = rows[voted]!;
    expect(await failing(rows.toSpliced(voted, 1))).toEqual(['voters']);
    expect(await failing(rows.with(voted, { ...one, voted: false }))).toEqual(['marks']);
    expect(await failing(rows.with(voted, { ...one, voterKey: new Uint8Array(32) }))).toEqual([
      'voters',
      'marks',
    ]);
    expect(await failing([...rows, one])).toEqual(['roll']);
  });
  it('a table of something else is none', () => {
    expect(readMarkedRoll('a,b\r\n1,2\r\n')).toBeNull();
    expect(readMarkedRoll('number,name,voted,voterKey\r\n1,x,maybe,00\r\n')).toBeNull();
    expect(readMarkedRoll('number,name,voted,voterKey\r\n"')).toBeNull();
  });
});

describe('without the passphrase', () => {
  it('another one is refused, and so is none', async () => {
    for (const wrong of [`${passphrase} `, '附件的長通行句 2025 abcde-fghjk', 'x', ''])
      expect(await readRestricted(archive, wrong)).toMatchObject({ ok: false });
    expect(await readRestricted(archive, 'something else')).toMatchObject({
      refusal: { code: 'package-wrong-passphrase' },
    });
  });
  it('nothing can be read, and the encryption is AES-256', async () => {
    const bytes = Buffer.from(archive);
    for (const { number, voterKey } of rows.slice(0, 20)) {
      expect(bytes.includes(number)).toBe(false);
      expect(bytes.includes(Buffer.from(voterKey).toString('hex'))).toBe(false);
    }
    const reader = new ZipReader(new Uint8ArrayReader(archive));
    for (const entry of await reader.getEntries()) {
      expect(entry).toMatchObject({ encrypted: true, zipCrypto: false });
      // APPNOTE, extra field 0x9901: the byte of the strength is 3 for 256 bits
      expect(entry.rawExtraField[8]).toBe(3);
    }
    await reader.close();
  });
  it('a short passphrase is refused before anything is made', async () => {
    expect(await writeRestricted({ rows, passphrase: 'short' })).toMatchObject({
      refusal: { code: 'passphrase-short', params: { least: 20 } },
    });
  });
});

it('damage shows', async () => {
  const annex = Buffer.from(archive).indexOf('annex.pdf');
  for (const at of [100, 200, 1_000, annex + 50]) {
    const bytes = Uint8Array.from(archive);
    bytes[at] = bytes[at]! ^ 1;
    expect(await readRestricted(bytes, passphrase)).toMatchObject({ ok: false });
  }
  expect(await readRestricted(new Uint8Array(10), passphrase)).toMatchObject({ ok: false });
});
