/** The result and the unexplained papers, each in one sentence: the same on the paper and on the screen. */
import type { RecordData } from '../domain/record/record.ts';
import type { DocumentWord } from './zh/documents.ts';

type Result = NonNullable<RecordData['result']>;

/** What a sentence needs of whoever writes it: words in a language, numbers as that language writes them. */
export type ResultWords = {
  say(word: DocumentWord, params?: Readonly<Record<string, string | number>>): string;
  number(n: number): string;
  /** groups by id, as a list of their names */
  named(...groups: readonly string[]): string;
  /** a number, or a dash */
  maybe(n: number | null): string;
};

function outcome({ result, election, figures }: RecordData, words: ResultWords): string {
  if (!result) return words.say('result.unfinished');
  const votesOf = (group: string) =>
    words.number(figures.votes?.groups.find(one => one.group === group)?.votes ?? 0);
  const basis = { valid: words.number(result.valid), percent: result.winningPercent };
  const voters = { found: words.number(result.found), entitled: words.number(result.entitled) };
  const one = result.outcome;
  switch (one.kind) {
    case 'elected':
      return words.say(`result.elected-${one.by}`, {
        ...basis,
        ...voters,
        ...(one.by === 'single' ? { percent: figures.minimumTurnout.percent ?? 0 } : {}),
        group: words.named(one.group),
        votes: votesOf(one.group),
        round: election.round,
      });
    case 'second-round':
      return words.say('result.second-round', {
        ...basis,
        first: words.named(one.between[0]),
        second: words.named(one.between[1]),
      });
    case 'needs-ruling':
      return words.say('result.needs-ruling', {
        ...basis,
        first: words.named(one.first),
        tied: words.named(...one.tied),
      });
    case 'revote':
      return words.say('result.revote', {
        groups: words.named(...one.among),
        votes: votesOf(one.among[0] ?? ''),
      });
    case 'single-group-failed':
      return one.reason === 'turnout'
        ? words.say('result.single-turnout', { ...voters, percent: one.percent })
        : words.say('result.single-no-votes');
    case 'postponed':
      return words.say('result.postponed');
    case 'not-counted':
      return words.say('result.not-counted');
  }
}

/** What is elected, in one sentence; a station of several brings its figures and decides nothing. */
export const resultSentence = (record: RecordData, words: ResultWords): string =>
  record.station.only ? outcome(record, words) : words.say('result.several');

/** for whoever hears an appeal: could these papers have changed which group has the most votes? */
export function varianceSentence({ variance }: Result, words: ResultWords): string | null {
  if (!variance) return null;
  const { papers, margin, couldChange, explained } = variance;
  if (papers === 0) return words.say('result.agrees');
  const params = {
    papers: words.number(papers),
    margin: words.maybe(margin),
    explained: words.say(explained ? 'result.explained' : 'result.unexplained'),
  };
  if (couldChange === null) return words.say('result.variance-single', params);
  return words.say(couldChange ? 'result.variance-open' : 'result.variance-safe', params);
}
