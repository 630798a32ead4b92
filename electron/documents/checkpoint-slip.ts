/** 檢查點紙條: what a member or an agent keeps or photographs; a later log without it was changed (ledger.md §1). */
import type { RecordData } from '../../shared/domain/record/record.ts';
import type { Words } from '../../shared/locales/record-words.ts';
import type { Block } from '../../shared/papers/blocks.ts';
import type { Checkpoint } from '../../shared/papers/checkpoint.ts';
import { aloud, grouped } from '../../shared/papers/checkpoint.ts';
import { titleBlock } from '../../shared/papers/heading.ts';

export function checkpointSlip(
  record: RecordData,
  checkpoint: Checkpoint,
  words: Words,
  madeAt: string,
): Block[] {
  const size = words.number(checkpoint.size);
  return [
    titleBlock(record, words, 'kind.checkpoint-slip'),
    { kind: 'paragraph', text: words.both(record.station.name), size: 13, bold: true, align: 'center' },
    { kind: 'paragraph', text: words.instant(madeAt), size: 13, align: 'center' },
    { kind: 'code', text: checkpoint.note, size: 190, alt: words.say('checkpoint-code', { n: size }) },
    { kind: 'heading', level: 2, text: words.say('slip.read') },
    { kind: 'paragraph', text: `${words.say('slip.size')}: ${size}`, size: 15, bold: true, align: 'center' },
    ...aloud(checkpoint.root).map(
      (text): Block => ({ kind: 'paragraph', text, size: 19, bold: true, align: 'center' }),
    ),
    { kind: 'paragraph', text: words.say('slip.keep') },
    { kind: 'facts', size: 8, rows: [{ label: words.say('root'), value: grouped(checkpoint.root) }] },
  ];
}
