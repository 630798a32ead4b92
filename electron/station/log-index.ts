/** Which entries are of which type and by whom: a filter of the timeline reads what it found, not the whole log again. */
import type { LoggedEvent } from '../../shared/domain/events.ts';

type Wanted = {
  readonly types?: readonly string[] | undefined;
  readonly person?: string | undefined;
};

export class LogIndex {
  #size = 0;
  readonly #byType = new Map<string, number[]>();
  readonly #byPerson = new Map<string, number[]>();
  /** what was asked for last: a screen asks for piece after piece of the same */
  #last = { key: '', found: [] as number[] };

  /** Each event once, in the order of the log. */
  add({ seq, type, by }: LoggedEvent): void {
    this.#size = seq + 1;
    put(this.#byType, type, seq);
    for (const person of new Set(by)) put(this.#byPerson, person, seq);
  }

  /** How many match, and the seq of the how-manieth that does, oldest first; without a filter every event is its own. */
  matching({ types, person }: Wanted): { readonly total: number; readonly seqOf: (place: number) => number } {
    if (types === undefined && person === undefined)
      return { total: this.#size, seqOf: place => this.#inRange(place) };
    const key = JSON.stringify([this.#size, person, types]);
    if (this.#last.key !== key) this.#last = { key, found: this.#find(types, person) };
    const { found } = this.#last;
    return {
      total: found.length,
      seqOf: place => {
        const seq = found[place];
        if (seq === undefined) throw new RangeError(`no entry ${place} of ${found.length}`);
        return seq;
      },
    };
  }

  #inRange(place: number): number {
    if (place < 0 || place >= this.#size) throw new RangeError(`no entry ${place} of ${this.#size}`);
    return place;
  }

  #find(types: readonly string[] | undefined, person: string | undefined): number[] {
    const persons = person === undefined ? null : (this.#byPerson.get(person) ?? []);
    if (types === undefined) return persons ?? [];
    const found = [...new Set(types)].flatMap(type => this.#byType.get(type) ?? []).sort((a, b) => a - b);
    return persons === null ? found : found.filter(seq => holds(persons, seq));
  }
}

function put(lists: Map<string, number[]>, key: string, seq: number): void {
  const list = lists.get(key);
  if (list) list.push(seq);
  else lists.set(key, [seq]);
}

/** Is it in this ascending list? */
function holds(list: readonly number[], seq: number): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? seq) < seq) low = middle + 1;
    else high = middle;
  }
  return list[low] === seq;
}
