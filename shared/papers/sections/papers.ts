/** Ballots, boxes, seals and the desk: 第50、51、54、58條. */
import type { RecordData } from '../../domain/record/record.ts';
import type { Words } from '../../locales/record-words.ts';
import type { Block } from '../blocks.ts';

function equations({ account }: RecordData, words: Words): [papers: string, box: string] {
  return [
    words.say('account.equation', {
      received: words.number(account.received),
      in: words.number(account.transferredIn),
      out: words.number(account.transferredOut),
      issued: words.number(account.issued),
      unused: words.number(account.unused ?? account.unusedExpected),
      missing: words.number(account.missing),
      surplus: words.number(account.surplus),
    }),
    words.say('account.equation-box', {
      expected: words.number(account.expected),
      issued: words.number(account.issued),
      spoiled: words.number(account.spoiledRecorded),
      taken: words.number(account.taken),
    }),
  ];
}

/** The papers by themselves, then those in the boxes: the first may be even and the second not. */
function verdict({ account }: RecordData, words: Words): string {
  if (!account.balances) return words.say('account.not-balanced');
  return account.variance === null || account.variance === 0
    ? words.say('account.balances')
    : words.say('account.only-papers', { n: words.number(account.variance) });
}

export function accountTable(record: RecordData, words: Words): Block[] {
  const { account } = record;
  const line = (label: Parameters<Words['say']>[0], n: number | null): string[] => [
    words.say(label),
    words.maybe(n),
  ];
  const strong = (label: Parameters<Words['say']>[0], n: number | null) =>
    line(label, n).map(text => ({ text, bold: true }));
  return [
    {
      kind: 'table',
      together: true,
      columns: [
        { label: words.say('account.line'), width: 74 },
        { label: words.say('account.papers'), width: 26, align: 'right' },
      ],
      rows: [
        line('account.received', account.received),
        line('account.transferred-in', account.transferredIn),
        line('account.transferred-out', account.transferredOut),
        line('account.first', account.first),
        line('account.contested', account.contested),
        line('account.replacements', account.replacements),
        strong('account.issued', account.issued),
        line('account.voided', account.voided),
        line('account.unused', account.unused),
        line('account.missing', account.missing),
        line('account.surplus', account.surplus),
        line('account.spoiled', account.spoiledCounted),
        line('account.taken', account.taken),
        strong('account.expected', account.expected),
        strong('account.found', account.found),
      ],
      totals: [line('account.variance', account.variance)],
    },
    { kind: 'paragraph', leads: true, text: equations(record, words).join('\n') },
    { kind: 'paragraph', bold: true, text: verdict(record, words) },
  ];
}

/** The account as the two equations of 第58.1條: what the chair looks at first, in a few lines. */
export function accountSummary(record: RecordData, words: Words): Block[] {
  const { account: data } = record;
  const [papers, box] = equations(record, words);
  return [
    {
      kind: 'facts',
      size: 8,
      rows: [
        { label: words.say('section.account'), value: papers },
        { label: words.say('account.expected'), value: box },
        { label: words.say('account.found'), value: words.maybe(data.found), bold: true },
        {
          label: words.say('account.variance'),
          value: `${words.maybe(data.variance)}　${verdict(record, words)}`,
          bold: true,
        },
      ],
    },
  ];
}

export function account(record: RecordData, words: Words): Block[] {
  const { account: data } = record;
  const explained = [data.missingExplained, data.varianceExplained].filter(text => text !== '');
  return [
    { kind: 'heading', level: 1, text: words.say('section.account'), aside: words.article('58.1') },
    ...accountTable(record, words),
    ...explained.map(
      (text): Block => ({ kind: 'paragraph', text: words.say('account.explained', { text }) }),
    ),
    {
      kind: 'table',
      columns: [
        { label: words.say('on.envelope'), width: 34 },
        { label: words.say('account.papers'), width: 14, align: 'right' },
        { label: words.say('account.counted-by'), width: 34 },
        { label: words.say('account.envelope'), width: 18 },
      ],
      rows: (['unused', 'spoiled'] as const).map(kind => [
        words.say(`envelope.${kind}`),
        words.maybe(data.papers[kind].counted),
        words.list(
          data.papers[kind].entries.map(({ person, counted }) => `${person.name} ${words.number(counted)}`),
        ),
        data.papers[kind].envelope === '' ? '—' : data.papers[kind].envelope,
      ]),
    },
    ...deliveries(record, words),
  ];
}

/** R-49: what came, by whom counted in, and where it differed from the delivery note. */
export function deliveries({ account: { deliveries: list, transfers } }: RecordData, words: Words): Block[] {
  const blocks: Block[] = [];
  if (list.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.say('account.deliveries'), aside: words.article('49') },
      {
        kind: 'table',
        columns: [
          { label: words.say('time'), width: 14 },
          { label: words.say('account.delivery-note'), width: 14, align: 'right' },
          { label: words.say('account.counted'), width: 14, align: 'right' },
          { label: words.say('account.two-people'), width: 24 },
          { label: words.say('account.remark'), width: 34 },
        ],
        rows: list.map(one => [
          words.time(one.at),
          words.number(one.delivered),
          words.number(one.counted),
          words.people(one.by),
          one.remark,
        ]),
      },
    );
  if (transfers.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.say('account.transfers') },
      {
        kind: 'table',
        columns: [
          { label: words.say('time'), width: 14 },
          { label: '', width: 12 },
          { label: words.say('account.papers'), width: 12, align: 'right' },
          { label: words.say('station'), width: 22 },
          { label: words.say('account.two-people'), width: 18 },
          { label: words.say('reason'), width: 22 },
        ],
        rows: transfers.map(one => [
          words.time(one.at),
          words.say(`account.transfer-${one.direction}`),
          words.number(one.ballots),
          words.both(one.station),
          words.people(one.by),
          one.reason,
        ]),
      },
    );
  return blocks;
}

export function boxesTable(record: RecordData, words: Words): Block {
  return {
    kind: 'table',
    columns: [
      { label: words.say('boxes.box'), width: 12 },
      { label: words.say('boxes.life'), width: 19 },
      { label: words.say('boxes.shown'), width: 31 },
      { label: words.say('boxes.signed'), width: 38 },
    ],
    rows: record.boxes.map(one => [
      { text: one.box, bold: true },
      words.say(`life.${one.life}`),
      one.shownTo === '' ? '—' : one.shownTo,
      one.signatures.length === 0
        ? '—'
        : one.signatures
            .map(({ signer, signed, refusal }) =>
              signed
                ? words.say('boxes.signed-by', { name: signer })
                : words.say('boxes.refused-by', { name: signer, reason: refusal }),
            )
            .join('\n'),
    ]),
  };
}

export function sealsTable({ seals }: RecordData, words: Words): Block {
  if (seals.length === 0) return { kind: 'paragraph', text: words.say('none') };
  const name = (id: string): string =>
    id === 'unused' || id === 'spoiled' ? words.label('paperKind', id) : id;
  return {
    kind: 'table',
    columns: [
      { label: words.say('boxes.seal'), width: 14 },
      { label: words.say('boxes.box'), width: 16 },
      { label: words.say('boxes.place'), width: 17 },
      { label: words.say('boxes.applied'), width: 21 },
      { label: words.say('boxes.witness'), width: 14 },
      { label: words.say('boxes.condition'), width: 18 },
    ],
    rows: seals.map(one => [
      { text: one.seal, bold: true },
      name(one.box),
      one.on === 'box' && one.place !== '' ? one.place : words.say(`on.${one.on}`),
      `${words.time(one.at)}\n${words.people(one.by)}`,
      one.on === 'envelope' ? '—' : one.witness,
      one.replaced
        ? `${words.say('condition.replaced')}\n${words.say('boxes.replaced-by', { ...one.replaced })}`
        : words.say(`condition.${one.condition}`),
    ]),
  };
}

export function boxes(record: RecordData, words: Words): Block[] {
  return [
    { kind: 'heading', level: 1, text: words.say('section.boxes'), aside: words.article('50.2、51.2') },
    boxesTable(record, words),
    sealsTable(record, words),
    ...inspections(record, words),
  ];
}

function inspections({ seals }: RecordData, words: Words): Block[] {
  const seen = seals
    .flatMap(({ seal, inspections: list }) => list.map(one => ({ seal, ...one })))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (seen.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.say('boxes.inspections') },
    {
      kind: 'table',
      columns: [
        { label: words.say('time'), width: 13 },
        { label: words.say('boxes.seal'), width: 15 },
        { label: words.say('boxes.finding'), width: 24 },
        { label: words.say('name'), width: 20 },
        { label: words.say('account.remark'), width: 28 },
      ],
      rows: seen.map(one => [
        words.time(one.at),
        { text: one.seal, bold: true },
        one.read === '' || one.read === one.seal
          ? words.say(`finding.${one.finding}`)
          : `${words.say(`finding.${one.finding}`)}\n${words.say('boxes.read', { read: one.read })}`,
        words.people(one.by),
        one.remark === '' ? '—' : one.remark,
      ]),
    },
  ];
}

export function desk({ desk: data }: RecordData, words: Words): Block[] {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: words.say('section.desk'), aside: words.article('53、54') },
    {
      kind: 'table',
      columns: [
        { label: words.say('desk.refusals'), width: 74 },
        { label: words.say('desk.times'), width: 26, align: 'right' },
      ],
      rows: data.refusals.map(({ reason, n }) => [words.say(`refusal.${reason}`), words.number(n)]),
    },
    {
      kind: 'table',
      columns: [
        { label: words.say('desk.entries'), width: 74 },
        { label: words.say('desk.times'), width: 26, align: 'right' },
      ],
      rows: [
        [words.say('desk.handed-out'), words.number(data.handedOut)],
        [words.say('desk.typed'), words.number(data.typed)],
        ...data.typedWhy.map(({ why, n }) => [
          `　${words.say('desk.typed-why')}: ${why === '' ? words.say('desk.typed-others') : why}`,
          words.number(n),
        ]),
      ],
    },
  ];
  const part = (text: string, article: string) =>
    blocks.push({
      kind: 'heading',
      level: 2,
      text,
      ...(article === '' ? {} : { aside: words.article(article) }),
    });
  const time = { label: words.say('time'), width: 16 };

  part(words.say('desk.spoiled', { n: data.spoiled.length }), '54.5');
  if (data.spoiled.length > 0)
    blocks.push({
      kind: 'table',
      columns: [time, { label: words.say('desk.signed-by'), width: 84 }],
      rows: data.spoiled.map(one => [words.time(one.at), one.signedBy]),
    });
  part(words.say('desk.taken', { n: data.taken }), '');
  if (data.takenTexts.length > 0)
    blocks.push({
      kind: 'table',
      columns: [time, { label: words.say('desk.what'), width: 84 }],
      rows: data.takenTexts.map(one => [words.time(one.at), one.what]),
    });
  part(words.say('desk.voids', { n: data.voids.length }), '');
  if (data.voids.length > 0)
    blocks.push({
      kind: 'table',
      columns: [
        time,
        { label: words.say('machine.kind'), width: 16 },
        { label: words.say('account.two-people'), width: 24 },
        { label: words.say('reason'), width: 44 },
      ],
      rows: data.voids.map(one => [
        words.time(one.at),
        one.kind === 'first' || one.kind === 'replacement' || one.kind === 'contested'
          ? words.say(`void.${one.kind}`)
          : one.kind,
        words.people(one.by),
        one.reason,
      ]),
    });
  part(words.say('desk.contests', { n: data.contests.length }), '');
  if (data.contests.length > 0)
    blocks.push({
      kind: 'table',
      columns: [
        time,
        { label: words.say('desk.statement'), width: 42 },
        { label: words.say('disputes.decision'), width: 42 },
      ],
      rows: data.contests.map(one => [
        words.time(one.at),
        one.statement,
        one.allowed
          ? words.say('desk.allowed', { reason: one.allowed.reason, names: words.people(one.allowed.by) })
          : words.say('desk.undecided'),
      ]),
    });
  if (data.amendments.length > 0) {
    part(words.say('desk.amendments', { n: data.amendments.length }), '16');
    blocks.push({
      kind: 'table',
      columns: [
        time,
        { label: words.say('desk.was'), width: 15 },
        { label: words.say('desk.change'), width: 15 },
        { label: words.say('desk.decision'), width: 10 },
        { label: words.say('account.two-people'), width: 20 },
        { label: words.say('reason'), width: 24 },
      ],
      rows: data.amendments.map(one => [
        words.time(one.at),
        words.say(`standing.${one.was}`),
        words.say(`change.${one.change}`),
        String(one.decision),
        words.people(one.by),
        one.reason,
      ]),
    });
  }
  return blocks;
}
