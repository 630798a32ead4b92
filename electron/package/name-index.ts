/**
 * Finding people by name while somebody stands at the desk: postings by Chinese character and by word, so
 * that a name among a million is found without reading a million. Built in slices, beside the desk's work.
 */

/** Rows in ascending order, growing. */
type Postings = { rows: Uint32Array; length: number };

const append = (postings: Postings, row: number): void => {
  if (postings.length > 0 && postings.rows[postings.length - 1] === row) return;
  if (postings.length === postings.rows.length) {
    const grown = new Uint32Array(postings.rows.length * 2);
    grown.set(postings.rows);
    postings.rows = grown;
  }
  postings.rows[postings.length++] = row;
};

/** Letters without case, width or accents: 「Assumpcao」 finds Assumpção. */
export const foldName = (text: string): string =>
  (/^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toUpperCase();

const TOKENS = /\p{Script=Han}|[\p{L}\p{N}\p{Co}]+?(?=\p{Script=Han}|[^\p{L}\p{N}\p{Co}]|$)/gu;
const HAN = /^\p{Script=Han}/u;

export const nameTokens = (folded: string): string[] => folded.match(TOKENS) ?? [];

/** Whether each token of the query begins a word of the name, or, for Chinese, whether its characters follow each other. */
export const nameMatches = (foldedName: string, foldedQuery: string): boolean => {
  const words = nameTokens(foldedName);
  const runs = foldedQuery.match(/\p{Script=Han}+/gu) ?? [];
  return (
    runs.every(run => foldedName.includes(run)) &&
    nameTokens(foldedQuery).every(token => HAN.test(token) || words.some(word => word.startsWith(token)))
  );
};

export type NameIndex = {
  /** rows that may match, ascending, every match among them; a caller checks each with `nameMatches` */
  readonly candidates: (foldedQuery: string) => Iterable<number>;
};

/** Prefixes this short have postings of their own; longer ones are the union of the words that begin with them. */
const SHORT = 2;
const ROWS_AT_ONCE = 2000;

function* intersection(lists: readonly Postings[]): Generator<number> {
  const [first, ...others] = lists.toSorted((a, b) => a.length - b.length);
  if (first === undefined) return;
  const at = others.map(() => 0);
  outer: for (let i = 0; i < first.length; i++) {
    const row = first.rows[i]!;
    for (const [j, other] of others.entries()) {
      let k = at[j]!;
      while (k < other.length && other.rows[k]! < row) k++;
      at[j] = k;
      if (k === other.length) return;
      if (other.rows[k] !== row) continue outer;
    }
    yield row;
  }
}

/** `nameAt`: the folded names of a row. `pause` lets other work run between slices. */
export const buildNameIndex = async (
  size: number,
  nameAt: (row: number) => string,
  pause: () => Promise<void>,
): Promise<NameIndex> => {
  const words = new Map<string, Postings>();
  const prefixes = new Map<string, Postings>();
  const add = (map: Map<string, Postings>, key: string, row: number) => {
    let postings = map.get(key);
    if (postings === undefined) {
      postings = { rows: new Uint32Array(4), length: 0 };
      map.set(key, postings);
    }
    append(postings, row);
  };
  for (let row = 0; row < size; row++) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    for (const token of nameTokens(nameAt(row))) {
      add(words, token, row);
      if (!HAN.test(token))
        for (let length = 1; length <= SHORT; length++) add(prefixes, token.slice(0, length), row);
    }
  }
  const vocabulary = [...words.keys()].sort();

  const startingWith = (prefix: string): Postings => {
    if (prefix.length <= SHORT) return prefixes.get(prefix) ?? { rows: new Uint32Array(0), length: 0 };
    let low = 0;
    let high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (vocabulary[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    const found: Postings[] = [];
    for (; vocabulary[low]?.startsWith(prefix); low++) found.push(words.get(vocabulary[low]!)!);
    if (found.length === 1) return found[0]!;
    const rows = new Uint32Array(found.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const postings of found) {
      rows.set(postings.rows.subarray(0, postings.length), at);
      at += postings.length;
    }
    return { rows: rows.sort(), length: rows.length };
  };
  return {
    candidates: foldedQuery =>
      intersection(
        nameTokens(foldedQuery).map(token =>
          HAN.test(token)
            ? (words.get(token) ?? { rows: new Uint32Array(0), length: 0 })
            : startingWith(token),
        ),
      ),
  };
};
