/**
 * What the record says of the result. A station that is the only one says in one sentence who is elected, or why
 * nobody is yet; then whether the papers that do not add up could have changed it, and what is due by when. A station
 * of several gives its figures and decides nothing. Each sentence stands in three languages.
 */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../shared/contract/view.ts';
import { smallCount } from '../../shared/domain/record/missing.ts';
import { type RecordData, recordOf, recordSchema } from '../../shared/domain/record/record.ts';
import { Words } from '../../shared/locales/record-words.ts';
import { resultSentence, varianceSentence } from '../../shared/locales/result-sentence.ts';
import { Day, sampleElection, signedDay } from '../fixtures/day.ts';

const languages: readonly Language[] = ['zh', 'pt', 'en'];

/** A day on which `issued` ballots were handed out and these were counted. */
function counted(
  votes: Record<string, number>,
  issued: number,
  change: Record<string, unknown> = {},
): RecordData {
  const day = new Day(sampleElection(change)).prepare();
  day.at('09:30').do('chair', 'open-poll').issue(0, issued);
  day.at('18:31').closeAndSettle().count(votes, 0, 0);
  day.do('chair', 'finish-count').do('chair', 'announce-figures');
  if ((day.state.count.finished?.variance ?? 0) !== 0)
    day.do('chair', 'explain-variance', { explanation: '已覆點兩次。' });
  if (smallCount(day.state)) day.do('chair', 'accept-small-count');
  return recordOf(day.state);
}

const sentence = (record: RecordData, language: Language) =>
  resultSentence(record, new Words(language, record));
const variance = (record: RecordData, language: Language) =>
  record.result ? varianceSentence(record.result, new Words(language, record)) : null;

function inEveryLanguage(record: RecordData, ...parts: readonly string[]): void {
  expect(recordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  for (const language of languages) {
    const text = `${sentence(record, language)} ${variance(record, language) ?? ''}`;
    for (const part of parts) expect(text).toContain(part);
    expect(text).not.toMatch(/[{}]|undefined|NaN/u);
  }
}

const groups = sampleElection().groups;

describe('R-19 in the record', () => {
  test('R-19.1: more than 40 % of the valid votes', () => {
    const record = counted({ A: 50, B: 30, C: 20 }, 100);
    inEveryLanguage(record, '同行', '50', '100', '40');
    expect(sentence(record, 'zh')).toContain('當選，為候任組別（第19.1條）');
  });

  test('R-19.1: nobody above 40 %: a second round; there the most votes win', () => {
    inEveryLanguage(counted({ A: 40, B: 35, C: 25 }, 100), '同行', '新聲', '19.1');
    const second = counted({ A: 40, B: 35, C: 25 }, 100, { round: 2 });
    inEveryLanguage(second, '同行', '40', '2');
    expect(second.result?.outcome).toMatchObject({ kind: 'elected', by: 'most-votes' });
  });

  test('R-19.1: a tie for the second place waits for the chair', () => {
    const record = counted({ A: 40, B: 30, C: 30 }, 100);
    inEveryLanguage(record, '同行', '新聲', '凝聚');
    expect(sentence(record, 'en')).toContain('the chair rules');
  });

  test('R-19.4: the highest share their number: a revote among them', () => {
    inEveryLanguage(counted({ A: 40, B: 40, C: 20 }, 100), '同行', '新聲', '40', '19.4');
  });

  test('R-19.2: a single group needs a tenth of the entitled, ballots found', () => {
    const single = { groups: groups.slice(0, 1) };
    inEveryLanguage(counted({ A: 121 }, 121, single), '121', '10', '同行');
    const day = new Day(sampleElection(single)).prepare();
    day.at('09:30').do('chair', 'open-poll').issue(0, 120).at('18:31').closeAndSettle();
    day.do('chair', 'count-despite-turnout', { votesFor: 3, votesAgainst: 0, reasons: '委員會議決點票。' });
    day.count({ A: 120 }, 0, 0).do('chair', 'finish-count');
    const failed = recordOf(day.state);
    inEveryLanguage(failed, '120', '10');
    expect(sentence(failed, 'zh')).toContain('沒有組別當選');
  });

  test('R-42.2: a postponed poll has no result; an open one has none yet', () => {
    const prepared = new Day().prepare();
    inEveryLanguage(recordOf(prepared.state));
    expect(sentence(recordOf(prepared.state), 'en')).toContain('not finished');
    const cancelled = recordOf(prepared.do('chair', 'cancel-opening', { cause: '十號颱風' }).state);
    expect(sentence(cancelled, 'zh')).toBe('投票延期，沒有選舉結果。');
  });

  test('one of several stations decides nothing', () => {
    const [station] = sampleElection().stations;
    const record = counted({ A: 50, B: 30, C: 20 }, 100, {
      stations: [station, { ...station, id: 'east', boxes: ['BOX-9'] }],
    });
    expect(record.result).toBeNull();
    expect(sentence(record, 'en')).toBe(
      'These are the figures of this station; the result is decided over all stations.',
    );
  });
});

describe('R-60.5: the papers that do not add up, in one sentence', () => {
  test('none', () => expect(variance(counted({ A: 50, B: 50 }, 100), 'en')).toContain('as many ballots'));

  test('fewer than the margin: the first stays the first', () => {
    const record = counted({ A: 50, B: 30, C: 20 }, 103);
    inEveryLanguage(record, '3', '20');
    expect(record.result?.variance).toEqual({ papers: 3, margin: 20, couldChange: false, explained: true });
    expect(variance(record, 'zh')).toContain('得票最高的仍是同一組別');
    expect(variance(record, 'zh')).toContain('主席的說明');
  });

  test('as many as the margin: it cannot be ruled out', () => {
    const record = counted({ A: 42, B: 40, C: 10 }, 94);
    expect(variance(record, 'zh')).toContain('不能排除');
    expect(variance(record, 'pt')).toContain('não se pode excluir');
  });
});

test('R-68: the days by which objections, report and accounts are due', () => {
  // announced on Wednesday 18 November; Friday the 20th is no class day
  const record = recordOf(signedDay(sampleElection({ noClasses: ['2026-11-20'] })).state);
  expect(record.result?.deadlines).toEqual({
    objectionsUntil: '2026-11-24',
    classDays: ['2026-11-19', '2026-11-23', '2026-11-24'],
    reportBy: '2026-11-21',
    campaignAccountsBy: '2026-11-23',
  });
});
