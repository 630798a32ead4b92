/** The head of every document: what it is, of which election and station. Chinese first, then the language asked for. */
import type { RecordData } from '../domain/record/record.ts';
import type { Words } from '../locales/record-words.ts';
import type { DocumentWord } from '../locales/zh/documents.ts';
import type { Block, TitleLine } from './blocks.ts';

export function titleBlock(record: RecordData, words: Words, kind: DocumentWord, brief = false): Block {
  const { body, title } = record.election;
  const { language } = words;
  if (brief) {
    const name = language === 'zh' ? words.zh(kind) : `${words.zh(kind)}　${words.say(kind)}`;
    return {
      kind: 'title',
      lines: [
        { text: name, size: 17, bold: true },
        { text: title.zh, size: 10 },
      ],
    };
  }
  const lines: TitleLine[] = [{ text: words.zh(kind), size: 25, bold: true }];
  if (language !== 'zh') lines.push({ text: words.say(kind), size: 15, bold: true });
  lines.push({ text: title.zh, size: 12, bold: true });
  if (title[language] !== title.zh) lines.push({ text: title[language], size: 10 });
  lines.push({ text: body[language] === body.zh ? body.zh : `${body.zh}　${body[language]}`, size: 9.5 });
  return { kind: 'title', lines };
}
