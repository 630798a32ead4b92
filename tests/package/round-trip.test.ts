/**
 * The committee makes a package from its election file and the registry's roll, carries it to the station, and the
 * station opens it with the passphrase and looks a card up. The sample is the project's own: everybody is invented.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleElectionFile, sampleRoll, sampleRollRows } from '../../build/sample/sample-election.ts';
import { verifyEd25519 } from '../../electron/evidence/keys.ts';
import { type OpenedPackage, openPackage } from '../../electron/package/open-package.ts';
import { makePackages, type StationPackage } from '../../electron/package/package-file.ts';
import type { Result } from '../../shared/contract/result.ts';

const PASSPHRASE = '練習用的長通行句';
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

describe('one station, 2,000 people', () => {
  const rows = [...sampleRollRows(2000)];
  let made: StationPackage[];
  let opened: OpenedPackage;

  beforeAll(async () => {
    made = value(
      await makePackages({
        electionFile: sampleElectionFile(),
        rollBytes: sampleRoll(2000),
        passphrase: `${PASSPHRASE} 2026`,
        random: randomBytes,
      }),
    );
    opened = value(await openPackage(made[0]!.bytes, `${PASSPHRASE} 2026`));
  });

  test('the package is one file for the one station, and nobody can read a name in it', () => {
    expect(made.map(({ stationId }) => stationId)).toEqual(['A']);
    const text = Buffer.from(made[0]!.bytes);
    for (const row of rows.slice(20, 200)) {
      expect(text.includes(row[0]!)).toBe(false);
      expect(text.includes(Buffer.from(row[2]!))).toBe(false);
    }
    expect(text.includes('100000')).toBe(false);
    expect(text.includes('"pin"')).toBe(false);
  });

  test('every card and every number on the roll gets the answer that is true of it', () => {
    const why: Record<number, string> = { 5: 'level', 6: 'mode', 7: 'status' };
    const good: Record<number, string[]> = { 5: ['本科', '大學先修班'], 6: ['全日制'], 7: ['在讀'] };
    let entitled = 0;
    for (const row of rows) {
      for (const read of [row[8]!, ` ${row[0]!.toLowerCase()}\r\n`]) {
        const answer = opened.roll.answer(read);
        const wrong = [5, 6, 7].find(column => !good[column]!.includes(row[column]!));
        if (row[7] === '選委會') expect(answer.kind).toBe('committee');
        else if (wrong !== undefined)
          expect(answer).toMatchObject({ kind: 'not-entitled', why: why[wrong], value: row[wrong] });
        else expect(answer).toMatchObject({ kind: 'entitled', voter: opened.roll.voterId(row[0]!) });
        if ('entry' in answer)
          expect(answer.entry).toMatchObject({
            number: row[0],
            nameZh: row[1],
            nameOther: row[2],
            card: row[8],
          });
        if (answer.kind === 'entitled') entitled++;
      }
    }
    expect(opened.roll.entitledAt('A')).toBe(entitled / 2);
    expect(opened.election.roll.entitled).toEqual({ A: entitled / 2 });
    expect(opened.roll.size).toBe(2000);
  });

  test('what is not on the roll, and what is no card at all, are told apart', () => {
    expect(opened.roll.answer('00000000000000'.slice(1))).toEqual({
      kind: 'not-on-roll',
      read: '0000000000000',
      number: null,
    });
    expect(opened.roll.answer('21111111L-C345-1208')).toEqual({
      kind: 'not-on-roll',
      read: '21111111L-C345-1208',
      number: '21111111L-C345-1208',
    });
    expect(opened.roll.answer('https://example.org/x')).toEqual({
      kind: 'cannot-tell',
      read: 'HTTPS://EXAMPLE.ORG/X',
    });
    expect(opened.roll.answer('').kind).toBe('cannot-tell');
    expect(opened.roll.answer('9'.repeat(100_000)).kind).toBe('cannot-tell');
  });

  test('a card printed in full-width digits, with a control character of the scanner, is the same card', () => {
    const card = rows[30]![8]!;
    const wide = [...card].map(digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    expect(opened.roll.answer(`\u0002\u3000${wide}\u0003\r`)).toEqual(opened.roll.answer(card));
  });

  test('a pseudonym is the chain of HMACs of ledger.md, recomputable with the voter key alone', () => {
    const number = rows[40]![0]!;
    const key = opened.roll.voterKeyOf(number);
    expect(opened.roll.voterId(number)).toBe(createHmac('sha256', key).update(number).digest('hex'));
    expect(opened.roll.voterId(number)).not.toBe(opened.roll.voterId(rows[41]![0]!));
  });

  test('the station signs with the key that the committee signed for', () => {
    const bytes = Buffer.from('a checkpoint');
    const publicRaw = Buffer.from(opened.election.keys.stations.A!, 'base64');
    expect(verifyEd25519(publicRaw, bytes, opened.stationKey.sign(bytes))).toBe(true);
    expect(opened.digest).toBe(createHash('sha256').update(opened.electionBytes).digest('hex'));
  });

  test('people are known by their own PIN and by no other', async () => {
    const { people } = sampleElectionFile();
    const chair = people.find(({ id }) => id === 'chair')!;
    expect(await opened.checkPin('chair', chair.pin!)).toBe(true);
    expect(await opened.checkPin('chair', people.find(({ id }) => id === 'staff-1')!.pin!)).toBe(false);
    expect(await opened.checkPin('nobody', chair.pin!)).toBe(false);
    expect(await opened.checkPin('constructor', chair.pin!)).toBe(false);
    expect(JSON.stringify(opened.election)).not.toContain(chair.pin!);
  });
});
