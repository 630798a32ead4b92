/**
 * The worst day that the paper must hold: nine groups with names of 200 characters, 30 objections (one of them as
 * long as may be), 200 irregularities, visitors with words that have no space, characters that the font lacks. Every
 * word must stand inside the margins and on no other word, tables must repeat their heads, and no heading may be the
 * last thing on its page.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DocumentMade, documentsMade, makeDocument } from '../../electron/documents/make.ts';
import type { Language } from '../../shared/contract/view.ts';
import { type RecordData, recordOf, recordSchema } from '../../shared/domain/record/record.ts';
import { Day, sampleElection } from '../fixtures/day.ts';

const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tc/package.json'),
);
const fonts = {
  regular: readFileSync(join(fontFolder, '400Regular/NotoSansTC_400Regular.ttf')),
  bold: readFileSync(join(fontFolder, '700Bold/NotoSansTC_700Bold.ttf')),
};
const a4 = { width: 595.28, height: 841.89, left: 54, right: 595.28 - 54 };

const longName = '團結奮進同心同行為同學發聲的聯合陣線'.repeat(12).slice(0, 200);
const longWord = 'Associação'.repeat(20).slice(0, 200);
const groups = 'ABCDEFGHI'.split('').map((id, i) => ({
  id,
  name: i % 2 === 0 ? { zh: longName, pt: longWord, en: 'A'.repeat(200) } : { zh: `第${i}組` },
}));

function worstDay(): Day {
  const { people } = sampleElection();
  const day = new Day(sampleElection({ groups, people, body: { zh: longName, en: longWord } })).prepare();
  day.at('09:30').do('chair', 'open-poll').issue(0, 30, 2_000);
  for (let i = 0; i < 60; i++)
    day.do('staff1', 'sign-in', {
      kind: 'visitor',
      name: i % 7 === 0 ? 'x'.repeat(200) : `訪客 ${i}`,
      purpose: i % 5 === 0 ? longName : '採訪',
      permittedBy: 'chair',
      photography: i % 2 === 0,
    });
  for (let i = 0; i < 200; i++)
    day.do('staff1', 'record-irregularity', {
      what:
        i === 150
          ? '不符合規範的行為，經過如下。'.repeat(280).slice(0, 4000)
          : `事項 ${i}：${'經過'.repeat(i % 40)}`,
      place: i % 9 === 0 ? longName : '票站',
      minutesAgo: 0,
    });
  for (let i = 0; i < 30; i++)
    day.do('staff1', 'lodge-objection', {
      group: groups[i % 9]?.id,
      kind: (['question', 'objection', 'protest', 'counter-protest'] as const)[i % 4],
      by: i === 3 ? '\u{2A700}\u{1F5F3} 簡体' : `代表 ${i}`,
      text: i === 20 ? '異議內容'.repeat(5000) : `第 ${i + 1} 項異議。${'W'.repeat(i * 20)}`,
      documents: [
        { name: `${'d'.repeat(190)}.jpg`, size: 9_000_000, mediaType: 'image/jpeg', sha256: 'cd'.repeat(32) },
      ],
    });
  day.at('18:31').closeAndSettle();
  day.count(Object.fromEntries(groups.map(({ id }) => [id, 3])), 1, 2);
  day.do('chair', 'finish-count').do('chair', 'announce-figures').do('chair', 'make-record');
  return day.do('staff1', 'sign-record', {
    record: 1,
    signer: '林子軒',
    signed: false,
    refusal: '不同意本記錄所載的決議。'.repeat(300).slice(0, 4000),
  });
}

type Word = {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly text: string;
};

function wordsOf(pdf: Uint8Array, folder: string): Word[][] {
  const file = join(folder, 'words.pdf');
  writeFileSync(file, pdf);
  const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { maxBuffer: 1 << 28, encoding: 'utf8' });
  return xml
    .split('<page ')
    .slice(1)
    .map(page =>
      [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu,
        ),
      ].map(([, x0, y0, x1, y1, text]) => ({
        x0: Number(x0),
        y0: Number(y0),
        x1: Number(x1),
        y1: Number(y1),
        text: text ?? '',
      })),
    );
}

let folder = '';
let record: RecordData;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pollkeeper-long-'));
  record = recordOf(worstDay().state);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const make = (kind: DocumentMade, language: Language) =>
  makeDocument({
    kind,
    language,
    record,
    checkpoint: {
      note: `pollkeeper/su-2026/main\n1\n${'A'.repeat(43)}=\n\n`,
      size: 1,
      root: 'ef'.repeat(32),
    },
    documentNumber: `SU-2026/main/${kind}/1`,
    madeAt: '2026-11-18T20:15:00.000+08:00',
    fonts,
  });

describe('the worst day', () => {
  test('its record passes the schema of record.json', () => {
    expect(recordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  for (const kind of documentsMade)
    test(`${kind}: every word inside the margins, and none on another`, async () => {
      for (const language of ['zh', 'pt', 'en'] as const)
        for (const words of wordsOf(await make(kind, language), folder)) {
          for (const word of words) {
            expect(word.x0, `${language}: ${word.text}`).toBeGreaterThanOrEqual(a4.left - 0.5);
            expect(word.x1, `${language}: ${word.text}`).toBeLessThanOrEqual(a4.right + 0.5);
            expect(word.y1, `${language}: ${word.text}`).toBeLessThanOrEqual(a4.height);
          }
          const overlapping = words.filter((a, i) =>
            words.slice(i + 1).some(b => {
              const x = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
              const y = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
              // the boxes of lines touch by their ascenders; half a line on another would be seen
              return x > 1 && y > 0.5 * Math.min(a.y1 - a.y0, b.y1 - b.y0);
            }),
          );
          expect(overlapping.map(({ text }) => text)).toEqual([]);
        }
    });

  test('heads of tables are repeated, and no heading is the last thing on its page', async () => {
    const pages = wordsOf(await make('record', 'zh'), folder);
    expect(pages.length).toBeGreaterThan(30);
    const text = pages.map(words => words.map(word => word.text).join(' '));
    expect(text.filter(page => page.includes('糾正') && page.includes('發生')).length).toBeGreaterThan(5);
    const footer = a4.height - 106;
    for (const words of pages) {
      const content = words.filter(({ y0, y1 }) => y0 > 60 && y1 < footer + 12);
      const last = content.at(-1);
      const size = last ? last.y1 - last.y0 : 0;
      expect(size, last?.text).toBeLessThan(17); // headings of a section are 13 points: 18.8 high
    }
  });

  test('what the font lacks is named by its code, not lost', async () => {
    const text = wordsOf(await make('record', 'zh'), folder)
      .flat()
      .map(word => word.text)
      .join('');
    expect(text).toContain('〓(U+1F5F3)');
  });
});
