/** 開站零票報告: before the first ballot. The boxes are empty and sealed, nothing is issued, and who saw it (第50.2條). */
import type { RecordData } from '../../shared/domain/record/record.ts';
import type { Words } from '../../shared/locales/record-words.ts';
import type { Block, Signer } from '../../shared/papers/blocks.ts';
import type { Checkpoint } from '../../shared/papers/checkpoint.ts';
import { titleBlock } from '../../shared/papers/heading.ts';
import { signatures } from '../../shared/papers/record.ts';
import { boxesTable, deliveries, sealsTable } from '../../shared/papers/sections/papers.ts';
import { presenceTable, roleOf } from '../../shared/papers/sections/people.ts';

/** What is not yet as 第50.2條 wants it: the report says so, rather than swear to what was not done. */
function notReady(record: RecordData, words: Words): string[] {
  const inUse = record.boxes.filter(({ life }) => life !== 'unused');
  return [
    ...(record.account.deliveries.length === 0 ? [words.say('zero.no-ballots')] : []),
    ...(inUse.length === 0 ? [words.say('zero.no-box')] : []),
    ...inUse
      .filter(({ life }) => life === 'shown-empty')
      .map(({ box }) => words.say('zero.box-open', { box })),
    ...(record.desk.handedOut > 0
      ? [words.say('zero.already-issued', { n: words.number(record.desk.handedOut) })]
      : []),
  ];
}

export function zeroReport(
  record: RecordData,
  _checkpoint: Checkpoint,
  words: Words,
  madeAt: string,
): Block[] {
  const problems = notReady(record, words);
  const issued = words.number(record.desk.handedOut);
  const signers: Signer[] = record.presence
    .filter(({ outAt, role }) => outAt === '' && role !== 'visitor')
    .map(({ name, role, group }) => ({ name, role: roleOf(role, group, words), signed: '', refusal: '' }));
  return [
    titleBlock(record, words, 'kind.zero-report'),
    {
      kind: 'facts',
      rows: [
        { label: words.say('station'), value: words.both(record.station.name), bold: true },
        { label: words.say('date'), value: words.day(record.election.date) },
        {
          label: words.say('zero.planned'),
          value: words.say('voting.set-value', { from: record.voting.setOpens, to: record.voting.setCloses }),
        },
        {
          label: words.say('groups'),
          value: record.election.groups.map(({ order, id }) => `${order}.  ${words.group(id)}`).join('\n'),
        },
      ],
    },
    {
      kind: 'figures',
      figures: [
        { label: words.say('zero.received'), value: words.number(record.account.received), note: '' },
        { label: words.say('zero.issued'), value: issued, note: '' },
        { label: words.say('zero.in-boxes'), value: problems.length === 0 ? '0' : '—', note: '' },
      ],
    },
    problems.length === 0
      ? {
          kind: 'paragraph',
          bold: true,
          size: 11,
          text: words.say('zero.statement', { time: words.instant(madeAt), issued }),
        }
      : {
          kind: 'paragraph',
          bold: true,
          size: 11,
          text: [words.say('zero.not-ready'), ...problems.map(one => `•  ${one}`)].join('\n'),
        },
    ...deliveries(record, words),
    { kind: 'heading', level: 2, text: words.say('section.boxes'), aside: words.article('50.2') },
    boxesTable(record, words),
    sealsTable(record, words),
    { kind: 'heading', level: 2, text: words.say('zero.present'), aside: words.article('45') },
    presenceTable(record, words, true),
    ...signatures(signers, words.say('sign.present'), words),
  ];
}
