/** The texts and formats of the screen's language: `const t = useT(); t('desk.idle')`, `t.refusal(r)`, `t.time(ms)`. */
import { useMemo } from 'react';
import type { Name } from '../../../shared/contract/election.ts';
import type { Refusal } from '../../../shared/contract/result.ts';
import type { Language } from '../../../shared/contract/view.ts';
import { timeOfDay } from '../../../shared/domain/clock/official.ts';
import { useSnapshot } from '../bridge/useStation.tsx';
import { type TextKey, uiCatalogue } from './catalogue.ts';
import { catalogue } from './stated.ts';
import { fill, formatNumber, locales, type Params, patternOf } from './translate.ts';

export type T = {
  (key: TextKey, params?: Params): string;
  readonly language: Language;
  number(n: number): string;
  /** a share of a whole in percent with one decimal; '–' of nothing */
  percent(part: number, whole: number): string;
  /** time of day of an instant (ms since 1970, or RFC 3339 text) in the election's zone, `14:03` */
  time(instant: number | string): string;
  /** `2:03:04`, `03:04`; whole seconds, the sign left out */
  duration(ms: number): string;
  date(day: string): string;
  name(name: Name): string;
  refusal(refusal: Refusal): string;
  /** the text of an event's or a field's value, or the value itself when the catalogue has none */
  stated(kind: 'event' | 'field', key: string, params?: Params): string;
};

export function textsOf(language: Language, zone: string): T {
  const ui = uiCatalogue[language];
  const say = (key: TextKey, params: Params = {}): string => {
    const pattern = patternOf(language, ui, key, params);
    if (pattern === null) throw new Error(`no text ${key} in ${language}`);
    return fill(language, pattern, params);
  };
  const percents = new Intl.NumberFormat(locales[language], {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const two = (n: number) => String(n).padStart(2, '0');
  return Object.assign(say, {
    language,
    number: (n: number) => formatNumber(language, n),
    percent: (part: number, whole: number) => (whole === 0 ? '–' : percents.format(part / whole)),
    time: (instant: number | string) =>
      timeOfDay(typeof instant === 'number' ? instant : Date.parse(instant), zone),
    duration: (ms: number) => {
      const seconds = Math.floor(Math.abs(ms) / 1000);
      const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
      return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
    },
    date: (day: string) =>
      new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
        Date.parse(`${day}T00:00:00Z`),
      ),
    name: (name: Name) => name[language] ?? name.zh,
    refusal: ({ code, params }: Refusal) => {
      const pattern = patternOf(language, catalogue[language].refusal, code, params);
      return pattern === null ? say('refusal-without-text', { code }) : fill(language, pattern, params);
    },
    stated: (kind: 'event' | 'field', key: string, params: Params = {}) => {
      const pattern = patternOf(language, catalogue[language][kind], key, params);
      return pattern === null ? key : fill(language, pattern, params);
    },
  });
}

export function useT(): T {
  const { view } = useSnapshot();
  const language = view?.language ?? 'zh';
  const zone = view?.station?.state.election.zone ?? 'Asia/Macau';
  return useMemo(() => textsOf(language, zone), [language, zone]);
}
