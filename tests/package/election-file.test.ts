/**
 * The committee writes its election file by hand. Whatever is wrong with it is told at once, all of it, each fault with
 * the line, the place in words, and what was expected there; and nothing is made.
 */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sampleElectionFile } from '../../build/sample/sample-election.ts';
import { packageCommand } from '../../electron/package/command.ts';
import { brokenLine, jsonLines, type Path, pathKey } from '../../electron/package/json-lines.ts';
import { type ElectionFile, electionFileSchema } from '../../shared/contract/election.ts';
import type { Language } from '../../shared/contract/view.ts';
import { paperFont, theDayBefore } from './committee-desk.ts';

async function said(text: string | Uint8Array, lang: Language = 'zh'): Promise<string[]> {
  const lines: string[] = [];
  const code = await packageCommand(['--election', 'e', '--roll', 'r', '--out', 'o', '--lang', lang], {
    read: async path => (path === 'e' ? Buffer.from(text) : Buffer.from('not reached')),
    write: async () => {
      throw new Error('nothing may be written');
    },
    list: async () => [],
    print: line => void lines.push(line),
    ask: async () => null,
    font: paperFont,
    now: () => theDayBefore,
  });
  expect(code).toBe(1);
  return lines;
}

const sample = sampleElectionFile({ stations: 3 });
const written = (file: unknown): string => JSON.stringify(file, null, 2);
const changed = (change: (file: ElectionFile & Record<string, unknown>) => unknown): string => {
  const file: ElectionFile & Record<string, unknown> = { ...structuredClone(sample) };
  change(file);
  return written(file);
};
type Bad = [what: string, text: string, place: string, sentence: string];

const bad: Bad[] = [
  [
    'a field is missing',
    changed(f => Reflect.deleteProperty(f, 'title')),
    '選舉名稱 (title)',
    '缺少這一項：應是 一組項目 { }。例如 {"zh":"',
  ],
  ['a field too many', changed(f => Object.assign(f, { hour: {} })), 'hour (hour)', '沒有「hour」這一項。'],
  [
    'another kind',
    changed(f => Object.assign(f, { practice: 'yes' })),
    '是否練習 (practice)',
    '這裏是 文字，應是 true 或 false。',
  ],
  [
    'a zone that is none',
    changed(f => Object.assign(f, { zone: 'Macau/Macau' })),
    '時區 (zone)',
    '「Macau/Macau」不是時區：應寫成 Asia/Macau。',
  ],
  [
    'nobody but the chair has a PIN',
    changed(f => {
      for (const person of f.people) if (person.role !== 'chair') Reflect.deleteProperty(person, 'pin');
    }),
    '(people)',
    '只有一人設有個人密碼',
  ],
  [
    'a day that does not exist',
    changed(f => Object.assign(f, { date: '2026-13-02' })),
    '日期 (date)',
    '「2026-13-02」不是日期',
  ],
  [
    'a time in words',
    changed(f => Object.assign(f.hours, { opens: '9:30am' })),
    '投票時間 › 開始 (hours.opens)',
    '「9:30am」不是時間：應寫成 09:30。',
  ],
  [
    'closing before opening',
    changed(f => Object.assign(f.hours, { opens: '19:00' })),
    '投票時間 › 結束 (hours.closes)',
    '結束時間須遲於開始時間。',
  ],
  [
    'a space in an id',
    changed(f => Object.assign(f.groups[1]!, { id: 'group 2' })),
    '候選組別 第 2 項 › 代號 (groups[1].id)',
    '「group 2」不能作代號',
  ],
  [
    'two groups of one id',
    changed(f => Object.assign(f.groups[1]!, { id: f.groups[0]!.id })),
    '候選組別 第 2 項 › 代號 (groups[1].id)',
    '「group-1」已在前面用過',
  ],
  [
    'two boxes of one name',
    changed(f => Object.assign(f.stations[0]!, { boxes: ['A1', 'A1'] })),
    '票站 第 1 項 › 票箱 第 2 項 (stations[0].boxes[1])',
    '「A1」已在前面用過',
  ],
  [
    'no group at all',
    changed(f => Object.assign(f, { groups: [] })),
    '候選組別 (groups)',
    '這個清單是空的：最少要有 1 項。例如 [{"id":"group-1"',
  ],
  [
    'a group without a name',
    changed(f => Object.assign(f.groups[1]!, { name: { zh: ' ' } })),
    '候選組別 第 2 項 › 名稱 › 中文 (groups[1].name.zh)',
    '這裏沒有填寫。例如 "晨曦"',
  ],
  [
    'a name that no paper has room for',
    changed(f => Object.assign(f.title, { zh: '選'.repeat(201) })),
    '選舉名稱 › 中文 (title.zh)',
    '太長：最多 200 個字元。',
  ],
  [
    'another form of file',
    changed(f => Object.assign(f, { format: 'election' })),
    '格式 (format)',
    '「election」不可用：應是 pollkeeper-election-1。',
  ],
  [
    'fewer than no ballots',
    changed(f => Object.assign(f.stations[0]!, { ballots: -1 })),
    '票站 第 1 項 › 選票數目 (stations[0].ballots)',
    '數字太小：最少 0。',
  ],
  [
    'a PIN of letters',
    changed(f => Object.assign(f.people[0]!, { pin: 'abcd' })),
    '人員 第 1 項 › 個人密碼 (people[0].pin)',
    '個人密碼應是 4 至 12 個數字。',
  ],
  [
    'a role that is none',
    changed(f => Object.assign(f.people[0]!, { role: 'boss' })),
    '人員 第 1 項 › 職務 (people[0].role)',
    '「boss」不可用：應是 chair、delegate',
  ],
  [
    'nobody in the chair',
    changed(f => Object.assign(f, { people: f.people.filter(one => one.role !== 'chair') })),
    '人員 (people)',
    '沒有設個人密碼的主席',
  ],
  [
    'an agent of nobody',
    changed(f => Object.assign(f.people.find(one => one.role === 'agent')!, { group: 'none' })),
    '所屬候選組別',
    '「none」不是候選組別的代號',
  ],
  [
    'several stations, no column',
    changed(f => Reflect.deleteProperty(f.rollMapping, 'station')),
    '名冊欄位對照 › 票站 (rollMapping.station)',
    '須寫明名冊哪一欄是票站',
  ],
  [
    'a station without its name on the roll',
    changed(f => Reflect.deleteProperty(f.stations[2]!, 'rollName')),
    '票站 第 3 項 › 名冊中的名稱 (stations[2].rollName)',
    '每個票站須寫明',
  ],
  [
    'a card pattern that is none',
    changed(f => Object.assign(f.cards[0]!, { pattern: '(\\d+' })),
    '讀卡規則 第 1 項 › 規則 (cards[0].pattern)',
    '不是可用的規則運算式',
  ],
  [
    'a card pattern without brackets',
    changed(f => Object.assign(f.cards[0]!, { pattern: '\\d{13}' })),
    '讀卡規則 第 1 項 › 規則 (cards[0].pattern)',
    '須有一對括號',
  ],
  [
    'a character that a terminal obeys',
    changed(f => Object.assign(f.title, { zh: '\u001b[31m選舉' })),
    '選舉名稱 › 中文 (title.zh)',
    '控制字元',
  ],
];

test.each(bad)('%s', async (_what, text, place, sentence) => {
  const lines = await said(text);
  const row = lines.find(line => line.includes(place) && line.includes(sentence));
  expect(row, lines.join('\n')).toBeDefined();
  expect(lines.join('\n')).not.toContain('\u001b');
});

test('all faults at once, in the order of the lines, each with its line', async () => {
  const text = changed(file => {
    Object.assign(file.people[3]!, { pin: '1' });
    Object.assign(file.hours, { opens: '9' });
    Object.assign(file.drawing, { on: 'soon' });
    Object.assign(file.cards[0]!, { pattern: '(' });
  });
  const lines = await said(text);
  expect(lines[0]).toContain('4 處');
  const told = lines.slice(2).map(line => Number(/^ *(\d+)/.exec(line)?.[1]));
  const source = text.split('\n');
  expect(told).toHaveLength(4);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const names = told.map(line => source[line - 1]?.trim().split(':')[0]);
  expect(names.toSorted()).toEqual(['"on"', '"opens"', '"pattern"', '"pin"']);
});

test('in each language', async () => {
  const text = changed(f => Object.assign(f.hours, { opens: '9' }));
  expect((await said(text, 'en')).join('\n')).toContain('hours › opens (hours.opens)');
  expect((await said(text, 'en')).join('\n')).toContain('write it as 09:30');
  expect((await said(text, 'pt')).join('\n')).toContain('«9» não é uma hora: escreva 09:30.');
});

test('what can stand in a place is listed as the language lists things, one value without a list', async () => {
  const roles = changed(f => Object.assign(f.people[0]!, { role: 'boss' }));
  const [zh, pt, en] = await Promise.all((['zh', 'pt', 'en'] as const).map(one => said(roles, one)));
  expect(zh!.join('\n')).toContain('member、staff、agent、board 或 observer。');
  expect(pt!.join('\n')).toContain('tem de ser chair, delegate, member, staff, agent, board ou observer.');
  expect(en!.join('\n')).toContain('it must be chair, delegate, member, staff, agent, board or observer.');
  expect(`${pt!.join()}${en!.join()}`).not.toContain('、');
  const none = changed(f => Reflect.deleteProperty(f, 'format'));
  expect((await said(none, 'en')).join()).toContain(
    'This field is missing: it must be pollkeeper-election-1.',
  );
});

/** Every field that may not be left out, wherever the sample has it. */
function neededIn(schema: z.core.JSONSchema.JSONSchema, value: unknown, path: (string | number)[]): Path[] {
  if (Array.isArray(value)) {
    const { items } = schema;
    if (typeof items !== 'object' || Array.isArray(items)) return [];
    return value.slice(0, 1).flatMap((inside, i) => neededIn(items, inside, [...path, i]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [
    ...(schema.required?.includes(name) ? [[...path, name]] : []),
    ...(typeof inner === 'object' && name in value
      ? neededIn(inner, new Map(Object.entries(value)).get(name), [...path, name])
      : []),
  ]);
}

test('whatever field is missing, the sentence says what belongs there and shows one', async () => {
  const schema = z.toJSONSchema(electionFileSchema, { io: 'input' });
  const needed = neededIn(schema, sample, []);
  expect(needed.length).toBeGreaterThan(30);
  for (const path of needed) {
    const text = changed(file => {
      let inside: object = file;
      for (const key of path.slice(0, -1)) inside = Reflect.get(inside, key);
      Reflect.deleteProperty(inside, path.at(-1)!);
    });
    const row = (await said(text, 'en')).find(line => line.includes('This field is missing'));
    expect(row, path.join('.')).toMatch(/missing: (it must be \S+|expected is \S.*\. For example \S+)/);
    expect(row, path.join('.')).toContain(String(path.at(-1)));
  }
});

test('what is no JSON is told with its line, and another encoding by name', async () => {
  const broken = written(sample).replace('"practice": true,', '"practice": true');
  const at = broken.split('\n').findIndex(line => line.includes('"practice": true'));
  expect(brokenLine(broken)).toBe(at + 2);
  expect((await said(broken)).join('')).toContain(`第 ${at + 2} 行的寫法有誤`);
  expect((await said('{')).join('')).toContain('第 1 行的寫法有誤');
  expect((await said(Buffer.from([0x7b, 0xa4, 0xa4, 0x7d]))).join('')).toContain('UTF-8');
});

test('every value of the sample stands in the line that is told', () => {
  const text = written(sample);
  const lines = jsonLines(text);
  const source = text.split('\n');
  let values = 0;
  const walk = (value: unknown, path: (string | number)[]) => {
    const line = source[(lines.get(pathKey(path)) ?? 0) - 1] ?? '';
    const name = path.at(-1);
    if (typeof name === 'string') expect(line).toContain(`${JSON.stringify(name)}:`);
    else if (typeof value === 'string') expect(line).toContain(JSON.stringify(value));
    values++;
    if (typeof value === 'object' && value !== null)
      for (const [key, inside] of Object.entries(value))
        walk(inside, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(sample, []);
  expect(values).toBeGreaterThan(200);
});
