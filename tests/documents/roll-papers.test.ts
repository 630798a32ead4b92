/**
 * The two papers with voters' names. Thirty thousand names come in the order of voting and leave in the order of their
 * numbers, none lost, on pages that all say that they are restricted. When the laptop dies, the marked roll says who
 * may still have a ballot, and how many papers should be left.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../electron/documents/make.ts';
import { restrictedDocumentOf } from '../../electron/documents/of-station.ts';
import { makeAnnex, makePaperFallback, type RollRow } from '../../electron/documents/roll-papers.ts';
import { ok } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/contract/view.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { given, voter } from '../domain/station.ts';
import { sampleElection, signedDay } from '../fixtures/day.ts';

const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tc/package.json'),
);
const fonts = {
  regular: readFileSync(join(fontFolder, '400Regular/NotoSansTC_400Regular.ttf')),
  bold: readFileSync(join(fontFolder, '700Bold/NotoSansTC_700Bold.ttf')),
};
const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-roll-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const record = recordOf(signedDay().state);
const order = (language: Language) => ({
  language,
  record,
  checkpoint: {
    note: `pollkeeper/su-2026/main\n625\n${'A'.repeat(43)}=\n\n`,
    size: 625,
    root: 'ef'.repeat(32),
  },
  documentNumber: 'su-2026-main-annex-625',
  madeAt: '2026-11-18T20:15:00.000+08:00',
  fonts,
});

const surnames = '陳李黃何梁林鄭吳蘇歐陽趙周徐孫馬朱胡郭';
/** numbers that jump about as voters do: 7919 has no factor in common with the size of the roll */
function* voters(n: number) {
  for (let i = 0; i < n; i++) {
    const k = (i * 7919) % n;
    const surname = surnames[k % surnames.length] ?? '';
    yield {
      number: `2209853A-I011-${String(k).padStart(5, '0')}`,
      nameZh: `${surname}子${surnames[(k >> 4) % surnames.length]}`,
      nameOther: k % 11 === 0 ? 'Maria da Conceição dos Santos Pereira' : `CHAN Ka Lok ${k}`,
    };
  }
}

function pagesOf(pdf: Uint8Array): string[] {
  const file = join(folder, 'read.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', [file, '-'], { maxBuffer: 1 << 28, encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
}
const numbersIn = (text: string): string[] => text.match(/2209853A-I011-\d{5}/gu) ?? [];

describe('R-62.annex', () => {
  test('30,000 names: all of them, by number, restricted on every page', async () => {
    const pages = pagesOf(await makeAnnex({ ...order('zh'), rows: voters(30_000), added: [] }));
    const seen = new Set<string>();
    let last = '';
    for (const page of pages) {
      expect(page).toContain('限閱 RESTRICTED');
      const [first = '', end = '', ...numbers] = numbersIn(page); // the head of the page names both ends
      expect(numbers[0]).toBe(first);
      expect(numbers.at(-1)).toBe(end);
      for (const number of numbers) {
        expect(number > last).toBe(true);
        last = number;
        seen.add(number);
      }
    }
    expect(seen.size).toBe(30_000);
    expect(pages.at(-1)).toContain('CHAN Ka Lok 29999');
    expect(pages[0]).toContain('520'); // the ledger says another number: the annex says so too
  });

  test('the same names in another order give the same bytes', async () => {
    const rows = [...voters(520)];
    const one = await makeAnnex({ ...order('pt'), rows, added: [] });
    const other = await makeAnnex({ ...order('pt'), rows: rows.toReversed(), added: [] });
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const [first = ''] = pagesOf(one);
    expect(first).toContain('RESERVADO');
    expect(first).toContain('520 pessoas');
    expect(first).not.toContain('Atenção');
  });

  test('who voted and is on no roll is counted, by the decision that added them, where the name stands', async () => {
    const rows = [...voters(518)];
    const [first = ''] = pagesOf(await makeAnnex({ ...order('en'), rows, added: [2, 2] }));
    expect(first).toContain('520 persons');
    expect(first.replace(/\s+/gu, ' ')).toContain('Another 2 who voted are not on the roll');
    expect(first).toContain('no. 2)');
    expect(first).not.toContain('Attention');
  });

  test('words with no room and characters without a glyph stay inside their column', async () => {
    const rows = [
      { number: '9'.repeat(40), nameZh: '\u{1F5F3}'.repeat(3), nameOther: 'W'.repeat(200) },
      { number: '1', nameZh: '〇', nameOther: '' },
    ];
    const file = join(folder, 'wide.pdf');
    writeFileSync(file, await makeAnnex({ ...order('en'), rows, added: [] }));
    const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    expect(words).toContain('〓(U+1F5F3)');
    const wide = [...words.matchAll(/xMax="([\d.]+)"[^>]*>W+</gu)].map(([, x]) => Number(x));
    expect(wide.length).toBeGreaterThan(3);
    for (const x of wide) expect(x).toBeLessThan(54 + (595.28 - 108) / 3);
  });
});

describe('a student number', () => {
  /** where it stands whole on the first page: left and right edge, points */
  const edgesOf = (pdf: Uint8Array, number: string) => {
    const file = join(folder, 'numbers.pdf');
    writeFileSync(file, pdf);
    const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    // the head of the page names it first
    const found = [
      ...words.matchAll(new RegExp(`xMin="([\\d.]+)"[^>]*xMax="([\\d.]+)"[^>]*>${number}<`, 'g')),
    ];
    return found.at(-1)?.slice(1, 3).map(Number);
  };
  const column = (595.28 - 108) / 3;

  test('is never broken over two lines and never cut, however long, on the roll and on its annex', async () => {
    for (const number of ['DB225412345678', '2209853A-I011-00001-2026-X', '9'.repeat(40), 'W'.repeat(40)]) {
      const rows = [{ number, nameZh: '陳範例', nameOther: 'CHAN Ka Lok' }];
      const roll = rows.map(row => ({ ...row, struckOff: false, awaitsReplacement: false }));
      const papers = [
        await makeAnnex({ ...order('zh'), rows, added: [] }),
        await makePaperFallback({ ...order('zh'), rows: roll, added: [] }),
      ];
      for (const paper of papers) {
        const [left = 0, right = 1000] = edgesOf(paper, number) ?? [];
        expect(right - left, number).toBeLessThan(column);
        expect(pagesOf(paper).join(''), number).toContain('CHAN Ka Lok');
      }
    }
  });

  test('is not broken in the tables of the record either', async () => {
    const number = 'DB22541234-5678-90123456';
    const staff = record.staff.map(one => ({ ...one, person: { ...one.person, number } }));
    const paper = await makeDocument({
      kind: 'record',
      ...order('pt'),
      record: { ...record, staff },
      copy: 1,
    });
    expect(pagesOf(paper).join('').split(number).length - 1).toBeGreaterThanOrEqual(staff.length);
  });
});

describe('R-asleep, R-54.2: the marked roll on paper', () => {
  const rows: RollRow[] = [...voters(900)].map((row, i) => ({
    ...row,
    struckOff: i % 3 === 0,
    awaitsReplacement: i === 3,
  }));

  for (const [language, served, mark] of [
    ['zh', '第二部分', '限閱 RESTRICTED'],
    ['pt', 'Segunda parte:', '限閱 RESERVADO'],
    ['en', 'Part two: already', '限閱 RESTRICTED'],
  ] as const)
    test(`in ${language}: two halves, nobody in both`, async () => {
      const pages = pagesOf(await makePaperFallback({ ...order(language), rows, added: [] }));
      for (const page of pages) expect(page).toContain(mark);
      const at = pages.findIndex((page, i) => i > 0 && page.includes(served));
      const waiting = new Set(numbersIn(pages.slice(0, at).join('')));
      const struck = new Set(numbersIn(pages.slice(at).join('')));
      expect([waiting.size, struck.size]).toEqual([600, 300]);
      expect([...waiting].filter(number => struck.has(number))).toEqual([]);
      for (const { number, struckOff } of rows) expect((struckOff ? struck : waiting).has(number)).toBe(true);
      expect(pages.slice(at).join('').match(/＊/gu)).toHaveLength(1);
    });

  test('who is entitled and on no roll stands in the right half, by the decision on whose paper the name is', async () => {
    const mark = { struckOff: true, awaitsReplacement: false };
    const added = [
      { ...mark, decision: 7, awaitsReplacement: true },
      { ...mark, decision: 4 },
      { ...mark, decision: 3, struckOff: false },
      { ...mark, decision: 12, struckOff: false },
    ];
    const paper = pagesOf(await makePaperFallback({ ...order('en'), rows, added }))
      .join('')
      .replace(/\s+/gu, ' ');
    const [before = '', after = ''] = paper.split('Part two: already has a ballot');
    expect(before).toContain('602 persons');
    expect(before).toContain('each decision no. 3, 12, no ballot yet');
    expect(after).toContain('302 persons');
    expect(after).toContain('each decision no. 4, 7＊ already has a ballot');
  });

  test('R-16 of a station where decisions added four: who was struck off again is on neither half', async () => {
    const station = given('open');
    for (let decision = 1; decision <= 5; decision++)
      station.does('record-decision', { text: 'Amend', votesFor: 3, votesAgainst: 1, reasons: 'letter' });
    const late = { was: 'not-on-roll', reason: 'letter' } as const;
    for (const n of [1, 2, 3, 4])
      station.does('amend-roll', { ...late, voter: voter(5000 + n), change: 'entitled', decision: n });
    station
      .does('amend-roll', { ...late, voter: voter(5002), change: 'struck-off', decision: 5 })
      .issues(5003, 5004)
      .does('return-spoiled', { voter: voter(5004), signedBy: 'Name of chair' });
    const made = await restrictedDocumentOf(
      {
        makeAnnex: async one => ok(await makeAnnex({ ...one, fonts })),
        makePaperFallback: async one => ok(await makePaperFallback({ ...one, fonts })),
      },
      { ...order('en'), kind: 'paper-fallback', state: station.state },
      { entries: () => [][Symbol.iterator](), voterId: voter },
    );
    const paper = made.ok ? pagesOf(made.value).join('').replace(/\s+/gu, ' ') : '';
    expect(paper).toContain('one person by each decision no. 1, no ballot yet');
    expect(paper).toContain('one person by each decision no. 3, 4＊ already has a ballot');
  });

  test('practice says both', async () => {
    const practice = recordOf(signedDay(sampleElection({ practice: true })).state);
    const pages = pagesOf(await makePaperFallback({ ...order('zh'), record: practice, rows, added: [] }));
    for (const page of pages) expect(page).toMatch(/限閱 RESTRICTED.*練習 PRACTICE/su);
  });
});
