/**
 * The words of a record: labels of its language, names in it, and figures as that language writes them. The paper and
 * the preview on the screen take the same.
 */
import type { Language } from '../contract/view.ts';
import { formatInstant } from '../domain/clock/official.ts';
import type { RecordData } from '../domain/record/record.ts';
import type { Names, Person, Resolution } from '../domain/record/schema.ts';
import type { Share } from '../domain/record/share.ts';
import { documents as en } from './en/documents.ts';
import { type Labelled, label } from './index.ts';
import { documents as pt } from './pt/documents.ts';
import { fill, formatDay, formatList, formatNumber, formatShare, type Write, writeIn } from './text.ts';
import { type DocumentWord, type DocumentWords, documents as zh } from './zh/documents.ts';

const catalogues: { readonly [L in Language]: DocumentWords } = { zh, pt, en };

type Params = { readonly [name: string]: string | number };

export class Words {
  readonly language: Language;
  private readonly record: RecordData;
  private readonly write: Write;

  constructor(language: Language, record: RecordData) {
    this.language = language;
    this.record = record;
    this.write = writeIn(language);
  }

  say(word: DocumentWord, params: Params = {}): string {
    const text = fill(catalogues[this.language][word], params, this.write);
    return this.language === 'zh' ? text : text.replace(/\b(art\.|n\.º|no\.) (?=\d)/giu, '$1\u00A0');
  }

  /** The same in Chinese, for titles: it always stands first. */
  zh(word: DocumentWord, params: Params = {}): string {
    return fill(zh[word], params, this.write);
  }

  /** `62.2(二)` as the charter numbers it; the other languages have figures for its Chinese numerals */
  article(number: string): string {
    const n =
      this.language === 'zh'
        ? number
        : number
            .replace(/\((.)\)/gu, (_, item: string) => `(${'一二三四五六七八九十'.indexOf(item) + 1})`)
            .replaceAll('、', ', ');
    return this.say('article', { n });
  }

  /** Chinese first, then the document's language where it says something else. */
  both(names: Names): string {
    const other = names[this.language];
    return other === names.zh ? names.zh : `${names.zh} ${other}`;
  }

  /** a value as the screens call it, as it begins a line */
  label(section: Labelled, value: string): string {
    const text = label(this.language, section, value);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  group(id: string): string {
    const group = this.record.election.groups.find(one => one.id === id);
    return group ? this.both(group.name) : id;
  }

  /** groups inside a sentence, set off where no spaces do it */
  named(...ids: readonly string[]): string {
    return this.list(ids.map(id => (this.language === 'zh' ? `「${this.group(id)}」` : this.group(id))));
  }

  number(n: number): string {
    return formatNumber(this.language, n);
  }

  maybe(n: number | null): string {
    return n === null ? '—' : this.number(n);
  }

  percent({ basisPoints }: Share): string {
    return formatShare(this.language, basisPoints);
  }

  /** `2026-11-18 09:30:01` by the clocks of the election's zone */
  instant(at: string): string {
    return at === '' ? '—' : this.local(at).slice(0, 19).replace('T', ' ');
  }

  /** `09:30:01`, with the day when it is not the day of the election */
  time(at: string): string {
    if (at === '') return '—';
    const local = this.local(at);
    return local.startsWith(this.record.election.date) ? local.slice(11, 19) : this.instant(at);
  }

  /** `09:30`: hours on duty are not counted in seconds */
  minute(at: string): string {
    return this.time(at).replace(/(\d{2}:\d{2}):\d{2}$/u, '$1');
  }

  private local(at: string): string {
    return formatInstant(Date.parse(at), this.record.election.zone);
  }

  /** `2026-11-18` in words */
  day(day: string): string {
    return formatDay(this.language, day);
  }

  /** whole milliseconds, cut to seconds */
  length(ms: number): string {
    const all = Math.floor(Math.abs(ms) / 1000);
    const [h, m, s] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
    if (h > 0) return this.say('duration-h', { h, m, s });
    return m > 0 ? this.say('duration-m', { m, s }) : this.say('duration-s', { s });
  }

  duty(minutes: number): string {
    return this.say('duty', { h: Math.floor(minutes / 60), m: minutes % 60 });
  }

  yesNo(yes: boolean): string {
    return this.say(yes ? 'yes' : 'no');
  }

  list(items: readonly string[]): string {
    return formatList(
      this.language,
      items.filter(item => item !== ''),
    );
  }

  people(people: readonly Person[]): string {
    return this.list(people.map(({ name }) => name));
  }

  person({ name, number }: Person): string {
    return number === '' ? name : `${name}（${number}）`;
  }

  votes({ votesFor, votesAgainst, casting }: Resolution): string {
    const said = this.say('votes-for-against', { for: votesFor, against: votesAgainst });
    return casting === null ? said : this.list([said, this.say(`casting-${casting}`)]);
  }
}
