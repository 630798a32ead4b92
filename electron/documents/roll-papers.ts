/**
 * The two papers that hold voters' names: the annex of 第62.2(一)條 and the marked roll for going on by hand. Both are
 * restricted (第89條) and say so on every page. Rows are put in order of their numbers here: the order in which people
 * voted must not stand on any paper (第18(三)條).
 */

import type { RecordData } from '../../shared/domain/record/record.ts';
import { Words } from '../../shared/locales/record-words.ts';
import type { Block, NameRow } from '../../shared/papers/blocks.ts';
import type { Checkpoint } from '../../shared/papers/checkpoint.ts';
import { titleBlock } from '../../shared/papers/heading.ts';
import { type DocumentOrder, paperOf } from './make.ts';

export type AnnexRow = { readonly number: string; readonly nameZh: string; readonly nameOther: string };
type Mark = {
  /** false: no ballot yet; true: struck off the roll */
  readonly struckOff: boolean;
  /** gave a spoiled ballot back and has none now: may get one (第54.5條) */
  readonly awaitsReplacement: boolean;
};
export type RollRow = AnnexRow & Mark;
/** Somebody on no roll, put there by the decision on whose paper the name and the number stand. */
export type AddedRow = Mark & { readonly decision: number };

type ListOrder<Row> = Omit<DocumentOrder, 'kind' | 'attachJson'> & { readonly rows: Iterable<Row> };
/** `rows`: everybody on the roll who voted, in any order; `added`: of those who are not on it, the decisions that added them */
export type AnnexOrder = ListOrder<AnnexRow> & { readonly added: readonly number[] };
/** `rows`: everybody on the roll who is entitled at this station, `added`: who is entitled and not on it; in any order */
export type FallbackOrder = ListOrder<RollRow> & { readonly added: readonly AddedRow[] };

const replacementMark = '＊';

const byNumber = (a: AnnexRow, b: AnnexRow): number =>
  a.number < b.number ? -1 : a.number > b.number ? 1 : 0;

function nameRow({ number, nameZh, nameOther }: AnnexRow, mark = ''): NameRow {
  const name = nameOther === '' || nameOther === nameZh ? nameZh : `${nameZh} ${nameOther}`;
  return { number, mark, name: name.trim() };
}

const decisionsOf = (added: readonly AddedRow[]): string =>
  [...added]
    .sort((a, b) => a.decision - b.decision)
    .map(({ decision, awaitsReplacement }) => `${decision}${awaitsReplacement ? replacementMark : ''}`)
    .join(', ');

function head(record: RecordData, words: Words): { readonly label: string; readonly value: string }[] {
  return [
    { label: words.say('station'), value: words.both(record.station.name) },
    { label: words.say('date'), value: words.day(record.election.date) },
  ];
}

function annexBlocks(
  record: RecordData,
  rows: readonly AnnexRow[],
  added: readonly number[],
  words: Words,
): Block[] {
  const recorded = record.figures.voted.n;
  const known = rows.length + added.length;
  const people = words.say('fallback.people', { n: words.number(known) });
  return [
    titleBlock(record, words, 'kind.annex'),
    { kind: 'paragraph', bold: true, text: words.say('annex.note') },
    {
      kind: 'facts',
      rows: [...head(record, words), { label: words.say('annex.voted'), value: people, bold: true }],
    },
    ...(added.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: words.say('annex.added', {
              n: words.number(added.length),
              decisions: [...new Set(added)].join(', '),
            }),
          },
        ]),
    ...(known === recorded
      ? []
      : [
          {
            kind: 'paragraph' as const,
            bold: true,
            text: words.say('annex.differs', {
              n: words.number(known),
              recorded: words.number(recorded),
            }),
          },
        ]),
    { kind: 'paragraph', size: 8.5, text: words.say('annex.order') },
    { kind: 'names', rows: rows.map(row => nameRow(row)), tick: false },
  ];
}

function fallbackBlocks(
  record: RecordData,
  { rows, added }: { readonly rows: readonly RollRow[]; readonly added: readonly AddedRow[] },
  words: Words,
  { size }: Checkpoint,
  madeAt: string,
): Block[] {
  const waiting = rows.filter(({ struckOff }) => !struckOff);
  const served = rows.filter(({ struckOff }) => struckOff);
  const unused = words.number(record.account.unusedExpected);
  const part = (text: string, n: number): Block => ({
    kind: 'heading',
    level: 1,
    text,
    aside: words.say('fallback.people', { n: words.number(n) }),
  });
  const addedWaiting = added.filter(({ struckOff }) => !struckOff);
  const addedServed = added.filter(({ struckOff }) => struckOff);
  const besides = (some: readonly AddedRow[], key: 'fallback.added' | 'fallback.added-served'): Block[] =>
    some.length === 0
      ? []
      : [{ kind: 'paragraph', bold: true, text: words.say(key, { decisions: decisionsOf(some) }) }];
  return [
    titleBlock(record, words, 'kind.paper-fallback'),
    { kind: 'paragraph', bold: true, text: words.say('fallback.note') },
    {
      kind: 'facts',
      rows: [
        ...head(record, words),
        {
          label: words.say('made-at'),
          value: `${words.instant(madeAt)}　${words.say('entries', { n: words.number(size) })}`,
          bold: true,
        },
        { label: words.say('fallback.unused'), value: unused, bold: true },
      ],
    },
    { kind: 'paragraph', text: words.say('fallback.how') },
    { kind: 'paragraph', bold: true, text: words.say('fallback.after', { unused }) },
    part(words.say('fallback.may-vote'), waiting.length + addedWaiting.length),
    ...besides(addedWaiting, 'fallback.added'),
    { kind: 'names', rows: waiting.map(row => nameRow(row)), tick: true },
    { kind: 'new-page' },
    part(words.say('fallback.struck-off'), served.length + addedServed.length),
    ...besides(addedServed, 'fallback.added-served'),
    {
      kind: 'names',
      rows: served.map(row => nameRow(row, row.awaitsReplacement ? replacementMark : '')),
      tick: false,
    },
  ];
}

/** R-62.annex. Written only when the chair asks for it. */
export function makeAnnex(order: AnnexOrder): Promise<Uint8Array> {
  const words = new Words(order.language, order.record);
  const rows = [...order.rows].sort(byNumber);
  return paperOf('annex', order, words, annexBlocks(order.record, rows, order.added, words));
}

export function makePaperFallback(order: FallbackOrder): Promise<Uint8Array> {
  const words = new Words(order.language, order.record);
  const rows = [...order.rows].sort(byNumber);
  const blocks = fallbackBlocks(
    order.record,
    { rows, added: order.added },
    words,
    order.checkpoint,
    order.madeAt,
  );
  return paperOf('paper-fallback', order, words, blocks);
}
