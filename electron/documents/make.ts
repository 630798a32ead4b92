/**
 * `makeDocument`: a document of the station as the bytes of a PDF. Pure but for the fonts that it is given: the same
 * arguments give the same bytes. It is CPU work (some tenths of a second): main runs it in `worker.ts`.
 */
import type { Language } from '../../shared/contract/view.ts';
import type { RecordData } from '../../shared/domain/record/record.ts';
import { Words } from '../../shared/locales/record-words.ts';
import type { Block } from '../../shared/papers/blocks.ts';
import { type Checkpoint, grouped } from '../../shared/papers/checkpoint.ts';
import { recordDocument } from '../../shared/papers/record.ts';
import { chairReview } from './chair-review.ts';
import { checkpointSlip } from './checkpoint-slip.ts';
import { extensionNotice } from './extension-notice.ts';
import { figuresSheet } from './figures-sheet.ts';
import { Layout } from './layout.ts';
import { type Fonts, Paper } from './paper.ts';
import { postponementNotice } from './postponement-notice.ts';
import { zeroReport } from './zero-report.ts';

export const documentsMade = [
  'record',
  'zero-report',
  'extension-notice',
  'figures-sheet',
  'checkpoint-slip',
  'postponement-notice',
  'chair-review',
] as const;
export type DocumentMade = (typeof documentsMade)[number];

export type DocumentOrder = {
  readonly kind: DocumentMade;
  readonly language: Language;
  readonly record: RecordData;
  readonly checkpoint: Checkpoint;
  readonly documentNumber: string;
  /** from 2 on the paper says that it is a reprint; 1 when absent */
  readonly copy?: number;
  /** official instant, RFC 3339 with offset */
  readonly madeAt: string;
  readonly fonts: Fonts;
  /** bytes of record.json (canonical JSON), to be attached inside */
  readonly attachJson?: string;
  /** encrypts the file (AES-256); whoever opens it must type this */
  readonly password?: string;
};

type Author = (record: RecordData, checkpoint: Checkpoint, words: Words, madeAt: string) => Block[];

const authors: { readonly [K in DocumentMade]: Author } = {
  record: recordDocument,
  'zero-report': zeroReport,
  'extension-notice': extensionNotice,
  'figures-sheet': figuresSheet,
  'checkpoint-slip': checkpointSlip,
  'postponement-notice': postponementNotice,
  'chair-review': chairReview,
};

export function makeDocument(order: DocumentOrder): Promise<Uint8Array> {
  const { kind, language, record, checkpoint, madeAt } = order;
  const words = new Words(language, record);
  return paperOf(kind, order, words, authors[kind](record, checkpoint, words, madeAt), order.attachJson);
}

/** What an author has written, on paper, with the frame that every document of the station has. */
export function paperOf(
  kind: DocumentMade | 'annex' | 'paper-fallback',
  order: Omit<DocumentOrder, 'kind'>,
  words: Words,
  blocks: readonly Block[],
  attachJson?: string,
): Promise<Uint8Array> {
  const { language, record, checkpoint, madeAt, copy = 1 } = order;
  const documentNumber =
    copy > 1
      ? `${order.documentNumber} · ${words.say('reprint', { n: words.number(copy - 1) })}`
      : order.documentNumber;
  const size = words.number(checkpoint.size);
  const paper = new Paper(
    {
      language,
      title: `${words.zh(`kind.${kind}`)} · ${record.election.title.zh} · ${record.station.name.zh}`,
      header: `${record.election.title[language]} · ${record.station.name[language]}`,
      documentNumber,
      footer: [
        `${words.say('document')}: ${documentNumber}`,
        `${words.say('made-at')}: ${words.instant(madeAt)}`,
        `${words.say('checkpoint')}: ${words.say('entries', { n: size })}`,
        grouped(checkpoint.root),
      ],
      pageOf: (page, pages) => words.say('page', { page, pages }),
      note: checkpoint.note,
      practice: record.practice ? words.say('practice') : null,
      restricted: kind === 'annex' || kind === 'paper-fallback' ? words.say('restricted') : null,
      madeAt: new Date(madeAt),
      ...(order.password === undefined ? {} : { password: order.password }),
    },
    order.fonts,
  );
  new Layout(paper).draw(blocks);
  return paper.finish(
    attachJson === undefined ? null : { name: 'record.json', text: attachJson, about: words.say('attached') },
  );
}
