/** The record as it would be made now, in the language chosen: the sections of 第62條, from the figures themselves. */
import { useMemo, useState } from 'react';
import { type Language, languages } from '../../../../shared/contract/view.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { Radios } from '../../components/fields.tsx';
import { textsOf, useT } from '../../text/useT.tsx';
import { PreviewCount } from './PreviewCount.tsx';
import { PreviewPapers } from './PreviewPapers.tsx';
import { PreviewVoting } from './PreviewVoting.tsx';
import { SheetProvider, sheetOf } from './sheet.tsx';
import { useRecordData } from './useRecordData.ts';
import { wordsOf } from './words.ts';

export function RecordPreview() {
  const t = useT();
  const record = useRecordData();
  const { election } = useStation().state;
  const [language, setLanguage] = useState<Language>(t.language);
  const sheet = useMemo(
    () => sheetOf(record, wordsOf(language), textsOf(language, election)),
    [record, language, election],
  );
  const { w } = sheet;
  const last = record.records.at(-1);
  return (
    <SheetProvider value={sheet}>
      <div className="preview-bar">
        <Radios
          label={t('record.language')}
          across
          choices={languages.map(id => ({ id, label: t(`record.language-${id}`) }))}
          value={language}
          onChange={id => setLanguage(languages.find(one => one === id) ?? 'zh')}
        />
      </div>
      <article className="paper" lang={language === 'zh' ? 'zh-Hant' : language}>
        <header className="paper-title">
          {record.practice && <strong className="practice">練習 PRACTICE</strong>}
          <p>{record.election.body[language]}</p>
          <h2>{record.election.title[language]}</h2>
          <p>
            <strong>{w('kind.record')}</strong> · {record.station.name[language]} ·{' '}
            {sheet.t.date(record.election.date)}
          </p>
          <p className="soft">{last ? w('record.nth', { n: last.record }) : w('record.draft')}</p>
        </header>
        <PreviewVoting />
        <PreviewCount />
        <PreviewPapers />
      </article>
    </SheetProvider>
  );
}
