/**
 * The registry hands over a file, from whatever program it has. Either every row of it is understood, or nothing is
 * imported and everything that is wrong is told with its row, so that the registry can put it right in one go.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLL_HALLS } from '../../build/sample/invented-roll.ts';
import { sampleElectionFile, sampleRoll, sampleRollRows } from '../../build/sample/sample-election.ts';
import { type ImportedRoll, importRoll } from '../../electron/package/roll-file.ts';
import { MAX_LISTED, type RollProblems } from '../../electron/package/roll-problem.ts';
import { readRecords } from '../../electron/package/roll-records.ts';

const ONE = sampleElectionFile();
const THREE = sampleElectionFile({ stations: 3 });
const HEADER = '學號,中文姓名,外文姓名,學院,課程,級別,修讀模式,狀態,校園卡號,票站';
const row = (over: Partial<Record<string, string>> = {}, n = 1): string => {
  const cells: Record<string, string> = {
    學號: `2445682${n}L-C345-1208`,
    中文姓名: '陳範例',
    外文姓名: 'CHAN Exemplo',
    學院: '法學院',
    課程: '法學',
    級別: '本科',
    修讀模式: '全日制',
    狀態: '在讀',
    校園卡號: `000000000000${n}`,
    票站: ROLL_HALLS[0],
  };
  return HEADER.split(',')
    .map(column => over[column] ?? cells[column]!)
    .join(',');
};
const file = (...rows: string[]) => Buffer.from(`${[HEADER, ...rows].join('\r\n')}\r\n`, 'utf8');

const imported = (content: Uint8Array, election = ONE): ImportedRoll => {
  const result = importRoll(content, election.rollMapping, election.stations);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.listedErrors.slice(0, 5)));
  return result.value;
};
const problemsOf = (content: Uint8Array, election = ONE): RollProblems => {
  const result = importRoll(content, election.rollMapping, election.stations);
  return result.ok ? result.value.problems : result.problems;
};

describe('the roll of 30,000', () => {
  const roll = imported(gunzipSync(readFileSync(new URL('../fixtures/roll-30k.csv.gz', import.meta.url))));

  test('26,332 of 30,000 may vote, five are of the committee, everybody else has the reason that is true', () => {
    expect(roll.counts).toMatchObject({ people: 30_000, committee: 5, entitled: 26_332 });
    expect(roll.counts.notEntitled).toEqual([
      { why: 'level', value: '碩士', people: 1475 },
      { why: 'level', value: '博士', people: 320 },
      { why: 'mode', value: '非全日制', people: 1075 },
      { why: 'status', value: '休學', people: 525 },
      { why: 'status', value: '已退學', people: 268 },
    ]);
    expect(roll.problems).toMatchObject({ errors: 0, warnings: 0 });
    expect(roll).toMatchObject({ encoding: 'utf-8-bom', separator: ',', unusedColumns: ['票站'] });
  });

  test('the committee is refused as the committee, also where another column would refuse too', () => {
    const second = roll.entries.find(({ number }) => number === '23344659L-Y858-6072');
    expect(second?.noVote).toEqual({ kind: 'committee' });
  });

  test('leading zeros of cards survive', () => {
    expect(roll.entries.filter(({ card }) => card.startsWith('0')).length).toBeGreaterThan(2000);
    expect(new Set(roll.entries.map(({ card }) => card.length))).toEqual(new Set([13]));
  });
});

test('the sample roll has the same form, the same bytes for the same seed, and the true reasons', () => {
  const rows = [...sampleRollRows(3000, 7)];
  expect(Buffer.compare(sampleRoll(3000, 7), sampleRoll(3000, 7))).toBe(0);
  expect(Buffer.compare(sampleRoll(3000, 8), sampleRoll(3000, 7))).not.toBe(0);
  const entitled = rows.filter(
    r => ['本科', '大學先修班'].includes(r[5]!) && r[6] === '全日制' && r[7] === '在讀',
  );
  expect(imported(sampleRoll(3000, 7)).counts).toMatchObject({
    people: 3000,
    committee: 5,
    entitled: entitled.length,
  });
  const byHall = imported(sampleRoll(3000, 7), THREE).counts.entitledByStation;
  for (const [i, id] of ['A', 'C', 'N'].entries())
    expect(byHall.get(id)).toBe(entitled.filter(r => r[9] === ROLL_HALLS[i]).length);
});

describe('encodings and separators', () => {
  const text = file(row(), row({ 中文姓名: '林國華', 外文姓名: 'Joao da Silva' }, 2)).toString('utf8');
  const utf16be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  // Big5 by hand: what every program on a Traditional Chinese Windows writes.
  const big5 = (content: string): Buffer => {
    const codes = new Map<string, Buffer>();
    const decoder = new TextDecoder('big5');
    for (let lead = 0xa4; lead <= 0xf9; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail > 0x7e && trail < 0xa1) continue;
        const bytes = Buffer.from([lead, trail]);
        const character = decoder.decode(bytes);
        if ([...character].length === 1 && !codes.has(character)) codes.set(character, bytes);
      }
    return Buffer.concat([...content].map(c => (c < '\x80' ? Buffer.from(c) : codes.get(c)!)));
  };
  const good: [string, string, Uint8Array][] = [
    ['UTF-8', 'utf-8', Buffer.from(text)],
    ['UTF-8 with BOM', 'utf-8-bom', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', 'utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', 'utf-16be', utf16be],
    ['Big5', 'big5', big5(text)],
  ];
  test.each(good)('%s is read', (_, encoding, content) => {
    const roll = imported(content);
    expect(roll.encoding).toBe(encoding);
    expect(roll.entries.map(({ nameZh }) => nameZh)).toEqual(['陳範例', '林國華']);
  });

  test.each([';', '\t'] as const)('cells between %j are read', separator => {
    const roll = imported(Buffer.from(text.replaceAll(',', separator)));
    expect(roll.separator).toBe(separator);
    expect(roll.entries[1]!.nameZh).toBe('林國華');
  });

  test('cells in quotation marks are read, with commas and quotation marks inside', () => {
    const roll = imported(file(row({ 外文姓名: '"CHAN, ""Exemplo"""' })));
    expect(roll.entries[0]!.nameOther).toBe('CHAN, "Exemplo"');
  });

  test('a byte that does not decode is named with its place, in each encoding', () => {
    const broken = Buffer.from(text);
    const at = broken.indexOf('林') + 1;
    broken[at] = 0x20;
    expect(problemsOf(broken).listedErrors).toEqual([
      { row: 3, column: '', code: 'undecodable', params: { encoding: 'utf-8', byte: at + 1 } },
    ]);
    const five = big5(text);
    const place = five.lastIndexOf(big5('林')) + 1;
    five[place] = 0x20;
    expect(problemsOf(five).listedErrors[0]).toMatchObject({
      row: 3,
      code: 'undecodable',
      params: { encoding: 'big5' },
    });
    const sixteen = Buffer.from(`\ufeff${text}`, 'utf16le');
    const name = sixteen.indexOf(Buffer.from('林', 'utf16le'));
    sixteen.writeUInt16LE(0xdc00, name);
    expect(problemsOf(sixteen).listedErrors[0]).toEqual({
      row: 3,
      column: '',
      code: 'undecodable',
      params: { encoding: 'utf-16le', byte: name + 1 },
    });
  });
});

describe('a bad roll is refused whole, and each fault is told where it is', () => {
  const cases: [string, Uint8Array, number, string, string][] = [
    ['an Excel workbook', Buffer.from('PK\x03\x04 and more', 'latin1'), 0, '', 'not-a-text-table'],
    ['a PDF', Buffer.from('%PDF-1.7'), 0, '', 'not-a-text-table'],
    ['UTF-16 without its mark', Buffer.from(HEADER, 'utf16le'), 0, '', 'not-a-text-table'],
    ['nothing', Buffer.alloc(0), 0, '', 'empty-file'],
    ['only the header', file(), 0, '', 'empty-file'],
    [
      'no column of card numbers',
      Buffer.from(file(row()).toString().replace('校園卡號', '卡')),
      1,
      '校園卡號',
      'missing-column',
    ],
    [
      'two columns of names',
      Buffer.from(file(row()).toString().replace('外文姓名', '中文姓名')),
      1,
      '中文姓名',
      'repeated-column',
    ],
    [
      'a quotation mark never closed',
      file(row(), row({ 中文姓名: '"陳' }, 2), row({}, 3)),
      3,
      '',
      'bad-quotes',
    ],
    ['a row of two cells', file(row(), '24456822L-C345-1208,陳範例'), 3, '', 'short-row'],
    ['a row with a cell too many', file(row(), `${row({}, 2)},x`), 3, '', 'long-row'],
    ['a number twice', file(row(), row({ 學號: '24456821L-C345-1208' }, 2)), 3, '學號', 'duplicate-number'],
    [
      'a number twice, once in small letters',
      file(row(), row({ 學號: '24456821l-c345-1208' }, 2)),
      3,
      '學號',
      'duplicate-number',
    ],
    [
      'a number twice, once in full width',
      file(row(), row({ 學號: '２４４５６８２１Ｌ－Ｃ３４５－１２０８ ' }, 2)),
      3,
      '學號',
      'duplicate-number',
    ],
    ['a card twice', file(row(), row({ 校園卡號: '0000000000001' }, 2)), 3, '校園卡號', 'duplicate-card'],
    ['no number', file(row({ 學號: '　' })), 2, '學號', 'empty-number'],
    ['no name', file(row({ 中文姓名: '', 外文姓名: ' ' })), 2, '中文姓名', 'empty-name'],
    ['a bell in a name', file(row({ 中文姓名: '陳\u0007' })), 2, '中文姓名', 'control-character'],
    [
      'an override of the direction in a name',
      file(row({ 外文姓名: 'CHAN\u202eX' })),
      2,
      '外文姓名',
      'control-character',
    ],
    ['a line break in a cell', file(row({ 學院: '"法\n學院"' })), 2, '學院', 'control-character'],
    ['a formula', file(row({ 外文姓名: '=HYPERLINK("x")'.replaceAll('"', "'") })), 2, '外文姓名', 'formula'],
    ['a formula that is a number', file(row({ 校園卡號: '"=""0000000000001"""' })), 2, '校園卡號', 'formula'],
    ['a name that begins with +', file(row({ 外文姓名: '+CHAN' })), 2, '外文姓名', 'formula'],
    ['a name that begins with @', file(row({ 中文姓名: '@SUM' })), 2, '中文姓名', 'formula'],
    ['a cell that begins with a tab', file(row({ 課程: '\t法學' })), 2, '課程', 'formula'],
    ['a replaced character', file(row({ 中文姓名: '陳\ufffd' })), 2, '中文姓名', 'replacement-character'],
    [
      'a card as a spreadsheet rounds it',
      file(row({ 校園卡號: '2.03109E+12' })),
      2,
      '校園卡號',
      'scientific-number',
    ],
    ['a number in Chinese characters', file(row({ 學號: '學號二' })), 2, '學號', 'not-a-key'],
    ['a very long name', file(row({ 中文姓名: '陳'.repeat(300) })), 2, '中文姓名', 'too-long'],
  ];
  test.each(cases)('%s', (_, content, atRow, column, code) => {
    const result = importRoll(content, ONE.rollMapping, ONE.stations);
    expect(result.ok).toBe(false);
    expect(problemsOf(content).listedErrors).toContainEqual(
      expect.objectContaining({ row: atRow, column, code }),
    );
  });

  test('a hall that is no station of this election', () => {
    expect(problemsOf(file(row({ 票站: 'B 座' })), THREE).listedErrors).toEqual([
      { row: 2, column: '票站', code: 'unknown-station', params: { value: 'B 座', rows: 1 } },
    ]);
  });

  test('a blank station is empty, however many blanks, and is told once', () => {
    const content = file(row({ 票站: '' }), row({ 票站: '  ' }, 2), row({ 票站: 'B 座' }, 3));
    expect(problemsOf(content, THREE)).toMatchObject({
      errors: 3,
      listedErrors: [
        { row: 2, column: '票站', code: 'empty-station', params: { rows: 2 } },
        { row: 4, column: '票站', code: 'unknown-station', params: { value: 'B 座', rows: 1 } },
      ],
    });
  });

  test('a record without end is given up, whether plain or in quotation marks', () => {
    for (const mark of ['', '"'])
      expect(problemsOf(file(row(), mark + 'x,'.repeat(700_000))).listedErrors[0]?.code).toBe(
        'record-too-large',
      );
  });

  test('the second of a pair names the first', () => {
    expect(problemsOf(file(row(), row({}, 2), row({}, 1))).listedErrors).toEqual([
      {
        row: 4,
        column: '學號',
        code: 'duplicate-number',
        params: { value: '24456821L-C345-1208', first: 2 },
      },
      { row: 4, column: '校園卡號', code: 'duplicate-card', params: { value: '0000000000001', first: 2 } },
    ]);
  });

  test('every fault of a file is told at once, and a file of nothing but faults stays countable', () => {
    const bad = problemsOf(file(row({ 中文姓名: '=1' }), row({ 學號: '' }, 2), row({ 校園卡號: '０１' }, 3)));
    expect(bad.listedErrors.map(({ row: at, code }) => [at, code])).toEqual([
      [2, 'formula'],
      [3, 'empty-number'],
    ]);
    expect(bad.listedWarnings.map(({ code }) => code)).toEqual(['full-width', 'card-length']);
    const same = problemsOf(file(...Array.from({ length: 5001 }, () => row())));
    expect(same.errors).toBe(10_000);
    expect(same.listedErrors.length).toBe(MAX_LISTED);
  });
});

describe('what is odd but may be right is a warning, and nothing is dropped', () => {
  const cases: [string, Uint8Array, string][] = [
    ['a number in full width', file(row({ 學號: '２４４５６８２１L-C345-1208' })), 'full-width'],
    ['a card that lost its zeros', file(row(), row({}, 2), row({ 校園卡號: '3' }, 3)), 'card-length'],
    ['nobody of this card yet', file(row({ 校園卡號: '' })), 'empty-card'],
    ['only a Portuguese name', file(row({ 中文姓名: '' })), 'empty-name-zh'],
    ['a question mark in a name', file(row({ 中文姓名: '陳?' })), 'question-mark'],
    ['a character of a private font', file(row({ 中文姓名: '陳\ue123' })), 'private-use-character'],
  ];
  test.each(cases)('%s', (_, content, code) => {
    const roll = imported(content);
    expect(roll.problems.listedWarnings.map(problem => problem.code)).toContain(code);
    expect(roll.entries.length).toBe(content.toString().split('\r\n').length - 2);
  });

  test('blank rows are told, not read as people', () => {
    const roll = imported(file(row(), ',,,,,,,,,', '', row({}, 2)));
    expect(roll.entries.length).toBe(2);
    expect(roll.problems.listedWarnings.map(p => [p.row, p.code])).toEqual([
      [3, 'blank-row'],
      [4, 'blank-row'],
    ]);
  });

  test('a dash, an apostrophe and rare characters are ordinary', () => {
    const roll = imported(
      file(row({ 外文姓名: '-', 中文姓名: '啲𠮷邨' }), row({ 外文姓名: "d'Assumpção" }, 2)),
    );
    expect(roll.problems.warnings).toBe(0);
    expect(roll.entries[0]!.nameZh).toBe('啲𠮷邨');
  });
});

test('any bytes at all are read or refused, with a reason, and never more people than rows', () => {
  const unit = fc.constantFrom(...'",;\t\r\n =+@AZ09陳，０-', '\0', '\ufffd');
  const mess = fc.string({ unit, maxLength: 80 });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), mess), rest => {
      for (const start of ['', '\ufeff', `${HEADER}\n`, `${HEADER}\r\n${row()}\r\n`]) {
        const content = Buffer.concat([Buffer.from(start), Buffer.from(rest)]);
        const result = importRoll(content, ONE.rollMapping, ONE.stations);
        if (result.ok)
          expect(result.value.entries.length).toBeLessThanOrEqual(content.toString().split(/\r|\n/).length);
        else expect(result.problems.listedErrors.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('files without quotation marks are cut exactly as the CSV library cuts them', () => {
  const cell = fc.stringMatching(/^[a-z 陳é;]{0,4}$/);
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (cells, newline, last) => {
      const content = Buffer.from(
        cells.map(record => record.join(',')).join(newline) + (last ? newline : ''),
      );
      const found: string[][] = [];
      readRecords(content, ',', record => found.push(record));
      expect(found).toEqual(parse(content, { relax_column_count: true, record_delimiter: newline }));
    }),
  );
});
