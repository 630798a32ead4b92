/** The record as it would be made now, in the language chosen: what the paper will say (第62條), without the page. */
import { useMemo, useState } from 'react';
import { type Language, languages } from '../../../../shared/contract/view.ts';
import { Words } from '../../../../shared/locales/record-words.ts';
import { recordDocument } from '../../../../shared/papers/record.ts';
import { Radios } from '../../components/fields.tsx';
import { useT } from '../../text/useT.tsx';
import { Blocks } from './Blocks.tsx';
import { useRecordData } from './useRecordData.ts';

export function RecordPreview() {
  const t = useT();
  const record = useRecordData();
  const [language, setLanguage] = useState<Language>(t.language);
  const { blocks, practice } = useMemo(() => {
    const words = new Words(language, record);
    return { blocks: recordDocument(record, null, words), practice: words.say('practice') };
  }, [record, language]);
  return (
    <>
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
        {record.practice && <strong className="practice">{practice}</strong>}
        <Blocks blocks={blocks} />
      </article>
    </>
  );
}
