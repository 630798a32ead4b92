/** 點票結果公告: announced at once, posted at the door, to be read from some steps away (第60.6條). */
import type { RecordData } from '../../shared/domain/record/record.ts';
import type { Words } from '../../shared/locales/record-words.ts';
import type { Block } from '../../shared/papers/blocks.ts';
import type { Checkpoint } from '../../shared/papers/checkpoint.ts';
import { titleBlock } from '../../shared/papers/heading.ts';
import { keyFigures, votesTable } from '../../shared/papers/sections/figures.ts';

export function figuresSheet(
  record: RecordData,
  _checkpoint: Checkpoint,
  words: Words,
  madeAt: string,
): Block[] {
  const announced = record.count.announcedAt;
  return [
    titleBlock(record, words, 'kind.figures-sheet'),
    { kind: 'paragraph', text: words.both(record.station.name), size: 15, bold: true, align: 'center' },
    keyFigures(record, words),
    ...votesTable(record, words, record.election.groups.length > 5 ? 12 : 16),
    {
      kind: 'facts',
      size: 11,
      rows: [
        { label: words.say('figures.posted'), value: words.instant(announced === '' ? madeAt : announced) },
        {
          label: words.article('61'),
          value: words.say('disputes.total', { n: record.count.disputes.length }),
        },
      ],
    },
    { kind: 'paragraph', size: 11, text: words.say('figures.announce') },
    ...(record.station.only
      ? []
      : [{ kind: 'paragraph' as const, size: 11, bold: true, text: words.say('figures.station-only') }]),
  ];
}
