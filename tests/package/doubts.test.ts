/**
 * A committee that is about to make a mistake which nobody would notice before the day: nobody may vote, the cards find
 * nobody, a member of the committee may vote, the packages handed out yesterday are written over with another key. Each is
 * said, in words, before anything is sealed; and nothing is written until somebody has accepted it or put it right.
 */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { rollCsv } from '../../build/sample/invented-roll.ts';
import { SAMPLE_CARDS, sampleElectionFile, sampleRollRows } from '../../build/sample/sample-election.ts';
import { SAMPLE_PASSPHRASE } from '../../build/sample/write-sample.ts';
import { packageCommand } from '../../electron/package/command.ts';
import { readPackageFace } from '../../electron/package/open-package.ts';
import type { ElectionFile } from '../../shared/contract/election.ts';
import { paperFont, theDayBefore } from './committee-desk.ts';

vi.setConfig({ testTimeout: 120_000 }); // each package that is sealed derives its key by scrypt

const rows = [...sampleRollRows(60)];
const memberTwo = '99000004X-X000-0004';

/** What lies in the committee's folder. */
let files: Map<string, Uint8Array>;
beforeEach(() => {
  files = new Map();
});

async function run(
  election: ElectionFile,
  roll: readonly (readonly string[])[] = rows,
  flags: readonly string[] = [],
  language = 'en',
) {
  const lines: string[] = [];
  const code = await packageCommand(
    ['--election', 'e', '--roll', 'r', '--out', 'folder', '--lang', language, ...flags],
    {
      read: async path => (path === 'e' ? Buffer.from(JSON.stringify(election)) : rollCsv(roll)),
      write: async (path, bytes) => void files.set(path, bytes),
      list: async folder => [...files.keys()].map(path => path.replace(`${folder}/`, '')),
      print: line => void lines.push(line),
      ask: async () => SAMPLE_PASSPHRASE,
      font: paperFont,
      now: () => theDayBefore,
    },
  );
  return { code, text: lines.join('\n'), last: lines.at(-1) };
}
const sample = (change: Partial<ElectionFile> = {}, stations: 1 | 3 = 1) => ({
  ...sampleElectionFile({ stations }),
  ...change,
});
const { rollMapping } = sample();

describe('who may vote', () => {
  const wrongValue = rollMapping.entitled.map(rule => ({ ...rule, values: [`${rule.values[0]}生`] }));

  test('R-16 nobody: refused, accepted warnings or not', async () => {
    const nobody = sample({ rollMapping: { ...rollMapping, entitled: wrongValue } });
    const { code, text } = await run(nobody, rows, ['--accept-warnings']);
    expect(code).toBe(1);
    expect(text).toContain('None of the 60 people on the roll may vote');
    expect((await run(nobody, rows, [], 'zh')).text).toContain('名冊 60 人中沒有一人有投票權');
    expect((await run(nobody, rows, [], 'pt')).text).toContain(
      'Nenhuma das 60 pessoas do caderno pode votar',
    );
    expect(files.size).toBe(0);
  });

  test('R-16 nobody at one of three stations: a warning that somebody has to accept', async () => {
    const elsewhere = rows.map(row => row.with(-1, row.at(-1) === 'N 座' ? 'A 座大堂' : row.at(-1)!));
    const { code, text, last } = await run(sample({}, 3), elsewhere);
    expect(code).toBe(1);
    expect(text).toContain('At station N N 座 nobody may vote');
    expect(last).toContain('--accept-warnings');
    expect(files.size).toBe(0);
    expect((await run(sample({}, 3), elsewhere, ['--accept-warnings'])).code).toBe(0);
    expect(files.size).toBe(3);
  });
});

describe('cards that find nobody need to be accepted', () => {
  const doubtful: [what: string, change: Partial<ElectionFile>, said: RegExp][] = [
    [
      'a pattern that fits none of the numbers',
      { cards: [SAMPLE_CARDS[0]!, { ...SAMPLE_CARDS[1]!, pattern: '(\\d{12})' }] },
      /校園卡號 +The card rule “校園卡 campus card” reads none of the 60 numbers in this column/,
    ],
    [
      'a pattern that captures a part of each number only',
      { cards: [{ ...SAMPLE_CARDS[0]!, pattern: '(\\d{8})[A-Z]-[A-Z]\\d{3}-\\d{4}' }, SAMPLE_CARDS[1]!] },
      /學號 +The card rule “學號 student number” reads none of the 60 numbers/,
    ],
    [
      'a card number that no column of the roll has',
      { rollMapping: { ...rollMapping, card: undefined } },
      /“校園卡 campus card” looks people up by card number, but no column/,
    ],
  ];

  test.each(doubtful)('R-54.1 %s', async (_what, change, said) => {
    const { code, text, last } = await run(sample(change));
    expect(code).toBe(1);
    expect(text).toMatch(said);
    expect(last).toContain('--accept-warnings');
    expect(files.size).toBe(0);
    expect((await run(sample(change), rows, ['--accept-warnings'])).code).toBe(0);
    expect(files.size).toBe(1);
  });
});

describe('the committee has no vote', () => {
  const marked = rows.map(row => row.map(cell => (cell === '選委會' ? '在讀' : cell)));

  test('R-3.7 members who may vote by the roll are named, each with the number, and nothing is made', async () => {
    const { code, text, last } = await run(sample(), marked, ['--accept-warnings']);
    expect(code).toBe(1);
    expect(text).toContain('Errors: 5.');
    expect(text).toContain(
      `李範例委員 (member-2) is on the committee, but by the roll (${memberTwo} 李範例委員) may vote`,
    );
    expect(last).toContain('the column “學號” with their numbers will do');
    const { text: zh } = await run(sample(), marked, ['--accept-warnings'], 'zh');
    for (const { name, role } of sample().people)
      expect(zh.includes(`${name}（`)).toBe(['chair', 'delegate', 'member'].includes(role));
    expect(files.size).toBe(0);
  });

  test('R-3.7 a roll that does not mark them is no dead end: the column of student numbers tells them too', async () => {
    const numbers = sample()
      .people.filter(({ role }) => ['chair', 'delegate', 'member'].includes(role))
      .map(({ number }) => number!);
    const { code, text } = await run(
      sample({ rollMapping: { ...rollMapping, committee: { column: '學號', values: numbers } } }),
      marked,
    );
    expect(code).toBe(0);
    expect(text).toMatch(/committee, no vote +5\n/);
  });

  test('R-3.7 without a number, or with one that is not on the roll, a namesake who may vote is a warning', async () => {
    const mistyped = sample();
    const people = mistyped.people.map(one =>
      one.id === 'member-2' ? { ...one, number: null } : one.id === 'chair' ? { ...one, number: '1' } : one,
    );
    const sound = await run({ ...mistyped, people });
    expect(sound.code).toBe(0); // both are marked on the roll: nobody of their names may vote
    files.clear();
    const { code, text, last } = await run(
      { ...mistyped, people },
      rows.map(row => (row[0] === memberTwo ? row.with(7, '在讀') : row)),
    );
    expect(code).toBe(1);
    expect(text).toContain(
      '李範例委員 (member-2) is on the committee; the number in the election file is missing',
    );
    expect(text).toContain(`may vote: ${memberTwo}.`);
    expect(last).toContain('--accept-warnings');
    expect(files.size).toBe(0);
  });
});

describe('a member of the committee whom the roll does not know', () => {
  const { people } = sample();
  const strangers = sample({
    people: people.map(one =>
      one.id === 'delegate'
        ? { ...one, name: '無名氏', number: null }
        : one.id === 'member-3'
          ? { ...one, name: '別名', number: '99999999X-X000-9999' }
          : one.id === 'staff-1'
            ? { ...one, name: '外人', number: null }
            : one,
    ),
  });

  test('R-3.7 is named, by number and by name, because the program cannot keep them from voting', async () => {
    const { code, text, last } = await run(strangers);
    expect(code).toBe(1);
    expect(text).toContain('Warnings: 2');
    expect(text).toContain('無名氏 (delegate) is on the committee, but the roll has neither the number (—)');
    expect(text).toContain(
      '別名 (member-3) is on the committee, but the roll has neither the number (99999999X-',
    );
    expect(text).not.toContain('外人'); // staff may vote
    expect(last).toContain('--accept-warnings');
    expect(files.size).toBe(0);
    expect((await run(strangers, rows, ['--accept-warnings'])).code).toBe(0);
  });
});

describe('packages that are there already', () => {
  const committeeOf = (path: string) => {
    const face = readPackageFace(files.get(path)!);
    return face.ok ? face.value.committeeFingerprint : null;
  };

  test('are not written over with another key, unless that is asked for; what is left of another run is named', async () => {
    const path = 'folder/practice-24-A.pollkeeper';
    expect((await run(sample())).code).toBe(0);
    const before = files.get(path);
    const published = committeeOf(path);
    const { code, last } = await run(sample());
    expect(code).toBe(1);
    expect(last).toContain('“folder” already holds packages: practice-24-A.pollkeeper.');
    expect(last).toContain('--replace');
    expect(files.get(path)).toBe(before);

    files.set('folder/old-B.pollkeeper', before!);
    const replaced = await run(sample(), rows, ['--replace']);
    expect(replaced.code).toBe(0);
    expect(replaced.text).toContain('Not replaced: old-B.pollkeeper.');
    expect(files.get('folder/old-B.pollkeeper')).toBe(before);
    expect(committeeOf(path)).not.toBe(published);
    expect(replaced.last).toContain(committeeOf(path));
    expect(replaced.last).toContain('Publish it before the day');
  });
});

describe('days that cannot be meant', () => {
  const pins = sample().people.map((one, i) => ({ ...one, pin: `90${i}31${i}` }));

  test('a polling day that is past, in a real election', async () => {
    const past = sample({
      practice: false,
      people: pins,
      date: '2025-11-25',
      drawing: { on: '2025-11-16', by: ['郭範例監事'] },
    });
    const { code, text, last } = await run(past);
    expect(code).toBe(1);
    expect(text).toContain('The polling day (25 November 2025) is past: today is 24 November 2026.');
    expect(last).toContain('--accept-warnings');
    expect(files.size).toBe(0);
    expect((await run({ ...past, practice: true })).code).toBe(0);
  });

  test('the very day is not past, the day before is: by the zone of the election, though it is still that day in London', async () => {
    const soon = sample({ practice: false, people: pins, date: '2026-11-24' });
    expect((await run(soon)).code).toBe(0);
    expect((await run({ ...soon, date: '2026-11-23' }, rows, ['--replace'])).text).toContain('is past');
  });

  test('a drawing of the numbers after the polling day', async () => {
    const later = sample({ drawing: { on: '2027-11-16', by: ['郭範例監事'] } });
    const { code, text } = await run(later, rows, [], 'zh');
    expect(code).toBe(1);
    expect(text).toContain('抽籤日（2027年11月16日）在投票日（2026年11月25日）之後。');
    expect((await run(later, rows, ['--accept-warnings'])).code).toBe(0);
  });
});

describe('letters that the papers cannot print', () => {
  const { groups, people } = sample();
  const rare = sample({
    groups: groups.map((group, i) => (i === 1 ? { ...group, name: { zh: '𠮷祥', pt: 'م😀' } } : group)),
    people: people.map(one => (one.id === 'agent-2a' ? { ...one, name: 'สมชาย e\u0301' } : one)),
  });

  test('are named with their place, each once, before anything is sealed, and may be accepted', async () => {
    const { code, text, last } = await run(rare);
    expect(code).toBe(1);
    expect(text).toContain('Warnings: 3');
    expect(text).toContain(
      'groups no. 2 › name › Chinese (groups[1].name.zh): the font of the papers does not have 𠮷 U+20BB7 of “𠮷祥”',
    );
    expect(text).toContain(
      '(groups[1].name.pt): the font of the papers does not have م U+0645, 😀 U+1F600 of',
    );
    // the letter that stands twice is named once; é of two characters is one that the font has
    expect(text).toMatch(/\(people\[11\]\.name\).* ส U\+0E2A, ม U\+0E21, ช U\+0E0A, า U\+0E32, ย U\+0E22 of/);
    expect(last).toContain('--accept-warnings');
    expect(files.size).toBe(0);
    expect((await run(rare, rows, [], 'zh')).text).toContain('候選組別 第 2 項 › 名稱 › 中文');
    expect((await run(rare, rows, ['--accept-warnings'])).code).toBe(0);
    expect(files.size).toBe(1);
  });
});

describe('who somebody is', () => {
  const { people } = sample();
  const real = sample({ practice: false, people: people.map((one, i) => ({ ...one, pin: `90${i}31${i}` })) });

  test('in a real election nobody keeps a PIN of the sample, which everybody knows', async () => {
    const kept = { ...real, people: real.people.with(2, { ...real.people[2]!, pin: people[5]!.pin }) };
    const { code, text } = await run(kept, rows, ['--accept-warnings']);
    expect(code).toBe(1);
    expect(text).toContain('people no. 3 › PIN (people[2].pin)');
    expect(text).toContain('This is a PIN of the sample, which everybody knows');
    expect(text).not.toContain(people[5]!.pin);
    expect(files.size).toBe(0);
    expect((await run(real)).code).toBe(0);
    expect(files.size).toBe(1);
  });

  test('two people with one PIN are named, without it, and somebody has to accept it', async () => {
    const same = { ...real, people: real.people.with(4, { ...real.people[4]!, pin: real.people[0]!.pin }) };
    const { code, text, last } = await run(same);
    expect(code).toBe(1);
    expect(text).toContain('The same PIN: 陳範例主席 (chair) · 吳範例委員 (member-3).');
    expect(text).not.toContain(real.people[0]!.pin);
    expect(last).toContain('--accept-warnings');
    expect(files.size).toBe(0);
    expect((await run(same, rows, ['--accept-warnings'])).code).toBe(0);
  });

  test('one student number is one person: for two it is refused, however it is written', async () => {
    const first = people[0]!.number!;
    const twice = sample({
      people: people.map(one =>
        one.id === 'agent-1a' ? { ...one, number: ` ${first.toLowerCase()} ` } : one,
      ),
    });
    const { code, text } = await run(twice, rows, ['--accept-warnings']);
    expect(code).toBe(1);
    expect(text).toMatch(/\(people\[9\]\.number\) +This number is already that of chair/);
    const without = sample({
      people: people.map(one => (one.role === 'board' ? { ...one, number: null } : one)),
    });
    expect((await run(without)).code).toBe(0);
  });
});
