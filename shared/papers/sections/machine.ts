/** Clock, devices, settings and evidence: what an appeal asks about, months later. */

import type { RecordData } from '../../domain/record/record.ts';
import { unbase64 } from '../../evidence/bytes.ts';
import { fingerprint } from '../../evidence/pem.ts';
import { sha256 } from '../../evidence/sha256.ts';
import type { Words } from '../../locales/record-words.ts';
import type { DocumentWord } from '../../locales/zh/documents.ts';
import { documents } from '../../locales/zh/documents.ts';
import type { Block } from '../blocks.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { grouped } from '../checkpoint.ts';

/** A word of the catalogue where there is one; what is new to it is shown as it is. */
const known = (word: string): word is DocumentWord => Object.hasOwn(documents, word);
const sayOr = (words: Words, word: string, otherwise: string): string =>
  known(word) ? words.say(word) : otherwise;

/** milliseconds as seconds with a sign and three digits */
const seconds = (ms: number): string =>
  `${ms < 0 ? '−' : '+'}${Math.floor(Math.abs(ms) / 1000)}.${String(Math.abs(ms) % 1000).padStart(3, '0')}`;

/** What the program mended, or with which copy the chair went on: then who decided it, why, and what was left behind. */
function recoveryOf(words: Words, one: RecordData['machine']['recoveries'][number]): string {
  const { from, to, leaves, why } = one;
  const what = sayOr(words, `recovery.${one.what}`, one.what);
  const value = words.say('machine.recovery-value', { what, from, to });
  if (one.by.length === 0) return value;
  const aside = one.setAside.join(', ') || words.say('machine.nothing-aside');
  return `${value}\n${words.say('machine.recovery-decided', { who: words.people(one.by), leaves, why, aside })}`;
}

/** A gap within an interruption was no other one: its length counts there. */
const gapWas = (words: Words, { interruption, within }: RecordData['machine']['gaps'][number]): string =>
  interruption === null
    ? words.say('machine.undecided')
    : within === null
      ? words.yesNo(interruption)
      : words.say('machine.within', { n: within });

export function machine({ machine: data }: RecordData, words: Words): Block[] {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: words.say('section.machine') },
    {
      kind: 'facts',
      rows: [
        {
          label: words.say('machine.offset'),
          value:
            data.offsetMs === null
              ? words.say('machine.not-checked')
              : words.say('machine.offset-value', {
                  seconds: seconds(data.offsetMs),
                  source: data.clockSource,
                }),
        },
        { label: words.say('machine.starts'), value: words.number(data.starts) },
        {
          label: words.say('machine.runtimes'),
          value: data.runtimes
            .map(({ runtime, version, host }) => `${runtime} ${version} (${host})`)
            .join('\n'),
        },
        { label: words.say('machine.runtime-accepted'), value: words.yesNo(data.runtimeAccepted) },
        { label: words.say('machine.second'), value: words.say(`second.${data.secondJournal}`) },
        {
          label: words.say('machine.wrong-pins'),
          value:
            data.wrongPins.length === 0
              ? words.say('none')
              : words.list(data.wrongPins.map(({ person, times }) => `${person.name} ${times}`)),
        },
      ],
    },
    { kind: 'heading', level: 2, text: words.say('machine.gaps') },
    data.gaps.length === 0
      ? { kind: 'paragraph', text: words.say('none') }
      : {
          kind: 'table',
          columns: [
            { label: words.say('number'), width: 8 },
            { label: words.say('machine.kind'), width: 14 },
            { label: words.say('time'), width: 16 },
            { label: words.say('machine.length'), width: 18, align: 'right' },
            { label: words.say('machine.interruption'), width: 14 },
            { label: words.say('reason'), width: 30 },
          ],
          rows: data.gaps.map(one => [
            String(one.gap),
            words.say(`gap.${one.kind}`),
            words.time(one.at),
            words.length(one.lengthMs),
            one.interruption === null ? words.say('machine.undecided') : gapWas(words, one),
            one.reason,
          ]),
        },
  ];
  const happenings = [
    ...data.clockChanges.map(one => [
      words.instant(one.at),
      words.say('machine.changes'),
      one.kind === 'jump'
        ? words.say('machine.jump', { seconds: seconds(Number(one.detail)) })
        : words.say('machine.zone', { detail: one.detail }),
    ]),
    ...data.recoveries.map(one => [
      words.instant(one.at),
      words.say('machine.recoveries'),
      recoveryOf(words, one),
    ]),
    ...data.failedWrites.map(one => [
      words.instant(one.at),
      words.say('machine.failed-writes'),
      words.say('machine.failed-write', {
        medium: words.say(`medium.${one.medium}`),
        since: words.time(one.since),
        why: one.why,
      }),
    ]),
  ];
  if (happenings.length > 0)
    blocks.push({
      kind: 'table',
      columns: [
        { label: words.say('time'), width: 22 },
        { label: words.say('machine.kind'), width: 26 },
        { label: '', width: 52 },
      ],
      rows: happenings,
    });
  return blocks;
}

export function settings({ settings: list }: RecordData, words: Words): Block[] {
  const value = (of: boolean | number | string): string => {
    if (typeof of === 'boolean') return words.yesNo(of);
    return typeof of === 'number' ? words.number(of) : sayOr(words, `value.${of}`, of);
  };
  return [
    { kind: 'heading', level: 1, text: words.say('section.settings') },
    { kind: 'paragraph', text: words.say('settings.note') },
    {
      kind: 'table',
      columns: [
        { label: words.say('settings.setting'), width: 56 },
        { label: words.say('settings.value'), width: 22, align: 'right' },
        { label: words.say('settings.default'), width: 22, align: 'right' },
      ],
      rows: list.map(one => [
        { text: sayOr(words, `setting.${one.setting}`, one.setting), bold: one.changed },
        { text: value(one.value), bold: one.changed },
        value(one.default),
      ]),
    },
  ];
}

/** As `pollkeeper package` printed it for the committee, and `pollkeeper verify` prints it. */
const committeeFingerprint = (key: string): string => fingerprint(sha256, unbase64(key) ?? new Uint8Array(0));

/** `checkpoint`: null where none was asked for, before the paper is made */
export function evidence(record: RecordData, checkpoint: Checkpoint | null, words: Words): Block[] {
  const { election } = record;
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: words.say('section.evidence') },
    { kind: 'paragraph', text: words.say('evidence.how') },
    {
      kind: 'facts',
      size: 8.5,
      rows: [
        { label: words.say('evidence.log'), value: words.number(record.logSize) },
        ...(checkpoint === null
          ? []
          : [
              {
                label: words.say('evidence.checkpoint'),
                value: `${words.say('entries', { n: words.number(checkpoint.size) })}\n${grouped(checkpoint.root)}`,
              },
            ]),
        { label: words.say('evidence.package'), value: grouped(election.packageDigest) },
        { label: words.say('evidence.roll'), value: grouped(election.rollDigest) },
        { label: words.say('evidence.key'), value: committeeFingerprint(election.committeeKey) },
        ...record.cosignatures.map(one => ({
          label: words.say('evidence.cosignatures'),
          value: `${words.person(one.person)}\n${words.say('entries', { n: words.number(one.size) })} ${one.root}`,
        })),
      ],
    },
  ];
  if (record.smallCountAccepted) blocks.push({ kind: 'paragraph', text: words.say('evidence.small-count') });
  if (record.records.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.say('evidence.records'), aside: words.article('62') },
      {
        kind: 'table',
        columns: [
          { label: words.say('record.number'), width: 22 },
          { label: words.say('time'), width: 28 },
          { label: words.say('reason'), width: 50 },
        ],
        rows: record.records.map(one => [
          words.say('record.nth', { n: one.record }),
          words.instant(one.at),
          one.corrects === null ? '—' : words.say('record.corrects', { n: one.corrects, reason: one.reason }),
        ]),
      },
    );
  if (record.exports.length > 0)
    blocks.push(
      {
        kind: 'heading',
        level: 2,
        text: words.say('evidence.exports'),
      },
      {
        kind: 'table',
        columns: [
          { label: words.say('time'), width: 26 },
          { label: words.say('evidence.document'), width: 74 },
        ],
        rows: record.exports.map(one => [
          words.instant(one.at),
          sayOr(words, `export.${one.what}`, one.what),
        ]),
      },
    );
  if (record.fallback.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.say('evidence.fallback') },
      {
        kind: 'table',
        columns: [
          { label: words.say('time'), width: 26 },
          { label: words.say('evidence.fallback-step'), width: 40 },
          { label: words.say('evidence.decided-by'), width: 34 },
        ],
        rows: record.fallback.map(one => [
          words.instant(one.at),
          words.say(`fallback.${one.what}`),
          words.people(one.by),
        ]),
      },
    );
  return blocks;
}
