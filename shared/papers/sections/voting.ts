/** Start and end of the voting, what interrupted it, decisions, irregularities: 第62.2(二)(三)條, 第43、44條. */
import type { RecordData } from '../../domain/record/record.ts';
import type { Words } from '../../locales/record-words.ts';
import type { Block, Fact } from '../blocks.ts';

type Interruption = RecordData['voting']['interruptions'][number];

function voteTimes(record: RecordData, words: Words): Fact[] {
  const { voting } = record;
  const opened = [
    voting.openedAt === '' ? words.say('voting.not-opened') : words.instant(voting.openedAt),
    voting.earlyMs >= 1000 ? words.say('voting.early', { length: words.length(voting.earlyMs) }) : '',
    voting.lateMs >= 1000 ? words.say('voting.late', { length: words.length(voting.lateMs) }) : '',
    voting.closeMoved ? words.say('voting.close-moved') : '',
    voting.reason,
  ];
  const facts: Fact[] = [
    {
      label: words.say('voting.set'),
      value: words.say('voting.set-value', { from: voting.setOpens, to: voting.setCloses }),
    },
    { label: words.say('voting.opened'), value: words.list(opened), bold: true },
  ];
  if (voting.openedAt === '') return facts;
  facts.push(
    {
      label: words.say('voting.computed'),
      value: words.say('voting.computed-value', {
        time: words.instant(voting.computedClose),
        length: words.length(voting.interruptedMs),
      }),
    },
    {
      label: words.say('voting.closed'),
      value: voting.closedAt === '' ? words.say('voting.not-closed') : words.instant(voting.closedAt),
      bold: true,
    },
  );
  if (voting.queue !== null)
    facts.push({
      label: words.say('voting.queue'),
      value: words.say('voting.queue-value', { n: voting.queue, served: voting.servedAfterClose }),
    });
  return facts;
}

/** Early close and postponement, each with its ground. */
export function endings({ voting }: RecordData, words: Words): Fact[] {
  const facts: Fact[] = [];
  if (voting.early) {
    const { ground, irregularity } = voting.early;
    const which = irregularity === null ? '' : words.say('ground.irregularity', { n: irregularity });
    facts.push({
      label: words.say('voting.early-close'),
      value: words.list([words.say(`ground.${ground}`), which]),
      bold: true,
    });
  }
  if (voting.postponed) {
    const { ground, cause, newDateBy } = voting.postponed;
    facts.push({
      label: words.say('voting.postponed'),
      value: [
        words.say(`ground.${ground}`),
        ...(ground === 'disaster' ? [cause] : []),
        words.say('voting.new-date', { date: words.day(newDateBy) }),
      ].join('\n'),
      bold: true,
    });
  }
  return facts;
}

export function interruptionFacts(one: Interruption, words: Words): Fact[] {
  const cause = words.list([
    words.say(`cause.${one.cause}`),
    one.signal === null ? '' : words.say(`signal.${one.signal}`),
  ]);
  const degree = ([1, 2, 3, 4, 5] as const).find(n => n === one.degree);
  const facts: Fact[] = [
    { label: words.say('interruption.from'), value: words.instant(one.from) },
    {
      label: words.say('interruption.to'),
      value: one.to === '' ? words.say('interruption.lasting') : words.instant(one.to),
    },
    {
      label: words.say('interruption.length'),
      value: one.lengthMs === null ? '—' : words.length(one.lengthMs),
      bold: true,
    },
    { label: words.say('interruption.cause'), value: cause },
    {
      label: words.say('interruption.degree'),
      value: degree ? words.say(`degree.${degree}`) : '',
    },
    { label: words.say('interruption.place'), value: one.place },
    { label: words.say('interruption.what'), value: one.what },
    { label: words.say('interruption.told'), value: one.told },
    { label: words.say('interruption.measures'), value: one.measures },
    {
      label: words.say('interruption.injured'),
      value: one.injured === null ? '' : words.number(one.injured),
    },
    { label: words.say('interruption.queue'), value: one.queue === null ? '' : words.number(one.queue) },
    { label: words.say('interruption.by'), value: words.people(one.by) },
    {
      label: words.say('interruption.custody'),
      value: one.custody
        .map(
          ({ box, seal, keeper, where, readBack }) =>
            words.say('interruption.custody-value', { box, seal, keeper, where }) +
            (readBack === '' ? '' : words.say('interruption.read-back', { read: readBack })),
        )
        .join('\n'),
    },
  ];
  if (one.to !== '')
    facts.push(
      { label: words.say('interruption.conditions'), value: one.conditions },
      { label: words.say('interruption.resumed-by'), value: words.people(one.resumedBy) },
      { label: words.say('interruption.new-close'), value: words.instant(one.closesAt), bold: true },
    );
  return facts;
}

export function voting(record: RecordData, words: Words): Block[] {
  return [
    { kind: 'heading', level: 1, text: words.say('section.voting'), aside: words.article('62.2(二)') },
    { kind: 'facts', rows: [...voteTimes(record, words), ...endings(record, words)] },
    ...record.voting.interruptions.flatMap((one): Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: words.say('voting.interruption', { n: one.interruption }),
        aside: words.article('43'),
      },
      { kind: 'facts', rows: interruptionFacts(one, words) },
    ]),
  ];
}

export function decisions({ decisions: list }: RecordData, words: Words): Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: words.say('section.decisions'),
    aside: words.article('62.2(三)'),
  };
  if (list.length === 0) return [heading, { kind: 'paragraph', text: words.say('none') }];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { label: words.say('number'), width: 8 },
        { label: words.say('time'), width: 14 },
        { label: words.say('decision.text'), width: 50 },
        { label: words.say('decision.votes'), width: 28 },
      ],
      rows: list.map(one => [
        String(one.decision),
        words.time(one.at),
        `${one.text}\n${words.say('reason')}: ${one.reasons}`,
        `${words.say(one.carried ? 'carried' : 'not-carried')}\n${words.votes(one)}`,
      ]),
    },
  ];
}

export function irregularities({ irregularities: list }: RecordData, words: Words): Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: words.say('section.irregularities'),
    aside: words.article('44'),
  };
  if (list.length === 0) return [heading, { kind: 'paragraph', text: words.say('none') }];
  const when = (one: (typeof list)[number]): string => {
    if (one.secondsAfterOpening === null) return words.time(one.at);
    const after = one.secondsAfterOpening >= 0;
    const length = words.length(one.secondsAfterOpening * 1000);
    return [
      words.time(one.at),
      words.say(after ? 'irregularity.after-opening' : 'irregularity.before-opening', { length }),
      ...(after && one.inFirstHour ? [words.say('irregularity.first-hour')] : []),
    ].join('\n');
  };
  const mended = (one: (typeof list)[number]): string =>
    [
      one.mended
        ? words.say('irregularity.after', { n: one.mendedAfterMinutes ?? 0 })
        : words.say('irregularity.not-mended'),
      ...(one.confirmedMinute === null
        ? []
        : [words.say('irregularity.in-hour', { n: one.confirmedMinute })]),
      ...(one.how === '' ? [] : [one.how]),
    ].join('\n');
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { label: words.say('number'), width: 8 },
        { label: words.say('irregularity.when'), width: 24 },
        { label: words.say('irregularity.what'), width: 38 },
        { label: words.say('irregularity.mended'), width: 30 },
      ],
      rows: list.map(one => [
        String(one.irregularity),
        when(one),
        [
          ...(one.source === 'staff' ? [] : [words.say(`source.${one.source}`, { seal: one.seal })]),
          words.list([one.place, one.what]),
        ]
          .filter(line => line !== '')
          .join('\n'),
        mended(one),
      ]),
    },
  ];
}
