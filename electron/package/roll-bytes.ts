/**
 * The roll as it lies in a package: one line a person, fields between tabs (the import refuses both characters inside
 * a field), ordered by student number, LF at the end of each. So it has one form only, its SHA-256 can be published,
 * and a million people are indexed in one walk over the bytes, without a million objects.
 *
 *     number nameZh nameOther faculty programme card station noVote value
 *
 * noVote is empty, `committee`, or the position of the reason in the mapping's `entitled`; value is what the roll says.
 */
import type { RollMapping } from '../../shared/contract/election.ts';
import type { NoVote, RollEntry } from '../../shared/contract/roll.ts';

const TAB = 9;
const LF = 10;
const FIELDS = 9;
const CARD = 5;
const STATION = 6;
const NO_VOTE = 7;
const LINES_AT_ONCE = 20_000;

const noVoteFields = (noVote: NoVote | null, mapping: RollMapping): string => {
  if (noVote === null) return '\t';
  if (noVote.kind === 'committee') return 'committee\t';
  const rule = mapping.entitled.findIndex(({ why }) => why === noVote.why);
  if (rule < 0) throw new Error(`the mapping has no reason ${noVote.why}`);
  return `${rule}\t${noVote.value}`;
};

export const writeRoll = (entries: readonly RollEntry[], mapping: RollMapping): Uint8Array => {
  const sorted = entries.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const chunks: Buffer[] = [];
  for (let from = 0; from < sorted.length; from += LINES_AT_ONCE) {
    let text = '';
    for (const e of sorted.slice(from, from + LINES_AT_ONCE))
      text += `${e.number}\t${e.nameZh}\t${e.nameOther}\t${e.faculty}\t${e.programme}\t${e.card}\t${e.station}\t${noVoteFields(e.noVote, mapping)}\n`;
    chunks.push(Buffer.from(text, 'utf8'));
  }
  return Buffer.concat(chunks);
};

export type RollTable = {
  readonly size: number;
  readonly entry: (row: number) => RollEntry;
  /** row of the person, or -1 */
  readonly byNumber: (number: string) => number;
  readonly byCard: (card: string) => number;
  /** first row whose number is not before `prefix` */
  readonly firstFrom: (prefix: string) => number;
  /** people with a vote by station id ('' in an election with one station) */
  readonly entitled: ReadonlyMap<string, number>;
};

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Null when the bytes are not a roll in the form above: a field too many, numbers out of order or twice. */
export const readRoll = (content: Uint8Array, mapping: RollMapping): RollTable | null => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length > 0 && bytes[bytes.length - 1] !== LF) return null;

  let size = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) size++;
  const starts = new Uint32Array(size + 1);
  // An open-addressed table, at most half full; a slot holds row + 1. Its keys are the card fields in the bytes.
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, size * 2))) - 1;
  const slots = new Uint32Array(mask + 1);
  const entitled = new Map<string, number>();

  let at = 0;
  for (let row = 0; row < size; row++) {
    starts[row] = at;
    let field = 0;
    let hash = FNV_START;
    let fieldStart = at;
    let cardBytes = 0;
    let station = '';
    let hasVote = false;
    for (; bytes[at] !== LF; at++) {
      const byte = bytes[at]!;
      if (byte === TAB) {
        if (field === STATION && at > fieldStart) station = bytes.toString('latin1', fieldStart, at);
        if (field === NO_VOTE) hasVote = at === fieldStart;
        field++;
        fieldStart = at + 1;
      } else if (field === CARD) {
        hash = Math.imul(hash ^ byte, FNV_PRIME);
        cardBytes++;
      }
    }
    if (field !== FIELDS - 1) return null;
    at++;
    if (hasVote) entitled.set(station, (entitled.get(station) ?? 0) + 1);
    if (cardBytes > 0) {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = row + 1;
    }
  }
  starts[size] = at;

  /** Compares the number of a row with a key, as bytes; `prefixOnly` calls a number that begins with the key equal. */
  const compareNumber = (row: number, key: Buffer): number => {
    const from = starts[row]!;
    for (let i = 0; i < key.length; i++) {
      const byte = bytes[from + i]!;
      if (byte === TAB) return -1;
      if (byte !== key[i]) return byte - key[i]!;
    }
    return bytes[from + key.length] === TAB ? 0 : 1;
  };
  const lowerBound = (key: Buffer): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareNumber(middle, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const fields = (row: number): string[] =>
    bytes.toString('utf8', starts[row]!, starts[row + 1]! - 1).split('\t');

  let before: Buffer = Buffer.alloc(0);
  for (let row = 0; row < size; row++) {
    const from = starts[row]!;
    if (row > 0 && compareNumber(row, before) <= 0) return null;
    before = bytes.subarray(from, bytes.indexOf(TAB, from));
  }

  return {
    size,
    entitled,
    entry: row => {
      const [number, nameZh, nameOther, faculty, programme, card, station, noVote, value] = fields(row) as [
        string,
        ...string[],
      ];
      return {
        number,
        nameZh: nameZh!,
        nameOther: nameOther!,
        faculty: faculty!,
        programme: programme!,
        card: card!,
        station: station!,
        noVote: readNoVote(noVote!, value!, mapping),
      };
    },
    byNumber: number => {
      const key = Buffer.from(number, 'utf8');
      const row = lowerBound(key);
      return row < size && compareNumber(row, key) === 0 ? row : -1;
    },
    byCard: card => {
      let hash = FNV_START;
      for (const byte of Buffer.from(card, 'utf8')) hash = Math.imul(hash ^ byte, FNV_PRIME);
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const row = slots[slot]! - 1;
        if (fields(row)[CARD] === card) return row;
      }
      return -1;
    },
    firstFrom: prefix => lowerBound(Buffer.from(prefix, 'utf8')),
  };
};

const readNoVote = (noVote: string, value: string, mapping: RollMapping): NoVote | null => {
  if (noVote === '') return null;
  if (noVote === 'committee') return { kind: 'committee' };
  return { kind: 'not-entitled', why: mapping.entitled[Number(noVote)]?.why ?? noVote, value };
};
