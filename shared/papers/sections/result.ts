/** The result, the deposits, the papers that do not add up, what is due after: 第62.2(八)、19、33.2、60.5、68條. */
import type { RecordData } from '../../domain/record/record.ts';
import type { Words } from '../../locales/record-words.ts';
import { resultSentence, varianceSentence } from '../../locales/result-sentence.ts';
import type { Block } from '../blocks.ts';

type Result = NonNullable<RecordData['result']>;

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
