/** 延期投票公告: why there is no voting, and by when the new date is announced (第42.2、44.2、52條). */
import type { RecordData } from '../../shared/domain/record/record.ts';
import type { Words } from '../../shared/locales/record-words.ts';
import type { Block } from '../../shared/papers/blocks.ts';
import type { Checkpoint } from '../../shared/papers/checkpoint.ts';
import { titleBlock } from '../../shared/papers/heading.ts';

export function postponementNotice(
  record: RecordData,
  _checkpoint: Checkpoint,
  words: Words,
  madeAt: string,
): Block[] {
  const { voting, station, figures } = record;
  const head: Block[] = [
    titleBlock(record, words, 'kind.postponement-notice'),
    { kind: 'paragraph', text: words.both(station.name), size: 15, bold: true, align: 'center' },
    { kind: 'space', height: 16 },
  ];
  const { postponed } = voting;
  if (!postponed) return [...head, { kind: 'notice', text: words.say('postponement.none'), size: 26 }];
  return [
    ...head,
    { kind: 'notice', text: words.say('postponement.lead'), size: 58 },
    { kind: 'space', height: 10 },
    { kind: 'paragraph', text: words.say('postponement.date'), size: 15, align: 'center' },
    { kind: 'notice', text: words.day(postponed.newDateBy), size: 34 },
    { kind: 'space', height: 10 },
    {
      kind: 'facts',
      size: 12.5,
      rows: [
        { label: words.say('postponement.ground'), value: words.say(`ground.${postponed.ground}`) },
        {
          label: words.say('postponement.cause'),
          value:
            postponed.ground === 'disaster'
              ? postponed.cause
              : voting.early
                ? words.say(`ground.${voting.early.ground}`)
                : postponed.cause,
        },
        ...(voting.closedAt === ''
          ? []
          : [
              { label: words.say('voting.closed'), value: words.instant(voting.closedAt) },
              {
                label: words.say('postponement.voted'),
                value: `${words.number(figures.voted.n)} / ${words.number(figures.registered)}（${words.percent(figures.voted)}）`,
              },
            ]),
        { label: words.say('extension.posted'), value: words.instant(madeAt) },
      ],
    },
  ];
}
