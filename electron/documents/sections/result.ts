/** The result, the deposits, the papers that do not add up, what is due after: 第62.2(八)、19、33.2、60.5、68條. */
import type { RecordData } from '../../../shared/domain/record/record.ts';
import type { Block } from '../blocks.ts';
import type { Words } from '../words.ts';

type Result = NonNullable<RecordData['result']>;

function outcome({ result, election, figures }: RecordData, words: Words): string {
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
export const resultSentence = (record: RecordData, words: Words): string =>
  record.station.only ? outcome(record, words) : words.say('result.several');

/** for whoever hears an appeal: could these papers have changed which group has the most votes? */
export function varianceSentence({ variance }: Result, words: Words): string | null {
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

function deposits({ figures }: RecordData, words: Words): Block[] {
  const [first] = figures.deposits;
  if (!first) return [];
  return [
    { kind: 'heading', level: 2, text: words.say('section.deposits'), aside: words.article('33.2') },
    { kind: 'paragraph', text: words.say('deposits.needed', { n: words.number(first.needed) }) },
    {
      kind: 'table',
      columns: [
        { label: words.say('group'), width: 50 },
        { label: words.say('votes.votes'), width: 20, align: 'right' },
        { label: words.say('deposits.state'), width: 30 },
      ],
      rows: figures.deposits.map(({ group, votes, returned }) => [
        words.group(group),
        words.number(votes),
        words.say(returned ? 'deposits.returned' : 'deposits.kept'),
      ]),
    },
  ];
}

function deadlines({ deadlines: due }: Result, words: Words): Block[] {
  if (!due) return [];
  const by = (day: string): string => words.say('deadlines.by', { date: words.day(day) });
  const classDays = words.say('deadlines.class-days', { days: words.list(due.classDays) });
  return [
    { kind: 'heading', level: 2, text: words.say('deadlines') },
    {
      kind: 'facts',
      rows: [
        { label: words.say('deadlines.objections'), value: `${by(due.objectionsUntil)}\n${classDays}` },
        { label: words.say('deadlines.report'), value: by(due.reportBy) },
        { label: words.say('deadlines.accounts'), value: by(due.campaignAccountsBy) },
      ],
    },
  ];
}

export function result(record: RecordData, words: Words): Block[] {
  const variance = record.result ? varianceSentence(record.result, words) : null;
  return [
    { kind: 'heading', level: 1, text: words.say('section.result'), aside: words.article('62.2(八)') },
    { kind: 'paragraph', bold: true, leads: variance !== null, text: resultSentence(record, words) },
    ...(variance === null ? [] : [{ kind: 'paragraph' as const, text: variance }]),
    ...(record.result ? [...deposits(record, words), ...deadlines(record.result, words)] : []),
  ];
}
