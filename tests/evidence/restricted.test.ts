/**
 * The marked roll goes to those who may know who voted, in an archive with a passphrase. It comes out as it went in;
 * without the passphrase nothing of it can be read; damage shows. The keys in it find the voters' entries.
 */
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { hmacSha256 } from '../../electron/evidence/keys.ts';
import { type MarkedVoter, readRestricted, writeRestricted } from '../../electron/evidence/restricted.ts';
import { unhex } from '../../shared/evidence/bytes.ts';
import { voterIn } from '../../shared/evidence/disclosure.ts';
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
const passphrase = '附件的長通行句 2026';

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

describe('without the passphrase', () => {
  it('another one is refused, and so is none', async () => {
    for (const wrong of [`${passphrase} `, '附件的長通行句 2025', 'x', ''])
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
      refusal: { code: 'passphrase-short', params: { least: 10 } },
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
