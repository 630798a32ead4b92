/**
 * Before the record is made the chair reads it on the screen; afterwards everybody signs the paper. What was read must be
 * what is signed: the preview is drawn as the page draws it, and each of its figures is looked for in the text of the
 * PDF, in the three languages. A share in Portuguese has a comma on both, an article the same numerals on both.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../electron/documents/make.ts';
import { Blocks } from '../../renderer/station/screens/record/Blocks.tsx';
import { languages } from '../../shared/contract/view.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { Words } from '../../shared/locales/record-words.ts';
import { recordDocument } from '../../shared/papers/record.ts';
import { signedDay } from '../fixtures/day.ts';

const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tc/package.json'),
);
const fonts = {
  regular: readFileSync(join(fontFolder, '400Regular/NotoSansTC_400Regular.ttf')),
  bold: readFileSync(join(fontFolder, '700Bold/NotoSansTC_700Bold.ttf')),
};
const record = recordOf(signedDay().state);
const root = 'ab'.repeat(32);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pollkeeper-preview-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The paper's font writes straight apostrophes. */
const solid = (text: string): string => text.replace(/\s/gu, '').replaceAll('’', "'");
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const textOf = (html: string): string =>
  html.replace(/<[^>]*>/gu, '').replace(/&(#?\w+);/gu, (_, name: string) => entities[name] ?? '');

/** The texts of the preview that hold a figure: headings with their articles, cells, facts, sentences. */
const figuresOf = (html: string): string[] =>
  [...html.matchAll(/<(td|dd|p|h3|h4)\b[^>]*>(.*?)<\/\1>/gsu)]
    .map(([, , inside = '']) => textOf(inside))
    .filter(text => /\d/u.test(text));

describe('what the chair reads is what is signed', () => {
  for (const language of languages)
    test(`every figure of the preview is on the paper, in ${language}`, async () => {
      const blocks = recordDocument(record, null, new Words(language, record));
      const figures = figuresOf(renderToStaticMarkup(createElement(Blocks, { blocks })));
      const pdf = await makeDocument({
        kind: 'record',
        language,
        record,
        checkpoint: { note: 'note', size: 625, root },
        documentNumber: 'SU-2026/main/record/1',
        madeAt: '2026-11-18T20:15:00.000+08:00',
        fonts,
      });
      const file = join(folder, `${language}.pdf`);
      writeFileSync(file, pdf);
      const paper = solid(
        execFileSync('pdftotext', ['-raw', file, '-'], { maxBuffer: 1 << 26, encoding: 'utf8' }),
      );
      expect(figures.length).toBeGreaterThan(60);
      const lines = figures.flatMap(text => text.split('\n')).filter(text => /\d/u.test(text));
      expect(lines.filter(text => !paper.includes(solid(text)))).toEqual([]);
      const { voted } = record.figures;
      const share = language === 'pt' ? voted.text.replace('.', ',') : voted.text;
      expect(figures).toContain(share);
    });
});
