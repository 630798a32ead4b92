/**
 * The roll while it is unlocked (ledger.md §5): held in memory, asked at every card, never written. It answers from
 * the roll alone; whether the voter already has a ballot is the ledger's to say.
 */
import { createHmac } from 'node:crypto';
import { normaliseKey } from '../../shared/cards/key.ts';
import { createCardReader } from '../../shared/cards/pattern.ts';
import type { Election } from '../../shared/contract/election.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { RollAnswer, RollEntry, VoterId } from '../../shared/contract/roll.ts';
import { buildNameIndex, foldName, type NameIndex, nameMatches, nameTokens } from './name-index.ts';
import { readRoll, writeRoll } from './roll-bytes.ts';

/** Characters of a search; nobody's name is longer. */
const MAX_SEARCH = 100;

export type Roll = {
  /** `read` is what the scanner or the keyboard gave; at most 200 characters of it are looked at. */
  readonly answer: (read: string) => RollAnswer;
  readonly voterId: (number: string) => VoterId;
  /** 32 bytes that let their holder recognise this one voter's entries; for the restricted annex and disclosure */
  readonly voterKeyOf: (number: string) => Uint8Array;
  /**
   * By the beginning of a number, or by a name: Chinese characters that follow each other, beginnings of words in any
   * order, without case or accents. At most `limit` people, in the order of their numbers.
   */
  readonly search: (text: string, limit: number) => RollEntry[];
  /** Builds what makes a search by name fast, `pause`-ing between slices of a few ms; until then it reads every row. */
  readonly prepareSearch: (pause: () => Promise<void>) => Promise<void>;
  /** everybody on the roll, entitled or not */
  readonly size: number;
  readonly entitledAt: (stationId: string) => number;
  /** everybody from this number on (or from the first), in the order of their numbers */
  readonly entries: (from?: string) => IterableIterator<RollEntry>;
};

type RollElection = Pick<Election, 'cards' | 'stations'> & {
  readonly roll: Pick<Election['roll'], 'mapping'>;
};

/** Refuses `card-pattern` (see card-pattern.ts) and `package-damaged` {part: roll}. */
export const openRoll = (
  content: Uint8Array,
  rollKey: Uint8Array,
  election: RollElection,
  stationId: string,
): Result<Roll> => {
  const cards = createCardReader(election.cards);
  if (!cards.ok) return cards;
  const table = readRoll(content, election.roll.mapping);
  if (table === null) return refuse('package', 'package-damaged', { part: 'roll' });
  const { clean, keyOf } = cards.value;

  const voterKeyOf = (number: string): Uint8Array =>
    createHmac('sha256', rollKey).update('voter\0').update(number, 'utf8').digest();
  const voterId = (number: string): VoterId =>
    createHmac('sha256', voterKeyOf(number)).update(number, 'utf8').digest('hex');

  const answer = (read: string): RollAnswer => {
    const cleaned = clean(read);
    const key = keyOf(cleaned);
    if (key === null) return { kind: 'cannot-tell', read: cleaned };
    const row = key.field === 'card' ? table.byCard(key.key) : table.byNumber(key.key);
    if (row < 0) return { kind: 'not-on-roll', read: cleaned, number: key.field === 'card' ? null : key.key };
    const entry = table.entry(row);
    if (entry.noVote?.kind === 'committee') return { kind: 'committee', entry };
    if (entry.noVote !== null) {
      const { why, value } = entry.noVote;
      return { kind: 'not-entitled', entry, why, value };
    }
    if (entry.station !== '' && entry.station !== stationId)
      return { kind: 'other-station', entry, station: entry.station };
    return { kind: 'entitled', voter: voterId(entry.number), entry };
  };

  const byPrefix = (prefix: string, limit: number): RollEntry[] => {
    const found: RollEntry[] = [];
    for (let row = table.firstFrom(prefix); row < table.size && found.length < limit; row++) {
      const entry = table.entry(row);
      if (!entry.number.startsWith(prefix)) break;
      found.push(entry);
    }
    return found;
  };

  const foldedName = ({ nameZh, nameOther }: RollEntry): string => foldName(`${nameZh} ${nameOther}`);
  let index: NameIndex | null = null;
  let building: Promise<void> | null = null;
  const prepareSearch = (pause: () => Promise<void>): Promise<void> => {
    building ??= buildNameIndex(table.size, row => foldedName(table.entry(row)), pause).then(built => {
      index = built;
    });
    return building;
  };
  const everybody = function* (): Generator<number> {
    for (let row = 0; row < table.size; row++) yield row;
  };

  const search = (text: string, limit: number): RollEntry[] => {
    const wanted = text.slice(0, MAX_SEARCH);
    const prefix = normaliseKey(wanted);
    if (prefix === '' || limit < 1) return [];
    const found = byPrefix(prefix, limit);
    const query = foldName(wanted);
    if (nameTokens(query).length === 0) return found;
    for (const row of index?.candidates(query) ?? everybody()) {
      if (found.length >= limit) break;
      const entry = table.entry(row);
      if (nameMatches(foldedName(entry), query)) found.push(entry);
    }
    return found;
  };

  return ok({
    answer,
    voterId,
    voterKeyOf,
    search,
    prepareSearch,
    size: table.size,
    entitledAt: station => (table.entitled.get('') ?? 0) + (table.entitled.get(station) ?? 0),
    *entries(from = '') {
      for (let row = from === '' ? 0 : table.firstFrom(from); row < table.size; row++) yield table.entry(row);
    },
  });
};

/** A roll from entries already in memory (an import just made); the same refusals as `openRoll`. */
export const createRoll = (
  entries: readonly RollEntry[],
  rollKey: Uint8Array,
  election: RollElection,
  stationId: string,
): Result<Roll> => openRoll(writeRoll(entries, election.roll.mapping), rollKey, election, stationId);
