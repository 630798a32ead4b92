/** A card that is read twice within two seconds was read once (station.md "Scanning"), by whatever readers. */
const doubledMs = 2000;

export class OneRead {
  readonly #seen = new Map<string, number>();

  /** False: the same card again, and its two seconds begin anew. `at`: ms of one steady clock. */
  isNew(text: string, at: number): boolean {
    for (const [card, seenAt] of this.#seen) if (at - seenAt >= doubledMs) this.#seen.delete(card);
    const known = this.#seen.has(text);
    this.#seen.set(text, at);
    return !known;
  }

  /** The next read counts, even if it is the same card: the desk has let the first one go. */
  forget(): void {
    this.#seen.clear();
  }
}
