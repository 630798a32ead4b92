/** Lines of Chinese and Latin text: what may stand at the end of one, and what goes to the next together. */
import { describe, expect, test } from 'vitest';
import { linesOf, type Measure } from '../../electron/documents/text.ts';

/** Chinese characters are 1 wide, others a half: the arithmetic can be done by eye. */
const measure: Measure = text => [...text].reduce((sum, char) => sum + (char > '\u2E80' ? 1 : 0.5), 0);
const lines = (text: string, width: number) => linesOf(text, measure, 'regular', 1, width);

describe('lines', () => {
  test('nothing is lost and nothing is wider than the column', () => {
    for (const text of [
      '投票人的姓名及學號載於另一份受限附件。',
      'a b c 中文 (第62.2條) x-y',
      'W'.repeat(50),
      '',
    ])
      for (const width of [3, 7, 12.5]) {
        const all = lines(text, width);
        expect(all.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const line of all) expect(measure(line, 'regular')).toBeLessThanOrEqual(width);
      }
  });

  test('one character does not stand alone on the last line', () => {
    expect(lines('一二三四五六七八九十甲', 10)).toEqual(['一二三四五六七八', '九十甲']);
    expect(lines('一二三四五六七八九甲。', 10)).toEqual(['一二三四五六七八', '九甲。']);
  });

  test('the number of an article is not torn from its words', () => {
    expect(lines('一二三四五六第62條', 8)).toEqual(['一二三四五六', '第62條']);
  });

  test('a closing mark does not begin a line', () => {
    for (const line of lines('一二三四，五六七八。九十', 4)) expect(line).not.toMatch(/^[，。]/u);
  });

  test('Latin breaks at spaces', () => {
    expect(lines('acta das operações', 6)).toEqual(['acta das', 'operações']);
  });
});
