/** The texts and formats of the screen's language: `const t = useT(); t('desk.idle')`, `t.refusal(r)`, `t.time(ms)`. */
import { useMemo } from 'react';
import type { Election, Name } from '../../../shared/contract/election.ts';
import type { Refusal } from '../../../shared/contract/result.ts';
import type { Language, TimelineEntry } from '../../../shared/contract/view.ts';
import { timeOfDay } from '../../../shared/domain/clock/official.ts';
import { eventText, type Labelled, label, noVoteText, refusalText } from '../../../shared/locales/index.ts';
import {
  chosen,
  fill,
  formatDay,
  formatNumber,
  localeTags,
  type Params,
  type Write,
  writeIn,
} from '../../../shared/locales/text.ts';
import { useSnapshot } from '../bridge/useStation.tsx';
import { type TextKey, uiCatalogue } from './catalogue.ts';

type Values = Readonly<Record<string, string | number>>;

export type T = {
  (key: TextKey, params?: Values): string;
  readonly language: Language;
  number(n: number): string;
  /** a share of a whole in percent with one decimal; '–' of nothing */
  percent(part: number, whole: number): string;
  /** time of day of an instant (ms since 1970, or RFC 3339 text) in the election's zone, `14:03` */
  time(instant: number | string): string;
  /** `2:03:04`, `03:04`; whole seconds, the sign left out */
  duration(ms: number): string;
  date(day: string): string;
  nameOf(name: Name): string;
  /** a station of the package by its id; what is none of them, as it was written */
  stationName(id: string): string;
  refusal(refusal: Refusal): string;
  /** why the roll gives somebody no vote, and what it says there */
  noVote(why: string, value: string): string;
  /** the line of the timeline for an event */
  event(entry: TimelineEntry): string;
  /** the word for a value of an enum */
  label(section: Labelled, value: unknown): string;
};

/** Values in a sentence that no catalogue knows: instants by the clock of the election, lengths, names for ids. */
function writer(language: Language, election: Election | null): Write {
  const zone = election?.zone ?? 'Asia/Macau';
  return (value, path) => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number')
      return path.endsWith('Ms') ? duration(value) : formatNumber(language, value);
    const text = String(value);
    if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return timeOfDay(Date.parse(text), zone);
    const named = path === 'group' && election?.groups.find(({ id }) => id === text);
    if (named) return named.name[language] ?? named.name.zh;
    if (path === 'station') return stationName(language, election, text);
    return election?.people.find(({ id }) => id === text)?.name ?? text;
  };
}

function stationName(language: Language, election: Election | null, id: string): string {
  const place = election?.stations.find(one => one.id === id);
  return place ? (place.name[language] ?? place.name.zh) : id;
}

function duration(ms: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

export function textsOf(language: Language, election: Election | null): T {
  const ui = uiCatalogue[language];
  const zone = election?.zone ?? 'Asia/Macau';
  const write = writer(language, election);
  const figures = writeIn(language);
  const say = (key: TextKey, params: Values = {}): string => {
    const pattern = chosen(language, ui, key, params);
    if (pattern === undefined) throw new Error(`no text ${key} in ${language}`);
    return fill(pattern, params, figures);
  };
  const percents = new Intl.NumberFormat(localeTags[language], {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return Object.assign(say, {
    language,
    number: (n: number) => formatNumber(language, n),
    percent: (part: number, whole: number) => (whole === 0 ? '–' : percents.format(part / whole)),
    time: (instant: number | string) =>
      timeOfDay(typeof instant === 'number' ? instant : Date.parse(instant), zone),
    duration,
    date: (day: string) => formatDay(language, day),
    nameOf: (name: Name) => name[language] ?? name.zh,
    stationName: (id: string) => stationName(language, election, id),
    refusal: (refusal: Refusal) => refusalText(language, refusal, write),
    noVote: (why: string, value: string) => noVoteText(language, why, value),
    event: ({ type, data }: TimelineEntry) => eventText(language, { type, data: data as Params }, write),
    label: (section: Labelled, value: unknown) => label(language, section, value),
  });
}

export function useT(): T {
  const { view } = useSnapshot();
  const language = view?.language ?? 'zh';
  const election = view?.station?.state.election ?? null;
  return useMemo(() => textsOf(language, election), [language, election]);
}
