/**
 * A day is run through the real rules, and each of its documents is made in each language. What stands on the paper
 * must be what the record says: the figures are read back from the PDF, the data file inside is the canonical record,
 * every page says which of how many it is, and the same record gives the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DocumentMade, documentsMade, makeDocument } from '../../electron/documents/make.ts';
import type { Language } from '../../shared/contract/view.ts';
import { type RecordData, recordOf } from '../../shared/domain/record/record.ts';
import { Day, ordinaryDay, sampleElection, signedDay } from '../fixtures/day.ts';

const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tc/package.json'),
);
const fonts = {
  regular: readFileSync(join(fontFolder, '400Regular/NotoSansTC_400Regular.ttf')),
  bold: readFileSync(join(fontFolder, '700Bold/NotoSansTC_700Bold.ttf')),
};
const root = createHash('sha256').update('root').digest('hex');
const note = `pollkeeper/su-2026/main\n625\n${Buffer.from(root, 'hex').toString('base64')}\n\n— pollkeeper/su-2026/main ${Buffer.alloc(68, 9).toString('base64')}\n`;
const languages: readonly Language[] = ['zh', 'pt', 'en'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pollkeeper-documents-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const make = (kind: DocumentMade, language: Language, record: RecordData, attachJson?: string) =>
  makeDocument({
    kind,
    language,
    record,
    checkpoint: { note, size: 625, root },
    documentNumber: `SU-2026/main/${kind}/1`,
    madeAt: '2026-11-18T20:15:00.000+08:00',
    fonts,
    ...(attachJson === undefined ? {} : { attachJson }),
  });

/** The text of each page, with runs of spaces made one. */
function pagesOf(pdf: Uint8Array): string[] {
  const file = join(folder, `${createHash('sha256').update(pdf).digest('hex').slice(0, 16)}.pdf`);
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 28, encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map(page => page.replace(/[ \u00a0]+/gu, ' '));
}

/** Chinese sentences wrap anywhere: compared without any space. */
const solid = (pages: readonly string[]): string => pages.join('').replace(/\s/gu, '');

const canonical = (record: RecordData): string => canonicalize(record) ?? '';
const grouped = (n: number, language: Language): string =>
  String(n).replace(/\B(?=(\d{3})+$)/gu, language === 'pt' ? ' ' : ',');
const percent = (text: string, language: Language): string =>
  language === 'pt' ? text.replace('.', ',') : text;

const signed = recordOf(signedDay().state);

describe('every document in every language', () => {
  for (const kind of documentsMade)
    for (const language of languages)
      test(`${kind} in ${language}`, async () => {
        const pages = pagesOf(await make(kind, language, signed, canonical(signed)));
        const pageOf = {
          zh: (n: number, of: number) => `第 ${n} 頁，共 ${of} 頁`,
          pt: (n: number, of: number) => `Página ${n} de ${of}`,
          en: (n: number, of: number) => `Page ${n} of ${of}`,
        }[language];
        expect(pages.length).toBeGreaterThan(0);
        pages.forEach((page, i) => {
          expect(page).toContain(pageOf(i + 1, pages.length));
          expect(page).toContain(`SU-2026/main/${kind}/1`);
          expect(page).toContain(root.match(/.{4}/gu)?.join(' '));
          expect(page).not.toContain('PRACTICE');
          expect(page).not.toMatch(/undefined|NaN|\[object|\{[a-z]+\}/u);
        });
        expect(pages[0]).toContain('澳門科技大學學生會二零二六年度領導機關選舉');
        expect(pages[0]).toContain(signed.election.title[language]); // in the head of the page at the least
      });
});

describe('R-62: the paper says what the record says', () => {
  for (const language of languages)
    test(`the record's figures in ${language}`, async () => {
      const text = pagesOf(await make('record', language, signed)).join('\n');
      const lines = text.split('\n');
      /** one line of the paper has all of these, in this order */
      const line = (...parts: string[]) => {
        const inOrder = (all: string) => {
          let from = 0;
          return parts.every(part => {
            const at = all.indexOf(part, from);
            from = at + part.length;
            return at >= 0;
          });
        };
        expect(lines.some(inOrder), parts.join(' … ')).toBe(true);
      };
      const { figures, account, voting } = signed;
      const of = (n: number) => grouped(n, language);
      line(of(figures.voted.n), percent(figures.voted.text, language));
      line(of(figures.notVoted.n), percent(figures.notVoted.text, language));
      for (const { group, votes, ofRegistered, ofValid } of figures.votes?.groups ?? []) {
        const name = signed.election.groups.find(one => one.id === group)?.name.zh ?? '';
        line(name, of(votes), percent(ofRegistered.text, language), percent(ofValid.text, language));
      }
      line(
        { zh: '票箱內選票合計', pt: 'Boletins nas urnas', en: 'Ballots found in the boxes' }[language],
        of(figures.votes?.found ?? -1),
      );
      line({ zh: '收到選票', pt: 'Boletins recebidos', en: 'Received' }[language], of(account.received));
      line(
        { zh: '票箱內應有選票', pt: 'devem estar nas urnas', en: 'expected in the boxes' }[language],
        of(account.expected),
      );
      expect(text).toContain(voting.openedAt.slice(0, 19).replace('T', ' '));
      expect(text).toContain(voting.closedAt.slice(0, 19).replace('T', ' '));
      expect(text).toContain(voting.computedClose.slice(0, 19).replace('T', ' '));
      for (const { person } of signed.staff) {
        expect(text).toContain(person.name.split(' ')[0]);
        expect(text).toContain(person.number);
      }
      for (const { seal } of signed.seals) expect(text).toContain(seal);
      expect(text).toContain('不同意對第1號異議的決議');
    });

  test('the zero report at the opening says that nothing was issued and the boxes were empty', async () => {
    const record = recordOf(new Day().prepare().state);
    const text = solid(pagesOf(await make('zero-report', 'zh', record)));
    expect(text).toContain('本票站發出選票0張，票箱內選票0張');
    expect(text).toContain('1,299');
    expect(text).not.toContain('注意');
  });

  test('the zero report of a station that is not ready says what is missing, and swears to nothing', async () => {
    const text = pagesOf(await make('zero-report', 'en', recordOf(new Day().state))).join('\n');
    expect(text).toContain('No box was shown empty.');
    expect(text).toContain('No ballots were received.');
    expect(text).not.toContain('0 ballots are in the boxes');
  });

  test('R-43.2: the notice of extension has the new close, large', async () => {
    const pages = pagesOf(await make('extension-notice', 'pt', signed));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('18:55');
    expect(pages[0]).toContain('25 min 0 s');
  });

  test('R-42.2: the notice of postponement has the day by which the new date is due', async () => {
    const day = new Day();
    day.prepare().do('chair', 'cancel-opening', { cause: '十號颱風信號懸掛，校園關閉。' });
    const [page = ''] = pagesOf(await make('postponement-notice', 'zh', recordOf(day.state)));
    expect(page).toContain('2026年11月20日');
    expect(page).toContain('十號颱風信號懸掛，校園關閉。');
  });

  test('the figures of a count that is not finished stand on no paper (R-secret)', async () => {
    const day = ordinaryDay();
    const before = new Day(day.election);
    before.prepare().at('09:30').do('chair', 'open-poll');
    const text = pagesOf(await make('chair-review', 'en', recordOf(before.issue(0, 3).state))).join('\n');
    expect(text).toContain('The count is not finished; until then no votes are shown.');
  });

  test('no voter stands on any paper, not even by pseudonym', async () => {
    const day = signedDay();
    const json = canonical(recordOf(day.state));
    const voters = day.events.flatMap(event => ('voter' in event.data ? [String(event.data.voter)] : []));
    expect(voters.length).toBeGreaterThan(500);
    for (const voter of voters) expect(json).not.toContain(voter);
  });
});

describe('the file', () => {
  test('record.json inside is the canonical record, byte for byte', async () => {
    const json = canonical(signed);
    const file = join(folder, 'attached.pdf');
    writeFileSync(file, await make('record', 'zh', signed, json));
    execFileSync('pdfdetach', ['-saveall', '-o', folder, file]);
    expect(readFileSync(join(folder, 'record.json'), 'utf8')).toBe(json);
  });

  test('the same record gives the same bytes; another figure gives others', async () => {
    const first = await make('record', 'pt', signed, canonical(signed));
    const again = await make('record', 'pt', recordOf(signedDay().state), canonical(signed));
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    const other = await make('record', 'pt', { ...signed, logSize: signed.logSize + 1 }, canonical(signed));
    expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false);
  });

  test('it declares PDF/A-3, is tagged, and embeds the two weights and nothing else', async () => {
    const pdf = await make('record', 'zh', signed, canonical(signed));
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(raw).toContain('/Marked true');
    expect(raw).toMatch(/\/AFRelationship \/Data/u);
    const file = join(folder, 'fonts.pdf');
    writeFileSync(file, pdf);
    const rows = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/NotoSansTC-(Regular|Bold).*yes +yes +yes/u);
  });

  test('practice data says so on every page', async () => {
    const record = recordOf(signedDay(sampleElection({ practice: true })).state);
    for (const kind of documentsMade)
      for (const page of pagesOf(await make(kind, 'pt', record))) expect(page).toContain('練習 PRACTICE');
  });
});
