/** 選委會主席覆核表: the account, the figures and every open point, before the chair signs anything (station.md). */
import type { RecordData } from '../../shared/domain/record/record.ts';
import type { Words } from '../../shared/locales/record-words.ts';
import { resultSentence, varianceSentence } from '../../shared/locales/result-sentence.ts';
import type { Block } from '../../shared/papers/blocks.ts';
import type { Checkpoint } from '../../shared/papers/checkpoint.ts';
import { titleBlock } from '../../shared/papers/heading.ts';
import { keyFigures, votesTable } from '../../shared/papers/sections/figures.ts';
import { accountSummary, boxesTable } from '../../shared/papers/sections/papers.ts';
import { decisions, endings, irregularities } from '../../shared/papers/sections/voting.ts';

export function openPoints(record: RecordData, words: Words): string[] {
  const inside = record.presence.filter(({ outAt }) => outAt === '').length;
  return [
    ...record.missing.map(one => words.say(`open.${one}`)),
    ...record.voting.interruptions
      .filter(({ to }) => to === '')
      .map(({ interruption }) => words.say('open.interruption', { n: interruption })),
    ...record.irregularities
      .filter(({ mended }) => !mended)
      .map(({ irregularity }) => words.say('open.irregularity', { n: irregularity })),
    ...record.objections.list
      .filter(({ decision }) => decision === null)
      .map(({ objection, kind, group }) =>
        words.say('open.objection', {
          kind: words.say(`objection.${kind}`),
          n: objection,
          group: words.group(group),
        }),
      ),
    ...record.count.disputes
      .filter(({ decision }) => decision === null)
      .map(({ dispute }) => words.say('open.dispute', { n: dispute })),
    ...record.desk.contests.flatMap(({ allowed }, i) =>
      allowed ? [] : [words.say('open.contest', { n: i + 1 })],
    ),
    ...(record.account.settled || record.voting.closedAt === '' ? [] : [words.say('open.account')]),
    ...(inside > 0 ? [words.say('open.inside', { n: inside })] : []),
  ];
}

function resultBlocks(record: RecordData, words: Words): Block[] {
  if (!record.figures.votes) return [];
  const texts = [resultSentence(record, words), record.result && varianceSentence(record.result, words)];
  return [{ kind: 'paragraph', size: 8.5, text: texts.filter(text => text !== null).join('\n') }];
}

export function chairReview(
  record: RecordData,
  checkpoint: Checkpoint,
  words: Words,
  madeAt: string,
): Block[] {
  const open = openPoints(record, words);
  const { voting } = record;
  return [
    titleBlock(record, words, 'kind.chair-review', true),
    {
      kind: 'facts',
      size: 8,
      rows: [
        { label: words.say('station'), value: words.both(record.station.name), bold: true },
        { label: words.say('review.phase'), value: words.say(`phase.${record.phase}`), bold: true },
        {
          label: words.say('checkpoint'),
          value: `${words.say('entries', { n: words.number(checkpoint.size) })}　${words.instant(madeAt)}`,
        },
        {
          label: words.list([words.say('voting.opened'), words.say('voting.closed')]),
          value: `${words.instant(voting.openedAt)} – ${words.instant(voting.closedAt)}`,
        },
        { label: words.say('voting.computed'), value: words.instant(voting.computedClose) },
        ...endings(record, words),
      ],
    },
    keyFigures(record, words),
    { kind: 'heading', level: 2, text: words.say('review.open') },
    open.length === 0
      ? { kind: 'paragraph', bold: true, text: words.say('review.nothing-open') }
      : {
          kind: 'table',
          size: 8,
          columns: [
            { label: '', width: 7 },
            { label: words.say('review.open'), width: 58 },
            { label: words.say('review.decided'), width: 35 },
          ],
          rows: open.map((text, i) => [String(i + 1), { text, bold: true }, '']),
        },
    { kind: 'heading', level: 2, text: words.say('section.votes'), aside: words.article('60') },
    ...votesTable(record, words, 8),
    ...resultBlocks(record, words),
    { kind: 'heading', level: 2, text: words.say('section.account'), aside: words.article('58.1') },
    ...accountSummary(record, words),
    ...decisions(record, words),
    ...irregularities(record, words),
    { kind: 'heading', level: 2, text: words.say('section.boxes') },
    boxesTable(record, words),
  ];
}
