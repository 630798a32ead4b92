/** Staff, agents and everybody inside, objections, the count: 第62.2(一)(九)條, 第45、46、55、59、60條. */
import type { RecordData } from '../../domain/record/record.ts';
import type { Words } from '../../locales/record-words.ts';
import type { Block } from '../blocks.ts';

/** characters above which an objection is printed in full width, after the table */
const longText = 700;

const dash = (text: string): string => (text === '' ? '—' : text);

export function staff(record: RecordData, words: Words): Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: words.say('section.staff'),
    aside: words.article('62.2(一)'),
  };
  const note: Block = { kind: 'paragraph', text: words.say('record.annex-note') };
  if (record.staff.length === 0) return [heading, { kind: 'paragraph', text: words.say('none') }, note];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { label: words.say('name'), width: 23 },
        { label: words.say('student-number'), width: 21, whole: true },
        { label: words.say('role'), width: 23 },
        { label: `${words.say('presence.in')}–${words.say('presence.out')}`, width: 19 },
        { label: words.say('staff.hours'), width: 14, align: 'right' },
      ],
      rows: record.staff.map(({ person, role, minutes, stays }) => [
        { text: person.name, bold: true },
        dash(person.number),
        words.say(`role.${role}`),
        stays
          .map(
            ({ inAt, outAt }) =>
              `${words.minute(inAt)}–${outAt === '' ? words.say('staff.inside') : words.minute(outAt)}`,
          )
          .join('\n'),
        words.duty(minutes),
      ]),
    },
    note,
  ];
}

function remarksOf(one: RecordData['presence'][number], words: Words): string {
  return [
    ...(one.purpose === '' ? [] : [words.say('presence.purpose', { text: one.purpose })]),
    ...(one.permittedBy === '' ? [] : [words.say('presence.permitted', { name: one.permittedBy })]),
    ...(one.photography ? [words.say('presence.photography')] : []),
    ...(one.approved ? [] : [words.say('presence.unapproved')]),
    ...(one.remark === '' ? [] : [words.say('presence.remark-out', { text: one.remark })]),
    ...(one.rollViews > 0 ? [words.say('presence.roll-views', { n: one.rollViews })] : []),
  ].join('\n');
}

export function roleOf(role: RecordData['presence'][number]['role'], group: string, words: Words): string {
  return role === 'agent' && group !== ''
    ? words.say('role.agent-of', { group: words.group(group) })
    : words.say(`role.${role}`);
}

const working: readonly string[] = ['chair', 'delegate', 'member', 'staff'];

/** Everybody inside; the staff have their own section, unless they are asked for too. */
export function presenceTable(record: RecordData, words: Words, everybody: boolean): Block {
  const list = record.presence.filter(({ role }) => everybody || !working.includes(role));
  if (list.length === 0) return { kind: 'paragraph', text: words.say('none') };
  return {
    kind: 'table',
    columns: [
      { label: words.say('name'), width: 20 },
      { label: words.say('student-number'), width: 22, whole: true },
      { label: words.say('role'), width: 21 },
      { label: words.say('presence.in'), width: 9 },
      { label: words.say('presence.out'), width: 8 },
      { label: words.say('presence.remarks'), width: 20 },
    ],
    rows: list.map(one => [
      { text: one.name, bold: true },
      dash(one.number),
      roleOf(one.role, one.group, words),
      words.minute(one.inAt),
      words.minute(one.outAt),
      remarksOf(one, words),
    ]),
  };
}

export function presence(record: RecordData, words: Words): Block[] {
  return [
    { kind: 'heading', level: 1, text: words.say('section.presence'), aside: words.article('45、46') },
    presenceTable(record, words, false),
  ];
}

export function objections({ objections: data }: RecordData, words: Words): Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: words.say('section.objections'),
    aside: words.article('62.2(九)'),
  };
  const figure = (label: string) => ({ label, width: 20, align: 'right' as const });
  const counts: Block = {
    kind: 'table',
    columns: [
      { label: words.say('objections.kind'), width: 40 },
      figure(words.say('objections.count')),
      figure(words.say('objections.decided')),
      figure(words.say('objections.undecided')),
    ],
    rows: data.byKind.map(({ kind, n }) => {
      const decided = data.list.filter(one => one.kind === kind && one.decision !== null).length;
      return [words.say(`objection.${kind}`), ...[n, decided, n - decided].map(one => words.number(one))];
    }),
    totals: [
      [
        words.say('objections.total'),
        ...[data.total, data.decided, data.undecided].map(n => words.number(n)),
      ],
    ],
  };
  if (data.list.length === 0) return [heading, counts];
  return [
    heading,
    counts,
    {
      kind: 'table',
      columns: [
        { label: words.say('number'), width: 8 },
        { label: words.say('objections.kind'), width: 20 },
        { label: words.say('objections.what'), width: 42 },
        { label: words.say('objections.decision'), width: 30 },
      ],
      rows: data.list.map(one => [
        { text: String(one.objection), bold: true },
        [
          words.say(`objection.${one.kind}`),
          words.group(one.group),
          ...(one.answers === null ? [] : [words.say('objections.answers', { n: one.answers })]),
        ].join('\n'),
        [
          words.say('objections.lodged-by', { name: one.by }),
          one.text.length > longText
            ? words.say('objections.below', { text: one.text.slice(0, 200) })
            : one.text,
          ...one.documents.map(({ name, size, sha256 }) =>
            words.say('objections.document', { name, size: words.number(size), sha: sha256 }),
          ),
          words.say('objections.received', { names: words.people(one.receivedBy), time: words.time(one.at) }),
        ].join('\n'),
        one.decision
          ? [
              words.say(`outcome.${one.decision.outcome}`),
              words.votes(one.decision),
              one.decision.reasons,
              words.time(one.decision.at),
            ].join('\n')
          : { text: words.say('objections.undecided'), bold: true },
      ]),
    },
    ...data.list
      .filter(({ text }) => text.length > longText)
      .flatMap(({ objection, kind, text }): Block[] => [
        {
          kind: 'heading',
          level: 2,
          text: words.say('objections.full', { kind: words.say(`objection.${kind}`), n: objection }),
        },
        { kind: 'paragraph', text },
      ]),
  ];
}

export function count({ count: data }: RecordData, words: Words): Block[] {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: words.say('section.count'), aside: words.article('59–61') },
    {
      kind: 'facts',
      rows: [
        {
          label: words.say('count.totalled'),
          value: data.totalled
            ? words.say('count.totalled-value', {
                voters: words.number(data.totalled.struckOff),
                ballots: words.number(data.totalled.ballotsIssued),
              })
            : '—',
        },
        { label: words.say('count.started'), value: words.instant(data.startedAt) },
        { label: words.say('count.finished'), value: words.instant(data.finishedAt) },
        { label: words.say('count.announced'), value: words.instant(data.announcedAt) },
      ],
    },
  ];
  if (data.despiteTurnout)
    blocks.push({
      kind: 'facts',
      rows: [
        {
          label: words.say('count.despite'),
          value: [
            words.say(data.despiteTurnout.carried ? 'carried' : 'not-carried'),
            words.votes(data.despiteTurnout),
            data.despiteTurnout.reasons,
          ].join('\n'),
        },
      ],
    });
  if (data.destroyed)
    blocks.push({
      kind: 'facts',
      rows: [
        {
          label: words.say('count.destroyed'),
          value: `${data.destroyed.reasons}\n${words.people(data.destroyed.by)}`,
        },
        { label: words.say('count.witnesses'), value: data.destroyed.witnesses },
      ],
    });
  if (data.supervisors.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.say('count.supervisors') },
      {
        kind: 'table',
        columns: [
          { label: words.say('name'), width: 40 },
          { label: words.say('count.capacity'), width: 35 },
          { label: words.say('group'), width: 25 },
        ],
        rows: data.supervisors.map(({ name, capacity, group }) => [
          name,
          words.say(`capacity.${capacity}`),
          group === '' ? '—' : words.group(group),
        ]),
      },
    );
  return [...blocks, ...batches(data, words)];
}

function batches({ batches: list }: RecordData['count'], words: Words): Block[] {
  if (list.length === 0) return [];
  const again = list.flatMap(({ batch, setAside }) => setAside.map(one => ({ batch, ...one })));
  const undone = list.flatMap(({ batch, corrections }) => corrections.map(one => ({ batch, ...one })));
  const batchColumn = { label: words.say('disputes.batch'), width: 10, align: 'right' } as const;
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: words.say('count.batches'), aside: words.article('60.3') },
    { kind: 'paragraph', text: words.say('count.recounted', { n: words.number(again.length) }) },
    {
      kind: 'table',
      columns: [
        batchColumn,
        { label: words.say('count.ballots'), width: 12, align: 'right' },
        { label: words.say('count.entries'), width: 50 },
        { label: words.say('count.corrections'), width: 14, align: 'right' },
        { label: words.say('count.recounts'), width: 14, align: 'right' },
      ],
      rows: list.map(({ batch, ballots, entries, corrections, setAside }) => [
        String(batch),
        words.number(ballots),
        entries.map(({ by, reader }) => `${by.name} / ${reader}`).join('\n'),
        words.number(corrections.length),
        words.number(setAside.length),
      ]),
    },
  ];
  if (again.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.say('count.set-aside') },
      {
        kind: 'table',
        columns: [
          batchColumn,
          { label: words.say('time'), width: 14 },
          { label: words.say('reason'), width: 76 },
        ],
        rows: again.map(({ batch, at, reason }) => [String(batch), words.time(at), reason]),
      },
    );
  if (undone.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: words.say('count.correction-list') },
      {
        kind: 'table',
        columns: [
          batchColumn,
          { label: words.say('name'), width: 24 },
          { label: words.say('count.undone'), width: 26 },
          { label: words.say('reason'), width: 40 },
        ],
        rows: undone.map(one => [String(one.batch), one.by.name, words.group(one.undone), one.reason]),
      },
    );
  return blocks;
}
