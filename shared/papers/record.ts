/** 選舉工作記錄: the record of 第62條, in the order of the article, then all that R-62 adds, then the signatures. */
import type { RecordData } from '../domain/record/record.ts';
import type { Words } from '../locales/record-words.ts';
import type { Block, Signer } from './blocks.ts';
import type { Checkpoint } from './checkpoint.ts';
import { titleBlock } from './heading.ts';
import { disputes, keyFigures, turnout, votes } from './sections/figures.ts';
import { evidence, machine, settings } from './sections/machine.ts';
import { account, boxes, desk } from './sections/papers.ts';
import { count, objections, presence, staff } from './sections/people.ts';
import { result } from './sections/result.ts';
import { decisions, irregularities, voting } from './sections/voting.ts';

function identity(record: RecordData, words: Words): Block {
  const { election, station } = record;
  const last = record.records.at(-1);
  const state = !last
    ? words.say('record.draft')
    : last.corrects === null
      ? words.say('record.nth', { n: last.record })
      : words.list([
          words.say('record.nth', { n: last.record }),
          words.say('record.corrects', { n: last.corrects, reason: last.reason }),
        ]);
  return {
    kind: 'facts',
    rows: [
      { label: words.say('record.number'), value: state, bold: true },
      { label: words.say('station'), value: words.both(station.name), bold: true },
      { label: words.say('date'), value: words.day(election.date) },
      { label: words.say('round'), value: words.say('nth-round', { n: election.round }) },
      {
        label: words.say('groups'),
        value: election.groups.map(({ order, id }) => `${order}.  ${words.group(id)}`).join('\n'),
      },
      {
        label: words.say('drawing'),
        value: words.say('drawing.by', {
          date: words.day(election.drawing.on),
          names: words.list(election.drawing.by),
        }),
      },
    ],
  };
}

/** Chair, members and agents, whether they were there or not: an empty line says that too. */
export function signers(record: RecordData, words: Words): Signer[] {
  const last = record.records.at(-1)?.record ?? 0;
  const said = new Map(record.signatures.filter(one => one.record === last).map(one => [one.signer, one]));
  const line = (name: string, role: string): Signer => {
    const signature = said.get(name);
    said.delete(name);
    return {
      name,
      role,
      signed: signature?.signed ? words.say('sign.signed') : '',
      refusal: signature && !signature.signed ? signature.refusal : '',
    };
  };
  const known = [
    ...record.committee.map(({ person, role }) => line(person.name, words.say(`role.${role}`))),
    ...record.agents.map(({ person, group }) =>
      line(person.name, words.say('role.agent-of', { group: words.group(group) })),
    ),
  ];
  return [...known, ...[...said.keys()].map(name => line(name, ''))];
}

export function signatures(list: readonly Signer[], statement: string, words: Words): Block[] {
  return [
    { kind: 'heading', level: 1, text: words.say('section.signatures') },
    { kind: 'paragraph', text: statement },
    {
      kind: 'signatures',
      labels: {
        who: words.say('sign.who'),
        signature: words.say('sign.signature'),
        when: words.say('sign.when'),
        refused: words.say('sign.refused'),
      },
      signers: list,
    },
  ];
}

/** The paper and the preview on the screen: the preview has no checkpoint of its own. */
export function recordDocument(record: RecordData, checkpoint: Checkpoint | null, words: Words): Block[] {
  const sections: Block[] = [
    ...staff(record, words),
    ...voting(record, words),
    ...decisions(record, words),
    ...turnout(record, words),
    ...votes(record, words),
    ...disputes(record, words),
    ...result(record, words),
    ...objections(record, words),
    ...account(record, words),
    ...boxes(record, words),
    ...presence(record, words),
    ...desk(record, words),
    ...irregularities(record, words),
    ...count(record, words),
    ...machine(record, words),
    ...settings(record, words),
    ...evidence(record, checkpoint, words),
    ...signatures(signers(record, words), words.say('sign.statement'), words),
  ];
  return [
    titleBlock(record, words, 'kind.record'),
    identity(record, words),
    keyFigures(record, words),
    { kind: 'paragraph', text: words.say('record.times'), size: 8.5 },
    ...numbered(sections),
  ];
}

/** Sections are numbered, so that a person can point at one aloud. */
function numbered(blocks: readonly Block[]): Block[] {
  let n = 0;
  return blocks.map(block => {
    if (block.kind !== 'heading' || block.level !== 1) return block;
    n += 1;
    return { ...block, text: `${n}.  ${block.text}` };
  });
}
