/** Who is elected, or what comes instead, and what the papers that do not add up mean: the sentences of the paper (第62.2(八)、19、60.5條). */
import {
  type ResultWords,
  resultSentence,
  varianceSentence,
} from '../../../../shared/locales/result-sentence.ts';
import { Section, useSheet } from './sheet.tsx';

export function PreviewResult() {
  const { record, w, t, group } = useSheet();
  const words: ResultWords = {
    say: w,
    number: t.number,
    named: (...groups) => groups.map(group).join(t.language === 'zh' ? '、' : ', '),
    maybe: n => (n === null ? '—' : t.number(n)),
  };
  const variance = record.result ? varianceSentence(record.result, words) : null;
  return (
    <Section title="section.result" article="62.2(八)">
      <p>
        <strong>{resultSentence(record, words)}</strong>
      </p>
      {variance !== null && <p>{variance}</p>}
    </Section>
  );
}
