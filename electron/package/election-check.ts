/**
 * What is wrong with the committee's election file: every fault at once, each with its place. The schema says what a
 * field must be; below stands what a schema cannot say, that the parts fit together. A part that is unsound by itself is
 * left out of that, so that one wrong letter does not hide the faults of the rest.
 */
import { z } from 'zod';
import { normaliseKey } from '../../shared/cards/key.ts';
import { createCardReader } from '../../shared/cards/pattern.ts';
import {
  cardPatternSchema,
  type ElectionFile,
  electionFileSchema,
  rollMappingSchema,
} from '../../shared/contract/election.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { deskRoles } from '../../shared/domain/roles.ts';
import type { Path } from './json-lines.ts';
import sample from './sample/election.json' with { type: 'json' };
import { type ElectionFault, type FaultCode, fault, faultsOf, shown } from './schema-faults.ts';

/** Every fault, in the order of the file's fields; none: the file is sound. */
export function electionFaults(input: unknown): readonly ElectionFault[] {
  const parsed = electionFileSchema.safeParse(input, { reportInput: true });
  const bySchema = parsed.success ? [] : parsed.error.issues.flatMap(faultsOf);
  // what is no time is neither before nor after another
  const noTime = bySchema.some(({ path, code }) => path[0] === 'hours' && code !== 'closes-first');
  return [...bySchema.filter(({ code }) => !noTime || code !== 'closes-first'), ...misfits(input)];
}

/** Refuses `election-file` {path, problem} with the first fault, and `card-pattern` {name, problem}. */
export const checkElectionFile = (input: unknown): Result<ElectionFile> => {
  const [first] = electionFaults(input);
  if (first && !first.code.startsWith('card-'))
    return refuse('input', 'election-file', { path: first.path.join('.'), problem: first.code });
  const file = electionFileSchema.parse(input);
  const cards = createCardReader(file.cards);
  return cards.ok ? ok(file) : cards;
};

const ided = z.looseObject({ id: z.string() });
const lists = {
  groups: z.array(ided),
  stations: z.array(ided.extend({ rollName: z.string().optional(), boxes: z.array(z.string()) })),
  people: z.array(
    ided.extend({
      role: z.string(),
      group: z.string().optional(),
      pin: z.string().optional(),
      number: z.string().nullish(),
      publicKey: z.string().optional(),
      key: z.looseObject({ person: z.string(), publicKey: z.string() }).optional(),
    }),
  ),
  cards: z.array(cardPatternSchema),
};

function misfits(input: unknown): ElectionFault[] {
  if (typeof input !== 'object' || input === null) return [];
  const file = new Map(Object.entries(input));
  const sound = <T>(schema: z.ZodType<T>, name: string): T | null =>
    schema.safeParse(file.get(name)).data ?? null;
  const groups = sound(lists.groups, 'groups');
  const stations = sound(lists.stations, 'stations');
  const people = sound(lists.people, 'people');
  const mapping = sound(rollMappingSchema, 'rollMapping');
  return [
    ...repeated(
      groups?.map(({ id }) => id),
      i => ['groups', i, 'id'],
    ),
    ...repeated(
      stations?.map(({ id }) => id),
      i => ['stations', i, 'id'],
    ),
    ...repeated(
      people?.map(({ id }) => id),
      i => ['people', i, 'id'],
    ),
    ...(people ? numbersTwice(people) : []),
    ...(stations ?? []).flatMap(({ boxes }, s) => repeated(boxes, i => ['stations', s, 'boxes', i])),
    ...repeated(
      mapping?.entitled.map(({ why }) => why),
      i => ['rollMapping', 'entitled', i, 'why'],
    ),
    ...controls(input, []),
    ...(isZone(file.get('zone')) ? [] : [fault(['zone'], 'not-a-zone', { found: shown(file.get('zone')) })]),
    ...(groups && people ? withoutGroup(people, new Set(groups.map(({ id }) => id))) : []),
    ...(people ?? []).flatMap(wrongKey),
    ...(people && !people.some(({ role, pin }) => role === 'chair' && pin !== undefined)
      ? [fault(['people'], 'no-chair')]
      : []),
    ...(people && people.filter(({ role, pin }) => pin !== undefined && atDesk.has(role)).length < 2
      ? [fault(['people'], 'one-pin')]
      : []),
    ...(stations && stations.length > 1 ? ofSeveral(stations, mapping) : []),
    ...(sound(lists.cards, 'cards') ?? []).flatMap(unreadable),
  ];
}

const atDesk: ReadonlySet<string> = new Set(deskRoles);

/** What is no text at all is the schema's matter. */
function isZone(zone: unknown): boolean {
  if (typeof zone !== 'string') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function repeated(values: readonly string[] | undefined, place: (index: number) => Path): ElectionFault[] {
  return (values ?? []).flatMap((value, i, all) =>
    all.indexOf(value) === i ? [] : [fault(place(i), 'twice', { value: shown(value) })],
  );
}

/** One student number is one person, however it is written. */
const numbersTwice = (people: People): ElectionFault[] => {
  const keys = people.map(({ number }) => normaliseKey(number ?? ''));
  return keys.flatMap((key, i) =>
    key === '' || keys.indexOf(key) === i
      ? []
      : [
          fault(['people', i, 'number'], 'number-of-another', {
            value: shown(key),
            id: people[keys.indexOf(key)]!.id,
          }),
        ],
  );
};

/**
 * The PINs of the sample are known to all: a real election with one of them is not sealed. Only asked where a committee
 * seals, because trials seal the sample as if it were real.
 */
export const samplePins = ({ practice, people }: ElectionFile): ElectionFault[] =>
  people.flatMap(({ pin }, i) =>
    practice || pin === undefined || !pinsOfSample.has(pin)
      ? []
      : [fault(['people', i, 'pin'], 'pin-of-sample')],
  );
const pinsOfSample: ReadonlySet<string> = new Set(sample.people.map(({ pin }) => pin));

/** What a terminal or a paper would obey instead of show. */
function controls(value: unknown, path: Path): ElectionFault[] {
  if (typeof value === 'string') return /\p{Cc}/u.test(value) ? [fault(path, 'control-character')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    controls(inside, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

type People = z.output<typeof lists.people>;
type Stations = z.output<typeof lists.stations>;

const withoutGroup = (people: People, groups: ReadonlySet<string>): ElectionFault[] =>
  people.flatMap(({ role, group }, i) =>
    role !== 'agent' || (group !== undefined && groups.has(group))
      ? []
      : [fault(['people', i, 'group'], 'not-a-group', { value: shown(group ?? '') })],
  );

/** A key that cosigns is the person's own, and the one that is published. */
function wrongKey({ id, key, publicKey }: People[number], i: number): ElectionFault[] {
  return [
    ...(key && key.person !== id
      ? [fault(['people', i, 'key'], 'key-of-another', { value: shown(key.person) })]
      : []),
    ...(key && publicKey !== undefined && publicKey !== key.publicKey
      ? [fault(['people', i, 'publicKey'], 'other-public-key')]
      : []),
    ...(publicKey !== undefined && !/^[A-Za-z0-9+/]{43}=$/.test(publicKey)
      ? [fault(['people', i, 'publicKey'], 'not-a-public-key')]
      : []),
  ];
}

/** With several stations the roll must say who belongs where. */
function ofSeveral(stations: Stations, mapping: z.output<typeof rollMappingSchema> | null): ElectionFault[] {
  const names = stations.map(({ rollName }) => rollName);
  return [
    ...(mapping && mapping.station === undefined ? [fault(['rollMapping', 'station'], 'needs-column')] : []),
    ...names.flatMap((name, i) =>
      name === undefined
        ? [fault(['stations', i, 'rollName'], 'needs-roll-name')]
        : names.indexOf(name) === i
          ? []
          : [fault(['stations', i, 'rollName'], 'twice', { value: shown(name) })],
    ),
  ];
}

const cardFaults: { readonly [problem: string]: FaultCode } = {
  syntax: 'card-syntax',
  captures: 'card-captures',
  'too-complex': 'card-too-complex',
};

function unreadable(card: z.output<typeof cardPatternSchema>, i: number): ElectionFault[] {
  const read = createCardReader([card]);
  if (read.ok) return [];
  const code = cardFaults[String(read.refusal.params.problem)];
  return code ? [fault(['cards', i, 'pattern'], code, { found: shown(card.pattern) })] : [];
}
