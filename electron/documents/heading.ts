/** The head of every document: what it is, of which election and station. Chinese first, then the language asked for. */
import type { RecordData } from '../../shared/domain/record/record.ts';
import { catalogue } from '../../shared/locales/index.ts';
import type { Block, TitleLine } from './blocks.ts';
import type { DocumentKind } from './of-station.ts';
import type { Words } from './words.ts';

export function titleBlock(record: RecordData, words: Words, kind: DocumentKind, brief = false): Block {
  const name = catalogue.zh.field.documentKind[kind];
  const other = words.label('documentKind', kind);
  const { body, title } = record.election;
  const { language } = words;
  if (brief) {
    return {
      kind: 'title',
      lines: [
        { text: language === 'zh' ? name : `${name}　${other}`, size: 17, bold: true },
        { text: title.zh, size: 10 },
      ],
    };
  }
  const lines: TitleLine[] = [{ text: name, size: 25, bold: true }];
  if (language !== 'zh') lines.push({ text: other, size: 15, bold: true });
  lines.push({ text: title.zh, size: 12, bold: true });
  if (title[language] !== title.zh) lines.push({ text: title[language], size: 10 });
  lines.push({ text: body[language] === body.zh ? body.zh : `${body.zh}　${body[language]}`, size: 9.5 });
  return { kind: 'title', lines };
}
