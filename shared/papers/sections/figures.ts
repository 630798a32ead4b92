/** Totals, votes and disputed ballots: 第62.2(四)–(六)條. */
import type { RecordData } from '../../domain/record/record.ts';
import type { Words } from '../../locales/record-words.ts';
import type { Block, Cell, Column } from '../blocks.ts';

const strong = (text: string): Cell => ({ text, bold: true });
const figure = (label: string, width: number): Column => ({ label, width, align: 'right' });

export function keyFigures(record: RecordData, words: Words): Block {
  const { registered, voted, votes } = record.figures;
  return {
    kind: 'figures',
    figures: [
      { label: words.say('turnout.registered'), value: words.number(registered), note: '' },
      {
        label: words.say('turnout.voted'),
        value: words.number(voted.n),
        note: `${words.say('turnout.rate')} ${words.percent(voted)}`,
      },
      { label: words.say('votes.valid'), value: words.maybe(votes?.valid ?? null), note: '' },
      { label: words.say('votes.invalid'), value: words.maybe(votes?.invalid ?? null), note: '' },
    ],
  };
}

export function turnout(record: RecordData, words: Words): Block[] {
  const { registered, voted, notVoted, minimumTurnout } = record.figures;
  const { percent, below } = minimumTurnout;
  return [
    { kind: 'heading', level: 1, text: words.say('section.turnout'), aside: words.article('62.2(四)') },
    {
      kind: 'table',
      columns: [
        { label: '', width: 50 },
        figure(words.say('turnout.people'), 22),
        figure(words.say('turnout.of-registered'), 28),
      ],
      rows: [
        [words.say('turnout.voted'), words.number(voted.n), words.percent(voted)],
        [words.say('turnout.not-voted'), words.number(notVoted.n), words.percent(notVoted)],
      ],
      totals: [[words.say('turnout.registered'), words.number(registered), '']],
    },
    {
      kind: 'paragraph',
      text:
        percent === null
          ? words.say('turnout.no-minimum')
          : words.say('turnout.minimum', {
              percent,
              state: words.say(below ? 'turnout.below' : 'turnout.reached'),
            }),
    },
  ];
}

/** Why there are no figures of a count, in words. */
function notCounted(record: RecordData, words: Words): Block {
  const text = record.count.destroyed
    ? words.say('votes.destroyed')
    : words.say(
        record.phase === 'postponed' || record.phase === 'recorded'
          ? 'votes.not-counted'
          : 'votes.not-finished',
      );
  return { kind: 'paragraph', text };
}

export function votesTable(record: RecordData, words: Words, size: number): Block[] {
  const { votes } = record.figures;
  if (!votes) return [notCounted(record, words)];
  return [
    {
      kind: 'table',
      size,
      together: true,
      columns: [
        { label: size > 11 ? '' : words.say('order'), width: 8 },
        { label: words.say('group'), width: 44 },
        figure(words.say('votes.votes'), 14),
        figure(words.say('turnout.of-registered'), 18),
        figure(words.say('votes.of-valid'), 16),
      ],
      rows: [
        ...votes.groups.map(({ group, votes: n, ofRegistered, ofValid }, i) => [
          String(i + 1),
          strong(words.group(group)),
          strong(words.number(n)),
          words.percent(ofRegistered),
          words.percent(ofValid),
        ]),
        ['', strong(words.say('votes.valid')), strong(words.number(votes.valid)), '', ''],
        ['', words.say('votes.blank'), words.number(votes.blank), '', ''],
        ['', words.say('votes.other-invalid'), words.number(votes.otherInvalid), '', ''],
        ['', strong(words.say('votes.invalid')), strong(words.number(votes.invalid)), '', ''],
      ],
      totals: [['', words.say('votes.found'), words.number(votes.found), '', '']],
    },
  ];
}

export function votes(record: RecordData, words: Words): Block[] {
  const margin = record.figures.votes?.margin ?? null;
  return [
    { kind: 'heading', level: 1, text: words.say('section.votes'), aside: words.article('62.2(五)') },
    ...votesTable(record, words, 9.5),
    ...(margin === null
      ? []
      : [{ kind: 'paragraph' as const, text: words.say('votes.margin', { n: words.number(margin) }) }]),
  ];
}

export function disputes(record: RecordData, words: Words): Block[] {
  const { disputes: list } = record.count;
  const heading: Block[] = [
    { kind: 'heading', level: 1, text: words.say('section.disputes'), aside: words.article('62.2(六)') },
    { kind: 'paragraph', text: words.say('disputes.total', { n: words.number(list.length) }) },
  ];
  if (list.length === 0) return heading;
  return [
    ...heading,
    {
      kind: 'table',
      columns: [
        { label: words.say('number'), width: 8 },
        { label: words.say('disputes.batch'), width: 9 },
        { label: words.say('disputes.raised'), width: 36 },
        { label: words.say('disputes.decision'), width: 47 },
      ],
      rows: list.map(({ dispute, batch, raisedBy, ground, decision }) => [
        String(dispute),
        String(batch),
        `${raisedBy}\n${ground}`,
        decision
          ? [
              decision.validFor === null
                ? words.say('disputes.invalid')
                : words.say('disputes.valid-for', { group: words.group(decision.validFor) }),
              words.votes(decision),
              decision.reasons,
              ...(decision.dissent === '' ? [] : [words.say('disputes.dissent', { text: decision.dissent })]),
            ].join('\n')
          : words.say('disputes.open'),
      ]),
    },
  ];
}
