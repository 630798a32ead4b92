/** 延長投票時間公告: to be posted at the door. The new close is the set one and the sum of all interruptions (第43.2條). */
import type { RecordData } from '../../shared/domain/record/record.ts';
import type { Words } from '../../shared/locales/record-words.ts';
import type { Block } from '../../shared/papers/blocks.ts';
import type { Checkpoint } from '../../shared/papers/checkpoint.ts';
import { titleBlock } from '../../shared/papers/heading.ts';

/** To the minute when it falls on one: `18:55`, else `18:55:20`. */
const closing = (words: Words, at: string): string => words.time(at).replace(/:00$/u, '');

export function extensionNotice(
  record: RecordData,
  _checkpoint: Checkpoint,
  words: Words,
  madeAt: string,
): Block[] {
  const { voting, station, machine } = record;
  const lasting = voting.interruptions.some(({ to }) => to === '');
  // R-asleep: a gap that the chair decided was an interruption moves the close like any other
  const gaps = machine.gaps.filter(({ movedClose }) => movedClose);
  const blocks: Block[] = [
    titleBlock(record, words, 'kind.extension-notice'),
    { kind: 'paragraph', text: words.both(station.name), size: 15, bold: true, align: 'center' },
    { kind: 'space', height: 12 },
  ];
  if (voting.interruptions.length + gaps.length === 0)
    return [...blocks, { kind: 'notice', text: words.say('extension.none'), size: 26 }];
  if (lasting) blocks.push({ kind: 'notice', text: words.say('extension.lasting'), size: 30 });
  else
    blocks.push(
      { kind: 'notice', text: words.say('extension.lead'), size: 30 },
      { kind: 'notice', text: closing(words, voting.computedClose), size: 96 },
      { kind: 'paragraph', text: words.say('extension.because'), size: 14, align: 'center' },
    );
  return [
    ...blocks,
    { kind: 'space', height: 14 },
    {
      kind: 'table',
      size: 12,
      columns: [
        { label: words.say('voting.interruptions'), width: 10 },
        { label: words.say('interruption.cause'), width: 36 },
        { label: words.say('interruption.from'), width: 16 },
        { label: words.say('interruption.to'), width: 16 },
        { label: words.say('interruption.length'), width: 22, align: 'right' },
      ],
      rows: [
        ...voting.interruptions.map(one => [
          String(one.interruption),
          words.list([
            words.say(`cause.${one.cause}`),
            one.signal === null ? '' : words.say(`signal.${one.signal}`),
          ]),
          words.time(one.from),
          one.to === '' ? words.say('interruption.lasting') : words.time(one.to),
          one.lengthMs === null ? '—' : words.length(one.lengthMs),
        ]),
        ...gaps.map(gap => [
          '—',
          words.list([words.say(`gap.${gap.kind}`), gap.reason]),
          '—',
          words.time(gap.at),
          words.length(gap.lengthMs),
        ]),
      ],
      totals: [['', words.say('extension.sum'), '', '', words.length(voting.interruptedMs)]],
    },
    {
      kind: 'facts',
      size: 12,
      rows: [
        { label: words.say('extension.set'), value: voting.setCloses },
        { label: words.say('extension.posted'), value: words.instant(madeAt) },
      ],
    },
  ];
}
