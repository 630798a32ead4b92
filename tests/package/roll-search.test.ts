/**
 * Somebody comes without a card and says a name, or the first digits of a number. The desk finds the person as fast
 * as it is typed, and finds the same people whether the index is built yet or not.
 */
import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleElectionFile, sampleRoll } from '../../build/sample/sample-election.ts';
import { createRoll, openRoll, type Roll } from '../../electron/package/roll.ts';
import { importRoll } from '../../electron/package/roll-file.ts';
import type { RollEntry } from '../../shared/contract/roll.ts';

const election = sampleElectionFile();
const settings = {
  cards: election.cards,
  stations: election.stations,
  roll: { mapping: election.rollMapping },
};
const person = (serial: number, nameZh: string, nameOther: string): RollEntry => ({
  number: `2000000${serial}A-A000-0000`,
  nameZh,
  nameOther,
  faculty: '',
  programme: '',
  card: '',
  station: '',
  noVote: null,
});
const rollOf = (entries: readonly RollEntry[]): Roll => {
  const roll = createRoll(entries, randomBytes(32), settings, 'A');
  if (!roll.ok) throw new Error(roll.refusal.code);
  return roll.value;
};
const pause = () => new Promise<void>(done => setImmediate(done));

describe('a few people', () => {
  const roll = rollOf([
    person(1, '歐陽範例', 'AO IEONG Exemplo'),
    person(2, '陳𠮷範', "João d'Assumpção"),
    person(3, '範例陳', 'CHAN Wai Man'),
    person(4, '', 'Maria-Rita do Rosário'),
  ]);
  const cases: [string, number[]][] = [
    ['範例', [1, 3]],
    ['陳', [2, 3]],
    ['𠮷', [2]],
    ['例範', []],
    ['assumpcao', [2]],
    ['JOAO ASSUMP', [2]],
    ['man chan', [3]],
    ['an', []],
    ['陳 wai', [3]],
    ['ｃｈａｎ', [3]],
    ['rita', [4]],
    ['20000003', [3]],
    ['20000003a-a', [3]],
    ['2', [1, 2, 3, 4]],
    ['', []],
    [' \u0000 ', []],
    ['((((', []],
    ['x'.repeat(10_000), []],
  ];
  const found = (text: string) => roll.search(text, 20).map(({ number }) => Number(number[7]));
  test.each(cases)('%j before the index is built', (text, wanted) => expect(found(text)).toEqual(wanted));
  test('and after', async () => {
    await roll.prepareSearch(pause);
    for (const [text, wanted] of cases) expect(found(text), text).toEqual(wanted);
  });
  test('no more than asked for', () => {
    expect(roll.search('2', 2).length).toBe(2);
    expect(roll.search('2', 0)).toEqual([]);
  });
});

describe('3,000 people', () => {
  let plain: Roll;
  let indexed: Roll;
  let entries: readonly RollEntry[];
  beforeAll(async () => {
    const imported = importRoll(sampleRoll(3000), election.rollMapping, election.stations);
    if (!imported.ok) throw new Error('the sample does not import');
    entries = imported.value.entries;
    plain = rollOf(entries);
    indexed = rollOf(entries);
    let pauses = 0;
    await indexed.prepareSearch(async () => {
      pauses++;
      await pause();
    });
    expect(pauses).toBeGreaterThan(1);
  });

  test('the index finds exactly whom reading every row finds', () => {
    const part = (text: string) =>
      fc
        .tuple(fc.nat(30), fc.integer({ min: 1, max: 6 }))
        .map(([from, length]) => text.slice(from, from + length));
    const query = fc
      .nat(entries.length - 1)
      .chain(i =>
        fc.oneof(
          part(entries[i]!.nameZh),
          part(entries[i]!.nameOther),
          part(entries[i]!.number),
          fc.string({ maxLength: 4 }),
        ),
      );
    fc.assert(
      fc.property(query, text => {
        expect(indexed.search(text, 20)).toEqual(plain.search(text, 20));
      }),
      { numRuns: 150 },
    );
  });

  test('everybody is found by the whole name', () => {
    for (const { number, nameZh, nameOther } of entries.slice(0, 500)) {
      const numbers = (text: string) => indexed.search(text, 3000).map(entry => entry.number);
      expect(numbers(nameZh)).toContain(number);
      expect(numbers(nameOther)).toContain(number);
    }
  });
});

describe('any size', () => {
  test('a roll of nobody, of one, of a few: each is found by number and by card', () => {
    for (const size of [0, 1, 2, 3, 17, 64]) {
      const roll = rollOf(
        Array.from({ length: size }, (_, i) => ({
          ...person(1, '甲', 'X'),
          number: `${(20_000_000 + i).toString()}A-A000-0000`,
          card: (i * 977).toString().padStart(13, '0'),
        })),
      );
      expect(roll.size).toBe(size);
      expect(roll.entitledAt('A')).toBe(size);
      for (let i = 0; i < size; i++) {
        expect(roll.answer((i * 977).toString().padStart(13, '0'))).toMatchObject({ kind: 'entitled' });
        expect(roll.answer(`${20_000_000 + i}A-A000-0000`)).toMatchObject({ kind: 'entitled' });
      }
      expect(roll.answer('9999999999999').kind).toBe('not-on-roll');
      expect(roll.answer('99999999A-A000-0000').kind).toBe('not-on-roll');
    }
  });
});

test('bytes that are not a roll in its one form are refused', () => {
  const line = (number: string) => `${number}\t甲\tX\t\t\t\t\t\t\n`;
  const read = (text: string) => openRoll(Buffer.from(text), randomBytes(32), settings, 'A').ok;
  expect(read(line('1') + line('2'))).toBe(true);
  for (const bad of [
    line('2') + line('1'),
    line('1') + line('1'),
    line('1').trimEnd(),
    line('1').replace('\t', ''),
    line('1').replace('\t', '\t\t'),
    '\n',
  ])
    expect(read(bad), JSON.stringify(bad)).toBe(false);
});

test('a pseudonym is made as ledger.md §5 says, from the key of the roll and the number alone', () => {
  const rollKey = Buffer.alloc(32, 7);
  const someone = person(1, '甲', 'X');
  const roll = createRoll([someone], rollKey, settings, 'A');
  if (!roll.ok) throw new Error(roll.refusal.code);
  const hmac = (key: Uint8Array, text: string) => createHmac('sha256', key).update(text).digest();
  const voterKey = hmac(rollKey, `voter\u0000${someone.number}`);
  expect(Buffer.from(roll.value.voterKeyOf(someone.number))).toEqual(voterKey);
  expect(roll.value.answer(someone.number)).toMatchObject({
    kind: 'entitled',
    voter: hmac(voterKey, someone.number).toString('hex'),
  });
});
